/** Letters beyond ASCII that a language writes, for the languages of either code page. Lower case is enough. */
const western = [
  'äöüß', // German
  'àâæçéèêëîïôœùûüÿ', // French
  'áéíñóúüªº', // Spanish
  'áâãàçéêíóôõúüªº', // Portuguese
  'àèéìíîòóùªº', // Italian
  'åäöæøéü', // Scandinavian languages
  'áðéíóúýþæö', // Icelandic
  'ëïéèêöüáóí', // Dutch
  'äöõüšž', // Estonian
] as const;
const central = [
  'ąćęłńóśźż', // Polish
  'áčďéěíňóřšťúůýž', // Czech
  'áäčďéíĺľňóôŕšťúýž', // Slovak
  'áéíóöőúüű', // Hungarian
  'ăâîşţ', // Romanian
  'čćđšž', // Croatian, Slovene
] as const;

/** Signs that Western text has behind words or before them, but not inside. */
const signsBehind = '°²³¹½¼¾£¥§©®«»±·×÷¢¦¨¬¯´¶¸¤ªº';
const signsBefore = '¿¡';

/** Bytes with the same character in both pages (quotes, dashes, á, ö ...) say nothing; positions are looked up once. */
const pages = ['windows-1252', 'windows-1250'] as const;
export type CodePage = (typeof pages)[number];

const sampleBytes = 400_000;

/**
 * Which of two code pages a text in single bytes is written in: the one with a language whose letters explain more of
 * the characters beyond ASCII. Of equals Windows-1252, which is by far the more common. `decode` gives the text of a
 * code page, one character a byte. O(bytes), of the first 400,000.
 */
export function guessCodePage(
  bytes: Uint8Array,
  decode: (bytes: Uint8Array, page: CodePage) => string,
): CodePage {
  const sample = bytes.subarray(0, sampleBytes);
  const asWestern = decode(sample, 'windows-1252').toLowerCase();
  const asCentral = decode(sample, 'windows-1250').toLowerCase();
  // Lower case of a few capital letters has two characters; then positions do not fit and nothing can be said.
  if (asWestern.length !== sample.length || asCentral.length !== sample.length) return 'windows-1252';
  const explained = {
    western: explain(asWestern, asCentral, western, true),
    central: explain(asCentral, asWestern, central, false),
  };
  return explained.central > explained.western ? 'windows-1250' : 'windows-1252';
}

/** The most characters that the letters of one language explain, among those that the two pages read differently. */
function explain(text: string, other: string, languages: readonly string[], withSigns: boolean): number {
  const counts = languages.map(() => 0);
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character < '\u0080' || character === other.charAt(at)) continue;
    const isSign =
      withSigns &&
      ((signsBehind.includes(character) && !isLetter(text.charAt(at + 1))) ||
        (signsBefore.includes(character) && !isLetter(text.charAt(at - 1))));
    for (let language = 0; language < languages.length; language += 1) {
      if (isSign || (languages[language] ?? '').includes(character)) {
        counts[language] = (counts[language] ?? 0) + 1;
      }
    }
  }
  return Math.max(...counts);
}

const isLetter = (character: string): boolean => /\p{L}/u.test(character);
