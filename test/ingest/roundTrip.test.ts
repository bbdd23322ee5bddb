import { expect, test } from 'vitest';
import type { Agreement } from '../../src/domain/Agreement.ts';
import { buildFamilies } from '../../src/relations/buildFamilies.ts';
import { statusOn } from '../../src/domain/status.ts';
import { agreementsRows } from '../../src/export/rows/agreementsRows.ts';
import { writeCsv } from '../../src/export/writeCsv.ts';
import { importNamed } from '../support/importTexts.ts';
import { readBuiltInData } from '../data/readBuiltInData.ts';
import { noLinkDecisions } from '../../src/relations/LinkDecisions.ts';

/** What the table of agreements does not carry: the confidence, the day and the office of a statement, the record. */
const comparable = (agreement: Agreement): unknown => {
  const { affairsConfidence, sector, stated, record, parties, ...rest } = agreement;
  void [affairsConfidence, sector, record];
  return {
    ...rest,
    stated: stated?.status,
    parties: parties.map(({ partyId }) => partyId.replace(/^out:.*/, 'outside')),
  };
};

test('the table of agreements that the application writes can be read again', async () => {
  const dataset = readBuiltInData();
  const statuses = new Map(
    dataset.agreements.map((agreement) => [agreement.id, statusOn(agreement, '2026-11-23')]),
  );
  const families = buildFamilies(dataset, noLinkDecisions);
  const csv = writeCsv(agreementsRows(dataset, dataset.agreements, new Set(), statuses, families));
  const bytes = new TextEncoder().encode(csv);
  const read = await importNamed([{ name: 'agreements.csv', bytes }], { base: dataset });
  expect(read.quarantine).toEqual([]);
  expect(read.issues.filter(({ code }) => code !== 'number-repeated' && code !== 'party-unknown')).toEqual(
    [],
  );
  expect(read.dataset.agreements.map(comparable)).toEqual(dataset.agreements.map(comparable));
  const abroad = dataset.outsideParties.filter(({ country }) => country !== undefined);
  const found = new Map(read.dataset.outsideParties.map((party) => [party.id, party]));
  expect(abroad.length).toBeGreaterThan(50);
  expect(abroad.map(({ id }) => found.get(id)?.country)).toEqual(abroad.map(({ country }) => country));
});
