import type { Affair } from '../../domain/Dataset.ts';
import { assignAffairs } from '../assignAffairs.ts';
import { parseAmount } from '../values/parseAmount.ts';
import { parseDate } from '../values/parseDate.ts';
import { parseTerm } from '../values/parseTerm.ts';
import { saysNone } from '../values/noneWords.ts';
import { toMatchKey } from '../../lib/toMatchKey.ts';
import { parseDocumentType, parseKind, parseRole, parseStatus } from '../vocabulary.ts';
import { roughParts, type NameProbe } from './NameProbe.ts';
import type { SheetView } from './SheetView.ts';

/** What the cells of a column are, from a sample of its rows. Shares are of the sampled cells that say something. */
export interface ColumnProbe {
  /** Sampled rows, and how many of them hold something other than `-` or `n/a`. */
  readonly rows: number;
  readonly filled: number;
  readonly distinct: number;
  readonly shares: Readonly<Record<ProbeKind, number>>;
  /** Characters of a cell, on average. */
  readonly length: number;
  /** Words of a cell, on average. */
  readonly words: number;
  /** Whole numbers that count the rows: 1, 2, 3 ... */
  readonly isNumbering: boolean;
  readonly samples: readonly string[];
}

export const probeKinds = [
  /** A date with a month in it, or marked as a date. */
  'date',
  'year',
  /** A whole number that spreadsheets mean as a day of about 1970 to 2060. */
  'serial',
  'number',
  'integer',
  /** Within 90 and 180 degrees either side, with a fraction. */
  'latitude',
  'longitude',
  /** An amount that says so: currency, unit or groups of thousands. */
  'money',
  'region',
  'looksLikeRegion',
  'outside',
  /** Begins as offices of a region do, and is not a region by itself. */
  'office',
  /** Two or more names in one cell. */
  'list',
  'kind',
  'document',
  'status',
  'role',
  'affair',
  'fundingSource',
  /** `415.4/12/2021`: figures and marks, with or without letters. */
  'documentNumber',
  'numberAndDate',
  /** A duration, or a beginning and an end. */
  'term',
  'url',
  'yesNo',
  /** One word of letters and figures without spaces. */
  'code',
] as const;
export type ProbeKind = (typeof probeKinds)[number];

const office =
  /^(?:dinas|badan|bappe|bagian|biro|sekretariat|setda|kantor|inspektorat|satpol|satuan|rsud|upt|uptd|bidang|d(?:lh|pu|ishub|inkes|isdik|iskom|isnak|ispar|inas|in)|bp[bk]d|bapenda|bkd|amt|fachbereich|department|office|dezernat|referat|abteilung)/i;
const funding =
  /\b(?:apbd|apbn|apbdes|hibah|csr|swasta|dau|dak|bok|pad|swadaya|grant|budget|haushalt|eigenmittel|fördermittel|pinjaman|bantuan|non apbd)\b/i;
/** `3/2021` is the third document of a year as well as a month of it: the header and the other cells tell. */
const yearNumber = /^\d{1,2}\s*[/.-]\s*(?:19|20)\d{2}$/;
const numberMarks = /\d[\d.\s-]*[/\\.-]|[/\\-]\s*\d/;
const yesNo = new Set(['yes', 'no', 'ya', 'tidak', 'ja', 'nein', 'y', 'n', 'true', 'false', 'x', '0', '1']);
const saysNothing: readonly ProbeKind[] = [];
/** Words of a kind, a document or a state are short. */
const longestWord = 60;
/** Numbers of three parties; a longer text with figures has telephone numbers in it. */
const longestNumber = 120;
/** Distinct values that are shown to the person who checks, and how much of each. */
const mostSamples = 5;
const longestSample = 80;

export interface ProbeContext {
  readonly probeName: NameProbe;
  readonly affairs: readonly Affair[];
}

/** Looks at the cells of a column in the given rows. O(rows). */
export function probeColumn(
  view: SheetView,
  column: number,
  rows: readonly number[],
  context: ProbeContext,
): ColumnProbe {
  const counts = Object.fromEntries(probeKinds.map((kind) => [kind, 0])) as Record<ProbeKind, number>;
  const distinct = new Map<string, readonly ProbeKind[]>();
  let filled = 0;
  let length = 0;
  let words = 0;
  let counting = 0;
  let lastWhole: number | undefined;
  let largest = 0;
  const affairKeys = affairKeysOf(context.affairs);
  for (const row of rows) {
    const text = view.text(row, column);
    if (text === '') continue;
    const known = distinct.get(text);
    const isNone = known === undefined ? saysNone(text) : known === saysNothing;
    if (isNone) {
      distinct.set(text, saysNothing);
      continue;
    }
    filled += 1;
    length += text.length;
    words += text.split(/\s+/).length;
    const whole = /^\(?(\d{1,7})[.)]?$/.exec(text);
    if (whole !== null) {
      const number = Number(whole[1]);
      // Numbering begins anew below a section.
      if (lastWhole === undefined || number > lastWhole || number === 1) counting += 1;
      lastWhole = number;
      largest = Math.max(largest, number);
    }
    // A stored number and the same text differ, and hardly ever stand in one column.
    const kinds = known ?? kindsOf(text, view.type(row, column), context.probeName, affairKeys);
    if (known === undefined) distinct.set(text, kinds);
    for (const kind of kinds) counts[kind] += 1;
  }
  const shares = Object.fromEntries(
    probeKinds.map((kind) => [kind, filled === 0 ? 0 : counts[kind] / filled]),
  ) as Record<ProbeKind, number>;
  return {
    rows: rows.length,
    filled,
    distinct: distinct.size,
    shares,
    length: filled === 0 ? 0 : length / filled,
    words: filled === 0 ? 0 : words / filled,
    isNumbering: filled > 0 && counting >= 0.95 * filled && largest <= view.rows + 10,
    samples: [...distinct.keys()].slice(0, mostSamples).map((text) => text.slice(0, longestSample)),
  };
}

function kindsOf(
  text: string,
  type: ReturnType<SheetView['type']>,
  probeName: NameProbe,
  affairKeys: ReadonlySet<string>,
): readonly ProbeKind[] {
  const kinds: ProbeKind[] = [];
  if (type === 'date') return ['date'];
  const plain = text.replace(/^'/, '');
  if (/^-?\d+(?:[.,]\d+)?$/.test(plain)) {
    const number = Number(plain.replace(',', '.'));
    kinds.push('number');
    if (Number.isInteger(number)) kinds.push('integer');
    if (/^(?:19[4-9]\d|20\d\d|2100)$/.test(plain)) kinds.push('year');
    // 25569 is 1970-01-01, 58500 is in 2060.
    if (Number.isInteger(number) && number >= 25_569 && number <= 58_500) kinds.push('serial');
    if (Math.abs(number) <= 90 && !Number.isInteger(number)) kinds.push('latitude');
    if (Math.abs(number) <= 180 && !Number.isInteger(number)) kinds.push('longitude');
    if (yesNo.has(plain)) kinds.push('yesNo');
    if (probeName(plain).isRegion) kinds.push('region', 'looksLikeRegion');
    if (affairKeys.has(plain)) kinds.push('affair');
    return kinds;
  }
  if (/^(?:https?:\/\/|www\.)\S+$/i.test(plain)) return ['url'];
  const hasFigure = /\d/.test(plain);
  if (hasFigure && plain.length < 60) {
    const date = parseDate(plain, type, { order: 'undecided' });
    // An impossible day is a date all the same.
    if (date.type === 'date' || (date.type === 'invalid' && date.reason === 'no-such-day'))
      return yearNumber.test(plain) ? ['date', 'documentNumber'] : ['date'];
    // `2 thn` is a term before it is two of a currency.
    if (!isTerm(plain, type) && parseAmount(plain) !== undefined) return ['money'];
  }
  if (hasFigure && plain.length < 200) {
    if (isTerm(plain, type)) kinds.push('term');
    if (plain.length < longestNumber && numberMarks.test(plain) && !kinds.includes('term')) {
      kinds.push('documentNumber');
      if (
        /(?:tanggal|tgl|dated|vom|\d{1,2} [a-z]{3,} \d{4}|[,;\n(]\s*\d{1,2}[-/.]\d{1,2}[-/.]\d{4})/i.test(
          plain,
        )
      )
        kinds.push('numberAndDate');
    }
  }
  const parts = roughParts(plain);
  if (parts.length > 1) kinds.push('list');
  const probed = parts.map(probeName);
  if (probed.some(({ isRegion }) => isRegion)) kinds.push('region');
  if (probed.some(({ looksLikeRegion }) => looksLikeRegion)) kinds.push('looksLikeRegion');
  else if (probed.some(({ isOutside }) => isOutside)) kinds.push('outside');
  if (office.test(plain) && !probed.some(({ isRegion }) => isRegion)) kinds.push('office');
  if (plain.length <= longestWord) {
    if (parseKind(plain) !== undefined) kinds.push('kind');
    if (parseDocumentType(plain) !== undefined) kinds.push('document');
    if (parseStatus(plain) !== undefined) kinds.push('status');
    if (parseRole(plain) !== undefined) kinds.push('role');
  }
  if (affairKeys.has(toMatchKey(plain)) || isAffairWords(plain)) kinds.push('affair');
  if (funding.test(plain)) kinds.push('fundingSource');
  if (yesNo.has(plain.toLowerCase())) kinds.push('yesNo');
  if (/^[\w.:@/-]+$/.test(plain) && hasFigure) kinds.push('code');
  return kinds;
}

function isTerm(text: string, type: ReturnType<SheetView['type']>): boolean {
  const term = parseTerm(text, type, { order: 'undecided' });
  return term.type === 'term' || (term.type === 'invalid' && term.reason === 'no-such-day');
}

/** Affairs are named in a few words; a longer text is about something. */
const mostAffairWords = 4;

const isAffairWords = (text: string): boolean =>
  text.length <= longestWord &&
  text.split(/\s+/).length <= mostAffairWords &&
  assignAffairs(text, '').basis !== 'none';

const keysFor = new WeakMap<readonly Affair[], ReadonlySet<string>>();

/** Codes, names and aliases of the affairs, by match key. */
function affairKeysOf(affairs: readonly Affair[]): ReadonlySet<string> {
  const existing = keysFor.get(affairs);
  if (existing !== undefined) return existing;
  const keys = new Set<string>();
  for (const { code, name, aliases } of affairs) {
    keys.add(code);
    for (const word of [name.id, name.en, name.de, ...aliases])
      if (word.length > 2) keys.add(toMatchKey(word));
  }
  keysFor.set(affairs, keys);
  return keys;
}
