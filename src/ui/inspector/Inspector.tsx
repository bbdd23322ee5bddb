import type { ReactNode } from 'react';
import type { OutsidePartyId } from '../../domain/ids.ts';
import { selectionKey } from '../../state/actions.ts';
import { ErrorBoundary } from '../components/ErrorBoundary.tsx';
import { PanelFailed } from './PanelFailed.tsx';
import { useApp } from '../StoreContext.tsx';
import { AgreementInspector } from './AgreementInspector.tsx';
import { NetworkInspector } from './NetworkInspector.tsx';
import { PartyInspector } from './PartyInspector.tsx';
import { PathSection } from './PathSection.tsx';
import { RegionInspector } from './RegionInspector.tsx';
import { TieInspector } from './TieInspector.tsx';
import { useWords } from './useWords.ts';
import './inspector.css';

/** What is known of the selection; of the whole network where nothing is selected. */
export function Inspector() {
  const selection = useApp((state) => state.work.selection);
  return (
    <ErrorBoundary key={selectionKey(selection)} fallback={inspectorFailed}>
      <PathSection />
      <Selected />
    </ErrorBoundary>
  );
}

function Selected() {
  const { index } = useWords();
  const selection = useApp((state) => state.work.selection);
  switch (selection?.type) {
    case 'region': {
      const region = index.regionOf.get(selection.id);
      if (region !== undefined) return <RegionInspector key={region.id} region={region} />;
      break;
    }
    case 'agreement': {
      const agreement = index.agreementOf.get(selection.id);
      if (agreement !== undefined) return <AgreementInspector key={agreement.id} agreement={agreement} />;
      break;
    }
    case 'tie':
      return <TieInspector key={`${selection.a}|${selection.b}`} a={selection.a} b={selection.b} />;
    case 'party': {
      const party = index.outsidePartyOf.get(selection.id as OutsidePartyId);
      if (party !== undefined) return <PartyInspector key={party.id} party={party} />;
      break;
    }
    case undefined:
      break;
  }
  return <NetworkInspector />;
}

function inspectorFailed(error: Error, retry: () => void): ReactNode {
  return <PanelFailed error={error} onRetry={retry} />;
}
