import type { GapRequest } from '../analysis/gaps/buildGapTable.ts';
import { gapContextOf } from '../analysis/gaps/GapContext.ts';
import type { GapTable } from '../analysis/gaps/GapTable.ts';
import type { GapWeights } from '../analysis/gaps/GapWeights.ts';
import { rankAll } from '../analysis/gaps/rankAll.ts';
import { computeRobustness } from '../analysis/gaps/robustness.ts';
import { attachVerdicts } from '../domain/attachVerdicts.ts';
import type { Verdict } from '../domain/Verdict.ts';
import type { Language } from '../domain/ViewSettings.ts';
import { assertNotCancelled, type IsCancelled, type Report } from '../lib/Task.ts';
import { gapSentence } from '../view/gapSentence.ts';
import { gapAffairsTable } from './rows/gapAffairsRows.ts';
import { gapsTable, type GapFileInput } from './rows/gapsRows.ts';
import { csvHead, csvLine, spreadsheetCsv } from './writeCsv.ts';

/** `gaps`: a row per pair; `gap-affairs`: a row per affair of the first pairs. */
export type GapsFileKind = 'gaps' | 'gap-affairs';

/** What a file of gaps is written from. */
export interface GapsFileRequest extends Omit<GapRequest, 'indicator'> {
  readonly kind: GapsFileKind;
  /** Found from this dataset, day and decisions. */
  readonly table: GapTable;
  readonly weights: GapWeights;
  /** Of the table and weights, where it is known already; else it is drawn from `seed`. */
  readonly robustness: Uint16Array | undefined;
  readonly seed: number;
  readonly verdicts: readonly Verdict[];
  /** Of the explanations, and of the spreadsheet that reads separators and decimals. */
  readonly language: Language;
}

/** Share of the bar for robustness, where that has to be drawn first. */
const robustnessShare = 0.1;

/** Rows per part of the file: one text of all could be longer than an engine allows. */
const rowsPerPart = 2048;

/** Steps between two reports. */
const stepsPerReport = 32;

/**
 * A file of gaps as CSV for spreadsheets: the rows of the command line's file, and what people decided beside them. Long:
 * every row is described, its affairs weighed and its sentence made. Progress is told as a share of 1.
 */
export function writeGapsFile(request: GapsFileRequest, report: Report, isCancelled: IsCancelled): Blob {
  const { kind, dataset, table, language } = request;
  const tell = (done: number): void => {
    assertNotCancelled(isCancelled);
    report({ stage: kind, done, total: 1 });
  };
  tell(0);
  const context = gapContextOf(dataset, request.asOf, request.decisions);
  const drawn = kind === 'gaps' && request.robustness === undefined;
  const input: GapFileInput = {
    context,
    table,
    ranking: rankAll(request),
    robustness: drawn
      ? computeRobustness(request, ({ done, total }) => tell((robustnessShare * done) / total), isCancelled)
      : request.robustness,
    explain: (gap) => gapSentence(gap, context, language),
    verdicts: attachVerdicts(request.verdicts, dataset),
  };
  const { columns, steps, rowsOf } = kind === 'gaps' ? gapsTable(input) : gapAffairsTable(input);
  const style = spreadsheetCsv[language];
  const from = drawn ? robustnessShare : 0;
  const parts: Blob[] = [];
  let lines = [csvHead(columns, style)];
  for (let step = 0; step < steps; step += 1) {
    if (step % stepsPerReport === 0) tell(from + ((1 - from) * step) / steps);
    for (const row of rowsOf(step)) lines.push(csvLine(row, style));
    if (lines.length < rowsPerPart) continue;
    parts.push(new Blob(lines));
    lines = [];
  }
  parts.push(new Blob(lines));
  tell(1);
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}
