import { DisjointSets } from '../lib/DisjointSets.ts';
import { compareText } from '../lib/compare.ts';
import type { Agreement } from './Agreement.ts';
import type { Dataset } from './Dataset.ts';
import { indexDataset } from './DatasetIndex.ts';
import type { Family, FamilyIndex, FamilyLink, FamilyLinkBasis } from './Family.ts';
import { pairKey, toFamilyId, type AgreementId } from './ids.ts';
import { inferFamilyLinks } from './inferFamilyLinks.ts';
import { firstDay } from './PartialDate.ts';

const linksOfDataset = new WeakMap<Dataset, readonly FamilyLink[]>();

const lastOf = new WeakMap<Dataset, { readonly cuts: ReadonlySet<string>; readonly families: FamilyIndex }>();

/**
 * Which documents are one cooperation: a KB with its PKS, a body with its documents, an agreement with its renewals.
 * Links are declared by the data (parent, renews) or inferred (`inferFamilyLinks`); a pair has one link, and what is
 * declared comes first. A family is what links connect; a link in `cuts` (by its id) is kept, marked, and connects
 * nothing. All rows of the dataset take part, planned ones too, whatever the filters show. The same index as at the last
 * call if the dataset and the ids in `cuts` are the same.
 */
export function buildFamilies(dataset: Dataset, cuts: ReadonlySet<string>): FamilyIndex {
  const last = lastOf.get(dataset);
  if (last !== undefined && isSameSet(last.cuts, cuts)) return last.families;
  const families = connect(dataset, cuts);
  // A copy: who gave the set may change it.
  lastOf.set(dataset, { cuts: new Set(cuts), families });
  return families;
}

function isSameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((id) => other.has(id));
}

function connect(dataset: Dataset, cuts: ReadonlySet<string>): FamilyIndex {
  const links = findLinks(dataset).map((link) => (cuts.has(link.id) ? { ...link, cut: true } : link));
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

/** All links of a dataset, declared before inferred, one a pair, in order of id; found once, since cuts change none. */
function findLinks(dataset: Dataset): readonly FamilyLink[] {
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
