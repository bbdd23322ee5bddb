import { useTranslate } from '../StoreContext.tsx';

/** Title of a filter, how much of it is chosen, and the way back to all. */
export function FilterHead(props: {
  readonly title: string;
  readonly chosen: number;
  readonly all: number;
  readonly onAll: () => void;
}) {
  const t = useTranslate();
  return (
    <div className="filter-head">
      <h3 className="filter-title">{props.title}</h3>
      {props.chosen === 0 ? (
        <span className="note">{t('explore.filters.all', { n: props.all })}</span>
      ) : (
        <button type="button" className="link-button filter-all" onClick={props.onAll}>
          {t('explore.filters.showAll')}
        </button>
      )}
    </div>
  );
}
