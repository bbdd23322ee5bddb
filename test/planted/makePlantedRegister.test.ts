import { beforeAll, describe, expect, it } from 'vitest';
import { levelOf } from '../../src/domain/Agreement.ts';
import { pairKey, type AgreementId, type PartyId } from '../../src/domain/ids.ts';
import { addDays, daysBetween } from '../../src/domain/PartialDate.ts';
import { builtInExists } from '../support/builtIn.ts';
import { emptyColumn } from '../support/planted/emptyColumn.ts';
import { finalSeed } from '../support/planted/finalSeed.ts';
import { makePlantedRegister, type PlantedRegister } from '../support/planted/makePlantedRegister.ts';
import {
  pairClasses,
  type PairClass,
  type PlantedPair,
  type WorldDocument,
} from '../support/planted/PlantedTruth.ts';
import { titleBank, type TitleBank } from '../support/planted/titleBank.ts';

const openEnd = '9999-12-31';

function end(document: WorldDocument): string {
  return document.endsOn ?? openEnd;
}

function days(from: string, to: string): number {
  return Math.max(0, daysBetween(from, to) + 1);
}

function commonDays(a: WorldDocument, b: WorldDocument): number {
  const [from, to] = [[a.signedOn, b.signedOn].toSorted().at(-1), [end(a), end(b)].toSorted().at(0)];
  return from === undefined || to === undefined ? 0 : days(from, to);
}

function common(a: WorldDocument, b: WorldDocument): readonly PartyId[] {
  return a.parties.filter((party) => b.parties.includes(party));
}

function union(a: WorldDocument, b: WorldDocument): number {
  return new Set([...a.parties, ...b.parties]).size;
}

function sameSubject(a: WorldDocument, b: WorldDocument): boolean {
  return a.subject === b.subject && a.place === b.place;
}

function equalParties(a: WorldDocument, b: WorldDocument): boolean {
  return union(a, b) === a.parties.length && a.parties.length === b.parties.length;
}

const builtInRegister = builtInExists ? describe : describe.skip;

builtInRegister.each([
  { seed: 1, bank: 'tune' as const },
  { seed: 2, bank: 'tune' as const },
  { seed: 3, bank: 'held' as const },
])('planted register of seed $seed, bank $bank', ({ seed, bank }) => {
  let register: PlantedRegister;
  beforeAll(() => {
    register = makePlantedRegister({ seed, bank });
  });

  function documentOf(id: AgreementId): WorldDocument {
    const document = register.truth.world.get(id);
    if (document === undefined) throw new Error(`no document ${id}`);
    return document;
  }

  /** The pairs of a class with their documents, the one that was signed first in front. */
  function planted(pairClass: PairClass): readonly [WorldDocument, WorldDocument, PlantedPair][] {
    return register.truth.pairs
      .filter((pair) => pair.class === pairClass)
      .map((pair) => {
        const [a, b] = [documentOf(pair.a), documentOf(pair.b)];
        return b.signedOn < a.signedOn ? [b, a, pair] : [a, b, pair];
      });
  }

  it('is the same for the same seed and another one for another', () => {
    const again = makePlantedRegister({ seed, bank });
    expect(again.dataset.agreements).toEqual(register.dataset.agreements);
    expect(again.truth.pairs).toEqual(register.truth.pairs);
    const other = makePlantedRegister({ seed: seed + 100, bank });
    expect(other.dataset.agreements).not.toEqual(register.dataset.agreements);
  });

  it('has at least 400 documents, 15 pairs of each class, and groups of each kind', () => {
    expect(register.dataset.agreements.length).toBeGreaterThanOrEqual(400);
    for (const pairClass of pairClasses)
      expect(planted(pairClass).length, pairClass).toBeGreaterThanOrEqual(15);
    for (const kind of ['fragmentation', 'series', 'none'])
      expect(
        register.truth.groups.filter((group) => group.kind === kind).length,
        kind,
      ).toBeGreaterThanOrEqual(5);
  });

  it('names only documents of the register, each pair once', () => {
    const ids = new Set(register.dataset.agreements.map(({ id }) => id));
    expect(ids.size).toBe(register.dataset.agreements.length);
    expect(new Set(register.truth.world.keys())).toEqual(ids);
    for (const { a, b } of register.truth.pairs) {
      expect(ids.has(a) && ids.has(b)).toBe(true);
      expect(a < b).toBe(true);
    }
    for (const { documents } of register.truth.groups)
      for (const id of documents) expect(ids.has(id)).toBe(true);
    const keys = register.truth.pairs.map(({ a, b }) => pairKey(a, b));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('names regions and outside parties that exist, distinct ones in each document', () => {
    const known = new Set<string>(register.dataset.regions.filter((r) => r.autonomous).map((r) => r.id));
    for (const party of register.dataset.outsideParties) known.add(party.id);
    for (const { parties } of register.dataset.agreements) {
      expect(parties.length).toBeGreaterThanOrEqual(2);
      expect(new Set(parties.map((party) => party.partyId)).size).toBe(parties.length);
      for (const { partyId } of parties) expect(known.has(partyId), partyId).toBe(true);
    }
  });

  it('keeps pairs that are not listed to at most one common party', () => {
    const listed = new Set(register.truth.pairs.map(({ a, b }) => pairKey(a, b)));
    const documents = [...register.truth.world];
    const close = documents.flatMap(([id, document], at) =>
      documents
        .slice(at + 1)
        .filter(([other, its]) => common(document, its).length >= 2 && !listed.has(pairKey(id, other)))
        .map(([other]) => `${id} ${other}`),
    );
    expect(close).toEqual([]);
  });

  it('enters the same document twice for same-record', () => {
    for (const [a, b] of planted('same-record')) {
      expect({ ...a, parties: a.parties.toSorted() }).toEqual({ ...b, parties: b.parties.toSorted() });
    }
  });

  it('signs families while the umbrella runs, nearly the same parties', () => {
    for (const [a, b, { reason }] of planted('family')) {
      const [over, under] = levelOf(a.type) === 'operative' || b.type === 'body' ? [b, a] : [a, b];
      expect(under.signedOn >= over.signedOn && under.signedOn <= end(over), reason).toBe(true);
      expect(levelOf(over.type), reason).not.toBe(levelOf(under.type));
      expect(
        under.parties.every((party) => over.parties.includes(party)),
        reason,
      ).toBe(true);
      const missing = over.parties.length - under.parties.length;
      expect(missing === 0 || (missing === 1 && over.parties.length >= 4), reason).toBe(true);
      const inside =
        over.subject === 'general' ||
        sameSubject(over, under) ||
        over.subject === `theme:${under.affairs[0] ?? ''}`;
      expect(inside, reason).toBe(true);
    }
  });

  it('signs renewals about the end of the term, same parties and subject', () => {
    for (const [before, after] of planted('renewal')) {
      const gap = daysBetween(end(before), after.signedOn);
      expect(gap).toBeGreaterThanOrEqual(-183);
      expect(gap).toBeLessThanOrEqual(731);
      expect(equalParties(before, after) && sameSubject(before, after)).toBe(true);
      expect(levelOf(before.type)).toBe(levelOf(after.type));
    }
  });

  it('lets duplications run together for half of the shorter one, on different days', () => {
    for (const [a, b, { reason }] of planted('duplication')) {
      const shorter = Math.min(days(a.signedOn, end(a)), days(b.signedOn, end(b)));
      expect(commonDays(a, b) / shorter, reason).toBeGreaterThanOrEqual(0.5);
      expect(a.signedOn).not.toBe(b.signedOn);
      expect(b.signedOn < addDays(end(a), -183)).toBe(true);
      expect(sameSubject(a, b) && levelOf(a.type) === levelOf(b.type)).toBe(true);
      expect(common(a, b).length).toBeGreaterThanOrEqual(union(a, b) - 1);
      if (!equalParties(a, b)) expect(union(a, b)).toBeGreaterThanOrEqual(4);
    }
  });

  it('puts all parties of a nested document into a larger one of four or more', () => {
    for (const [a, b] of planted('nested')) {
      const [large, small] = a.parties.length > b.parties.length ? [a, b] : [b, a];
      expect(small.parties.every((party) => large.parties.includes(party))).toBe(true);
      expect(large.parties.length).toBeGreaterThanOrEqual(Math.max(4, small.parties.length + 2));
      expect(sameSubject(a, b) && large.subject !== 'general').toBe(true);
      expect(commonDays(a, b)).toBeGreaterThan(0);
    }
  });

  it('gives overlaps half of the smaller and a third of all parties, at one time', () => {
    const affairOf = ({ affairs }: WorldDocument): string => affairs[0] ?? '';
    for (const [a, b, { reason }] of planted('overlap')) {
      const both = common(a, b);
      expect(both.filter((party) => !party.startsWith('out:')).length, reason).toBeGreaterThanOrEqual(2);
      expect(both.length * 2).toBeGreaterThanOrEqual(Math.min(a.parties.length, b.parties.length));
      expect(both.length * 3).toBeGreaterThanOrEqual(union(a, b));
      expect(commonDays(a, b), reason).toBeGreaterThan(0);
      expect(affairOf(a)).toBe(affairOf(b));
      expect(equalParties(a, b) && sameSubject(a, b)).toBe(false);
      const held = both.length === Math.min(a.parties.length, b.parties.length);
      if (held && sameSubject(a, b)) expect(Math.max(a.parties.length, b.parties.length)).toBeLessThan(4);
    }
  });

  it('gives complementary documents equal parties and different subjects', () => {
    for (const [a, b, { reason }] of planted('complementary')) {
      expect(equalParties(a, b), reason).toBe(true);
      expect(sameSubject(a, b), reason).toBe(false);
      for (const { subject } of [a, b]) expect(subject).not.toMatch(/^(general|theme)/);
    }
  });

  it('plants near misses that miss', () => {
    const misses = planted('none');
    const of = (reason: string): typeof misses => misses.filter(([, , pair]) => pair.reason === reason);
    for (const reason of ['hub', 'sister-cities', 'ministry'])
      for (const [a, b] of of(reason)) expect(common(a, b).length, reason).toBe(1);
    for (const [a, b] of of('apart-in-time')) {
      expect(equalParties(a, b) && sameSubject(a, b)).toBe(true);
      expect(daysBetween(end(a), b.signedOn)).toBeGreaterThan(731);
    }
    for (const [a, b] of of('after-umbrella')) expect(daysBetween(end(a), b.signedOn)).toBeGreaterThan(731);
    for (const [a, b] of of('other-parties')) {
      expect(common(a, b)).toEqual([]);
      expect(sameSubject(a, b)).toBe(true);
    }
    for (const reason of ['far-umbrella', 'far-subject', 'place-name'])
      for (const [a, b] of of(reason)) {
        expect(common(a, b).length, reason).toBeGreaterThanOrEqual(2);
        expect(
          a.affairs.some((affair) => b.affairs.includes(affair)),
          reason,
        ).toBe(false);
      }
    for (const [a, b] of of('thin-share')) {
      expect(common(a, b).length).toBeGreaterThanOrEqual(2);
      expect(common(a, b).length * 3).toBeLessThan(union(a, b));
    }
    for (const [a, b] of of('no-common-time')) expect(commonDays(a, b)).toBe(0);
    for (const reason of [
      'hub',
      'sister-cities',
      'ministry',
      'apart-in-time',
      'after-umbrella',
      'other-parties',
      'far-umbrella',
      'far-subject',
      'thin-share',
      'general-circle',
      'no-common-time',
      'place-name',
      'chain-ends',
    ])
      expect(of(reason).length, reason).toBeGreaterThanOrEqual(4);
  });

  it('chains fragmentations in space and time, and spreads series from one region', () => {
    for (const { kind, documents, reason } of register.truth.groups) {
      const members = documents.map(documentOf);
      expect(members.length, reason).toBeGreaterThanOrEqual(3);
      const everywhere = members
        .flatMap(({ parties }) => parties)
        .filter((party) => members.every(({ parties }) => parties.includes(party)));
      const all = new Set(members.flatMap(({ parties }) => parties));
      const atOnce =
        (members
          .map(({ signedOn }) => signedOn)
          .toSorted()
          .at(-1) ?? '') <= (members.map(end).toSorted().at(0) ?? '');
      const one = members.every((document) =>
        members.slice(0, 1).every((first) => sameSubject(first, document)),
      );
      const pieces = everywhere.length === 0 && members.every(({ parties }) => parties.length < all.size);
      if (kind === 'fragmentation') {
        expect(atOnce && one && pieces, reason).toBe(true);
        expect(members[0]?.place).toBeDefined();
        expect(isChained(members)).toBe(true);
      } else if (kind === 'series') {
        expect(new Set(everywhere).size).toBe(1);
        expect(all.size).toBe(members.length + 1);
        expect(new Set(members.map(({ affairs }) => affairs[0])).size).toBe(1);
      } else expect(atOnce && one && pieces, reason).toBe(false);
    }
  });

  it('leaves cells empty as registers do', () => {
    const { agreements } = register.dataset;
    const empty = (isEmpty: (agreement: (typeof agreements)[number]) => boolean): number =>
      agreements.filter(isEmpty).length / agreements.length;
    expect(empty(({ end: stated }) => stated === undefined)).toBeGreaterThan(0.35);
    expect(empty(({ end: stated }) => stated === undefined)).toBeLessThan(0.6);
    for (const share of [
      empty(({ signedOn }) => signedOn === undefined),
      empty(({ documentType }) => documentType === 'unspecified'),
      empty(({ affairsBasis }) => affairsBasis === 'none'),
    ]) {
      expect(share).toBeGreaterThan(0.03);
      expect(share).toBeLessThan(0.25);
    }
    expect(empty(({ number }) => number === undefined)).toBeGreaterThan(0.25);
    const words = /^(perjanjian|pks|kesepakatan|kb|nota|mou|memorandum|nk|rencana|rk|forum|kontrak)\b/i;
    const begun = empty(({ title }) => words.test(title));
    expect(begun).toBeGreaterThan(0.35);
    expect(begun).toBeLessThan(0.65);
    for (const { title } of agreements) expect(title).not.toMatch(/\{place\}|undefined| {2}/);
  });

  it('does not tell the class by the order of ids, and shows the world in the dates it states', () => {
    for (const agreement of register.dataset.agreements) {
      const document = documentOf(agreement.id);
      if (agreement.end !== undefined) expect(agreement.end.text).toBe(document.endsOn);
      if (agreement.signedOn === undefined) continue;
      const off = daysBetween(
        document.signedOn.slice(0, agreement.signedOn.text.length),
        agreement.signedOn.text,
      );
      expect(agreement.signedOn.precision === 'day' ? off : off === 0 ? 0 : -1).toBeGreaterThanOrEqual(0);
      if (agreement.signedOn.precision === 'day') expect(off).toBeLessThanOrEqual(9);
    }
    const apart = planted('same-record').map(([, , { a, b }]) => Number(b.slice(2)) - Number(a.slice(2)));
    expect(Math.max(...apart)).toBeGreaterThan(100);
  });

  it('takes a column away everywhere and leaves the rest', () => {
    const { dataset } = register;
    const bare = emptyColumn(dataset, 'signedOn').agreements;
    expect(bare.every(({ signedOn }) => signedOn === undefined)).toBe(true);
    expect(bare.map(({ title }) => title)).toEqual(dataset.agreements.map(({ title }) => title));
    expect(emptyColumn(dataset, 'end').agreements.every((agreement) => !('end' in agreement))).toBe(true);
    expect(emptyColumn(dataset, 'number').agreements.every((agreement) => !('number' in agreement))).toBe(
      true,
    );
    expect(emptyColumn(dataset, 'parentId').agreements.every((agreement) => !('parentId' in agreement))).toBe(
      true,
    );
    expect(emptyColumn(dataset, 'affairs').agreements.every(({ affairs }) => affairs.length === 0)).toBe(
      true,
    );
    const untyped = emptyColumn(dataset, 'documentType').agreements;
    expect(new Set(untyped.map(({ documentType }) => documentType))).toEqual(new Set(['unspecified']));
    expect(dataset.agreements.some(({ parentId }) => parentId !== undefined)).toBe(true);
  });
});

/** Whether one can go from the first document to all others over common regions. */
function isChained(members: readonly WorldDocument[]): boolean {
  const reached = new Set(members.slice(0, 1));
  for (let round = 0; round < members.length; round++)
    for (const document of members)
      if ([...reached].some((from) => common(from, document).length > 0)) reached.add(document);
  return reached.size === members.length;
}

builtInRegister('the final register', () => {
  it('can be made and is not one that is used for tuning', () => {
    const { dataset, truth } = makePlantedRegister({ seed: finalSeed, bank: 'held' });
    expect(dataset.agreements.length).toBeGreaterThanOrEqual(400);
    expect(truth.pairs.length).toBeGreaterThan(300);
    expect(finalSeed).toBeGreaterThan(1000);
  });
});

describe('banks of titles', () => {
  const banks = { tune: titleBank('tune'), held: titleBank('held') };

  it.each(Object.entries(banks))(
    '%s has 60 subjects with four to six wordings of many affairs',
    (_, bank) => {
      expect(bank.subjects.length).toBeGreaterThanOrEqual(60);
      const keys = bank.subjects.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      expect(new Set(bank.subjects.flatMap(({ affairs }) => affairs)).size).toBeGreaterThanOrEqual(28);
      for (const { key, wordings, place, neighbours, far } of bank.subjects) {
        expect(wordings.length, key).toBeGreaterThanOrEqual(4);
        expect(wordings.length, key).toBeLessThanOrEqual(6);
        expect(new Set(wordings).size, key).toBe(wordings.length);
        for (const wording of wordings) expect(wording.includes('{place}'), wording).toBe(place !== null);
        if (place !== null) expect(bank.places[place]?.length, key).toBeGreaterThanOrEqual(4);
        for (const other of [...neighbours, ...far]) expect(keys, key).toContain(other);
        expect(far.length, key).toBeGreaterThanOrEqual(5);
        expect(far.filter((other) => neighbours.includes(other))).toEqual([]);
      }
    },
  );

  it('share no subject, wording, theme, general title or place', () => {
    const textsOf = (bank: TitleBank): readonly string[] =>
      [
        ...bank.subjects.flatMap(({ key, wordings }) => [key, ...wordings]),
        ...Object.values(bank.themes).flat(),
        ...bank.general,
        ...Object.values(bank.places).flat(),
        ...bank.traps.flatMap(({ titles }) => titles),
      ].map((text) => text.toLowerCase());
    const held = new Set(textsOf(banks.held));
    expect(textsOf(banks.tune).filter((text) => held.has(text))).toEqual([]);
  });
});
