import { gapContextOf, recordedOn, type GapContext } from '../../src/analysis/gaps/GapContext.ts';
import type { Gap } from '../../src/analysis/gaps/Gap.ts';
import { levelOfPair } from '../../src/analysis/gaps/PairLevel.ts';
import type { Affair, Area, Dataset } from '../../src/domain/Dataset.ts';
import { agreementsBetween } from '../../src/domain/DatasetIndex.ts';
import { pairKey, toAffairCode, toAreaId, toRegionId } from '../../src/domain/ids.ts';
import { noLinkDecisions } from '../../src/relations/LinkDecisions.ts';

/** The day of the tests. */
export const day = '2026-11-23';

/** What gaps of a dataset are read from on `day`. */
export function aContext(dataset: Dataset): GapContext {
  return gapContextOf(dataset, day, noLinkDecisions);
}

/** An affair of our list unless its code is none; of medium effect across borders, shared. */
export function anAffair(code: string, fields: Partial<Affair> = {}): Affair {
  return {
    code: toAffairCode(code),
    name: { id: code, en: code, de: code },
    aliases: [],
    externality: 'medium',
    regencyAuthority: 'shared',
    ...fields,
  };
}

/** A plan, body or forum of some regions that names some affairs. */
export function anArea(
  id: string,
  type: Area['type'],
  members: readonly string[],
  affairs: readonly string[] = [],
): Area {
  return {
    id: toAreaId(id),
    name: id,
    type,
    members: members.map(toRegionId),
    affairs: affairs.map(toAffairCode),
    source: 'test',
  };
}

/** Two regions as a gap: what affairs and conditions are read from is found in the dataset, the rest is empty. */
export function aGap(context: GapContext, one: string, other: string): Gap {
  const { index } = context;
  const [a, b] = [toRegionId(one), toRegionId(other)];
  const border = index.bordersOf.get(a)?.find((lifted) => lifted.a === b || lifted.b === b);
  const areas = (index.areasOf.get(a) ?? []).filter(({ members }) => members.includes(b));
  return {
    id: pairKey(one, other),
    row: 0,
    a,
    b,
    level: levelOfPair(index, a, b),
    standing: 'new',
    candidacy: [],
    flags: [],
    class: undefined,
    terms: { border: undefined, nearness: undefined, areas: undefined, disparity: undefined },
    border,
    peopleA: undefined,
    peopleB: undefined,
    distanceKm: undefined,
    rankOfB: undefined,
    rankOfA: undefined,
    plans: areas.filter(({ type }) => type === 'plan').map(({ id }) => id),
    bodies: areas.filter(({ type }) => type !== 'plan').map(({ id }) => id),
    indicatorA: undefined,
    indicatorB: undefined,
    agreements: agreementsBetween(index, a, b).map(({ id }) => id),
    recordedA: recordedOn(context, a),
    recordedB: recordedOn(context, b),
    hint: undefined,
  };
}
