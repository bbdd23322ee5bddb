import { describe, expect, it } from 'vitest';
import { titleWords } from '../../../src/relations/subjects/normaliseTitle.ts';

describe('words of a title', () => {
  it('hold no codes of projects and documents', () => {
    expect(titleWords('DTP1-161-4.1 YOUMIG')).toEqual(['youmig']);
    expect(titleWords('Kerja sama PKS/12/2021 air bersih')).toEqual(['kerja', 'sama', 'air', 'bersih']);
  });

  it('hold numbers and names that are no codes', () => {
    expect(titleWords('limbah B3, COVID-19')).toEqual(['limbah', 'b3', 'covid', '19']);
    expect(titleWords('2021-2026')).toEqual(['2021', '2026']);
  });
});
