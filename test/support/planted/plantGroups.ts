import type { PartyId, RegionId } from '../../../src/domain/ids.ts';
import { addDays } from '../../../src/domain/PartialDate.ts';
import { joinTo, relateAllAsNone } from './plantNone.ts';
import { plantedDay, type Draft, type PlantedWorld, type Span, type Topic } from './PlantedWorld.ts';

/** Plants groups: fragmented tasks, series, and chains that are no fragmentation. */
export function plantGroups(world: PlantedWorld): void {
  for (let count = 0; count < 7; count++) plantFragmentation(world, chain(world.whole(3, 4), 1));
  for (let count = 0; count < 3; count++) plantFragmentation(world, chain(3, 2));
  for (let count = 0; count < 2; count++) plantFragmentation(world, triangle);
  for (let count = 0; count < 8; count++) plantSeries(world);
  for (let count = 0; count < 3; count++) plantMixedSubjects(world);
  for (let count = 0; count < 3; count++) plantOneAfterTheOther(world);
  for (let count = 0; count < 3; count++) plantOneHoldsAll(world);
}

/** Which of the members (by position) sign each document. */
type Pattern = readonly (readonly number[])[];

const triangle: Pattern = [
  [0, 1],
  [1, 2],
  [0, 2],
];

/** Documents in a row, each with `common` members of the one before it and one or two members more. */
function chain(length: number, common: 1 | 2): Pattern {
  if (common === 1) return Array.from({ length }, (_, at) => [at, at + 1]);
  // Three regions each, two in common with the next one; the fourth document keeps the third region out of all.
  return [
    [0, 1, 2],
    [1, 2, 3],
    [2, 3, 4],
    [3, 4, 5],
  ].slice(0, length + 1);
}

/** Members in a row, each of which borders on the last where possible. */
function row(world: PlantedWorld, pattern: Pattern, topics: readonly Topic[]): readonly RegionId[] {
  const size = Math.max(...pattern.flat()) + 1;
  return joinTo(world, world.settle(2, topics, true), topics, size - 2);
}

function partiesOf(members: readonly RegionId[], positions: readonly number[]): readonly PartyId[] {
  return positions.flatMap((position) => members.slice(position, position + 1));
}

/** Spans that all run on one day. */
function spansAtOnce(world: PlantedWorld, count: number): readonly Span[] {
  const common = world.chance(0.7) ? plantedDay : world.day('2016-01-01', '2024-01-01');
  return Array.from({ length: count }, () =>
    world.until(
      () => world.spanFrom(addDays(common, -world.whole(30, 1500)), 'operative'),
      (span) => span.signedOn <= common && span.endsOn >= common,
    ),
  );
}

function plantFragmentation(world: PlantedWorld, pattern: Pattern): void {
  const topic = world.anyTopic((subject) => subject.place !== null);
  const members = row(world, pattern, [topic]);
  const spans = spansAtOnce(world, pattern.length);
  const drafts = pattern.flatMap((positions, at) =>
    spans
      .slice(at, at + 1)
      .map((span) =>
        world.sign({ type: 'PKS', parties: partiesOf(members, positions), subject: topic, span }),
      ),
  );
  world.groups.push({ kind: 'fragmentation', reason: 'one-task-in-pieces', documents: drafts });
  relateByShare(world, drafts, 'inside-fragmentation');
}

/** Overlap for two common ones of three each, none for one. */
function relateByShare(world: PlantedWorld, drafts: readonly Draft[], reason: string): void {
  for (const [at, first] of drafts.entries())
    for (const second of drafts.slice(at + 1)) {
      const common = first.document.parties.filter((party) => second.document.parties.includes(party)).length;
      world.relate(first, second, common >= 2 ? 'overlap' : 'none', reason);
    }
}

function plantSeries(world: PlantedWorld): void {
  const topic = world.anyTopic((subject) => subject.place === null);
  const members = joinFar(world, topic, world.whole(3, 6));
  const [hub, ...partners] = members;
  if (hub === undefined) return;
  const level = world.chance(0.5) ? 'umbrella' : 'operative';
  const from = world.day('2017-01-01', '2024-06-01');
  const neighbouring = world.chance(0.3) && world.subjectOf(topic.key).neighbours.length > 0;
  const drafts = partners.map((partner) =>
    world.sign({
      type: world.typeOf(level),
      parties: world.chance(0.8) ? [hub, partner] : [partner, hub],
      subject: neighbouring && world.chance(0.4) ? sameAffair(world, topic) : topic,
      span: world.spanFrom(addDays(from, world.whole(0, 700)), level),
    }),
  );
  world.groups.push({ kind: 'series', reason: 'practice-spread', documents: drafts });
  relateAllAsNone(world, drafts, 'hub', 8);
}

/** A neighbouring subject none of whose affairs is new to the situation; else the topic itself. */
function sameAffair(world: PlantedWorld, topic: Topic): Topic {
  const next = world.neighbourOf(topic);
  return next.affairs.every((affair) => topic.affairs.includes(affair)) ? next : topic;
}

function joinFar(world: PlantedWorld, topic: Topic, partners: number): readonly RegionId[] {
  const members = world.settle(1, [topic]);
  for (let count = 0; count < partners; count++) members.push(world.join(members, [topic], false));
  return members;
}

/** Chained, but each document is about another thing. */
function plantMixedSubjects(world: PlantedWorld): void {
  const first = world.anyTopic((subject) => subject.place !== null);
  const far = world.farFrom(first);
  const third = world.until(
    () => world.farFrom(first),
    ({ key }) => key !== far.key,
  );
  const topics = [first, far, third];
  const pattern = chain(3, 1);
  const members = row(world, pattern, topics);
  const spans = spansAtOnce(world, 3);
  const drafts = topics.flatMap((subject, at) =>
    spans
      .slice(at, at + 1)
      .map((span) =>
        world.sign({ type: 'PKS', parties: partiesOf(members, pattern[at] ?? []), subject, span }),
      ),
  );
  world.groups.push({ kind: 'none', reason: 'mixed-subjects', documents: drafts });
  relateAllAsNone(world, drafts, 'mixed-subjects');
}

/** Chained on one subject, but each one was signed long after the last had ended. */
function plantOneAfterTheOther(world: PlantedWorld): void {
  const topic = world.anyTopic((subject) => subject.place !== null);
  const pattern = chain(3, 1);
  const members = row(world, pattern, [topic]);
  const spans = world.until(
    () => {
      const first = world.span('operative', '2012-01-10', '2015-06-01');
      const second = world.spanFrom(addDays(first.endsOn, world.whole(300, 800)), 'operative');
      return [first, second, world.spanFrom(addDays(second.endsOn, world.whole(300, 800)), 'operative')];
    },
    (drawn) => drawn.every((span) => span.signedOn <= '2026-11-10'),
  );
  const drafts = spans.map((span, at) =>
    world.sign({ type: 'PKS', parties: partiesOf(members, pattern[at] ?? []), subject: topic, span }),
  );
  world.groups.push({ kind: 'none', reason: 'one-after-the-other', documents: drafts });
  relateAllAsNone(world, drafts, 'one-after-the-other');
}

/** Three in a chain, and one document that holds all four regions: the pieces are nested, nothing is missing. */
function plantOneHoldsAll(world: PlantedWorld): void {
  const topic = world.anyTopic((subject) => subject.place !== null);
  const pattern: Pattern = [...chain(3, 1), [0, 1, 2, 3]];
  const members = row(world, pattern, [topic]);
  const spans = spansAtOnce(world, pattern.length);
  const drafts = spans.map((span, at) =>
    world.sign({ type: 'PKS', parties: partiesOf(members, pattern[at] ?? []), subject: topic, span }),
  );
  world.groups.push({ kind: 'none', reason: 'one-holds-all', documents: drafts });
  const whole = drafts.at(-1);
  for (const [at, draft] of drafts.entries())
    for (const other of drafts.slice(at + 1))
      world.relate(draft, other, other === whole ? 'nested' : 'none', 'inside-held-chain');
}
