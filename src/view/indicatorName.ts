import type { Language } from '../domain/ViewSettings.ts';
import { translatorFor } from '../i18n/translate.ts';

/** Name of an indicator: in words for those of the built-in data, else as the file names it. */
export function indicatorName(key: string, language: Language): string {
  switch (key) {
    case 'hdi':
    case 'poverty_pct':
    case 'grdp_const2010_bn_idr':
    case 'grdp_pc_const2010_thousand_idr':
      return translatorFor(language)(`tables.indicator.${key}`);
    default:
      return key;
  }
}
