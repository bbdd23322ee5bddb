/** A record as the second implementation sees it. */
export interface NaiveRecord {
  readonly row: number;
  readonly cells: readonly string[];
  readonly quotes: '' | 'unclosed' | 'odd';
}

/**
 * A second, slow splitter for tests, written from the description alone and without looking ahead by search: one
 * character at a time, with a plain list of what is still to be read.
 */
export function naiveSplit(text: string, delimiter: string): readonly NaiveRecord[] {
  const left = text.split('');
  const records: NaiveRecord[] = [];
  for (let row = 1; left.length > 0; row += 1) {
    const cells: string[] = [];
    let quotes: NaiveRecord['quotes'] = '';
    let more = true;
    while (more) {
      const quoted = quotes === 'unclosed' ? undefined : tryQuoted(left, delimiter);
      if (quoted === undefined || quoted.value === undefined) {
        if (quoted !== undefined) quotes = 'unclosed';
        let plain = '';
        while (left.length > 0 && !isEnd(left[0], delimiter)) plain += left.shift() ?? '';
        cells.push(plain);
      } else {
        if (quoted.odd) quotes = 'odd';
        cells.push(quoted.value);
        left.splice(0, quoted.used);
      }
      more = left[0] === delimiter;
      if (more) left.shift();
    }
    const ended = left.shift();
    if (ended === '\r' && left[0] === '\n') left.shift();
    if (cells.length > 1 || cells[0] !== '') records.push({ row, cells, quotes });
  }
  return records;
}

/** Nothing: no quoted cell begins here. No value: one begins and is not closed. */
function tryQuoted(
  left: readonly string[],
  delimiter: string,
): { readonly value: string | undefined; readonly used: number; readonly odd: boolean } | undefined {
  let at = 0;
  while (left[at] === ' ') at += 1;
  if (left[at] !== '"') return undefined;
  at += 1;
  let value = '';
  let odd = false;
  let broken = false;
  for (; at < left.length; at += 1) {
    const character = left[at] ?? '';
    if (character === '\n' || character === '\r') broken = true;
    if (character !== '"') {
      value += character;
      continue;
    }
    if (left[at + 1] === '"') {
      value += '"';
      at += 1;
      continue;
    }
    let after = at + 1;
    while (left[after] === ' ') after += 1;
    if (after >= left.length || isEnd(left[after], delimiter)) {
      return { value: odd && broken ? undefined : value, used: after, odd };
    }
    if (broken) return { value: undefined, used: 0, odd };
    odd = true;
    value += '"';
  }
  return { value: undefined, used: 0, odd };
}

function isEnd(character: string | undefined, delimiter: string): boolean {
  return character === delimiter || character === '\n' || character === '\r';
}
