import { toMatchKey } from '../../lib/toMatchKey.ts';

/** One word of a name, with where it stands in the text. */
export interface Token {
  /** Match key: lower case, no accents, letters and digits only. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** A full stop follows: perhaps an abbreviation. */
  readonly dotted: boolean;
  /** The mark before it is a stroke: `Kab/Kota`. */
  readonly stroke: boolean;
}

/** Words of a text. Marks, spaces and a capital after a small letter (`KabBantul`) part them; apostrophes do not. */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}\p{Mn}]+(?:['’`´][\p{L}\p{Mn}]+)*/gu)) {
    let start = match.index;
    for (const part of match[0].split(/(?<=\p{Ll})(?=\p{Lu})/u)) {
      const end = start + part.length;
      const key = toMatchKey(part);
      if (key !== '') {
        tokens.push({
          key,
          start,
          end,
          dotted: text[end] === '.',
          stroke: /\/\s*$/.test(text.slice(0, start)),
        });
      }
      start = end;
    }
  }
  return tokens;
}

/** Match key of the tokens from `from` up to `to`. */
export function joinKeys(tokens: readonly Token[], from: number, to: number): string {
  let key = '';
  for (let index = from; index < to; index += 1) key += tokens[index]?.key ?? '';
  return key;
}
