import { DisjointSets } from '../lib/DisjointSets.ts';
import { compareText } from '../lib/compare.ts';
import type { Agreement } from '../domain/Agreement.ts';
import type { Dataset } from '../domain/Dataset.ts';
import { indexDataset } from '../domain/DatasetIndex.ts';
import type { Family, FamilyIndex, FamilyLink, FamilyLinkBasis } from '../domain/Family.ts';
import { pairKey, toFamilyId, type AgreementId } from '../domain/ids.ts';
import { agreementsOfPair } from '../domain/agreementsOfPair.ts';
import { inferFamilyLinks } from './inferFamilyLinks.ts';
import { isSameDecisions, type LinkDecisions } from './LinkDecisions.ts';
import { firstDay } from '../domain/PartialDate.ts';

const linksOfDataset = new WeakMap<Dataset, readonly FamilyLink[]>();

const lastOf = new WeakMap<Dataset, { readonly decisions: LinkDecisions; readonly families: FamilyIndex }>();

/**
 * Which documents are one cooperation: a KB with its PKS, a body with its documents, an agreement with its renewals.
 * Links are declared by the data (parent, renews), inferred (`inferFamilyLinks`) or decided by a person; a pair has one
 * link, and what is declared comes before what is inferred. A family is what links connect; a link that people cut is
 * kept, marked, and connects nothing; a pair that people linked is joined whatever the rules say, and never cut. All rows
 * of the dataset take part, planned ones too, whatever the filters show. The same index as at the last call if the
 * dataset and the decisions are the same.
 */
export function buildFamilies(dataset: Dataset, decisions: LinkDecisions): FamilyIndex {
  const last = lastOf.get(dataset);
  if (last !== undefined && isSameDecisions(last.decisions, decisions)) return last.families;
  const families = connect(dataset, decisions);
  lastOf.set(dataset, { decisions, families });
  return families;
}

function connect(dataset: Dataset, decisions: LinkDecisions): FamilyIndex {
  const links = decideLinks(dataset, foundLinks(dataset), decisions);
  const { agreements } = dataset;
  const numberOf = new Map(agreements.map((agreement, number) => [agreement.id, number]));
  const sets = new DisjointSets(agreements.length);
  for (const { a, b, cut } of links) {
    const one = numberOf.get(a);
    const other = numberOf.get(b);
    if (!cut && one !== undefined && other !== undefined) sets.unite(one, other);
  }
  const members = new Map<number, Agreement[]>();
  for (const [number, agreement] of agreements.entries()) {
    const root = sets.find(number);
    const group = members.get(root);
    if (group === undefined) members.set(root, [agreement]);
    else group.push(agreement);
  }
  const families = [...members.values()]
    .map(toFamily)
    .toSorted((one, other) => compareText(one.id, other.id));
  const familyOf = new Map<AgreementId, Family>();
  for (const family of families) {
    for (const id of family.agreementIds) familyOf.set(id, family);
  }
  return { families, familyOf, links };
}

function toFamily(documents: readonly Agreement[]): Family {
  const agreementIds = documents.toSorted(compareSigning).map((document) => document.id);
  return { id: toFamilyId(agreementIds[0] ?? ''), agreementIds };
}

/** By signing date (undated last), then id. */
function compareSigning(one: Agreement, other: Agreement): number {
  return compareText(signingKey(one), signingKey(other)) || compareText(one.id, other.id);
}

function signingKey(agreement: Agreement): string {
  const signed = agreement.signedOn ?? agreement.start;
  return signed === undefined ? '~' : firstDay(signed);
}

/** The links as people want them: some cut, some added or confirmed. In order of id. */
function decideLinks(
  dataset: Dataset,
  found: readonly FamilyLink[],
  { cut, linked }: LinkDecisions,
): readonly FamilyLink[] {
  if (cut.length === 0 && linked.length === 0) return found;
  const cuts = new Set(cut);
  const links = new Map(
    found.map((link): [string, FamilyLink] => [link.id, cuts.has(link.id) ? { ...link, cut: true } : link]),
  );
  const { agreementOf } = indexDataset(dataset);
  for (const { id, as } of linked) {
    const existing = links.get(id);
    const pair = existing === undefined ? agreementsOfPair(dataset, id) : undefined;
    if (existing !== undefined) {
      const basis = as === 'family' && !isOfTime(existing.basis) ? existing.basis : as;
      links.set(id, { ...existing, basis, cut: false, decided: true });
    } else if (pair !== undefined) {
      const [one, other] = pair.map((document) => agreementOf.get(document));
      if (one === undefined || other === undefined) continue;
      const [a, b] = compareSigning(one, other) <= 0 ? [one.id, other.id] : [other.id, one.id];
      links.set(id, { id, a, b, basis: as, cut: false, decided: true });
    }
  }
  return [...links.values()].toSorted((one, other) => compareText(one.id, other.id));
}

/** A basis of two documents of one level: no family of a higher and a lower one. */
function isOfTime(basis: FamilyLinkBasis): boolean {
  return basis === 'renewal' || basis === 'declared-renewal' || basis === 'same-record';
}

/**
 * All links of a dataset before people decided anything, declared before inferred, one a pair, in order of id; found once,
 * since decisions change none.
 */
export function foundLinks(dataset: Dataset): readonly FamilyLink[] {
  const existing = linksOfDataset.get(dataset);
  if (existing !== undefined) return existing;
  const links = new Map<string, FamilyLink>();
  for (const link of [...declaredLinks(dataset), ...inferFamilyLinks(dataset)]) {
    if (!links.has(link.id)) links.set(link.id, link);
  }
  const ordered = [...links.values()].toSorted((one, other) => compareText(one.id, other.id));
  linksOfDataset.set(dataset, ordered);
  return ordered;
}

/** Whether the links of a dataset are known, so that its families cost little. */
export function hasLinks(dataset: Dataset): boolean {
  return linksOfDataset.has(dataset);
}

/** Takes links that were found elsewhere (in a worker, on a copy of the dataset) for those of `foundLinks`. */
export function adoptLinks(dataset: Dataset, links: readonly FamilyLink[]): void {
  linksOfDataset.set(dataset, links);
  lastOf.delete(dataset);
}

/**
 * What can be said at once of a large dataset until its links are found: those that it declares, and those of an earlier
 * edition of it (where they are known) whose documents are both still there. In order of id.
 */
export function linksAtOnce(dataset: Dataset, before: Dataset | undefined): readonly FamilyLink[] {
  const { agreementOf } = indexDataset(dataset);
  const links = new Map<string, FamilyLink>();
  for (const link of declaredLinks(dataset)) if (!links.has(link.id)) links.set(link.id, link);
  for (const link of (before === undefined ? undefined : linksOfDataset.get(before)) ?? []) {
    if (!links.has(link.id) && agreementOf.has(link.a) && agreementOf.has(link.b)) links.set(link.id, link);
  }
  return [...links.values()].toSorted((one, other) => compareText(one.id, other.id));
}

function* declaredLinks(dataset: Dataset): Generator<FamilyLink> {
  const { agreementOf } = indexDataset(dataset);
  for (const { id, parentId, renewsId } of dataset.agreements) {
    const declared: readonly (readonly [AgreementId | undefined, FamilyLinkBasis])[] = [
      [parentId, 'declared-parent'],
      [renewsId, 'declared-renewal'],
    ];
    for (const [earlier, basis] of declared) {
      if (earlier === undefined || earlier === id || !agreementOf.has(earlier)) continue;
      yield { id: pairKey(earlier, id), a: earlier, b: id, basis, cut: false };
    }
  }
}
