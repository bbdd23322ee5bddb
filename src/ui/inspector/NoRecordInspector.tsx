import { useMemo } from 'react';
import { answersWithoutRecord } from '../../analysis/partners/answersWithoutRecord.ts';
import type { AffairCode } from '../../domain/ids.ts';
import { provinceOf } from '../../domain/DatasetIndex.ts';
import { recordOf } from '../../domain/recordOf.ts';
import type { Region } from '../../domain/Region.ts';
import { bareName } from '../../domain/regionName.ts';
import { coverageOf } from '../../graph/coverage.ts';
import { formatKm, formatNumber } from '../../i18n/format.ts';
import { goTo, select } from '../../state/actions.ts';
import { roundPeople } from '../../view/roundPeople.ts';
import { RegionMark } from '../components/RegionMark.tsx';
import { RegisterButton } from '../registers/RegisterButton.tsx';
import { SaidNone } from '../registers/SaidNone.tsx';
import { useAppStore, useDerived } from '../StoreContext.tsx';
import { RegionHead } from './RegionHead.tsx';
import { useFindings } from './useFindings.ts';
import { useWords } from './useWords.ts';

const recordWords = {
  agreements: 'explore.noRecord.records.some',
  none: 'health.extent.none',
  nothing: 'explore.noRecord.records.nothing',
} as const;

/** A region of which nothing is recorded, or whose register is said to hold no agreement: what can be said of it all the same. */
export function NoRecordInspector({ region }: { readonly region: Region }) {
  const { t, language, dataset, index, name } = useWords();
  const store = useAppStore();
  const province = provinceOf(index, region.id);
  if (!region.autonomous) {
    return (
      <div className="inspector-content">
        <RegionHead region={region} />
        <div className="banner no-record-banner">
          <p>
            <strong>{t('explore.unit.title')}.</strong>{' '}
            {t('explore.unit.text', { province: province === undefined ? '' : name(province) })}
          </p>
        </div>
        {province !== undefined && (
          <button
            type="button"
            className="link-button"
            onClick={() => store.dispatch(select, { type: 'region', id: province })}
          >
            {name(province)}
          </button>
        )}
      </div>
    );
  }
  const others = coverageOf(dataset).withoutRecord.length - 1;
  const isNone = recordOf(index, region.id) === 'none';
  const { population, areaKm2 } = region;
  return (
    <div className="inspector-content">
      <RegionHead region={region} />
      {isNone ? (
        <SaidNone region={region} />
      ) : (
        <div className="banner no-record-banner">
          <span className="no-record-mark hatch" aria-hidden="true" />
          <p>
            <strong>{t('explore.noRecord.title')}</strong>{' '}
            {t('explore.noRecord.text', { level: t(`explore.noRecord.level.${region.level}`), n: others })}
          </p>
        </div>
      )}
      <p className="region-facts">
        {population !== undefined && (
          <span>
            {population.year === undefined
              ? t('explore.noRecord.people', { n: population.value })
              : t('explore.noRecord.peopleYear', { n: population.value, year: String(population.year) })}
          </span>
        )}
        {areaKm2 !== undefined && (
          <span>{t('explore.noRecord.area', { n: formatNumber(areaKm2, language) })}</span>
        )}
      </p>
      <Answers region={region} />
      <section className="inspector-part">
        <h3 className="title-section">{t('explore.noRecord.help')}</h3>
        <p>
          <strong>{t('explore.noRecord.help.give')}.</strong> {t('explore.noRecord.help.give.text')}
        </p>
        <button
          type="button"
          className="button button-small"
          onClick={() => store.dispatch(goTo, { screen: 'data' })}
        >
          {t('explore.noRecord.help.open')}
        </button>
        {!isNone && (
          <>
            <p>{t('health.record.lead')}</p>
            <RegisterButton
              region={region}
              said={index.registerOf.get(region.id)}
              proposed="none"
              className="button button-small register-none"
            >
              {t('health.record.button')}
            </RegisterButton>
          </>
        )}
      </section>
    </div>
  );
}

function Answers({ region }: { readonly region: Region }) {
  const { t, language, dataset, index, label, affairShort } = useWords();
  const store = useAppStore();
  const { families, statusOf } = useDerived();
  const findings = useFindings();
  const answers = useMemo(
    () =>
      findings === undefined
        ? undefined
        : answersWithoutRecord({ dataset, families, statuses: statusOf }, region.id, findings.gaps),
    [findings, dataset, region, families, statusOf],
  );
  if (answers === undefined) return <p>{t('explore.findings.waiting')}</p>;
  const { bordering, borderingRecorded, nearest, province } = answers;
  const provinceRegion = province === undefined ? undefined : index.regionOf.get(province.province);
  const people = (n: number | undefined): string =>
    n === undefined ? '–' : formatNumber(roundPeople(n), language);
  const affairs = (codes: readonly AffairCode[]): string => {
    const names = codes.slice(0, 3).map(affairShort);
    return names.length === 0 ? t('explore.affairs.none') : names.join(', ');
  };
  return (
    <>
      <section className="inspector-part">
        <div className="filter-head">
          <h3 className="title-section">{t('explore.noRecord.bordering')}</h3>
          {bordering.length > 0 && <span className="note">{t('explore.noRecord.bordering.unit')}</span>}
        </div>
        {bordering.length === 0 ? (
          <p>{t('explore.noRecord.bordering.none')}</p>
        ) : (
          <>
            <table className="border-table">
              <thead>
                <tr className="note">
                  <th scope="col">{t('explore.noRecord.column.region')}</th>
                  <th scope="col">{t('explore.noRecord.column.border')}</th>
                  <th scope="col">{t('explore.noRecord.column.here')}</th>
                  <th scope="col">{t('explore.noRecord.column.there')}</th>
                  <th scope="col">{t('explore.noRecord.column.records')}</th>
                </tr>
              </thead>
              <tbody>
                {bordering.map((row) => {
                  const { name, level } = label(row.region);
                  return (
                    <tr key={row.region}>
                      <th scope="row">
                        <button
                          type="button"
                          className="mark-button"
                          onClick={() => store.dispatch(select, { type: 'region', id: row.region })}
                        >
                          <RegionMark
                            level={level === 'outside' ? 'other' : level}
                            state={row.recorded ? 'rest' : 'no-record'}
                          />
                          {name}
                        </button>
                      </th>
                      <td className="number">
                        <button
                          type="button"
                          className="link-button"
                          title={t('explore.border.open')}
                          onClick={() => store.dispatch(goTo, { screen: 'gaps', item: row.pair })}
                        >
                          {row.sharedKm === undefined ? '–' : formatKm(row.sharedKm, language)}
                        </button>
                      </td>
                      <td className="number">{people(row.peopleHere)}</td>
                      <td className="number">{people(row.peopleThere)}</td>
                      <td>{t(recordWords[row.recorded ? recordOf(index, row.region) : 'nothing'])}</td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
            <p className="note">
              {borderingRecorded === 0
                ? t('explore.noRecord.bordering.noneRecorded', { n: bordering.length })
                : t('explore.noRecord.bordering.some', { recorded: borderingRecorded, n: bordering.length })}
            </p>
          </>
        )}
      </section>
      <section className="inspector-part">
        <h3 className="title-section">{t('explore.noRecord.nearest')}</h3>
        {nearest.length === 0 ? (
          <p>{t('explore.noRecord.nearest.none')}</p>
        ) : (
          <ul className="near-rows">
            {nearest.map((near) => {
              const { name, level } = label(near.region);
              return (
                <li key={near.region}>
                  <button
                    type="button"
                    className="finding-row"
                    onClick={() => store.dispatch(select, { type: 'region', id: near.region })}
                  >
                    <RegionMark level={level === 'outside' ? 'other' : level} />
                    <span className="finding-text">
                      <span>
                        <strong>{name}</strong>{' '}
                        <span className="note number">{formatKm(near.km, language)}</span>
                      </span>
                      <span className="note">{affairs(near.affairs)}</span>
                    </span>
                    <span className="note number">
                      {t('explore.documents', { n: near.agreements.length })}
                    </span>
                  </button>
                </li>
              );
            })}
          </ul>
        )}
      </section>
      {province !== undefined && provinceRegion !== undefined && province.province !== region.id && (
        <section className="inspector-part">
          <h3 className="title-section">
            {t('explore.noRecord.province', { name: bareName(provinceRegion) })}
          </h3>
          <p>
            {t('explore.noRecord.province.members', {
              recorded: province.regionsWithRecord,
              n: province.regions,
            })}
          </p>
          {province.agreements.length === 0 ? (
            <p>{t('explore.noRecord.province.none')}</p>
          ) : (
            <>
              <p>
                <button
                  type="button"
                  className="link-button"
                  onClick={() => store.dispatch(select, { type: 'region', id: province.province })}
                >
                  {t('explore.noRecord.province.agreements', { n: province.families })}
                </button>
              </p>
              <ul className="affair-chips">
                {province.affairs.slice(0, 6).map((count) => (
                  <li key={count.affair} className="chip">
                    {affairShort(count.affair)} <span className="number">{count.families}</span>
                  </li>
                ))}
              </ul>
              <ul className="province-agreements">
                {province.agreements.slice(0, 5).map((agreementId) => (
                  <li key={agreementId}>
                    <button
                      type="button"
                      className="link-button"
                      onClick={() => store.dispatch(select, { type: 'agreement', id: agreementId })}
                    >
                      {index.agreementOf.get(agreementId)?.title ?? agreementId}
                    </button>
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
      )}
    </>
  );
}
