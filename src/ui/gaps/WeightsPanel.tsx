import { useId, useMemo } from 'react';
import {
  defaultIndicator,
  termIds,
  weightPresets,
  type GapWeights,
  type WeightPreset,
} from '../../analysis/gaps/GapWeights.ts';
import { formatNumber } from '../../i18n/format.ts';
import { setGapScoring } from '../../state/gapActions.ts';
import { indicatorName } from '../../view/indicatorName.ts';
import { customProperties } from '../components/customProperties.ts';
import { Segmented } from '../components/Segmented.tsx';
import { useApp, useAppStore, useTranslate } from '../StoreContext.tsx';
import './weights.css';
import { useGaps } from './useGaps.ts';

const presetNames = Object.keys(weightPresets) as readonly WeightPreset[];

/** What counts in the score: presets, one slider for each term, and the indicator whose difference is disparity. */
export function WeightsPanel() {
  const t = useTranslate();
  const id = useId();
  const store = useAppStore();
  const language = useApp((state) => state.work.language);
  const dataset = useApp((state) => state.work.dataset);
  // At once, where the rest beside it may come later.
  const scoring = useApp((state) => state.work.gapScoring);
  const { table } = useGaps();
  const { weights } = scoring;
  const indicators = useMemo(
    () => [...new Set(dataset.regions.flatMap(({ indicators: own }) => Object.keys(own)))],
    [dataset],
  );
  if (table === undefined || table.mode !== 'geography') return null;
  const preset = presetNames.find((name) => sameWeights(weightPresets[name], weights));
  const set = (next: GapWeights): void => store.dispatch(setGapScoring, { weights: next });
  const whole = termIds.reduce((sum, term) => sum + weights[term], 0);
  return (
    <section className="weights" aria-labelledby={`${id}-title`}>
      <div className="weights-head">
        <h2 className="title-section" id={`${id}-title`}>
          {t('gaps.weights')}
        </h2>
        <Segmented
          label={t('gaps.weights.preset')}
          value={preset ?? ('' as WeightPreset)}
          segments={presetNames.map((name) => ({ value: name, label: t(`gaps.weights.preset.${name}`) }))}
          onChange={(name) => {
            set(weightPresets[name]);
            store.endStep();
          }}
        />
      </div>
      <div className="weights-terms">
        {termIds.map((term) => {
          const missing = table.missingTerms.includes(term);
          return (
            <label key={term} className="weight">
              <span>{t(`gaps.term.long.${term}`)}</span>
              {missing ? (
                <span className="weight-missing note">{t('gaps.weights.noData')}</span>
              ) : (
                <>
                  <input
                    type="range"
                    min={0}
                    max={100}
                    step={1}
                    value={weights[term]}
                    style={customProperties({ '--at': `${String(weights[term])}%` })}
                    onChange={(event) => set({ ...weights, [term]: Number(event.target.value) })}
                    onPointerUp={() => store.endStep()}
                    onBlur={() => store.endStep()}
                  />
                  <span className="number">{formatNumber(weights[term], language)}</span>
                </>
              )}
            </label>
          );
        })}
      </div>
      <div className="weights-foot">
        {indicators.length > 0 && (
          <label className="weights-indicator">
            <span>{t('gaps.weights.indicator')}</span>
            <select
              className="field"
              value={indicators.includes(scoring.indicator) ? scoring.indicator : ''}
              onChange={(event) => {
                store.dispatch(setGapScoring, { indicator: event.target.value });
                store.endStep();
              }}
            >
              {!indicators.includes(scoring.indicator) && <option value="">{t('gaps.none')}</option>}
              {indicators.map((key) => (
                <option key={key} value={key}>
                  {indicatorName(key, language)}
                </option>
              ))}
            </select>
          </label>
        )}
        {(preset !== 'tested' || scoring.indicator !== defaultIndicator) && (
          <button
            type="button"
            className="link-button"
            onClick={() => {
              store.dispatch(setGapScoring, {
                weights: weightPresets.tested,
                indicator: indicators.includes(defaultIndicator) ? defaultIndicator : scoring.indicator,
              });
              store.endStep();
            }}
          >
            {t('gaps.weights.reset')}
          </button>
        )}
        <p className="note">{t(whole === 0 ? 'gaps.weights.allZero' : 'gaps.weights.note')}</p>
      </div>
    </section>
  );
}

function sameWeights(one: GapWeights, other: GapWeights): boolean {
  return termIds.every((term) => one[term] === other[term]);
}
