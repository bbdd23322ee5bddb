/** Ways in which numbers of several parties stand in one cell, the plainest first. */
const separators = [/[;\n\r]+/u, /\s+(?:&|dan|and|und|\+)\s+|\s*&\s*/iu, /,\s*/u, /\s+(?:\/|\||-)\s+/u];

/**
 * One number for each of the parties: `415.4/12/2021 & 130/5/2021` of two. `undefined` where the cell holds more or fewer
 * than that, so that it is the number of the whole agreement.
 */
export function splitNumbers(cell: string, parties: number): readonly string[] | undefined {
  if (parties < 2) return undefined;
  for (const separator of separators) {
    const parts = cell
      .split(separator)
      .map((part) => part.replace(/^\s*(?:\d{1,2}[.)]\s+|[a-z][.)]\s+|[-•*]\s+)/iu, '').trim())
      .filter((part) => part !== '');
    if (parts.length === parties && parts.every((part) => /[\p{L}\p{N}]/u.test(part))) return parts;
    if (parts.length > 1) return undefined;
  }
  return undefined;
}
