/** A place in the files. */
export interface RowPlace {
  readonly file: string;
  readonly sheet?: string;
  readonly row: number;
}

/**
 * Rows in a few words: `8, 17, 31, 40`, with their sheet (or file) where there are several: `Rekap 8, 17; 2025 3`. Each row stands
 * once; after `limit` rows an ellipsis.
 */
export function rowList(places: readonly RowPlace[], limit = 6): string {
  const tables = new Map<string, { name: string; rows: number[] }>();
  const names = new Set(places.map(({ file }) => file));
  let left = limit;
  let more = false;
  for (const { file, sheet, row } of places) {
    const key = `${file}\n${sheet ?? ''}`;
    const table = tables.get(key) ?? { name: names.size > 1 ? file : (sheet ?? file), rows: [] };
    if (table.rows.includes(row)) continue;
    if (left === 0) {
      more = true;
      break;
    }
    left -= 1;
    table.rows.push(row);
    tables.set(key, table);
  }
  const several = tables.size > 1;
  const parts = [...tables.values()].map(({ name, rows }) =>
    several ? `${name} ${rows.join(', ')}` : rows.join(', '),
  );
  return parts.join('; ') + (more ? ' …' : '');
}

/** How many different rows the places name; places of one row stand one after the other. */
export function countPlaces(places: readonly RowPlace[]): number {
  let count = 0;
  let before: RowPlace | undefined;
  for (const place of places) {
    if (place.row !== before?.row || place.sheet !== before.sheet || place.file !== before.file) count += 1;
    before = place;
  }
  return count;
}
