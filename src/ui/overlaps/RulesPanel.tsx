import { formatNumber } from '../../i18n/format.ts';
import { useApp, useTranslate } from '../StoreContext.tsx';
import type { OverlapsModel } from './useOverlaps.ts';

/** Decisions after which the rules are measured on them. */
const enough = 30;

/** How good the rules are: as tested, and once there are enough decisions, on the data at hand. */
export function RulesPanel({ model }: { readonly model: OverlapsModel }) {
  const t = useTranslate();
  const language = useApp((state) => state.work.language);
  const n = model.decisions.ofPair.size;
  return (
    <section className="overlap-rules">
      <div className="section-head">
        <h3 className="rules-title">{t('overlaps.rules')}</h3>
        <span className="note number">
          {t('overlaps.rules.progress', { n: formatNumber(n, language), all: enough })}
        </span>
      </div>
      <p className="note">{t('overlaps.rules.tested', { n: enough })}</p>
    </section>
  );
}
