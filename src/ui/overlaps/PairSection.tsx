import { useMemo, useState } from 'react';
import type { OverlapPair } from '../../analysis/overlaps/OverlapFindings.ts';
import type { Agreement } from '../../domain/Agreement.ts';
import { formatNumber } from '../../i18n/format.ts';
import { conceptsTold, markSharedWords } from '../../view/overlaps/markSharedWords.ts';
import { classOfEntry, type OverlapEntry } from '../../view/overlaps/OverlapEntry.ts';
import { documentsOfPair } from '../../view/overlaps/overlapHints.ts';
import { pairReason } from '../../view/overlaps/overlapReason.ts';
import { conceptName } from '../../view/overlaps/overlapSubject.ts';
import { useWords } from '../inspector/useWords.ts';
import { ClassMark } from './ClassMark.tsx';
import { HintList } from './HintList.tsx';
import { SideBySide } from './SideBySide.tsx';
import { SignalPanel } from './SignalPanel.tsx';
import type { OverlapsModel } from './useOverlaps.ts';
import { useReadings } from './useReadings.ts';

/** Documents that are compared at once, at most. */
const mostCompared = 3;

/** One pair of what is open, or all its documents where they are few: side by side, why this class, what is assumed. */
export function PairSection(props: {
  readonly model: OverlapsModel;
  readonly entry: OverlapEntry;
  readonly pairs: readonly OverlapPair[];
  readonly documents: readonly Agreement[];
}) {
  const { t, dataset, language } = useWords();
  const { model, entry, pairs, documents } = props;
  const [all, setAll] = useState(false);
  const [chosen, setChosen] = useState(model.pair?.id);
  const pair = pairs.find(({ id }) => id === chosen) ?? pairs[0];
  const compared = useMemo(
    () => (all ? documents.slice(0, mostCompared) : pair === undefined ? [] : documentsOfPair(pair, dataset)),
    [all, documents, pair, dataset],
  );
  const readings = useReadings(compared);
  const titles = useMemo(
    () =>
      markSharedWords(
        compared.map(({ title }) => title),
        pair?.signals.sharedWords ?? [],
        model.terms,
      ),
    [compared, pair, model.terms],
  );
  if (pair === undefined) return null;
  const told = conceptsTold(titles);
  const kind = classOfEntry(entry);
  return (
    <section className={`overlap-section of-${pair.class}`}>
      <div className="pair-head">
        <h3 className="title-section">
          {t(kind === 'fragmentation' ? 'overlaps.inside.one' : 'overlaps.compare')}
        </h3>
        <span className="overlap-kind">
          <ClassMark of={pair.class} />
          <span className="overlap-kind-name">{t(`overlaps.class.${pair.class}`)}</span>
        </span>
        {told.map(({ concept, words }) => (
          <span key={concept} className="note pair-concept">
            {t('overlapFacts.concept', {
              words: words
                .map((word) => t('overlapFacts.subject', { subject: word }))
                .join(language === 'en' ? ' and ' : language === 'de' ? ' und ' : ' dan '),
              concept: conceptName(
                model.terms.find((term) => term.concept === concept),
                concept,
                language,
              ),
            })}
          </span>
        ))}
      </div>
      {pairs.length > 1 && (
        <div className="pair-choices" role="group" aria-label={t('overlaps.pairs')}>
          {pairs.map((one) => (
            <button
              key={one.id}
              type="button"
              className="button button-small"
              aria-pressed={!all && one.id === pair.id}
              onClick={() => {
                setAll(false);
                setChosen(one.id);
              }}
            >
              {one.a} – {one.b} <span className="number">{formatNumber(one.score, language)}</span>
            </button>
          ))}
          {documents.length > 2 && (
            <button
              type="button"
              className="button button-small"
              aria-pressed={all}
              onClick={() => setAll(true)}
            >
              {t('overlaps.compare.three', { n: Math.min(documents.length, mostCompared) })}
            </button>
          )}
        </div>
      )}
      {pairs.length > 1 && !all && pair !== (model.pair ?? pairs[0]) && (
        <p>{pairReason(pair, { dataset, terms: model.terms, language, asOf: model.asOf })}</p>
      )}
      <SideBySide readings={readings} titles={titles} asOf={model.asOf} />
      {!all && <SignalPanel pair={pair} readings={readings} />}
      <HintList key={pair.id} readings={readings} levelsUsed={model.findings?.levelsUnused !== true} />
    </section>
  );
}
