import type { Gap } from '../../../analysis/gaps/Gap.ts';
import { shortNamesOf } from '../../../domain/regionName.ts';
import { coverageOf } from '../../../graph/coverage.ts';
import { formatList, formatNumber } from '../../../i18n/format.ts';
import { affairInText } from '../../../view/affairInText.ts';
import { gapDoubts, type GapDoubt } from '../../../view/gapDoubts.ts';
import { useApp, useTranslate } from '../../StoreContext.tsx';
import { useGaps, type GapFigures } from '../useGaps.ts';

/** What would weaken the claim that the two ought to cooperate and do not. */
export function WhatWeakens(props: { readonly gap: Gap; readonly figures: GapFigures }) {
  const t = useTranslate();
  const dataset = useApp((state) => state.work.dataset);
  const language = useApp((state) => state.work.language);
  const { context, affairsOf } = useGaps();
  const { gap, figures } = props;
  const names = shortNamesOf(dataset);
  const filled = figures.points.filter((point) => point.filled).map(({ term }) => term);
  const doubts = gapDoubts(gap, { weak: figures.weak, filled }, affairsOf(gap));
  const { regions, withoutRecord } = coverageOf(dataset, context.statuses);
  const textOf = (doubt: GapDoubt): string => {
    switch (doubt.code) {
      case 'no-record': {
        const sides = doubt.regions.map((id) => names.get(id) ?? id);
        return t('gapFacts.doubt.no-record', { n: sides.length, regions: formatList(sides, language) });
      }
      case 'filled':
        return t('gapFacts.doubt.filled', {
          terms: formatList(
            doubt.terms.map((term) => t(`gaps.term.long.${term}`)),
            language,
          ),
        });
      case 'regional-service':
        return t('gapFacts.doubt.regional-service', {
          affairs: formatList(
            doubt.affairs.map((code) => affairInText(context.index.affairOf.get(code), code, language)),
            language,
          ),
        });
      default:
        return t(`gapFacts.doubt.${doubt.code}`);
    }
  };
  return (
    <section className="gap-section">
      <h3 className="gap-section-title">{t('gapFacts.doubts')}</h3>
      <ul className="doubt-rows">
        {doubts.map((doubt) => (
          <li key={doubt.code}>{textOf(doubt)}</li>
        ))}
        {withoutRecord.length > 0 && (
          <li>
            {t('gapFacts.doubt.coverage', {
              without: formatNumber(withoutRecord.length, language),
              all: formatNumber(regions, language),
            })}
          </li>
        )}
      </ul>
    </section>
  );
}
