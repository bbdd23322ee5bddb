import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../src/ingest/source/text/decodeText.ts';

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index += 1) {
    view.setUint16(index * 2, text.charCodeAt(index), littleEndian);
  }
  return new Uint8Array(view.buffer);
};

describe('decodeText', () => {
  const text = 'title,parties\nGödöllő – Huế,Kota Bogor\n';

  test('UTF-8 with and without its mark; the mark is no part of the text', () => {
    expect(decodeText(utf8(text))).toEqual({ text, encoding: 'utf-8', damaged: 0 });
    expect(decodeText(utf8(`\uFEFF${text}`))).toEqual({ text, encoding: 'utf-8', damaged: 0 });
  });

  test.each([
    ['utf-16le', true],
    ['utf-16be', false],
  ] as const)('%s with and without its mark', (encoding, littleEndian) => {
    expect(decodeText(utf16(`\uFEFF${text}`, littleEndian))).toEqual({ text, encoding, damaged: 0 });
    expect(decodeText(utf16(text, littleEndian))).toEqual({ text, encoding, damaged: 0 });
  });

  test('Windows-1252, with the letters that Latin-1 does not have', () => {
    // „Müller“ – 5 €
    const windows = bytes(0x84, 0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72, 0x93, 0x20, 0x96, 0x20, 0x35, 0x20, 0x80);
    expect(decodeText(windows)).toEqual({ text: '„Müller“ – 5 €', encoding: 'windows-1252', damaged: 0 });
  });

  test('one broken byte in a UTF-8 file does not turn the rest into gibberish', () => {
    const broken = new Uint8Array([...utf8('äöüß'.repeat(10)), 0xff]);
    expect(decodeText(broken)).toEqual({ text: `${'äöüß'.repeat(10)}\uFFFD`, encoding: 'utf-8', damaged: 1 });
  });

  test('nothing, or nothing but blanks, is empty', () => {
    expect(decodeText(bytes())).toEqual({ problem: 'file-empty' });
    expect(decodeText(utf8(' \r\n\t\n'))).toEqual({ problem: 'file-empty' });
    expect(decodeText(utf8('\uFEFF'))).toEqual({ problem: 'file-empty' });
  });

  test('XLSX, PDF, images and other bytes are not text', () => {
    expect(decodeText(utf8('PK\u0003\u0004 xl/workbook.xml'))).toEqual({ problem: 'file-not-text' });
    expect(decodeText(utf8('%PDF-1.7\n'))).toEqual({ problem: 'file-not-text' });
    expect(decodeText(bytes(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13))).toEqual({ problem: 'file-not-text' });
    expect(decodeText(bytes(1, 2, 3, 4, 5, 6, 7, 8))).toEqual({ problem: 'file-not-text' });
  });
});
