import * as v from 'valibot';
import type { Agreement } from '../../domain/Agreement.ts';
import type { Dataset, RegisterCoverage } from '../../domain/Dataset.ts';
import { toAgreementId, toRegionId, type AgreementId } from '../../domain/ids.ts';
import { keptKey, type Kept } from '../../domain/Kept.ts';
import type { OutsideParty } from '../../domain/Party.ts';
import { datasetSchema } from '../parseDataset.ts';
import { findAdditions } from './findAdditions.ts';
import { findAgreement, type AgreementFinder } from './findAgreement.ts';
import { findRegion } from './findRegion.ts';

/** A dataset with the edits of people in it. */
export interface EditedDataset {
  /** The same object where nothing changed. */
  readonly dataset: Dataset;
  /** `keptKey` of the decisions that found their object. */
  readonly used: readonly string[];
}

const agreementSchema = datasetSchema.entries.agreements.item;
const outsideSchema = datasetSchema.entries.outsideParties.item;
const editSchema = v.variant('as', [
  v.looseObject({ as: v.literal('removed') }),
  v.looseObject({
    as: v.literal('changed'),
    fields: v.record(v.string(), v.unknown()),
    outside: v.exactOptional(v.array(outsideSchema)),
  }),
  v.looseObject({
    as: v.literal('added'),
    agreement: agreementSchema,
    outside: v.exactOptional(v.array(outsideSchema)),
  }),
]);
const reportedSchema = v.looseObject({
  extent: v.picklist(['none', 'partial', 'complete']),
  from: v.exactOptional(v.string()),
  to: v.exactOptional(v.string()),
  source: v.string(),
});

export interface EditOptions {
  /** The edits are made on these very data: found by id alone, and an addition takes the place of what it was before. */
  readonly byId?: boolean;
  /** Ids of rows are those of the data on which was decided: `findAgreement`. */
  readonly trustsIds?: boolean;
}

/**
 * The dataset after what people changed by hand: agreements changed, added and removed (kind `edit`), and registers said
 * to hold all, some or none of a region's agreements (kind `reported`). An agreement is found by its id, else by number or
 * content as it was when it was decided on; one that was added by hand and has since come with a file is there once, as
 * the file states it. An edit that would leave no valid agreement is passed over, as are other kinds. Applied twice, it
 * changes nothing more.
 */
export function applyEdits(
  dataset: Dataset,
  kept: readonly Kept[],
  options: EditOptions = {},
): EditedDataset {
  const used: string[] = [];
  const coverage = applyReported(dataset, kept, used);
  const edits = kept.filter(({ kind }) => kind === 'edit');
  const edited = edits.length === 0 ? dataset : applyAgreementEdits(dataset, edits, options, used);
  if (coverage === dataset.coverage) return { dataset: edited, used };
  return { dataset: { ...edited, ...(coverage === undefined ? {} : { coverage }) }, used };
}

function applyAgreementEdits(
  dataset: Dataset,
  edits: readonly Kept[],
  { byId = false, trustsIds = false }: EditOptions,
  used: string[],
): Dataset {
  const agreements = new Map<AgreementId, Agreement>(
    dataset.agreements.map((agreement) => [agreement.id, agreement]),
  );
  const outside = new Map(dataset.outsideParties.map((party) => [party.id, party]));
  const regions = new Set<string>(dataset.regions.map(({ id }) => id));
  const find: AgreementFinder = byId
    ? ({ key }) => (agreements.has(toAgreementId(key)) ? toAgreementId(key) : undefined)
    : findAgreement(dataset.agreements, { trustsIds });
  const findAddition = byId ? undefined : findAdditions(dataset.agreements);
  let isChanged = false;
  let isAnyRemoved = false;
  const put = (candidate: unknown, parties: readonly OutsideParty[]): boolean => {
    const parsed = v.safeParse(agreementSchema, candidate);
    if (!parsed.success) return false;
    // The schema has established every field; only the brands of the ids are added here.
    const agreement = parsed.output as unknown as Agreement;
    const added = new Map(parties.map((party) => [party.id as string, party]));
    const isKnown = (id: string): boolean =>
      regions.has(id) || added.has(id) || outside.has(id as OutsideParty['id']);
    const ids = new Set(agreement.parties.map(({ partyId }): string => partyId));
    if (ids.size < 2 || ids.size < agreement.parties.length || ![...ids].every(isKnown)) return false;
    if (![...ids].some((id) => regions.has(id))) return false;
    const known = agreements.get(agreement.id);
    const fresh = parties.filter(({ id }) => !outside.has(id) && ids.has(id));
    if (known !== undefined && fresh.length === 0 && sameContent(known, agreement)) return true;
    for (const party of fresh) outside.set(party.id, party);
    agreements.set(agreement.id, agreement);
    isChanged = true;
    return true;
  };
  for (const decision of edits) {
    const parsed = v.safeParse(editSchema, decision.value);
    if (!parsed.success) continue;
    const edit = parsed.output;
    const parties = ('outside' in edit ? (edit.outside ?? []) : []) as unknown as readonly OutsideParty[];
    if (edit.as === 'added') {
      // What a file states of it stands.
      const held = findAddition?.(edit.agreement as unknown as Agreement);
      if (held !== undefined || put(edit.agreement, parties)) used.push(keptKey(decision));
      continue;
    }
    const id = find(decision);
    const agreement = id === undefined ? undefined : agreements.get(id);
    if (id === undefined || agreement === undefined) {
      // What is to be removed and is not there needs no object; the decision waits for it.
      continue;
    }
    if (edit.as === 'removed') {
      agreements.delete(id);
      isChanged = true;
      isAnyRemoved = true;
      used.push(keptKey(decision));
    } else if (put(withFields(agreement, edit.fields), parties)) used.push(keptKey(decision));
  }
  if (!isChanged) return dataset;
  const present = [...agreements.values()];
  return {
    ...dataset,
    agreements: isAnyRemoved ? present.map((agreement) => withoutLostLinks(agreement, agreements)) : present,
    outsideParties: [...outside.values()],
  };
}

/** An agreement with some fields replaced; `null` takes one away. Its id and record stay. */
function withFields(agreement: Agreement, fields: Readonly<Record<string, unknown>>): unknown {
  const entries = Object.entries({ ...agreement, ...fields }).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  const { id, record } = agreement;
  return { ...Object.fromEntries(entries), id, ...(record === undefined ? {} : { record }) };
}

function sameContent(one: Agreement, other: Agreement): boolean {
  const ordered = (agreement: Agreement): string =>
    JSON.stringify(Object.entries(agreement).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return ordered(one) === ordered(other);
}

function withoutLostLinks(agreement: Agreement, agreements: ReadonlyMap<AgreementId, Agreement>): Agreement {
  const { parentId, renewsId, ...rest } = agreement;
  const isLost = (id: AgreementId | undefined): boolean => id !== undefined && !agreements.has(id);
  if (!isLost(parentId) && !isLost(renewsId)) return agreement;
  return {
    ...rest,
    ...(parentId === undefined || isLost(parentId) ? {} : { parentId }),
    ...(renewsId === undefined || isLost(renewsId) ? {} : { renewsId }),
  };
}

/** What registers are said to hold, by region: found by id, else by a name or alias that one region alone has. */
function applyReported(
  dataset: Dataset,
  kept: readonly Kept[],
  used: string[],
): readonly RegisterCoverage[] | undefined {
  const reported = kept.filter(({ kind }) => kind === 'reported');
  if (reported.length === 0) return dataset.coverage;
  const byRegion = new Map((dataset.coverage ?? []).map((entry) => [entry.regionId, entry]));
  const find = findRegion(dataset);
  let isChanged = false;
  for (const decision of reported) {
    const parsed = v.safeParse(reportedSchema, decision.value);
    const object = decision.about.find((one) => one.type === 'region');
    const regionId = find(object ?? { id: toRegionId(decision.key), name: '' });
    if (!parsed.success || regionId === undefined) continue;
    used.push(keptKey(decision));
    const { extent, from, to, source } = parsed.output;
    const entry: RegisterCoverage = {
      regionId,
      extent,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      source,
    };
    if (JSON.stringify(byRegion.get(regionId)) === JSON.stringify(entry)) continue;
    byRegion.set(regionId, entry);
    isChanged = true;
  }
  return isChanged ? [...byRegion.values()] : dataset.coverage;
}
