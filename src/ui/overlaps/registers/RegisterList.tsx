import { Check } from 'lucide-react';
import { useState } from 'react';
import { formatShortDate } from '../../../i18n/format.ts';
import { partyLabel } from '../../../view/partyName.ts';
import type { RegisterRow } from '../../../view/registers/registerRows.ts';
import { useRovingRows } from '../../inspector/useRovingRows.ts';
import { useApp, useTranslate } from '../../StoreContext.tsx';

/** Rows that are drawn at once. */
const pageLength = 150;

/** The entries of one part; arrows move, the chosen one stands beside the list. */
export function RegisterList(props: {
  readonly rows: readonly RegisterRow[];
  readonly chosen: string | undefined;
  readonly onChoose: (key: string) => void;
}) {
  const t = useTranslate();
  const [pages, setPages] = useState(1);
  const { rows } = props;
  const shown = rows.slice(0, pages * pageLength);
  const roving = useRovingRows(shown.length);
  const left = rows.length - shown.length;
  return (
    <>
      <ul className="register-rows" aria-label={t('registers.list')} {...roving.list}>
        {shown.map((row, at) => (
          <li key={row.key}>
            <button
              type="button"
              className="register-row"
              aria-current={row.key === props.chosen}
              onClick={() => props.onChoose(row.key)}
              {...roving.row(at)}
            >
              <RowText row={row} />
            </button>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" className="link-button register-more" onClick={() => setPages(pages + 1)}>
          {t('registers.more', { n: Math.min(left, pageLength) })}
        </button>
      )}
    </>
  );
}

function RowText({ row }: { readonly row: RegisterRow }) {
  const t = useTranslate();
  const language = useApp((state) => state.work.language);
  const entry = row.a ?? row.b;
  if (entry === undefined) return null;
  const { dataset, agreement } = entry;
  const names = agreement.parties.slice(0, 3).map(({ partyId }) => partyLabel(dataset, partyId).name);
  const date = agreement.signedOn ?? agreement.start;
  const differing = row.match?.differing.length ?? 0;
  const oneSided = row.match?.oneSided.length ?? 0;
  return (
    <>
      <strong>{agreement.title}</strong>{' '}
      <span className="note">
        {names.join(', ')}
        {agreement.parties.length > 3 && ', …'}
        {date !== undefined && `, ${formatShortDate(date, language)}`}
      </span>{' '}
      {(differing > 0 || oneSided > 0 || row.answer === 'same') && (
        <span className="register-marks">
          {differing > 0 && (
            <span className="chip chip-overlap">{t('registers.row.differs', { n: differing })}</span>
          )}{' '}
          {oneSided > 0 && <span className="chip">{t('registers.row.oneSided', { n: oneSided })}</span>}{' '}
          {row.answer === 'same' && (
            <span className="chip chip-teal">
              <Check size={12} strokeWidth={2} aria-hidden /> {t('registers.row.settled')}
            </span>
          )}
        </span>
      )}
    </>
  );
}
