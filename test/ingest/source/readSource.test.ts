import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync as gzipOfSystem } from 'node:zlib';
import { gzipSync, Zip, ZipDeflate, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readSource } from '../../../src/ingest/source/readSource.ts';
import type { InputFile } from '../../../src/ingest/source/Source.ts';
import { CancelledError, ignoreProgress, neverCancelled, type Progress } from '../../../src/lib/Task.ts';
import { readOne, textsOf, utf8 } from './readFiles.ts';

const folder = path.resolve(import.meta.dirname, '../../fixtures/import');
const csv = 'judul;pihak\nA;B\n';
const bytesOf = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
const joined = (...parts: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

/** A zip that states the sizes behind each file, as programs do that write without knowing them. */
function zipAsStream(files: Readonly<Record<string, string>>): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((_error, chunk) => {
    chunks.push(chunk);
  });
  for (const [name, text] of Object.entries(files)) {
    const file = new ZipDeflate(name);
    zip.add(file);
    file.push(utf8(text), true);
  }
  zip.end();
  return joined(...chunks);
}

describe('what a file is', () => {
  const json = JSON.stringify([{ a: 1 }]);
  test.each([
    ['register.xlsx', csv, 'csv'],
    ['register.json', csv, 'csv'],
    ['register.csv', json, 'json'],
    ['register.csv', '{"type":"Feature","properties":{"a":1},"geometry":null}', 'geojson'],
    ['graf.txt', '\n<!-- x --><gexf><graph><nodes><node id="a"/></nodes></graph></gexf>', 'gexf'],
    ['graf.txt', '<?xml version="1.0"?>\n<ns0:graphml><ns0:graph/></ns0:graphml>', 'graphml'],
    ['graf.txt', '# contoh\nCreator "x"\nVersion 1\ngraph\n[ node [ id 1 ] ]', 'gml'],
    ['graf.txt', '% contoh\n\n*vertices 1\n1 "a"', 'pajek'],
    ['tabel.csv', 'graph;[x\na;b\n', 'csv'],
  ])('%s, %j: %s', async (name, text, format) => {
    const { sheets, issues } = await readOne(name, text);
    expect(issues).toEqual([]);
    expect(sheets[0]?.format).toBe(format);
  });

  test.each([
    ['nothing', 'x.csv', bytesOf(), 'file-empty'],
    ['blanks', 'x.csv', utf8(' \n\t\r\n'), 'file-empty'],
    ['empty cells', 'x.csv', utf8(';;;\n;;;\n'), 'file-empty'],
    ['PDF', 'x.csv', utf8('%PDF-1.7\nabc'), 'file-not-recognised'],
    ['RTF', 'x.doc', utf8('{\\rtf1 abc}'), 'file-not-recognised'],
    ['web archive', 'x.xls', utf8('MIME-Version: 1.0\nX-Document-Type: Workbook\n'), 'file-not-recognised'],
    ['PNG', 'x.xlsx', bytesOf(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'file-not-recognised'],
    ['RAR', 'x.rar', utf8('Rar!\u001A\u0007'), 'file-not-recognised'],
    ['zeros', 'x.xlsx', new Uint8Array(1000), 'file-not-recognised'],
    [
      'compound file of no workbook',
      'x.doc',
      bytesOf(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 1),
      'file-not-recognised',
    ],
    [
      'Word',
      'x.docx',
      zipSync({ '[Content_Types].xml': utf8('<x/>'), 'word/document.xml': utf8('<x/>') }),
      'file-not-recognised',
    ],
    [
      'text document',
      'x.odt',
      zipSync({ mimetype: utf8('application/vnd.oasis.opendocument.text'), 'content.xml': utf8('<x/>') }),
      'file-not-recognised',
    ],
    ['gzip cut off', 'x.csv.gz', gzipSync(utf8(csv.repeat(100))).subarray(0, 40), 'file-truncated'],
    ['zip cut off', 'x.zip', zipSync({ 'a.csv': utf8(csv) }).subarray(0, 60), 'file-truncated'],
    ['zip of nothing', 'x.zip', zipSync({}), 'file-empty'],
    [
      'zip of hidden files',
      'x.zip',
      zipSync({ '__MACOSX/._a.csv': utf8(csv), '.DS_Store': utf8('x') }),
      'file-empty',
    ],
    ['text of 51 MB', 'x.csv', new Uint8Array(51 * 1024 * 1024).fill(0x61), 'file-too-large'],
    ['packed, 61 MB', 'x.zip', new Uint8Array(61 * 1024 * 1024).fill(0x61), 'file-too-large'],
  ])('%s is one error', async (_, name, bytes, code) => {
    const source = await readOne(name, bytes);
    expect(source).toMatchObject({ sheets: [], shapes: [], documents: [] });
    expect(source.issues).toHaveLength(1);
    expect(source.issues[0]).toMatchObject({ code, severity: 'error', file: name });
  });

  test('the parameters of an error', async () => {
    expect((await readOne('x.csv', new Uint8Array(51 * 1024 * 1024).fill(0x61))).issues).toEqual([
      { code: 'file-too-large', severity: 'error', file: 'x.csv', params: { megabytes: 51, limit: 50 } },
    ]);
    expect((await readOne('x.gexf', '<gexf>\n<a></b></gexf>')).issues).toEqual([
      { code: 'file-invalid', severity: 'error', file: 'x.gexf', params: { reason: 'XML 2:7' } },
    ]);
  });
});

describe('archives', () => {
  test('every file under the name of its archive, in the order of the archive; what systems put beside is left out', async () => {
    const archive = zipSync({
      'b/2026.csv': utf8(csv),
      'a.json': utf8('[{"a":1}]'),
      '__MACOSX/b/._2026.csv': utf8('x'),
      'b/.DS_Store': utf8('x'),
      'Thumbs.db': utf8('x'),
      '../../luar.csv': utf8(csv),
      'rusak.gexf': utf8('<gexf>'),
    });
    const { sheets, issues } = await readOne('r.zip', archive);
    expect(sheets.map(({ file, format }) => [file, format])).toEqual([
      ['r.zip/b/2026.csv', 'csv'],
      ['r.zip/a.json', 'json'],
      ['r.zip/../../luar.csv', 'csv'],
    ]);
    expect(issues).toEqual([{ code: 'file-truncated', severity: 'error', file: 'r.zip/rusak.gexf' }]);
  });

  test('written as a stream, with names beyond ASCII, with a comment', async () => {
    const archive = zipAsStream({ 'Gödöllő/ế.csv': csv, 'leer.csv': '' });
    const { sheets, issues } = await readOne('r.zip', archive);
    expect(sheets.map(({ file }) => file)).toEqual(['r.zip/Gödöllő/ế.csv']);
    expect(textsOf(sheets[0])).toEqual([
      ['judul', 'pihak'],
      ['A', 'B'],
    ]);
    expect(issues).toEqual([{ code: 'file-empty', severity: 'error', file: 'r.zip/leer.csv' }]);
    const withComment = joined(archive, utf8('catatan'));
    new DataView(withComment.buffer).setUint16(archive.length - 2, 7, true);
    expect((await readOne('r.zip', withComment)).sheets).toHaveLength(1);
  });

  test('a file whose bytes were changed is told, the others are read', async () => {
    const archive = zipSync({
      'a.csv': [utf8('judul,rusak\n'), { level: 0 }],
      'b.csv': [utf8(csv), { level: 0 }],
    });
    const at = archive.indexOf('k'.charCodeAt(0));
    archive[at] = 'K'.charCodeAt(0);
    const { sheets, issues } = await readOne('r.zip', archive);
    expect(sheets.map(({ file }) => file)).toEqual(['r.zip/b.csv']);
    expect(issues).toEqual([{ code: 'file-truncated', severity: 'error', file: 'r.zip/a.csv' }]);
  });

  test('an archive inside is refused, and told once where there is nothing else', async () => {
    const inner = zipSync({ 'a.csv': utf8(csv) });
    const { sheets, issues } = await readOne(
      'r.zip',
      zipSync({ 'b.csv': utf8(csv), 'i.zip': inner, 'i.gz': gzipSync(utf8(csv)) }),
    );
    expect(sheets.map(({ file }) => file)).toEqual(['r.zip/b.csv']);
    expect(issues.map(({ code, file }) => [code, file])).toEqual([
      ['archive-nested', 'r.zip/i.zip'],
      ['archive-nested', 'r.zip/i.gz'],
    ]);
    const only = await readOne('r.zip', zipSync({ 'i.zip': inner, 'j.zip': inner }));
    expect(only.issues).toEqual([{ code: 'archive-nested', severity: 'error', file: 'r.zip' }]);
    expect((await readOne('r.gz', gzipSync(inner))).issues).toMatchObject([{ code: 'archive-nested' }]);
  });

  test('a file of gzip is read as what is in it', async () => {
    const { sheets } = await readOne(
      'register.csv.gz',
      joined(gzipSync(utf8('judul;pihak\n')), gzipSync(utf8('A;B\n'))),
    );
    expect(sheets[0]).toMatchObject({ file: 'register.csv.gz', format: 'csv' });
    expect(textsOf(sheets[0])).toHaveLength(2);
    const project = gzipSync(utf8('{"format":"jejaring-project","version":1}'));
    expect((await readOne('x.jejaring.json.gz', project)).documents).toMatchObject([{ kind: 'project' }]);
  });

  test('what grows beyond the limit gives nothing, whatever it declares', async () => {
    const expected = [
      { code: 'archive-too-large', severity: 'error', file: 'r.zip', params: { limit: 400 } },
    ];
    const nothing = { sheets: [], shapes: [], documents: [], issues: expected };
    const bomb = Uint8Array.from(readFileSync(path.join(folder, 'b-bad-zip-bomb', 'register.zip')));
    const view = new DataView(bomb.buffer);
    for (let at = 0; at < bomb.length - 46; at += 1) {
      // The sizes in the directory and before the file say 10 bytes.
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 10, true);
    }
    expect(await readOne('r.zip', bomb)).toEqual(nothing);
    expect(await readOne('r.zip', gzipOfSystem(Buffer.alloc(401 * 1024 * 1024)))).toEqual(nothing);
  });

  test('an entry that says it is encrypted makes the archive so', async () => {
    const archive = zipSync({ 'a.csv': utf8(csv) });
    const view = new DataView(archive.buffer, archive.byteOffset);
    for (let at = 0; at < archive.length - 46; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
    }
    expect((await readOne('r.zip', archive)).issues).toEqual([
      { code: 'file-encrypted', severity: 'error', file: 'r.zip' },
    ]);
  });
});

describe('several files', () => {
  const files: readonly InputFile[] = [
    { name: 'a.csv', bytes: utf8(csv.repeat(20_000)) },
    { name: 'b.pdf', bytes: utf8('%PDF-1.4') },
    { name: 'c.zip', bytes: zipSync({ 'x.csv': utf8(csv), 'y.csv': utf8(csv) }) },
    { name: 'd.json', bytes: utf8('[{"a":1}]') },
  ];

  test('are read in order; progress only grows and ends with all bytes; twice the same', async () => {
    const seen: Progress[] = [];
    const source = await readSource(files, (progress) => seen.push(progress), neverCancelled);
    expect(source.sheets.map(({ file }) => file)).toEqual(['a.csv', 'c.zip/x.csv', 'c.zip/y.csv', 'd.json']);
    expect(source.issues.map(({ file }) => file)).toEqual(['b.pdf']);
    const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
    const done = seen.map((progress) => progress.done);
    expect(done).toEqual(done.toSorted((one, other) => one - other));
    expect(seen.length).toBeGreaterThan(8);
    expect(seen.at(-1)).toEqual({ stage: 'reading', done: total, total });
    expect(await readSource(files, ignoreProgress, neverCancelled)).toEqual(source);
  });

  test('can be cancelled, also in the middle of a file', async () => {
    for (const after of [0, 1, 4]) {
      let asked = 0;
      const isCancelled = (): boolean => {
        asked += 1;
        return asked > after;
      };
      await expect(readSource(files, ignoreProgress, isCancelled)).rejects.toBeInstanceOf(CancelledError);
    }
  });

  test('none', async () => {
    expect(await readSource([], ignoreProgress, neverCancelled)).toEqual({
      sheets: [],
      shapes: [],
      documents: [],
      issues: [],
    });
  });
});

/** Our code for what the makers of the bad files expect. */
const codes: Readonly<Record<string, string>> = {
  empty: 'file-empty',
  truncated: 'file-truncated',
  encrypted: 'file-encrypted',
  'not-recognised': 'file-not-recognised',
  'entity-expansion': 'file-entities',
  'archive-bomb': 'archive-too-large',
  'too-deep': 'file-too-deep',
  'too-large': 'file-too-large',
  'json-invalid': 'file-invalid',
  'xml-invalid': 'file-invalid',
};

describe('bad files of others', () => {
  interface Expected {
    readonly fileError?: string;
    readonly fileErrorAlso?: readonly string[];
  }
  const cases = readdirSync(folder)
    .filter((name) => name.startsWith('b-bad-'))
    .map((name): [string, Expected] => [
      name,
      JSON.parse(readFileSync(path.join(folder, name, 'expected.json'), 'utf8')) as Expected,
    ])
    // A header without rows is a table; that it says nothing is found out later.
    .filter(([name]) => name !== 'b-bad-header-only');

  test.each(cases)('%s', async (name, { fileError, fileErrorAlso = [] }) => {
    for (const file of readdirSync(path.join(folder, name)).filter((one) => one !== 'expected.json')) {
      const source = await readOne(file, readFileSync(path.join(folder, name, file)));
      const errors = source.issues.filter(({ severity }) => severity === 'error');
      if (fileError === undefined) {
        expect(errors).toEqual([]);
        expect(source.sheets.length).toBeGreaterThan(0);
        continue;
      }
      expect(errors).toHaveLength(1);
      expect(errors[0]?.file.startsWith(file)).toBe(true);
      const allowed = [fileError, ...fileErrorAlso].flatMap((word) => codes[word] ?? []);
      // An archive inside an archive is refused for that reason before it can grow.
      expect([...allowed, ...(name === 'b-bad-zip-bomb-nested' ? ['archive-nested'] : [])]).toContain(
        errors[0]?.code,
      );
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect('polluted' in {}).toBe(false);
  });
});
