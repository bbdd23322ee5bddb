import { ChevronDown, ChevronUp, Columns3 } from 'lucide-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { formatNumber } from '../../i18n/format.ts';
import { countFilledRows } from '../../view/tables/arrangeRows.ts';
import type { Column, Table } from '../../view/tables/Table.ts';
import { Button } from '../components/Button.tsx';
import { Popover } from '../components/Popover.tsx';
import { useApp, useTranslate } from '../StoreContext.tsx';

interface ChooserProps {
  readonly table: Table;
  readonly shown: readonly Column[];
  /** `undefined` = the table's own columns. */
  readonly onChange: (columns: readonly string[] | undefined) => void;
}

/** Chooses which columns are shown and in which order, and says how full each one is. */
export function ColumnChooser(props: ChooserProps) {
  const t = useTranslate();
  const language = useApp((state) => state.work.language);
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  const { table, shown } = props;
  const count = t('tables.columns.count', {
    shown: formatNumber(shown.length, language),
    total: formatNumber(table.columns.length, language),
  });
  return (
    <>
      <Button
        ref={button}
        icon={Columns3}
        aria-expanded={open}
        aria-haspopup="dialog"
        onClick={() => setOpen(!open)}
      >
        <span className="button-word">
          {t('tables.columns')} <span className="count number">{count}</span>
        </span>
      </Button>
      {open && (
        <Popover anchor={button} label={t('tables.columns')} className="column-chooser" onClose={close}>
          <Choices {...props} />
        </Popover>
      )}
    </>
  );
}

function Choices({ table, shown, onChange }: ChooserProps) {
  const t = useTranslate();
  const language = useApp((state) => state.work.language);
  const filled = useMemo(() => countFilledRows(table), [table]);
  const total = table.all.length;
  const ids = shown.map((column) => column.id);
  const hidden = table.columns.filter((column) => !ids.includes(column.id));
  const move = (id: string, step: -1 | 1): void => {
    const from = ids.indexOf(id);
    const other = ids[from + step];
    if (other === undefined) return;
    onChange(ids.map((each) => (each === id ? other : each === other ? id : each)));
  };
  return (
    <>
      <div className="column-chooser-head">
        <h2 className="title-section">{t('tables.columns')}</h2>
        <span className="note">{t('tables.columns.filled', { total })}</span>
      </div>
      <ul>
        {[...shown, ...hidden].map((column) => {
          const { id, label } = column;
          const chosen = ids.includes(id);
          const n = filled.get(id) ?? 0;
          return (
            <li key={id} className={n === 0 ? 'is-empty' : ''}>
              <label title={column.title}>
                <input
                  type="checkbox"
                  className="checkbox"
                  checked={chosen}
                  disabled={chosen && ids.length === 1}
                  aria-label={t('tables.columns.filledIn', { column: label, n, total })}
                  onChange={() => onChange(chosen ? ids.filter((each) => each !== id) : [...ids, id])}
                />
                <span>{label}</span>
              </label>
              {chosen && (
                <span className="column-moves">
                  <button
                    type="button"
                    aria-label={t('tables.columns.earlier', { column: label })}
                    disabled={ids[0] === id}
                    onClick={() => move(id, -1)}
                  >
                    <ChevronUp size={13} strokeWidth={2} aria-hidden />
                  </button>
                  <button
                    type="button"
                    aria-label={t('tables.columns.later', { column: label })}
                    disabled={ids.at(-1) === id}
                    onClick={() => move(id, 1)}
                  >
                    <ChevronDown size={13} strokeWidth={2} aria-hidden />
                  </button>
                </span>
              )}
              <span className="number column-filled" aria-hidden="true">
                {formatNumber(n, language)}
              </span>
            </li>
          );
        })}
      </ul>
      <div className="column-chooser-foot">
        <button type="button" className="link-button" onClick={() => onChange(undefined)}>
          {t('tables.columns.reset')}
        </button>
      </div>
    </>
  );
}
