import type { RegionId } from '../../domain/ids.ts';
import { rankOf } from '../../analysis/rank.ts';
import type { MeasureId } from '../../analysis/MeasureResult.ts';
import { formatNumber, formatOrdinal } from '../../i18n/format.ts';
import { countPartners } from '../../view/regionSentence.ts';
import { statusCountsText } from '../../view/statusCounts.ts';
import { useApp, useDerived } from '../StoreContext.tsx';
import { MeasureWords } from './MeasureWords.tsx';
import { useMeasures } from './useMeasures.ts';
import { useWords } from './useWords.ts';

/** Partners, agreements and the rank as broker of a region, each with what it rests on. */
export function KeyFigures({ id }: { readonly id: RegionId }) {
  const { t, language } = useWords();
  const { network, statusOf, arrays } = useDerived();
  const { result, fresh } = useMeasures();
  const failed = useApp((state) => state.measures.status === 'failed');
  const waiting = t(failed ? 'explore.rank.none' : 'explore.computing');
  const { partners } = countPartners(network, id);
  const families = network.familiesOf.get(id)?.length ?? 0;
  const documents = network.agreementsOf.get(id) ?? [];
  const node = network.indexOf.get(id) ?? -1;
  const rank = (measure: MeasureId) =>
    result === undefined || node < 0 ? undefined : rankOf(result.values[measure], node, arrays.hasRecord);
  const partnerRank = rank('partners');
  const brokerRank = rank('betweenness');
  const isBroker = brokerRank !== undefined && (result?.values.betweenness[node] ?? 0) > 0;
  return (
    <dl className="key-figures">
      <div>
        <dt>
          {t('explore.partners', { n: partners })} <MeasureWords id="partners" short />
        </dt>
        <dd className="key-figure">{formatNumber(partners, language)}</dd>
        <dd className="note">
          {partnerRank === undefined
            ? waiting
            : partners === 0
              ? t('explore.rank.none')
              : t('explore.rank', { rank: partnerRank.rank, n: partnerRank.of })}
        </dd>
      </div>
      <div>
        <dt>
          {t('explore.agreements', { n: families })} <MeasureWords id="agreements" short />
        </dt>
        <dd className="key-figure">{formatNumber(families, language)}</dd>
        <dd className="note">
          {documents.length === families ? '' : `${t('explore.documents', { n: documents.length })}: `}
          {statusCountsText(documents, statusOf, language)}
        </dd>
      </div>
      <div>
        <dt>
          {t('explore.asBroker')} <MeasureWords id="betweenness" short />
        </dt>
        <dd className="key-figure">
          {brokerRank === undefined || !isBroker ? '–' : <Ordinal n={brokerRank.rank} />}
        </dd>
        <dd className="note">
          {brokerRank === undefined
            ? result === undefined
              ? waiting
              : t('explore.rank.none')
            : isBroker
              ? t('explore.rank.records', { n: brokerRank.of })
              : t('explore.rank.none')}
          {!fresh && result !== undefined ? `, ${t('explore.stale')}` : ''}
        </dd>
      </div>
    </dl>
  );
}

/** A place in an order, its ending raised where the language writes one with letters. */
function Ordinal({ n }: { readonly n: number }) {
  const { language } = useWords();
  const text = formatOrdinal(n, language);
  const match = /^([\d.,]+)([a-z]+)$/.exec(text);
  if (match === null) return text;
  return (
    <>
      {match[1]}
      <sup>{match[2]}</sup>
    </>
  );
}
