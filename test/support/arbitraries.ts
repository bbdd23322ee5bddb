import * as fc from 'fast-check';
import { agreementKinds, documentTypes, type Agreement } from '../../src/domain/Agreement.ts';
import type { Dataset } from '../../src/domain/Dataset.ts';
import { toAgreementId } from '../../src/domain/ids.ts';
import { aDataset, anAgreement, aRegion, type AgreementBuilder } from './builders.ts';

/** Settings of every property: the same cases on each run. */
export const seeded = { seed: 20_261_123, numRuns: 200 } as const;

const regionIds = ['11', '12', '11.01', '11.02', '11.03', '12.01', '12.02', '12.71'];
const outsideIds = ['out:ministry', 'out:company', 'out:foreign'];
const affairCodes = ['1.03', '2.09', '2.11', '2.15', '3.26'];

/** Days between 2014 and 2026, also as month or year only. */
const dateText = fc
  .record({
    year: fc.integer({ min: 2014, max: 2026 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    precision: fc.constantFrom('day', 'day', 'day', 'month', 'year'),
  })
  .map(({ year, month, day, precision }) => {
    const text = `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    return text.slice(0, precision === 'day' ? 10 : precision === 'month' ? 7 : 4);
  });

const titles = ['Kerja sama daerah', 'Perpanjangan kerja sama daerah', 'Tahap II pengelolaan air'];

/** An agreement of few regions, so that pairs with common parties are frequent; dates, affairs and end may be missing. */
export const agreementBuilders: fc.Arbitrary<AgreementBuilder> = fc
  .record({
    regions: fc.subarray(regionIds, { minLength: 1, maxLength: 5 }),
    outside: fc.subarray(outsideIds, { maxLength: 2 }),
    documentType: fc.constantFrom(...documentTypes),
    kind: fc.constantFrom(...agreementKinds),
    signed: fc.option(dateText, { nil: undefined }),
    start: fc.option(dateText, { nil: undefined, freq: 4 }),
    end: fc.option(dateText, { nil: undefined, freq: 2 }),
    affairs: fc.subarray(affairCodes, { maxLength: 4 }),
    affairsBasis: fc.constantFrom('stated', 'assigned', 'broad', 'none'),
    word: fc.constantFrom(undefined, undefined, undefined, 'planned', 'in-force', 'ended'),
    title: fc.constantFrom(...titles),
  })
  .map(({ regions, outside, documentType, kind, signed, start, end, affairs, affairsBasis, word, title }) => {
    let builder = anAgreement()
      .between(...regions, ...outside)
      .as(documentType)
      .ofKind(kind)
      .about(...affairs)
      .with({
        affairsBasis: affairs.length === 0 && affairsBasis !== 'broad' ? 'none' : affairsBasis,
        title,
      });
    if (signed !== undefined) builder = builder.signed(signed);
    if (start !== undefined) builder = builder.starting(start);
    if (end !== undefined) builder = builder.until(end);
    return word === undefined ? builder : builder.with({ stated: { status: word } });
  });

/** A dataset of up to thirty agreements, some of which name a parent or the one that they renew. */
export const datasets: fc.Arbitrary<Dataset> = fc
  .array(fc.record({ builder: agreementBuilders, parent: fc.nat(60), renews: fc.nat(60) }), { maxLength: 30 })
  .map((rows) =>
    aDataset({
      regions: regionIds.map((id) => aRegion(id)),
      agreements: rows.map(({ builder, parent, renews }, position): Agreement => {
        let agreement = builder.with({ id: toAgreementId(`A${String(position).padStart(2, '0')}`) });
        if (parent < position) agreement = agreement.under(`A${String(parent).padStart(2, '0')}`);
        if (renews < position) agreement = agreement.renewing(`A${String(renews).padStart(2, '0')}`);
        return agreement.build();
      }),
    }),
  );

/** A simple network as recorded edges, loops and parallel ones included. */
export const recordedNetworks = fc.integer({ min: 1, max: 14 }).chain((nodeCount) =>
  fc.record({
    nodeCount: fc.constant(nodeCount),
    edges: fc.array(
      fc.record({
        source: fc.nat(nodeCount - 1),
        target: fc.nat(nodeCount - 1),
        // Sums of shares 1/k, the strengths that occur.
        strength: fc.integer({ min: 1, max: 6 }).map((parties) => 1 / parties),
      }),
      { maxLength: 40 },
    ),
  }),
);
