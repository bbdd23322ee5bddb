/**
 * Name of a file that is taken away: `jejaring-<dataset>-<day>-<what>.<ending>`. What file systems do not take becomes a
 * hyphen.
 *
 * @param day `YYYY-MM-DD`.
 */
export function exportName(datasetId: string, day: string, what: string, ending: string): string {
  return `${['jejaring', datasetId, day, what].map(toPart).join('-')}.${ending}`;
}

function toPart(text: string): string {
  const part = text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return part === '' ? 'data' : part.slice(0, 60);
}
