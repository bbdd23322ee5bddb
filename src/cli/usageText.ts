import type { Language } from '../domain/ViewSettings.ts';
import { statuses } from '../domain/status.ts';
import { translatorFor } from '../i18n/translate.ts';
import { filterKeys } from '../view/filterParams.ts';
import { defaultSeed, exportFormats, requestedLevels } from './parseOptions.ts';

/** What `--help` prints: every option with its meaning, the filters, the exit codes. */
export function usageText(language: Language): string {
  const t = translatorFor(language);
  const options: readonly (readonly [string, string])[] = [
    ['--out DIR', t('exporting.cli.help.out')],
    ['--regions indonesia|none|FILE', t('exporting.cli.help.regions')],
    ['--as-of DATE', t('exporting.cli.help.asOf')],
    ['--status LIST', t('exporting.cli.help.status', { list: ['record', 'all', ...statuses].join(', ') })],
    ['--filter KEY=VALUE', t('exporting.cli.help.filter', { list: filterKeys.join(', ') })],
    ['--export LIST', t('exporting.cli.help.export', { list: exportFormats.join(', ') })],
    ['--levels LIST', t('exporting.cli.help.levels', { list: requestedLevels.join(', ') })],
    ['--seed N', t('exporting.cli.help.seed', { seed: String(defaultSeed) })],
    ['--lang id|en|de', t('exporting.cli.help.lang')],
    ['--json', t('exporting.cli.help.json')],
    ['--quiet', t('exporting.cli.help.quiet')],
    ['--strict', t('exporting.cli.help.strict')],
    ['--help', t('exporting.cli.help.help')],
    ['--version', t('exporting.cli.help.version')],
  ];
  const width = Math.max(...options.map(([option]) => option.length)) + 2;
  return [
    t('exporting.cli.help.usage'),
    '',
    t('exporting.cli.help.files'),
    '',
    ...options.map(([option, meaning]) => `  ${option.padEnd(width)}${meaning}`),
    '',
    t('exporting.cli.help.exit'),
    '',
  ].join('\n');
}
