import { Save } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type FormEvent } from 'react';
import { agreementKinds, documentTypes, type Agreement } from '../../domain/Agreement.ts';
import { select } from '../../state/actions.ts';
import {
  draftOf,
  emptyDraft,
  readDraft,
  statedChoices,
  type AgreementDraft,
  type DraftField,
} from '../../view/editing/AgreementDraft.ts';
import { additionOf, changeOf } from '../../view/editing/agreementEdits.ts';
import { Button } from '../components/Button.tsx';
import { useApp, useAppStore, useTranslate } from '../StoreContext.tsx';
import { AffairsField } from './AffairsField.tsx';
import { PartiesField } from './PartiesField.tsx';
import { SelectField } from './SelectField.tsx';
import { TextField } from './TextField.tsx';

/** All fields of an agreement; what is wrong stands beside its field once one tries to save. */
export function AgreementForm(props: {
  readonly before: Agreement | undefined;
  readonly onDone: () => void;
}) {
  const t = useTranslate();
  const store = useAppStore();
  const dataset = useApp((state) => state.work.dataset);
  const { before } = props;
  const [draft, setDraft] = useState<AgreementDraft>(before === undefined ? emptyDraft : draftOf(before));
  const [tried, setTried] = useState(false);
  const [id] = useState(() => before?.id ?? `by-hand-${crypto.randomUUID()}`);
  const form = useRef<HTMLFormElement>(null);
  const reading = useMemo(() => readDraft(draft, dataset, id, before), [draft, dataset, id, before]);
  // The form comes after the dialog is open: its own first field takes the focus.
  useEffect(() => form.current?.querySelector('input')?.focus({ preventScroll: true }), []);
  const set = (patch: Partial<AgreementDraft>): void => setDraft((now) => ({ ...now, ...patch }));
  const problemOf = (field: DraftField): string | undefined => {
    const problem = tried ? reading.problems.find((one) => one.field === field) : undefined;
    if (problem === undefined) return undefined;
    return t(`editing.problem.${problem.code}`, { value: problem.value, ...problem.params });
  };
  // Until another end is written, it is the one that follows from the stated term.
  const computed =
    before?.endFrom === undefined || draft.end !== before.end?.text
      ? undefined
      : t('explore.end.computed', { term: before.endFrom });
  const save = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    const { agreement } = reading;
    if (agreement === undefined) {
      // The first wrong field takes the focus once it says what is wrong.
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    const { author } = store.getState().work;
    const stamp = { author, on: new Date().toISOString() };
    const { kept } = store.getState().work;
    store.edit([
      before === undefined
        ? additionOf(agreement, draft.outside, stamp)
        : changeOf(before, agreement, draft.outside, kept, stamp),
    ]);
    store.dispatch(select, { type: 'agreement', id: agreement.id });
    props.onDone();
  };
  return (
    <form ref={form} className="editing-form" noValidate onSubmit={save}>
      {dataset.builtIn && <p className="note">{t('editing.copies')}</p>}
      <TextField
        label={t('editing.title')}
        required
        wide
        value={draft.title}
        problem={problemOf('title')}
        onChange={(title) => set({ title })}
      />
      <div className="editing-pair">
        <SelectField
          label={t('editing.kind')}
          value={draft.kind}
          options={agreementKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          onChange={(kind) => set({ kind })}
        />
        <SelectField
          label={t('editing.document')}
          value={draft.documentType}
          options={documentTypes.map((type) => ({ value: type, label: t(`document.${type}`) }))}
          onChange={(documentType) => set({ documentType })}
        />
      </div>
      <PartiesField draft={draft} set={set} problem={problemOf('parties')} />
      <AffairsField draft={draft} set={set} />
      <div className="editing-triple">
        {(['signedOn', 'start', 'end'] as const).map((field) => (
          <TextField
            key={field}
            label={t(`editing.${field === 'signedOn' ? 'signed' : field}`)}
            hint={field === 'signedOn' ? t('editing.date.how') : field === 'end' ? computed : undefined}
            isComputed={field === 'end' && computed !== undefined}
            value={draft[field]}
            problem={problemOf(field)}
            onChange={(text) => set({ [field]: text })}
          />
        ))}
      </div>
      <SelectField
        label={t('editing.stated')}
        value={draft.stated}
        options={statedChoices.map((value) => ({
          value,
          label: t(`editing.stated.${value === '' ? 'none' : value}`),
        }))}
        onChange={(stated) => set({ stated })}
      />
      <div className="editing-triple">
        <TextField label={t('editing.number')} value={draft.number} onChange={(number) => set({ number })} />
        <TextField
          label={t('editing.value')}
          value={draft.value}
          problem={problemOf('value')}
          onChange={(value) => set({ value })}
        />
        <TextField
          label={t('editing.currency')}
          value={draft.currency}
          onChange={(currency) => set({ currency })}
        />
      </div>
      <div className="editing-triple">
        {(['agency', 'funding', 'location'] as const).map((field) => (
          <TextField
            key={field}
            label={t(`editing.${field}`)}
            value={draft[field]}
            onChange={(text) => set({ [field]: text })}
          />
        ))}
      </div>
      <div className="editing-pair">
        {(['source', 'note'] as const).map((field) => (
          <TextField
            key={field}
            label={t(`editing.${field}`)}
            value={draft[field]}
            onChange={(text) => set({ [field]: text })}
          />
        ))}
      </div>
      <div className="editing-foot">
        <Button onClick={props.onDone}>{t('cancel')}</Button>
        <Button type="submit" variant="primary" icon={Save}>
          {t(before === undefined ? 'editing.save.new' : 'editing.save')}
        </Button>
      </div>
    </form>
  );
}
