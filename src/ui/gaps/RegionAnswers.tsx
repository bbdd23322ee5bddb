import { ArrowLeft, Waypoints } from 'lucide-react';
import { useMemo } from 'react';
import { compareNewest } from '../../analysis/gaps/activityOf.ts';
import { provinceActivity } from '../../analysis/partners/provinceActivity.ts';
import { recordOfRegion } from '../../analysis/partners/recordOfRegion.ts';
import { indexDataset } from '../../domain/DatasetIndex.ts';
import type { AffairCode, AgreementId, RegionId } from '../../domain/ids.ts';
import { recordOf } from '../../domain/recordOf.ts';
import { shortNamesOf } from '../../domain/regionName.ts';
import { formatNumber } from '../../i18n/format.ts';
import { goTo, select } from '../../state/actions.ts';
import { Button } from '../components/Button.tsx';
import { useApp, useAppStore, useDerived, useTranslate } from '../StoreContext.tsx';
import { SaidNone } from '../registers/SaidNone.tsx';
import { AgreementEntry } from './inspector/AgreementEntry.tsx';
import { CannotKnow } from './inspector/CannotKnow.tsx';
import { affairName } from '../../view/affairName.ts';
import { coverageOf } from '../../graph/coverage.ts';
import { recordedParties } from '../../graph/recordedParties.ts';

/** Agreements that are listed of a region, and of its province; all of them are on their own pages. */
const mostAgreements = 8;

/**
 * What can be said of one region, with or without a record: whether anything is recorded, its figures, its agreements,
 * newest first, its province's (folded where the region has its own), and what the data cannot tell.
 */
export function RegionAnswers(props: { readonly id: RegionId; readonly onBack: (() => void) | undefined }) {
  const t = useTranslate();
  const store = useAppStore();
  const dataset = useApp((state) => state.work.dataset);
  const language = useApp((state) => state.work.language);
  const { families, statusOf } = useDerived();
  const { id, onBack } = props;
  const index = indexDataset(dataset);
  const names = shortNamesOf(dataset);
  const province = useMemo(
    () => provinceActivity({ dataset, families, statuses: statusOf }, id),
    [dataset, id, families, statusOf],
  );
  const own = useMemo(
    () =>
      recordOfRegion({ dataset, families, statuses: statusOf }, id)
        .documents.toSorted(compareNewest)
        .map((agreement) => agreement.id),
    [dataset, id, families, statusOf],
  );
  const region = index.regionOf.get(id);
  if (region === undefined) return null;
  const record = recordOf(index, id, recordedParties(dataset, statusOf));
  const othersWithout = coverageOf(dataset, statusOf).withoutRecord.filter((other) => other !== id).length;
  const nameOf = (other: RegionId): string => names.get(other) ?? other;
  const affairNames = (codes: readonly AffairCode[]): string =>
    codes.length === 0
      ? t('gaps.region.noAffair')
      : codes.map((code) => affairName(dataset, code, language)).join(', ');
  const isProvince = region.level === 'province';
  return (
    <>
      <div className="finding-head">
        {onBack !== undefined && (
          <Button icon={ArrowLeft} variant="quiet" label={t('gaps.back')} onClick={onBack} />
        )}
        <span className="note">
          {region.parentId === undefined
            ? t(`level.${region.level}`)
            : t('gaps.region.in', { level: t(`level.${region.level}`), province: nameOf(region.parentId) })}
          {', '}
          {t('gaps.region.code', { code: id })}
        </span>
      </div>
      <h2 className="title-region inspector-title">{region.name}</h2>
      {record === 'none' && <SaidNone region={region} />}
      {record === 'agreements' && (
        <p className="reading">{t('gaps.region.record', { n: index.agreementsOf.get(id)?.length ?? 0 })}</p>
      )}
      {record === 'nothing' && (
        <div className="finding-no-record reading">
          <span className="no-record-sign hatch" aria-hidden />
          <p>
            <strong>{t('gaps.region.nothing')}</strong> {t('gaps.region.nothing.text', { n: othersWithout })}
          </p>
        </div>
      )}
      <p className="region-figures number">
        {region.population !== undefined && (
          <span>
            {region.population.year === undefined
              ? t('gaps.region.populationBare', { n: formatNumber(region.population.value, language) })
              : t('gaps.region.population', {
                  n: formatNumber(region.population.value, language),
                  year: String(region.population.year),
                })}
          </span>
        )}
        {region.areaKm2 !== undefined && (
          <span>{t('gaps.region.area', { n: formatNumber(region.areaKm2, language) })}</span>
        )}
      </p>
      <div className="finding-actions">
        <Button
          icon={Waypoints}
          variant="primary"
          onClick={() => {
            store.dispatch(select, { type: 'region', id });
            store.dispatch(goTo, { screen: 'explore' });
          }}
        >
          {t('gaps.explore')}
        </Button>
      </div>

      {own.length > 0 && (
        <section className="inspector-section">
          <h3 className="title-section">
            {t('gaps.region.own')}
            <span className="section-count number">{formatNumber(own.length, language)}</span>
          </h3>
          <Entries ids={own} more={t('gaps.region.own.more', { n: own.length - mostAgreements })} />
        </section>
      )}
      {province !== undefined && !isProvince && (
        <details className="inspector-section region-province" open={record !== 'agreements'}>
          <summary>
            <h3 className="title-section">
              {t('gaps.region.province')}: {nameOf(province.province)}
            </h3>
          </summary>
          <p className="note">
            {t('gaps.region.province.regions', {
              n: province.regions,
              with: formatNumber(province.regionsWithRecord, language),
            })}
            {province.affairs.length > 0 && (
              <>. {affairNames(province.affairs.map(({ affair }) => affair))}</>
            )}
          </p>
          {province.agreements.length === 0 ? (
            <p>{t('gaps.region.province.none')}</p>
          ) : (
            <Entries
              ids={province.agreements}
              more={t('gaps.region.province.more', { n: province.agreements.length - mostAgreements })}
            />
          )}
        </details>
      )}
      <CannotKnow />
    </>
  );
}

/** The first agreements of a list, and how many more there are. */
function Entries(props: { readonly ids: readonly AgreementId[]; readonly more: string }) {
  return (
    <>
      <ul className="agreement-entries">
        {props.ids.slice(0, mostAgreements).map((agreement) => (
          <AgreementEntry key={agreement} id={agreement} />
        ))}
      </ul>
      {props.ids.length > mostAgreements && <p className="note">{props.more}</p>}
    </>
  );
}
