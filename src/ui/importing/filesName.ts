import type { Translate } from '../../i18n/translate.ts';

/** The name of the files that are open: that of the only one, or of the first with how many more there are. */
export function filesName(files: readonly string[], t: Translate): string {
  const [first = ''] = files;
  return files.length < 2 ? first : t('importing.files.more', { file: first, n: files.length - 1 });
}
