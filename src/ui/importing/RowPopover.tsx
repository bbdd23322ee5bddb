import type { RefObject } from 'react';
import type { SheetPlan } from '../../ingest/plan/ImportPlan.ts';
import type { PlanChange } from '../../ingest/plan/planImport.ts';
import { Popover } from '../components/Popover.tsx';
import { useAppStore, useTranslate } from '../StoreContext.tsx';

/** What a row is: the header, data or none. */
export function RowPopover(props: {
  readonly plan: SheetPlan;
  readonly row: number;
  readonly number: number;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}) {
  const t = useTranslate();
  const store = useAppStore();
  const { plan, row, anchor, onClose } = props;
  const { sheet, header, aside } = plan;
  const reason = aside.find((one) => one.row === row)?.reason;
  const change = (next: PlanChange): void => {
    onClose();
    anchor.current?.focus();
    void store.changePlan(next);
  };
  const inHeader = header !== undefined && row >= header.first && row <= header.last;
  const isOnlyHeader = inHeader && header.first === header.last;
  const title = t('importing.row.menu', { row: String(props.number) });
  return (
    <Popover anchor={anchor} label={title} className="imp-row-popover" onClose={onClose}>
      <p className="imp-role-head">
        <strong>{title}</strong>{' '}
        <span className="note">
          {inHeader
            ? t('importing.row.isHeader')
            : reason === undefined
              ? ''
              : t(`importing.noData.${reason}`)}
        </span>
      </p>
      {!isOnlyHeader && (
        <button
          type="button"
          onClick={() => change({ type: 'header', sheet, header: { first: row, last: row } })}
        >
          {t('importing.row.header')}
        </button>
      )}
      {header !== undefined && row > header.last && row - header.first < 4 && (
        <button
          type="button"
          onClick={() => change({ type: 'header', sheet, header: { first: header.first, last: row } })}
        >
          {t('importing.row.headerDown')}
        </button>
      )}
      {inHeader && (
        <button type="button" onClick={() => change({ type: 'header', sheet, header: undefined })}>
          {t('importing.row.noHeader')}
        </button>
      )}
      {!inHeader && reason === undefined && (
        <button type="button" onClick={() => change({ type: 'row', sheet, row, aside: 'note' })}>
          {t('importing.row.aside')}
        </button>
      )}
      {!inHeader && reason !== undefined && (
        <button type="button" onClick={() => change({ type: 'row', sheet, row, aside: undefined })}>
          {t('importing.row.back')}
        </button>
      )}
    </Popover>
  );
}
