import { indexDataset } from '../../domain/DatasetIndex.ts';
import type { OverlapPair } from '../../analysis/overlaps/OverlapPair.ts';
import { yearOf } from '../../domain/PartialDate.ts';
import { overlapTitle } from '../../view/overlapSentence.ts';
import type { TimeAxis } from '../../view/timeBars.ts';
import { useApp } from '../StoreContext.tsx';
import { TimeBarView, TodayLine } from './TimeBarView.tsx';
import { affairName } from '../../view/affairName.ts';

/** One pair in the queue: who, on what, the years of signing, and both periods beside today. */
export function OverlapRowView(props: {
  readonly pair: OverlapPair;
  readonly axis: TimeAxis;
  readonly asOf: string;
}) {
  const dataset = useApp((state) => state.work.dataset);
  const language = useApp((state) => state.work.language);
  const { pair, axis } = props;
  const index = indexDataset(dataset);
  const both = [index.agreementOf.get(pair.a), index.agreementOf.get(pair.b)].filter(
    (agreement) => agreement !== undefined,
  );
  const years = both
    .map(({ signedOn, start }) => start ?? signedOn)
    .map((date) => (date === undefined ? '–' : String(yearOf(date))));
  const [affair] = pair.affairs;
  const what = affair === undefined ? '' : affairName(dataset, affair, language);
  const more = pair.affairs.length > 1 ? ` +${String(pair.affairs.length - 1)}` : '';
  const quiet = pair.class !== 'same-ground';
  return (
    <>
      <span className={`class-mark class-mark-${pair.class}`} aria-hidden />
      <span className="overlap-text">
        <span className="overlap-parties">{overlapTitle(pair, dataset, language)}</span>
        <span className="overlap-second overlap-what">
          {what}
          {more}
        </span>
        <span className="overlap-second overlap-when number">
          {both.map(({ id }) => id).join(', ')} · {[...new Set(years)].join(', ')}
        </span>
      </span>
      <span className="overlap-time" aria-hidden>
        {both.map((agreement) => (
          <span key={agreement.id} className="time-lane">
            <TimeBarView agreement={agreement} axis={axis} quiet={quiet} />
          </span>
        ))}
        <TodayLine asOf={props.asOf} axis={axis} />
      </span>
    </>
  );
}
