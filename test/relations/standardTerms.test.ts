import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages, type Language } from '../../src/domain/ViewSettings.ts';
import { standardTerms } from '../../src/relations/standardTerms.ts';
import { documentWords } from '../../src/relations/subjects/documentWords.ts';
import { titleWords } from '../../src/relations/subjects/normaliseTitle.ts';
import { buildTermIndex, termForm } from '../../src/relations/subjects/termIndex.ts';

const affairs = JSON.parse(readFileSync(join(import.meta.dirname, '../../data/affairs.json'), 'utf8')) as {
  readonly affairs: readonly { readonly id: string }[];
};

const index = buildTermIndex(standardTerms);

/** The concept of a whole phrase, if it is one. */
function conceptOf(phrase: string, language: Language = 'id'): string | undefined {
  const forms = titleWords(phrase).map((word) => termForm(word, language));
  const match = index[language].longestAt(forms, 0);
  return match?.length === forms.length ? match.value : undefined;
}

describe('the table of terms', () => {
  it('holds the field', () => {
    expect(standardTerms.length).toBeGreaterThanOrEqual(130);
    const covered = new Set(standardTerms.flatMap((term) => term.affairs ?? []));
    expect(affairs.affairs.map(({ id }) => id).filter((id) => !covered.has(id))).toEqual([]);
  });

  it('names every concept once, in plain English, and gives it words in all three languages', () => {
    const names = standardTerms.map((term) => term.concept);
    expect(new Set(names).size).toBe(names.length);
    for (const { concept, words } of standardTerms) {
      expect(concept).toMatch(/^[a-z]+(-[a-z]+)*$/);
      for (const language of languages) expect(words[language] ?? [], concept).not.toEqual([]);
    }
  });

  it.each(languages)('gives no word of %s to two concepts, bent or not', (language) => {
    const concepts = new Map<string, string>();
    const doubles: string[] = [];
    for (const { concept, words } of standardTerms) {
      for (const word of words[language] ?? []) {
        const form = titleWords(word)
          .map((part) => termForm(part, language))
          .join(' ');
        expect(form, word).not.toBe('');
        const other = concepts.get(form);
        if (other !== undefined && other !== concept) doubles.push(`${word}: ${other}, ${concept}`);
        concepts.set(form, concept);
      }
    }
    expect(doubles).toEqual([]);
  });

  it.each(languages)('lists every word of %s once, in lower case', (language) => {
    for (const { concept, words } of standardTerms) {
      const list = words[language] ?? [];
      expect(new Set(list).size, concept).toBe(list.length);
      for (const word of list) expect(word).toBe(word.toLowerCase().trim());
    }
  });

  it.each(languages)('takes no word of papers for a subject in %s', (language) => {
    const taken = standardTerms.flatMap(({ words }) =>
      (words[language] ?? []).filter((word) => {
        const parts = titleWords(word).map((part) => termForm(part, language));
        const match = documentWords[language].longestAt(parts, 0);
        return match?.length === parts.length;
      }),
    );
    expect(taken).toEqual([]);
  });

  it('names affairs that exist', () => {
    const known = new Set(affairs.affairs.map(({ id }) => id));
    const unknown = standardTerms.flatMap((term) => term.affairs ?? []).filter((code) => !known.has(code));
    expect(unknown).toEqual([]);
  });

  it('knows short forms and synonyms', () => {
    expect(conceptOf('TPA')).toBe('landfill');
    expect(conceptOf('tempat pemrosesan akhir')).toBe('landfill');
    expect(conceptOf('SPAM')).toBe('drinking-water');
    expect(conceptOf('air bersih')).toBe('drinking-water');
    expect(conceptOf('persampahan')).toBe(conceptOf('sampah'));
    expect(conceptOf('UMKM')).toBe(conceptOf('usaha mikro, kecil dan menengah'));
    expect(conceptOf('TTE')).toBe(conceptOf('tanda tangan elektronik'));
    expect(conceptOf('solid waste', 'en')).toBe('waste');
    expect(conceptOf('Abfallentsorgung', 'de')).toBe('waste');
    expect(conceptOf('Müllabfuhr', 'de')).toBe(conceptOf('Muellabfuhr', 'de'));
  });

  it.each([
    ['KB', undefined],
    ['pelayanan KB', 'family-planning'],
    ['tanah', undefined],
    ['batas tanah', undefined],
    ['pengadaan tanah', 'land-acquisition'],
    ['tanah longsor', 'landslide'],
    ['kesehatan', 'health'],
    ['kesehatan hewan', 'animal-health'],
    ['kesehatan jiwa', 'mental-health'],
    ['DAS', 'river-basin'],
    ['BPJS', undefined],
    ['BPJS Kesehatan', 'health-insurance'],
    ['BPJS Ketenagakerjaan', 'labour-insurance'],
    ['PT', undefined],
    ['PKS', undefined],
    ['pabrik kelapa sawit', 'palm-oil'],
    ['PKL', undefined],
    ['penataan PKL', 'street-vendors'],
    ['PKL siswa', 'internship'],
    ['PMI', 'migrant-workers'],
    ['palang merah', 'blood'],
    ['air limbah', 'waste-water'],
    ['limbah B3', 'hazardous-waste'],
    ['jalan tol', 'toll-road'],
    ['bencana banjir', 'flood'],
    ['kebakaran hutan', 'forest-fire'],
    ['ekonomi kreatif', 'creative-economy'],
    ['garam', 'salt'],
  ])('reads %s as %s', (phrase, concept) => {
    expect(conceptOf(phrase)).toBe(concept);
  });

  it('keeps words to their language', () => {
    expect(conceptOf('das', 'de')).toBeUndefined();
    expect(conceptOf('das', 'en')).toBeUndefined();
    expect(conceptOf('see', 'de')).toBe('lake');
    expect(conceptOf('see', 'en')).toBeUndefined();
    expect(conceptOf('sport', 'id')).toBeUndefined();
  });

  it('says which subjects lie in a place and reach across borders', () => {
    const bound = new Set(standardTerms.filter((term) => term.placeBound).map((term) => term.concept));
    for (const concept of [
      'waste',
      'landfill',
      'drinking-water',
      'waste-water',
      'river-basin',
      'flood',
      'irrigation',
      'public-transport',
      'disaster',
      'fire',
      'geopark',
    ]) {
      expect(bound, concept).toContain(concept);
    }
    for (const concept of ['smart-city', 'scholarship', 'archives', 'digital-signature', 'inflation']) {
      expect(bound, concept).not.toContain(concept);
    }
  });
});
