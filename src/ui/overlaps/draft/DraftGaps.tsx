import { useMemo } from 'react';
import { gapContextOf } from '../../../analysis/gaps/GapContext.ts';
import { scoreGaps } from '../../../analysis/gaps/scoreGaps.ts';
import { indexDataset } from '../../../domain/DatasetIndex.ts';
import { pairKey, type AffairCode } from '../../../domain/ids.ts';
import { formatList, formatNumber } from '../../../i18n/format.ts';
import { goTo } from '../../../state/actions.ts';
import { gapRequestOf } from '../../../state/findingsInputOf.ts';
import { selectLinkDecisions } from '../../../state/selectLinkDecisions.ts';
import { lastResult } from '../../../state/TaskState.ts';
import { affairName } from '../../../view/affairName.ts';
import { draftGaps, type DraftGap } from '../../../view/overlaps/draftGaps.ts';
import { partyLabel } from '../../../view/partyName.ts';
import { RegionMark } from '../../components/RegionMark.tsx';
import { useApp, useAppStore, useTranslate } from '../../StoreContext.tsx';
import type { DraftModel } from './useDraft.ts';

/** So many pairs are told in full. */
const shownPairs = 4;

/** Which gap a draft would close: pair by pair, and on which of its affairs. */
export function DraftGaps(props: { readonly model: DraftModel; readonly affairs: readonly AffairCode[] }) {
  const t = useTranslate();
  const gaps = useApp((state) => state.gaps);
  const dataset = useApp((state) => state.work.dataset);
  const asOf = useApp((state) => state.work.filters.asOf);
  const weights = useApp((state) => state.work.gapScoring.weights);
  const decisions = useApp((state) => selectLinkDecisions(state.work));
  const indicator = useApp((state) => gapRequestOf(state.work).indicator);
  const { model, affairs } = props;
  const done = lastResult(gaps);
  const isOfData =
    done?.input.dataset === dataset && done.input.asOf === asOf && done.input.indicator === indicator;
  const table = isOfData ? done.result : undefined;
  const scores = useMemo(
    () => (table?.mode === 'geography' ? scoreGaps(table, weights).score : undefined),
    [table, weights],
  );
  const found = useMemo(
    () => draftGaps(model.agreement, affairs, gapContextOf(dataset, asOf, decisions), table, scores),
    [model.agreement, affairs, dataset, asOf, decisions, table, scores],
  );
  return (
    <section aria-label={t('draft.gaps')}>
      <h3 className="title-section">{t('draft.gaps')}</h3>
      {table === undefined && gaps.status === 'running' && (
        <p className="note">{t('draft.gaps.computing')}</p>
      )}
      {found.length === 0 && (
        <p className="note">{t(affairs.length === 0 ? 'draft.gaps.none.affairs' : 'draft.gaps.none')}</p>
      )}
      <ul className="draft-list">
        {found.slice(0, shownPairs).map((one) => (
          <GapLine key={pairKey(one.a, one.b)} one={one} />
        ))}
      </ul>
      {found.length > shownPairs && (
        <p className="note">{t('draft.gaps.more', { n: found.length - shownPairs })}</p>
      )}
    </section>
  );
}

function GapLine({ one }: { readonly one: DraftGap }) {
  const t = useTranslate();
  const store = useAppStore();
  const dataset = useApp((state) => state.work.dataset);
  const language = useApp((state) => state.work.language);
  const { a, b, gap, score, closes, completes } = one;
  const side = (id: DraftGap['a']) => (
    <span className="draft-side">
      <RegionMark level={indexDataset(dataset).regionOf.get(id)?.level ?? 'other'} />
      {partyLabel(dataset, id).name}
    </span>
  );
  const names = (codes: readonly AffairCode[]): string =>
    formatList(
      codes.map((code) => affairName(dataset, code, language)),
      language,
    );
  const standing = gap?.standing;
  const isListed = standing === 'new' || standing === 'renew' || standing === 'extend';
  return (
    <li className="draft-gap">
      <p className="draft-pair">
        {side(a)} <span>{t('gaps.and')}</span> {side(b)}
        {gap?.class !== undefined && <span className="chip chip-gap">{t(`gaps.class.${gap.class}`)}</span>}
        {isListed && score > 0 && (
          <span className="note number">
            {t('draft.gaps.score', { score: formatNumber(score, language, 1) })}
          </span>
        )}
      </p>
      {isListed && <p>{t(`draft.gaps.${standing}`)}</p>}
      {closes.length > 0 && <p>{t('draft.gaps.closes', { affairs: names(closes) })}</p>}
      {completes.length > 0 && <p>{t('draft.gaps.completes', { affairs: names(completes) })}</p>}
      {gap !== undefined && (
        <button
          type="button"
          className="link-button"
          onClick={() => store.dispatch(goTo, { screen: 'gaps', item: pairKey(a, b) })}
        >
          {t('draft.gaps.open')}
        </button>
      )}
    </li>
  );
}
