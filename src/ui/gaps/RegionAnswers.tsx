import { ArrowLeft, Waypoints } from 'lucide-react';
import { useMemo } from 'react';
import type { BorderingPair } from '../../analysis/gaps/BorderingPair.ts';
import { answersWithoutRecord } from '../../analysis/partners/answersWithoutRecord.ts';
import { hasRecord, indexDataset } from '../../domain/DatasetIndex.ts';
import type { AffairCode, RegionId } from '../../domain/ids.ts';
import { shortNamesOf } from '../../domain/regionName.ts';
import { formatKm, formatNumber } from '../../i18n/format.ts';
import { goTo, select } from '../../state/actions.ts';
import { roundPeople } from '../../view/roundPeople.ts';
import { Button } from '../components/Button.tsx';
import { RegionMark } from '../components/RegionMark.tsx';
import { useApp, useAppStore, useDerived, useTranslate } from '../StoreContext.tsx';
import { AgreementEntry } from './AgreementEntry.tsx';
import { CannotKnow } from './CannotKnow.tsx';
import { PeopleWhatIsThis } from './PeopleWhatIsThis.tsx';

/**
 * What can be said of one region, with or without a record: whether anything is recorded, its bordering regions, the
 * nearest regions that have a record and on what, and its province's agreements.
 */
export function RegionAnswers(props: {
  readonly id: RegionId;
  readonly pairs: readonly BorderingPair[];
  readonly onOpen: (pair: string) => void;
  readonly onOpenRegion: (region: RegionId) => void;
  readonly onBack: (() => void) | undefined;
}) {
  const t = useTranslate();
  const store = useAppStore();
  const dataset = useApp((state) => state.work.dataset);
  const language = useApp((state) => state.work.language);
  const { families } = useDerived();
  const { id, pairs, onOpen, onBack } = props;
  const index = indexDataset(dataset);
  const names = shortNamesOf(dataset);
  const answers = useMemo(
    () => answersWithoutRecord(dataset, id, pairs, families),
    [dataset, id, pairs, families],
  );
  const stateOf = useMemo(() => new Map(pairs.map((pair) => [pair.id, pair.state])), [pairs]);
  const region = index.regionOf.get(id);
  if (region === undefined) return null;
  const recorded = hasRecord(index, id);
  const othersWithout = index.autonomous.filter(
    (other) => other.id !== id && !hasRecord(index, other.id),
  ).length;
  const levelOf = (other: RegionId) => index.regionOf.get(other)?.level ?? 'other';
  const nameOf = (other: RegionId): string => names.get(other) ?? other;
  const people = (value: number | undefined): string =>
    value === undefined ? t('notRecorded') : formatNumber(roundPeople(value), language);
  const affairNames = (codes: readonly AffairCode[]): string =>
    codes.length === 0
      ? t('gaps.region.noAffair')
      : codes.map((code) => index.affairOf.get(code)?.name[language] ?? code).join(', ');
  const { province } = answers;
  const isProvince = region.level === 'province';
  return (
    <>
      <div className="inspector-head">
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
      {recorded ? (
        <p className="reading">{t('gaps.region.record', { n: index.agreementsOf.get(id)?.length ?? 0 })}</p>
      ) : (
        <div className="no-record-banner reading">
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
      <div className="inspector-actions">
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

      <section className="inspector-section">
        <div className="section-head">
          <h3 className="title-section">{t('gaps.region.bordering')}</h3>
          <PeopleWhatIsThis />
        </div>
        {answers.bordering.length === 0 ? (
          <p>{t('gaps.region.bordering.none')}</p>
        ) : (
          <table className="region-table">
            <thead>
              <tr>
                <th scope="col">{t('gaps.region.column.region')}</th>
                <th scope="col" className="cell-number">
                  {t('gaps.region.column.border')}
                </th>
                <th scope="col" className="cell-number">
                  {t('gaps.region.column.people')}
                </th>
                <th scope="col">{t('gaps.region.column.record')}</th>
              </tr>
            </thead>
            <tbody>
              {answers.bordering.map((other) => {
                const state = stateOf.get(other.pair) ?? 'none-recorded';
                return (
                  <tr key={other.pair}>
                    <th scope="row">
                      <RegionMark
                        level={levelOf(other.region)}
                        state={other.recorded ? 'rest' : 'no-record'}
                      />{' '}
                      <button type="button" className="link-button" onClick={() => onOpen(other.pair)}>
                        {nameOf(other.region)}
                      </button>
                    </th>
                    <td className="cell-number number">
                      {other.sharedKm === undefined ? t('notRecorded') : formatKm(other.sharedKm, language)}
                    </td>
                    <td className="cell-number number">
                      {people(other.peopleHere)} / {people(other.peopleThere)}
                    </td>
                    <td>{t(`gaps.state.${state}`)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        )}
        {answers.bordering.length > 0 && answers.borderingRecorded === 0 && (
          <p>{t('gaps.region.bordering.noneRecorded', { n: answers.bordering.length })}</p>
        )}
      </section>

      <section className="inspector-section">
        <h3 className="title-section">{t('gaps.region.nearest')}</h3>
        {answers.nearest.length === 0 ? (
          <p>{t('gaps.region.nearest.none')}</p>
        ) : (
          <ul className="nearby">
            {answers.nearest.map((other) => (
              <li key={other.region}>
                <RegionMark level={levelOf(other.region)} />
                <span>
                  <button
                    type="button"
                    className="link-button"
                    onClick={() => props.onOpenRegion(other.region)}
                  >
                    {nameOf(other.region)}
                  </button>{' '}
                  <span className="number">{formatKm(other.km, language)}</span>
                  {other.bordering && <>, {t('gaps.region.bordersIt')}</>}
                  <span className="note">
                    {t('gaps.elsewhere.agreements', { n: other.agreements.length })}:{' '}
                    {affairNames(other.affairs)}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>

      {province !== undefined && !isProvince && (
        <section className="inspector-section">
          <h3 className="title-section">
            {t('gaps.region.province')}: {nameOf(province.province)}
          </h3>
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
            <ul className="agreement-entries">
              {province.agreements.slice(0, 8).map((agreement) => (
                <AgreementEntry key={agreement} id={agreement} />
              ))}
            </ul>
          )}
        </section>
      )}
      <CannotKnow />
    </>
  );
}
