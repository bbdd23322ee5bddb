import type { Distribution } from '../../analysis/rank.ts';

/** Bars of a distribution, the one that holds the marked value dark; `text` says the same in words. */
export function DistributionChart(props: {
  readonly distribution: Distribution;
  /** The value whose bar is dark. */
  readonly value: number | undefined;
  readonly text: string;
  /** Written over the marked bar. */
  readonly mark?: string;
  readonly from: string;
  readonly to: string;
}) {
  const { bins } = props.distribution;
  const greatest = Math.max(1, ...bins.map(({ count }) => count));
  const own = props.value === undefined ? -1 : binOf(props.distribution, props.value);
  const height = 30;
  const step = 100 / bins.length;
  return (
    <figure className="distribution">
      {props.mark !== undefined && own >= 0 && <Mark text={props.mark} at={(own + 0.5) * step} />}
      <svg
        viewBox={`0 0 100 ${String(height)}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={props.text}
      >
        {bins.map(({ from, count }, at) => {
          if (count === 0) return null;
          const size = Math.max(1.5, (height * count) / greatest);
          return (
            <rect
              key={from}
              className={at === own ? 'bar-selected' : 'bar-in-force'}
              x={at * step + step * 0.08}
              width={step * 0.84}
              y={height - size}
              height={size}
            />
          );
        })}
      </svg>
      <figcaption className="note number">
        <span>{props.from}</span>
        <span>{props.to}</span>
      </figcaption>
    </figure>
  );
}

/** A short line up from the bar with its text, on the side that has room. */
function Mark({ text, at }: { readonly text: string; readonly at: number }) {
  const right = at > 55;
  return (
    <span
      className={right ? 'distribution-mark distribution-mark-left' : 'distribution-mark'}
      aria-hidden="true"
      style={right ? { right: `${String(100 - at)}%` } : { left: `${String(at)}%` }}
    >
      {text}
    </span>
  );
}

/** The number of the bar that holds a value. */
export function binOf({ bins }: Distribution, value: number): number {
  for (let at = bins.length - 1; at >= 0; at--) {
    const bin = bins[at];
    if (bin !== undefined && value >= bin.from) return at;
  }
  return -1;
}
