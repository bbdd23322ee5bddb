import { ArrowLeft, CircleDashed, Grid3x3, Users, Waypoints } from 'lucide-react';
import { useMemo } from 'react';
import { networkOnRecord } from '../../../analysis/gaps/networkOnRecord.ts';
import { rowOfPair } from '../../../analysis/gaps/describeGap.ts';
import type { OtherGaps } from '../../../analysis/gaps/OtherGaps.ts';
import { recordOn } from '../../../analysis/gaps/GapContext.ts';
import { levelOfPair } from '../../../analysis/gaps/PairLevel.ts';
import { pairKey, type RegionId } from '../../../domain/ids.ts';
import { formatList, formatNumber } from '../../../i18n/format.ts';
import { goTo, openEgo, select, setFilters } from '../../../state/actions.ts';
import { setGaps, setMatrix } from '../../../state/gapActions.ts';
import type { GapsSettings } from '../../../state/Work.ts';
import { brokerTies } from '../../../view/coverage/brokerTies.ts';
import { Button } from '../../components/Button.tsx';
import { SaidNone } from '../../registers/SaidNone.tsx';
import { WorkMiniMap } from '../../graph/WorkMiniMap.tsx';
import { useWords } from '../../inspector/useWords.ts';
import { useApp, useAppStore } from '../../StoreContext.tsx';
import { recordOfRegion } from '../../../analysis/partners/recordOfRegion.ts';
import { useGaps } from '../useGaps.ts';
import type { OtherItem } from './OtherItem.ts';
import { otherMap } from './otherMap.ts';
import { OtherMapLegend } from './OtherMapLegend.tsx';

/** Regions of one group that are named; the others are counted. */
const mostNamed = 14;

/** The open gap on a map, in a sentence, with the ways on from it. */
export function OtherDetail(props: {
  readonly item: OtherItem;
  readonly gaps: OtherGaps;
  readonly onBack: (() => void) | undefined;
}) {
  const { t, index } = useWords();
  const { item, gaps, onBack } = props;
  const { context } = useGaps();
  const content = useMemo(
    () => otherMap(item, gaps, index, networkOnRecord(context)),
    [item, gaps, index, context],
  );
  return (
    <div className="other-detail">
      {onBack !== undefined && (
        <Button icon={ArrowLeft} variant="quiet" onClick={onBack}>
          {t('coverage.other.back')}
        </Button>
      )}
      <div className="other-map">
        <WorkMiniMap regions={content.regions} pairs={content.pairs} />
      </div>
      <OtherMapLegend signs={content.legend} />
      <div className="other-text">
        {item.type === 'affair' && <AffairDetail item={item} gaps={gaps} />}
        {item.type === 'isolated' && <IsolatedDetail region={item.region} />}
        {item.type === 'broker' && <BrokerDetail region={item.region} gaps={gaps} />}
        {item.type === 'triangle' && <TriangleDetail item={item} gaps={gaps} />}
      </div>
    </div>
  );
}

function AffairDetail(props: {
  readonly item: Extract<OtherItem, { type: 'affair' }>;
  readonly gaps: OtherGaps;
}) {
  const { t, name, affair, language } = useWords();
  const { settings, context } = useGaps();
  const store = useAppStore();
  const matrix = useApp((state) => state.work.matrix);
  const { region, affair: code } = props.item;
  const gap = props.gaps.peerAffairs.find((one) => one.region === region && one.affair === code);
  if (gap === undefined) return null;
  const open = (gaps: GapsSettings): void => store.dispatch(setGaps, { gaps, item: region });
  const { scope: _scope, ...rest } = settings;
  return (
    <>
      <h2 className="title-region">{name(region)}</h2>
      <p className="cover-affair">
        {affair(code)} <span>{code}</span>
      </p>
      <p className="reading">
        {t('coverage.sentence.expected', {
          n: gap.peersWith.length,
          peers: formatNumber(gap.peers, language),
        })}{' '}
        {t('coverage.other.peers.who', { names: formatList(gap.peersWith.map(name), language) })}
      </p>
      <div className="finding-actions">
        <Button
          icon={CircleDashed}
          variant="primary"
          onClick={() =>
            open({ ...rest, view: 'pairs', affair: code, level: levelOfPair(context.index, region, region) })
          }
        >
          {t('coverage.seeAsGap')}
        </Button>
        <Button
          icon={Grid3x3}
          onClick={() => {
            const { regions: _regions, ...kept } = matrix;
            store.dispatch(setMatrix, { ...kept, region, affair: code });
            open({ ...rest, view: 'matrix', scope: region });
          }}
        >
          {t('coverage.other.inMatrix')}
        </Button>
        <Button
          icon={Waypoints}
          onClick={() => {
            store.dispatch(setFilters, { affairs: [code], parties: [region, ...gap.peersWith] });
            store.dispatch(select, { type: 'region', id: region });
            store.dispatch(goTo, { screen: 'explore' });
          }}
        >
          {t('coverage.showOnMap')}
        </Button>
      </div>
    </>
  );
}

function IsolatedDetail(props: { readonly region: RegionId }) {
  const { t, name } = useWords();
  const { context } = useGaps();
  const { region } = props;
  const { families } = recordOfRegion(context, region);
  const of = context.index.regionOf.get(region);
  return (
    <>
      <h2 className="title-region">{name(region)}</h2>
      {recordOn(context, region) === 'none' && of !== undefined ? (
        <SaidNone region={of} />
      ) : (
        <p className="reading">{t('coverage.other.isolated.sentence', { n: families })}</p>
      )}
      <RegionActions region={region} />
    </>
  );
}

function BrokerDetail(props: { readonly region: RegionId; readonly gaps: OtherGaps }) {
  const { t, name, language } = useWords();
  const { context } = useGaps();
  const { region } = props;
  const broker = props.gaps.brokers.find((one) => one.region === region);
  if (broker === undefined) return null;
  const { ties, inForce } = brokerTies(networkOnRecord(context), broker);
  return (
    <>
      <h2 className="title-region">{name(region)}</h2>
      <p className="reading">
        {t('coverage.other.brokers.sentence', {
          n: broker.regions,
          groups: t('coverage.other.brokers.inGroups', { n: broker.cutOff.length }),
        })}{' '}
        {inForce === 0
          ? t('coverage.other.brokers.ties.none', { n: ties.length })
          : t('coverage.other.brokers.ties', { n: inForce, all: formatNumber(ties.length, language) })}
      </p>
      <ol className="other-groups">
        {broker.cutOff.map((group) => (
          <li key={group[0]}>
            <span className="number">{formatNumber(group.length, language)}</span>
            <span>
              {formatList(group.slice(0, mostNamed).map(name), language)}
              {group.length > mostNamed && `, ${t('coverage.more', { n: group.length - mostNamed })}`}
            </span>
          </li>
        ))}
      </ol>
      <RegionActions region={region} />
    </>
  );
}

function TriangleDetail(props: {
  readonly item: Extract<OtherItem, { type: 'triangle' }>;
  readonly gaps: OtherGaps;
}) {
  const { t, name, index, language } = useWords();
  const { settings, table } = useGaps();
  const store = useAppStore();
  const { area, a, b } = props.item;
  const triangle = props.gaps.openTriangles.find((one) => one.area === area && one.a === a && one.b === b);
  if (triangle === undefined) return null;
  // Members of an area may lie far apart or on two levels: then the pair is in no list.
  const listed = table !== undefined && rowOfPair(table, pairKey(a, b)) !== undefined;
  return (
    <>
      <h2 className="title-region">{t('coverage.partner.pair', { a: name(a), b: name(b) })}</h2>
      <p className="reading">
        {t('coverage.other.triangles.sentence', {
          n: triangle.via.length,
          area: index.areaOf.get(area)?.name ?? area,
          names: formatList(triangle.via.map(name), language),
        })}
      </p>
      <div className="finding-actions">
        {listed && (
          <Button
            icon={CircleDashed}
            variant="primary"
            onClick={() => {
              const { scope: _scope, ...rest } = settings;
              store.dispatch(setGaps, { gaps: { ...rest, view: 'pairs' }, item: pairKey(a, b) });
            }}
          >
            {t('coverage.partner.openGap')}
          </Button>
        )}
        <Button
          icon={Waypoints}
          onClick={() => {
            const [first] = triangle.via;
            if (first !== undefined) store.dispatch(openEgo, { region: first, steps: 1 });
            store.dispatch(goTo, { screen: 'explore' });
          }}
        >
          {t('gaps.explore')}
        </Button>
      </div>
    </>
  );
}

/** Ways on from a region: its surroundings in Explore, partners to approach. */
function RegionActions(props: { readonly region: RegionId }) {
  const { t } = useWords();
  const { settings } = useGaps();
  const store = useAppStore();
  const { region } = props;
  return (
    <div className="finding-actions">
      <Button
        icon={Users}
        variant="primary"
        onClick={() =>
          store.dispatch(setGaps, { gaps: { ...settings, view: 'partners', scope: region }, item: region })
        }
      >
        {t('coverage.findPartners')}
      </Button>
      <Button
        icon={Waypoints}
        onClick={() => {
          store.dispatch(openEgo, { region, steps: 1 });
          store.dispatch(goTo, { screen: 'explore' });
        }}
      >
        {t('gaps.explore')}
      </Button>
    </div>
  );
}
