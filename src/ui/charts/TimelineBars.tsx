import type { BinCounts, Timeline } from '../../view/timelineBins.ts';
import { useTranslate } from '../StoreContext.tsx';

/** Where bars stand, in px. */
export interface BarPlace {
  readonly step: number;
  readonly undatedAt: number;
  readonly undatedWidth: number;
}

const height = 74;
const base = 58;
const tallest = 40;

/** The bars of the timeline: filled in force or assumed so, outlined not known to be, dark of the selection. */
export function TimelineBars(props: {
  readonly timeline: Timeline;
  readonly place: BarPlace;
  readonly width: number;
  readonly range: { readonly from: number; readonly to: number };
  readonly hasSelection: boolean;
}) {
  const t = useTranslate();
  const { timeline, place, width, range } = props;
  const { bins, undated } = timeline;
  const greatest = Math.max(1, ...bins.map(({ counts }) => counts.total));
  const barWidth = Math.min(30, place.step * 0.68);
  const short = place.step < 26;
  return (
    <svg className="timeline-bars" width={width} height={height} aria-hidden="true">
      <line className="axis-line" x1="0" x2={place.step * bins.length} y1={base + 0.5} y2={base + 0.5} />
      {bins.map(({ from, to, counts }, at) => {
        const x = at * place.step + (place.step - barWidth) / 2;
        const inside = at >= range.from && at <= range.to;
        const label =
          from === to ? (at % 2 === 1 && short ? '' : `’${String(from).slice(2)}`) : `–${String(to)}`;
        return (
          <g key={from} className={inside ? '' : 'outside-range'}>
            <Bar x={x} width={barWidth} counts={counts} unit={tallest / greatest} />
            <text
              className={counts.selected > 0 ? 'axis-label axis-label-selected' : 'axis-label'}
              x={x + barWidth / 2}
              y={height - 3}
            >
              {label}
            </text>
          </g>
        );
      })}
      {undated.total > 0 && (
        <g>
          <Bar
            x={place.undatedAt + 8}
            width={place.undatedWidth - 16}
            counts={undated}
            unit={Math.min(tallest / greatest, tallest / undated.total)}
            hatched
          />
          <text
            className={undated.selected > 0 ? 'axis-label axis-label-selected' : 'axis-label'}
            x={place.undatedAt + place.undatedWidth / 2}
            y={height - 3}
          >
            {t('explore.timeline.noDate')}
          </text>
        </g>
      )}
      <defs>
        <pattern
          id="timeline-hatch"
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <line className="hatch-line" x1="0" x2="0" y1="0" y2="5" />
        </pattern>
      </defs>
    </svg>
  );
}

function Bar(props: {
  readonly x: number;
  readonly width: number;
  readonly counts: BinCounts;
  /** px per agreement. */
  readonly unit: number;
  /** Without a date: hatched, and broken where it is cut short. */
  readonly hatched?: boolean;
}) {
  const { x, width, counts, unit } = props;
  if (counts.total === 0 || width <= 0) return null;
  const whole = Math.max(2, counts.total * unit);
  const filled = counts.inForce * unit;
  const chosen = counts.selected === 0 ? 0 : Math.max(2, counts.selected * unit);
  return (
    <>
      {props.hatched === true ? (
        <rect
          className="bar-hatched"
          x={x + 0.5}
          y={base - whole + 0.5}
          width={width - 1}
          height={whole - 0.5}
        />
      ) : (
        <rect
          className="bar-outlined"
          x={x + 0.5}
          y={base - whole + 0.5}
          width={width - 1}
          height={whole - 0.5}
        />
      )}
      {filled > 0 && <rect className="bar-in-force" x={x} y={base - filled} width={width} height={filled} />}
      {chosen > 0 && <rect className="bar-selected" x={x} y={base - chosen} width={width} height={chosen} />}
      <text className="bar-label" x={x + width / 2} y={base - whole - 4}>
        {counts.total}
      </text>
    </>
  );
}
