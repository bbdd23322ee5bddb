import { useState } from 'react';
import { indexDataset } from '../../../domain/DatasetIndex.ts';
import { formatShortDate } from '../../../i18n/format.ts';
import type { Relation } from '../../../relations/Relation.ts';
import { goTo, select } from '../../../state/actions.ts';
import { draftFacts, draftHints } from '../../../view/overlaps/draftFacts.ts';
import { draftId } from '../../../view/overlaps/draftAgreement.ts';
import { entryLines } from '../../../view/registers/entryLines.ts';
import { EndOf } from '../../inspector/EndOf.tsx';
import { useApp, useAppStore, useDerived, useTranslate } from '../../StoreContext.tsx';
import { EntryComparison } from '../registers/EntryComparison.tsx';
import type { DraftModel } from './useDraft.ts';

/** One agreement that a draft is related to: which class, why, and on demand field by field. */
export function DraftRelation(props: { readonly relation: Relation; readonly model: DraftModel }) {
  const t = useTranslate();
  const store = useAppStore();
  const language = useApp((state) => state.work.language);
  const { statusOf } = useDerived();
  const [open, setOpen] = useState(false);
  const { relation, model } = props;
  const { dataset } = model;
  const otherId = relation.a === draftId ? relation.b : relation.a;
  const agreement = indexDataset(dataset).agreementOf.get(otherId);
  if (agreement === undefined) return null;
  const on = statusOf.get(otherId);
  const date = agreement.signedOn ?? agreement.start;
  const hints = draftHints(relation, language);
  // The day on which it is taken as signed is nobody's statement.
  const { signedOn: _assumed, ...undated } = model.agreement;
  const draft = model.draft.signedOn.trim() === '' ? undated : model.agreement;
  return (
    <li className="draft-relation">
      <p className="draft-class">
        <span className={`class-mark class-mark-${relation.class}`} aria-hidden />{' '}
        <strong>{t(`draft.class.${relation.class}`)}</strong>
      </p>
      <h4>{agreement.title}</h4>
      <p className="draft-when">
        <span>{t(`document.${agreement.documentType}`)}</span>
        <span>{date === undefined ? t('explore.signed.none') : formatShortDate(date, language)}</span>
        <EndOf agreement={agreement} on={on} />
        {on !== undefined && <span>{t(`status.${on.status}`)}</span>}
      </p>
      <p className="reading">{t(`draft.say.${relation.class}`)}</p>
      <ul className="draft-facts">
        {draftFacts(relation, dataset, language).map((fact) => (
          <li key={fact} className="chip">
            {fact}
          </li>
        ))}
      </ul>
      {hints.map((hint) => (
        <p key={hint} className="note">
          {hint}
        </p>
      ))}
      <p className="draft-more">
        <button type="button" className="link-button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('draft.compare')}
        </button>
        <button
          type="button"
          className="link-button"
          onClick={() => {
            store.dispatch(select, { type: 'agreement', id: otherId });
            store.dispatch(goTo, { screen: 'explore' });
          }}
        >
          {t('draft.map.show')}
        </button>
      </p>
      {open && (
        <EntryComparison
          label={t('draft.compare')}
          a={t('draft.draft')}
          b={t('draft.on.record')}
          lines={entryLines({ dataset, agreement: draft }, { dataset, agreement }, language).filter(
            // Planned it is, whatever the other one says.
            ({ field }) => field !== 'stated',
          )}
        />
      )}
    </li>
  );
}
