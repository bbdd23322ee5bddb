import { useState } from 'react';
import type { Agreement } from '../../domain/Agreement.ts';
import { indexDataset } from '../../domain/DatasetIndex.ts';
import type { ChangedAgreement, DatasetUpdate } from '../../ingest/update/compareDatasets.ts';
import { fieldName } from '../../view/importing/fieldName.ts';
import { Tabs } from '../components/Tabs.tsx';
import { useApp, useTranslate } from '../StoreContext.tsx';
import { useReading } from './useReading.ts';

const atOnce = 10;
type Kind = 'added' | 'changed' | 'gone';

/** What a newer edition brings, before anything changes: added, changed field by field, gone, unchanged. */
export function UpdatePanel() {
  const t = useTranslate();
  const language = useApp((state) => state.work.language);
  const project = useApp((state) => state.work.project);
  const dataset = useApp((state) => state.work.dataset);
  const { update } = useReading();
  const [chosen, setChosen] = useState<Kind>();
  if (update === undefined) return null;
  const counts = { added: update.added.length, changed: update.changed.length, gone: update.gone.length };
  const kinds = (['added', 'changed', 'gone'] as const).filter((kind) => counts[kind] > 0);
  const kind = chosen !== undefined && counts[chosen] > 0 ? chosen : kinds[0];
  const name = project.name === '' ? dataset.title[language] : project.name;
  return (
    <section className="imp-update" aria-labelledby="imp-update-title">
      <h2 id="imp-update-title" className="title-section">
        {t('importing.update')}
      </h2>
      <p className="note">
        {t('importing.update.note', { name })} {t('importing.update.unchanged', { n: update.unchanged })}.
      </p>
      {kind === undefined ? (
        <p>{t('importing.apply.same')}</p>
      ) : (
        <Tabs
          label={t('importing.update')}
          value={kind}
          tabs={kinds.map((value) => ({
            value,
            label: t(`importing.update.${value}`, { n: counts[value] }),
          }))}
          onChange={setChosen}
        >
          <UpdateList key={kind} kind={kind} update={update} />
        </Tabs>
      )}
    </section>
  );
}

function UpdateList({ kind, update }: { readonly kind: Kind; readonly update: DatasetUpdate }) {
  const t = useTranslate();
  const [shown, setShown] = useState(atOnce);
  const { agreementOf } = indexDataset(update.dataset);
  const items: readonly { readonly agreement: Agreement; readonly change?: ChangedAgreement }[] =
    kind === 'gone'
      ? update.gone.map((agreement) => ({ agreement }))
      : kind === 'added'
        ? update.added.flatMap((id) => {
            const agreement = agreementOf.get(id);
            return agreement === undefined ? [] : [{ agreement }];
          })
        : update.changed.flatMap((change) => {
            const agreement = agreementOf.get(change.id);
            return agreement === undefined ? [] : [{ agreement, change }];
          });
  const rest = items.length - shown;
  return (
    <>
      <ul className="imp-update-list">
        {items.slice(0, shown).map(({ agreement, change }) => (
          <li key={agreement.id}>
            <span className={kind === 'gone' ? 'imp-gone' : ''}>
              <strong>{agreement.title}</strong>{' '}
              {agreement.number !== undefined && <span className="note number">{agreement.number}</span>}
              {change !== undefined && <span className="note"> {t(`importing.update.by.${change.by}`)}</span>}
            </span>
            {change !== undefined && <ChangedFields change={change} />}
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" className="link-button imp-more" onClick={() => setShown(shown + 50)}>
          {t('importing.update.more', { n: Math.min(50, rest) })}
        </button>
      )}
    </>
  );
}

function ChangedFields({ change }: { readonly change: ChangedAgreement }) {
  const t = useTranslate();
  const language = useApp((state) => state.work.language);
  const quoted = (text: string): string => (text === '' ? t('importing.update.empty') : text);
  return (
    <ul className="imp-changed">
      {change.fields.map(({ field, before, after }) => (
        <li key={field}>
          <span className="imp-fix-column">{fieldName(field, language)}</span> <del>{quoted(before)}</del>{' '}
          <span aria-hidden="true">→</span>
          <span className="visually-hidden">{t('importing.update.becomes')}</span> <ins>{quoted(after)}</ins>
        </li>
      ))}
    </ul>
  );
}
