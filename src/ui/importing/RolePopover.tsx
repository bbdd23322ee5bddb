import type { RefObject } from 'react';
import type { ColumnRole, SheetPlan } from '../../ingest/plan/ImportPlan.ts';
import { letterOf } from '../../ingest/build/columnNames.ts';
import { roleChoices } from '../../view/importing/roleChoices.ts';
import { Popover } from '../components/Popover.tsx';
import { useAppStore, useTranslate } from '../StoreContext.tsx';
import { ChoiceList } from './ChoiceList.tsx';

/** What a column holds: the present reading with its reason and samples, and all other readings, best guesses first. */
export function RolePopover(props: {
  readonly plan: SheetPlan;
  readonly column: number;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}) {
  const t = useTranslate();
  const store = useAppStore();
  const { plan, column, anchor, onClose } = props;
  const columnPlan = plan.columns[column];
  if (columnPlan === undefined) return null;
  const { header, role, basis, samples, filled } = columnPlan;
  const { best, groups } = roleChoices(plan.content, columnPlan);
  const label = t('importing.column.label', {
    letter: letterOf(column),
    header: header === '' ? t('importing.column.unnamed') : header,
  });
  const toChoice = (one: ColumnRole) => ({ value: one, label: t(`importing.role.${one}`) });
  return (
    <Popover anchor={anchor} label={label} className="imp-role-popover" onClose={onClose}>
      <p className="imp-role-head">
        <strong>{label}</strong> <span className="note">{t(`importing.basis.${basis}`)}</span>
      </p>
      <p className="note">
        {t('importing.column.filled', { n: filled })}
        {samples.length > 0 &&
          `. ${t('importing.column.samples', { samples: samples.slice(0, 4).join(' · ').slice(0, 160) })}`}
      </p>
      <ChoiceList
        label={label}
        value={role}
        groups={[
          { label: t('importing.column.best'), choices: best.map(toChoice) },
          ...groups.map(({ group, roles }) => ({
            label: t(`importing.group.${group}`),
            choices: roles.map(toChoice),
          })),
        ]}
        onChoose={(next) => {
          onClose();
          anchor.current?.focus();
          void store.changePlan({ type: 'role', sheet: plan.sheet, column, role: next });
        }}
      />
    </Popover>
  );
}
