import type { PairLevel } from '../analysis/gaps/PairLevel.ts';
import { languages, type Language } from '../domain/ViewSettings.ts';
import { isFilterKey } from '../view/filterParams.ts';

/** Further files: the network for programs of graphs; the whole dataset, to be read again. */
export const exportFormats = ['gexf', 'graphml', 'json', 'xlsx'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Levels of pairs that are in `gaps.csv` on request only: constellations 3 and 2 of UU 23/2014 art. 364. */
export const requestedLevels = ['across', 'own'] as const satisfies readonly PairLevel[];
export type RequestedLevel = (typeof requestedLevels)[number];

export interface CliOptions {
  /** Input files; none = the built-in data. */
  readonly files: readonly string[];
  /** What names are matched against; absent = found out from the names. `file`: a table of regions. */
  readonly regions?:
    { readonly type: 'built-in' | 'none' } | { readonly type: 'file'; readonly file: string };
  readonly out?: string;
  /** `KEY=VALUE` as in the address, in the order given; `--as-of` and `--status` are among them. */
  readonly filters: readonly (readonly [key: string, value: string])[];
  readonly formats: readonly ExportFormat[];
  readonly levels: readonly RequestedLevel[];
  readonly seed: number;
  readonly language: Language;
  readonly quiet: boolean;
  readonly json: boolean;
  readonly strict: boolean;
}

/** Why the words of a command line were not understood; `option` and `value` fill the sentence. */
export interface UsageProblem {
  readonly code:
    | 'option-unknown'
    | 'value-missing'
    | 'value-surplus'
    | 'value-invalid'
    | 'filter-unknown'
    | 'filter-shape'
    | 'export-unsupported'
    | 'export-without-out';
  readonly option: string;
  readonly value: string;
}

export type ParsedArguments =
  | { readonly type: 'run'; readonly options: CliOptions }
  | { readonly type: 'help' | 'version'; readonly language: Language }
  | { readonly type: 'problem'; readonly problem: UsageProblem; readonly language: Language };

/** Seed of everything random where none is given. */
export const defaultSeed = 1;

const valueOptions = [
  'out',
  'regions',
  'as-of',
  'status',
  'filter',
  'export',
  'levels',
  'seed',
  'lang',
] as const;
type ValueOption = (typeof valueOptions)[number];
const switches = ['quiet', 'json', 'strict', 'help', 'version'] as const;
type Switch = (typeof switches)[number];

const isValueOption = (name: string): name is ValueOption =>
  (valueOptions as readonly string[]).includes(name);
const isSwitch = (name: string): name is Switch => (switches as readonly string[]).includes(name);

/**
 * The words of a command line. `--name VALUE` and `--name=VALUE` are the same; what follows `--` are files. Of an option
 * given twice the last counts, except `--filter`, `--export` and `--levels`, which add up. Whether a filter names something that the
 * data hold is checked later. Never throws.
 */
export function parseOptions(words: readonly string[]): ParsedArguments {
  const language = languageAmong(words);
  const problem = (code: UsageProblem['code'], option: string, value = ''): ParsedArguments => {
    return { type: 'problem', problem: { code, option, value }, language };
  };
  const files: string[] = [];
  const given: { readonly name: ValueOption; readonly value: string }[] = [];
  const on = new Set<Switch>();
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (word === '--') {
      files.push(...words.slice(at + 1));
      break;
    }
    if (word === '-h') {
      on.add('help');
      continue;
    }
    if (!word.startsWith('-') || word === '-') {
      files.push(word);
      continue;
    }
    const equals = word.indexOf('=');
    const option = equals < 0 ? word : word.slice(0, equals);
    const name = option.startsWith('--') ? option.slice(2) : '';
    if (isSwitch(name)) {
      if (equals >= 0) return problem('value-surplus', option, word.slice(equals + 1));
      on.add(name);
    } else if (isValueOption(name)) {
      const next = words[at + 1];
      const value = equals >= 0 ? word.slice(equals + 1) : next?.startsWith('--') === true ? undefined : next;
      if (value === undefined || value === '') return problem('value-missing', option);
      if (equals < 0) at += 1;
      given.push({ name, value });
    } else return problem('option-unknown', option);
  }
  if (on.has('help')) return { type: 'help', language };
  if (on.has('version')) return { type: 'version', language };
  return toOptions(files, given, on, language);
}

function toOptions(
  files: readonly string[],
  given: readonly { readonly name: ValueOption; readonly value: string }[],
  on: ReadonlySet<Switch>,
  language: Language,
): ParsedArguments {
  const filters: (readonly [string, string])[] = [];
  const formats = new Set<ExportFormat>();
  const levels = new Set<RequestedLevel>();
  let out: string | undefined;
  let regions: CliOptions['regions'];
  let seed = defaultSeed;
  const refuse = (code: UsageProblem['code'], option: string, value: string): ParsedArguments => {
    return { type: 'problem', problem: { code, option: `--${option}`, value }, language };
  };
  for (const { name, value } of given) {
    if (name === 'out') out = value;
    else if (name === 'as-of') filters.push(['at', value]);
    else if (name === 'status') filters.push(['status', value]);
    else if (name === 'filter') {
      const equals = value.indexOf('=');
      if (equals < 1) return refuse('filter-shape', name, value);
      const key = value.slice(0, equals);
      if (!isFilterKey(key)) return refuse('filter-unknown', name, key);
      filters.push([key, value.slice(equals + 1)]);
    } else if (name === 'seed') {
      if (!/^\d{1,10}$/.test(value) || Number(value) > 0xff_ff_ff_ff)
        return refuse('value-invalid', name, value);
      seed = Number(value);
    } else if (name === 'regions') {
      regions =
        value === 'indonesia'
          ? { type: 'built-in' }
          : value === 'none'
            ? { type: 'none' }
            : { type: 'file', file: value };
    } else if (name === 'lang') {
      if (!(languages as readonly string[]).includes(value)) return refuse('value-invalid', name, value);
    } else if (name === 'levels') {
      for (const level of value.split(',').map((part) => part.trim())) {
        const known = requestedLevels.find((candidate) => candidate === level);
        if (known === undefined) return refuse('value-invalid', name, level);
        levels.add(known);
      }
    } else {
      for (const format of value.split(',').map((part) => part.trim())) {
        const known = exportFormats.find((candidate) => candidate === format);
        if (known === undefined) return refuse('export-unsupported', name, format);
        formats.add(known);
      }
    }
  }
  if (out === undefined && formats.size > 0)
    return refuse('export-without-out', 'export', [...formats].join(','));
  return {
    type: 'run',
    options: {
      files,
      ...(out === undefined ? {} : { out }),
      ...(regions === undefined ? {} : { regions }),
      filters,
      formats: exportFormats.filter((format) => formats.has(format)),
      levels: requestedLevels.filter((level) => levels.has(level)),
      seed,
      language,
      quiet: on.has('quiet'),
      json: on.has('json'),
      strict: on.has('strict'),
    },
  };
}

/** The language asked for anywhere, so that a complaint about another word already speaks it; English unless told. */
function languageAmong(words: readonly string[]): Language {
  for (const [at, word] of words.entries()) {
    const value = word === '--lang' ? words[at + 1] : /^--lang=(.*)$/.exec(word)?.[1];
    const known = languages.find((language) => language === value);
    if (known !== undefined) return known;
  }
  return 'en';
}
