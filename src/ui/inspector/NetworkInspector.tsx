import { useMemo } from 'react';
import type { Dataset } from '../../domain/Dataset.ts';
import { indexDataset, regionsOf } from '../../domain/DatasetIndex.ts';
import { hasProvinces } from '../../domain/hasProvinces.ts';
import { cutOffWithout } from '../../analysis/structure/cutOffWithout.ts';
import { connectedComponents } from '../../graph/connectedComponents.ts';
import { formatNumber, formatShare } from '../../i18n/format.ts';
import { resetFilters, select, setAppearance } from '../../state/actions.ts';
import { formatMeasure } from '../../view/formatMeasure.ts';
import { brokersOf, communitiesOf } from '../../view/networkSummary.ts';
import { tokensOf } from '../../view/tokens.ts';
import { ShareBar } from '../charts/ShareBar.tsx';
import { Button } from '../components/Button.tsx';
import { WhatIsThis } from '../components/WhatIsThis.tsx';
import { useShownTheme } from '../shell/useTheme.ts';
import { useApp, useAppStore, useDerived, useSession } from '../StoreContext.tsx';
import { Explanation, MeasureWords } from './MeasureWords.tsx';
import { TaskNote } from './TaskNote.tsx';
import { useMeasures } from './useMeasures.ts';
import { useWords } from './useWords.ts';

/** Nothing selected: the network as filtered, in a sentence, figures, communities and brokers. */
export function NetworkInspector() {
  const { t, dataset, language, name } = useWords();
  const provinces = hasProvinces(dataset);
  const store = useAppStore();
  const { today } = useSession();
  const { network } = useDerived();
  const { result, fresh } = useMeasures();
  const components = useMemo(() => connectedComponents(network), [network]);
  const regions = components.reduce((sum, component) => sum + component.length, 0);
  const hub = useMemo(() => {
    let best: { readonly id: (typeof network.regions)[number]; readonly cutOff: number } | undefined;
    for (const id of components[0] ?? []) {
      const cutOff = cutOffWithout(network, id);
      if (cutOff > (best?.cutOff ?? 1)) best = { id, cutOff };
    }
    return best;
  }, [network, components]);
  if (network.ties.length === 0) {
    return (
      <div className="inspector-content">
        <h2 className="title-screen">{t('explore.network.title')}</h2>
        {isTieless(dataset) ? (
          <p className="reading">{t('drawn.noTies')}</p>
        ) : (
          <>
            <p className="reading">{t('explore.network.empty')}</p>
            <p>{t('explore.network.empty.hint')}</p>
          </>
        )}
        <Button onClick={() => store.dispatch(resetFilters, { today: today() })}>
          {t('explore.filters.reset')}
        </Button>
      </div>
    );
  }
  const numbers = result?.numbers;
  return (
    <div className="inspector-content">
      <header className="inspector-head">
        <h2 className="title-screen">{t('explore.network.title')}</h2>
        <p className="reading">
          {components.length === 1
            ? t('explore.network.sentence.one', { regions })
            : t('explore.network.sentence', {
                n: components.length,
                largest: components[0]?.length ?? 0,
                regions,
              })}{' '}
          {hub !== undefined && t('explore.network.sentence.hub', { name: name(hub.id), n: hub.cutOff })}
        </p>
      </header>
      <dl className="key-figures">
        <div>
          <dt>{t('explore.network.ties', { n: network.ties.length })}</dt>
          <dd className="key-figure">{formatNumber(network.ties.length, language)}</dd>
        </div>
        <div>
          <dt>{t('explore.network.components', { n: components.length })}</dt>
          <dd className="key-figure">{formatNumber(components.length, language)}</dd>
        </div>
        {provinces && (
          <div>
            <dt>{t('explore.network.cross')}</dt>
            <dd className="key-figure">
              {numbers?.crossProvinceShare === undefined
                ? '–'
                : formatShare(numbers.crossProvinceShare, language)}
            </dd>
          </div>
        )}
      </dl>
      {!fresh && result !== undefined && <p className="note">{t('explore.stale')}</p>}
      <Communities />
      <Brokers />
      {numbers !== undefined && (
        <section className="inspector-part">
          <h3 className="title-section">{t('explore.network.measures')}</h3>
          <dl className="fields fields-numbers">
            <div>
              <dt>{t('explore.network.regions')}</dt>
              <dd>{formatNumber(numbers.regions, language)}</dd>
            </div>
            <div>
              <dt>{t('explore.network.withTie')}</dt>
              <dd>{formatNumber(numbers.regionsWithTie, language)}</dd>
            </div>
            <div>
              <dt>{t('explore.network.withoutRecord')}</dt>
              <dd>{formatNumber(numbers.regionsWithoutRecord, language)}</dd>
            </div>
            <div>
              <dt>{t('explore.network.largest')}</dt>
              <dd>{formatNumber(numbers.largestComponent, language)}</dd>
            </div>
            <div>
              <dt>
                {t('explore.network.density')}{' '}
                <WhatIsThis of={t('explore.network.density')} short>
                  <Explanation
                    title={t('explore.network.density')}
                    text={t('explore.network.density.text')}
                    formula={t('explore.network.density.formula')}
                    not={t('explore.network.density.not')}
                  />
                </WhatIsThis>
              </dt>
              <dd>
                {numbers.density === undefined ? '–' : formatMeasure(numbers.density, 'share', language)}
              </dd>
            </div>
            {provinces && (
              <div>
                <dt>{t('explore.network.crossShare')}</dt>
                <dd>
                  {numbers.crossProvinceShare === undefined
                    ? '–'
                    : formatShare(numbers.crossProvinceShare, language, 1)}
                </dd>
              </div>
            )}
          </dl>
        </section>
      )}
    </div>
  );
}

/** Whether nothing that is filtered could bring a tie. */
function isTieless(dataset: Dataset): boolean {
  const index = indexDataset(dataset);
  return dataset.agreements.every((agreement) => regionsOf(index, agreement).length < 2);
}

function Communities() {
  const { t, dataset, name, affairShort, language } = useWords();
  const store = useAppStore();
  const theme = useShownTheme();
  const coloured = useApp((state) => state.work.appearance.colour) === 'community';
  const { network, families } = useDerived();
  const { result } = useMeasures();
  const summary = useMemo(
    () =>
      result === undefined ? undefined : communitiesOf(dataset, network, families, result, tokensOf[theme]),
    [dataset, network, families, result, theme],
  );
  if (summary === undefined) return <TaskNote task="measures" />;
  const modularity = result?.numbers.modularity;
  return (
    <section className="inspector-part">
      <div className="filter-head">
        <h3 className="title-section">{t('explore.network.communities')}</h3>
        <MeasureWords id="community" />
      </div>
      <ul className="community-rows">
        {summary.rows.map((row) => (
          <li key={row.value}>
            <button
              type="button"
              className="finding-row"
              onClick={() => store.dispatch(select, { type: 'region', id: row.hub })}
            >
              {coloured && <Swatch colour={row.colour} />}
              <span className="finding-text">
                <strong>{t('explore.network.around', { name: name(row.hub) })}</strong>
                {(hasProvinces(dataset) || row.affair !== undefined) && (
                  <span className="note">
                    {!hasProvinces(dataset)
                      ? row.affair !== undefined && affairShort(row.affair)
                      : row.affair === undefined
                        ? t('explore.network.provinces', { n: row.provinces })
                        : t('explore.network.mostly', {
                            provinces: t('explore.network.provinces', { n: row.provinces }),
                            affair: affairShort(row.affair),
                          })}
                  </span>
                )}
              </span>
              <strong className="number">{formatNumber(row.count, language)}</strong>
            </button>
          </li>
        ))}
        {summary.otherCount > 0 && (
          <li className="community-other">
            {coloured && <Swatch colour={summary.otherColour} />}
            <span className="finding-text">{t('explore.network.communities.other')}</span>
            <strong className="number">{formatNumber(summary.otherCount, language)}</strong>
          </li>
        )}
      </ul>
      <p className="note community-foot">
        {modularity !== undefined &&
          t('explore.network.communities.modularity', { value: formatNumber(modularity, language, 2) })}
        {!coloured && (
          <button
            type="button"
            className="link-button"
            onClick={() => store.dispatch(setAppearance, { colour: 'community' })}
          >
            {t('explore.network.communities.colour')}
          </button>
        )}
      </p>
    </section>
  );
}

function Swatch({ colour }: { readonly colour: string }) {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      <circle cx="6" cy="6" r="5" fill={colour} />
    </svg>
  );
}

function Brokers() {
  const { t, name, language } = useWords();
  const store = useAppStore();
  const { network } = useDerived();
  const { result } = useMeasures();
  const rows = useMemo(
    () => (result === undefined ? [] : brokersOf(network, result.values.betweenness, 9)),
    [network, result],
  );
  if (rows.length === 0) return null;
  return (
    <section className="inspector-part">
      <div className="filter-head">
        <h3 className="title-section">{t('explore.network.brokers')}</h3>
        <MeasureWords id="betweenness" />
      </div>
      <ol className="broker-rows">
        {rows.map((row, position) => (
          <li key={row.region}>
            <button
              type="button"
              className="broker-row"
              title={`${t('measures.betweenness.name')} ${formatMeasure(row.betweenness, 'share', language)}`}
              onClick={() => store.dispatch(select, { type: 'region', id: row.region })}
            >
              <span className="note number">{position + 1}</span>
              <strong>{name(row.region)}</strong>
              <ShareBar share={row.share} />
              <span className="note number">
                {row.cutOff === 0
                  ? t('explore.network.cutOff.none')
                  : t('explore.network.cutOff', { n: row.cutOff })}
              </span>
            </button>
          </li>
        ))}
      </ol>
      <p className="note">{t('explore.network.brokers.note')}</p>
    </section>
  );
}
