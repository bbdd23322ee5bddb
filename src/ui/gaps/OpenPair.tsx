import type { Gap } from '../../analysis/gaps/Gap.ts';
import { gapSentence } from '../../view/gapSentence.ts';
import { useApp, useTranslate } from '../StoreContext.tsx';
import { useGaps } from './useGaps.ts';

/** The open pair where the list is all there is: its terms over the whole width, and why it stands here. */
export function OpenPair(props: { readonly gap: Gap }) {
  const t = useTranslate();
  const language = useApp((state) => state.work.language);
  const { context, figuresOf } = useGaps();
  const { points } = figuresOf(props.gap.row);
  return (
    <div className="open-pair">
      {points.length > 0 && (
        <div className="open-terms" aria-hidden>
          {points.map(({ term, points: own, most, filled }) => (
            <span key={term} style={{ flexGrow: most }}>
              <span className="term-track">
                <span
                  className={filled ? 'term-bar term-bar-filled' : 'term-bar'}
                  style={{ width: `${String((100 * own) / most)}%` }}
                />
              </span>
              <span className="note">{t(`gaps.term.${term}`)}</span>
            </span>
          ))}
        </div>
      )}
      <p className="reading">{gapSentence(props.gap, context, language)}</p>
    </div>
  );
}
