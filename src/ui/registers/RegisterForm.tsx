import { useId, useState, type FormEvent } from 'react';
import type { Region } from '../../domain/Region.ts';
import type { RegisterCoverage } from '../../domain/Dataset.ts';
import { withdrawReported } from '../../state/importActions.ts';
import {
  readRegisterDraft,
  registerDraft,
  reportedDecision,
  type RegisterDraft,
} from '../../view/data/registerWords.ts';
import { Button } from '../components/Button.tsx';
import { useApp, useAppStore, useTranslate } from '../StoreContext.tsx';

const extents = ['nothing', 'none', 'partial', 'complete'] as const;

/** What a region's register is said to hold, until when, and who says so. Saving is one step that undo takes back. */
export function RegisterForm(props: {
  readonly region: Region;
  readonly said: RegisterCoverage | undefined;
  /** What is chosen when the form opens, where it is not what is said now. */
  readonly proposed?: RegisterDraft['extent'];
  readonly onDone: () => void;
}) {
  const t = useTranslate();
  const store = useAppStore();
  const builtIn = useApp((state) => state.work.dataset.builtIn);
  const { region, said, proposed, onDone } = props;
  const id = useId();
  const [draft, setDraft] = useState<RegisterDraft>(() => ({
    ...registerDraft(said),
    ...(proposed === undefined ? {} : { extent: proposed }),
  }));
  const [tried, setTried] = useState(false);
  const read = readRegisterDraft(draft, said);
  const wrong = tried && read === 'wrong';
  const set = (patch: Partial<RegisterDraft>): void => setDraft((now) => ({ ...now, ...patch }));
  const save = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (read === 'wrong') {
      document.getElementById(`${id}-until`)?.focus();
      return;
    }
    if (read === undefined) store.dispatch(withdrawReported, [region.id]);
    else {
      const stamp = { author: store.getState().work.author, on: new Date().toISOString() };
      store.edit([reportedDecision(region, read, stamp)]);
    }
    onDone();
  };
  return (
    <form className="register-form" noValidate onSubmit={save}>
      <fieldset>
        <legend className="title-section">{t('health.form.title', { name: region.name })}</legend>
        {extents.map((extent) => (
          <label key={extent} className="register-extent" htmlFor={`${id}-${extent}`}>
            <input
              id={`${id}-${extent}`}
              type="radio"
              name={id}
              checked={draft.extent === extent}
              onChange={() => set({ extent })}
            />
            <strong>{t(`health.extent.${extent}`)}</strong>
            <span className="note">{t(`health.extent.${extent}.what`)}</span>
          </label>
        ))}
      </fieldset>
      {/* Always there, so that the panel keeps its size. */}
      <label className="register-field">
        <span>{t('health.form.until')}</span>
        <input
          id={`${id}-until`}
          className="field"
          disabled={draft.extent === 'nothing'}
          value={draft.until}
          aria-invalid={wrong}
          aria-describedby={wrong ? `${id}-wrong` : undefined}
          onChange={({ target }) => set({ until: target.value })}
        />
      </label>
      {wrong && (
        <p id={`${id}-wrong`} className="register-wrong" role="alert">
          {t('health.form.until.wrong')}
        </p>
      )}
      <label className="register-field">
        <span>{t('health.form.source')}</span>
        <input
          className="field"
          disabled={draft.extent === 'nothing'}
          placeholder={t('health.form.source.example')}
          value={draft.source}
          onChange={({ target }) => set({ source: target.value })}
        />
      </label>
      {builtIn && <p className="note">{t('health.form.copies')}</p>}
      <div className="register-actions">
        <Button type="submit" variant="primary">
          {t('health.form.save')}
        </Button>
        <Button onClick={onDone}>{t('health.form.cancel')}</Button>
      </div>
    </form>
  );
}
