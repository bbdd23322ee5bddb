import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { affairFits } from '../../../src/analysis/gaps/affairFits.ts';
import { buildGapTable } from '../../../src/analysis/gaps/buildGapTable.ts';
import { describeGap } from '../../../src/analysis/gaps/describeGap.ts';
import { gapContextOf, type GapContext } from '../../../src/analysis/gaps/GapContext.ts';
import { defaultIndicator, defaultWeights } from '../../../src/analysis/gaps/GapWeights.ts';
import { gapLists, type GapScores, type GapTable } from '../../../src/analysis/gaps/GapTable.ts';
import { rankGaps } from '../../../src/analysis/gaps/rankGaps.ts';
import { scoreGaps } from '../../../src/analysis/gaps/scoreGaps.ts';
import { findPartners } from '../../../src/analysis/partners/findPartners.ts';
import { canBeIntroduced, introductionsTo } from '../../../src/analysis/partners/introductions.ts';
import type { Partner } from '../../../src/analysis/partners/Partner.ts';
import { buildFamilies } from '../../../src/relations/buildFamilies.ts';
import type { Dataset } from '../../../src/domain/Dataset.ts';
import { toRegionId } from '../../../src/domain/ids.ts';
import type { Region } from '../../../src/domain/Region.ts';
import { onRecordStatuses } from '../../../src/domain/status.ts';
import { ignoreProgress, neverCancelled } from '../../../src/lib/Task.ts';
import { aBorder, aDataset, anAgreement, aRegion } from '../../support/builders.ts';
import { builtIn, builtInExists } from '../../support/builtIn.ts';
import { day, regionIds } from '../findingsOf.ts';
import { datasetWithAreas, documentsOf } from '../naiveRecord.ts';
import { noLinkDecisions } from '../../../src/relations/LinkDecisions.ts';

interface Found {
  readonly context: GapContext;
  readonly table: GapTable;
  readonly scores: GapScores;
  readonly partnersOf: (region: string) => readonly Partner[];
}

function find(dataset: Dataset): Found {
  const decisions = noLinkDecisions;
  const request = { dataset, asOf: day, decisions, indicator: defaultIndicator };
  const context = gapContextOf(dataset, day, decisions);
  const table = buildGapTable(request, ignoreProgress, neverCancelled);
  const scores = scoreGaps(table, defaultWeights);
  return {
    context,
    table,
    scores,
    partnersOf: (region) => findPartners(context, table, scores, toRegionId(region)),
  };
}

/** Affairs that a region's documents on record name, with their families. */
function naivePractice(dataset: Dataset, region: string): ReadonlyMap<string, number> {
  const { familyOf } = buildFamilies(dataset, noLinkDecisions);
  const named = documentsOf(dataset, region, onRecordStatuses).filter(
    ({ affairsBasis }) => affairsBasis !== 'broad' && affairsBasis !== 'none',
  );
  const affairs = [...new Set(named.flatMap((document) => document.affairs))];
  return new Map(
    affairs.map((affair) => [
      affair,
      new Set(named.filter((document) => document.affairs.includes(affair)).map(({ id }) => familyOf.get(id)))
        .size,
    ]),
  );
}

function naivePartnersOf(dataset: Dataset, region: string): ReadonlySet<string> {
  const autonomous = new Set<string>(dataset.regions.filter((known) => known.autonomous).map(({ id }) => id));
  const named = documentsOf(dataset, region, onRecordStatuses).flatMap(({ parties }) =>
    parties.map(({ partyId }): string => partyId),
  );
  return new Set(named.filter((id) => id !== region && autonomous.has(id)));
}

describe('partners of a region', () => {
  it('with equal scores are in the order of the lists: more people first', () => {
    const near = (id: string, population: number): Region =>
      aRegion(id, { areaKm2: 1, population: { value: population } });
    const { partnersOf, table, scores } = find(
      aDataset({
        // More than 300,000 people beside the border on either side change no score.
        regions: [near('33.01', 900_000), near('33.02', 400_000), near('33.03', 500_000)],
        borders: [aBorder('33.01', '33.02', { sharedKm: 50 }), aBorder('33.01', '33.03', { sharedKm: 50 })],
      }),
    );
    const partners = partnersOf('33.01');
    expect(new Set(partners.map(({ score }) => score)).size).toBe(1);
    expect(partners.map(({ region }) => region)).toEqual(['33.03', '33.02']);
    expect(partners.map(({ gap }) => gap.row)).toEqual([...rankGaps(table, scores, 'new', 'regency-city')]);
  });

  it('are its listed pairs, best first, each with what either side has and the other has not', () => {
    fc.assert(
      fc.property(datasetWithAreas, fc.constantFrom(...regionIds), (dataset, region) => {
        const { context, table, scores, partnersOf } = find(dataset);
        const partners = partnersOf(region);
        const expected = new Map<string, number>();
        for (let row = 0; row < table.length; row += 1) {
          const { a, b, level, standing } = describeGap(context, table, row);
          if ((a !== region && b !== region) || level === 'across' || level === 'own') continue;
          if (standing === 'covered' || standing === 'under-way') continue;
          expected.set(a === region ? b : a, scores.score[row] ?? Number.NaN);
        }
        expect(new Map(partners.map((partner) => [partner.region, partner.score]))).toEqual(expected);
        expect(partners).toHaveLength(expected.size);
        for (const list of gapLists) {
          for (const level of table.levels) {
            const inList = partners.filter(({ gap }) => gap.standing === list && gap.level === level);
            const rows = inList.map(({ gap }) => gap.row);
            const kept = [...rankGaps(table, scores, list, level)].filter((row) => rows.includes(row));
            expect(rows).toEqual(kept);
          }
        }
        const own = naivePractice(dataset, region);
        const knows = naivePartnersOf(dataset, region);
        for (const partner of partners) {
          const theirs = naivePractice(dataset, partner.region);
          const gains = [...theirs].filter(([affair]) => !own.has(affair));
          const gives = [...own].filter(([affair]) => !theirs.has(affair));
          const asPairs = (practice: Partner['gains']): unknown =>
            new Map(practice.map(({ affair, families }) => [affair, families]));
          expect(asPairs(partner.gains)).toEqual(new Map(gains));
          expect(asPairs(partner.gives)).toEqual(new Map(gives));
          expect(partner.commonPartners).toEqual(
            [...naivePartnersOf(dataset, partner.region)].filter((id) => knows.has(id)).toSorted(),
          );
          const { forThisPair, typical } = affairFits(context, partner.gap);
          expect(partner.affairs).toEqual([...forThisPair, ...typical]);
          expect(partner.hasPractice).toBe(
            partner.affairs.slice(0, 3).some(({ affair }) => theirs.has(affair)),
          );
          expect(partner.hasLed).toBe(false);
        }
      }),
      { seed: 53, numRuns: 60 },
    );
  });

  const dataset = aDataset({
    regions: [aRegion('33.05')],
    borders: [aBorder('33.01', '33.02', { sharedKm: 20 }), aBorder('33.01', '33.03', { sharedKm: 5 })],
    agreements: [
      anAgreement('OLD').between('33.02', '33.04').as('PKS').about('2.11').signed('2020-01-01'),
      anAgreement('NEW').between('33.02', '33.04').as('PKS').about('2.11', '3.26').signed('2025-01-01'),
      anAgreement('LED')
        .as('PKS')
        .about('3.26')
        .signed('2025-05-01')
        .with({
          parties: [
            { partyId: toRegionId('33.03'), role: 'lead' },
            { partyId: toRegionId('33.04'), role: 'partner' },
          ],
        }),
      anAgreement('PLAN')
        .about('3.26')
        .planned()
        .with({
          parties: [
            { partyId: toRegionId('33.02'), role: 'initiator' },
            { partyId: toRegionId('33.04'), role: 'partner' },
          ],
        }),
    ],
  });

  it('tell practice with its documents, newest first, to a region of which nothing is recorded', () => {
    const partners = find(dataset).partnersOf('33.01');
    const partner = partners.find(({ region }) => region === '33.02');
    expect(partner?.gains).toEqual([
      { affair: '2.11', families: 2, agreements: ['NEW', 'OLD'] },
      { affair: '3.26', families: 1, agreements: ['NEW'] },
    ]);
    expect(partner?.gives).toEqual([]);
    expect(partner?.hasPractice).toBe(true);
    expect(partner?.gap.flags).toContain('no-record-a');
  });

  it('have led where a document on record says so, not where one is only planned', () => {
    const partners = find(dataset).partnersOf('33.01');
    expect(new Map<string, boolean>(partners.map(({ region, hasLed }) => [region, hasLed]))).toEqual(
      new Map([
        ['33.02', false],
        ['33.03', true],
      ]),
    );
  });

  it('are none for a region that the dataset does not hold, or that lies apart', () => {
    expect(find(dataset).partnersOf('99.99')).toEqual([]);
    expect(find(dataset).partnersOf('33.05')).toEqual([]);
  });
});

describe('introductions', () => {
  const dataset = aDataset({
    regions: [aRegion('33.09')],
    agreements: [
      anAgreement('AB').between('33.01', '33.02').signed('2025-01-01'),
      anAgreement('BC').between('33.02', '33.03').signed('2010-01-01'),
      anAgreement('BC2').between('33.02', '33.03', '33.04').signed('2011-01-01'),
      anAgreement('PLAN').between('33.01', '33.03').planned(),
      anAgreement('ALONE').between('33.05', 'out:ministry').signed('2025-01-01'),
      anAgreement('XY').between('34.01', '34.02').signed('2025-01-01'),
    ],
  });
  const { context } = find(dataset);
  const to = (from: string, region: string): unknown =>
    introductionsTo(context, toRegionId(from), toRegionId(region));

  it('lead over who knows whom on record, with the agreements of each step', () => {
    expect(to('33.01', '33.03')).toEqual({
      type: 'path',
      steps: [
        { from: '33.01', to: '33.02', agreements: ['AB'] },
        { from: '33.02', to: '33.03', agreements: ['BC', 'BC2'] },
      ],
    });
    expect(to('33.02', '33.03')).toMatchObject({ type: 'path', steps: [{ agreements: ['BC', 'BC2'] }] });
  });

  it('say why there is none', () => {
    expect(to('33.09', '33.01')).toEqual({ type: 'none', reason: { code: 'no-record', regions: ['33.09'] } });
    expect(to('33.05', '33.01')).toEqual({ type: 'none', reason: { code: 'no-tie', regions: ['33.05'] } });
    expect(to('33.01', '34.01')).toEqual({ type: 'none', reason: { code: 'apart', fromSize: 4, toSize: 2 } });
  });

  it('need a tie on record to begin with', () => {
    const known = ['33.01', '33.05', '33.09'].map((id) => canBeIntroduced(context, toRegionId(id)));
    expect(known).toEqual([true, false, false]);
  });
});

describe.skipIf(!builtInExists)('Kabupaten Sorong Selatan, of which nothing is recorded', () => {
  const dataset = builtIn();
  const { context, partnersOf } = find(dataset);
  const sorongSelatan = '96.02';
  const partners = partnersOf(sorongSelatan);
  const bordering = dataset.borders.flatMap(({ a, b }) =>
    a === sorongSelatan ? [b] : b === sorongSelatan ? [a] : [],
  );

  it('finds its three bordering regions at the head, with nothing recorded', () => {
    expect(dataset.regions.find(({ id }) => id === sorongSelatan)?.name).toBe('Kabupaten Sorong Selatan');
    expect(bordering).toHaveLength(3);
    expect(
      partners
        .slice(0, 3)
        .map(({ region }) => region)
        .toSorted(),
    ).toEqual(bordering.toSorted());
    for (const { gap, region } of partners.slice(0, 3)) {
      expect([gap.standing, gap.agreements]).toEqual(['new', []]);
      expect(gap.flags).toContain(gap.a === region ? 'no-record-b' : 'no-record-a');
    }
    expect(partners.length).toBeGreaterThan(3);
  });

  it('has nothing to give on record, and affairs to propose all the same', () => {
    for (const { gives, affairs } of partners) {
      expect(gives).toEqual([]);
      expect(affairs.length).toBeGreaterThan(0);
    }
  });

  it('has no path of introductions to anybody', () => {
    expect(canBeIntroduced(context, toRegionId(sorongSelatan))).toBe(false);
    for (const { region } of partners) {
      expect(introductionsTo(context, toRegionId(sorongSelatan), region)).toMatchObject({
        type: 'none',
        reason: { code: 'no-record' },
      });
    }
  });
});
