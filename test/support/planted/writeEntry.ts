import { toAffairCode, type AgreementId, type PartyId } from '../../../src/domain/ids.ts';
import type { Agreement, AgreementKind, DocumentType } from '../../../src/domain/Agreement.ts';
import { addDays, type PartialDate } from '../../../src/domain/PartialDate.ts';
import type { Draft, PlantedWorld } from './PlantedWorld.ts';

const documentWords: Readonly<Record<string, readonly string[]>> = {
  PKS: ['Perjanjian Kerja Sama', 'Perjanjian Kerja Sama', 'PKS', 'Perjanjian Kerjasama'],
  KB: ['Kesepakatan Bersama', 'Kesepakatan Bersama', 'KB', 'Kesepakatan'],
  MoU: ['Nota Kesepahaman', 'Memorandum of Understanding (MoU)', 'MoU', 'Nota Kesepahaman'],
  NK: ['Nota Kesepakatan', 'Nota Kesepakatan', 'NK'],
  RK: ['Rencana Kerja', 'RK', 'Rencana Kerja Tahunan'],
  LoI: ['Letter of Intent', 'LoI'],
  body: ['Forum Kerja Sama', 'Sekretariat Bersama', 'Badan Kerja Sama Antardaerah'],
  contract: ['Kontrak', 'Kontrak Kerja Sama'],
};

/** The register's entry of a document: its title as an officer writes it, and the cells that are filled. */
export function writeEntry(
  world: PlantedWorld,
  draft: Draft,
  id: AgreementId,
  parentId?: AgreementId,
): Agreement {
  const { document, secondEntry } = draft;
  const documentType: DocumentType =
    document.type !== 'body' && world.chance(secondEntry ? 0.15 : 0.07) ? 'unspecified' : document.type;
  const signedOn = writeDate(world, document.signedOn, secondEntry);
  const end = document.endsOn !== undefined && world.chance(0.55) ? document.endsOn : undefined;
  const startShown = document.startsOn === document.signedOn ? world.chance(0.15) : world.chance(0.5);
  const number = draft.numbers[secondEntry && world.chance(0.35) ? 1 : 0];
  const numberShown = world.chance(0.65);
  return {
    id,
    title: writeTitle(world, draft),
    kind: kindOf(document.parties),
    documentType,
    ...(parentId === undefined ? {} : { parentId }),
    parties: document.parties.map((partyId) => ({ partyId })),
    ...writeAffairs(world, draft),
    ...(number !== undefined && numberShown ? { number: rewritten(world, number, secondEntry) } : {}),
    ...(signedOn === undefined ? {} : { signedOn }),
    ...(startShown && signedOn?.precision === 'day'
      ? { start: { text: document.startsOn, precision: 'day' } as const }
      : {}),
    ...(end === undefined ? {} : { end: { text: end, precision: 'day' } as const }),
  };
}

function writeDate(world: PlantedWorld, day: string, secondEntry: boolean): PartialDate | undefined {
  if (world.chance(secondEntry ? 0.14 : 0.06)) return undefined;
  if (world.chance(0.07)) return { text: day.slice(0, 7), precision: 'month' };
  if (world.chance(0.05)) return { text: day.slice(0, 4), precision: 'year' };
  const shown = secondEntry && world.chance(0.12) ? addDays(day, world.whole(1, 9)) : day;
  return { text: shown, precision: 'day' };
}

function writeAffairs(world: PlantedWorld, draft: Draft): Pick<Agreement, 'affairs' | 'affairsBasis'> {
  const { affairs, subject } = draft.document;
  if (subject === 'general') return { affairs: [], affairsBasis: 'broad' };
  if (affairs.length === 0 || world.chance(0.14)) return { affairs: [], affairsBasis: 'none' };
  const shown = affairs.length > 1 && world.chance(0.45) ? affairs.slice(0, 1) : affairs;
  return { affairs: shown.map(toAffairCode), affairsBasis: 'stated' };
}

function kindOf(parties: readonly PartyId[]): AgreementKind {
  const outside = parties.find((party) => party.startsWith('out:'));
  if (outside === undefined) return 'ksdd';
  if (/kementerian|badan|nasional/.test(outside)) return 'synergy';
  return /pt-|bpjs|perum|universitas|institut|politeknik|ombudsman|kejaksaan/.test(outside)
    ? 'ksdpk'
    : 'ksdpl';
}

/** Another officer writes a number with a prefix or other blanks. */
function rewritten(world: PlantedWorld, number: string, secondEntry: boolean): string {
  if (!secondEntry || world.chance(0.6)) return number;
  return world.pick([`No. ${number}`, `Nomor ${number}`, number.replaceAll('/', ' / ')]);
}

function writeTitle(world: PlantedWorld, draft: Draft): string {
  const { document } = draft;
  const word = world.pick(documentWords[document.type] ?? ['Kerja Sama']);
  let { words } = draft;
  if (document.subject === 'sister-city') return `${words} ${dashed(world, document.parties)}`;
  words = words.replace(/^Kerja Sama (?=Bidang|di Bidang)/, world.chance(0.5) ? '' : 'Kerja Sama ');
  let title: string;
  const few = document.parties.length <= 3;
  if (document.type === 'body' || world.chance(0.52)) {
    title =
      few && world.chance(0.35)
        ? `${word} antara ${listed(world, document.parties)} tentang ${words}`
        : few && world.chance(0.35)
          ? `${word} ${dashed(world, document.parties)}: ${words}`
          : `${word} ${world.chance(0.8) ? 'tentang ' : ''}${words}`;
  } else if (few && world.chance(0.3)) title = `${words} ${dashed(world, document.parties)}`;
  else if (/^kerja ?sama/i.test(words) || world.chance(0.6)) title = words;
  else title = `${world.pick(['Kerja Sama', 'Kerjasama', 'Kerja Sama Daerah dalam'])} ${words}`;
  return worn(world, title, draft.secondEntry);
}

function dashed(world: PlantedWorld, parties: readonly PartyId[]): string {
  return parties
    .map((party) => world.nameOf(party).replace(/^(Kabupaten|Kota|Provinsi) /, ''))
    .join(world.chance(0.7) ? ' - ' : ' dan ');
}

function listed(world: PlantedWorld, parties: readonly PartyId[]): string {
  const short = world.chance(0.4);
  const names = parties.map((party) => {
    const name = world.nameOf(party);
    if (party.startsWith('out:')) return name;
    return short
      ? name.replace('Kabupaten', 'Pemkab').replace('Kota', 'Pemkot').replace('Provinsi', 'Pemprov')
      : `Pemerintah ${name}`;
  });
  const last = names.pop() ?? '';
  return `${names.join(', ')} ${world.chance(0.6) ? 'dengan' : 'dan'} ${last}`;
}

const abbreviations: readonly (readonly [string, string])[] = [
  ['Penyelenggaraan', 'Penyelengg.'],
  ['Pengembangan', 'Pengemb.'],
  ['Penanggulangan', 'Penanggul.'],
  ['Pemerintah Daerah', 'Pemda'],
  ['Kabupaten', 'Kab.'],
  ['Provinsi', 'Prov.'],
  ['TPA Regional', 'TPA'],
  ['Gunung', 'G.'],
  [' dan ', ' & '],
  ['Kerja Sama', 'Kerjasama'],
  ['Wilayah', 'Wil.'],
];

/** Capitals, abbreviations and slips, more of them in a second entry. */
function worn(world: PlantedWorld, title: string, secondEntry: boolean): string {
  let result = title;
  if (world.chance(secondEntry ? 0.4 : 0.15)) {
    const fitting = abbreviations.filter(([full]) => result.includes(full));
    if (fitting.length > 0) {
      const [full, short] = world.pick(fitting);
      result = result.replace(full, short);
    }
  }
  if (world.chance(secondEntry ? 0.4 : 0.08)) result = slipped(world, result);
  if (world.chance(0.06)) result = result.toUpperCase();
  else if (world.chance(0.08)) result = result.toLowerCase();
  return result;
}

/** One letter of a longer word is left out, doubled, or changed with the next. */
function slipped(world: PlantedWorld, title: string): string {
  const words = title.split(' ');
  const long = words.flatMap((word, at) => (/^[A-Za-z]{6,}$/.test(word) ? [at] : []));
  if (long.length === 0) return title;
  const at = world.pick(long);
  const word = words[at] ?? '';
  const letter = world.whole(1, word.length - 3);
  const [head, tail] = [word.slice(0, letter), word.slice(letter)];
  words[at] = world.pick([
    head + tail.slice(1),
    head + tail.slice(0, 1) + tail,
    head + tail.slice(1, 2) + tail.slice(0, 1) + tail.slice(2),
  ]);
  return words.join(' ');
}
