import { useState } from 'react';
import type { AffairCode } from '../../domain/ids.ts';
import { setFilters } from '../../state/actions.ts';
import { toggleValue, type FilterFacets } from '../../view/filterFacets.ts';
import { findOptions } from '../../view/findOptions.ts';
import { useWords } from '../inspector/useWords.ts';
import { useApp, useAppStore } from '../StoreContext.tsx';
import { FacetRows } from './FacetRows.tsx';
import { FilterHead } from './FilterHead.tsx';

const shownFirst = 4;

/** Affairs: the most frequent first, all of them with a search when opened. */
export function AffairFilter({ facets }: { readonly facets: FilterFacets }) {
  const store = useAppStore();
  const { dataset, t, affair, affairShort } = useWords();
  const chosen = useApp((state) => state.work.filters.affairs);
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const values: readonly (AffairCode | 'none')[] = [...dataset.affairs.map(({ code }) => code), 'none'];
  const rows = values
    .map((id) => ({
      id,
      name: id === 'none' ? t('explore.filters.noAffair') : affairShort(id),
      fullName: id === 'none' ? t('explore.filters.noAffair') : affair(id),
      count: facets.byAffair.get(id) ?? 0,
      checked: chosen.length === 0 || chosen.includes(id),
    }))
    .toSorted((one, other) => other.count - one.count);
  const greatest = Math.max(1, ...rows.map(({ count }) => count));
  const listed = open
    ? findOptions(
        rows.map((row) => ({ ...row, label: row.name, also: row.fullName })),
        query,
        rows.length,
      )
    : leadingRows(rows, chosen);
  if (dataset.affairs.length === 0) return null;
  return (
    <section className="filter-part">
      <FilterHead
        title={t('explore.filters.affair')}
        chosen={chosen.length}
        all={values.length - 1}
        onAll={() => store.dispatch(setFilters, { affairs: [] })}
      />
      {open && (
        <input
          className="field field-small"
          type="search"
          aria-label={t('explore.filters.searchAffair')}
          placeholder={t('explore.filters.searchAffair')}
          value={query}
          onChange={({ target }) => setQuery(target.value)}
        />
      )}
      <FacetRows
        label={t('explore.filters.affair')}
        greatest={greatest}
        facets={listed}
        onToggle={(id) =>
          store.dispatch(setFilters, { affairs: toggleValue(chosen, values, id as AffairCode) })
        }
        onOnly={(id) => store.dispatch(setFilters, { affairs: [id as AffairCode] })}
      />
      <button
        type="button"
        className="link-button facets-more"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
          setQuery('');
        }}
      >
        {open
          ? t('explore.filters.fewerAffairs')
          : t('explore.filters.moreAffairs', { n: dataset.affairs.length - affairsAmong(listed) })}
      </button>
    </section>
  );
}

function affairsAmong(rows: readonly { readonly id: string }[]): number {
  return rows.filter(({ id }) => id !== 'none').length;
}

/** The most frequent rows, and every chosen one: what limits the view is never folded away. */
function leadingRows<Row extends { readonly id: string; readonly count: number }>(
  rows: readonly Row[],
  chosen: readonly string[],
): readonly Row[] {
  const few = chosen.length <= 8 ? rows.filter(({ id }) => chosen.includes(id)) : [];
  const leading = rows.filter(({ id }) => id !== 'none').slice(0, shownFirst);
  return rows.filter((row) => leading.includes(row) || few.includes(row));
}
