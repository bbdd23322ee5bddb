import { X } from 'lucide-react';
import { defaultFilters } from '../../graph/defaultFilters.ts';
import { chooseOwnColumn, clearPeriod, setFilters } from '../../state/actions.ts';
import { filterPhrases } from '../../view/describeFilters.ts';
import { useApp, useAppStore, useSession, useTranslate } from '../StoreContext.tsx';
import { isRemovable, withoutFilter } from '../../view/tables/withoutFilter.ts';

/** The filters in words, each with a way to take it away. */
export function FilterChips() {
  const t = useTranslate();
  const store = useAppStore();
  const { today } = useSession();
  const dataset = useApp((state) => state.work.dataset);
  const filters = useApp((state) => state.work.filters);
  const language = useApp((state) => state.work.language);
  const defaults = defaultFilters(dataset, today());
  return (
    <ul className="filter-chips" aria-label={t('tables.filters')}>
      {filterPhrases(filters, dataset, language).map(({ key, text }) => (
        <li key={key} className="chip chip-teal filter-chip">
          <span>{text}</span>
          {isRemovable(key, filters, defaults) && (
            <button
              type="button"
              aria-label={t('tables.filter.remove', { filter: text })}
              title={t('tables.filter.remove', { filter: text })}
              onClick={() =>
                key === 'from' || key === 'to'
                  ? store.dispatch(clearPeriod)
                  : key === 'attr'
                    ? store.dispatch(chooseOwnColumn, undefined)
                    : store.dispatch(setFilters, withoutFilter(key, defaults))
              }
            >
              <X size={13} strokeWidth={2} aria-hidden />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
