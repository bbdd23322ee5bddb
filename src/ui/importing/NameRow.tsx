import { Check } from 'lucide-react';
import type { NameDecision } from '../../domain/Kept.ts';
import type { NameQuestion } from '../../ingest/names/NameMatch.ts';
import { clearBest } from '../../view/importing/nameQueue.ts';
import { countPlaces, rowList } from '../../view/importing/rowList.ts';
import { formatFixed } from '../../view/tables/formatFixed.ts';
import { RegionMark } from '../components/RegionMark.tsx';
import { useApp, useTranslate } from '../StoreContext.tsx';
import { useDecisions } from './useDecisions.ts';
import { useRegionOf } from './useRegionOf.ts';

/** A doubtful name in one line: what was answered, else the best guess, with the way to say more. */
export function NameRow(props: {
  readonly question: NameQuestion;
  readonly decision: unknown;
  readonly onOpen: () => void;
}) {
  const t = useTranslate();
  const language = useApp((state) => state.work.language);
  const regionOf = useRegionOf();
  const { takeBack } = useDecisions();
  const { question, onOpen } = props;
  const decision = props.decision as NameDecision | undefined;
  const { text, candidates, places } = question;
  // Of equals none stands for the others.
  const best = clearBest(candidates);
  const guess = best === undefined ? undefined : regionOf(best.regionId);
  return (
    <div className={`imp-name ${decision === undefined ? '' : 'is-answered'}`}>
      <span className="imp-name-text">
        <span className="chip imp-name-chip">{text}</span>{' '}
        <span className="number">
          {t('importing.names.rows', { n: countPlaces(places), rows: rowList(places, 4) })}
        </span>
      </span>
      <span className="imp-name-answer">
        {decision === undefined ? (
          guess === undefined || best === undefined ? (
            candidates.length > 0 && (
              <span className="note">{t('importing.names.several', { n: candidates.length })}</span>
            )
          ) : (
            <>
              <RegionMark level={guess.level} state="ring" /> {guess.name}{' '}
              <span className="number imp-weight-figure">{formatFixed(best.weight, language, 2)}</span>
            </>
          )
        ) : (
          <>
            <Check size={14} strokeWidth={2} aria-hidden /> <DecisionWords decision={decision} />
          </>
        )}
      </span>
      <span className="imp-name-links">
        {decision !== undefined && (
          <button
            type="button"
            className="link-button"
            aria-label={t('importing.names.backFor', { text })}
            onClick={() => takeBack({ kind: 'name', key: question.key })}
          >
            {t('importing.names.back')}
          </button>
        )}
        <button
          type="button"
          className="link-button"
          aria-label={t(decision === undefined ? 'importing.names.answerFor' : 'importing.names.changeFor', {
            text,
          })}
          onClick={onOpen}
        >
          {t(decision === undefined ? 'importing.names.answer' : 'importing.names.change')}
        </button>
      </span>
    </div>
  );
}

/** What a name was said to be. */
export function DecisionWords({ decision }: { readonly decision: NameDecision }) {
  const t = useTranslate();
  const regionOf = useRegionOf();
  if (decision.as === 'nothing') return <>{t('importing.names.noParty')}</>;
  if (decision.as === 'outside') {
    return (
      <>
        <RegionMark level="outside" /> {t(`party.${decision.type}` as 'party.unknown')}
      </>
    );
  }
  const region = regionOf(decision.regionId);
  return (
    <>
      <RegionMark level={region?.level ?? 'other'} /> {region?.name ?? decision.regionId}
    </>
  );
}
