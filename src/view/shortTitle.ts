/**
 * The title of an agreement for use inside a sentence: at most `most` characters, cut after a whole word, with `…`
 * where something was cut.
 */
export function shortTitle(title: string, most = 70): string {
  const text = title.replace(/\s+/g, ' ').trim();
  if (text.length <= most) return text;
  const cut = text.slice(0, most + 1);
  const space = cut.lastIndexOf(' ');
  const whole = space > most / 2 ? cut.slice(0, space) : text.slice(0, most);
  return `${whole.replace(/[\s,;:.(-]+$/, '')}…`;
}
