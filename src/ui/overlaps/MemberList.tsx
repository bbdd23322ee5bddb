import { useState } from 'react';
import type { Agreement } from '../../domain/Agreement.ts';
import { signedWords } from '../../view/overlaps/compareDocuments.ts';
import { goTo, select } from '../../state/actions.ts';
import { useWords } from '../inspector/useWords.ts';
import { useAppStore } from '../StoreContext.tsx';

const shownAtFirst = 12;

/** The documents of a series or of one set of parties, one line each. */
export function MemberList({ documents }: { readonly documents: readonly Agreement[] }) {
  const { t, language, name, affairShort } = useWords();
  const store = useAppStore();
  const [all, setAll] = useState(false);
  const shown = all ? documents : documents.slice(0, shownAtFirst);
  return (
    <section className="overlap-section">
      <h3 className="title-section">{t('overlaps.members')}</h3>
      <ul className="member-list">
        {shown.map((agreement) => (
          <li key={agreement.id}>
            <button
              type="button"
              className="link-button"
              onClick={() => {
                store.dispatch(select, { type: 'agreement', id: agreement.id });
                store.dispatch(goTo, { screen: 'explore' });
              }}
            >
              {agreement.title}
            </button>
            <span className="note">
              {[
                agreement.id,
                signedWords(agreement, language),
                agreement.parties.map(({ partyId }) => name(partyId)).join(', '),
                agreement.affairs.map(affairShort).join(', '),
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {documents.length > shown.length && (
        <button type="button" className="button button-small" onClick={() => setAll(true)}>
          {t('overlaps.members.all', { n: documents.length })}
        </button>
      )}
    </section>
  );
}
