import { expect, it } from 'vitest';
import { toAgreementId } from '../../src/domain/ids.ts';
import { defaultFilters } from '../../src/graph/defaultFilters.ts';
import { foundLinks } from '../../src/relations/buildFamilies.ts';
import { noLinkDecisions } from '../../src/relations/LinkDecisions.ts';
import { deriveOnce, takeLinks } from '../../src/state/derive.ts';
import { aDataset, anAgreement } from '../support/builders.ts';

const day = '2026-11-23';
const between = (at: number): [string, string] => [`10.${String(at)}`, `20.${String(at)}`];
const umbrellas = Array.from({ length: 2600 }, (_, at) =>
  anAgreement(`K${String(at)}`)
    .between(...between(at))
    .as('KB')
    .about('2.11')
    .signed('2024-01-01'),
);
const operative = umbrellas.map((_, at) =>
  anAgreement(`P${String(at)}`)
    .between(...between(at))
    .as('PKS')
    .about('2.11')
    .signed('2024-06-01'),
);
const large = () =>
  aDataset({
    agreements: [
      ...umbrellas,
      ...operative.slice(1),
      anAgreement('P0').between('10.0', '20.0').as('PKS').signed('2024-06-01').under('K0'),
    ],
  });
const familiesOf = (dataset: ReturnType<typeof large>): number =>
  deriveOnce(dataset, defaultFilters(dataset, day), noLinkDecisions).families.families.length;

it('the families of a large dataset stand on what it declares until the links are found, then on all', () => {
  const dataset = large();
  const filters = defaultFilters(dataset, day);
  const first = deriveOnce(dataset, filters, noLinkDecisions);
  expect(first.families.families).toHaveLength(5199);
  expect(deriveOnce(dataset, filters, noLinkDecisions)).toBe(first);

  const links = foundLinks({ ...dataset });
  expect(takeLinks(dataset, links)).toBe(true);
  const then = deriveOnce(dataset, filters, noLinkDecisions);
  expect(then).not.toBe(first);
  expect(then.families.families).toHaveLength(2600);
  expect(takeLinks(dataset, links)).toBe(false);

  // An edited edition keeps the links of the documents that are still there.
  const edited = {
    ...dataset,
    agreements: dataset.agreements.filter(({ id }) => id !== toAgreementId('P7')),
  };
  expect(familiesOf(edited)).toBe(2600);
  expect(
    deriveOnce(edited, defaultFilters(edited, day), noLinkDecisions).families.familyOf.get(
      toAgreementId('K7'),
    )?.agreementIds,
  ).toEqual(['K7']);
});

it('a small dataset has its families at once', () => {
  const dataset = aDataset({ agreements: [umbrellas[1] ?? anAgreement(), operative[1] ?? anAgreement()] });
  expect(familiesOf(dataset)).toBe(1);
  expect(takeLinks(dataset, [])).toBe(false);
});
