import type { Agreement } from '../../domain/Agreement.ts';
import { placeOnAxis, timeBarOf, type TimeAxis } from '../../view/timeBars.ts';

const percent = (share: number): string => `${String(Math.round(share * 1000) / 10)}%`;

/** The bar of one agreement on an axis, in the colour of its class: full, hatched, open or an outline. */
export function TimeBarView(props: { readonly agreement: Agreement; readonly axis: TimeAxis }) {
  const bar = timeBarOf(props.agreement, props.axis);
  const classes = ['time-bar', `time-bar-${bar.kind}`];
  if (bar.cutStart) classes.push('time-bar-cut-start');
  if (bar.cutEnd) classes.push('time-bar-cut-end');
  return (
    <span
      className={classes.join(' ')}
      style={{ left: percent(bar.start), width: percent(Math.max(0.005, bar.end - bar.start)) }}
    />
  );
}

/** The thin line of today. */
export function TodayLine(props: { readonly asOf: string; readonly axis: TimeAxis }) {
  return <span className="time-today" style={{ left: percent(placeOnAxis(props.asOf, props.axis)) }} />;
}
