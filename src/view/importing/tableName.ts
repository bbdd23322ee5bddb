import type { Source } from '../../ingest/source/Source.ts';

/** What a table is called on screen: the name of its sheet, else of its file; with the file where two sheets have one name. */
export function tableName(source: Source, index: number): string {
  const table = source.sheets[index];
  if (table === undefined) return '';
  const { file, sheet } = table;
  if (sheet === undefined) return file;
  const isAlone = source.sheets.every((other, at) => at === index || other.sheet !== sheet);
  return isAlone ? sheet : `${sheet} (${file})`;
}
