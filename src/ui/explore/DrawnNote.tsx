import { setAppearance, setFilters } from '../../state/actions.ts';
import type { SceneDrawn } from '../../view/Scene.ts';
import { Segmented } from '../components/Segmented.tsx';
import { WhatIsThis } from '../components/WhatIsThis.tsx';
import { useApp, useAppStore, useTranslate } from '../StoreContext.tsx';
import './drawn-note.css';

const least = [1, 2, 3, 5, 10] as const;

/** Of a network that a picture cannot show whole: how much of it is drawn, and the choice of more or fewer. */
export function DrawnNote({ drawn }: { readonly drawn: SceneDrawn }) {
  const t = useTranslate();
  const store = useAppStore();
  const ties = useApp((state) => state.work.appearance.ties);
  const minAgreements = useApp((state) => state.work.filters.minAgreements);
  const fewerRegions = drawn.capped && drawn.regions < drawn.ofRegions;
  if (!drawn.dense && !fewerRegions && drawn.ties >= drawn.ofTies) return null;
  const steps = [...new Set([...least, minAgreements])].toSorted((a, b) => a - b);
  return (
    <div className="drawn-note">
      <p role="status">
        <span>{t('drawn.ties', { drawn: drawn.ties, n: drawn.ofTies })}.</span>
        {fewerRegions && <span> {t('drawn.regions', { drawn: drawn.regions, n: drawn.ofRegions })}</span>}
      </p>
      {drawn.dense && (
        <>
          <WhatIsThis of={t('drawn.ties.choice')} short>
            <p>{t('drawn.ties.hint')}</p>
          </WhatIsThis>
          <Segmented
            label={t('drawn.ties.choice')}
            value={ties}
            segments={[
              { value: 'fewer', label: t('drawn.ties.fewer') },
              { value: 'all', label: t('drawn.ties.all') },
            ]}
            onChange={(next) => store.dispatch(setAppearance, { ties: next })}
          />
          <select
            className="field"
            aria-label={t('drawn.atLeast')}
            title={t('drawn.atLeast')}
            value={minAgreements}
            onChange={({ target }) => store.dispatch(setFilters, { minAgreements: Number(target.value) })}
          >
            {steps.map((n) => (
              <option key={n} value={n}>
                {t('drawn.atLeast.n', { n })}
              </option>
            ))}
          </select>
        </>
      )}
    </div>
  );
}
