import type { Gap } from '../../../analysis/gaps/Gap.ts';
import { quadrants, type Feasibility } from '../../../analysis/gaps/Feasibility.ts';
import { easyFrom, highScore, isEasy } from '../../../analysis/gaps/feasibilityOf.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { useApp, useTranslate } from '../../StoreContext.tsx';

const frame = { width: 300, height: 132, left: 26, right: 8, top: 8, bottom: 22 } as const;
/**
 * The first pairs of the list by conditions met (across) and score (up), with the four quadrants and the open pair; that
 * is hollow where what is not known decides its quadrant.
 */
export function QuadrantPlot(props: {
  readonly first: readonly { readonly row: number; readonly score: number; readonly met: number }[];
  readonly gap: Gap;
  readonly score: number;
  readonly feasibility: Feasibility;
}) {
  const t = useTranslate();
  const language = useApp((state) => state.work.language);
  const { first, gap, score, feasibility } = props;
  const { met } = feasibility;
  // Of a level all have the same conditions; one of them may be left to meet.
  const enoughMet = easyFrom(feasibility);
  const mostMet = enoughMet + 1;
  const spanX = frame.width - frame.left - frame.right;
  const spanY = frame.height - frame.top - frame.bottom;
  const atX = (value: number): number => frame.left + (spanX * (value + 0.5)) / (mostMet + 1);
  const atY = (value: number): number => frame.top + spanY * (1 - value / 100);
  const splitX = atX(enoughMet - 0.5);
  const splitY = atY(highScore);
  const bottom = frame.height - frame.bottom;
  const places = {
    'do-now': { x: frame.width - frame.right - 4, y: frame.top + 12, anchor: 'end' },
    'build-conditions': { x: frame.left + 4, y: frame.top + 12, anchor: 'start' },
    'easy-win': { x: frame.width - frame.right - 4, y: bottom - 5, anchor: 'end' },
    watch: { x: frame.left + 4, y: bottom - 5, anchor: 'start' },
  } as const;
  return (
    <svg
      className="quadrant-plot"
      viewBox={`0 0 ${String(frame.width)} ${String(frame.height)}`}
      role="img"
      aria-label={t('gapFacts.plot', { n: first.length, score: formatNumber(score, language, 1), met })}
    >
      <rect x={frame.left} y={frame.top} width={spanX} height={spanY} className="plot-frame" />
      <line x1={splitX} x2={splitX} y1={frame.top} y2={bottom} className="plot-split" />
      <line x1={frame.left} x2={frame.width - frame.right} y1={splitY} y2={splitY} className="plot-split" />
      {quadrants.map((quadrant) => (
        <text key={quadrant} {...placeOf(places[quadrant])} className="plot-quadrant">
          {t(`gaps.quadrant.${quadrant}`)}
        </text>
      ))}
      {Array.from({ length: mostMet + 1 }, (_, at) => (
        <text key={at} x={atX(at)} y={bottom + 11} textAnchor="middle" className="plot-tick">
          {at}
        </text>
      ))}
      {[0, 100].map((at) => (
        <text
          key={at}
          x={frame.left - 4}
          y={atY(at) + (at === 0 ? 0 : 6)}
          textAnchor="end"
          className="plot-tick"
        >
          {at}
        </text>
      ))}
      <text x={frame.left + spanX / 2} y={frame.height - 2} textAnchor="middle" className="plot-axis">
        {t('gapFacts.plot.x')}
      </text>
      <text
        x={8}
        y={frame.top + spanY / 2}
        textAnchor="middle"
        transform={`rotate(-90 8 ${String(frame.top + spanY / 2)})`}
        className="plot-axis"
      >
        {t('gapFacts.plot.y')}
      </text>
      {first
        .filter(({ row }) => row !== gap.row)
        .map((other) => (
          // Pairs of one column stand beside each other by their row, so that they do not hide each other.
          <circle
            key={other.row}
            cx={atX(other.met) + ((other.row % 7) - 3) * 3}
            cy={atY(other.score)}
            r={2.2}
            className="plot-dot"
          />
        ))}
      <circle cx={atX(met)} cy={atY(score)} r={6.5} className="plot-ring" />
      {isEasy(feasibility) !== undefined && (
        <circle cx={atX(met)} cy={atY(score)} r={3.6} className="plot-open" />
      )}
    </svg>
  );
}

function placeOf(place: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'end' }) {
  return { x: place.x, y: place.y, textAnchor: place.anchor };
}
