import type { Distribution } from '../../analysis/rank.ts';

/** Bars of a distribution, the one that holds the marked value dark; `text` says the same in words. */
export function DistributionChart(props: {
  readonly distribution: Distribution;
  /** The value whose bar is dark. */
  readonly value: number | undefined;
  readonly text: string;
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
      <svg
        viewBox={`0 0 100 ${String(height)}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={props.text}
      >
        {bins.map(({ from, count }, at) => {
          if (count === 0) return null;
          // A root, so that a few high values still show beside the many low ones.
          const size = Math.max(2, height * Math.sqrt(count / greatest));
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

/** The number of the bar that holds a value. */
export function binOf({ bins }: Distribution, value: number): number {
  for (let at = bins.length - 1; at >= 0; at--) {
    const bin = bins[at];
    if (bin !== undefined && value >= bin.from) return at;
  }
  return -1;
}
