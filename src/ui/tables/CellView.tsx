import { formatShortDate } from '../../i18n/format.ts';
import { cellText, countFilled, type Cell } from '../../view/tables/Cell.ts';
import { RegionMark } from '../components/RegionMark.tsx';
import { useApp, useTranslate } from '../StoreContext.tsx';
import { StatusMark } from './StatusMark.tsx';

const markStates = { agreements: 'rest', none: 'ring', nothing: 'no-record' } as const;

/** What stands in a cell; every mark has its words for those who do not see it. */
export function CellView(props: { readonly cell: Cell }) {
  const { cell } = props;
  const t = useTranslate();
  const language = useApp((state) => state.work.language);
  switch (cell.type) {
    case 'text':
      return (
        <span
          className={`cell-text ${cell.quiet === true ? 'cell-quiet' : ''} ${cell.assigned === true ? 'cell-assigned' : ''}`}
          title={cellText(cell, language)}
        >
          {cell.text}
        </span>
      );
    case 'name':
      return (
        <span className="cell-name" title={cell.text}>
          {cell.level !== undefined && (
            <RegionMark level={cell.level} state={markStates[cell.record ?? 'agreements']} />
          )}
          <span className="cell-text">{cell.text}</span>
        </span>
      );
    case 'number':
      return <span className="cell-text number">{cellText(cell, language)}</span>;
    case 'date':
      return cell.assumed || cell.computedFrom !== undefined ? (
        <span className="cell-text number assumed" title={cellText(cell, language)}>
          {formatShortDate(cell.date, language)}
        </span>
      ) : (
        <span className="cell-text number">{formatShortDate(cell.date, language)}</span>
      );
    case 'status':
      return (
        <span className="cell-status" title={cellText(cell, language)}>
          <StatusMark status={cell.status} />
          <span className="cell-text">{t(`status.${cell.status}`)}</span>
          {cell.expiring && <span className="cell-expiring" aria-hidden="true" />}
        </span>
      );
    case 'filled':
      return (
        <span
          className="cell-ticks"
          role="img"
          aria-label={cellText(cell, language)}
          title={cellText(cell, language)}
        >
          {cell.fields.map((_, place) => (
            // Ticks are alike; their place is all that tells them apart.
            // oxlint-disable-next-line react/no-array-index-key
            <i key={place} className={place < countFilled(cell.fields) ? 'is-filled' : ''} />
          ))}
        </span>
      );
    case 'source':
      return (
        <span className="cell-text" title={cell.href ?? cell.text}>
          {cell.text}
        </span>
      );
    case 'none':
      return <span className="cell-quiet">–</span>;
    case 'missing':
      return (
        <span className="cell-missing hatch">
          <span className="visually-hidden">{cellText(cell, language)}</span>
        </span>
      );
    case 'pending':
      return <span className="cell-quiet">…</span>;
  }
}
