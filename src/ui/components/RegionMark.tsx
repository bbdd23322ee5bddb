import type { RegionLevel } from '../../domain/Region.ts';

export type MarkState = 'rest' | 'ring' | 'gap' | 'overlap' | 'no-record';

/** The mark of a region in lists, the same as in the picture: square province, circle regency, diamond city, triangle outside party. */
export function RegionMark(props: {
  readonly level: RegionLevel | 'outside';
  readonly state?: MarkState;
  readonly size?: number;
}) {
  const { level, state = 'rest', size = 11 } = props;
  const colour = {
    rest: 'var(--teal)',
    ring: 'var(--teal)',
    gap: 'var(--gap)',
    overlap: 'var(--overlap)',
    'no-record': 'var(--ink-quiet)',
  }[state];
  const hollow = state === 'ring' || state === 'gap' || state === 'no-record';
  const paint = {
    fill: hollow ? 'var(--panel)' : colour,
    stroke: colour,
    strokeWidth: state === 'no-record' ? 1 : 1.5,
  };
  return (
    <svg className="region-mark" width={size} height={size} viewBox="0 0 12 12" aria-hidden="true">
      {level === 'province' ? (
        <rect x="1.75" y="1.75" width="8.5" height="8.5" {...paint} />
      ) : level === 'city' ? (
        <path d="M6 .8 11.2 6 6 11.2 .8 6Z" {...paint} />
      ) : level === 'outside' ? (
        <path d="M6 1.4 11 10.4H1Z" {...paint} />
      ) : (
        <circle cx="6" cy="6" r="4.25" {...paint} />
      )}
    </svg>
  );
}
