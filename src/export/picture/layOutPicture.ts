import { translatorFor } from '../../i18n/translate.ts';
import type { MeasureText } from '../../view/sceneLabels.ts';
import { legendGroups, type LegendItem } from './legendGroups.ts';
import type { Picture, PictureSize } from './Picture.ts';
import { estimateTextWidth, wrapText } from './wrapText.ts';

export interface PlacedText {
  readonly text: string;
  readonly x: number;
  /** Middle of the line. */
  readonly y: number;
  readonly size: number;
  readonly weight: number;
  readonly ink: 'first' | 'second' | 'quiet';
}

export interface PictureLayout {
  /** Layout px. */
  readonly width: number;
  readonly height: number;
  /** The map or network. */
  readonly frame: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly texts: readonly PlacedText[];
  readonly signs: readonly { readonly item: LegendItem; readonly x: number; readonly y: number }[];
}

const margin = 20;
/** The drawing keeps at least this share of the height; words that would take more are set below it all the same. */
const leastFrameShare = 0.35;

interface Style {
  readonly size: number;
  readonly line: number;
  readonly weight: number;
  readonly ink: PlacedText['ink'];
}
const styles = {
  title: { size: 20, line: 26, weight: 750, ink: 'first' },
  subtitle: { size: 12.5, line: 18, weight: 600, ink: 'first' },
  filters: { size: 12.5, line: 18, weight: 500, ink: 'second' },
  heading: { size: 11, line: 15, weight: 700, ink: 'first' },
  item: { size: 11, line: 18, weight: 500, ink: 'second' },
  note: { size: 10, line: 14, weight: 500, ink: 'quiet' },
} as const satisfies Record<string, Style>;

/** Where everything of the picture stands: words above, drawing, legend, coverage and sources below. */
export function layOutPicture(picture: Picture, size: PictureSize): PictureLayout {
  const measure = picture.measure ?? estimateTextWidth;
  const width = size.width / size.pixelRatio;
  const height = size.height / size.pixelRatio;
  const above = layOutAbove(picture, width, measure);
  // Below the drawing: measured from the top of a strip, moved down when its height is known.
  const below = layOutBelow(picture, width, measure);
  const frameHeight = Math.max(height * leastFrameShare, height - above.height - below.height);
  const down = above.height + frameHeight;
  return {
    width,
    height,
    frame: { x: 0, y: above.height, width, height: frameHeight },
    texts: [...above.texts, ...below.texts.map((text) => ({ ...text, y: text.y + down }))],
    signs: below.signs.map((sign) => ({ ...sign, y: sign.y + down })),
  };
}

/** Layout px that words, legend and sources take above and below the drawing at a width. */
export function heightAround(picture: Picture, width: number): number {
  const measure = picture.measure ?? estimateTextWidth;
  return layOutAbove(picture, width, measure).height + layOutBelow(picture, width, measure).height;
}

function layOutAbove(
  picture: Picture,
  width: number,
  measure: MeasureText,
): { readonly texts: readonly PlacedText[]; readonly height: number } {
  const texts: PlacedText[] = [];
  const block = (text: string, style: Style, top: number): number => {
    const lines = wrapText(text, width - 2 * margin, (part) => measure(part, style.size, style.weight));
    let at = top;
    for (const line of lines) {
      texts.push({ text: line, x: margin, y: at + style.line / 2, ...pick(style) });
      at += style.line;
    }
    return at;
  };
  const { words } = picture;
  let top = block(words.title, styles.title, 12);
  top = block(words.subtitle, styles.subtitle, top);
  top = block(words.filters, styles.filters, top);
  return { texts, height: top + 8 };
}

function layOutBelow(
  picture: Picture,
  width: number,
  measure: MeasureText,
): Pick<PictureLayout, 'texts' | 'signs'> & { readonly height: number } {
  const texts: PlacedText[] = [];
  const signs: { item: LegendItem; x: number; y: number }[] = [];
  const right = width - margin;
  let x = margin;
  let y = 10;
  for (const { heading, items } of legendGroups(picture)) {
    const widths = items.map(
      (item) => item.width + 6 + measure(item.text, styles.item.size, styles.item.weight) + 14,
    );
    const headingWidth = measure(heading, styles.heading.size, styles.heading.weight);
    const whole = Math.max(
      headingWidth,
      widths.reduce((sum, item) => sum + item, 0),
    );
    if (x > margin && x + whole > right) {
      x = margin;
      y += styles.heading.line + styles.item.line + 6;
    }
    texts.push({ text: heading, x, y: y + styles.heading.line / 2, ...pick(styles.heading) });
    const start = x;
    for (const [at, item] of items.entries()) {
      const itemWidth = widths[at] ?? 0;
      if (x > start && x + itemWidth > right) {
        x = start;
        y += styles.item.line;
      }
      const middle = y + styles.heading.line + styles.item.line / 2 + 1;
      signs.push({ item, x, y: middle });
      texts.push({ text: item.text, x: x + item.width + 6, y: middle, ...pick(styles.item) });
      x += itemWidth;
    }
    x = Math.max(x, start + headingWidth) + 14;
  }
  y += styles.heading.line + styles.item.line + 8;
  for (const note of [...drawnNote(picture), picture.words.coverage, picture.words.sources]) {
    const { size, weight, line } = styles.note;
    for (const part of wrapText(note, width - 2 * margin, (text) => measure(text, size, weight))) {
      texts.push({ text: part, x: margin, y: y + line / 2, ...pick(styles.note) });
      y += line;
    }
  }
  return { texts, signs, height: y + 10 };
}

/** Where a picture shows less than there is, it says so. */
function drawnNote({ scene: { drawn }, language }: Picture): readonly string[] {
  const t = translatorFor(language);
  const regions = drawn.capped && drawn.regions < drawn.ofRegions;
  const ties = drawn.ties < drawn.ofTies && (drawn.dense || drawn.capped);
  return [
    ...(ties ? [`${t('drawn.ties', { drawn: drawn.ties, n: drawn.ofTies })}.`] : []),
    ...(regions ? [t('drawn.picture.regions', { drawn: drawn.regions, n: drawn.ofRegions })] : []),
  ];
}

function pick({ size, weight, ink }: Style): Pick<PlacedText, 'size' | 'weight' | 'ink'> {
  return { size, weight, ink };
}
