import { ArrowRight } from 'lucide-react';
import type { OverlapPair } from '../../analysis/overlaps/OverlapPair.ts';
import type { RegionId } from '../../domain/ids.ts';
import { goTo } from '../../state/actions.ts';
import { useAppStore } from '../StoreContext.tsx';
import { StaleNote, TaskNote } from './TaskNote.tsx';
import { useFindings, useFreshFindings } from './useFindings.ts';
import { useRovingRows } from './useRovingRows.ts';
import { useWords } from './useWords.ts';

/** Pairs of documents that name the region, those on the same ground first. */
export function regionOverlaps(overlaps: readonly OverlapPair[], id: RegionId): readonly OverlapPair[] {
  const own = overlaps.filter((pair) => pair.parties.includes(id));
  return [
    ...own.filter((pair) => pair.class === 'same-ground'),
    ...own.filter((pair) => pair.class !== 'same-ground'),
  ];
}

/** Pairs of agreements of a region with the same parties and a common affair. */
export function RegionOverlapsTab({ id }: { readonly id: RegionId }) {
  const { t, index } = useWords();
  const store = useAppStore();
  const findings = useFindings();
  const fresh = useFreshFindings() !== undefined;
  const pairs = findings === undefined ? [] : regionOverlaps(findings.overlaps, id);
  const roving = useRovingRows(pairs.length);
  if (findings === undefined) return <TaskNote task="findings" className="tab-panel" />;
  if (pairs.length === 0) return <p className="tab-panel">{t('explore.overlaps.none')}</p>;
  return (
    <div className="tab-panel">
      <StaleNote fresh={fresh} />
      <p className="note">{t('explore.overlaps.intro')}</p>
      <ul className="finding-rows" aria-label={t('explore.tab.overlaps')} {...roving.list}>
        {pairs.map((pair, position) => (
          <li key={pair.id}>
            <button
              type="button"
              className="finding-row"
              {...roving.row(position)}
              onClick={() => store.dispatch(goTo, { screen: 'overlaps', item: pair.id })}
            >
              <span className="finding-text">
                <span className="finding-title">{index.agreementOf.get(pair.a)?.title ?? pair.a}</span>
                <span className="finding-title">{index.agreementOf.get(pair.b)?.title ?? pair.b}</span>
                <span className="finding-chips">
                  <span className={pair.class === 'same-ground' ? 'chip chip-overlap' : 'chip'}>
                    {t(`explore.overlaps.class.${pair.class}`)}
                  </span>
                  <span className="note">{t(`explore.overlaps.live.${pair.live}`)}</span>
                </span>
              </span>
              <ArrowRight size={14} strokeWidth={1.75} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
