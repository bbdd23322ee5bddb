import type { Dataset } from '../../domain/Dataset.ts';
import { indexDataset } from '../../domain/DatasetIndex.ts';
import type { AgreementId, PartyId, RegionId } from '../../domain/ids.ts';
import { daysBetween, yearOf } from '../../domain/PartialDate.ts';
import type { Term } from '../../domain/Term.ts';
import type { Language } from '../../domain/ViewSettings.ts';
import { formatList } from '../../i18n/format.ts';
import { translatorFor } from '../../i18n/translate.ts';
import { partyLabel } from '../partyName.ts';
import { affairsOfEntry, documentsOfEntry, partiesOfEntry, type OverlapEntry } from './OverlapEntry.ts';
import { asTitle, subjectName } from './overlapSubject.ts';

/** Names of parties in one phrase, at most `most`; then how many more there are. */
export function partiesPhrase(
  ids: readonly PartyId[],
  dataset: Dataset,
  language: Language,
  most = 3,
): string {
  const names = ids.map((id) => partyLabel(dataset, id).name);
  if (names.length <= most) return formatList(names, language);
  const shown = names.slice(0, most);
  return translatorFor(language)('overlapFacts.title.many', {
    parties: shown.join(', '),
    n: names.length - shown.length,
  });
}

/**
 * Parties that stand for an entry, regions first and at most one outside party where there are fewer than two regions:
 * of a group those of most documents first, of a series the region of all.
 */
export function leadingParties(entry: OverlapEntry, dataset: Dataset): readonly PartyId[] {
  if (entry.type === 'group' && entry.group.region !== undefined) return [entry.group.region];
  const { regionOf } = indexDataset(dataset);
  const all = entry.type === 'group' ? entry.group.parties : partiesOfEntry(entry);
  const regions: readonly PartyId[] =
    entry.type === 'group' ? entry.group.regionIds : all.filter((id) => regionOf.has(id as RegionId));
  if (regions.length >= 2) return regions;
  return [...regions, ...all.filter((id) => !regionOf.has(id as RegionId))];
}

/** What the documents of an entry are about, as a phrase; `undefined` where nothing is known of it. */
export function entrySubject(
  entry: OverlapEntry,
  dataset: Dataset,
  terms: readonly Term[],
  language: Language,
): string | undefined {
  return subjectName(
    {
      subject: entry.type === 'group' ? entry.group.subject : undefined,
      affairs: affairsOfEntry(entry),
      words: entry.type === 'link' ? entry.pair.signals.sharedWords : [],
    },
    dataset,
    terms,
    language,
  );
}

/** Who: the parties of an entry in one phrase. */
export function entryParties(entry: OverlapEntry, dataset: Dataset, language: Language, most = 2): string {
  return partiesPhrase(leadingParties(entry, dataset), dataset, language, most);
}

/** On what, and when: the second line of a row. `Smart city, 91 days apart`, `Landfill, 2019 to 2026`. */
export function entryNote(
  entry: OverlapEntry,
  dataset: Dataset,
  terms: readonly Term[],
  language: Language,
): string {
  const subject = entrySubject(entry, dataset, terms, language);
  const when = spanOf(documentsOfEntry(entry), dataset, language);
  return [subject === undefined ? undefined : asTitle(subject, language), when]
    .filter((part) => part !== undefined)
    .join(', ');
}

/** The title of an open entry: what, then who. */
export function entryTitle(
  entry: OverlapEntry,
  dataset: Dataset,
  terms: readonly Term[],
  language: Language,
): string {
  const subject = entrySubject(entry, dataset, terms, language);
  const parties = entryParties(entry, dataset, language, 3);
  if (subject === undefined) return parties;
  return translatorFor(language)('overlapFacts.title.on', { subject: asTitle(subject, language), parties });
}

/** Days between two signings known to the day, else the years of the documents; `undefined` where no date is known. */
function spanOf(ids: readonly AgreementId[], dataset: Dataset, language: Language): string | undefined {
  const t = translatorFor(language);
  const { agreementOf } = indexDataset(dataset);
  const dates = ids
    .flatMap((id) => {
      const agreement = agreementOf.get(id);
      return agreement?.signedOn ?? agreement?.start ?? [];
    })
    .toSorted((one, other) => (one.text < other.text ? -1 : 1));
  const [first] = dates;
  const last = dates.at(-1);
  if (first === undefined || last === undefined) return undefined;
  if (ids.length === 2 && dates.length === 2 && first.precision === 'day' && last.precision === 'day') {
    const days = daysBetween(first.text, last.text);
    if (days === 0) return t('overlapFacts.sameDay');
    if (days <= 365) return t('overlapFacts.apart', { n: days });
  }
  const [from, to] = [yearOf(first), yearOf(last)];
  return from === to
    ? t('overlapFacts.years.one', { year: String(from) })
    : t('overlapFacts.years.span', { from: String(from), to: String(to) });
}
