import { computeFindings } from '../analysis/computeFindings.ts';
import { buildGapTable } from '../analysis/gaps/buildGapTable.ts';
import { gapContextOf } from '../analysis/gaps/GapContext.ts';
import { defaultIndicator, defaultWeights } from '../analysis/gaps/GapWeights.ts';
import { rankAll } from '../analysis/gaps/rankAll.ts';
import { computeMeasures } from '../analysis/computeMeasures.ts';
import type { Dataset, IssueCode } from '../domain/Dataset.ts';
import type { Filters, Language } from '../domain/ViewSettings.ts';
import { translatorFor } from '../i18n/translate.ts';
import { toNetworkArrays } from '../graph/buildNetwork.ts';
import { defaultFilters } from '../graph/defaultFilters.ts';
import { deriveNetwork } from '../graph/deriveNetwork.ts';
import { parseDataset } from '../ingest/parseDataset.ts';
import type { ImportResult } from '../ingest/build/ReadResult.ts';
import { importFiles } from '../ingest/importFiles.ts';
import { fileProblems, type InputFile } from '../ingest/source/Source.ts';
import { neverCancelled, type Report } from '../lib/Task.ts';
import { describeIssue } from '../view/describeIssue.ts';
import { parseFilterParams, type FilterProblem } from '../view/filterParams.ts';
import type { Analysis } from './Analysis.ts';
import { describeSummary } from './describeSummary.ts';
import { outputFiles } from './outputFiles.ts';
import { exportFormats, parseOptions, type CliOptions, type UsageProblem } from './parseOptions.ts';
import { toSummary, type DayBasis } from './toSummary.ts';
import { usageText } from './usageText.ts';
import { noLinkDecisions } from '../relations/LinkDecisions.ts';

/** What the command does outside itself; a test passes its own. */
export interface CliEnvironment {
  /** Bytes of a file; rejects where it cannot be read. */
  readonly readFile: (path: string) => Promise<Uint8Array>;
  /** The compiled built-in data. */
  readonly readBuiltIn: () => Promise<Uint8Array>;
  readonly makeFolder: (path: string) => Promise<void>;
  /** Writes a file of the folder, in place of what is there; rejects where that fails. */
  readonly writeFile: (folder: string, name: string, content: string | Uint8Array) => Promise<void>;
  /** Standard output. */
  readonly print: (text: string) => void;
  /** Standard error. */
  readonly tell: (text: string) => void;
  /** `YYYY-MM-DD`, for data without a day of their own. */
  readonly today: string;
  readonly version: string;
}

/** 4 is added to the documented codes: what was computed could not be written. */
export const exitCodes = { done: 0, setAside: 1, usage: 2, unreadable: 3, unwritable: 4 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/**
 * The command `analyse`: words in, exit code out. Reads the files (or the built-in data), computes what every screen
 * shows, prints a summary and writes the files asked for. The same input, options, seed and day give the same bytes.
 */
export async function analyse(words: readonly string[], environment: CliEnvironment): Promise<ExitCode> {
  const { print, tell, version } = environment;
  const parsed = parseOptions(words);
  if (parsed.type === 'problem') return refuse(parsed.problem, parsed.language, environment);
  if (parsed.type !== 'run') {
    print(parsed.type === 'help' ? usageText(parsed.language) : `jejaring ${version}\n`);
    return exitCodes.done;
  }
  const { options } = parsed;
  const t = translatorFor(options.language);
  const report = progressTo(options, environment);

  const read = await readInput(options, environment, report);
  if ('failed' in read) {
    tell(`${t('exporting.cli.unreadable', { file: read.failed, reason: read.reason })}\n`);
    return exitCodes.unreadable;
  }
  const chosen = parseFilterParams(
    options.filters,
    read.dataset,
    defaultFilters(read.dataset, environment.today),
  );
  const [problem] = chosen.problems;
  if (problem !== undefined) return refuse(toUsageProblem(problem), options.language, environment);

  const analysis = compute(read, chosen.filters, options, environment, report);
  if (options.out !== undefined) {
    const failure = await writeFiles(analysis, options, options.out, environment, report);
    if (failure !== undefined) {
      tell(`${t('exporting.cli.unwritable', { file: failure.file, reason: failure.reason })}\n`);
      return exitCodes.unwritable;
    }
  }
  print(
    options.json
      ? `${JSON.stringify(analysis.summary, null, 2)}\n`
      : describeSummary(analysis.summary, options.language),
  );
  const setAside = analysis.summary.counts.setAside > 0;
  if (setAside) tell(`${t('exporting.cli.setAside', { n: analysis.summary.counts.setAside })}\n`);
  return setAside && options.strict ? exitCodes.setAside : exitCodes.done;
}

/** A whole file that gave nothing; anything less is told and the rest is used. */
const unreadableCodes: ReadonlySet<IssueCode> = new Set(fileProblems);

interface Input {
  readonly dataset: Dataset;
  readonly matches: ImportResult['matches'];
}
const referenceOf = { 'built-in': 'built-in', none: 'file', file: 'table' } as const;

interface InputFailure {
  readonly failed: string;
  readonly reason: string;
}

async function readInput(
  options: CliOptions,
  environment: CliEnvironment,
  report: Report,
): Promise<Input | InputFailure> {
  let file = 'indonesia.json';
  try {
    report({ stage: 'reading', done: 0, total: 1 });
    const builtIn = parseDataset(JSON.parse(new TextDecoder().decode(await environment.readBuiltIn())));
    if (options.files.length === 0) return { dataset: builtIn, matches: [] };
    const files: InputFile[] = [];
    const { regions } = options;
    for (const path of regions?.type === 'file' ? [...options.files, regions.file] : options.files) {
      file = path;
      files.push({ name: path.replace(/^.*[\\/]/, ''), bytes: await environment.readFile(path) });
    }
    file = options.files.join(', ');
    const { source, result } = await importFiles(
      files,
      { base: builtIn, ...(regions === undefined ? {} : { regions: referenceOf[regions.type] }) },
      report,
      neverCancelled,
    );
    const { dataset, issues, matches } = result;
    const unreadable = [...source.issues, ...issues].find(
      ({ code, severity }) => severity === 'error' && unreadableCodes.has(code),
    );
    if (unreadable === undefined) return { dataset, matches };
    return { failed: unreadable.file, reason: describeIssue(options.language)(unreadable).message };
  } catch (error) {
    return { failed: file, reason: reasonOf(error) };
  }
}

function compute(
  { dataset, matches }: Input,
  filters: Filters,
  options: CliOptions,
  environment: CliEnvironment,
  report: Report,
): Analysis {
  const derived = deriveNetwork(dataset, filters, noLinkDecisions);
  const arrays = toNetworkArrays(derived.network, dataset);
  const measures = computeMeasures(arrays, options.seed, report, neverCancelled);
  const { asOf } = filters;
  const decisions = noLinkDecisions;
  const findings = computeFindings({ dataset, asOf, decisions }, report, neverCancelled);
  const gapContext = gapContextOf(dataset, asOf, decisions);
  const gapTable = buildGapTable(
    { dataset, asOf, decisions, indicator: defaultIndicator },
    report,
    neverCancelled,
  );
  const ranking = rankAll({ table: gapTable, weights: defaultWeights }, report);
  const summary = toSummary({
    dataset,
    files: options.files.map((path) => path.replace(/^.*[\\/]/, '')),
    filters,
    asOfBasis: basisOf(options, dataset),
    derived,
    measures,
    findings,
    ranking,
    seed: options.seed,
    version: environment.version,
    language: options.language,
  });
  return {
    dataset,
    filters,
    derived,
    measures,
    findings,
    gapContext,
    gapTable,
    ranking,
    matches,
    summary,
  };
}

async function writeFiles(
  analysis: Analysis,
  options: CliOptions,
  folder: string,
  environment: CliEnvironment,
  report: Report,
): Promise<{ readonly file: string; readonly reason: string } | undefined> {
  let at = folder;
  try {
    await environment.makeFolder(folder);
    for (const { name, write } of outputFiles(analysis, options, report)) {
      at = name;
      report({ stage: name, done: 0, total: 1 });
      await environment.writeFile(folder, name, write());
    }
    return undefined;
  } catch (error) {
    return { file: at, reason: reasonOf(error) };
  }
}

function basisOf(options: CliOptions, dataset: Dataset): DayBasis {
  if (options.filters.some(([key]) => key === 'at')) return 'option';
  return dataset.asOf === undefined ? 'today' : 'dataset';
}

function toUsageProblem({ code, key, value }: FilterProblem): UsageProblem {
  const option = key === 'at' ? '--as-of' : key === 'status' ? '--status' : `--filter ${key}`;
  return { code: code === 'key-unknown' ? 'filter-unknown' : 'value-invalid', option, value };
}

function refuse(problem: UsageProblem, language: Language, { tell }: CliEnvironment): ExitCode {
  const t = translatorFor(language);
  const { option, value } = problem;
  tell(
    `${t(`exporting.cli.problem.${problem.code}`, { option, value, list: exportFormats.join(', ') })}\n${t('exporting.cli.seeHelp')}\n`,
  );
  return exitCodes.usage;
}

/** One line per stage on standard error; nothing where progress is not wanted. */
function progressTo(options: CliOptions, { tell }: CliEnvironment): Report {
  let last = '';
  const t = translatorFor(options.language);
  return ({ stage }) => {
    if (options.quiet || stage === last) return;
    last = stage;
    tell(`${t('exporting.cli.progress', { stage })}\n`);
  };
}

/** A system error by its code in words that a person knows, else its message. */
function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
