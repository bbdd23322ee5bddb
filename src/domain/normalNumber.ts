/** A document number by its letters and digits: `No. 415.4/012/2021` and `415.4 / 12 / 2021` are one. */
export function normalNumber(number: string): string {
  const parts = number
    .toLowerCase()
    .replace(/^\s*(?:nomor|number|nummer|no|nr)(?!\p{L})[\s.:]*/u, '')
    .match(/\p{L}+|\d+/gu);
  return (parts ?? []).map((part) => part.replace(/^0+(?=\d)/, '')).join('/');
}
