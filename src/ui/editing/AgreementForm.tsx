import { Plus, Save, X } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { agreementKinds, documentTypes, type Agreement, type PartyRole } from '../../domain/Agreement.ts';
import { toAffairCode, toRegionId, type PartyId } from '../../domain/ids.ts';
import { recogniseOutsideParty } from '../../ingest/names/recogniseOutsideParty.ts';
import { select } from '../../state/actions.ts';
import { affairName } from '../../view/affairName.ts';
import {
  draftOf,
  emptyDraft,
  readDraft,
  statedChoices,
  withParty,
  type AgreementDraft,
  type DraftField,
} from '../../view/editing/AgreementDraft.ts';
import { additionOf, changeOf } from '../../view/editing/agreementEdits.ts';
import { partyOptions } from '../../view/partyOptions.ts';
import { Button } from '../components/Button.tsx';
import { RegionMark } from '../components/RegionMark.tsx';
import { Combobox } from '../explore/Combobox.tsx';
import { useApp, useAppStore, useTranslate } from '../StoreContext.tsx';

const roles: readonly PartyRole[] = ['lead', 'initiator', 'partner', 'host'];

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

interface PartFieldProps {
  readonly draft: AgreementDraft;
  readonly set: (patch: Partial<AgreementDraft>) => void;
}

function PartiesField({ draft, set, problem }: PartFieldProps & { readonly problem: string | undefined }) {
  const t = useTranslate();
  const dataset = useApp((state) => state.work.dataset);
  const [other, setOther] = useState('');
  const id = useId();
  const options = useMemo(() => partyOptions(dataset), [dataset]);
  const optionOf = useMemo(() => new Map(options.map((option) => [option.id as string, option])), [options]);
  const nameOf = (partyId: PartyId): string =>
    optionOf.get(partyId)?.label ?? draft.outside.find((party) => party.id === partyId)?.name ?? partyId;
  const addOther = (): void => {
    const name = other.trim();
    if (name === '') return;
    const { party } = recogniseOutsideParty(name, draft.kind);
    const known = optionOf.has(party.id);
    set({
      parties: withParty(draft.parties, party.id),
      ...(known ? {} : { outside: [...draft.outside.filter((one) => one.id !== party.id), party] }),
    });
    setOther('');
  };
  return (
    <fieldset className="editing-set">
      <legend>
        {t('editing.parties')} <span className="note">{t('editing.required')}</span>
      </legend>
      {draft.parties.length > 0 && (
        <ul className="editing-parties">
          {draft.parties.map(({ partyId, role }) => (
            <li key={partyId}>
              <RegionMark level={optionOf.get(partyId)?.mark ?? 'outside'} />
              <span className="editing-name">{nameOf(partyId)}</span>
              <select
                className="field"
                aria-label={t('editing.parties.role', { name: nameOf(partyId) })}
                value={role ?? ''}
                onChange={(event) => {
                  const chosen = roles.find((one) => one === event.target.value);
                  set({
                    parties: draft.parties.map((party) => {
                      if (party.partyId !== partyId) return party;
                      const { role: _role, ...rest } = party;
                      return chosen === undefined ? rest : { ...rest, role: chosen };
                    }),
                  });
                }}
              >
                <option value="">{t('editing.role.none')}</option>
                {roles.map((one) => (
                  <option key={one} value={one}>
                    {t(`editing.role.${one}`)}
                  </option>
                ))}
              </select>
              <Button
                icon={X}
                label={t('editing.parties.remove', { name: nameOf(partyId) })}
                variant="quiet"
                small
                onClick={() => set({ parties: draft.parties.filter((party) => party.partyId !== partyId) })}
              />
            </li>
          ))}
        </ul>
      )}
      <div className="editing-pair">
        <Combobox
          label={t('editing.parties')}
          placeholder={t('editing.parties.find')}
          nothing={t('editing.parties.nothing')}
          options={options}
          problemId={problem === undefined ? undefined : `${id}-problem`}
          onChoose={(chosen) => set({ parties: withParty(draft.parties, toRegionId(chosen)) })}
        />
        <div className="editing-other">
          <input
            id={id}
            className="field"
            value={other}
            placeholder={t('editing.outside.name')}
            aria-label={t('editing.outside.name')}
            onChange={(event) => setOther(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || other.trim() === '') return;
              event.preventDefault();
              addOther();
            }}
          />
          <Button icon={Plus} disabled={other.trim() === ''} onClick={addOther}>
            {t('editing.outside.add')}
          </Button>
        </div>
      </div>
      {problem !== undefined && (
        <p id={`${id}-problem`} className="editing-problem">
          {problem}
        </p>
      )}
    </fieldset>
  );
}

function AffairsField({ draft, set }: PartFieldProps) {
  const t = useTranslate();
  const dataset = useApp((state) => state.work.dataset);
  const language = useApp((state) => state.work.language);
  const options = useMemo(
    () =>
      dataset.affairs.map(({ code, aliases }) => ({
        id: code as string,
        label: affairName(dataset, code, language),
        detail: code,
        also: aliases.join(' '),
      })),
    [dataset, language],
  );
  return (
    <fieldset className="editing-set">
      <legend>{t('editing.affairs')}</legend>
      {draft.affairs.length > 0 && (
        <ul className="editing-chips">
          {draft.affairs.map((code) => (
            <li key={code} className="chip chip-outline">
              {affairName(dataset, code, language)}
              <Button
                icon={X}
                label={t('editing.affairs.remove', { name: affairName(dataset, code, language) })}
                variant="quiet"
                small
                onClick={() => set({ affairs: draft.affairs.filter((one) => one !== code) })}
              />
            </li>
          ))}
        </ul>
      )}
      <Combobox
        label={t('editing.affairs')}
        placeholder={t('editing.affairs.find')}
        nothing={t('editing.affairs.nothing')}
        options={options}
        onChoose={(chosen) => {
          const code = toAffairCode(chosen);
          if (!draft.affairs.includes(code)) set({ affairs: [...draft.affairs, code] });
        }}
      />
    </fieldset>
  );
}

function TextField(props: {
  readonly label: string;
  readonly value: string;
  readonly required?: boolean;
  readonly wide?: boolean;
  readonly hint?: string | undefined;
  /** Dotted underneath, as everywhere that no source states it. */
  readonly isComputed?: boolean;
  readonly problem?: string | undefined;
  readonly onChange: (text: string) => void;
}) {
  const t = useTranslate();
  const id = useId();
  const { problem, hint } = props;
  const told = problem ?? hint;
  return (
    <Labelled
      id={id}
      label={props.label}
      {...(props.required === true ? { mark: t('editing.required') } : {})}
    >
      <input
        id={id}
        className={props.isComputed === true ? 'field editing-computed' : 'field'}
        value={props.value}
        aria-invalid={problem !== undefined}
        aria-required={props.required === true}
        {...(told === undefined ? {} : { 'aria-describedby': `${id}-told` })}
        onChange={(event) => props.onChange(event.target.value)}
      />
      {told !== undefined && (
        <p id={`${id}-told`} className={problem === undefined ? 'note' : 'editing-problem'}>
          {told}
        </p>
      )}
    </Labelled>
  );
}

function SelectField<Value extends string>(props: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}) {
  const id = useId();
  return (
    <Labelled id={id} label={props.label}>
      <select
        id={id}
        className="field"
        value={props.value}
        onChange={(event) => {
          const chosen = props.options.find(({ value }) => value === event.target.value);
          if (chosen !== undefined) props.onChange(chosen.value);
        }}
      >
        {props.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

function Labelled(props: {
  readonly id: string;
  readonly label: string;
  readonly mark?: string;
  readonly children: ReactNode;
}) {
  return (
    <div className="editing-field">
      <label htmlFor={props.id}>
        {props.label} {props.mark !== undefined && <span className="note">{props.mark}</span>}
      </label>
      {props.children}
    </div>
  );
}
