import { documentTypes, type AgreementParty } from '../../domain/Agreement.ts';
import type { Dataset } from '../../domain/Dataset.ts';
import type { AffairCode, PartyId } from '../../domain/ids.ts';
import type { OutsideParty } from '../../domain/Party.ts';
import { toMatchKey } from '../../lib/toMatchKey.ts';
import { buildNameMatcher } from '../../ingest/names/buildNameMatcher.ts';
import type { NameMatcher } from '../../ingest/names/NameMatch.ts';
import { recogniseOutsideParty } from '../../ingest/names/recogniseOutsideParty.ts';
import { splitPartyCell } from '../../ingest/names/splitPartyCell.ts';
import { parseDate } from '../../ingest/values/parseDate.ts';
import { addDuration, parseTerm, type Duration } from '../../ingest/values/parseTerm.ts';
import { parseDocumentType } from '../../ingest/vocabulary.ts';
import { emptyDraft, withParty, type AgreementDraft } from '../editing/AgreementDraft.ts';

type RowFields = Partial<
  Pick<
    AgreementDraft,
    'title' | 'parties' | 'outside' | 'affairs' | 'documentType' | 'number' | 'signedOn' | 'start' | 'end'
  >
>;

/** A number of a document: digits and a slash, and no sentence. */
const documentNumber = /^(?:no(?:mor)?\.?\s*:?\s*)?(?=.*\d)(?=.*[/])[\w.\-/ ]{3,60}$/i;

/**
 * What a copied row of a spreadsheet says of an agreement, cell by cell, whatever the order of its columns: a day is the
 * signing, two days are beginning and end, `3 tahun` a term, cells that name regions or bodies are parties, names of
 * affairs are affairs; of what is left the longest text is the title. Text without tabs is a title. Of several rows the
 * first one that has a title counts, so that a header does no harm where it names nothing.
 */
export function draftFromRow(text: string, dataset: Dataset): RowFields {
  const rows = text
    .split(/\r?\n/)
    .map((line) =>
      line.split('\t').map((cell) =>
        cell
          .trim()
          .replace(/^"(.*)"$/s, '$1')
          .replaceAll('""', '"'),
      ),
    )
    .filter((cells) => cells.some((cell) => cell !== ''));
  const [first] = rows;
  if (first === undefined) return {};
  if (rows.length === 1 && first.length === 1) return { title: first[0] ?? '' };
  const match = buildNameMatcher(dataset.regions);
  const affairs = affairNames(dataset);
  const read = rows.map((cells) => readRow(cells, match, affairs));
  return read.find(({ parties = [] }) => parties.length > 0) ?? read.at(-1) ?? {};
}

function readRow(
  cells: readonly string[],
  match: NameMatcher,
  affairNamed: ReadonlyMap<string, AffairCode>,
): RowFields {
  const days: string[] = [];
  const texts: string[] = [];
  let parties: readonly AgreementParty[] = [];
  const outside: OutsideParty[] = [];
  const affairs: AffairCode[] = [];
  let duration: Duration | undefined;
  const fields: { -readonly [Key in keyof RowFields]: RowFields[Key] } = {};
  for (const cell of cells) {
    if (cell === '' || /^\d{1,3}\.?$/.test(cell)) continue;
    const type = parseDocumentType(cell);
    if (type !== undefined && type !== 'unspecified' && documentTypes.includes(type)) {
      fields.documentType ??= type;
      continue;
    }
    const date = parseDate(cell, 'text', { order: 'dmy' });
    if (date.type === 'date') {
      days.push(date.date.text);
      continue;
    }
    const term = parseTerm(cell, 'text', { order: 'dmy' });
    if (term.type === 'term') {
      if (term.start !== undefined) fields.start = term.start.text;
      if (term.end !== undefined) fields.end = term.end.text;
      duration ??= term.duration;
      continue;
    }
    const codes = cell.split(/[;,]/).map((part) => affairNamed.get(toMatchKey(part)));
    if (codes.every((code) => code !== undefined)) {
      for (const code of codes) if (code !== undefined && !affairs.includes(code)) affairs.push(code);
      continue;
    }
    const named = partiesOf(cell, match);
    if (named !== undefined) {
      for (const { id, party } of named) {
        parties = withParty(parties, id);
        if (party !== undefined && !outside.some((one) => one.id === party.id)) outside.push(party);
      }
      continue;
    }
    if (documentNumber.test(cell)) fields.number ??= cell;
    else texts.push(cell);
  }
  const title = texts.toSorted((one, other) => other.length - one.length)[0];
  // In order: signing alone; beginning and end; signing, beginning and end.
  const [one, two, three] = days;
  if (three !== undefined && two !== undefined && one !== undefined) {
    fields.signedOn = one;
    fields.start ??= two;
    fields.end ??= three;
  } else if (two !== undefined && one !== undefined) {
    fields.start ??= one;
    fields.end ??= two;
  } else if (one !== undefined) fields.signedOn = one;
  const begin = fields.start ?? fields.signedOn;
  if (duration !== undefined && fields.end === undefined && begin !== undefined) {
    const reading = parseDate(begin, 'text', { order: 'dmy' });
    if (reading.type === 'date') fields.end = addDuration(reading.date, duration).text;
  }
  return {
    ...fields,
    ...(title === undefined ? {} : { title }),
    ...(parties.length === 0 ? {} : { parties, outside }),
    ...(affairs.length === 0 ? {} : { affairs }),
  };
}

/** The parties of a cell where all of it names parties, one of them for certain; else `undefined`. */
function partiesOf(
  cell: string,
  match: NameMatcher,
): readonly { readonly id: PartyId; readonly party?: OutsideParty }[] | undefined {
  const names = splitPartyCell(cell, match);
  const found = names.map(({ text }) => {
    const { certainty, regionId, candidates } = match(text);
    const id =
      certainty === 'certain' ? regionId : certainty === 'likely' ? candidates[0]?.regionId : undefined;
    if (id !== undefined) return { id };
    const { party, recognised } = recogniseOutsideParty(text, undefined);
    return recognised && text.length <= 80 ? { id: party.id, party } : undefined;
  });
  const known = found.filter((one) => one !== undefined);
  return known.length > 0 && known.length === found.length ? known : undefined;
}

function affairNames({ affairs }: Dataset): ReadonlyMap<string, AffairCode> {
  return new Map(
    affairs.flatMap(({ code, name }) =>
      [code, name.id, name.en, name.de].map((text) => [toMatchKey(text), code] as const),
    ),
  );
}

/** A draft with what a row says in place of what it had; what the row does not say stays. */
export function withRow(draft: AgreementDraft, row: RowFields): AgreementDraft {
  return { ...emptyDraft, ...draft, ...row };
}
