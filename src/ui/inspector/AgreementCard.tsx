import { CalendarDays, Users } from 'lucide-react';
import type { Agreement } from '../../domain/Agreement.ts';
import { statedId } from '../../domain/statedId.ts';
import { isInForce } from '../../domain/status.ts';
import { formatShortDate } from '../../i18n/format.ts';
import { select } from '../../state/actions.ts';
import { useAppStore, useDerived } from '../StoreContext.tsx';
import { AffairLine } from './AffairLine.tsx';
import { EndOf } from './EndOf.tsx';
import { FamilyLinks } from './FamilyLinks.tsx';
import { PartyChips } from './PartyChips.tsx';
import { SourceLine } from './SourceLine.tsx';
import { useWords } from './useWords.ts';

/** One agreement in a list: what, when, who, about what, and where it is known from. */
export function AgreementCard({ agreement }: { readonly agreement: Agreement }) {
  const { t, language } = useWords();
  const store = useAppStore();
  const { statusOf } = useDerived();
  const on = statusOf.get(agreement.id);
  const date = agreement.signedOn ?? agreement.start;
  return (
    <article className="agreement-card" aria-label={agreement.title}>
      <p className="agreement-kind note">
        <span>{t(`document.${agreement.documentType}`)}</span>
        <span className="number">{statedId(agreement) ?? agreement.number}</span>
      </p>
      <h3>
        <button
          type="button"
          className="agreement-title"
          onClick={() => store.dispatch(select, { type: 'agreement', id: agreement.id })}
        >
          {agreement.title}
        </button>
      </h3>
      <p className="agreement-facts">
        {on !== undefined && (
          <span className={isInForce(on.status) ? 'chip chip-teal' : 'chip chip-outline'}>
            {t(`status.${on.status}`)}
          </span>
        )}
        <span>
          <CalendarDays size={13} strokeWidth={1.75} aria-hidden />
          {date === undefined ? t('explore.signed.none') : formatShortDate(date, language)}
        </span>
        <EndOf agreement={agreement} on={on} />
        <span>
          <Users size={13} strokeWidth={1.75} aria-hidden />
          {t('explore.parties', { n: agreement.parties.length })}
        </span>
      </p>
      <PartyChips ids={agreement.parties.map(({ partyId }) => partyId)} />
      <AffairLine agreement={agreement} />
      {on?.disagreesWithRegister === true && agreement.statusReported !== undefined && (
        <p className="register">
          {t('explore.register', { word: agreement.statusReported.replaceAll('_', ' ') })}
        </p>
      )}
      <FamilyLinks agreement={agreement} />
      <SourceLine source={agreement.source} />
      {agreement.note !== undefined && (
        <p className="note">
          {t('explore.note')}: {agreement.note}
        </p>
      )}
    </article>
  );
}
