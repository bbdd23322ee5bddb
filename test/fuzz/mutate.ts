import { gunzipSync, gzipSync, strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { InputFile } from '../../src/ingest/source/Source.ts';
import type { FuzzSeed } from './fuzzSeeds.ts';

/** Numbers in [0, 1), as `seededRandom` makes them. */
type Random = () => number;

/** Texts hold one character for each byte, so that a change can break a character of several bytes too. */
const bytewise = (text: string): string => strFromU8(strToU8(text), true);
const below = (random: Random, limit: number): number => Math.floor(random() * limit);
const pick = <T>(random: Random, from: readonly [T, ...T[]]): T =>
  from[below(random, from.length)] ?? from[0];

const tokens: readonly [string, ...string[]] = [
  '__proto__',
  'constructor',
  'prototype',
  'hasOwnProperty',
  'toString',
  '1e999',
  '-1',
  'NaN',
  '99999999999999999999999',
  '0.1e-400',
  '2147483648',
  '4294967296',
  '31 Februari 2021',
  '0000-00-00',
  '2021-13-45',
  '45000',
  '5 (lima) tahun',
  '999999 tahun',
  '=1+1',
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("https://x.invalid","a")',
  '@SUM(1)',
  '-',
  'JUMLAH',
  'Mengetahui,',
  'Kota Bogor',
  'Bandung',
  '34.02',
  'Kabupaten Sleman, Bantul dan Gunungkidul',
  'PT Maju, Tbk',
  'Kab. Bantul; Kota Yogyakarta; Kab. Sleman',
  'Kota '.repeat(40),
  'dan '.repeat(60),
  '1. '.repeat(40),
  'a'.repeat(3000),
  '('.repeat(200),
  '9'.repeat(400),
  '‮abc',
  '🏛️',
  'I\u0307stanbul',
  ' ',
  '',
  'null',
  'true',
  '[]',
  '{}',
];
const pieces: readonly [string, ...string[]] = [
  '"',
  '""',
  "'",
  ',',
  ';',
  '\t',
  '|',
  '\n',
  '\r',
  '\r\n',
  '\n\n',
  '\u0000',
  '\u001A',
  '\uFEFF',
  '<',
  '>',
  '</',
  '/>',
  ']]>',
  '<![CDATA[',
  '<!--',
  '&',
  '&amp;',
  '&#0;',
  '&#x110000;',
  '&a;',
  '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>',
  '<?xml version="1.1" encoding="UTF-16"?>',
  ' x="1" x="2"',
  ' r="XFD1048576"',
  ' r="A0"',
  ' s="-1"',
  ' t="s"',
  ' t="e"',
  ' table:number-columns-repeated="16384"',
  ' table:number-rows-repeated="1048576"',
  ' number-rows-repeated="-5"',
  '[',
  ']',
  '{',
  '}',
  ':',
  '"__proto__":{"polluted":1},',
  '"id":null,',
  '*Vertices 5',
  '*Edges',
  'node [ id 1 ]',
  'edge [ source 1 target 99 ]',
  'sep=;\n',
];

type Change = (text: string, random: Random) => string;

/** A place in the text and what is to come there instead of `length` characters. */
function splice(text: string, at: number, length: number, piece: string): string {
  return text.slice(0, at) + piece + text.slice(at + length);
}

/** Begin and end of a stretch between two marks of any format: a cell, an attribute, a value. */
function aToken(text: string, random: Random): readonly [number, number] {
  const at = below(random, text.length + 1);
  const mark = /[",;\t|\n\r<>[\]{}:= ]/;
  let from = at;
  while (from > 0 && at - from < 200 && !mark.test(text[from - 1] ?? '')) from -= 1;
  let to = at;
  while (to < text.length && to - at < 200 && !mark.test(text[to] ?? '')) to += 1;
  return [from, to];
}

function onLines(change: (lines: string[], random: Random) => void): Change {
  return (text, random) => {
    const lines = text.split('\n');
    change(lines, random);
    return lines.join('\n');
  };
}

const changes: readonly [Change, ...Change[]] = [
  // A byte is another one.
  (text, random) => splice(text, below(random, text.length), 1, String.fromCharCode(below(random, 256))),
  (text, random) => splice(text, below(random, text.length + 1), 0, bytewise(pick(random, pieces))),
  (text, random) =>
    splice(text, below(random, text.length + 1), 1 + below(random, 3), bytewise(pick(random, pieces))),
  (text, random) => {
    const [from, to] = aToken(text, random);
    return splice(text, from, to - from, bytewise(pick(random, tokens)));
  },
  (text, random) => {
    const [from, to] = aToken(text, random);
    const [other, end] = aToken(text, random);
    return splice(text, from, to - from, text.slice(other, end));
  },
  // A stretch is gone, doubled, many times there, or somewhere else.
  (text, random) => splice(text, below(random, text.length + 1), below(random, 60), ''),
  (text, random) => {
    const at = below(random, text.length + 1);
    return splice(text, at, 0, text.slice(Math.max(0, at - below(random, 200)), at));
  },
  (text, random) => {
    const at = below(random, text.length + 1);
    const piece = text.slice(at, at + 1 + below(random, 20));
    return splice(text, at, 0, piece.repeat(below(random, 200)));
  },
  (text, random) => {
    const at = below(random, text.length + 1);
    const piece = text.slice(at, at + below(random, 100));
    return splice(splice(text, at, piece.length, ''), below(random, text.length + 1), 0, piece);
  },
  (text, random) => (random() < 0.3 ? text.slice(0, below(random, text.length + 1)) : text),
  onLines((lines, random) => lines.splice(below(random, lines.length), 1)),
  onLines((lines, random) => {
    const at = below(random, lines.length);
    lines.splice(below(random, lines.length), 0, lines[at] ?? '');
  }),
  onLines((lines, random) => {
    const [one, other] = [below(random, lines.length), below(random, lines.length)];
    [lines[one], lines[other]] = [lines[other] ?? '', lines[one] ?? ''];
  }),
  onLines((lines, random) => lines.splice(below(random, lines.length), 0, '', ' ', '\t')),
  // Marks of a whole file.
  (text, random) =>
    text.replaceAll(pick(random, [',', ';', '\t', '|']), pick(random, [',', ';', '\t', '|', ', '])),
  (text, random) => text.replace(/\r\n|\r|\n/g, pick(random, ['\n', '\r\n', '\r', '\n\r', '\u2028'])),
  (text, random) => {
    const kept = random();
    return text.replace(/\r\n|\r|\n/g, (ending) =>
      random() < kept ? ending : pick(random, ['\n', '\r\n', '\r']),
    );
  },
  (text, random) =>
    pick(random, ['\xEF\xBB\xBF', '\xFF\xFE', '\xFE\xFF', '\xEF\xBB\xBF\xEF\xBB\xBF', '+/v8-']) + text,
  (text) => text.replace(/[\s\S]/g, '$&\u0000'),
  (text, random) => (random() < 0.5 ? text.toUpperCase() : text.toLowerCase()),
  (text, random) => {
    const [open, close] = pick<readonly [string, string]>(random, [
      ['[', ']'],
      ['{"a":', '}'],
      ['<a>', '</a>'],
      ['(', ')'],
    ]);
    const depth = pick(random, [10, 70, 5000]);
    const at = below(random, text.length + 1);
    return splice(text, at, 0, open.repeat(depth) + close.repeat(depth));
  },
  (text, random) => {
    const number = /\d+/g;
    const all = [...text.matchAll(number)];
    const one = all[below(random, all.length)];
    if (one === undefined) return text;
    return splice(text, one.index, one[0].length, pick(random, tokens));
  },
];

/** A file with 1 to 6 changes, inside its package where it is one. */
function mutateBytes(bytes: Uint8Array, random: Random, seeds: readonly FuzzSeed[]): Uint8Array {
  if (random() < 0.7) {
    try {
      if (bytes[0] === 0x50 && bytes[1] === 0x4b) return mutateZip(bytes, random, seeds);
      if (bytes[0] === 0x1f && bytes[1] === 0x8b)
        return gzipSync(mutateBytes(gunzipSync(bytes), random, seeds), { level: 1 });
    } catch {
      // Not a whole package: its bytes are changed as they are.
    }
  }
  let text = strFromU8(bytes, true);
  if (random() < 0.04) {
    const other = seeds[below(random, seeds.length)]?.files[0]?.bytes ?? new Uint8Array();
    const piece = strFromU8(other.subarray(0, 20_000), true);
    text = splice(text, below(random, text.length + 1), 0, piece.slice(below(random, piece.length)));
  }
  for (let count = 1 + below(random, 6); count > 0; count -= 1) text = pick(random, changes)(text, random);
  return strToU8(text.slice(0, 400_000), true);
}

function mutateZip(bytes: Uint8Array, random: Random, seeds: readonly FuzzSeed[]): Uint8Array {
  // Bombs stay packed.
  let unpacked = 0;
  const entries = Object.entries(
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        unpacked += originalSize;
        return unpacked < 2_000_000;
      },
    }),
  );
  const parts = new Map<string, Uint8Array>(entries);
  const names = entries.map(([name]) => name);
  const name = names[below(random, names.length)] ?? 'a';
  const part = parts.get(name) ?? new Uint8Array();
  const kind = below(random, 12);
  if (kind === 0) parts.delete(name);
  else if (kind === 1)
    parts.set(
      pick(random, ['../../etc/x.csv', '__proto__', 'a/b.xlsx', 'content.xml', '__MACOSX/a.csv']),
      part,
    );
  else if (kind === 2) parts.set('dalam.zip', bytes);
  else if (kind === 3) parts.set('lain.csv', seeds[below(random, seeds.length)]?.files[0]?.bytes ?? part);
  else {
    const changed = names.filter((one) => kind < 6 || !/rels|Types|docProps|theme|mimetype|META/.test(one));
    const one = changed[below(random, changed.length)] ?? name;
    parts.set(one, mutateBytes(parts.get(one) ?? part, random, seeds));
  }
  return zipSync(Object.fromEntries(parts), { level: random() < 0.5 ? 0 : 1 });
}

const names: readonly [string, ...string[]] = [
  'x',
  'x.csv',
  'x.xlsx',
  'x.ods',
  'x.xls',
  'x.json',
  'x.gexf',
  'x.graphml',
  'x.gml',
  'x.net',
  'x.cx2',
  'x.geojson',
  'x.zip',
  'x.gz',
  '__proto__',
  'PEMERINTAH KOTA SEMARANG.csv',
  '../x.csv',
];

/** The files of a seed, one of them or all changed. */
export function mutate(seed: FuzzSeed, random: Random, seeds: readonly FuzzSeed[]): readonly InputFile[] {
  const changed = below(random, seed.files.length + 1);
  let files = seed.files.map((file, at) => ({
    ...file,
    bytes:
      at === changed || changed === seed.files.length ? mutateBytes(file.bytes, random, seeds) : file.bytes,
  }));
  if (random() < 0.03) files = files.map((file) => ({ ...file, name: pick(random, names) }));
  if (random() < 0.02) files = [...files, ...(seeds[below(random, seeds.length)]?.files ?? [])];
  if (random() < 0.02) files = files.map((file) => ({ ...file, origin: 'paste' as const }));
  return files;
}
