import { gap } from './normaliseTitle.ts';
import type { PhraseIndex } from './PhraseIndex.ts';

const heads = new Set(
  (
    'dinas biro bagian balai kementerian kementrian direktorat ditjen inspektorat universitas institut politeknik sekolah-tinggi pt cv perumda ' +
    'perusahaan yayasan lembaga komando kodam polda polres kejaksaan kantor'
  ).split(' '),
);

/** Abbreviated names of agencies: *Disperindag*, *Dinkes*, *Bappeda*. One word each. */
const short =
  /^(?:dis(?:per\w+|nak\w*|tan\w*|but\w*|hub\w*|kominfo\w*|dik\w*|pora\w*|par\w*|bud\w+|kop\w*|duk\w*|pangtan\w*)|din(?:kes|sos|as\w+)\w*|bapp(?:eda|enda|elitbang)\w*|bpbd|bkpsdm|bpsdm|bkd|dpmptsp|dlh\w*|dpu\w*|dkp\w*|dpkp\w*|satpol|pdam)$/;
const bodies = new Set(
  'perencanaan pengelola pengelolaan penanggulangan kepegawaian pendapatan pengembangan riset pusat pertanahan keuangan kesatuan ketahanan kerja nasional koordinasi'.split(
    ' ',
  ),
);
const ends = new Set(['dengan', 'tentang', 'untuk', 'dalam', 'di', 'pada', gap]);
const longestName = 9;

/**
 * End of the name of an agency or company that begins at a place of an Indonesian title; the place itself where none
 * does. The name goes to the next place name, mark or preposition. Where none follows, only its first word belongs to
 * it: *PKS Dinas Kesehatan ambulans* keeps *ambulans*.
 */
export function agencyEnd(tokens: readonly string[], at: number, places: PhraseIndex<true>): number {
  const token = tokens[at] ?? '';
  if (short.test(token)) return token === 'satpol' && tokens[at + 1] === 'pp' ? at + 2 : at + 1;
  const isHead = heads.has(token) || (token === 'badan' && bodies.has(tokens[at + 1] ?? ''));
  if (!isHead) return at;
  for (let end = at + 1; end < tokens.length && end <= at + longestName; end += 1) {
    if (ends.has(tokens[end] ?? gap)) return end;
    if (places.longestAt(tokens, end) !== undefined) return end;
  }
  return at + 1;
}
