import { describe, expect, it } from 'vitest';
import { detectTitleLanguage, usualLanguage } from '../../../src/relations/subjects/detectTitleLanguage.ts';
import { titleTokens } from '../../../src/relations/subjects/normaliseTitle.ts';
import { aDataset, aRegion } from '../../support/builders.ts';

const languageOf = (title: string) => detectTitleLanguage(titleTokens(title));

describe('the language of a title', () => {
  it.each([
    ['Kerja sama pengelolaan sampah antara Kota A dan Kabupaten B', 'id'],
    ['Pengelolaan Sampah', 'id'],
    ['Memorandum of Understanding tentang pengendalian banjir', 'id'],
    ['Agreement on the management of waste between A and B', 'en'],
    ['Vereinbarung über die Entsorgung von Abfall', 'de'],
    ['Gemeenschappelijke regeling voor het afval van de gemeenten', 'other'],
    ['Syndicat mixte pour la gestion des eaux', 'other'],
    ['Договір про співробітництво територіальних громад', 'other'],
    ['Smart City', undefined],
    ['MoU SPAM 2021', undefined],
    ['', undefined],
  ] as const)('%s: %s', (title, expected) => {
    expect(languageOf(title)).toBe(expected);
  });

  it('is not told by words that two languages share', () => {
    expect(languageOf('in in in')).toBeUndefined();
  });
});

describe('the language of titles that do not tell', () => {
  const dataset = aDataset({ regions: [aRegion('own:a', { name: 'A' })] });

  it('is that of most that do', () => {
    expect(usualLanguage(dataset, ['en', 'en', 'de', undefined, undefined])).toBe('en');
    expect(usualLanguage(dataset, ['de', 'de', undefined])).toBe('de');
  });

  it('is not known where few tell, where they differ, or where most are foreign', () => {
    expect(usualLanguage(dataset, ['en', undefined, undefined, undefined, undefined])).toBeUndefined();
    expect(usualLanguage(dataset, ['en', 'de'])).toBeUndefined();
    expect(usualLanguage(dataset, ['other', 'other', 'en'])).toBeUndefined();
    expect(usualLanguage(dataset, [])).toBeUndefined();
  });

  it('is Indonesian where regions bear Indonesian ranks', () => {
    const indonesian = aDataset({ regions: [aRegion('33.74'), aRegion('33')] });
    expect(usualLanguage(indonesian, [undefined])).toBe('id');
    expect(usualLanguage(indonesian, ['other', 'other'])).toBeUndefined();
  });
});
