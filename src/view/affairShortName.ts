import type { Affair } from '../domain/Dataset.ts';
import type { Language } from '../domain/ViewSettings.ts';
import { translatorFor, type MessageKey } from '../i18n/translate.ts';

/** Affairs whose full name does not fit a row, by official code (UU 23/2014, art. 12). */
const shortened = [
  '1.03',
  '1.04',
  '1.05',
  '2.07',
  '2.08',
  '2.09',
  '2.10',
  '2.12',
  '2.13',
  '2.14',
  '2.16',
  '2.17',
  '2.18',
  '2.19',
  '2.21',
  '3.25',
  '3.29',
  '3.32',
] as const;

/** A name for narrow rows; the full name where it is short already or the affair is none of the official ones. */
export function affairShortName(affair: Affair, language: Language): string {
  const code = shortened.find((known) => known === affair.code);
  if (code === undefined) return affair.name[language];
  const key: MessageKey = `explore.affair.${code}`;
  return translatorFor(language)(key);
}
