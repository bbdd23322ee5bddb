import type { RegionId } from '../../../src/domain/ids.ts';
import { addDays } from '../../../src/domain/PartialDate.ts';
import { newCompany, ministryOf, sisterCities, sisterCity } from './outsideParties.ts';
import { anyLevel, umbrellaSpans, usualSize } from './plantRelated.ts';
import { commonDays, type Draft, type Level, type PlantedWorld, type Topic } from './PlantedWorld.ts';

/** Plants pairs that look related and are not. */
export function plantNone(world: PlantedWorld): void {
  for (let count = 0; count < 14; count++) plantApartInTime(world);
  for (let count = 0; count < 14; count++) plantOtherParties(world);
  for (let count = 0; count < 10; count++) plantFarUmbrella(world);
  for (let count = 0; count < 6; count++) plantAfterUmbrella(world);
  for (let count = 0; count < 12; count++) plantFarSubject(world);
  for (let count = 0; count < 8; count++) plantThinShare(world);
  for (let count = 0; count < 8; count++) plantGeneralCircle(world);
  for (let count = 0; count < 10; count++) plantNoCommonTime(world);
  for (const [position] of world.bank.traps.entries()) plantPlaceName(world, position);
  for (const cities of [sisterCities.slice(0, 4), sisterCities.slice(4, 7), sisterCities.slice(7)])
    plantSisterCities(world, cities);
  for (let count = 0; count < 3; count++) plantMinistry(world);
}

/** Plants documents that belong to nothing. */
export function plantFillers(world: PlantedWorld, count: number): void {
  for (let done = 0; done < count; done++) plantFiller(world);
}

/** Lists every pair of the documents, or the first few where there are many. */
export function relateAllAsNone(
  world: PlantedWorld,
  drafts: readonly Draft[],
  reason: string,
  most = 10,
): void {
  const pairs = drafts.flatMap((a, position) => drafts.slice(position + 1).map((b) => [a, b] as const));
  for (const [a, b] of pairs.slice(0, most)) world.relate(a, b, 'none', reason);
}

function plantApartInTime(world: PlantedWorld): void {
  const topic = world.anyTopic();
  const parties = world.settle(usualSize(world), [topic]);
  const level = world.chance(0.75) ? 'operative' : 'umbrella';
  const [before, after] = world.until(
    () => {
      const first = world.span(level, undefined, '2018-12-01');
      return [first, world.spanFrom(addDays(first.endsOn, world.whole(1000, 2500)), level)] as const;
    },
    ([, second]) => second.signedOn <= '2026-11-10',
  );
  const type = world.typeOf(level);
  const first = world.sign({ type, parties, subject: topic, span: before });
  const second = world.sign(
    { type, parties, subject: topic, span: after },
    world.chance(0.4) ? first : undefined,
  );
  world.relate(first, second, 'none', 'apart-in-time');
}

/** Two sets of regions far from each other, one subject, often the very same words. */
function plantOtherParties(world: PlantedWorld): void {
  const topic = world.anyTopic((subject) => subject.place === null);
  const members = world.settle(4, [topic]);
  const level = anyLevel(world);
  const [before, after] = world.spans(
    [level, level],
    [0, 600],
    (left, right) => commonDays(left, right) > 180,
  );
  const type = world.typeOf(level);
  const first = world.sign({ type, parties: members.slice(0, 2), subject: topic, span: before });
  const second = world.sign(
    { type, parties: members.slice(2), subject: topic, span: after },
    world.chance(0.5) ? first : undefined,
  );
  world.relate(first, second, 'none', 'other-parties');
}

function plantFarUmbrella(world: PlantedWorld): void {
  const topic = world.anyTopic();
  const far = world.farFrom(topic);
  const parties = world.settle(usualSize(world), [topic, far]);
  const [over, under] = umbrellaSpans(world);
  const later =
    under.signedOn === over.signedOn ? world.spanFrom(addDays(over.signedOn, 40), 'operative') : under;
  const umbrella = world.sign({ type: world.typeOf('umbrella'), parties, subject: topic, span: over });
  const operative = world.sign({ type: 'PKS', parties, subject: far, span: later });
  world.relate(umbrella, operative, 'none', 'far-umbrella', ['complementary']);
}

/** An operative document signed long after the umbrella on its subject had ended. */
function plantAfterUmbrella(world: PlantedWorld): void {
  const topic = world.anyTopic();
  const parties = world.settle(usualSize(world), [topic]);
  const [over, under] = world.until(
    () => {
      const first = world.span('umbrella', undefined, '2017-12-01');
      return [first, world.spanFrom(addDays(first.endsOn, world.whole(900, 2200)), 'operative')] as const;
    },
    ([, second]) => second.signedOn <= '2026-11-10',
  );
  const umbrella = world.sign({ type: world.typeOf('umbrella'), parties, subject: topic, span: over });
  const operative = world.sign({ type: 'PKS', parties, subject: topic, span: under });
  world.relate(umbrella, operative, 'none', 'after-umbrella');
}

function plantFarSubject(world: PlantedWorld): void {
  const topic = world.anyTopic();
  const far = world.farFrom(topic);
  const members = world.settle(4, [topic, far], true);
  const level = anyLevel(world);
  const [before, after] = world.spans(
    [level, level],
    [10, 600],
    (left, right) => commonDays(left, right) > 180,
  );
  const type = world.typeOf(level);
  const first = world.sign({ type, parties: members.slice(0, 3), subject: topic, span: before });
  const second = world.sign({ type, parties: members.slice(1), subject: far, span: after });
  world.relate(first, second, 'none', 'far-subject');
}

/** Two common parties of ten to twelve. */
function plantThinShare(world: PlantedWorld): void {
  const topic = world.anyTopic();
  const members = world.settle(world.whole(10, 12), [topic], true);
  const level = anyLevel(world);
  const [before, after] = world.spans(
    [level, level],
    [10, 600],
    (left, right) => commonDays(left, right) > 180,
  );
  const first = world.sign({
    type: world.typeOf(level),
    parties: members.slice(0, 6),
    subject: topic,
    span: before,
  });
  const second = world.sign({
    type: world.typeOf(level),
    parties: members.slice(4),
    subject: topic,
    span: after,
  });
  world.relate(first, second, 'none', 'thin-share');
}

/** A general umbrella of six to nine, a specific document of two or three of them. */
function plantGeneralCircle(world: PlantedWorld): void {
  const topic = world.anyTopic();
  const members = world.settle(world.whole(6, 9), [topic], true);
  const [over, under] = umbrellaSpans(world);
  const circle = world.sign({
    type: world.chance(0.4) ? 'body' : 'KB',
    parties: members,
    subject: world.general(),
    span: over,
  });
  const few = world.sign({
    type: 'PKS',
    parties: world.shuffled(members).slice(0, world.whole(2, 3)),
    subject: topic,
    span: under,
  });
  world.relate(circle, few, 'none', 'general-circle', ['family']);
}

/** Would overlap, but the first one ended well before the second was signed. */
function plantNoCommonTime(world: PlantedWorld): void {
  const topic = world.anyTopic();
  const members = world.settle(4, [topic], true);
  const level: Level = world.chance(0.8) ? 'operative' : 'umbrella';
  const [before, after] = world.until(
    () => {
      const first = world.span(level, undefined, '2021-12-01');
      return [first, world.spanFrom(addDays(first.endsOn, world.whole(400, 1800)), level)] as const;
    },
    ([, second]) => second.signedOn <= '2026-11-10',
  );
  const type = world.typeOf(level);
  const first = world.sign({ type, parties: members.slice(0, 3), subject: topic, span: before });
  const second = world.sign({ type, parties: members.slice(1), subject: topic, span: after });
  world.relate(first, second, 'none', 'no-common-time');
}

/** Titles that share a word which means something else in each; three parties, two of them in both. */
function plantPlaceName(world: PlantedWorld, position: number): void {
  const trap = world.bank.traps[position];
  if (trap === undefined) return;
  const topics = trap.titles.map((title, side): Topic => ({
    key: `trap:${String(position)}-${String(side)}`,
    affairs: trap.affairs.slice(side, side + 1),
    wordings: [title],
  }));
  const [left, right] = topics;
  if (left === undefined || right === undefined) return;
  const named = trap.names === null ? undefined : world.regionNamed(trap.names);
  const members =
    named === undefined
      ? world.settle(4, topics, true)
      : joinTo(world, world.settleAt(named, topics), topics, 3);
  const [before, after] = world.spans(
    ['operative', 'operative'],
    [10, 600],
    (first, second) => commonDays(first, second) > 180,
  );
  const first = world.sign({ type: 'PKS', parties: members.slice(0, 3), subject: left, span: before });
  const second = world.sign({
    type: 'PKS',
    parties: [...members.slice(0, 2), ...members.slice(3)],
    subject: right,
    span: after,
  });
  world.relate(first, second, 'none', 'place-name');
}

/** The regions with `more` that border on them. */
export function joinTo(
  world: PlantedWorld,
  start: readonly RegionId[],
  topics: readonly Topic[],
  more: number,
): readonly RegionId[] {
  const members = [...start];
  for (let count = 0; count < more; count++) members.push(world.join(members, topics));
  return members;
}

function plantSisterCities(world: PlantedWorld, cities: readonly string[]): void {
  const topic: Topic = {
    key: 'sister-city',
    affairs: [],
    wordings: ['Sister City', 'Kerja Sama Kota Kembar', 'Sister City Cooperation', 'Kerja Sama Sister City'],
  };
  const [home] = world.settle(1, [topic]);
  if (home === undefined) return;
  const drafts = cities.map((city) =>
    world.sign({
      type: world.chance(0.8) ? 'MoU' : 'LoI',
      parties: [home, sisterCity(world, city)],
      subject: topic,
      span: world.span('umbrella'),
    }),
  );
  relateAllAsNone(world, drafts, 'sister-cities', 6);
}

/** One ministry and many regions, one programme. */
function plantMinistry(world: PlantedWorld): void {
  const topic = world.anyTopic((subject) => subject.place === null);
  const ministry = ministryOf(world, topic);
  const regions = world.settle(world.whole(4, 6), [topic]);
  const from = world.day('2019-01-01', '2025-06-01');
  const drafts = regions.map((region) =>
    world.sign({
      type: 'NK',
      parties: [region, ministry],
      subject: topic,
      span: world.spanFrom(addDays(from, world.whole(0, 200)), 'umbrella'),
    }),
  );
  relateAllAsNone(world, drafts, 'ministry', 6);
}

/** Belongs to nothing: two to four regions, or a region and a company. */
function plantFiller(world: PlantedWorld): void {
  const general = world.chance(0.1);
  const topic = general ? world.general() : world.anyTopic();
  const level: Level = general ? 'umbrella' : anyLevel(world);
  const third = world.chance(0.15);
  const regions = world.settle(third ? 1 : usualSize(world), [topic]);
  world.sign({
    type: third && world.chance(0.2) ? 'contract' : world.typeOf(level),
    parties: third ? regions.flatMap((region) => [region, newCompany(world, region)]) : regions,
    subject: topic,
    span: world.span(level),
  });
}
