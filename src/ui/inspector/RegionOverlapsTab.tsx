import { ArrowRight } from 'lucide-react';
import { useMemo } from 'react';
import type { RegionId } from '../../domain/ids.ts';
import { standardTerms } from '../../relations/standardTerms.ts';
import { goTo } from '../../state/actions.ts';
import { entriesOfRegion } from '../../view/overlaps/entriesOfRegion.ts';
import {
  classOfEntry,
  isOpenEntry,
  liveOfEntry,
  type OverlapEntry,
} from '../../view/overlaps/OverlapEntry.ts';
import { entryNote, entryParties } from '../../view/overlaps/overlapTitle.ts';
import { ClassMark } from '../overlaps/ClassMark.tsx';
import { useAppStore } from '../StoreContext.tsx';
import { StaleNote, TaskNote } from './TaskNote.tsx';
import { useFindings, useFreshFindings } from './useFindings.ts';
import { useRovingRows } from './useRovingRows.ts';
import { useWords } from './useWords.ts';

const noEntries: readonly OverlapEntry[] = [];

/** What concerns a region on the screen of overlaps; `undefined` until it is known. */
export function useRegionOverlaps(id: RegionId): readonly OverlapEntry[] | undefined {
  const { dataset } = useWords();
  const overlaps = useFindings()?.overlaps;
  return useMemo(
    () => (overlaps === undefined ? undefined : entriesOfRegion(overlaps, id, dataset)),
    [overlaps, id, dataset],
  );
}

/** Where agreements of a region may do the same as others, then its links. */
export function RegionOverlapsTab({ id }: { readonly id: RegionId }) {
  const { t, dataset, language } = useWords();
  const store = useAppStore();
  const found = useRegionOverlaps(id);
  const fresh = useFreshFindings() !== undefined;
  const entries = found ?? noEntries;
  const roving = useRovingRows(entries.length);
  if (found === undefined) return <TaskNote task="findings" className="tab-panel" />;
  if (entries.length === 0) return <p className="tab-panel">{t('overlaps.tab.none')}</p>;
  const firstLink = entries.findIndex((entry) => !isOpenEntry(entry));
  return (
    <div className="tab-panel">
      <StaleNote fresh={fresh} />
      <p className="note">{t('overlaps.tab.intro')}</p>
      <ul className="finding-rows" aria-label={t('explore.tab.overlaps')} {...roving.list}>
        {entries.map((entry, position) => {
          const live = liveOfEntry(entry);
          return (
            <li key={entry.id}>
              {position === firstLink && <p className="note finding-divider">{t('overlaps.tab.links')}</p>}
              <button
                type="button"
                className="finding-row"
                {...roving.row(position)}
                onClick={() => store.dispatch(goTo, { screen: 'overlaps', item: entry.id })}
              >
                <span className="finding-text">
                  <span className="finding-title">{entryParties(entry, dataset, language, 3)}</span>
                  <span className="note">{entryNote(entry, dataset, standardTerms, language)}</span>
                  <span className="finding-chips">
                    <span className="overlap-tag">
                      <ClassMark of={classOfEntry(entry)} />
                      {t(`overlaps.class.${classOfEntry(entry)}`)}
                    </span>
                    {live !== undefined && <span className="note">{t(`overlaps.live.${live}`)}</span>}
                  </span>
                </span>
                <ArrowRight size={14} strokeWidth={1.75} aria-hidden />
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
