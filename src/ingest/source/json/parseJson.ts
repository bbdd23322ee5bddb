import { FileProblemError } from '../Source.ts';
import { fileTooLarge, sourceLimits, tooDeep } from '../sourceLimits.ts';

const quote = 0x22;
const backslash = 0x5c;

/**
 * JSON of a text that nobody vouches for: depth and number of objects are measured before anything is built. Takes
 * `NaN` and `Infinity`, as some programs write them for missing numbers, as nothing; and one document per line. Keys such
 * as `__proto__` are keys like others. O(characters).
 *
 * @param mostContainers objects and lists that are read at most.
 * @throws FileProblemError `file-truncated`, `file-invalid`, `file-too-deep`, `file-too-large`
 */
export function parseJson(text: string, mostContainers: number = sourceLimits.jsonContainers): unknown {
  const { closed, depth, containers } = measure(text);
  if (depth > sourceLimits.depth) throw tooDeep();
  if (containers > mostContainers) throw fileTooLarge(text.length, sourceLimits.textBytes);
  const parsed = tryParse(text);
  if (parsed !== undefined) return parsed.value;
  if (!closed) throw new FileProblemError('file-truncated');
  const finite = tryParse(withoutNonFinite(text));
  if (finite !== undefined) return finite.value;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length > 1) {
    const values = lines.map(tryParse);
    if (values.every((value) => value !== undefined)) return values.map(({ value }) => value);
  }
  throw new FileProblemError('file-invalid', { reason: 'JSON' });
}

function tryParse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text) as unknown };
  } catch {
    return undefined;
  }
}

/** Brackets outside strings; `closed` where all of them and all strings are. */
function measure(text: string): {
  readonly closed: boolean;
  readonly depth: number;
  readonly containers: number;
} {
  let open = 0;
  let depth = 0;
  let containers = 0;
  for (let at = 0; at < text.length; at += 1) {
    switch (text.charCodeAt(at)) {
      case quote: {
        const end = endOfString(text, at);
        if (end === -1) return { closed: false, depth, containers };
        at = end;
        break;
      }
      case 0x5b:
      case 0x7b:
        open += 1;
        containers += 1;
        if (open > depth) depth = open;
        break;
      case 0x5d:
      case 0x7d:
        open -= 1;
        break;
    }
  }
  return { closed: open <= 0, depth, containers };
}

/** Position of the quote that ends the string which begins at `start`; -1 for none. */
function endOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text.charCodeAt(at - 1 - slashes) === backslash) slashes += 1;
    if (slashes % 2 === 0) return at;
  }
  return -1;
}

/** The text with `null` for numbers that JSON does not have. */
function withoutNonFinite(text: string): string {
  const parts: string[] = [];
  let from = 0;
  const replace = (plain: string): string => plain.replaceAll(/-?\b(?:NaN|Infinity)\b/g, 'null');
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', from)) {
    const end = endOfString(text, at);
    if (end === -1) break;
    parts.push(replace(text.slice(from, at)), text.slice(at, end + 1));
    from = end + 1;
  }
  parts.push(replace(text.slice(from)));
  return parts.join('');
}
