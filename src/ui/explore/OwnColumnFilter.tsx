import { useState } from 'react';
import { groupingColumns } from '../../domain/ownColumns.ts';
import { chooseOwnColumn } from '../../state/actions.ts';
import { toggleValue, type FilterFacets } from '../../view/filterFacets.ts';
import { useWords } from '../inspector/useWords.ts';
import { useApp, useAppStore } from '../StoreContext.tsx';
import { FacetRows } from './FacetRows.tsx';
import { FilterHead } from './FilterHead.tsx';

/** Further columns of own data whose values repeat: one is chosen, then its values. Absent where there is none. */
export function OwnColumnFilter({ facets }: { readonly facets: FilterFacets }) {
  const store = useAppStore();
  const { dataset, t } = useWords();
  const filter = useApp((state) => state.work.filters.attribute);
  const [looked, setLooked] = useState<string>();
  const columns = groupingColumns(dataset);
  const name = filter?.name ?? looked;
  const column = columns.find((one) => one.name === name) ?? columns[0];
  if (column === undefined) return null;
  const chosen = filter?.name === column.name ? filter.values : [];
  const counts = facets.byOwnColumn.get(column.name);
  const rows = [
    ...column.values.map(({ value }) => ({ id: value, name: value })),
    ...(column.filled < dataset.agreements.length ? [{ id: '', name: t('notRecorded') }] : []),
  ].map((row) => ({
    ...row,
    count: counts?.get(row.id) ?? 0,
    checked: chosen.length === 0 || chosen.includes(row.id),
  }));
  const choose = (values: readonly string[]): void =>
    store.dispatch(chooseOwnColumn, values.length === 0 ? undefined : { name: column.name, values });
  return (
    <section className="filter-part">
      <FilterHead
        title={columns.length > 1 ? t('health.attributes.title') : column.name}
        chosen={chosen.length}
        all={rows.length}
        onAll={() => choose([])}
      />
      {columns.length > 1 && (
        <select
          className="field field-small"
          aria-label={t('health.attributes.choose')}
          value={column.name}
          onChange={({ target }) => {
            setLooked(target.value);
            if (filter !== undefined) choose([]);
          }}
        >
          {columns.map((one) => (
            <option key={one.name} value={one.name}>
              {one.name}
            </option>
          ))}
        </select>
      )}
      <FacetRows
        label={column.name}
        greatest={Math.max(1, ...rows.map(({ count }) => count))}
        facets={rows}
        onToggle={(value) =>
          choose(
            toggleValue(
              chosen,
              rows.map(({ id }) => id),
              value,
            ),
          )
        }
        onOnly={(value) => choose([value])}
      />
    </section>
  );
}
