import { useMemo } from 'react';
import type { BorderingPair } from '../../analysis/gaps/BorderingPair.ts';
import { answersWithoutRecord } from '../../analysis/partners/answersWithoutRecord.ts';
import { indexDataset } from '../../domain/DatasetIndex.ts';
import type { AffairCode, RegionId } from '../../domain/ids.ts';
import { shortNamesOf } from '../../domain/regionName.ts';
import { formatKm, formatNumber } from '../../i18n/format.ts';
import { roundPeople } from '../../view/roundPeople.ts';
import { RegionMark } from '../components/RegionMark.tsx';
import { useApp, useDerived, useTranslate } from '../StoreContext.tsx';
import { PeopleWhatIsThis } from './PeopleWhatIsThis.tsx';
import { affairName } from '../../view/affairName.ts';

/** Around one region: its bordering regions with what is recorded, and the nearest regions that have a record. */
export function RegionAround(props: {
  readonly id: RegionId;
  readonly pairs: readonly BorderingPair[];
  readonly onOpen: (pair: string) => void;
  readonly onOpenRegion: (region: RegionId) => void;
}) {
  const t = useTranslate();
  const dataset = useApp((state) => state.work.dataset);
  const language = useApp((state) => state.work.language);
  const { families, statusOf } = useDerived();
  const { id, pairs, onOpen } = props;
  const index = indexDataset(dataset);
  const names = shortNamesOf(dataset);
  const answers = useMemo(
    () => answersWithoutRecord({ dataset, families, statuses: statusOf }, id, pairs),
    [dataset, id, pairs, families, statusOf],
  );
  const stateOf = useMemo(() => new Map(pairs.map((pair) => [pair.id, pair.state])), [pairs]);
  const levelOf = (other: RegionId) => index.regionOf.get(other)?.level ?? 'other';
  const nameOf = (other: RegionId): string => names.get(other) ?? other;
  /** A length says nothing where the two meet at a point or across a strait. */
  const borderOf = (other: RegionId, sharedKm: number | undefined): string => {
    const kind = index.bordersOf.get(id)?.find(({ a, b }) => a === other || b === other)?.kind;
    if (kind !== undefined && kind !== 'land') return t(`gaps.row.${kind}`);
    return sharedKm === undefined ? t('notRecorded') : formatKm(sharedKm, language);
  };
  const people = (value: number | undefined): string =>
    value === undefined ? t('notRecorded') : formatNumber(roundPeople(value), language);
  const affairNames = (codes: readonly AffairCode[]): string =>
    codes.length === 0
      ? t('gaps.region.noAffair')
      : codes.map((code) => affairName(dataset, code, language)).join(', ');
  return (
    <div className="region-around">
      <section className="inspector-section">
        <div className="section-head">
          <h2 className="title-section">{t('gaps.region.bordering')}</h2>
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
                  <span>{t('gaps.region.column.sides')}</span>
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
                      <span className="region-cell">
                        <RegionMark
                          level={levelOf(other.region)}
                          state={other.recorded ? 'rest' : 'no-record'}
                        />
                        <button type="button" className="link-button" onClick={() => onOpen(other.pair)}>
                          {nameOf(other.region)}
                        </button>
                      </span>
                    </th>
                    <td className="cell-number number">{borderOf(other.region, other.sharedKm)}</td>
                    <td className="cell-number number">
                      <span className="side-figure">{people(other.peopleHere)} /</span>{' '}
                      <span className="side-figure">{people(other.peopleThere)}</span>
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
        <h2 className="title-section">{t('gaps.region.nearest')}</h2>
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
                    {t('gaps.elsewhere.documents', { n: other.agreements.length })}:{' '}
                    {affairNames(other.affairs)}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}
