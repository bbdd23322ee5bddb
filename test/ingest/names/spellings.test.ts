import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildNameMatcher } from '../../../src/ingest/names/buildNameMatcher.ts';
import type { NameMatch } from '../../../src/ingest/names/NameMatch.ts';
import { readBuiltInData } from '../../data/readBuiltInData.ts';
import { readCsv } from './readCsv.ts';

interface Spelling {
  readonly cell: string;
  readonly expected: string;
  readonly codes: readonly string[];
}

const match = buildNameMatcher(readBuiltInData().regions);
const read = (half: string): readonly Spelling[] =>
  readCsv(readFileSync(`test/fixtures/names/${half}.csv`, 'utf8')).map(
    ([cell = '', expected = '', codes = '']) => ({
      cell,
      expected,
      codes: codes === '' ? [] : codes.split(';'),
    }),
  );

const isUnambiguous = ({ expected }: Spelling): boolean =>
  expected === 'certain' || expected === 'not-autonomous';

/** One region is meant, whether it should have been asked or not. */
const isOfOne = ({ expected }: Spelling): boolean => expected !== 'ambiguous';

/** A match in silence of anything but the one region that is meant. */
const isWrong = (spelling: Spelling, found: NameMatch): boolean =>
  found.certainty === 'certain' && !(isOfOne(spelling) && found.regionId === spelling.codes[0]);

/** The region that is meant, and yet the author of the list would have asked. */
const isTooSure = ({ expected, codes }: Spelling, found: NameMatch): boolean =>
  expected === 'asked' && found.certainty === 'certain' && found.regionId === codes[0];

const isAsked = ({ codes }: Spelling, found: NameMatch): boolean => {
  const offered = new Set<string>(found.candidates.map(({ regionId }) => regionId));
  return found.certainty !== 'certain' && codes.every((code) => offered.has(code));
};

/** Counts only: what stands in the half that was never used for tuning stays unread. */
function measure(spellings: readonly Spelling[]): {
  readonly wrong: number;
  readonly tooSure: number;
  readonly certainShare: number;
  readonly notAsked: number;
  readonly ambiguous: number;
} {
  const found = spellings.map((spelling) => ({ spelling, match: match(spelling.cell) }));
  const unambiguous = found.filter(({ spelling }) => isUnambiguous(spelling));
  const ambiguous = found.filter(({ spelling }) => spelling.expected === 'ambiguous');
  return {
    wrong: found.filter(({ spelling, match: one }) => isWrong(spelling, one)).length,
    tooSure: found.filter(({ spelling, match: one }) => isTooSure(spelling, one)).length,
    certainShare:
      unambiguous.filter(({ match: one }) => one.certainty === 'certain').length / unambiguous.length,
    notAsked: ambiguous.filter(({ spelling, match: one }) => !isAsked(spelling, one)).length,
    ambiguous: ambiguous.length,
  };
}

describe.each(['tune', 'held-out', 'check'])('spellings of names, %s list', (half) => {
  const spellings = read(half);
  const figures = measure(spellings);

  test('none wrong in silence, 97 % of the unambiguous certain, all ambiguous asked', () => {
    const { wrong, tooSure, certainShare, notAsked, ambiguous } = figures;
    process.stdout.write(
      `${half} (${String(spellings.length)}): wrong certain ${String(wrong)}, certain share of the unambiguous ` +
        `${(certainShare * 100).toFixed(2)} %, ambiguous in the queue ${String(ambiguous - notAsked)} of ${String(ambiguous)}, ` +
        `right in silence where the author would have asked ${String(tooSure)}\n`,
    );
    expect(spellings.length).toBeGreaterThanOrEqual(300);
    expect(wrong).toBe(0);
    expect(certainShare).toBeGreaterThanOrEqual(0.97);
    expect(notAsked).toBe(0);
  });
});

describe('spellings used for tuning', () => {
  const spellings = read('tune');

  test('a doubtful one is asked, the region that is meant first', () => {
    for (const spelling of spellings.filter(({ expected }) => expected === 'asked')) {
      const found = match(spelling.cell);
      expect(isAsked(spelling, found), spelling.cell).toBe(true);
      const [best] = found.candidates;
      expect(best?.regionId, spelling.cell).toBe(spelling.codes[0]);
    }
  });

  test('no region is offered for a company, a ministry or a place abroad', () => {
    for (const { cell } of spellings.filter(({ expected }) => expected === 'outside')) {
      expect(match(cell), cell).toMatchObject({
        certainty: 'unknown',
        candidates: [],
        looksLikeRegion: false,
      });
    }
  });

  test('what only begins like a region waits', () => {
    for (const { cell } of spellings.filter(({ expected }) => expected === 'unknown')) {
      expect(match(cell).looksLikeRegion, cell).toBe(true);
    }
  });
});
