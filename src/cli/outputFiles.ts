import { defaultIndicator, defaultWeights } from '../analysis/gaps/GapWeights.ts';
import { computeRobustness } from '../analysis/gaps/robustness.ts';
import { computeTrust } from '../analysis/trust/computeTrust.ts';
import { datasetXlsx } from '../export/dataset/datasetXlsx.ts';
import { toGraphDocument } from '../export/graph/toGraphDocument.ts';
import { writeGexf } from '../export/graph/writeGexf.ts';
import { writeGraphml } from '../export/graph/writeGraphml.ts';
import { agreementsRows } from '../export/rows/agreementsRows.ts';
import { gapAffairsRows } from '../export/rows/gapAffairsRows.ts';
import { gapsRows, listedLevels, type GapFileInput } from '../export/rows/gapsRows.ts';
import { groupsRows } from '../export/rows/groupsRows.ts';
import { issuesRows } from '../export/rows/issuesRows.ts';
import { matchesRows } from '../export/rows/matchesRows.ts';
import { measuresRows } from '../export/rows/measuresRows.ts';
import { overlapsRows } from '../export/rows/overlapsRows.ts';
import { quarantineRows } from '../export/rows/quarantineRows.ts';
import { tiesRows } from '../export/rows/tiesRows.ts';
import { writeCsv } from '../export/writeCsv.ts';
import { neverCancelled, type Report } from '../lib/Task.ts';
import { describeIssue } from '../view/describeIssue.ts';
import { gapSentence } from '../view/gapSentence.ts';
import { overlapsFile } from '../view/overlaps/overlapsFile.ts';
import type { Analysis } from './Analysis.ts';
import type { CliOptions } from './parseOptions.ts';
import { toTrustJson } from './toTrustJson.ts';
import { noLinkDecisions } from '../relations/LinkDecisions.ts';

/** A file of `--out`: its content is made only when it is written. */
export interface OutputFile {
  readonly name: string;
  readonly write: () => string | Uint8Array;
}

/** The files of one run, in the order in which they are written. */
export function outputFiles(analysis: Analysis, options: CliOptions, report: Report): readonly OutputFile[] {
  const { dataset, derived, findings, measures } = analysis;
  const { network } = derived;
  const words = describeIssue(options.language);
  const graph = (): Parameters<typeof writeGexf>[0] =>
    toGraphDocument({
      dataset,
      network,
      measures,
      filters: analysis.filters,
      language: options.language,
      creator: `Jejaring ${analysis.summary.versions.jejaring}`,
    });
  const gaps: GapFileInput = {
    context: analysis.gapContext,
    table: analysis.gapTable,
    ranking: analysis.ranking,
    explain: (gap) => gapSentence(gap, analysis.gapContext, options.language),
    levels: [...listedLevels, ...options.levels],
  };
  const overlaps = overlapsFile(dataset, findings.overlaps, analysis.filters.asOf, options.language);
  const files: OutputFile[] = [
    { name: 'summary.json', write: () => `${JSON.stringify(analysis.summary, null, 2)}\n` },
    { name: 'measures.csv', write: () => writeCsv(measuresRows(dataset, network, measures)) },
    { name: 'ties.csv', write: () => writeCsv(tiesRows(dataset, network)) },
    {
      name: 'agreements.csv',
      write: () => {
        const shown = new Set(derived.shown.map((agreement) => agreement.id));
        return writeCsv(
          agreementsRows(dataset, dataset.agreements, shown, derived.statusOf, derived.families),
        );
      },
    },
    {
      name: 'gaps.csv',
      write: () => {
        const request = { table: analysis.gapTable, weights: defaultWeights, seed: options.seed };
        const robustness = computeRobustness(request, report, neverCancelled);
        return writeCsv(gapsRows({ ...gaps, robustness }));
      },
    },
    { name: 'gap-affairs.csv', write: () => writeCsv(gapAffairsRows(gaps)) },
    {
      name: 'trust.json',
      write: () => {
        const trust = computeTrust(
          {
            dataset,
            asOf: analysis.gapContext.asOf,
            decisions: noLinkDecisions,
            indicator: defaultIndicator,
            weights: defaultWeights,
            seed: options.seed,
          },
          report,
          neverCancelled,
        );
        return `${JSON.stringify(toTrustJson(trust), null, 2)}\n`;
      },
    },
    { name: 'overlaps.csv', write: () => writeCsv(overlapsRows(overlaps)) },
    { name: 'groups.csv', write: () => writeCsv(groupsRows(overlaps)) },
    { name: 'matches.csv', write: () => writeCsv(matchesRows(dataset, analysis.matches)) },
    { name: 'issues.csv', write: () => writeCsv(issuesRows(dataset.issues, words)) },
    { name: 'quarantine.csv', write: () => writeCsv(quarantineRows(dataset.quarantine, words)) },
  ];
  if (options.formats.includes('gexf')) files.push({ name: 'graph.gexf', write: () => writeGexf(graph()) });
  if (options.formats.includes('graphml')) {
    files.push({ name: 'graph.graphml', write: () => writeGraphml(graph()) });
  }
  if (options.formats.includes('json')) {
    files.push({ name: 'dataset.json', write: () => `${JSON.stringify(dataset)}\n` });
  }
  if (options.formats.includes('xlsx')) {
    files.push({ name: 'dataset.xlsx', write: () => datasetXlsx(dataset, options.language) });
  }
  return files;
}
