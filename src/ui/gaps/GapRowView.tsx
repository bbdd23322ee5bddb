import { indexDataset } from '../../domain/DatasetIndex.ts';
import { shortNamesOf } from '../../domain/regionName.ts';
import type { RegionId } from '../../domain/ids.ts';
import { formatKm, formatNumber } from '../../i18n/format.ts';
import type { GapRow } from '../../view/gapList.ts';
import { roundPeople } from '../../view/roundPeople.ts';
import { RegionMark } from '../components/RegionMark.tsx';
import { useApp, useTranslate } from '../StoreContext.tsx';

/** One row of the list: rank, the two regions, what to know first, and the people beside their border as a bar. */
export function GapRowView(props: { readonly row: GapRow; readonly longest: number }) {
  const t = useTranslate();
  const dataset = useApp((state) => state.work.dataset);
  const language = useApp((state) => state.work.language);
  const { rank, pair } = props.row;
  const index = indexDataset(dataset);
  const names = shortNamesOf(dataset);
  const side = (id: RegionId, recorded: boolean) => (
    <span className="gap-side">
      <RegionMark level={index.regionOf.get(id)?.level ?? 'other'} state={recorded ? 'rest' : 'no-record'} />
      {names.get(id) ?? id}
    </span>
  );
  const areas = pair.sharedAreas.map((id) => index.areaOf.get(id)?.name ?? id);
  const unchecked = [pair.recordedA ? [] : [pair.a], pair.recordedB ? [] : [pair.b]].flat();
  const [first] = unchecked;
  return (
    <>
      <span className="gap-rank number">{formatNumber(rank, language)}</span>
      <span className="gap-text">
        <span className="gap-names">
          {side(pair.a, pair.recordedA)} <span className="gap-and">{t('gaps.and')}</span>{' '}
          {side(pair.b, pair.recordedB)}
        </span>
        <span className="gap-second">
          {pair.borderKind === 'land'
            ? pair.sharedKm === undefined
              ? t('gaps.row.bordering')
              : t('gaps.row.border', { km: formatKm(pair.sharedKm, language) })
            : t(`gaps.row.${pair.borderKind}`)}
          {pair.agreements.length > 0 && <> · {t('gaps.row.agreements', { n: pair.agreements.length })}</>}
          {pair.state === 'none-in-force' && pair.undated.length > 0 && <> · {t('gaps.row.undated')}</>}
          {first !== undefined && (
            <span className="gap-check">
              {' '}
              <svg width="8" height="8" viewBox="0 0 8 8" aria-hidden="true">
                <circle cx="4" cy="4" r="3" />
              </svg>
              {unchecked.length > 1
                ? t('gaps.row.checkBoth')
                : t('gaps.row.check', { region: names.get(first) ?? first })}
            </span>
          )}
          {areas.length > 0 && <> · {areas.join(', ')}</>}
        </span>
      </span>
      <span className="gap-people">
        <span className="number">
          {pair.people === undefined ? t('notRecorded') : formatNumber(roundPeople(pair.people), language)}
        </span>
        {pair.people === undefined ? (
          <span className="gap-bar hatch" aria-hidden />
        ) : (
          <span className="gap-bar" aria-hidden>
            <span
              style={{
                width: `${String(props.longest === 0 ? 0 : (100 * pair.people) / props.longest)}%`,
              }}
            />
          </span>
        )}
      </span>
    </>
  );
}
