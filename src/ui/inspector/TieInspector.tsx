import { regionDistanceKm } from '../../analysis/regionDistanceKm.ts';
import { pairKey, type RegionId } from '../../domain/ids.ts';
import { formatKm, formatNumber } from '../../i18n/format.ts';
import { select } from '../../state/actions.ts';
import { RegionMark } from '../components/RegionMark.tsx';
import { WhatIsThis } from '../components/WhatIsThis.tsx';
import { useAppStore, useDerived } from '../StoreContext.tsx';
import { AgreementList } from './AgreementsTab.tsx';
import { Explanation } from './MeasureWords.tsx';
import { PlainHead } from './PlainHead.tsx';
import { useWords } from './useWords.ts';

const sentenceOf = {
  'in-force': 'explore.tie.inForce',
  assumed: 'explore.tie.assumed',
  'not-known': 'explore.tie.notKnown',
} as const;

/** The relation of two regions: how many cooperations, how strong, how sure, and the agreements behind it. */
export function TieInspector({ a, b }: { readonly a: RegionId; readonly b: RegionId }) {
  const { t, index, name, label, language, affair } = useWords();
  const store = useAppStore();
  const { network } = useDerived();
  const tie = network.tieOf.get(pairKey(a, b));
  const km = regionDistanceKm(index.regionOf.get(a), index.regionOf.get(b));
  return (
    <div className="inspector-content">
      <PlainHead
        crumb={t('explore.tie.title')}
        title={t('explore.tie.between', { a: name(a), b: name(b) })}
      />
      <ul className="tie-ends">
        {[a, b].map((id) => {
          const { name: end, level } = label(id);
          return (
            <li key={id}>
              <button
                type="button"
                className="mark-button"
                onClick={() => store.dispatch(select, { type: 'region', id })}
              >
                <RegionMark level={level} />
                {end}
              </button>
            </li>
          );
        })}
        {km !== undefined && (
          <li className="note">
            {formatKm(km, language)} {t('explore.tie.km')}
          </li>
        )}
      </ul>
      {tie === undefined ? (
        <p>{t('explore.tie.none')}</p>
      ) : (
        <>
          <p className="both-counts">{t(sentenceOf[tie.certainty])}</p>
          <dl className="key-figures">
            <div>
              <dt>
                {t('explore.tie.count')}{' '}
                <WhatIsThis of={t('explore.tie.count')} short>
                  <Explanation title={t('explore.tie.count')} text={t('explore.tie.count.text')} />
                </WhatIsThis>
              </dt>
              <dd className="key-figure">{formatNumber(tie.count, language)}</dd>
            </div>
            <div>
              <dt>
                {t('explore.tie.strength')} <StrengthWords />
              </dt>
              <dd className="key-figure">{formatNumber(tie.strength, language, 2)}</dd>
            </div>
            <div>
              <dt>
                {t('explore.tie.distance')} <StrengthWords />
              </dt>
              <dd className="key-figure">{formatNumber(tie.distance, language, 2)}</dd>
            </div>
          </dl>
          {tie.affairs.length > 0 && (
            <ul className="affair-chips">
              {tie.affairs.map((code) => (
                <li key={code} className="chip">
                  {affair(code)}
                </li>
              ))}
            </ul>
          )}
          <section className="inspector-part">
            <AgreementList ids={tie.agreements} />
          </section>
        </>
      )}
    </div>
  );
}

function StrengthWords() {
  const { t } = useWords();
  return (
    <WhatIsThis of={t('explore.tie.strength')} short>
      <Explanation
        title={t('explore.tie.strength')}
        text={t('explore.tie.strength.text')}
        formula={t('explore.tie.strength.formula')}
        source={t('explore.tie.strength.source')}
        not={t('explore.tie.strength.not')}
      />
    </WhatIsThis>
  );
}
