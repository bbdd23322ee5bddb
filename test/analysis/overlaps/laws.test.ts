import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlapClasses } from '../../../src/analysis/overlaps/compareOverlaps.ts';
import type { Agreement } from '../../../src/domain/Agreement.ts';
import { buildFamilies } from '../../../src/relations/buildFamilies.ts';
import type { Dataset } from '../../../src/domain/Dataset.ts';
import { toAgreementId } from '../../../src/domain/ids.ts';
import { addYears, firstDay, lastDay } from '../../../src/domain/PartialDate.ts';
import { statusOn } from '../../../src/domain/status.ts';
import { arbitraryDataset, day, overlapsOn } from '../findingsOf.ts';
import { noLinkDecisions } from '../../../src/relations/LinkDecisions.ts';

const settings = { seed: 11, numRuns: 400 };
const dayNumber = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000;
const levels: Readonly<Record<string, string>> = {
  KB: 'umbrella',
  MoU: 'umbrella',
  PKS: 'operative',
  RK: 'operative',
  body: 'body',
};

/** The days of a document as numbers: the first that is possible, the first at the bound, the last. NaN = not known. */
function daysOf(agreement: Agreement): { least: number; from: number; to: number } {
  const date = agreement.start ?? agreement.signedOn;
  if (agreement.stated?.status === 'planned') return { least: -Infinity, from: Number.NaN, to: Number.NaN };
  const atBound = date?.precision === 'before';
  const from = date === undefined ? Number.NaN : dayNumber(atBound ? lastDay(date) : firstDay(date));
  const level = levels[agreement.documentType];
  let to = Number.NaN;
  if (agreement.end !== undefined) to = dayNumber(lastDay(agreement.end));
  else if (date !== undefined && level === 'body') to = Number.POSITIVE_INFINITY;
  else if (date !== undefined) to = dayNumber(addYears(lastDay(date), level === 'operative' ? 3 : 5));
  if (agreement.stated?.status === 'ended')
    to = Math.min(Number.isNaN(to) ? Infinity : to, dayNumber('2022-06-01'));
  return { least: date === undefined || atBound ? -Infinity : from, from, to };
}

/** Regions only where there are two or more; nothing without a region. */
const partiesOf = ({ parties }: Agreement): string => {
  const ids = parties.map(({ partyId }) => partyId as string);
  const regions = ids.filter((id) => !id.startsWith('out:'));
  return regions.length === 0 ? '' : [...(regions.length > 1 ? regions : ids)].toSorted().join(' ');
};

/** Second implementation: every pair of documents is compared. */
function naive(dataset: Dataset): Map<string, string> {
  const { links } = buildFamilies(dataset, noLinkDecisions);
  const found = new Map<string, string>();
  for (const [position, x] of dataset.agreements.entries()) {
    for (const y of dataset.agreements.slice(position + 1)) {
      const parties = partiesOf(x);
      const affairs = x.affairs.filter((affair) => y.affairs.includes(affair));
      if (!parties.includes(' ') || parties !== partiesOf(y) || affairs.length === 0) continue;
      const key = [x.id, y.id].toSorted().join('|');
      const [t, u] = [daysOf(x), daysOf(y)];
      const apart = t.to < u.least || u.to < t.least;
      const together = Math.min(t.to, u.to) - Math.max(t.from, u.from) + 1;
      const link = links.find(({ id }) => id === key)?.basis;
      const [one, other] = [levels[x.documentType], levels[y.documentType]];
      const begins = [x, y].map((document) => {
        const date =
          document.stated?.status === 'planned' ? undefined : (document.start ?? document.signedOn);
        return date === undefined ? Number.NaN : dayNumber(firstDay(date));
      });
      const [earlier, later] = (begins[0] ?? 0) < (begins[1] ?? 0) ? [x, y] : [y, x];
      const gapDays = Math.abs((begins[0] ?? 0) - (begins[1] ?? 0));
      const latest = Math.max(...begins);
      const stated = earlier.end === undefined ? undefined : dayNumber(lastDay(earlier.end));
      const signed = earlier.signedOn === undefined ? '' : firstDay(earlier.signedOn);
      const term = (stated ?? 0) - Math.min(...begins);
      const follows =
        one === other &&
        gapDays > 0 &&
        ((/perpanjangan|tahap II/i.test(later.title) && gapDays > 180) ||
          (stated === undefined
            ? one !== 'body' &&
              latest >= dayNumber(addYears(signed, 2)) &&
              latest <= dayNumber(addYears(signed, 7))
            : gapDays > term / 2 && latest - stated >= -Math.max(365, term / 4) && latest - stated <= 730));
      const oneDay =
        x.signedOn?.precision === 'day' &&
        y.signedOn?.precision === 'day' &&
        x.signedOn.text === y.signedOn.text &&
        !begins.some(Number.isNaN);
      let kind: string;
      if (one !== undefined && other !== undefined && one !== other) kind = 'different-level';
      else if (link?.endsWith('renewal') === true || (link === undefined && follows)) kind = 'renewal';
      else if (link !== undefined) kind = 'different-level';
      else if (apart) continue;
      else kind = oneDay ? 'one-day' : 'same-ground';
      const statuses = [x, y].map((document) => statusOn(document, day).status);
      const live = statuses.includes('ended')
        ? 'over'
        : statuses.includes('assumed-ended')
          ? 'probably-over'
          : statuses.includes('undated') || [x, y].some(({ stated: word }) => word?.status === 'planned')
            ? 'undated'
            : 'live';
      const days = apart ? 0 : Number.isFinite(together) && together > 0 ? together : undefined;
      found.set(key, [kind, live, parties, affairs.toSorted().join(' '), days].join(', '));
    }
  }
  return found;
}

/** Every pair without its ids, in order of text. */
const pairsWithoutIds = (of: Dataset): string[] =>
  overlapsOn(of)
    .map((pair) =>
      [pair.class, pair.live, pair.parties, pair.affairs, pair.daysTogether, pair.assumed].join(', '),
    )
    .toSorted();

describe('overlap pairs of any dataset', () => {
  it('are those of a second implementation that compares every pair of documents', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(arbitraryDataset, (dataset) => {
        const ours = new Map(
          overlapsOn(dataset).map((pair) => [
            pair.id,
            [pair.class, pair.live, pair.parties.join(' '), pair.affairs.join(' '), pair.daysTogether].join(
              ', ',
            ),
          ]),
        );
        for (const pair of overlapsOn(dataset)) seen.set(pair.class, (seen.get(pair.class) ?? 0) + 1);
        expect(ours).toEqual(naive(dataset));
      }),
      settings,
    );
    // The law is worth something only where every class occurs often.
    expect(Math.min(...overlapClasses.map((kind) => seen.get(kind) ?? 0))).toBeGreaterThan(30);
  });

  it('do not depend on the order of rows and parties', () => {
    fc.assert(
      fc.property(arbitraryDataset, (dataset) => {
        const reversed = {
          ...dataset,
          agreements: dataset.agreements
            .map((agreement) => ({
              ...agreement,
              parties: agreement.parties.toReversed(),
            }))
            .toReversed(),
        };
        expect(overlapsOn(reversed)).toEqual(overlapsOn(dataset));
      }),
      settings,
    );
  });

  it('have the same classes whatever the documents are called', () => {
    fc.assert(
      fc.property(arbitraryDataset, (dataset) => {
        const renamed = {
          ...dataset,
          agreements: dataset.agreements.map((agreement) => ({
            ...agreement,
            id: toAgreementId(`Z-${agreement.id}`),
          })),
        };
        expect(pairsWithoutIds(renamed)).toEqual(pairsWithoutIds(dataset));
      }),
      settings,
    );
  });

  it('and their classes are the same on every day; only live moves', () => {
    fc.assert(
      fc.property(
        arbitraryDataset,
        fc.constantFrom('2013-01-01', '2022-06-01', '2031-01-01'),
        (dataset, asOf) => {
          const strip = (on: string): unknown =>
            overlapsOn(dataset, on)
              .map((pair) => ({ ...pair, live: undefined }))
              .toSorted((one, other) => (one.id < other.id ? -1 : 1));
          expect(strip(asOf)).toEqual(strip(day));
        },
      ),
      settings,
    );
  });
});
