/** Words and marks by which a cell says that there is nothing to state, by plain text. */
const noneWords = new Set(
  (
    'n/a; n.a.; n.a; na; nihil; nil; none; null; kosong; tidak ada; tdk ada; tidak tersedia; tidak disebutkan; tidak disebut; ' +
    'belum ada; tidak diketahui; tidak dicantumkan; tanpa nilai; unknown; not stated; not available; keine; kein; keine angabe; k.a.; k. a.; ' +
    'unbekannt; tba; tbd; belum ditandatangani; dalam proses; masih proses; proses; nan'
  ).split('; '),
);

/** Beyond this, spaces and all, it is a text that says something. */
const longest = 40;

/** Whether a cell says that it holds nothing: empty, dashes and dots alone, or *tidak ada, n/a, keine*. */
export function saysNone(text: string): boolean {
  if (text.length > longest) return false;
  const plain = text.replaceAll(/\s+/g, ' ').trim().toLowerCase();
  return /^[-–—_.…?/()\s]*$/.test(plain) || noneWords.has(plain);
}
