import { describe, expect, test } from 'vitest';
import { DatasetError, parseDataset } from '../../src/ingest/parseDataset.ts';
import { readBuiltInData } from '../data/readBuiltInData.ts';

const dataset = readBuiltInData();
const [agreement] = dataset.agreements;

const faultOf = (json: unknown): string => {
  try {
    parseDataset(json);
  } catch (error) {
    if (error instanceof DatasetError) return `${error.path} | ${error.message}`;
    throw error;
  }
  return 'none';
};

describe('parseDataset', () => {
  test('gives back what was written, also what it does not know', () => {
    const json = { ...structuredClone(dataset), madeBy: 'someone' };
    expect(parseDataset(JSON.parse(JSON.stringify(json)))).toEqual(json);
  });

  test('says where the first fault is', () => {
    expect(faultOf(null)).toMatch(/^ \| /);
    expect(faultOf([])).toMatch(/^ \| |^schemaVersion/);
    expect(faultOf({ ...dataset, schemaVersion: 2 })).toMatch(/^schemaVersion \| schemaVersion: /);
    expect(faultOf({ ...dataset, agreements: [{ ...agreement, title: 3 }] })).toMatch(
      /^agreements\.0\.title/,
    );
    expect(faultOf({ ...dataset, agreements: [{ ...agreement, kind: 'pact' }] })).toMatch(
      /^agreements\.0\.kind/,
    );
    expect(faultOf({ ...dataset, asOf: 'today' })).toMatch(/^asOf/);
    const signedOn = { text: '2024-02-30', precision: 'day' };
    expect(faultOf({ ...dataset, agreements: [{ ...agreement, signedOn }] })).toMatch(
      /^agreements\.0\.signedOn/,
    );
    const ofMonth = { text: '2024-02', precision: 'day' };
    expect(faultOf({ ...dataset, agreements: [{ ...agreement, signedOn: ofMonth }] })).toMatch(
      /^agreements\.0\.signedOn/,
    );
  });

  test('ids are unique and parties known', () => {
    expect(faultOf({ ...dataset, agreements: [agreement, agreement] })).toBe(
      'agreements | agreements: id occurs twice: KSD-001',
    );
    const parties = [{ partyId: '11' }, { partyId: 'out:nobody' }];
    expect(faultOf({ ...dataset, agreements: [{ ...agreement, parties }] })).toBe(
      'agreements.0.parties | agreements.0.parties: unknown party out:nobody',
    );
  });
});
