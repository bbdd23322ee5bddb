/** Characters of a header that are looked at; the rest of a longer one says nothing more. */
const longest = 160;

/**
 * Text of a header for comparison: lower case, words apart by one space, no accents or marks. `Tgl. Mulai` gives `tgl mulai`,
 * `origincityLabel` `origincity label`, `city1` `city 1`, `KERJASAMA` `kerja sama`.
 */
export function headerKey(header: string): string {
  return header
    .slice(0, longest)
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/[^\p{L}\p{N}#]+/gu, ' ')
    .replaceAll(/([a-z])(\d)/g, '$1 $2')
    .replaceAll(/\bkerjasama\b/g, 'kerja sama')
    .replaceAll(/\bobyek\b/g, 'objek')
    .trim();
}
