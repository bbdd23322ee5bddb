import { toGraphDocument } from '../export/graph/toGraphDocument.ts';
import { writeGexf } from '../export/graph/writeGexf.ts';
import { writeGraphml } from '../export/graph/writeGraphml.ts';
import { agreementsRows } from '../export/rows/agreementsRows.ts';
import { gapsRows } from '../export/rows/gapsRows.ts';
import { issuesRows } from '../export/rows/issuesRows.ts';
import { matchesRows } from '../export/rows/matchesRows.ts';
import { measuresRows } from '../export/rows/measuresRows.ts';
import { overlapsRows } from '../export/rows/overlapsRows.ts';
import { quarantineRows } from '../export/rows/quarantineRows.ts';
import { tiesRows } from '../export/rows/tiesRows.ts';
import { writeCsv } from '../export/writeCsv.ts';
import { describeIssue } from '../view/describeIssue.ts';
import type { Analysis } from './Analysis.ts';
import type { CliOptions } from './parseOptions.ts';

/** A file of `--out`: its text is made only when it is written. */
export interface OutputFile {
  readonly name: string;
  readonly write: () => string;
}

/** The files of one run, in the order in which they are written. */
export function outputFiles(analysis: Analysis, options: CliOptions): readonly OutputFile[] {
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
    { name: 'gaps.csv', write: () => writeCsv(gapsRows(dataset, findings.gaps)) },
    { name: 'overlaps.csv', write: () => writeCsv(overlapsRows(dataset, findings.overlaps)) },
    { name: 'matches.csv', write: () => writeCsv(matchesRows(dataset, analysis.matches)) },
    { name: 'issues.csv', write: () => writeCsv(issuesRows(dataset.issues, words)) },
    { name: 'quarantine.csv', write: () => writeCsv(quarantineRows(dataset.quarantine, words)) },
  ];
  if (options.formats.includes('gexf')) files.push({ name: 'graph.gexf', write: () => writeGexf(graph()) });
  if (options.formats.includes('graphml')) {
    files.push({ name: 'graph.graphml', write: () => writeGraphml(graph()) });
  }
  return files;
}
