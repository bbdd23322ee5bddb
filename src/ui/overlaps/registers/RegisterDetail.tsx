import { ArrowLeft, Check, ListPlus, Split, Undo2 } from 'lucide-react';
import type { RegisterField } from '../../../analysis/overlaps/registerFields.ts';
import { toAgreementId } from '../../../domain/ids.ts';
import { formatShare } from '../../../i18n/format.ts';
import { entryLines, entryWords, type Entry, type EntryLine } from '../../../view/registers/entryLines.ts';
import { fieldKey } from '../../../view/registers/fieldKey.ts';
import type { RegisterRow } from '../../../view/registers/registerRows.ts';
import { takeOver, takeValue } from '../../../view/registers/takeOver.ts';
import { registerFields } from '../../../analysis/overlaps/registerFields.ts';
import { Button } from '../../components/Button.tsx';
import { WhatIsThis } from '../../components/WhatIsThis.tsx';
import { useApp, useTranslate } from '../../StoreContext.tsx';
import { EntryComparison } from './EntryComparison.tsx';
import type { RegisterActions } from './useRegisterActions.ts';
import type { RegistersModel } from './useRegisters.ts';

interface DetailProps {
  readonly row: RegisterRow;
  readonly model: RegistersModel;
  readonly actions: RegisterActions;
  /** Given where the list and the entry take turns. */
  readonly onBack?: (() => void) | undefined;
}

/** The chosen line: two entries side by side with what can be taken over, or one entry alone. */
export function RegisterDetail(props: DetailProps) {
  const t = useTranslate();
  const { row, onBack } = props;
  const entry = row.a ?? row.b;
  if (entry === undefined) return null;
  return (
    <section
      className={onBack === undefined ? 'register-detail' : 'register-detail register-alone'}
      aria-label={t('registers.detail')}
    >
      {onBack !== undefined && (
        <Button icon={ArrowLeft} variant="quiet" onClick={onBack}>
          {t('registers.back')}
        </Button>
      )}
      <h3 className="title-section">{entry.agreement.title}</h3>
      {row.a !== undefined && row.b !== undefined ? (
        <Both {...props} a={row.a} b={row.b} />
      ) : (
        <Alone {...props} entry={entry} />
      )}
    </section>
  );
}

function Both({ row, model, actions, a, b }: DetailProps & { readonly a: Entry; readonly b: Entry }) {
  const t = useTranslate();
  const language = useApp((state) => state.work.language);
  const { target } = model;
  const lines = entryLines(a, b, language);
  const mine = target === 'b' ? b : a;
  const theirs = target === 'b' ? a : b;
  const canTake = (line: EntryLine): boolean => {
    if (target === undefined || line.state === 'same' || line.state === target) return false;
    return !('unknown' in takeValue(mine.agreement, theirs, mine.dataset, line.field));
  };
  const taken: readonly RegisterField[] = lines.filter(canTake).map(({ field }) => field);
  const isMatched = row.match !== undefined;
  return (
    <>
      {row.match !== undefined && (
        <p className="register-likeness note">
          {t('registers.likeness', {
            share: formatShare(Math.round(row.match.likeness * 1e6) / 1e6, language),
          })}{' '}
          <WhatIsThis of={t('registers.likeness', { share: '' }).trim()} short>
            <p>{t('registers.likeness.what')}</p>
          </WhatIsThis>
        </p>
      )}
      {row.part === 'apart' && <p className="note">{t('registers.apart.note')}</p>}
      <div className="registers-do">
        {isMatched && taken.length > 0 && (
          <Button variant="primary" icon={ListPlus} onClick={() => actions.takeValues(row, taken)}>
            {t('registers.take.all')}
          </Button>
        )}
        {isMatched && row.answer === undefined && row.part === 'differing' && (
          <Button icon={Check} onClick={() => actions.settle(row, 'same')}>
            {t('registers.settle.same')}
          </Button>
        )}
        {isMatched && row.answer === undefined && (
          <Button icon={Split} onClick={() => actions.settle(row, 'apart')}>
            {t('registers.settle.apart')}
          </Button>
        )}
        {row.answer !== undefined && (
          <Button icon={Undo2} onClick={() => actions.takeBack(row)}>
            {t('registers.settle.back')}
          </Button>
        )}
      </div>
      <EntryComparison
        label={t('registers.title')}
        a={model.a?.name ?? t('registers.first')}
        b={model.b?.name ?? t('registers.second')}
        lines={lines}
        {...(isMatched && taken.length > 0
          ? { take: { fields: taken, onTake: (field: RegisterField) => actions.takeValues(row, [field]) } }
          : {})}
      />
    </>
  );
}

function Alone({ row, model, actions, entry }: DetailProps & { readonly entry: Entry }) {
  const t = useTranslate();
  const language = useApp((state) => state.work.language);
  const open = useApp((state) => state.work.dataset);
  const { target } = model;
  // An entry of the open project itself has nowhere to go.
  const isTheirs = target !== undefined && (target === 'a' ? row.part === 'onlyB' : row.part === 'onlyA');
  const taken = isTheirs ? takeOver(entry, open, toAgreementId('looked-at')) : undefined;
  const fields = registerFields.filter((field) => entryWords(entry, field, language) !== '');
  return (
    <>
      {taken !== undefined && !('unknown' in taken) && (
        <div className="registers-do">
          <Button variant="primary" icon={ListPlus} onClick={() => actions.addEntries([entry])}>
            {t('registers.take.entry')}
          </Button>
        </div>
      )}
      {taken !== undefined && 'unknown' in taken && (
        <p className="banner">
          {taken.unknown.length === 0
            ? t('registers.take.invalid')
            : t('registers.take.unknown', { names: taken.unknown.join(', ') })}
        </p>
      )}
      <dl className="register-fields">
        {fields.map((field) => (
          <div key={field}>
            <dt>{t(fieldKey(field))}</dt>
            <dd>{entryWords(entry, field, language)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
