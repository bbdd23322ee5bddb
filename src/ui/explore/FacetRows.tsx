import { useTranslate, useApp } from '../StoreContext.tsx';
import { formatNumber } from '../../i18n/format.ts';

export interface Facet {
  readonly id: string;
  readonly name: string;
  /** Shown when pointed at, where `name` is shortened. */
  readonly fullName?: string;
  readonly count: number;
  readonly checked: boolean;
  /** Bars of what is not known to be in force are outlined. */
  readonly outlined?: boolean;
}

/** Rows of a filter: tick, name, bar, count; "only" comes beside a row that is pointed at or in focus. */
export function FacetRows(props: {
  readonly label: string;
  readonly facets: readonly Facet[];
  /** The count that fills a bar. */
  readonly greatest: number;
  readonly onToggle: (id: string) => void;
  readonly onOnly: (id: string) => void;
}) {
  const t = useTranslate();
  const language = useApp((state) => state.work.language);
  return (
    <ul className="facets" aria-label={props.label}>
      {props.facets.map(({ id, name, fullName, count, checked, outlined }) => (
        <li key={id} className="facet">
          <label title={fullName ?? name}>
            <input
              type="checkbox"
              className="checkbox"
              checked={checked}
              onChange={() => props.onToggle(id)}
            />
            <span className="facet-name">{name}</span>
          </label>
          <button
            type="button"
            className="facet-only link-button"
            aria-label={t('explore.filters.onlyThis', { name })}
            onClick={() => props.onOnly(id)}
          >
            {t('explore.filters.only')}
          </button>
          <span className="facet-track" aria-hidden="true">
            {count > 0 && (
              <span
                className={outlined === true ? 'facet-bar facet-bar-outlined' : 'facet-bar'}
                style={{ width: `${String(Math.max(4, (100 * count) / Math.max(1, props.greatest)))}%` }}
              />
            )}
          </span>
          <span className="facet-count number">{formatNumber(count, language)}</span>
        </li>
      ))}
    </ul>
  );
}
