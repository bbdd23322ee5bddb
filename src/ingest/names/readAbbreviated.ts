import { rareAbbreviations, usualAbbreviations } from './abbreviations.ts';
import { asked, mostCandidates } from './nameMatches.ts';
import type { NameEntry, NameIndex } from './NameIndex.ts';
import type { NameMatch } from './NameMatch.ts';
import { askedEntries, entriesOf, hasRank, withinParent, type NameBeside, type Reading } from './readings.ts';
import type { Token } from './tokens.ts';

/** Region of a name with abbreviated words: certain where everyone means the same by them, else asked. */
export function readAbbreviated(
  readings: readonly Reading[],
  index: NameIndex,
  beside: NameBeside,
): NameMatch | undefined {
  for (const reading of readings) {
    const usual = expand(reading, usualMeanings, index);
    if (usual.length > 0) {
      return withinParent(
        usual.map((entry) => ({ ...entry, reason: { code: 'abbreviation' } })),
        beside,
      );
    }
  }
  for (const reading of readings) {
    const rare = expand(reading, anyMeanings, index);
    if (rare.length > 0) return askedEntries(rare, 'abbreviation', 0.8);
    const cut = cutWords(reading, index);
    if (cut !== undefined) return cut;
  }
  return undefined;
}

/** What everyone means by a word; points of the compass need the full stop, without which a word may be cut by mistake. */
function usualMeanings({ key, dotted }: Token): readonly string[] {
  return dotted || !/^(?:sel|ut|tim|bar|tengg)$/.test(key) ? (usualAbbreviations.get(key) ?? []) : [];
}

function anyMeanings({ key }: Token): readonly string[] {
  return [...(usualAbbreviations.get(key) ?? []), ...(rareAbbreviations.get(key) ?? [])];
}

/** Regions of the name with its abbreviations written out, in every way that gives a name; none where nothing is short. */
function expand(
  { words, rank }: Reading,
  meaningsOf: (word: Token) => readonly string[],
  index: NameIndex,
): readonly NameEntry[] {
  if (words.length > 6 || words.every((word) => meaningsOf(word).length === 0)) return [];
  let keys = [''];
  for (const word of words) {
    const options = [word.key, ...meaningsOf(word)];
    keys = keys.flatMap((before) => options.map((option) => before + option)).slice(0, 64);
  }
  const entries = keys.flatMap((key) => entriesOf({ key, ...(rank === undefined ? {} : { rank }) }, index));
  return [...new Map(entries.map((entry) => [entry.region.id, entry])).values()];
}

/** Words cut short with a full stop (`Kota Probol.`). */
function cutWords({ words, rank }: Reading, index: NameIndex): NameMatch | undefined {
  if (!words.some(({ key, dotted }) => dotted && key.length >= 3)) return undefined;
  const fits = index.words.filter(
    (name) =>
      hasRank(name.rank, rank) &&
      name.words.length === words.length &&
      words.every(({ key, dotted }, at) => {
        const whole = name.words[at] ?? '';
        const full = usualAbbreviations.get(key)?.includes(whole) === true;
        return whole === key || full || (dotted && key.length >= 3 && whole.startsWith(key));
      }),
  );
  if (fits.length === 0 || fits.length > mostCandidates) return undefined;
  return asked(
    fits.map(({ region }) => ({ region, score: 1, reasons: [{ code: 'abbreviation' }] })),
    0.8,
  );
}
