import type { AttributeTable } from '../AttributeTable.ts';
import { scalarText } from '../typedText.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Where the values of an object stand in the table: what is put before the keys and the names of its columns. */
interface Place {
  readonly key: string;
  readonly name: string;
}

const top: Place = { key: '', name: '' };
/** Parts keys of nested objects, so that `{"a.b": 1}` and `{"a": {"b": 1}}` are two columns. */
const separator = '\u0000';

/**
 * Sets the values of an object in the open row of a table, each in the column of its name; those of an object inside it
 * as `outer.inner`, a list of plain values as one text with `; `, any other list as JSON.
 *
 * @param omit keys of the object that are not values.
 */
export function addValues(
  table: AttributeTable,
  object: JsonObject,
  omit: ReadonlySet<string> = new Set(),
  place: Place = top,
): void {
  for (const [key, value] of Object.entries(object)) {
    if (omit.has(key)) continue;
    const name = `${place.name}${key}`;
    const columnKey = `${place.key}${key}`;
    if (isObject(value)) {
      addValues(table, value, new Set(), { key: `${columnKey}${separator}`, name: `${name}.` });
      continue;
    }
    const cell = scalarText(Array.isArray(value) ? textOfList(value) : value);
    if (cell !== undefined) table.set(table.column(columnKey, name), cell.text, cell.type);
  }
}

function textOfList(values: readonly unknown[]): string {
  if (values.some((value) => typeof value === 'object' && value !== null)) return JSON.stringify(values);
  return values.flatMap((value) => scalarText(value)?.text ?? []).join('; ');
}

/** Text of an id; numbers and texts are the same, as in most programs. */
export function idText(value: unknown): string | undefined {
  return scalarText(value)?.text;
}
