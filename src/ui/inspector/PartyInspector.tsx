import { useMemo } from 'react';
import type { OutsideParty } from '../../domain/Party.ts';
import { regionsOf } from '../../domain/DatasetIndex.ts';
import { useDerived } from '../StoreContext.tsx';
import { AgreementList } from './AgreementsTab.tsx';
import { PlainHead } from './PlainHead.tsx';
import { useWords } from './useWords.ts';

/** An outside party and its agreements among those shown. */
export function PartyInspector({ party }: { readonly party: OutsideParty }) {
  const { t, index } = useWords();
  const { shown } = useDerived();
  const agreements = useMemo(
    () => shown.filter(({ parties }) => parties.some(({ partyId }) => partyId === party.id)),
    [shown, party],
  );
  const regions = new Set(agreements.flatMap((agreement) => regionsOf(index, agreement)));
  return (
    <div className="inspector-content">
      <PlainHead
        crumb={[t(`party.${party.type}`), party.country].filter((part) => part !== undefined).join(', ')}
        title={party.name}
      />
      {agreements.length === 0 ? (
        <p>{t('explore.party.none')}</p>
      ) : (
        <>
          <p className="both-counts">{t('explore.party.with', { n: regions.size })}</p>
          <AgreementList ids={agreements.map(({ id }) => id)} />
        </>
      )}
    </div>
  );
}
