import type { Findings } from '../../analysis/computeFindings.ts';
import type { GapRequest } from '../../analysis/gaps/buildGapTable.ts';
import { gapContextOf } from '../../analysis/gaps/GapContext.ts';
import type { GapTable } from '../../analysis/gaps/GapTable.ts';
import type { GapWeights } from '../../analysis/gaps/GapWeights.ts';
import { mostRowsAtOnce, rankAll } from '../../analysis/gaps/rankAll.ts';
import { computeRobustness } from '../../analysis/gaps/robustness.ts';
import type { MeasureResult } from '../../analysis/MeasureResult.ts';
import type { Dataset } from '../../domain/Dataset.ts';
import type { Filters, Language } from '../../domain/ViewSettings.ts';
import { toGraphDocument } from '../../export/graph/toGraphDocument.ts';
import { writeGexf } from '../../export/graph/writeGexf.ts';
import { writeGraphml } from '../../export/graph/writeGraphml.ts';
import { agreementsRows } from '../../export/rows/agreementsRows.ts';
import { gapsRows } from '../../export/rows/gapsRows.ts';
import { measuresRows } from '../../export/rows/measuresRows.ts';
import { overlapsRows } from '../../export/rows/overlapsRows.ts';
import { tiesRows } from '../../export/rows/tiesRows.ts';
import type { DataTable } from '../../export/DataTable.ts';
import { spreadsheetCsv, writeCsv } from '../../export/writeCsv.ts';
import type { DerivedNetwork } from '../../graph/deriveNetwork.ts';
import { ignoreProgress, neverCancelled } from '../../lib/Task.ts';
import { gapSentence } from '../../view/gapSentence.ts';

/** The pairs with what they were found from, the weights that are set now, and the robustness where it is known. */
export interface GapsToExport {
  readonly request: GapRequest;
  readonly table: GapTable;
  readonly weights: GapWeights;
  readonly robustness: Uint16Array | undefined;
}

/** What files are written from. */
export interface ExportInput {
  readonly dataset: Dataset;
  readonly filters: Filters;
  readonly derived: DerivedNetwork;
  readonly measures: MeasureResult | undefined;
  readonly findings: Findings | undefined;
  readonly gaps: GapsToExport | undefined;
  readonly language: Language;
  /** `Jejaring 0.1.0` */
  readonly creator: string;
}

/** A file that can be taken away. `undefined` text: what it needs is still being computed. */
export interface ExportFile {
  readonly what: string;
  readonly ending: 'csv' | 'gexf' | 'graphml';
  readonly type: string;
  readonly write: (input: ExportInput) => string | undefined;
  readonly isReady: (input: ExportInput) => boolean;
}

/** Of everything random, as in the worker. */
const defaultSeed = 1;

const hasMeasures = ({ measures }: ExportInput): boolean => measures !== undefined;
const hasFindings = ({ findings }: ExportInput): boolean => findings !== undefined;
const hasGaps = ({ gaps }: ExportInput): boolean => gaps !== undefined;
const always = (): boolean => true;

/** The network as filtered, for programs that draw and compute graphs. */
export const graphFiles = {
  gexf: graphFile('gexf', writeGexf),
  graphml: graphFile('graphml', writeGraphml),
} as const satisfies Record<string, ExportFile>;

/** Tables for spreadsheets: columns by their public names, separators as the language's spreadsheets read them. */
export const tableFiles = {
  measures: tableFile('regions', hasMeasures, ({ dataset, derived, measures }) =>
    measures === undefined ? undefined : measuresRows(dataset, derived.network, measures),
  ),
  ties: tableFile('ties', always, ({ dataset, derived }) => tiesRows(dataset, derived.network)),
  agreements: tableFile('agreements', always, ({ dataset, derived }) => {
    const { shown, statusOf, families } = derived;
    return agreementsRows(dataset, shown, new Set(shown.map(({ id }) => id)), statusOf, families);
  }),
  gaps: tableFile('gaps', hasGaps, ({ gaps, language }) =>
    gaps === undefined ? undefined : gapTable(gaps, language),
  ),
  overlaps: tableFile('overlaps', hasFindings, ({ dataset, findings }) =>
    findings === undefined ? undefined : overlapsRows(dataset, findings.overlaps),
  ),
} as const satisfies Record<string, ExportFile>;

/** The same file as the command line's: robustness that nobody waited for is drawn here, except for very long tables. */
function gapTable({ request, table, weights, robustness }: GapsToExport, language: Language): DataTable {
  const context = gapContextOf(request.dataset, request.asOf, request.cuts);
  const drawn =
    robustness === undefined && table.length <= mostRowsAtOnce
      ? computeRobustness({ table, weights, seed: defaultSeed }, ignoreProgress, neverCancelled)
      : robustness;
  return gapsRows({
    context,
    table,
    ranking: rankAll({ table, weights }),
    robustness: drawn,
    explain: (gap) => gapSentence(gap, context, language),
  });
}

function graphFile(ending: 'gexf' | 'graphml', writer: typeof writeGexf): ExportFile {
  return {
    what: 'graph',
    ending,
    type: 'application/xml',
    isReady: hasMeasures,
    write: ({ dataset, filters, derived, measures, language, creator }) =>
      measures === undefined
        ? undefined
        : writer(
            toGraphDocument({ dataset, network: derived.network, measures, filters, language, creator }),
          ),
  };
}

function tableFile(
  what: string,
  isReady: (input: ExportInput) => boolean,
  rows: (input: ExportInput) => DataTable | undefined,
): ExportFile {
  return {
    what,
    ending: 'csv',
    type: 'text/csv',
    isReady,
    write: (input) => {
      const table = rows(input);
      return table === undefined ? undefined : writeCsv(table, spreadsheetCsv[input.language]);
    },
  };
}
