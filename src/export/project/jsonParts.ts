/** Levels that are written part by part; what lies deeper is small. */
const levels = 6;
/** Entries of a list that are written at once. */
const entriesAtOnce = 200;

/**
 * A value as JSON, in parts that joined are one text: a project of a hundred thousand agreements would stop the page if it
 * were written at one go, and be longer than a text can be. What can be gone through but is no list (rows made as they are
 * asked for) is written as a list. Like `JSON.stringify`, fields that are `undefined` are left out.
 */
export function* jsonParts(value: unknown, level = 0): Generator<string> {
  if (level >= levels || typeof value !== 'object' || value === null) yield JSON.stringify(value) ?? 'null';
  else if (Symbol.iterator in value) yield* listParts(value as Iterable<unknown>, level);
  else yield* objectParts(value, level);
}

function* listParts(list: Iterable<unknown>, level: number): Generator<string> {
  yield '[';
  let first = true;
  let waiting: string[] = [];
  for (const entry of list) {
    if (isLarge(entry)) {
      if (waiting.length > 0) {
        yield `${first ? '' : ',\n'}${waiting.join(',\n')}`;
        first = false;
        waiting = [];
      }
      if (!first) yield ',\n';
      yield* jsonParts(entry, level + 1);
      first = false;
      continue;
    }
    waiting.push(JSON.stringify(entry) ?? 'null');
    if (waiting.length < entriesAtOnce) continue;
    yield `${first ? '' : ',\n'}${waiting.join(',\n')}`;
    first = false;
    waiting = [];
  }
  if (waiting.length > 0) yield `${first ? '' : ',\n'}${waiting.join(',\n')}`;
  yield ']';
}

/** A table with its rows, which are made as they are asked for. */
function isLarge(entry: unknown): boolean {
  return typeof entry === 'object' && entry !== null && 'rows' in entry;
}

function* objectParts(object: object, level: number): Generator<string> {
  yield '{';
  let first = true;
  for (const [key, value] of Object.entries(object)) {
    if (value === undefined) continue;
    yield `${first ? '' : level === 0 ? ',\n' : ','}${JSON.stringify(key)}:`;
    first = false;
    yield* jsonParts(value, level + 1);
  }
  yield '}';
}
