/** Name of a file that holds a part of a dataset: `jejaring-indonesia-2026-11-23-agreements.csv`. */
export function tableFileName(datasetId: string, day: string, part: string, ending: string): string {
  const safe = datasetId.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-').replaceAll(/^[-.]+|[-.]+$/g, '');
  return `jejaring-${safe === '' ? 'data' : safe}-${day}-${part}.${ending}`;
}
