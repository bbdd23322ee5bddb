import { groupClasses } from '../analysis/overlaps/OverlapFindings.ts';
import { statuses } from '../domain/status.ts';
import type { Language } from '../domain/ViewSettings.ts';
import { formatDate, formatNumber, formatShare } from '../i18n/format.ts';
import { translatorFor } from '../i18n/translate.ts';
import type { Summary } from './toSummary.ts';

/** The summary in words, one fact per line; numbers in the language's form. */
export function describeSummary(summary: Summary, language: Language): string {
  const t = translatorFor(language);
  const { counts, network, gaps, overlaps } = summary;
  const number = (value: number | undefined, digits = 0): string =>
    formatNumber(value ?? Number.NaN, language, digits);
  const byStatus = statuses
    .map((status) => `${t(`status.${status}`)} ${number(counts.byStatus[status])}`)
    .join(', ');
  const gapLine = (level: 'province' | 'regency-city' | 'jakarta'): string =>
    t('exporting.cli.summary.gaps', {
      level: t(`exporting.cli.level.${level}`),
      pairs: gaps[level].pairs,
      none: gaps[level].byState['none-recorded'],
      lapsed: gaps[level].byState['none-in-force'],
      planned: gaps[level].byState['planned-only'],
      inForce: gaps[level].byState['in-force'],
    });
  const opportunityLines = (['province', 'regency-city', 'region', 'jakarta'] as const).flatMap((level) => {
    const lists = summary.opportunities[level];
    if (lists === undefined) return [];
    return t('exporting.cli.summary.opportunities', {
      level: t(`exporting.cli.level.${level}`),
      fresh: number(lists.new),
      renew: number(lists.renew),
      extend: number(lists.extend),
      underWay: number(lists['under-way']),
    });
  });
  const open = groupClasses.filter((kind) => kind !== 'series').map((kind) => overlaps.groups[kind]);
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
  const lines = [
    summary.dataset.title[language],
    t(`exporting.cli.summary.day.${summary.asOfBasis}`, { date: formatDate(summary.asOf, language) }),
    t('exporting.cli.summary.filters', { filters: summary.filters.inWords }),
    t('exporting.cli.summary.agreements', {
      n: counts.agreements,
      shown: counts.shown,
      families: counts.shownFamilies,
      ends: counts.stateAnEnd,
    }),
    t('exporting.cli.summary.statuses', { list: byStatus }),
    t('exporting.cli.summary.rows', { aside: counts.setAside, warnings: counts.warnings }),
    t('exporting.cli.summary.network', {
      ties: network.ties,
      regions: network.regionsWithTie,
      all: network.regions,
      n: network.components,
      largest: network.largestComponent,
    }),
    t('exporting.cli.summary.structure', {
      density: number(network.density, 5),
      share:
        network.crossProvinceShare === undefined
          ? t('notRecorded')
          : formatShare(network.crossProvinceShare, language),
      modularity: number(network.modularity, 3),
    }),
    t('exporting.cli.summary.noRecord', { n: network.regionsWithoutRecord }),
    gapLine('province'),
    gapLine('regency-city'),
    ...(gaps.jakarta.pairs > 0 ? [gapLine('jakarta')] : []),
    ...opportunityLines,
    t('exporting.cli.summary.overlaps', {
      n: sum(open.map(({ count }) => count)),
      live: sum(open.map(({ byLive }) => byLive.live + byLive['probably-over'])),
      records: overlaps.pairs['same-record'].count,
      links: overlaps.pairs.family.count + overlaps.pairs.renewal.count,
      series: overlaps.groups.series.count,
    }),
    ...summary.failures.map(({ measure }) => t('exporting.cli.summary.failure', { measure })),
    t('exporting.cli.summary.seed', { seed: String(summary.seed) }),
  ];
  return `${lines.join('\n')}\n`;
}
