/** Words with which titles of documents begin and that say nothing of this one. */
const openings =
  /^(?:(?:perjanjian|kesepakatan|nota kesepahaman|nota kesepakatan|memorandum of understanding|mou|pks|kb|nk|kerja ?sama|bersama|tentang|dalam rangka|cooperation agreement|agreement|on|about|vereinbarung|vertrag|über)(?=[\s:,-]|$)[\s:,-]*)+/i;

/**
 * A title without the words for what kind of document it is, for narrow rows: *Perjanjian kerja sama pengelolaan TPAS
 * Galuga* becomes *Pengelolaan TPAS Galuga*. A title of such words only stays as it is.
 */
export function documentName(title: string): string {
  const text = title.replace(/\s+/g, ' ').trim();
  const rest = text.replace(openings, '');
  if (rest.length < 4) return text;
  return rest.slice(0, 1).toLocaleUpperCase('id') + rest.slice(1);
}
