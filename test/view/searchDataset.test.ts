import { describe, expect, it } from 'vitest';
import { languages } from '../../src/domain/ViewSettings.ts';
import { translatorFor } from '../../src/i18n/translate.ts';
import { fold } from '../../src/view/searchDataset.ts';

describe('text as a search compares it', () => {
  it('reads past case, accents, punctuation and places where a word may break', () => {
    expect(fold('  KÖTA–Semarang ')).toBe('kota semarang');
    expect(fold('Kab. Über\u00ADlap\u00ADpungen')).toBe('kabupaten uberlappungen');
  });

  it('finds every screen by its name as one types it', () => {
    for (const language of languages) {
      const t = translatorFor(language);
      for (const screen of ['explore', 'gaps', 'overlaps', 'tables', 'data'] as const) {
        const name = t(`shell.screen.${screen}`);
        expect(fold(name)).toBe(fold(name.replaceAll('\u00AD', '')));
      }
    }
  });
});
