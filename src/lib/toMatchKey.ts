/** Text for comparison: lower case, no accents, only letters and digits. `Kab. Kulon-Progo` gives `kabkulonprogo`. */
export function toMatchKey(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
}
