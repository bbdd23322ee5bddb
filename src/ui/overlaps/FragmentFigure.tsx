import { useMemo } from 'react';
import type { Agreement } from '../../domain/Agreement.ts';
import { formatShortDate } from '../../i18n/format.ts';
import { documentsOfEntry, type OverlapEntry } from '../../view/overlaps/OverlapEntry.ts';
import { fragmentGrid } from '../../view/overlaps/fragmentGrid.ts';
import { signedWords } from '../../view/overlaps/compareDocuments.ts';
import type { PartyLabel } from '../../view/partyName.ts';
import { documentName } from '../../view/overlaps/documentName.ts';
import { shortTitle } from '../../view/shortTitle.ts';
import { placeOnAxis, timeAxisOf, timeBarOf } from '../../view/timeBars.ts';
import { RegionMark } from '../components/RegionMark.tsx';
import { useMediaQuery } from '../components/useMediaQuery.ts';
import { useWords } from '../inspector/useWords.ts';
import { TimeBarView, TodayLine } from './TimeBarView.tsx';

/** Documents x regions x time: the region that runs through is a tinted column, each document a line across its regions. */
export function FragmentFigure(props: {
  readonly entry: OverlapEntry;
  readonly documents: readonly Agreement[];
  readonly asOf: string;
}) {
  const { t, dataset, language, label } = useWords();
  const { entry, documents, asOf } = props;
  const narrow = useMediaQuery('(max-width: 639px)');
  const grid = useMemo(
    () =>
      fragmentGrid(
        documentsOfEntry(entry),
        entry.type === 'group' ? entry.group.regionIds : [],
        dataset,
        narrow ? 7 : 10,
      ),
    [entry, dataset, narrow],
  );
  const axis = useMemo(() => timeAxisOf(documents, asOf), [documents, asOf]);
  const levelAt = (column: number): PartyLabel['level'] => {
    const id = grid.regions[column];
    return id === undefined ? 'outside' : label(id).level;
  };
  const percent = (day: string): string => `${String(100 * placeOnAxis(day, axis))}%`;
  return (
    <section className="overlap-section">
      <h3 className="visually-hidden">{t('overlaps.figure')}</h3>
      <div className="fragment-scroll">
        <table className="fragment" aria-label={t('overlaps.figure')}>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{t('overlaps.figure.document')}</span>
              </th>
              {grid.regions.map((id, column) => (
                <th
                  key={id}
                  scope="col"
                  className={`fragment-region ${column === grid.through ? 'fragment-through' : ''}`}
                >
                  <span>{label(id).name}</span>
                </th>
              ))}
              <th scope="col" className="fragment-time-head">
                <span className="visually-hidden">{t('overlaps.field.valid')}</span>
                <div className="fragment-axis">
                  <span
                    className={`fragment-today ${placeOnAxis(asOf, axis) > 0.75 ? 'fragment-today-late' : ''}`}
                    style={{ left: percent(asOf) }}
                  >
                    {formatShortDate(asOf, language)}
                  </span>
                </div>
              </th>
            </tr>
          </thead>
          <tbody>
            {grid.rows.map(({ agreement, cells, from, to }) => (
              <tr key={agreement.id}>
                <th scope="row">
                  <strong>{shortTitle(documentName(agreement.title), 48)}</strong>
                  <span className="note">
                    {agreement.id}, {signedWords(agreement, language)}
                  </span>
                </th>
                {cells.map((inside, column) => (
                  <td
                    // Columns never change their order inside a row.
                    // oxlint-disable-next-line react/no-array-index-key
                    key={column}
                    className={[
                      'fragment-cell',
                      column === grid.through ? 'fragment-through' : '',
                      column > from && column <= to ? 'fragment-left' : '',
                      column >= from && column < to && from >= 0 ? 'fragment-right' : '',
                    ].join(' ')}
                  >
                    {inside ? (
                      <>
                        <RegionMark level={levelAt(column)} size={12} />
                        <span className="visually-hidden">{t('overlaps.figure.in')}</span>
                      </>
                    ) : (
                      <>
                        <span className="fragment-dot" aria-hidden />
                        <span className="visually-hidden">{t('overlaps.figure.out')}</span>
                      </>
                    )}
                  </td>
                ))}
                <td className="fragment-time">
                  <span className="fragment-lane" aria-hidden>
                    {axis.ticks.map((year) => (
                      <span
                        key={year}
                        className="time-tick"
                        style={{ left: percent(`${String(year)}-01-01`) }}
                      />
                    ))}
                    <TimeBarView agreement={agreement} axis={axis} />
                    <TodayLine asOf={asOf} axis={axis} />
                  </span>
                  <span className="visually-hidden">
                    {t(`overlaps.bar.${timeBarOf(agreement, axis).kind}`)}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot aria-hidden>
            <tr>
              <td colSpan={grid.regions.length + 1}>
                {grid.more > 0 && <span className="note">{t('overlaps.figure.more', { n: grid.more })}</span>}
              </td>
              <td className="fragment-years number">
                <div className="fragment-axis">
                  {axis.ticks.map((year) => (
                    <span key={year} style={{ left: percent(`${String(year)}-01-01`) }}>
                      {year}
                    </span>
                  ))}
                </div>
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}
