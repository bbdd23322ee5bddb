import { useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { termIds } from '../../analysis/gaps/GapWeights.ts';
import { coverageOf } from '../../graph/coverage.ts';
import { formatDate, formatNumber } from '../../i18n/format.ts';
import { gapRowFacts, isEndAssumed } from '../../view/gapRowFacts.ts';
import { indicatorName } from '../../view/indicatorName.ts';
import { shownTerms } from '../../view/termGrid.ts';
import { formatFixed } from '../../view/tables/formatFixed.ts';
import { describeVerdict } from '../../view/verdicts/describeVerdict.ts';
import { useWords } from '../inspector/useWords.ts';
import { useApp } from '../StoreContext.tsx';
import './printed-list.css';
import { useGaps } from './useGaps.ts';

/** More pages than these no printer gets; of a longer list it is said how many there are. */
const mostPrinted = 20_000;
/** First rows whose affairs are printed: they have to be worked out pair by pair. */
const mostWithAffairs = 200;
/** Affairs of a pair that are printed. */
const mostAffairs = 3;

/** The list on paper, in place of the screen: made when printing begins, gone when it ends. */
export function PrintedList() {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const root = document.documentElement;
    let theme: string | undefined;
    const begin = (): void => {
      // Paper is light.
      theme = root.dataset['theme'];
      delete root.dataset['theme'];
      flushSync(() => setPrinting(true));
    };
    const end = (): void => {
      if (theme !== undefined) root.dataset['theme'] = theme;
      setPrinting(false);
    };
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return printing ? createPortal(<Paper />, document.body) : null;
}

function Paper() {
  const { t, language, dataset, name, affairShort } = useWords();
  const query = useApp((state) => state.work.query);
  const model = useGaps();
  const { shown, settings, shares, scoring, asOf, scope, table } = model;
  const printed = shown.slice(0, mostPrinted);
  const terms = shownTerms(shares);
  const geography = table?.mode === 'geography';
  const filled = printed.some(({ row }) => model.figuresOf(row).points.some((point) => point.filled));
  const weights = termIds
    .map((term) => `${t(`gaps.term.long.${term}`)} ${formatNumber(scoring.weights[term], language)}`)
    .join(', ');
  const filters = [
    scope.id === undefined ? t(dataset.builtIn ? 'gaps.whole' : 'gaps.whole.own') : name(scope.id),
    t(`gaps.level.${settings.level}`),
    `${t(`gaps.list.${settings.list}`)} (${t(`gaps.list.note.${settings.list}`)})`,
    settings.affair === undefined ? undefined : affairShort(settings.affair),
    settings.class === undefined ? undefined : t(`gaps.class.${settings.class}`),
    settings.flag === undefined ? undefined : t(`gaps.flag.${settings.flag}`),
    settings.quadrant === undefined ? undefined : t(`gaps.quadrant.${settings.quadrant}`),
    settings.verdict === undefined ? undefined : t(`gaps.verdict.${settings.verdict}`),
    model.acrossOffered && model.acrossParents ? t('gaps.across') : undefined,
    query.trim() === '' ? undefined : `“${query}”`,
    model.capped ? t('gaps.cap.apply') : undefined,
  ].filter((one) => one !== undefined);
  const { withoutRecord } = coverageOf(dataset, model.context.statuses);
  return (
    <div className="printed-list">
      <h1 className="title-screen">
        {t('gaps.title')}
        {scope.id !== undefined && `: ${name(scope.id)}`}
      </h1>
      <p>{t('gaps.print.of', { dataset: dataset.title[language], date: formatDate(asOf, language) })}</p>
      <p>{t('gaps.print.filters', { filters: filters.join('; ') })}</p>
      {geography && (
        <p>{t('gaps.print.weights', { weights, indicator: indicatorName(scoring.indicator, language) })}</p>
      )}
      <p>
        {t('gaps.print.coverage', {
          without: formatNumber(withoutRecord.length, language),
          all: formatNumber(table?.regions.length ?? 0, language),
        })}
      </p>
      <p>
        {shown.length > printed.length
          ? t('gaps.print.first', { n: printed.length, all: formatNumber(shown.length, language) })
          : t('gaps.print.all', { n: printed.length })}
        {printed.length > mostWithAffairs && ` ${t('gaps.print.affairs.first', { n: mostWithAffairs })}`}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">#</th>
            <th scope="col">{t('gaps.pair')}</th>
            <th scope="col">{t('gaps.print.second')}</th>
            <th scope="col" className="cell-number">
              {t('gaps.column.score')}
            </th>
            {geography &&
              terms.map((term) => (
                <th key={term} scope="col" className="cell-number">
                  {t(`gaps.term.${term}`)} {formatNumber(shares[term], language)}
                </th>
              ))}
            <th scope="col">{t('gaps.print.affairs')}</th>
          </tr>
        </thead>
        <tbody>
          {printed.map(({ rank, row }, at) => {
            const gap = model.describe(row);
            const figures = model.figuresOf(row);
            const { check, facts } = gapRowFacts(
              gap,
              dataset,
              table?.mode ?? 'geography',
              figures.weak,
              language,
              isEndAssumed(model.context, gap),
            );
            const verdict = model.verdictOf(gap.id);
            const notes = [
              ...facts,
              check,
              gap.class === undefined ? undefined : t(`gaps.class.inline.${gap.class}`),
              verdict === undefined ? undefined : describeVerdict(verdict, language),
              verdict === undefined || verdict.note === '' ? undefined : `“${verdict.note}”`,
            ];
            const affairs =
              at < mostWithAffairs ? model.affairsOf(gap).forThisPair.slice(0, mostAffairs) : [];
            return (
              <tr key={gap.id}>
                <td className="cell-number">{formatNumber(rank, language)}</td>
                <th scope="row">
                  {name(gap.a)} {t('gaps.and')} {name(gap.b)}
                </th>
                <td>{notes.filter((note) => note !== undefined).join(', ')}</td>
                <td className="cell-number">{formatFixed(figures.score, language, 1)}</td>
                {geography &&
                  terms.map((term) => {
                    const own = figures.points.find((point) => point.term === term);
                    return (
                      <td key={term} className="cell-number">
                        {own === undefined ? '' : formatFixed(own.points, language, 1)}
                        {own?.filled === true ? '*' : ''}
                      </td>
                    );
                  })}
                <td>
                  {affairs
                    .map(({ affair, fit }) => `${affairShort(affair)} ${formatNumber(fit, language)}`)
                    .join(', ')}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {filled && <p>* {t('gaps.term.filled')}</p>}
    </div>
  );
}
