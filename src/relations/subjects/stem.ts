import type { Language } from '../../domain/ViewSettings.ts';

/**
 * Stems of Indonesian words whose first letter a prefix swallows (*pengelolaan* is of *kelola*, *pemanfaatan* of
 * *manfaat*): what is left after the prefix, to the stem. The letter that is usual is put back by rule; these are the
 * others.
 */
const swallowed: ReadonlyMap<string, string> = new Map(
  (
    'elola kelola; embang kembang; endali kendali; irim kirim; umpul kumpul; uat kuat; urang kurang; enal kenal; awal kawal; ' +
    'panfaat manfaat; pasuk masuk; puat muat; pulia mulia; pilik milik; tilai nilai; tikmat nikmat; tasihat nasihat; ' +
    'rikan ikan; rizin izin; redar edar; ralat alat; rusaha usaha; rubah ubah; rair air; rindustri industri; rekonomi ekonomi; ' +
    'rempuan perempuan; rupa rupa'
  )
    .split('; ')
    .map((pair): [string, string] => {
      const [left = '', whole = ''] = pair.split(' ');
      return [left, whole];
    }),
);

const shortest = 3;

/**
 * Light stem of a folded word: one set of endings and one prefix are taken off, where at least three letters stay.
 * Words of unknown language stay as they are. Idempotence is not promised.
 */
export function stem(word: string, language: Language | undefined): string {
  switch (language) {
    case 'id':
      return stemIndonesian(word);
    case 'en':
      return stemEnglish(word);
    case 'de':
      return stemGerman(word);
    case undefined:
      return word;
  }
}

function stemIndonesian(word: string): string {
  if (word.length < 6) return word;
  let rest = word;
  if (rest.length > 6 && /(?:nya|lah|kah)$/.test(rest)) rest = rest.slice(0, -3);
  const circumfix = /^(?:pe|ke|ber|per)/.test(rest);
  if (rest.endsWith('kan') && /^(?:me|di|ter)/.test(rest) && rest.length > 7) rest = rest.slice(0, -3);
  else if (rest.endsWith('an') && rest.length > (circumfix ? 6 : 5)) rest = rest.slice(0, -2);
  else if (rest.endsWith('i') && /^(?:me|di)/.test(rest) && rest.length > 7) rest = rest.slice(0, -1);
  const bare = withoutPrefix(rest);
  return bare.length < shortest ? rest : bare;
}

/** The prefixes di-, ke-, ter-, ber-, per-, me- and pe- with the changes of the first letter that they bring. */
function withoutPrefix(word: string): string {
  const nasal = /^[mp]e(ng|ny|n|m)(?=[aeiou])/.exec(word)?.[1];
  if (nasal !== undefined && word.length > 5) {
    const rest = word.slice(2 + nasal.length);
    // Me- and pe- swallow p, t, s; k as often as not, which the list above knows.
    const letter = nasal === 'm' ? 'p' : nasal === 'n' ? 't' : nasal === 'ny' ? 's' : '';
    return swallowed.get(letter + rest) ?? letter + rest;
  }
  const before =
    /^(?:[mp]e(?:ng(?=[ghk])|n(?=[dcjz])|m(?=[bfv])|(?=[lrwy]))|per(?=[^aeiour])|ber(?=[^r])|ter(?=[^r])|di(?=[^aeiou]))/;
  const match = before.exec(word)?.[0];
  if (match !== undefined && word.length - match.length >= 4) {
    const rest = word.slice(match.length);
    return swallowed.get(rest) ?? rest;
  }
  if (/^ke[^aeiou]/.test(word) && word.length > 6) return word.slice(2);
  return word;
}

/** The plural is taken off (after Harman 1991, the S-stemmer), and -ing and -ed where a stem of four letters stays. */
function stemEnglish(word: string): string {
  if (word.length < 4) return word;
  if (/[^ae]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (/[^aiosu]s$/.test(word)) return word.slice(0, -1);
  if (/[^aeiou]ing$/.test(word) && word.length > 6) return word.slice(0, -3);
  return word;
}

/** Endings of case and number are taken off where four letters stay. */
function stemGerman(word: string): string {
  if (word.length < 6) return word;
  const bare = word.replace(/(?:en|ern|er|em|es|e|n|s)$/, '');
  return bare.length < 4 ? word : bare;
}
