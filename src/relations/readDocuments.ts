import { levelOf, type Agreement, type DocumentLevel } from '../domain/Agreement.ts';
import type { Dataset } from '../domain/Dataset.ts';
import { agreementsBetween, fullName, indexDataset, type DatasetIndex } from '../domain/DatasetIndex.ts';
import { pairKey, type OutsidePartyId, type RegionId } from '../domain/ids.ts';
import { firstDay, lastDay } from '../domain/PartialDate.ts';
import { compareText } from '../lib/compare.ts';
import { toMatchKey } from '../lib/toMatchKey.ts';
import { generalIn } from './generalIn.ts';
import { comparedParties } from './comparedParties.ts';
import type { Basis, DocumentReading, SignedDays, Subject } from './DocumentReading.ts';
import { levelOfTitle } from './levelOfTitle.ts';
import { dateOfNumbers, levelOfNumbers } from './numberHints.ts';
import { normaliseNumbers } from './normaliseNumbers.ts';
import { placeNames } from './placeNames.ts';
import { affairReader } from './readAffairs.ts';
import { readPeriod } from './readPeriod.ts';
import { readSubjects, type Subjects } from './readSubjects.ts';

/** Every document of a dataset as the rules read it. */
export interface DocumentCorpus {
  readonly dataset: Dataset;
  /** By place in `Dataset.agreements`. */
  readonly readings: readonly DocumentReading[];
  readonly subjects: Subjects;
  /** No document has a type: levels say nothing. */
  readonly levelsUnused: boolean;
  /** Columns that at least half of the documents fill: an empty cell there is a gap, not a habit. */
  readonly uses: {
    readonly signing: boolean;
    readonly start: boolean;
    readonly numbers: boolean;
    readonly organisations: boolean;
  };
  /** Agreements that two regions share, planned ones included, by `pairKey` of regions; counted when asked. */
  readonly sharedByPair: { get(key: string): number };
  /** Reads a document that is not (yet) in the data: a draft. Its `place` is -1. */
  read(agreement: Agreement): DocumentReading;
}

const read = new WeakMap<Dataset, DocumentCorpus>();

/** The same object for the same dataset. O(documents + words). */
export function readDocuments(dataset: Dataset): DocumentCorpus {
  const existing = read.get(dataset);
  if (existing !== undefined) return existing;
  const corpus = readAll(dataset);
  read.set(dataset, corpus);
  return corpus;
}

/** A column counts as used from this share of filled cells on. */
const leastUse = 0.5;

function readAll(dataset: Dataset): DocumentCorpus {
  const { agreements } = dataset;
  const subjects = readSubjects(dataset);
  const index = indexDataset(dataset);
  const isGeneral = generalIn(dataset);
  // Where nobody names affairs, a name without words (an acronym, a number) is no umbrella.
  const namesAffairs = agreements.some(
    ({ affairs, affairsBasis }) => affairs.length > 0 || affairsBasis === 'broad',
  );
  const readAffairs = affairReader(dataset);
  const uses = (fills: (agreement: Agreement) => boolean): boolean =>
    agreements.filter(fills).length >= Math.max(1, agreements.length * leastUse);
  const typed = agreements.some(({ documentType }) => documentType !== 'unspecified');
  // One title that begins like a contract makes no register of contracts.
  const levelsUnused = !typed && !uses(({ title }) => levelOfTitle(title) !== undefined);

  const readOne = (agreement: Agreement, place: number, subject: Subject): DocumentReading => {
    const numbers = normaliseNumbers(agreement);
    const { level, basis: levelBasis } = readLevel(agreement, numbers, levelsUnused);
    const { dated, basis: dateBasis } = readDate(agreement, numbers);
    const { affairs, basis: affairsBasis, ambiguous } = readAffairs(agreement, subject);
    const parties = comparedParties(index, agreement).toSorted(compareText);
    const specific = subject.from === 'title';
    return {
      agreement,
      place,
      parties,
      regions: parties.filter((id): id is RegionId => index.regionOf.has(id as RegionId)),
      organisations: organisationsOf(index, agreement),
      level,
      levelBasis,
      period: readPeriod(dated, level),
      dateBasis,
      signed: readSigned(dated),
      affairs,
      affairsBasis,
      ambiguous,
      subject,
      general:
        isGeneral(agreement) ||
        saysGeneral(agreement.title) ||
        (namesAffairs && !specific && isOpen(subject, affairs.length)),
      specific,
      places: placeNames(agreement.title, partyWords(index, agreement)),
      numbers,
      programme: programmeOf(agreement),
    };
  };
  const readings = agreements.map((agreement, place) =>
    readOne(agreement, place, subjects.of[place] ?? readSubject(subjects, agreement)),
  );
  return {
    dataset,
    readings,
    subjects,
    levelsUnused,
    uses: {
      signing: uses(({ signedOn }) => signedOn !== undefined),
      start: uses(({ start }) => start !== undefined),
      numbers: uses((agreement) => normaliseNumbers(agreement).length > 0),
      organisations: uses((agreement) => organisationsOf(index, agreement).length > 0),
    },
    sharedByPair: countShared(index),
    read: (agreement) => readOne(agreement, -1, readSubject(subjects, agreement)),
  };
}

function readSubject(subjects: Subjects, agreement: Agreement): Subject {
  return subjects.read(agreement.title, agreement.description, agreement.sector);
}

/** From the column, else from the first words of the title or the code in the number; a type of another kind says none. */
function readLevel(
  agreement: Agreement,
  numbers: readonly string[],
  unused: boolean,
): { readonly level: DocumentLevel; readonly basis: Basis } {
  const stated = levelOf(agreement.documentType);
  if (stated !== 'unknown') return { level: stated, basis: 'stated' };
  const derived = unused ? undefined : (levelOfTitle(agreement.title) ?? levelOfNumbers(numbers));
  return derived === undefined
    ? { level: 'unknown', basis: 'unknown' }
    : { level: derived, basis: 'derived' };
}

/** The agreement with the date that its number names, where it states none. */
function readDate(
  agreement: Agreement,
  numbers: readonly string[],
): { readonly dated: Agreement; readonly basis: Basis } {
  if (agreement.signedOn !== undefined || agreement.start !== undefined) {
    return { dated: agreement, basis: 'stated' };
  }
  const signedOn = dateOfNumbers(numbers);
  if (signedOn === undefined) return { dated: agreement, basis: 'unknown' };
  return { dated: { ...agreement, signedOn }, basis: 'derived' };
}

function readSigned(agreement: Agreement): SignedDays | undefined {
  const signed = agreement.signedOn ?? agreement.start;
  if (signed === undefined) return undefined;
  return { first: firstDay(signed), last: lastDay(signed), precision: signed.precision };
}

const generalWords =
  /\b(?:multi ?-? ?se[ck]tor(?:al)?|lintas sektor|sektor(?:en)?übergreifend|cross-?sectoral)\b/i;

function saysGeneral(title: string): boolean {
  return generalWords.test(title);
}

/** A title without words of its own: open to everything, unless the column says the one thing that it is about. */
function isOpen(subject: Subject, affairs: number): boolean {
  if (subject.from === 'sector') return affairs > 1;
  return subject.from === 'none' && affairs !== 1;
}

/** Words of the names of the parties. */
function partyWords(index: DatasetIndex, { parties }: Agreement): ReadonlySet<string> {
  return new Set(
    parties.flatMap(
      ({ partyId }) =>
        fullName(index, partyId)
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu) ?? [],
    ),
  );
}

/** Outside parties that sit in a region. */
function organisationsOf(index: DatasetIndex, agreement: Agreement): readonly string[] {
  const found: string[] = [];
  for (const { partyId } of agreement.parties) {
    const party = index.outsidePartyOf.get(partyId as OutsidePartyId);
    if (party?.regionId !== undefined) found.push(partyId);
  }
  return found.toSorted(compareText);
}

const programmeHeaders = new Set(
  ['kode program', 'programme code', 'program code', 'programmcode', 'programmnummer', 'kode kegiatan'].map(
    toMatchKey,
  ),
);

function programmeOf({ attributes }: Agreement): string | undefined {
  if (attributes === undefined) return undefined;
  for (const [header, value] of Object.entries(attributes)) {
    const code = programmeHeaders.has(toMatchKey(header)) ? toMatchKey(value) : '';
    if (code !== '') return code;
  }
  return undefined;
}

function countShared(index: DatasetIndex): { get(key: string): number } {
  const counts = new Map<string, number>();
  return {
    get(key) {
      const known = counts.get(key);
      if (known !== undefined) return known;
      const [one, other] = key.split('|');
      const count =
        one === undefined || other === undefined
          ? 0
          : agreementsBetween(index, one as RegionId, other as RegionId).length;
      counts.set(pairKey(one ?? '', other ?? ''), count);
      return count;
    },
  };
}
