import { expect, it } from 'vitest';
import { buildGapTable } from '../../../src/analysis/gaps/buildGapTable.ts';
import { attachVerdicts } from '../../../src/domain/attachVerdicts.ts';
import { toRegionId } from '../../../src/domain/ids.ts';
import type { Verdict } from '../../../src/domain/Verdict.ts';
import { ignoreProgress, neverCancelled } from '../../../src/lib/Task.ts';
import { goneVerdicts } from '../../../src/view/verdicts/goneVerdicts.ts';
import { aBorder, aDataset, anAgreement, aRegion } from '../../support/builders.ts';
import { anAffair, day } from '../../support/gapBuilders.ts';
import { noLinkDecisions } from '../../../src/relations/LinkDecisions.ts';

const verdictOn = (a: string, b: string): Verdict => ({
  regions: [a, b].map((id) => ({
    id: toRegionId(id),
    name: `Kabupaten ${id}`,
  })) as unknown as Verdict['regions'],
  decision: 'take-up',
  note: '',
  author: '',
  on: '2026-11-23T08:00:00Z',
  standing: 'new',
});

it('verdicts on pairs in no list are told apart: covered by now, or without anything that argues for the pair', () => {
  const dataset = aDataset({
    regions: ['33.01', '33.02', '33.03', '33.04'].map((id) => ({ ...aRegion(id), name: `Kabupaten ${id}` })),
    affairs: [anAffair('1.02')],
    borders: [aBorder('33.01', '33.02'), aBorder('33.02', '33.03'), aBorder('33.03', '33.04')],
    agreements: [anAgreement('A1').between('33.01', '33.02').about('1.02').signed('2026-01-01').build()],
  });
  const request = { dataset, asOf: day, decisions: noLinkDecisions, indicator: 'hdi' };
  const table = buildGapTable(request, ignoreProgress, neverCancelled);
  const verdicts = [
    verdictOn('33.01', '33.02'),
    verdictOn('33.01', '33.04'),
    verdictOn('33.02', '33.03'),
    verdictOn('33.03', '99.99'),
  ];
  const gone = goneVerdicts(attachVerdicts(verdicts, dataset).attached, table);
  expect(gone.map(({ pair, reason }) => [pair, reason])).toEqual([
    ['33.01|33.02', 'covered'],
    ['33.01|33.04', 'noCandidate'],
  ]);
});
