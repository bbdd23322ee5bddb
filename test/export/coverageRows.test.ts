import { expect, it } from 'vitest';
import { computeCoverageMatrix } from '../../src/analysis/coverage/computeCoverageMatrix.ts';
import { gapContextOf } from '../../src/analysis/gaps/GapContext.ts';
import { toRegionId } from '../../src/domain/ids.ts';
import { onRecordStatuses } from '../../src/domain/status.ts';
import { coverageRows } from '../../src/export/rows/coverageRows.ts';
import { aBorder, aDataset, anAgreement } from '../support/builders.ts';
import { asObjects } from './asObjects.ts';
import { noLinkDecisions } from '../../src/relations/LinkDecisions.ts';

it('the coverage matrix as a table has a row per region and affair, and tells no data from none', () => {
  const dataset = aDataset({
    borders: [aBorder('33.01', '33.02'), aBorder('33.02', '33.03')],
    agreements: [
      anAgreement('A').between('33.01', '34.01').as('PKS').about('2.11').signed('2025-01-01'),
      anAgreement('B').between('33.02', '34.01').as('PKS').about('3.26').signed('2025-01-01'),
    ],
  });
  const regions = ['33.01', '33.02', '33.03'].map(toRegionId);
  const matrix = computeCoverageMatrix(
    gapContextOf(dataset, '2026-11-23', noLinkDecisions),
    regions,
    onRecordStatuses,
  );
  const rows = asObjects(coverageRows(dataset, matrix, 'en'));
  expect(
    rows.map((row) => [
      row['region_id'],
      row['affair'],
      row['state'],
      row['agreements'],
      row['peers_with_ids'],
    ]),
  ).toEqual([
    ['33.01', '2.11', 'covered', 1, ''],
    ['33.01', '3.26', 'expected', 0, '33.02'],
    ['33.02', '2.11', 'expected', 0, '33.01'],
    ['33.02', '3.26', 'covered', 1, ''],
    ['33.03', '2.11', 'no-data', undefined, ''],
    ['33.03', '3.26', 'no-data', undefined, '33.02'],
  ]);
  expect(rows[0]).toMatchObject({
    region: 'Kabupaten 33.01',
    affair_name: '2.11',
    agreement_ids: 'A',
    peers: 1,
  });
});
