import { constants, deflateRawSync } from 'node:zlib';
import { strFromU8, strToU8, unzipSync, Zip, ZipPassThrough, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileProblems } from '../../../../src/ingest/source/Source.ts';
import { readWorkbook, type WorkbookKind } from '../../../../src/ingest/source/workbook/readWorkbook.ts';
import { CancelledError, neverCancelled } from '../../../../src/lib/Task.ts';
import { bytesOf, problemOf, read, readNamed } from './workbooks.ts';

describe('a workbook that cannot be read has one problem', () => {
  it.each([
    ['bad-password.xlsx', 'file-encrypted'],
    ['bad-password.xls', 'file-encrypted'],
    ['bad-password.ods', 'file-encrypted'],
    ['bad-encrypted.ods', 'file-encrypted'],
    ['bad-entities.xlsx', 'file-entities'],
    ['bad-entities.ods', 'file-entities'],
    ['bad-xml.xlsx', 'file-invalid'],
    ['bad-no-workbook.xlsx', 'file-not-recognised'],
    ['bad-empty.xlsx', 'file-empty'],
    ['bad-repeated.ods', 'table-too-large'],
  ])('%s: %s', async (name, problem) => {
    expect(await problemOf(readNamed(name))).toBe(problem);
  });

  it('an encrypted one whatever its name says', async () => {
    expect(await problemOf(read(bytesOf('bad-password.xlsx'), 'xls'))).toBe('file-encrypted');
  });

  it('pages, XML and other texts called .xls are no workbooks', async () => {
    for (const text of [
      'judul;pihak',
      '<table><tr><td>a</td></tr></table>',
      '<?xml version="1.0"?><Workbook/>',
    ]) {
      expect(await problemOf(read(strToU8(text), 'xls'))).toBe('file-not-recognised');
    }
  });

  it('chains of sectors and folders of an old workbook that run in a circle', async () => {
    const circle = (change: (view: DataView, fat: number, directory: number) => void): Promise<string> => {
      const bytes = bytesOf('xlwt.xls').slice();
      const view = new DataView(bytes.buffer);
      const offsetOf = (place: number): number => 512 * (view.getInt32(place, true) + 1);
      change(view, offsetOf(76), offsetOf(48));
      return problemOf(read(bytes, 'xls'));
    };
    // Every sector is followed by the second one, and by the next of two.
    for (const next of [() => 1, (sector: number) => sector ^ 1]) {
      const ended = await circle((view, fat) => {
        for (let sector = 0; sector < 128; sector += 1) view.setInt32(fat + 4 * sector, next(sector), true);
      });
      expect(ended).toBe('file-truncated');
    }
    // Entries of the folder that hold one another; the workbook is still among them.
    expect(
      await circle((view, _fat, directory) => {
        view.setInt32(directory + 128 + 68, 0, true);
        view.setInt32(directory + 128 + 72, 1, true);
        view.setInt32(directory + 128 + 76, 0, true);
      }),
    ).toBe('read');
  });

  it('bytes that are no archive', async () => {
    expect(await problemOf(read(strToU8('a;b\n1;2')))).toBe('file-not-recognised');
    expect(await problemOf(read(new Uint8Array(), 'ods'))).toBe('file-empty');
  });

  it('a part that is missing', async () => {
    const parts = unzipSync(bytesOf('texts.xlsx'));
    delete parts['xl/worksheets/sheet1.xml'];
    expect(await problemOf(read(zipSync(parts)))).toBe('file-truncated');
  });

  it('a byte that has changed, by the checksum of its part', async () => {
    const bytes = zipSync(unzipSync(bytesOf('openpyxl.xlsx')), { level: 0 });
    const at = strFromU8(bytes, true).indexOf('Sampah');
    bytes[at] = 'L'.charCodeAt(0);
    expect(at).toBeGreaterThan(0);
    expect(await problemOf(read(bytes))).toBe('file-truncated');
  });
});

describe('a bomb', () => {
  const sheet = (xml: Uint8Array): Uint8Array =>
    zipSync({ ...unzipSync(bytesOf('absolute.xlsx')), 'xl/worksheets/sheet1.xml': xml });

  it('of bytes is not unpacked', async () => {
    // Blocks that are flushed in full can be strung together: 450 MB of blanks.
    const block = deflateRawSync(new Uint8Array(1024 * 1024).fill(0x20), {
      finishFlush: constants.Z_FULL_FLUSH,
    });
    const packed = new Uint8Array(block.length * 450 + 2);
    for (let n = 0; n < 450; n += 1) packed.set(block, n * block.length);
    packed.set([0x03, 0x00], block.length * 450);
    const pieces: Uint8Array[] = [];
    const zip = new Zip((_, piece) => pieces.push(piece));
    for (const [name, part] of Object.entries(unzipSync(bytesOf('absolute.xlsx')))) {
      const isSheet = name === 'xl/worksheets/sheet1.xml';
      const entry = new ZipPassThrough(name);
      if (isSheet) entry.compression = 8;
      zip.add(entry);
      entry.push(isSheet ? packed : part, true);
    }
    zip.end();
    const start = performance.now();
    expect(await problemOf(read(Buffer.concat(pieces)))).toBe('archive-too-large');
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('of one long text in many cells is not filled in', async () => {
    const parts = unzipSync(bytesOf('texts.xlsx'));
    const cells = '<c t="s"><v>0</v></c>'.repeat(1000);
    parts['xl/sharedStrings.xml'] = strToU8(`<sst><si><t>${'x'.repeat(1_000_000)}</t></si></sst>`);
    parts['xl/worksheets/sheet1.xml'] = strToU8(
      `<worksheet><sheetData><row>${cells}</row></sheetData></worksheet>`,
    );
    expect(await problemOf(read(zipSync(parts)))).toBe('table-too-large');
  });

  it('of merged ranges over each other is refused', async () => {
    const xml =
      '<worksheet><sheetData><row><c r="A1"><v>1</v></c><c r="XFD1"><v>1</v></c></row></sheetData>' +
      `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(2000)}</mergeCells></worksheet>`;
    expect(await problemOf(read(sheet(strToU8(xml))))).toBe('table-too-large');
  });

  it('of levels is refused', async () => {
    expect(await problemOf(read(sheet(strToU8('<a>'.repeat(100_000)))))).toBe('file-too-deep');
  });

  it('of a name that is no column or row is refused', async () => {
    const cell = (address: string, row = '1'): Uint8Array =>
      sheet(
        strToU8(
          `<worksheet><sheetData><row r="${row}"><c r="${address}"><v>1</v></c></row></sheetData></worksheet>`,
        ),
      );
    expect(await problemOf(read(cell('XFE1')))).toBe('file-invalid');
    expect(await problemOf(read(cell('ZZZZZZZZZZZZZZZZ1')))).toBe('file-invalid');
    expect(await problemOf(read(cell('1')))).toBe('file-invalid');
    expect(await problemOf(read(cell('A1', '1048577')))).toBe('file-invalid');
    expect(await problemOf(read(cell('A1', '1e3.5')))).toBe('file-invalid');
    expect(await problemOf(read(cell('A1', '0')))).toBe('file-invalid');
  });
});

describe('a workbook that ends too early', () => {
  it.each([
    ['openpyxl.xlsx', 'xlsx'],
    ['libreoffice.ods', 'ods'],
  ] as const)('%s at any byte', async (name, kind) => {
    const bytes = bytesOf(name);
    for (let end = 4; end < bytes.length; end += 13) {
      expect(await problemOf(read(bytes.subarray(0, end), kind)), String(end)).toBe('file-truncated');
    }
  });

  it('libreoffice.xls: a problem or what is left, never a crash', async () => {
    const bytes = bytesOf('libreoffice.xls');
    for (let end = 0; end < bytes.length; end += 61) {
      const problem = await problemOf(read(bytes.subarray(0, end), 'xls'));
      expect(['read', ...fileProblems]).toContain(problem);
    }
  });
});

describe('a workbook of which any bytes have changed', () => {
  const edits = fc.array(
    fc.tuple(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), fc.integer({ min: 0, max: 255 })),
    {
      minLength: 1,
      maxLength: 8,
    },
  );
  const mutate = (bytes: Uint8Array, changes: readonly (readonly [number, number])[]): Uint8Array => {
    const copy = Uint8Array.from(bytes);
    for (const [share, byte] of changes) copy[Math.floor(share * copy.length)] = byte;
    return copy;
  };
  const outcomes = ['read', ...fileProblems];

  it.each([
    ['texts.xlsx', 'xlsx'],
    ['values.xlsx', 'xlsx'],
    ['layout.xlsx', 'xlsx'],
    ['days.xlsx', 'xlsx'],
    ['libreoffice.ods', 'ods'],
    ['repeated.ods', 'ods'],
  ] as const)('inside its parts: %s', async (name, kind) => {
    const parts = unzipSync(bytesOf(name));
    const names = Object.keys(parts);
    await fc.assert(
      fc.asyncProperty(fc.nat(), edits, async (which, changes) => {
        const part = names[which % names.length] ?? '';
        const bytes = zipSync(
          { ...parts, [part]: mutate(parts[part] ?? new Uint8Array(), changes) },
          { level: 0 },
        );
        expect(outcomes).toContain(await problemOf(read(bytes, kind)));
      }),
      { numRuns: 150, seed: 20_260_101 },
    );
  });

  it.each([
    ['xlwt.xls', 'xls'],
    ['libreoffice.xls', 'xls'],
    ['openpyxl.xlsx', 'xlsx'],
    ['libreoffice.ods', 'ods'],
  ] as const)('anywhere: %s', async (name, kind: WorkbookKind) => {
    const whole = bytesOf(name);
    await fc.assert(
      fc.asyncProperty(edits, async (changes) => {
        expect(outcomes).toContain(await problemOf(read(mutate(whole, changes), kind)));
      }),
      { numRuns: 150, seed: 20_260_102 },
    );
  });
});

describe('progress', () => {
  it.each(['libreoffice.xlsx', 'libreoffice.ods', 'libreoffice.xls'] as const)(
    'of %s goes up to all',
    async (name) => {
      const told: number[] = [];
      await readWorkbook(
        { name, bytes: bytesOf(name) },
        name.endsWith('.xls') ? 'xls' : name.endsWith('.ods') ? 'ods' : 'xlsx',
        ({ done, total }) => told.push(done / total),
        neverCancelled,
      );
      expect(told.length).toBeGreaterThan(0);
      expect(told).toEqual(told.toSorted((a, b) => a - b));
      expect(told.at(-1)).toBe(1);
    },
  );

  it('can be ended between two pieces', async () => {
    const cells = '<c><v>1</v></c>'.repeat(20);
    const xml = strToU8(
      `<worksheet><sheetData>${`<row>${cells}</row>`.repeat(2000)}</sheetData></worksheet>`,
    );
    const bytes = zipSync(
      { ...unzipSync(bytesOf('absolute.xlsx')), 'xl/worksheets/sheet1.xml': xml },
      { level: 0 },
    );
    let told = 0;
    const reading = readWorkbook(
      { name: 'a.xlsx', bytes },
      'xlsx',
      () => {
        told += 1;
      },
      () => told >= 3,
    );
    await expect(reading).rejects.toThrow(CancelledError);
    expect(told).toBe(3);
  });
});
