import { useId } from 'react';
import { measures } from '../../analysis/registry.ts';
import { setAppearance } from '../../state/actions.ts';
import { useApp, useAppStore, useTranslate } from '../StoreContext.tsx';

/** Colour and size by a measure, and whether outside parties are drawn. */
export function AppearanceFields() {
  const t = useTranslate();
  const store = useAppStore();
  const id = useId();
  const appearance = useApp((state) => state.work.appearance);
  return (
    <section className="filter-part">
      <h3 className="filter-title">{t('explore.appearance')}</h3>
      <div className="appearance-fields">
        <div>
          <label className="note" htmlFor={`${id}-colour`}>
            {t('explore.appearance.colour')}
          </label>
          <select
            id={`${id}-colour`}
            className="field"
            value={appearance.colour}
            onChange={({ target }) => store.dispatch(setAppearance, { colour: target.value })}
          >
            <option value="none">{t('explore.appearance.oneHue')}</option>
            {measures.map((measure) => (
              <option key={measure.id} value={measure.id}>
                {t(`measures.${measure.id}.name`)}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label className="note" htmlFor={`${id}-size`}>
            {t('explore.appearance.size')}
          </label>
          <select
            id={`${id}-size`}
            className="field"
            value={appearance.size}
            onChange={({ target }) => store.dispatch(setAppearance, { size: target.value })}
          >
            <option value="none">{t('explore.appearance.oneSize')}</option>
            {measures
              .filter((measure) => measure.scale !== 'category')
              .map((measure) => (
                <option key={measure.id} value={measure.id}>
                  {t(`measures.${measure.id}.name`)}
                </option>
              ))}
          </select>
        </div>
      </div>
      <label className="facet-switch">
        <input
          type="checkbox"
          className="checkbox"
          checked={appearance.outsideParties}
          onChange={() => store.dispatch(setAppearance, { outsideParties: !appearance.outsideParties })}
        />
        <span>{t('explore.appearance.outside')}</span>
      </label>
    </section>
  );
}
