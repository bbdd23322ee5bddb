import { measureIds } from '../../analysis/MeasureResult.ts';
import type { Certainty } from '../../graph/Network.ts';
import { translatorFor, type MessageKey, type Translate } from '../../i18n/translate.ts';
import type { ColourLegend } from '../../view/colourScale.ts';
import { halfWidth, traceShape } from '../../view/paintNetwork.ts';
import type { MarkShape, RegionState, Scene } from '../../view/Scene.ts';
import { formatMeasure } from '../../view/formatMeasure.ts';
import { certaintyLine, restOpacity } from '../../view/sceneTies.ts';
import { radii } from '../../view/sizeScale.ts';
import { tokensOf, type Tokens } from '../../view/tokens.ts';
import type { Picture } from './Picture.ts';

/** A sign with its meaning. `paint` draws it with its left edge at x and its middle at y. */
export interface LegendItem {
  readonly text: string;
  readonly width: number;
  readonly paint: (context: CanvasRenderingContext2D, x: number, y: number) => void;
}

export interface LegendGroup {
  readonly heading: string;
  readonly items: readonly LegendItem[];
}

/** What the signs of the picture mean: kinds of regions, sizes in real numbers, ties, gaps, colours; only what occurs. */
export function legendGroups(picture: Picture): readonly LegendGroup[] {
  const { scene, language } = picture;
  const t = translatorFor(language);
  const tokens = tokensOf[scene.theme];
  const groups: LegendGroup[] = [{ heading: t('map.legend.region'), items: regionItems(scene, t, tokens) }];
  const sizes = scene.size.samples.map((value): LegendItem => {
    const { radius } = radii(scene.size.rootOf(value));
    return mark(formatMeasure(value, 'number', language), 'circle', radius, tokens.tealDimmed, tokens.land);
  });
  if (sizes.length > 0) groups.push({ heading: sizeHeading(scene.size.measure, t), items: sizes });
  groups.push({
    heading: t('map.legend.tie'),
    items: (['in-force', 'assumed', 'not-known'] as const).map((certainty) =>
      tieItem(t(`map.legend.tie.${certainty}`), certainty, scene.focused, tokens),
    ),
  });
  if (scene.ties.some((tie) => tie.state === 'gap' || tie.state === 'gap-chosen')) {
    const item = { text: t('map.legend.bordering.note'), width: 30, paint: gapPainter(tokens) };
    groups.push({ heading: t('map.legend.bordering'), items: [item] });
  }
  const colours = colourItems(scene.colour, picture, t, tokens);
  if (scene.colour.type !== 'none' && colours.length > 0) {
    groups.push({ heading: measureName(scene.colour.measure, t) ?? t('map.legend.colour'), items: colours });
  }
  return groups;
}

function regionItems(scene: Scene, t: Translate, tokens: Tokens): readonly LegendItem[] {
  const has = (shape: MarkShape): boolean => scene.marks.some((one) => one.shape === shape);
  const shapes = [
    ...scene.levels.map(({ level, shape }) => [shape, t(`level.${level}`)] as const),
    ['triangle', t('map.legend.outside')] as const,
  ];
  const items = shapes
    .filter(([shape]) => has(shape))
    .map(([shape, text]) => mark(text, shape, 4.6, tokens.teal, tokens.land));
  const some = (state: RegionState): boolean => scene.marks.some((one) => one.state === state);
  return [
    ...items,
    ...(some('no-record') ? [mark(t('noRecord.short'), 'circle', 2.4, tokens.land, tokens.inkQuiet)] : []),
    ...(some('none') ? [mark(t('health.none'), 'circle', 2.4, tokens.land, tokens.teal)] : []),
  ];
}

function mark(text: string, shape: MarkShape, radius: number, fill: string, stroke: string): LegendItem {
  const half = halfWidth(shape, radius);
  return {
    text,
    width: 2 * half,
    paint: (context, x, y) => {
      traceShape(context, shape, { x: x + half, y }, radius);
      context.fillStyle = fill;
      context.fill();
      context.strokeStyle = stroke;
      context.lineWidth = 1;
      context.stroke();
    },
  };
}

/** As drawn: by opacity where nothing is in focus, by line where something is. */
function tieItem(text: string, certainty: Certainty, focused: boolean, tokens: Tokens): LegendItem {
  const line = certaintyLine({ tokens }, certainty, 1);
  const opacity = restOpacity[certainty];
  return {
    text,
    width: 30,
    paint: (context, x, y) => {
      context.beginPath();
      context.moveTo(x, y + 3);
      context.quadraticCurveTo(x + 15, y - 5, x + 30, y + 3);
      context.globalAlpha = focused ? 1 : opacity;
      context.strokeStyle = focused ? line.colour : tokens.teal;
      context.lineWidth = focused ? line.width : 1.6;
      context.stroke();
      if (focused && line.core !== undefined) {
        context.strokeStyle = line.core.colour;
        context.lineWidth = line.core.width;
        context.stroke();
      }
      context.globalAlpha = 1;
    },
  };
}

function gapPainter(tokens: Tokens): LegendItem['paint'] {
  return (context, x, y) => {
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(x + 30, y);
    context.strokeStyle = tokens.turmeric;
    context.lineWidth = 1.6;
    context.setLineDash([4.5, 3.2]);
    context.stroke();
    context.setLineDash([]);
  };
}

function colourItems(
  legend: ColourLegend,
  { language, nameOf }: Picture,
  t: Translate,
  tokens: Tokens,
): readonly LegendItem[] {
  if (legend.type === 'none') return [];
  const dot = (text: string, colour: string): LegendItem => mark(text, 'circle', 4.6, colour, tokens.rule);
  if (legend.type === 'categories') {
    const items = legend.categories.map(({ hub, colour }) =>
      dot(t('map.legend.around', { name: nameOf(hub) }), colour),
    );
    return legend.otherCount > 0 ? [...items, dot(t('map.legend.other'), legend.otherColour)] : items;
  }
  return legend.colours.map((colour, step) => {
    const from = legend.breaks[step - 1] ?? legend.least;
    const least = formatMeasure(legend.least, 'number', language);
    if (legend.leastAlone && step < 2) return dot(step === 0 ? least : `> ${least}`, colour);
    return dot(`≥ ${formatMeasure(from, 'number', language)}`, colour);
  });
}

function sizeHeading(measure: string, t: Translate): string {
  if (measure === 'partners' || measure === 'agreements') return t(`map.legend.size.${measure}`);
  return t('map.legend.size.measure', { name: measureName(measure, t) ?? measure });
}

function measureName(measure: string, t: Translate): string | undefined {
  const id = measureIds.find((candidate) => candidate === measure);
  const key: MessageKey | undefined = id === undefined ? undefined : `measures.${id}.name`;
  return key === undefined ? undefined : t(key);
}
