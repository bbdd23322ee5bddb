import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { findOtherGaps } from '../../../analysis/gaps/findOtherGaps.ts';
import { recordOn } from '../../../analysis/gaps/GapContext.ts';
import { networkOnRecord } from '../../../analysis/gaps/networkOnRecord.ts';
import type { SingleBroker } from '../../../analysis/gaps/OtherGaps.ts';
import type { RegionId } from '../../../domain/ids.ts';
import { formatList, formatNumber, formatShare } from '../../../i18n/format.ts';
import { brokerTies } from '../../../view/coverage/brokerTies.ts';
import { otherGapsIn, recordedIn } from '../../../view/coverage/otherGapsIn.ts';
import { RegionMark } from '../../components/RegionMark.tsx';
import { useMediaQuery } from '../../components/useMediaQuery.ts';
import { useWords } from '../../inspector/useWords.ts';
import { ScopePicker } from '../ScopePicker.tsx';
import { recordOfRegion } from '../../../analysis/partners/recordOfRegion.ts';
import { useGaps } from '../useGaps.ts';
import { GapSection, type SectionRow } from './GapSection.tsx';
import '../matrix/cover.css';
import { useLastScope } from '../partners/useLastScope.ts';
import { useLightPaper } from '../matrix/useLightPaper.ts';
import './other.css';
import { OtherDetail } from './OtherDetail.tsx';
import { keyOfItem, type OtherItem } from './OtherItem.ts';

const narrowScreen = '(max-width: 899px)';
const namedPeers = 4;
const namedGroups = 2;

/** Gaps that are no pairs to sign: affairs that peers cover, isolated regions, single brokers, open triangles. */
export function OtherGapsView() {
  useLightPaper();
  useLastScope();
  const { t, name, index, language, affairShort } = useWords();
  const { context, scope, setScope } = useGaps();
  const narrow = useMediaQuery(narrowScreen);
  const gaps = useMemo(
    () => otherGapsIn(findOtherGaps(context), context.index, scope.id),
    [context, scope.id],
  );
  const [opened, setOpened] = useState<OtherItem>();
  const number = (value: number): string => formatNumber(value, language);
  const names = (ids: readonly RegionId[], most: number): string => {
    const rest = ids.length - most;
    if (rest <= 1) return formatList(ids.map(name), language);
    return formatList([...ids.slice(0, most).map(name), t('coverage.reading.more', { n: rest })], language);
  };
  const mark = (id: RegionId) => <RegionMark level={index.regionOf.get(id)?.level ?? 'other'} />;

  const peers = gaps.peerAffairs.map((gap): SectionRow => ({
    item: { type: 'affair', region: gap.region, affair: gap.affair },
    title: (
      <>
        {mark(gap.region)} {name(gap.region)} <span className="other-quiet">{affairShort(gap.affair)}</span>
      </>
    ),
    text: t('coverage.other.peers.row', { names: names(gap.peersWith, namedPeers) }),
    figure: t('coverage.ofPeers', { n: number(gap.peersWith.length), all: number(gap.peers) }),
  }));
  const isolated = gaps.isolated.map((id): SectionRow => {
    const { documents, families } = recordOfRegion(context, id);
    const affairs = [...new Set(documents.flatMap((agreement) => agreement.affairs))];
    return {
      item: { type: 'isolated', region: id },
      title: (
        <>
          {mark(id)} {name(id)}
        </>
      ),
      text:
        recordOn(context, id) === 'none'
          ? t('health.none')
          : affairs.length === 0
            ? t('coverage.other.isolated.row.none')
            : t('coverage.other.isolated.row', {
                affairs: formatList(affairs.slice(0, 3).map(affairShort), language),
              }),
      figure: t('coverage.hasAgreements', { n: families }),
    };
  });
  const tiesOf = (broker: SingleBroker): string => {
    const { ties, inForce } = brokerTies(networkOnRecord(context), broker);
    return t('coverage.other.brokers.row', { n: number(inForce), all: number(ties.length) });
  };
  const brokers = gaps.brokers.map((broker): SectionRow => ({
    item: { type: 'broker', region: broker.region },
    title: (
      <>
        {mark(broker.region)} {name(broker.region)}
      </>
    ),
    text: `${broker.cutOff
      .slice(0, namedGroups)
      .map((group) => names(group, 3))
      .join('; ')
      .concat(
        broker.cutOff.length > namedGroups
          ? `; ${t('coverage.other.brokers.groups', { n: broker.cutOff.length - namedGroups })}`
          : '',
      )}; ${tiesOf(broker)}`,
    figure: t('coverage.other.brokers.figure', { n: broker.regions }),
  }));
  const triangles = gaps.openTriangles.map((triangle): SectionRow => ({
    item: { type: 'triangle', area: triangle.area, a: triangle.a, b: triangle.b },
    title: (
      <>
        {mark(triangle.a)} {name(triangle.a)} <span className="other-quiet">{t('gaps.and')}</span>{' '}
        {mark(triangle.b)} {name(triangle.b)}
      </>
    ),
    text: t('coverage.other.triangles.row', {
      area: index.areaOf.get(triangle.area)?.name ?? triangle.area,
      names: names(triangle.via, 3),
    }),
    figure: t('coverage.other.triangles.figure', { n: triangle.via.length }),
  }));
  const first = [...brokers, ...peers, ...triangles, ...isolated][0]?.item;
  const rows = [...peers, ...isolated, ...brokers, ...triangles];
  const key = opened === undefined ? undefined : keyOfItem(opened);
  const kept = rows.find(({ item }) => keyOfItem(item) === key)?.item;
  const open = kept ?? (narrow ? undefined : first);
  const openKey = open === undefined ? undefined : keyOfItem(open);
  // On a narrow screen what is open stands above the lists: it comes into sight, and back leads to its row.
  const detail = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (narrow && openKey !== undefined) detail.current?.scrollIntoView({ block: 'start' });
  }, [narrow, openKey]);
  const back = (): void => {
    const row = document.querySelector<HTMLElement>('.other-row[aria-pressed="true"]');
    setOpened(undefined);
    requestAnimationFrame(() => {
      row?.scrollIntoView({ block: 'center' });
      row?.focus({ preventScroll: true });
    });
  };
  const closures = gaps.closures.filter(({ closed, triples }) => closed < triples);
  // Of regions without any record nothing can be said, neither that there is a gap nor that there is none.
  const judged = recordedIn(context, scope.id);
  const section = (
    id: 'peers' | 'isolated' | 'brokers' | 'triangles',
    sectionRows: readonly SectionRow[],
    children?: ReactNode,
  ) => (
    <GapSection
      title={t(`coverage.other.${id}`)}
      lead={t(`coverage.other.${id}.lead`)}
      what={[t(`coverage.other.${id}.what`), t(`coverage.other.${id}.rule`), t(`coverage.other.${id}.not`)]}
      empty={t(judged ? `coverage.other.${id}.none` : 'coverage.other.notJudged')}
      judged={judged}
      rows={sectionRows}
      open={openKey}
      onOpen={setOpened}
    >
      {children}
    </GapSection>
  );
  return (
    <section className="cover-view other-view" aria-label={t('coverage.other')}>
      <div className="other-main">
        <div className="other-top">
          <p className="other-intro">{t('coverage.other.lead')}</p>
          <ScopePicker scope={scope.id} onChange={setScope} />
        </div>
        {narrow && open !== undefined && (
          <div ref={detail}>
            <OtherDetail item={open} gaps={gaps} onBack={back} />
          </div>
        )}
        <div className="other-sections">
          {section('peers', peers)}
          {section('brokers', brokers)}
          {section(
            'isolated',
            isolated,
            judged && gaps.withoutRecord.length > 0 && (
              <p className="note">{t('coverage.other.isolated.without', { n: gaps.withoutRecord.length })}</p>
            ),
          )}
          {section(
            'triangles',
            triangles,
            closures.length > 0 && (
              <>
                <p className="note">{t('coverage.other.closure')}</p>
                <ul className="other-closures" aria-label={t('coverage.other.closure')}>
                  {closures.map(({ area, closed, triples }) => (
                    <li key={area}>
                      <span>{index.areaOf.get(area)?.name ?? area}</span>
                      <span className="closure-bar" aria-hidden="true">
                        <span style={{ width: `${String((100 * closed) / triples)}%` }} />
                      </span>
                      <span className="number">
                        {t('coverage.other.closure.of', {
                          share: formatShare(closed / triples, language),
                          closed: number(closed),
                          triples: number(triples),
                        })}
                      </span>
                    </li>
                  ))}
                </ul>
              </>
            ),
          )}
        </div>
      </div>
      {!narrow && (
        <aside className="other-side" aria-label={t('coverage.other.open')}>
          {open === undefined ? (
            <p className="other-nothing">
              {t(judged ? 'coverage.other.nothing' : 'coverage.other.notJudged')}
            </p>
          ) : (
            <OtherDetail item={open} gaps={gaps} onBack={undefined} />
          )}
        </aside>
      )}
    </section>
  );
}
