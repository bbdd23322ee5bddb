import type { RegionId } from '../../../src/domain/ids.ts';
import { addDays } from '../../../src/domain/PartialDate.ts';
import { anyLevel, umbrellaSpans, usualSize } from './plantRelated.ts';
import { commonDays, commonShare, type Level, type PlantedWorld, type Span } from './PlantedWorld.ts';

/** Plants the pairs at which somebody should look, and those of equal parties that complement each other. */
export function plantAlarms(world: PlantedWorld): void {
  for (let count = 0; count < 24; count++) plantDuplication(world, usualSize(world), false);
  for (let count = 0; count < 6; count++) plantDuplication(world, world.whole(4, 5), true);
  for (let count = 0; count < 4; count++) plantDuplicationInFamily(world);
  for (let count = 0; count < 20; count++) plantNested(world);
  for (let count = 0; count < 10; count++) plantOverlap(world, 'sides', 'same');
  for (let count = 0; count < 7; count++) plantOverlap(world, 'sides', 'neighbour');
  for (let count = 0; count < 6; count++) plantOverlap(world, 'inner', 'neighbour');
  for (let count = 0; count < 4; count++) plantOverlap(world, 'two-of-three', 'same');
  for (let count = 0; count < 14; count++) plantComplementary(world, 'far');
  for (let count = 0; count < 7; count++) plantComplementary(world, 'neighbour');
  for (let count = 0; count < 7; count++) plantTwoPlaces(world);
  for (let count = 0; count < 6; count++) plantPackage(world, 2);
  for (let count = 0; count < 2; count++) plantPackage(world, 4);
}

/** Both are in the middle of their terms when the second is signed: no renewal. */
function isDouble(first: Span, second: Span): boolean {
  return commonShare(first, second) >= 0.55 && second.signedOn < addDays(first.endsOn, -240);
}

function plantDuplication(world: PlantedWorld, size: number, oneMissing: boolean): void {
  const topic = world.anyTopic();
  const parties = world.settle(size, [topic]);
  const level = anyLevel(world);
  const [before, after] = world.spans([level, level], [20, 700], isDouble);
  const first = world.sign({ type: world.typeOf(level), parties, subject: topic, span: before });
  const second = world.sign({
    type: world.typeOf(level),
    parties: world.shuffled(oneMissing ? parties.slice(1) : parties),
    subject: topic,
    span: after,
  });
  // With one party fewer, the smaller one also stands in the larger one.
  world.relate(first, second, 'duplication', oneMissing ? 'nearly-equal-parties' : 'equal-parties');
}

function plantDuplicationInFamily(world: PlantedWorld): void {
  const topic = world.anyTopic();
  const parties = world.settle(2, [topic]);
  const [over, before, after] = world.until(
    () => {
      const [umbrella, first] = umbrellaSpans(world);
      const second = world.spanFrom(addDays(first.signedOn, world.whole(30, 500)), 'operative');
      return [umbrella, first, second] as const;
    },
    ([umbrella, first, second]) =>
      second.signedOn <= umbrella.endsOn && second.signedOn <= '2026-11-10' && isDouble(first, second),
  );
  const umbrella = world.sign({ type: 'KB', parties, subject: topic, span: over });
  const first = world.sign({ type: 'PKS', parties, subject: topic, span: before });
  const second = world.sign({ type: 'PKS', parties, subject: topic, span: after });
  world.relate(umbrella, first, 'family', 'subject-umbrella');
  world.relate(umbrella, second, 'family', 'subject-umbrella');
  world.relate(first, second, 'duplication', 'under-one-umbrella');
}

/** Spans of two documents in either order of signing, together for at least two fifths of the shorter one. */
function together(world: PlantedWorld, level: Level): readonly Span[] {
  const spans = world.spans([level, level], [15, 900], (first, second) => commonShare(first, second) >= 0.4);
  return world.shuffled(spans);
}

function plantNested(world: PlantedWorld): void {
  const topic = world.anyTopic();
  const size = world.whole(2, 3);
  const large = world.settle(size + world.whole(2, 3), [topic], true);
  const level = world.chance(0.75) ? 'operative' : 'umbrella';
  const [outer, inner] = together(world, level);
  if (outer === undefined || inner === undefined) return;
  const first = world.sign({ type: world.typeOf(level), parties: large, subject: topic, span: outer });
  const second = world.sign({
    type: world.typeOf(level),
    parties: world.shuffled(large).slice(0, size),
    subject: topic,
    span: inner,
  });
  world.relate(first, second, 'nested', 'inside-larger');
}

/** How the parties of an overlap lie: each has an own one, the smaller one stands in the larger one, two of three. */
type Shape = 'sides' | 'inner' | 'two-of-three';

function circles(world: PlantedWorld, shape: Shape, members: readonly RegionId[]): readonly RegionId[][] {
  if (shape === 'inner') return [members.slice(0, 2), [...members]];
  if (shape === 'two-of-three') return [members.slice(0, 2), members.slice(0, 3)];
  // Two or three common ones; one or two own ones.
  const common = members.length >= 5 && world.chance(0.6) ? 3 : 2;
  const [first, ...rest] = members.slice(common);
  if (first === undefined) throw new Error('too few members');
  const shared = members.slice(0, common);
  return [
    [...shared, first],
    [...rest, ...shared],
  ];
}

function plantOverlap(world: PlantedWorld, shape: Shape, subjects: 'same' | 'neighbour'): void {
  const topic = world.anyTopic((subject) => subjects === 'same' || subject.neighbours.length > 0);
  const other = subjects === 'same' ? topic : world.neighbourOf(topic);
  const sizes = { sides: world.whole(4, 5), inner: 4, 'two-of-three': 3 };
  const members = world.settle(sizes[shape], [topic, other], true);
  const [left, right] = circles(world, shape, members);
  const level = anyLevel(world);
  const [before, after] = together(world, level);
  if (left === undefined || right === undefined || before === undefined || after === undefined) return;
  const first = world.sign({ type: world.typeOf(level), parties: left, subject: topic, span: before });
  const second = world.sign({ type: world.typeOf(level), parties: right, subject: other, span: after });
  const inBoth = left.filter((member) => right.includes(member)).length;
  const mayBeDouble = subjects === 'same' && (shape === 'two-of-three' || inBoth === 3);
  world.relate(first, second, 'overlap', `${shape}-${subjects}-subject`, mayBeDouble ? ['duplication'] : []);
}

function plantComplementary(world: PlantedWorld, subjects: 'far' | 'neighbour'): void {
  const topic = world.anyTopic((subject) => subjects === 'far' || subject.neighbours.length > 0);
  const other = subjects === 'far' ? world.farFrom(topic) : world.neighbourOf(topic);
  const parties = world.settle(usualSize(world), [topic, other]);
  const level = world.chance(0.75) ? 'operative' : 'umbrella';
  const [before, after] = world.spans(
    [level, level],
    [15, 900],
    (left, right) => commonDays(left, right) > 90,
  );
  const type = world.typeOf(level);
  const first = world.sign({ type, parties, subject: topic, span: before });
  const second = world.sign({ type, parties: world.shuffled(parties), subject: other, span: after });
  const border = subjects === 'neighbour';
  world.relate(first, second, 'complementary', `${subjects}-subject`, border ? ['overlap'] : []);
}

/** The same words for two places: two subjects. */
function plantTwoPlaces(world: PlantedWorld): void {
  const subject = world.anySubject((candidate) => candidate.place !== null);
  const here = world.topic(subject);
  const there = world.topic(subject, here.place);
  const parties = world.settle(usualSize(world), [here], true);
  const [before, after] = world.spans(
    ['operative', 'operative'],
    [15, 900],
    (left, right) => commonDays(left, right) > 90,
  );
  const first = world.sign({ type: 'PKS', parties, subject: here, span: before });
  const second = world.sign({ type: 'PKS', parties, subject: there, span: after });
  world.relate(first, second, 'complementary', 'two-places');
}

/** Several documents signed on one day on different things, neighbouring ones among them. */
function plantPackage(world: PlantedWorld, size: number): void {
  const topic = world.anyTopic((subject) => subject.neighbours.length > 0);
  const topics = [topic, world.neighbourOf(topic)];
  while (topics.length < size)
    topics.push(
      world.until(
        () => world.farFrom(topic),
        (next) => topics.every(({ key }) => key !== next.key),
      ),
    );
  const parties = world.settle(usualSize(world), topics);
  const span = world.span('operative');
  const drafts = topics.map((subject) => world.sign({ type: 'PKS', parties, subject, span }));
  for (const [position, first] of drafts.entries())
    for (const second of drafts.slice(position + 1))
      world.relate(first, second, 'complementary', 'one-day-package');
}
