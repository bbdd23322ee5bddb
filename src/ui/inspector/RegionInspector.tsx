import { CircleDashed } from 'lucide-react';
import { useMemo } from 'react';
import { hasRecord } from '../../domain/DatasetIndex.ts';
import type { Region } from '../../domain/Region.ts';
import { onRecordStatuses } from '../../domain/status.ts';
import { deriveNetwork } from '../../graph/deriveNetwork.ts';
import { statusModeOf } from '../../graph/defaultFilters.ts';
import { formatKm, formatNumber } from '../../i18n/format.ts';
import { goTo, setInspectorTab } from '../../state/actions.ts';
import { selectLinkDecisions } from '../../state/selectLinkDecisions.ts';
import { countPartners, regionSentence } from '../../view/regionSentence.ts';
import { Tabs } from '../components/Tabs.tsx';
import { useApp, useAppStore, useDerived } from '../StoreContext.tsx';
import { AgreementList } from './AgreementsTab.tsx';
import { KeyFigures } from './KeyFigures.tsx';
import { MeasuresTab } from './MeasuresTab.tsx';
import { NoRecordInspector } from './NoRecordInspector.tsx';
import { PartnersTab } from './PartnersTab.tsx';
import { regionGaps, RegionGapsTab } from './RegionGapsTab.tsx';
import { RegionHead } from './RegionHead.tsx';
import { RegionOverlapsTab, useRegionOverlaps } from './RegionOverlapsTab.tsx';
import { useFindings } from './useFindings.ts';
import { useWords } from './useWords.ts';

/** A region: who it is, both counts, what is missing beside it, and five tabs. */
export function RegionInspector({ region }: { readonly region: Region }) {
  const { t, index, language } = useWords();
  const store = useAppStore();
  const tab = useApp((state) => state.work.inspectorTab);
  const { network } = useDerived();
  const findings = useFindings();
  const { id } = region;
  const overlaps = useRegionOverlaps(id)?.length;
  if (!region.autonomous || !hasRecord(index, id)) return <NoRecordInspector region={region} />;
  const partners = network.tiesOf.get(id)?.length ?? 0;
  const documents = network.agreementsOf.get(id) ?? [];
  const gaps = findings === undefined ? undefined : regionGaps(findings.gaps, id).length;
  const count = (n: number | undefined) => (n === undefined ? {} : { count: formatNumber(n, language) });
  return (
    <div className="inspector-content">
      <RegionHead region={region} />
      <KeyFigures id={id} />
      <BothCounts region={region} />
      <BorderingGap region={region} />
      <Tabs
        label={t('explore.tabs')}
        value={tab}
        tabs={[
          { value: 'partners', label: t('explore.tab.partners'), ...count(partners) },
          { value: 'agreements', label: t('explore.tab.agreements'), ...count(documents.length) },
          { value: 'measures', label: t('explore.tab.measures') },
          { value: 'gaps', label: t('explore.tab.gaps'), ...count(gaps) },
          { value: 'overlaps', label: t('explore.tab.overlaps'), ...count(overlaps) },
        ]}
        onChange={(next) => store.dispatch(setInspectorTab, next)}
      >
        {tab === 'partners' && <PartnersTab id={id} />}
        {tab === 'agreements' && (
          <div className="tab-panel">
            <AgreementList ids={documents} />
          </div>
        )}
        {tab === 'measures' && <MeasuresTab id={id} />}
        {tab === 'gaps' && <RegionGapsTab id={id} />}
        {tab === 'overlaps' && <RegionOverlapsTab id={id} />}
      </Tabs>
    </div>
  );
}

/** Partners as shown and how many of them are known to be in force, in one sentence. */
function BothCounts({ region }: { readonly region: Region }) {
  const { language, dataset } = useWords();
  const filters = useApp((state) => state.work.filters);
  const decisions = useApp((state) => selectLinkDecisions(state.work));
  const { network } = useDerived();
  const inForceOnly = statusModeOf(filters) === 'in-force';
  const onRecord = useMemo(
    () =>
      inForceOnly
        ? deriveNetwork(dataset, { ...filters, statuses: onRecordStatuses }, decisions).network
        : undefined,
    [inForceOnly, dataset, filters, decisions],
  );
  const counts = countPartners(network, region.id);
  const record = onRecord === undefined ? counts.partners : countPartners(onRecord, region.id).partners;
  return <p className="both-counts">{regionSentence(counts, filters, language, record)}</p>;
}

/** The first bordering region with which nothing is recorded; opens that gap. */
function BorderingGap({ region }: { readonly region: Region }) {
  const { t, name, language } = useWords();
  const store = useAppStore();
  const findings = useFindings();
  const pair =
    findings === undefined
      ? undefined
      : regionGaps(findings.gaps, region.id).find(({ state }) => state === 'none-recorded');
  if (pair === undefined) return null;
  const other = name(pair.a === region.id ? pair.b : pair.a);
  const here = t(`explore.border.here.${region.level}`);
  return (
    <button
      type="button"
      className="banner banner-gap banner-button"
      title={t('explore.border.open')}
      onClick={() => store.dispatch(goTo, { screen: 'gaps', item: pair.id })}
    >
      <CircleDashed size={18} strokeWidth={1.75} aria-hidden />
      <span>
        {pair.sharedKm === undefined
          ? t('explore.border.none.short', { name: other, here })
          : t('explore.border.none', { name: other, here, km: formatKm(pair.sharedKm, language) })}
      </span>
    </button>
  );
}
