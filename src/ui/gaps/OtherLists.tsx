import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { gapLists } from '../../analysis/gaps/GapTable.ts';
import { pairLevels, type PairLevel } from '../../analysis/gaps/PairLevel.ts';
import type { ListedStanding } from '../../analysis/gaps/rankAll.ts';
import { pairOfRow } from '../../view/gapList.ts';
import { rowsIn } from '../../view/gapScope.ts';
import { formatFixed } from '../../view/tables/formatFixed.ts';
import { useMediaQuery } from '../components/useMediaQuery.ts';
import { useApp, useTranslate } from '../StoreContext.tsx';
import { PairNames } from './GapRowView.tsx';
import { useGaps } from './useGaps.ts';
import { ReviewProgress } from './verdicts/ReviewProgress.tsx';

/** There the list would be left with a row or two. */
const lowWindow = '(max-height: 760px) and (min-width: 900px)';

/** How far the list is reviewed, and the first pair of each other list of this level, and of New at the other levels. */
export function OtherLists() {
  const t = useTranslate();
  const language = useApp((state) => state.work.language);
  const { ranking, table, scope, settings, levels, describe, figuresOf, open, listRows } = useGaps();
  const low = useMediaQuery(lowWindow);
  const [unfolded, setUnfolded] = useState(false);
  const id = useId();
  if (ranking === undefined || table === undefined) return null;
  const first = (level: PairLevel, list: ListedStanding): number | undefined =>
    rowsIn(ranking, scope, level, list)[0];
  const ofLevel = gapLists
    .filter((list) => list !== settings.list)
    .map((list) => ({ name: t(`gaps.list.${list}`), row: first(settings.level, list) }));
  const ofOthers = levels
    .filter(({ level }) => level !== settings.level && (level === 'regency-city' || level === 'province'))
    .map(({ level }) => ({ name: t(`gaps.level.short.${level}`), row: first(level, 'new') }));
  const firsts = [...ofLevel, ...ofOthers].flatMap(({ name, row }) =>
    row === undefined || !pairLevels[table.level[row] ?? 0] ? [] : [{ name, row }],
  );
  const Chevron = unfolded ? ChevronDown : ChevronRight;
  return (
    <section className="gaps-others">
      <div className="gaps-others-head">
        {firsts.length > 0 &&
          (low ? (
            <h2>
              <button
                type="button"
                className="gaps-others-fold"
                aria-expanded={unfolded}
                aria-controls={id}
                onClick={() => setUnfolded(!unfolded)}
              >
                <Chevron size={14} strokeWidth={1.75} aria-hidden />
                {t('gaps.others')}
              </button>
            </h2>
          ) : (
            <h2>{t('gaps.others')}</h2>
          ))}
        <ReviewProgress table={table} rows={listRows} />
      </div>
      <ul id={id} hidden={low && !unfolded}>
        {firsts.map(({ name, row }) => (
          <li key={`${name} ${String(row)}`}>
            <button type="button" onClick={() => open(pairOfRow(table, row))}>
              <span className="gaps-others-list">{name}</span>
              <PairNames gap={describe(row)} />
              <span className="gap-row-score number">
                {formatFixed(
                  figuresOf(row).score,
                  language,
                  table.mode !== 'geography' && figuresOf(row).score < 1 ? 2 : 1,
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
