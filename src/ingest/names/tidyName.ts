const role =
  /[\s,]*(?:\(\s*)?(?:(?:selaku|sebagai|untuk selanjutnya disebut|selanjutnya disebut)\s+.*|\(\s*pihak\s+(?:ke\s?)?[\p{L}\d]+\s*\))$/iu;

/** A name without numbering, quotation marks, footnote signs, marks at either end, and the role that a contract gives the party. */
export function tidyName(text: string): string {
  return (
    text
      .replace(/\s*[¹²³⁴⁵*†‡]+\s*$/u, '')
      .normalize('NFKC')
      .replaceAll(/[\u200B-\u200D\u2060\uFEFF]/g, '')
      .replaceAll(/\s+/g, ' ')
      .trim()
      .replace(/^[-•▪●◦‣·*–—>]+\s*/u, '')
      .replace(/^\(?\d{1,2}[.)]\s*(?=\p{L})/u, '')
      // `B. Lampung` is a name: a letter numbers only what begins with a word of rank or office.
      .replace(
        /^(?:[a-z]|[ivx]{1,4})[.)]\s*(?=(?:kab|kota|kodya|prov|prop|pem|bupati|wali|gub|dinas|badan)[\p{L}.]*\s)/iu,
        '',
      )
      .replace(role, '')
      .replace(/^\(([^()]+)\)$|^\[([^[\]]+)\]$/, '$1$2')
      .replace(/^["'“”„‘’«»\s.,;:]+/, '')
      .replace(/["'“”„‘’«»\s,;:]+$/, '')
      // The full stop of an abbreviation stays: `Lampung Sel.`
      .replace(/(?<!(?<!\p{L})\p{L}{2,6})\.+$|\.{2,}$/u, '')
  );
}
