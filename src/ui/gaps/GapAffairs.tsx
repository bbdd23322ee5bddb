import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import type { AffairFit } from '../../analysis/gaps/AffairFit.ts';
import type { Gap } from '../../analysis/gaps/Gap.ts';
import { formatNumber } from '../../i18n/format.ts';
import { affairReasonText, mainReason } from '../../view/affairReason.ts';
import { affairInText } from '../../view/affairInText.ts';
import { useWords } from '../inspector/useWords.ts';
import { useGaps } from './useGaps.ts';

/** Affairs for this pair that are listed at once; others that are named in a folded line. */
const mostListed = 3;
const mostNamed = 4;
/** Points that each part of the fit can give at most. */
const fitParts = [
  ['practice', 40],
  ['externality', 20],
  ['area', 20],
  ['active', 20],
] as const;

/** The uncovered affairs of the open pair: those with a reason of their own, the first at once, then typical ones, folded. */
export function GapAffairs(props: { readonly gap: Gap }) {
  const { t, language, dataset } = useWords();
  const { affairsOf, context } = useGaps();
  const { forThisPair, typical } = affairsOf(props.gap);
  if (dataset.affairs.length === 0 || forThisPair.length + typical.length === 0) {
    return <p className="gap-affairs-none">{t('gaps.open.noAffairs')}</p>;
  }
  const row = (fit: AffairFit) => <AffairRow key={fit.affair} fit={fit} reason={reasonOf(fit)} />;
  const reasonOf = (fit: AffairFit): string | undefined => {
    const first = mainReason(props.gap, fit);
    return first === undefined ? undefined : affairReasonText(context, first, language);
  };
  return (
    <div className="gap-affairs">
      <div className="affair-row affair-head">
        <span>{forThisPair.length === 0 ? t('gaps.open.noneForPair') : t('gaps.open.forPair')}</span>
        <span className="affair-fit">{t('gaps.open.fit')}</span>
        <span className="fit-parts" aria-hidden>
          {fitParts.map(([part, most]) => (
            <span key={part}>
              <span>{t(`gaps.open.fit.${part}`)}</span>
              <span className="number">{most}</span>
            </span>
          ))}
        </span>
      </div>
      {forThisPair.length > 0 && <ul>{forThisPair.slice(0, mostListed).map(row)}</ul>}
      <FoldedAffairs
        title={t('gaps.open.forPair.more', { n: forThisPair.length - mostListed })}
        fits={forThisPair.slice(mostListed)}
        row={row}
      />
      <FoldedAffairs title={t('gaps.open.typical')} fits={typical} row={row} />
    </div>
  );
}

/** Affairs as a line that names the first of them and unfolds to all; nothing where there are none. */
function FoldedAffairs(props: {
  readonly title: string;
  readonly fits: readonly AffairFit[];
  readonly row: (fit: AffairFit) => ReactNode;
}) {
  const { t, language, index } = useWords();
  const [unfolded, setUnfolded] = useState(false);
  const id = useId();
  const { title, fits, row } = props;
  if (fits.length === 0) return null;
  const named = fits.slice(0, mostNamed);
  const words = named.map(({ affair, fit }) => {
    const name = affairInText(index.affairOf.get(affair), affair, language);
    return `${name}\u00A0${formatNumber(fit, language)}`;
  });
  const more = fits.length - named.length;
  const Chevron = unfolded ? ChevronDown : ChevronRight;
  return (
    <>
      <button
        type="button"
        className="affair-typical"
        aria-expanded={unfolded}
        aria-controls={id}
        onClick={() => setUnfolded(!unfolded)}
      >
        <Chevron size={14} strokeWidth={1.75} aria-hidden />
        <span>
          <strong>{title}</strong> {words.join(', ')} {more > 0 && t('gaps.open.typical.more', { n: more })}
        </span>
      </button>
      <ul id={id} hidden={!unfolded}>
        {unfolded && fits.map(row)}
      </ul>
    </>
  );
}

function AffairRow(props: { readonly fit: AffairFit; readonly reason: string | undefined }) {
  const { t, language, affairShort } = useWords();
  const { fit, reason } = props;
  const notes = [
    reason,
    fit.coverage === 'partial' ? t('gaps.partly') : undefined,
    fit.flags.includes('regional-service') ? t('gaps.open.lead.provincial') : undefined,
  ].filter((note) => note !== undefined);
  const parts = fitParts.map(([part, most]) =>
    t('gaps.term.points', {
      term: t(`gaps.open.fit.${part}`),
      points: formatNumber(fit[part], language),
      most: formatNumber(most, language),
    }),
  );
  return (
    <li className="affair-row">
      <span className="affair-text">
        <span className="affair-title">
          {fit.class !== undefined && <span className={`class-sign class-sign-${fit.class}`} aria-hidden />}
          <strong>{affairShort(fit.affair)}</strong>
          {fit.class !== undefined && (
            <span className={`affair-class affair-class-${fit.class}`}>
              {t(`gaps.class.inline.${fit.class}`)}
            </span>
          )}
        </span>
        {notes.length > 0 && <span className="affair-reason">{notes.join(', ')}</span>}
      </span>
      <span className="affair-fit number">{formatNumber(fit.fit, language)}</span>
      <span className="fit-parts" role="img" aria-label={parts.join(', ')} title={parts.join('\n')}>
        {fitParts.map(([part, most]) => (
          <span key={part}>
            <span className={`fit-track fit-track-${part}`}>
              <span className="fit-bar" style={{ width: `${String((100 * fit[part]) / most)}%` }} />
            </span>
          </span>
        ))}
      </span>
    </li>
  );
}
