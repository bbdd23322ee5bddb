import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { inflateEntry, newBudget } from '../../../src/ingest/source/archive/inflateWithin.ts';
import { readZipDirectory } from '../../../src/ingest/source/archive/readZipDirectory.ts';
import { FileProblemError } from '../../../src/ingest/source/Source.ts';
import { utf8 } from './readFiles.ts';

const joined = (...parts: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));
const little = (...fields: readonly (readonly [value: number, bytes: number])[]): Uint8Array =>
  Uint8Array.from(
    fields.flatMap(([value, bytes]) =>
      Array.from({ length: bytes }, (_, index) => Math.floor(value / 256 ** index) % 256),
    ),
  );

/** A zip of one stored file whose sizes and places stand in the fields for large archives. */
function zip64(name: string, content: Uint8Array, crc: number): Uint8Array {
  const unset = 0xffff_ffff;
  const local = joined(
    little(
      [0x04034b50, 4],
      [45, 2],
      [0, 2],
      [0, 2],
      [0, 4],
      [crc, 4],
      [unset, 4],
      [unset, 4],
      [name.length, 2],
      [0, 2],
    ),
    utf8(name),
    content,
  );
  const extra = little([1, 2], [24, 2], [content.length, 8], [content.length, 8], [0, 8]);
  const entry = joined(
    little([0x02014b50, 4], [45, 2], [45, 2], [0, 2], [0, 2], [0, 4], [crc, 4], [unset, 4], [unset, 4]),
    little([name.length, 2], [extra.length, 2], [0, 2], [0, 2], [0, 2], [0, 4], [unset, 4]),
    utf8(name),
    extra,
  );
  const end64 = little(
    [0x06064b50, 4],
    [44, 8],
    [45, 2],
    [45, 2],
    [0, 4],
    [0, 4],
    [1, 8],
    [1, 8],
    [entry.length, 8],
    [local.length, 8],
  );
  const locator = little([0x07064b50, 4], [0, 4], [local.length + entry.length, 8], [1, 4]);
  const end = little([0x06054b50, 4], [0, 4], [0xffff, 2], [0xffff, 2], [unset, 4], [unset, 4], [0, 2]);
  return joined(local, entry, end64, locator, end);
}

const contentOf = (archive: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readZipDirectory(archive).map((entry) => [
      entry.name,
      new TextDecoder().decode(inflateEntry(entry, newBudget())),
    ]),
  );

describe('directory of a zip archive', () => {
  test('files in order, without folders; names with backslashes', () => {
    const archive = zipSync({
      'b.txt': utf8('bee'),
      map: { 'a.txt': utf8('a') },
      'c\\d.txt': [utf8('stored'), { level: 0 }],
    });
    expect(contentOf(archive)).toEqual({ 'b.txt': 'bee', 'map/a.txt': 'a', 'c/d.txt': 'stored' });
  });

  test('an archive behind other bytes, and one in a larger buffer', () => {
    const archive = zipSync({ 'a.txt': utf8('isi') });
    expect(contentOf(joined(utf8('#!/bin/sh'), archive))).toEqual({ 'a.txt': 'isi' });
    expect(contentOf(joined(new Uint8Array(7), archive).subarray(7))).toEqual({ 'a.txt': 'isi' });
  });

  test('fields of large archives', () => {
    // CRC-32 of "123456789" as the standard gives it.
    expect(contentOf(zip64('a.txt', utf8('123456789'), 0xcbf43926))).toEqual({ 'a.txt': '123456789' });
  });

  test('cut off anywhere, or pointing outside: one error', () => {
    const archive = zipSync({ 'a.txt': utf8('isi'), 'b.txt': utf8('isi') });
    const large = zip64('a.txt', utf8('123456789'), 0xcbf43926);
    for (const whole of [archive, large]) {
      for (let length = 0; length < whole.length; length += 1) {
        expect(() => readZipDirectory(whole.subarray(0, length))).toThrow(FileProblemError);
      }
    }
    for (let at = 0; at < archive.length; at += 1) {
      const broken = archive.with(at, (archive[at] ?? 0) ^ 0xff);
      try {
        for (const entry of readZipDirectory(broken)) inflateEntry(entry, newBudget());
      } catch (error) {
        expect(error).toBeInstanceOf(FileProblemError);
      }
    }
  });

  test('too many files', () => {
    const many = Object.fromEntries(
      Array.from({ length: 10_001 }, (_, index) => [`${String(index)}.csv`, new Uint8Array()]),
    );
    expect(() => readZipDirectory(zipSync(many))).toThrow(
      expect.objectContaining({ code: 'archive-too-large' }),
    );
  });
});
