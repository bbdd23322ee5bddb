import type { Gap } from '../../../analysis/gaps/Gap.ts';
import type { AffairCode } from '../../../domain/ids.ts';
import type { Verdict } from '../../../domain/Verdict.ts';
import { affairName } from '../../../view/affairName.ts';
import { useApp, useTranslate } from '../../StoreContext.tsx';
import { useAttachedVerdicts } from './useAttachedVerdicts.ts';

/** The other verdicts on a pair: on single affairs of it, and on the whole while one affair is looked at. */
export function OtherVerdicts(props: {
  readonly gap: Gap;
  readonly affair: AffairCode | undefined;
  readonly onChoose: (affair: AffairCode | undefined) => void;
}) {
  const t = useTranslate();
  const dataset = useApp((state) => state.work.dataset);
  const language = useApp((state) => state.work.language);
  const { standing } = useAttachedVerdicts();
  const prefix = `${props.gap.id}#`;
  const others: Verdict[] = [];
  for (const [key, verdict] of standing) {
    const ofPair = key === props.gap.id || key.startsWith(prefix);
    if (ofPair && verdict.affair !== props.affair) others.push(verdict);
  }
  if (others.length === 0) return null;
  return (
    <ul className="verdict-others" aria-label={t('verdicts.others')}>
      {others.map(({ affair, decision }) => (
        <li key={affair ?? ''}>
          <button type="button" className="link-button" onClick={() => props.onChoose(affair)}>
            {affair === undefined ? t('verdicts.others.whole') : affairName(dataset, affair, language)}
          </button>
          <span className="note">{t(`gaps.verdict.${decision}`)}</span>
        </li>
      ))}
    </ul>
  );
}
