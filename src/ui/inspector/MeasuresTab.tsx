import { distribution, rankOf } from '../../analysis/rank.ts';
import { measures, type MeasureDescriptor } from '../../analysis/registry.ts';
import type { RegionId } from '../../domain/ids.ts';
import { setAppearance } from '../../state/actions.ts';
import { formatMeasure } from '../../view/formatMeasure.ts';
import { binOf, DistributionChart } from '../charts/DistributionChart.tsx';
import { useApp, useAppStore, useDerived } from '../StoreContext.tsx';
import { MeasureWords } from './MeasureWords.tsx';
import { StaleNote, TaskNote } from './TaskNote.tsx';
import { useMeasures } from './useMeasures.ts';
import { useWords } from './useWords.ts';

/** Every measure of a region: value, rank, where it lies among all, and what it means. */
export function MeasuresTab({ id }: { readonly id: RegionId }) {
  const { network } = useDerived();
  const { result, fresh } = useMeasures();
  const node = network.indexOf.get(id);
  if (result === undefined || node === undefined) return <TaskNote task="measures" className="tab-panel" />;
  return (
    <div className="tab-panel">
      <StaleNote fresh={fresh} />
      <ul className="measure-rows">
        {measures.map((measure) => (
          <MeasureRow key={measure.id} measure={measure} node={node} />
        ))}
      </ul>
    </div>
  );
}

function MeasureRow({ measure, node }: { readonly measure: MeasureDescriptor; readonly node: number }) {
  const { t, language } = useWords();
  const store = useAppStore();
  const { arrays } = useDerived();
  const colour = useApp((state) => state.work.appearance.colour);
  const { result } = useMeasures();
  if (result === undefined) return null;
  const values = result.values[measure.id];
  const value = values[node] ?? Number.NaN;
  const name = t(`measures.${measure.id}.name`);
  const rank = measure.ranked ? rankOf(values, node, arrays.hasRecord) : undefined;
  const spread = measure.ranked ? distribution(values, arrays.hasRecord, 26) : undefined;
  const failure = result.failures.find((one) => one.measure === measure.id);
  const show = (number: number): string => formatMeasure(number, measure.scale, language);
  const bin = spread?.bins[binOf(spread, value)];
  return (
    <li>
      <div className="measure-line">
        <h3>{name}</h3>
        <strong className="number">
          {Number.isNaN(value) ? t('explore.measures.missing') : show(value)}
        </strong>
      </div>
      {spread !== undefined && !Number.isNaN(value) && (
        <DistributionChart
          distribution={spread}
          value={value}
          from={show(spread.bins[0]?.from ?? 0)}
          to={show(spread.max)}
          text={t('explore.measures.bars', {
            name,
            n: bin?.count ?? 0,
            known: spread.count,
            from: show(bin?.from ?? 0),
            to: show(bin?.to ?? 0),
          })}
        />
      )}
      <div className="measure-line note">
        <span>
          {failure !== undefined
            ? t(`measures.failure.${failure.code}`)
            : Number.isNaN(value)
              ? measure.missing === undefined
                ? t('explore.measures.missing.why')
                : t(`measures.missing.${measure.missing}`)
              : rank === undefined
                ? ''
                : rank.shared > 1
                  ? t('measures.rank.shared', { rank: rank.rank, of: rank.of, shared: rank.shared })
                  : t('measures.rank.of', { rank: rank.rank, of: rank.of })}
        </span>
        <span className="measure-actions">
          {colour !== measure.id && (
            <button
              type="button"
              className="link-button"
              aria-label={`${t('explore.measures.use')}: ${name}`}
              onClick={() => store.dispatch(setAppearance, { colour: measure.id })}
            >
              {t('explore.measures.use')}
            </button>
          )}
          <MeasureWords id={measure.id} />
        </span>
      </div>
    </li>
  );
}
