import { useState, type CSSProperties } from 'react';
import type { RegionId } from '../../../domain/ids.ts';
import { formatNumber } from '../../../i18n/format.ts';
import type { RankedPartner } from '../../../view/coverage/partnerFilters.ts';
import { onlyAssumedEnded } from '../../../view/coverage/onlyAssumedEnded.ts';
import { gapRowFacts } from '../../../view/gapRowFacts.ts';
import { formatFixed } from '../../../view/tables/formatFixed.ts';
import { termColumns } from '../../../view/termGrid.ts';
import { Button } from '../../components/Button.tsx';
import { RegionMark } from '../../components/RegionMark.tsx';
import { useRovingRows } from '../../inspector/useRovingRows.ts';
import { useWords } from '../../inspector/useWords.ts';
import { TermBars, TermHeads } from '../TermBars.tsx';
import { useGaps } from '../useGaps.ts';

/** How many stand at once; the others come on demand. */
const firstShown = 6;

/** The ranked partners: name, what joins the two, the terms on one scale, the score. One tab stop. */
export function PartnerList(props: {
  readonly region: RegionId;
  readonly shown: readonly RankedPartner[];
  readonly open: RegionId | undefined;
  readonly onOpen: (partner: RegionId) => void;
  readonly onClear: () => void;
}) {
  const { t, language, dataset, index, name, affairShort } = useWords();
  const { shares, figuresOf, table, context } = useGaps();
  const [all, setAll] = useState(false);
  const { shown, open, onOpen } = props;
  const rows = all ? shown : shown.slice(0, firstShown);
  const roving = useRovingRows(rows.length);
  const mode = table?.mode ?? 'geography';
  const lapsed = t('gaps.row.lapsed');
  if (shown.length === 0) {
    return (
      <div className="empty partners-none">
        <p>{t('coverage.partners.filtered')}</p>
        <Button small onClick={props.onClear}>
          {t('coverage.partners.clear')}
        </Button>
      </div>
    );
  }
  return (
    <div style={{ '--terms': termColumns(shares) } as CSSProperties}>
      <div className="approach-row approach-heads note" aria-hidden="true">
        <span />
        <span>{t('coverage.partners.column')}</span>
        {mode === 'geography' ? <TermHeads /> : <span />}
        <span className="approach-score">{t('gaps.column.score')}</span>
      </div>
      <ol className="approach-rows" aria-label={t('coverage.partners.list')} {...roving.list}>
        {rows.map(({ rank, partner }, at) => {
          const { gap } = partner;
          const { points, weak } = figuresOf(gap.row);
          const { facts } = gapRowFacts(gap, dataset, mode, weak, language);
          const assumed = onlyAssumedEnded(context, gap);
          const recorded = gap.a === partner.region ? gap.recordedA : gap.recordedB;
          const best = partner.affairs.filter(({ reasons }) => reasons.length > 0).slice(0, 2);
          return (
            <li key={partner.region}>
              <button
                type="button"
                className="approach-row"
                aria-pressed={partner.region === open}
                onClick={() => onOpen(partner.region)}
                {...roving.row(at)}
              >
                <span className="gap-rank number">{formatNumber(rank, language)}</span>
                <span className="approach-text">
                  <span className="approach-name">
                    <RegionMark
                      level={index.regionOf.get(partner.region)?.level ?? 'other'}
                      state={recorded ? 'rest' : 'no-record'}
                    />
                    {name(partner.region)}
                    {gap.standing !== 'new' && (
                      <span className="chip chip-outline">{t(`coverage.standing.${gap.standing}`)}</span>
                    )}
                  </span>
                  <span className="cover-facts">
                    {[
                      ...facts.map((fact) =>
                        assumed && fact === lapsed ? t('coverage.partners.assumedEnded') : fact,
                      ),
                      ...(recorded ? [] : [t('coverage.partners.check')]),
                    ].join(', ')}
                  </span>
                  {best.length > 0 && (
                    <span className="cover-facts">
                      {t('coverage.partners.propose.short', {
                        affairs: best.map(({ affair }) => affairShort(affair)).join(', '),
                      })}
                    </span>
                  )}
                </span>
                {points.length > 0 ? <TermBars points={points} /> : <span />}
                <span className="approach-score number">
                  {formatFixed(partner.score, language, mode !== 'geography' && partner.score < 1 ? 2 : 1)}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
      {rows.length < shown.length && (
        <Button small variant="quiet" className="partners-all" onClick={() => setAll(true)}>
          {t('coverage.partners.all', { n: shown.length })}
        </Button>
      )}
    </div>
  );
}
