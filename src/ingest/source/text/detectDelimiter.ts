import { splitRecords } from './splitRecords.ts';

const delimiters = [',', ';', '\t', '|'] as const;
const sampleCharacters = 200_000;
const sampleRecords = 50;
/** Below this no delimiter explains the rows: some end early, or a cell holds the delimiter. */
const explainingShare = 0.8;

interface Candidate {
  readonly delimiter: string;
  /** Share of the rows that have the most common number (two or more) of cells and sound quotes. */
  readonly share: number;
  /** Share of the rows that it parts at all. */
  readonly parted: number;
  readonly width: number;
}

/**
 * The delimiter by which most of the first rows get the same number (two or more) of cells, quotes taken into account: a
 * delimiter inside a quoted cell is none, and rows whose quotes it breaks speak against it. Of equals the one that gives
 * more cells. Where none explains most of the rows, it counts as well how many it parts and into how many cells. Rows
 * that hold no delimiter at all, such as titles, do not count. A comma where no row has two cells.
 *
 * @param preferred wins wherever it gives two cells in any row: what is copied from a spreadsheet has tabs.
 */
export function detectDelimiter(text: string, preferred?: string): string {
  const sample = text.slice(0, sampleCharacters);
  const candidates = delimiters.map((delimiter) => measure(sample, delimiter));
  if (candidates.some(({ delimiter, width }) => delimiter === preferred && width > 1))
    return preferred ?? ',';
  let best: Candidate = { delimiter: ',', share: 0, parted: 0, width: 1 };
  for (const one of candidates) {
    if (one.share > best.share || (one.share === best.share && one.width > best.width)) best = one;
  }
  if (best.share >= explainingShare) return best.delimiter;
  const score = ({ share, parted, width }: Candidate): number => parted * share * Math.log2(width);
  for (const one of candidates) if (score(one) > score(best)) best = one;
  return best.delimiter;
}

function measure(sample: string, delimiter: string): Candidate {
  const records = splitRecords(sample, delimiter, sampleRecords).filter(
    ({ cells: [first = '', second] }) => second !== undefined || /[,;\t|]/.test(first),
  );
  const counts = new Map<number, number>();
  let parted = 0;
  for (const { cells, quotes } of records) {
    if (cells.length < 2) continue;
    parted += 1 / records.length;
    if (quotes !== undefined || cells.some(breaksQuotes)) continue;
    counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  }
  let best: Candidate = { delimiter, share: 0, parted, width: 1 };
  for (const [width, count] of counts) {
    const share = count / records.length;
    if (share > best.share || (share === best.share && width > best.width)) {
      best = { delimiter, share, parted, width };
    }
  }
  return best;
}

/** One quote at either end of a cell: the delimiter has cut a quoted cell in two. */
function breaksQuotes(cell: string): boolean {
  return (cell.startsWith('"') || cell.endsWith('"')) && (cell.match(/"/g)?.length ?? 0) % 2 === 1;
}
