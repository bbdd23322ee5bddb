import type { PartyId } from '../../../src/domain/ids.ts';
import { addDays, daysBetween } from '../../../src/domain/PartialDate.ts';
import { ministryOf } from './outsideParties.ts';
import {
  commonDays,
  commonShare,
  type Draft,
  type Level,
  type PlantedWorld,
  type Span,
  type Topic,
} from './PlantedWorld.ts';

/** Plants the pairs that belong together: entries of one document, families, renewals. */
export function plantRelated(world: PlantedWorld): void {
  for (let count = 0; count < 26; count++) plantSameRecord(world);
  for (let count = 0; count < 3; count++) plantSameRecordInFamily(world);
  for (let count = 0; count < 11; count++) plantFamily(world, 'subject');
  for (let count = 0; count < 9; count++) plantFamily(world, 'theme');
  for (let count = 0; count < 9; count++) plantGeneralFamily(world);
  for (let count = 0; count < 5; count++) plantSynergy(world);
  for (let count = 0; count < 6; count++) plantBody(world);
  for (let count = 0; count < 4; count++) plantRenewalInFamily(world);
  for (let count = 0; count < 26; count++) plantRenewal(world);
  for (let count = 0; count < 4; count++) plantChain(world);
}

/** Two parties in most documents, sometimes three to five. */
export function usualSize(world: PlantedWorld): number {
  return world.chance(0.7) ? 2 : world.chance(0.7) ? 3 : world.whole(4, 5);
}

export function anyLevel(world: PlantedWorld): Level {
  return world.chance(0.65) ? 'operative' : 'umbrella';
}

function plantSameRecord(world: PlantedWorld): void {
  const topic = world.anyTopic();
  const parties: readonly PartyId[] = world.chance(0.12)
    ? [...world.settle(1, [topic]), ministryOf(world, topic)]
    : world.settle(usualSize(world), [topic]);
  const level = anyLevel(world);
  const first = world.sign({ type: world.typeOf(level), parties, subject: topic, span: world.span(level) });
  world.relate(first, world.enterAgain(first, topic), 'same-record', 'entered-twice');
}

function plantSameRecordInFamily(world: PlantedWorld): void {
  const topic = world.anyTopic();
  const parties = world.settle(2, [topic]);
  const [over, under] = umbrellaSpans(world);
  const umbrella = world.sign({ type: 'KB', parties, subject: topic, span: over });
  const operative = world.sign({ type: 'PKS', parties, subject: topic, span: under });
  const again = world.enterAgain(operative, topic);
  world.relate(umbrella, operative, 'family', 'subject-umbrella');
  world.relate(umbrella, again, 'family', 'subject-umbrella');
  world.relate(operative, again, 'same-record', 'entered-twice-in-family');
}

/** An umbrella and a document that is signed while it runs; three in ten on the same day. */
export function umbrellaSpans(world: PlantedWorld): readonly [Span, Span] {
  const gap: readonly [number, number] = world.chance(0.3) ? [0, 0] : [10, 1500];
  return world.spans(['umbrella', 'operative'], gap, (over, under) => under.signedOn <= over.endsOn);
}

function plantFamily(world: PlantedWorld, kind: 'subject' | 'theme'): void {
  const topic = world.anyTopic();
  const size = usualSize(world);
  const parties = world.settle(size, [topic]);
  const [over, under] = umbrellaSpans(world);
  const umbrella = world.sign({
    type: world.typeOf('umbrella'),
    parties,
    subject: kind === 'subject' ? topic : world.theme(topic),
    span: over,
  });
  const operative = world.sign({
    type: 'PKS',
    parties: size >= 4 && world.chance(0.5) ? parties.slice(1) : parties,
    subject: topic,
    span: under,
    ...(world.chance(0.3) ? { parent: umbrella } : {}),
  });
  world.relate(umbrella, operative, 'family', `${kind}-umbrella`);
}

/** A general umbrella and one to three operative documents on subjects far from each other. */
function plantGeneralFamily(world: PlantedWorld): void {
  const first = world.anyTopic((subject) => subject.place === null);
  const topics = [first, world.farFrom(first)].slice(0, world.whole(1, 2));
  const parties = world.settle(usualSize(world), topics);
  const [over] = umbrellaSpans(world);
  const umbrella = world.sign({
    type: world.typeOf('umbrella'),
    parties,
    subject: world.general(),
    span: over,
  });
  const named = world.chance(0.5);
  const children = topics.map((subject) =>
    world.sign({
      type: 'PKS',
      parties,
      subject,
      span: world.until(
        () => world.spanFrom(addDays(over.signedOn, world.whole(0, 1000)), 'operative'),
        (span) => span.signedOn <= over.endsOn && span.signedOn <= '2026-11-10',
      ),
      ...(named ? { parent: umbrella } : {}),
    }),
  );
  for (const child of children)
    world.relate(umbrella, child, 'family', named ? 'named-parent' : 'general-umbrella');
  const [left, right] = children;
  if (left !== undefined && right !== undefined)
    world.relate(left, right, 'complementary', 'one-umbrella', running(left, right) ? [] : ['none']);
}

/** Nota kesepakatan and rencana kerja of a region and a ministry. */
function plantSynergy(world: PlantedWorld): void {
  const topic = world.anyTopic();
  const parties = [...world.settle(1, [topic]), ministryOf(world, topic)];
  const [over, under] = umbrellaSpans(world);
  const wide = world.chance(0.5);
  const umbrella = world.sign({
    type: 'NK',
    parties,
    subject: wide ? world.theme(topic) : topic,
    span: over,
  });
  const plan = world.sign({ type: 'RK', parties, subject: topic, span: under });
  world.relate(umbrella, plan, 'family', 'synergy');
}

/** A forum or secretariat and a document of its members on its subject. */
function plantBody(world: PlantedWorld): void {
  const topic = world.anyTopic((subject) => subject.place !== null);
  const size = world.whole(3, 5);
  const parties = world.settle(size, [topic], true);
  const over = world.span('umbrella', undefined, '2021-12-01');
  const body = world.sign({
    type: 'body',
    parties,
    subject: world.chance(0.6) ? topic : world.theme(topic),
    span: over,
  });
  const member = world.sign({
    type: world.chance(0.7) ? 'PKS' : 'KB',
    parties: size >= 4 && world.chance(0.5) ? parties.slice(0, -1) : parties,
    subject: topic,
    span: world.span('operative', addDays(over.signedOn, 60)),
  });
  world.relate(body, member, 'family', 'body');
}

function plantRenewalInFamily(world: PlantedWorld): void {
  const topic = world.anyTopic();
  const parties = world.settle(2, [topic]);
  const [over, first, second] = world.until(
    () => {
      const umbrella = world.span('umbrella', '2014-01-01');
      const before = world.spanFrom(addDays(umbrella.signedOn, world.whole(0, 200)), 'operative');
      const after = world.spanFrom(addDays(before.endsOn, world.whole(-90, 200)), 'operative');
      return [umbrella, before, after] as const;
    },
    ([umbrella, , after]) => after.signedOn <= umbrella.endsOn && after.signedOn <= '2026-11-10',
  );
  const umbrella = world.sign({ type: 'KB', parties, subject: topic, span: over });
  const before = world.sign({ type: 'PKS', parties, subject: topic, span: first });
  const after = world.sign({ type: 'PKS', parties, subject: topic, span: second });
  world.relate(umbrella, before, 'family', 'subject-umbrella');
  world.relate(umbrella, after, 'family', 'subject-umbrella');
  world.relate(before, after, 'renewal', 'renewal-in-family');
}

/** Days from the end of the first to the signing of its renewal: mostly about the end, sometimes up to two years. */
function renewalGap(world: PlantedWorld): number {
  return world.chance(0.65)
    ? world.whole(-120, 60)
    : world.chance(0.7)
      ? world.whole(61, 365)
      : world.whole(366, 690);
}

function renew(world: PlantedWorld, before: Span, level: Level): Span & { readonly startsOn: string } {
  const span = world.spanFrom(addDays(before.endsOn, renewalGap(world)), level);
  if (span.signedOn > before.endsOn) return { ...span, startsOn: span.signedOn };
  // Signed early: the term follows on the old one.
  const startsOn = addDays(before.endsOn, 1);
  return { ...span, startsOn, endsOn: addDays(span.endsOn, daysBetween(span.signedOn, startsOn)) };
}

function plantRenewal(world: PlantedWorld): void {
  const topic = world.chance(0.15) ? world.general() : world.anyTopic();
  const parties = world.settle(usualSize(world), [topic]);
  const level: Level = topic.key === 'general' ? 'umbrella' : anyLevel(world);
  const [before, after] = world.until(
    () => {
      const first = world.span(level, undefined, '2024-06-01');
      return [first, renew(world, first, level)] as const;
    },
    ([, second]) => second.signedOn <= '2026-11-10',
  );
  signRenewed(world, topic, parties, level, [before, after]);
}

function signRenewed(
  world: PlantedWorld,
  subject: Topic,
  parties: readonly PartyId[],
  level: Level,
  spans: readonly (Span & { readonly startsOn?: string })[],
): readonly Draft[] {
  const type = world.typeOf(level);
  const drafts: Draft[] = [];
  for (const span of spans) {
    const last = drafts.at(-1);
    const startsOn = span.startsOn;
    const draft = world.sign(
      { type, parties, subject, span, ...(startsOn === undefined ? {} : { startsOn }) },
      world.chance(0.5) ? last : undefined,
    );
    if (last !== undefined) world.relate(last, draft, 'renewal', 'renewal');
    drafts.push(draft);
  }
  return drafts;
}

function plantChain(world: PlantedWorld): void {
  const topic = world.anyTopic();
  const parties = world.settle(2, [topic]);
  const spans = world.until(
    () => {
      const first = world.span('operative', undefined, '2019-01-01');
      const second = renew(world, first, 'operative');
      return [first, second, renew(world, second, 'operative')] as const;
    },
    ([first, second, third]) => third.signedOn <= '2026-11-10' && commonDays(first, second) < 190,
  );
  const [first, , third] = signRenewed(world, topic, parties, 'operative', spans);
  if (first !== undefined && third !== undefined)
    world.relate(first, third, 'none', 'chain-ends', ['renewal']);
}

function running(left: Draft, right: Draft): boolean {
  const span = ({ document }: Draft): Span => ({
    signedOn: document.signedOn,
    endsOn: document.endsOn ?? '9999-12-31',
  });
  return commonShare(span(left), span(right)) > 0;
}
