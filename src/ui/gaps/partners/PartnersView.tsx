import { ArrowLeft } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { RegionId } from '../../../domain/ids.ts';
import { filterPartners, type PartnerFilter } from '../../../view/coverage/partnerFilters.ts';
import { Button } from '../../components/Button.tsx';
import { useMediaQuery } from '../../components/useMediaQuery.ts';
import { useWords } from '../../inspector/useWords.ts';
import { GapsStatus } from '../GapsStatus.tsx';
import { ScopePicker } from '../ScopePicker.tsx';
import { useGaps } from '../useGaps.ts';
import '../matrix/cover.css';
import { useLightPaper } from '../matrix/useLightPaper.ts';
import './partners.css';
import { NoRegion } from './NoRegion.tsx';
import { PartnerDetail } from './PartnerDetail.tsx';
import { PartnerFilters } from './PartnerFilters.tsx';
import { PartnerList } from './PartnerList.tsx';
import { PartnersMap } from './PartnersMap.tsx';
import { RegionRecord } from './RegionRecord.tsx';
import { useLastScope } from './useLastScope.ts';
import { usePartners } from './usePartners.ts';
import { WhatWouldHelp } from './WhatWouldHelp.tsx';

const narrowScreen = '(max-width: 899px)';

const noFilter: PartnerFilter = { led: false, shared: false };

/** What was chosen for one region: it does not hold for the next one. */
interface Chosen {
  readonly of: RegionId;
  readonly filter: PartnerFilter;
  readonly partner: RegionId | undefined;
}

/** Whom one region might approach, on which affairs, with which arguments for both sides, and who could introduce it. */
export function PartnersView() {
  useLightPaper();
  useLastScope();
  const { t } = useWords();
  const { scope, setScope, context, ready } = useGaps();
  const narrow = useMediaQuery(narrowScreen);
  const region = scope.id;
  const partners = usePartners(region);
  const [chosen, setChosen] = useState<Chosen>();
  const own = chosen?.of === region ? chosen : undefined;
  const filter: PartnerFilter = own?.filter ?? noFilter;
  const shown = useMemo(
    () => (partners === undefined ? [] : filterPartners(context, partners, filter)),
    [context, partners, filter],
  );
  if (region === undefined) return <NoRegion />;
  const change = (patch: Partial<Chosen>): void =>
    setChosen({ of: region, filter, partner: own?.partner, ...patch });
  const byHand = shown.find(({ partner }) => partner.region === own?.partner);
  const open = byHand ?? (narrow ? undefined : shown[0]);
  const detail = open !== undefined && (
    <PartnerDetail
      key={`${region} ${open.partner.region}`}
      region={region}
      partner={open.partner}
      rank={open.rank}
    />
  );
  if (narrow && open !== undefined) {
    return (
      <section className="cover-view partners-view partners-narrow" aria-label={t('coverage.partners')}>
        <div className="partners-back">
          <Button icon={ArrowLeft} variant="quiet" onClick={() => change({ partner: undefined })}>
            {t('coverage.partners.back')}
          </Button>
        </div>
        <PartnersMap region={region} shown={shown} open={open.partner.region} />
        {detail}
      </section>
    );
  }
  return (
    <section className="cover-view partners-view" aria-label={t('coverage.partners')}>
      <div className="partners-side">
        <div className="partners-pick">
          <ScopePicker scope={region} onChange={setScope} />
        </div>
        <RegionRecord id={region} />
        <GapsStatus />
        {ready && partners !== undefined && (
          <section className="partners-list-part">
            <div className="partners-list-head">
              <h3 className="title-section">{t('coverage.partners')}</h3>
              {partners.length > 0 && (
                <PartnerFilters
                  partners={partners}
                  filter={filter}
                  shown={shown.length}
                  onChange={(next) => change({ filter: next })}
                />
              )}
            </div>
            {partners.length === 0 ? (
              <p className="partners-none">{t('coverage.partners.none')}</p>
            ) : (
              <PartnerList
                region={region}
                shown={shown}
                open={open?.partner.region}
                onOpen={(partner) => change({ partner })}
                onClear={() => change({ filter: noFilter })}
              />
            )}
          </section>
        )}
        <WhatWouldHelp id={region} />
      </div>
      {!narrow && (
        <div className="partners-main">
          <PartnersMap region={region} shown={shown} open={open?.partner.region} />
          {detail}
        </div>
      )}
    </section>
  );
}
