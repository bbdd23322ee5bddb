import { registerBag, type RegisterRecord } from '../../src/analysis/overlaps/registerBag.ts';
import { matchBags } from '../../src/analysis/overlaps/matchBags.ts';
import { decodeText } from '../../src/ingest/source/text/decodeText.ts';
import { splitRecords } from '../../src/ingest/source/text/splitRecords.ts';

export interface LinkageFigures {
  readonly records: readonly [number, number];
  readonly truth: number;
  readonly found: number;
  readonly right: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly milliseconds: number;
}

/** How well two lists of publications are matched: files as bytes, with columns id, title, authors, venue, year. */
export function measureLinkage(files: {
  readonly a: Uint8Array;
  readonly b: Uint8Array;
  readonly truth: Uint8Array;
}): LinkageFigures {
  const [a, b] = [readRecords(files.a), readRecords(files.b)];
  const truth = readTruth(files.truth, new Set(a.map(({ id }) => id)), new Set(b.map(({ id }) => id)));
  const start = performance.now();
  const matches = matchBags(a.map(registerBag), b.map(registerBag));
  const milliseconds = performance.now() - start;
  const right = matches.filter((match) => truth.has(`${a[match.a]?.id}\n${b[match.b]?.id}`)).length;
  const precision = matches.length === 0 ? 0 : right / matches.length;
  const recall = truth.size === 0 ? 0 : right / truth.size;
  const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return {
    records: [a.length, b.length],
    truth: truth.size,
    found: matches.length,
    right,
    precision,
    recall,
    f1,
    milliseconds,
  };
}

function readRecords(bytes: Uint8Array): readonly (RegisterRecord & { readonly id: string })[] {
  const [header = [], ...rows] = rowsOf(bytes);
  const place = (name: string): number => header.findIndex((cell) => cell.trim().toLowerCase() === name);
  const [id, title, authors, year] = ['id', 'title', 'authors', 'year'].map(place);
  if (id === undefined || id < 0 || title === undefined || title < 0)
    throw new Error('no columns id and title');
  const cell = (row: readonly string[], at: number | undefined): string => row[at ?? -1] ?? '';
  return rows.map((row) => {
    const number = Number.parseInt(cell(row, year), 10);
    return {
      id: cell(row, id),
      title: cell(row, title),
      parties: cell(row, authors).split(','),
      year: Number.isNaN(number) ? undefined : number,
    };
  });
}

/** Pairs of ids, with or without a header. */
function readTruth(bytes: Uint8Array, a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(
    rowsOf(bytes).flatMap(([one = '', other = '']) =>
      a.has(one) && b.has(other) ? [`${one}\n${other}`] : [],
    ),
  );
}

function rowsOf(bytes: Uint8Array): readonly (readonly string[])[] {
  const decoded = decodeText(bytes);
  if ('problem' in decoded) throw new Error(decoded.problem);
  return splitRecords(decoded.text, ',').flatMap(({ cells }) => (cells.length > 1 ? [cells] : []));
}
