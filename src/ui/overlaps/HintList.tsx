import { CalendarPlus, FilePen } from 'lucide-react';
import { useId, useState, type FormEvent } from 'react';
import { documentTypes, type Agreement } from '../../domain/Agreement.ts';
import type { DocumentReading } from '../../relations/DocumentReading.ts';
import { draftOf, readDraft } from '../../view/editing/AgreementDraft.ts';
import { changeOf } from '../../view/editing/agreementEdits.ts';
import { overlapHints, type EntryField, type OverlapHint } from '../../view/overlaps/overlapHints.ts';
import { Button } from '../components/Button.tsx';
import { useEditor } from '../editing/EditorContext.ts';
import { openItem } from '../../state/actions.ts';
import { useApp, useAppStore, useDerived, useTranslate } from '../StoreContext.tsx';

/** What is assumed of the documents, and the fields in which one can say better, right there. */
export function HintList(props: {
  readonly readings: readonly DocumentReading[];
  readonly levelsUsed: boolean;
}) {
  const t = useTranslate();
  const { statusOf } = useDerived();
  const hints = overlapHints(props.readings, statusOf, props.levelsUsed);
  return (
    <section className="overlap-hints">
      <CalendarPlus size={18} strokeWidth={1.75} aria-hidden />
      <div>
        <h4>{t('overlaps.hints')}</h4>
        {hints.length === 0 ? (
          <p>{t('overlapFacts.hint.none')}</p>
        ) : (
          <ul>
            {hints.map((hint) => (
              <HintLine key={`${hint.agreement.id} ${hint.code}`} hint={hint} />
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

function HintLine({ hint }: { readonly hint: OverlapHint }) {
  const t = useTranslate();
  const openForm = useEditor();
  const { agreement, code, field, years } = hint;
  return (
    <li>
      <p>{t(`overlapFacts.hint.${code}`, { id: agreement.id, n: years ?? 0 })}</p>
      {field === undefined ? (
        <Button
          icon={FilePen}
          small
          variant="quiet"
          onClick={() => openForm({ type: 'agreement', id: agreement.id })}
        >
          {t('overlapFacts.hint.enter.form', { id: agreement.id })}
        </Button>
      ) : (
        <HintField key={agreement.id} agreement={agreement} field={field} />
      )}
    </li>
  );
}

/** One field of an agreement, saved as an edit of it. */
function HintField(props: { readonly agreement: Agreement; readonly field: EntryField }) {
  const t = useTranslate();
  const store = useAppStore();
  const dataset = useApp((state) => state.work.dataset);
  const { agreement, field } = props;
  const id = useId();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() === '') return;
    const before = draftOf(agreement);
    const documentType = documentTypes.find((type) => type === text);
    const draft =
      field === 'documentType'
        ? { ...before, documentType: documentType ?? before.documentType }
        : { ...before, [field]: text };
    const reading = readDraft(draft, dataset, agreement.id, agreement);
    const wrong = reading.problems.find((one) => one.field === field) ?? reading.problems[0];
    if (reading.agreement === undefined) {
      if (wrong !== undefined)
        setProblem(t(`editing.problem.${wrong.code}`, { value: wrong.value, ...wrong.params }));
      return;
    }
    const { author, kept } = store.getState().work;
    store.edit([changeOf(agreement, reading.agreement, [], kept, { author, on: new Date().toISOString() })]);
    // The group may be another one now: its document leads back to it.
    store.dispatch(openItem, agreement.id);
  };
  const name = t(`overlapFacts.hint.enter.${field}`);
  return (
    <form className="hint-field" onSubmit={save}>
      <label htmlFor={id}>
        {name} <span className="visually-hidden">{agreement.id}</span>
      </label>
      {field === 'documentType' ? (
        <select id={id} className="field" value={text} onChange={(event) => setText(event.target.value)}>
          <option value="">–</option>
          {documentTypes
            .filter((type) => type !== 'unspecified')
            .map((type) => (
              <option key={type} value={type}>
                {t(`document.${type}`)}
              </option>
            ))}
        </select>
      ) : (
        <input
          id={id}
          className="field"
          value={text}
          placeholder={t('overlapFacts.hint.enter.how')}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : `${id}-problem`}
          onChange={(event) => {
            setText(event.target.value);
            setProblem(undefined);
          }}
        />
      )}
      <button type="submit" className="button button-small" disabled={text.trim() === ''}>
        {t('overlapFacts.hint.enter.save')}
      </button>
      {problem !== undefined && (
        <span id={`${id}-problem`} className="hint-problem" role="alert">
          {problem}
        </span>
      )}
      {dataset.builtIn && text !== '' && <span className="note">{t('overlapFacts.hint.copies')}</span>}
    </form>
  );
}
