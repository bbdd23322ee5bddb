import { ClipboardPaste, Eraser, Save } from 'lucide-react';
import { useId, useRef, useState, type ClipboardEvent, type FormEvent } from 'react';
import { agreementKinds, documentTypes } from '../../../domain/Agreement.ts';
import type { DraftField } from '../../../view/editing/AgreementDraft.ts';
import { draftFromRow, withRow } from '../../../view/overlaps/draftFromRow.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { AffairsField } from '../../editing/AffairsField.tsx';
import { PartiesField } from '../../editing/PartiesField.tsx';
import { SelectField } from '../../editing/SelectField.tsx';
import { TextField } from '../../editing/TextField.tsx';
import { useApp, useTranslate } from '../../StoreContext.tsx';
import type { DraftModel } from './useDraft.ts';

/** The planned agreement as it is written down; a row of a spreadsheet can be pasted in place of typing. */
export function DraftForm({ model }: { readonly model: DraftModel }) {
  const t = useTranslate();
  const dataset = useApp((state) => state.work.dataset);
  const form = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState(false);
  const [pasting, setPasting] = useState(false);
  const { draft, set } = model;
  const problemOf = (field: DraftField): string | undefined => {
    const problem = model.problems.find((one) => one.field === field);
    // A day that cannot be is told at once; what is merely missing only when one tries to save.
    if (
      problem === undefined ||
      (!tried && problem.code !== 'date-invalid' && problem.code !== 'end-before-start')
    )
      return undefined;
    return t(`editing.problem.${problem.code}`, { value: problem.value, ...problem.params });
  };
  const takeRow = (text: string): boolean => {
    const row = draftFromRow(text, dataset);
    if (Object.keys(row).length === 0) return false;
    set(withRow(draft, row));
    return true;
  };
  const onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text/plain');
    if (text.includes('\t') && takeRow(text)) event.preventDefault();
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    const isSaved = model.save();
    setTried(!isSaved);
    if (!isSaved)
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  return (
    <form
      ref={form}
      className="draft-form editing-form"
      noValidate
      onSubmit={onSubmit}
      aria-label={t('draft.form')}
    >
      <div className="draft-form-head">
        <h2 className="title-section">{t('draft.form')}</h2>
        <Button small icon={ClipboardPaste} onClick={() => setPasting(true)}>
          {t('draft.paste')}
        </Button>
      </div>
      <div onPaste={onPaste}>
        <TextField
          label={t('editing.title')}
          required
          value={draft.title}
          hint={t('draft.title.hint')}
          problem={problemOf('title')}
          onChange={(title) => set({ title })}
        />
      </div>
      <PartiesField draft={draft} set={set} problem={problemOf('parties')} withRoles={false} />
      <AffairsField draft={draft} set={set} />
      <div className="editing-pair">
        <SelectField
          label={t('editing.document')}
          value={draft.documentType}
          options={documentTypes.map((type) => ({ value: type, label: t(`document.${type}`) }))}
          onChange={(documentType) => set({ documentType })}
        />
        <SelectField
          label={t('editing.kind')}
          value={draft.kind}
          options={agreementKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          onChange={(kind) => set({ kind })}
        />
      </div>
      <div className="editing-pair">
        <TextField
          label={t('draft.begins')}
          value={draft.start === '' ? draft.signedOn : draft.start}
          hint={t(draft.start === '' && draft.signedOn === '' ? 'draft.begins.assumed' : 'editing.date.how')}
          problem={problemOf('start') ?? problemOf('signedOn')}
          onChange={(start) => set({ start, signedOn: '' })}
        />
        <TextField
          label={t('draft.ends')}
          value={draft.end}
          hint={draft.end === '' ? t('draft.ends.assumed') : undefined}
          problem={problemOf('end')}
          onChange={(end) => set({ end })}
        />
      </div>
      <div className="draft-foot">
        <Button type="submit" variant="primary" icon={Save}>
          {t('draft.save')}
        </Button>
        {!model.isEmpty && (
          <Button
            icon={Eraser}
            onClick={() => {
              setTried(false);
              model.clear();
            }}
          >
            {t('draft.clear')}
          </Button>
        )}
      </div>
      <p className="note">{dataset.builtIn ? t('editing.copies') : t('draft.save.note')}</p>
      {pasting && <PasteRow onTake={takeRow} onClose={() => setPasting(false)} />}
    </form>
  );
}

function PasteRow(props: { readonly onTake: (text: string) => boolean; readonly onClose: () => void }) {
  const t = useTranslate();
  const id = useId();
  const [text, setText] = useState('');
  const [nothing, setNothing] = useState(false);
  const take = (): void => {
    if (props.onTake(text)) props.onClose();
    else setNothing(true);
  };
  return (
    <Dialog title={t('draft.paste')} onClose={props.onClose}>
      <div className="draft-paste">
        <p id={`${id}-note`}>{t('draft.paste.note')}</p>
        <textarea
          className="field"
          rows={5}
          spellCheck={false}
          aria-label={t('draft.paste.label')}
          aria-describedby={`${id}-note`}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setNothing(false);
          }}
        />
        {nothing && (
          <p className="editing-problem" role="alert">
            {t('draft.paste.nothing')}
          </p>
        )}
        <Button variant="primary" disabled={text.trim() === ''} onClick={take}>
          {t('draft.paste.take')}
        </Button>
      </div>
    </Dialog>
  );
}
