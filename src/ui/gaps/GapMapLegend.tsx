import type { MessageKey } from '../../i18n/translate.ts';
import { useTranslate } from '../StoreContext.tsx';

/** What the small maps of gaps and partners are drawn with. */
export type GapMapSign = 'border' | 'belt' | 'gap' | 'tie' | 'other' | 'recorded' | 'no-record';

const words: Readonly<Record<GapMapSign, MessageKey>> = {
  border: 'gapFacts.map.legend.border',
  belt: 'gapFacts.map.legend.belt',
  gap: 'gapFacts.map.legend.gap',
  tie: 'gapFacts.map.legend.tie',
  other: 'gapFacts.map.legend.other',
  recorded: 'gapFacts.map.legend.recorded',
  'no-record': 'gapFacts.map.legend.noRecord',
};

/** What the signs of a small map mean, in the order given; the two kinds of dots come last. `gap` = its own words. */
export function GapMapLegend(props: { readonly signs: readonly GapMapSign[]; readonly gap?: MessageKey }) {
  const t = useTranslate();
  const signs: readonly GapMapSign[] = [...props.signs, 'recorded', 'no-record'];
  return (
    <ul className="gap-map-legend note">
      {signs.map((sign) => (
        <li key={sign}>
          {sign === 'recorded' || sign === 'no-record' ? (
            <svg width="9" height="9" viewBox="0 0 9 9" aria-hidden="true">
              <circle cx="4.5" cy="4.5" r="3.2" className={`legend-${sign}`} />
            </svg>
          ) : (
            <span className={`legend-${sign}`} aria-hidden />
          )}
          {t(sign === 'gap' ? (props.gap ?? words.gap) : words[sign])}
        </li>
      ))}
    </ul>
  );
}
