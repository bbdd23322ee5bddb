import { describe, expect, it } from 'vitest';
import { languages } from '../../src/domain/ViewSettings.ts';
import type { Message } from '../../src/i18n/defineMessages.ts';
import { catalogues, translatorFor, type MessageKey } from '../../src/i18n/translate.ts';

const areas = Object.entries(catalogues) as [
  string,
  Readonly<Record<'en' | 'id' | 'de', Readonly<Record<string, Message>>>>,
][];
const textsOf = (message: Message): readonly string[] =>
  typeof message === 'string' ? [message] : Object.values(message).filter((text) => text !== undefined);
const paramsOf = (message: Message): readonly string[] =>
  [
    ...new Set(
      textsOf(message).flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')),
    ),
  ].toSorted();

describe('the messages of the three languages', () => {
  it('have the same keys, in every part', () => {
    for (const [area, catalogue] of areas) {
      const keys = Object.keys(catalogue.en).toSorted();
      expect(keys.length, area).toBeGreaterThan(0);
      for (const language of languages)
        expect(Object.keys(catalogue[language]).toSorted(), area).toEqual(keys);
    }
  });

  it('are never empty and use the same parameters', () => {
    const faults: string[] = [];
    for (const [area, catalogue] of areas) {
      for (const key of Object.keys(catalogue.en)) {
        const english = catalogue.en[key];
        for (const language of languages) {
          const message = catalogue[language][key];
          if (message === undefined || english === undefined) continue;
          if (textsOf(message).some((text) => text.trim() === ''))
            faults.push(`${language} ${area}.${key}: empty`);
          if (paramsOf(message).join() !== paramsOf(english).join()) {
            faults.push(
              `${language} ${area}.${key}: ${paramsOf(message).join()} for ${paramsOf(english).join()}`,
            );
          }
        }
      }
    }
    expect(faults).toEqual([]);
  });

  it('keep to the words of the product', () => {
    const banned = /\b(nodes?|edges?|missing links?|predict\w*|vertex|vertices)\b/i;
    const faults: string[] = [];
    for (const [area, catalogue] of areas) {
      for (const [key, message] of Object.entries(catalogue.en)) {
        for (const text of textsOf(message)) if (banned.test(text)) faults.push(`${area}.${key}: ${text}`);
      }
    }
    expect(faults).toEqual([]);
  });

  it('are filled in, with numbers in the language, and choose the plural', () => {
    expect(translatorFor('en')('shell.search.count', { n: 1 })).toBe('1 result');
    expect(translatorFor('en')('shell.search.count', { n: 1200 })).toBe('1,200 results');
    expect(translatorFor('de')('shell.search.count', { n: 1200 })).toBe('1.200 Treffer');
    expect(translatorFor('id')('shell.search.count', { n: 1 })).toBe('1 hasil');
  });

  it('throw on a key that does not exist', () => {
    expect(() => translatorFor('en')('shell.nothing' as MessageKey)).toThrow(
      'unknown message key: shell.nothing',
    );
  });
});
