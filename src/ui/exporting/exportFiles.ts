import type { Findings } from '../../analysis/computeFindings.ts';
import type { MeasureResult } from '../../analysis/MeasureResult.ts';
import type { Dataset } from '../../domain/Dataset.ts';
import type { Filters, Language } from '../../domain/ViewSettings.ts';
import { toGraphDocument } from '../../export/graph/toGraphDocument.ts';
import { writeGexf } from '../../export/graph/writeGexf.ts';
import { writeGraphml } from '../../export/graph/writeGraphml.ts';
import { agreementsTable } from '../../export/dataset/agreementsTable.ts';
import { areasTable } from '../../export/dataset/areasTable.ts';
import { bordersTable } from '../../export/dataset/bordersTable.ts';
import { regionsTable } from '../../export/dataset/regionsTable.ts';
import { agreementsRows } from '../../export/rows/agreementsRows.ts';
import { groupsRows } from '../../export/rows/groupsRows.ts';
import { measuresRows } from '../../export/rows/measuresRows.ts';
import { overlapsRows, type OverlapsFileInput } from '../../export/rows/overlapsRows.ts';
import { tiesRows } from '../../export/rows/tiesRows.ts';
import type { DataTable } from '../../export/DataTable.ts';
import { spreadsheetCsv, writeCsv } from '../../export/writeCsv.ts';
import type { DerivedNetwork } from '../../graph/deriveNetwork.ts';
import { overlapsFile } from '../../view/overlaps/overlapsFile.ts';

/** What files are written from. */
export interface ExportInput {
  readonly dataset: Dataset;
  readonly filters: Filters;
  readonly derived: DerivedNetwork;
  readonly measures: MeasureResult | undefined;
  readonly findings: Findings | undefined;
  readonly language: Language;
  /** `Jejaring 0.1.0` */
  readonly creator: string;
}

/** A file that is written between two frames of the page. `undefined`: what it needs is still being computed. */
export interface ExportFile {
  readonly what: string;
  readonly ending: 'csv' | 'gexf' | 'graphml';
  readonly type: string;
  readonly write: (input: ExportInput) => string | undefined;
  readonly isReady: (input: ExportInput) => boolean;
}

const hasMeasures = ({ measures }: ExportInput): boolean => measures !== undefined;
const hasFindings = ({ findings }: ExportInput): boolean => findings !== undefined;
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
  overlaps: tableFile('overlaps', hasFindings, (input) => {
    const file = overlapsInput(input);
    return file === undefined ? undefined : overlapsRows(file);
  }),
  groups: tableFile('overlap-groups', hasFindings, (input) => {
    const file = overlapsInput(input);
    return file === undefined ? undefined : groupsRows(file);
  }),
} as const satisfies Record<string, ExportFile>;

const hasAny =
  (list: 'borders' | 'areas') =>
  (input: ExportInput): boolean =>
    input.dataset[list].length > 0;

/** Tables of all data, whatever the filters: what can be read again as it was. */
export const datasetFiles = {
  agreements: tableFile('dataset-agreements', always, ({ dataset }) => agreementsTable(dataset)),
  regions: tableFile('dataset-regions', always, ({ dataset }) => regionsTable(dataset)),
  borders: tableFile('dataset-borders', hasAny('borders'), ({ dataset }) => bordersTable(dataset)),
  areas: tableFile('dataset-areas', hasAny('areas'), ({ dataset }) => areasTable(dataset)),
} as const satisfies Record<string, ExportFile>;

function overlapsInput({ dataset, findings, filters, language }: ExportInput): OverlapsFileInput | undefined {
  return findings === undefined
    ? undefined
    : overlapsFile(dataset, findings.overlaps, filters.asOf, language);
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
