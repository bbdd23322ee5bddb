import { translatorFor } from '../../i18n/translate.ts';
import { mappingFormAbout, type MappingFormAbout } from '../rows/mappingFormAbout.ts';
import { writeXlsx } from './writeXlsx.ts';

/** Width of each column of the form in characters. */
const widths = [5, 26, 20, 26, 22, 24, 28, 14, 22, 22, 22, 20, 18, 16, 18, 16, 14, 10, 8, 60, 32];

/** The mapping form as a workbook: the form in its own language, and a sheet about it in the reader's. */
export function mappingFormXlsx(about: MappingFormAbout): Uint8Array {
  return writeXlsx([
    { name: translatorFor('id')('verdicts.form.sheet'), table: about.form.table, widths },
    {
      name: translatorFor(about.language)('verdicts.form.sheet.about'),
      table: mappingFormAbout(about),
      widths: [44, 110],
    },
  ]);
}
