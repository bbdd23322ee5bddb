import type { Agreement, AgreementParty } from '../../../domain/Agreement.ts';
import { outsidePartyTypes, type OutsidePartyType } from '../../../domain/Party.ts';
import { saysNone } from '../../values/noneWords.ts';
import type { RowReader } from './RowReader.ts';

/** What a table of our own says of one party beside its name. */
export type StatedParty =
  { readonly as: 'region' } | { readonly as: OutsidePartyType; readonly country?: string };

/**
 * What each party of a row is, where the table says it: `region`, or the type of an outside party, with its country behind
 * a colon (`foreign-government:Japan`). `undefined` where it says nothing, or not of as many parties as there are.
 */
export function statedParties(
  reader: RowReader,
  parties: number,
): readonly (StatedParty | undefined)[] | undefined {
  const cell = reader.cell('party_types');
  if (cell === '') return undefined;
  const parts = cell.split(';').map((part) => part.trim());
  return parts.length === parties ? parts.map(toStatedParty) : undefined;
}

function toStatedParty(text: string): StatedParty | undefined {
  if (text === 'region') return { as: 'region' };
  const colon = text.indexOf(':');
  const word = colon === -1 ? text : text.slice(0, colon);
  const as = outsidePartyTypes.find((type) => type === word);
  if (as === undefined) return undefined;
  const country = colon === -1 ? '' : text.slice(colon + 1).trim();
  return { as, ...(country === '' ? {} : { country }) };
}

/**
 * The agreement with what our own tables say beside the columns of the template, since those cannot: the source's words
 * for the affair, how sure an assigned affair is, the term from which an end was computed, the day of a stated status,
 * numbers and offices of single parties. Other tables have none of these columns.
 */
export function withOwnColumns(reader: RowReader, agreement: Agreement): Agreement {
  const { table } = reader;
  const has = (role: OwnRole): boolean => table.columns(role).length > 0;
  if (!ownRoles.some(has)) return agreement;
  const words = reader.cell('affair_words');
  const confidence = (['high', 'medium', 'low'] as const).find(
    (level) => level === reader.cell('affairs_confidence'),
  );
  const term = reader.cell('end_from');
  const on = reader.cell('status_on');
  const { sector, stated, affairs, number, ...rest } = agreement;
  // Numbers of the parties that stand under the number as well are none of the whole.
  const ofWhole = number !== undefined && number === reader.cell('party_numbers') ? undefined : number;
  const kept = words === '' ? sector : saysNone(words) ? undefined : words;
  // An own table that says how the affairs are known, and names none: the words of the title say nothing more.
  const named = reader.cell('affairs_basis') !== '' && reader.cell('affairs') === '' ? [] : affairs;
  return {
    ...rest,
    affairs: named,
    ...(ofWhole === undefined ? {} : { number: ofWhole }),
    ...(kept === undefined ? {} : { sector: kept }),
    ...(confidence === undefined ? {} : { affairsConfidence: confidence }),
    ...(term === '' ? {} : { endFrom: term }),
    ...(stated === undefined ? {} : { stated: on === '' ? stated : { ...stated, on } }),
    parties: withListOf(
      reader,
      'party_numbers',
      'documentNumber',
      withListOf(reader, 'party_agencies', 'agency', agreement.parties),
    ),
  };
}

const ownRoles = [
  'affair_words',
  'affairs_confidence',
  'end_from',
  'status_on',
  'party_numbers',
  'party_agencies',
] as const;
type OwnRole = (typeof ownRoles)[number];

/** One text for each party, empty ones included; a cell that is empty as a whole leaves the parties as they were read. */
function withListOf(
  reader: RowReader,
  role: OwnRole,
  field: 'documentNumber' | 'agency',
  parties: readonly AgreementParty[],
): readonly AgreementParty[] {
  const cell = reader.cell(role);
  const texts = cell.split(';').map((text) => text.trim());
  if (cell === '' || texts.length !== parties.length) return parties;
  return parties.map((party, at) => {
    const { [field]: _before, ...rest } = party;
    const text = texts[at] ?? '';
    return text === '' ? rest : { ...rest, [field]: text };
  });
}
