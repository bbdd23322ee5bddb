import type { CoverageCell } from '../../analysis/coverage/CoverageMatrix.ts';
import type { Language } from '../../domain/ViewSettings.ts';
import { formatNumber } from '../../i18n/format.ts';
import { translatorFor } from '../../i18n/translate.ts';

/** What a cell says, in a few words, for its accessible name, the tip and the table. */
export function cellWords(cell: CoverageCell, language: Language): string {
  const t = translatorFor(language);
  switch (cell.state) {
    case 'covered':
      return t('coverage.cell.covered', { n: cell.families });
    case 'partial':
      return t('coverage.cell.partial', { n: cell.families });
    case 'expected':
      if (cell.peers === 1) return t('coverage.cell.expected.only');
      return t('coverage.cell.expected', {
        n: cell.peersWith.length,
        all: formatNumber(cell.peers, language),
      });
    case 'none':
      return t('coverage.cell.none');
    case 'no-data':
      return t('coverage.cell.noData');
  }
}

/** The whole sentence for the panel: what the region has in the affair, and what its bordering regions have. */
export function cellSentence(cell: CoverageCell, language: Language): string {
  const t = translatorFor(language);
  const own =
    cell.state === 'covered'
      ? t('coverage.sentence.covered', { n: cell.families })
      : cell.state === 'partial'
        ? t('coverage.sentence.partial', { n: cell.families })
        : cell.state === 'no-data'
          ? t('coverage.sentence.noData')
          : '';
  return [own, peersSentence(cell, language)].filter((part) => part !== '').join(' ');
}

function peersSentence(cell: CoverageCell, language: Language): string {
  const t = translatorFor(language);
  const n = cell.peersWith.length;
  const peers = formatNumber(cell.peers, language);
  const without = cell.state === 'none' || cell.state === 'expected';
  if (cell.peers === 0) return t(without ? 'coverage.sentence.none.noPeers' : 'coverage.sentence.noPeers');
  if (n === 0)
    return t(without ? 'coverage.sentence.none' : 'coverage.sentence.peers.none', { n: cell.peers });
  if (cell.peers === 1)
    return t(without ? 'coverage.sentence.expected.only' : 'coverage.sentence.peers.only');
  return t(without ? 'coverage.sentence.expected' : 'coverage.sentence.peers', { n, peers });
}
