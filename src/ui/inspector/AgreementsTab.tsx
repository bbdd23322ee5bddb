import { useMemo } from 'react';
import type { Agreement } from '../../domain/Agreement.ts';
import type { AgreementId } from '../../domain/ids.ts';
import { firstDay } from '../../domain/PartialDate.ts';
import { compareText } from '../../lib/compare.ts';
import { AgreementCard } from './AgreementCard.tsx';
import { useWords } from './useWords.ts';

/** Agreements as cards, newest first, undated ones last. */
export function AgreementList({ ids }: { readonly ids: readonly AgreementId[] }) {
  const { index, t } = useWords();
  const agreements = useMemo(
    () =>
      ids
        .map((id) => index.agreementOf.get(id))
        .filter((agreement) => agreement !== undefined)
        .toSorted((one, other) => compareText(dayOf(other), dayOf(one)) || compareText(one.id, other.id)),
    [ids, index],
  );
  if (agreements.length === 0) return <p>{t('explore.agreements.none')}</p>;
  return (
    <ul className="agreement-list">
      {agreements.map((agreement) => (
        <li key={agreement.id}>
          <AgreementCard agreement={agreement} />
        </li>
      ))}
    </ul>
  );
}

function dayOf(agreement: Agreement): string {
  const date = agreement.signedOn ?? agreement.start;
  return date === undefined ? '' : firstDay(date);
}
