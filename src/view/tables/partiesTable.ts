import { indexDataset, regionsOf } from '../../domain/DatasetIndex.ts';
import type { AgreementId, OutsidePartyId, RegionId } from '../../domain/ids.ts';
import type { OutsideParty } from '../../domain/Party.ts';
import { shortNamesOf } from '../../domain/regionName.ts';
import { isInForce } from '../../domain/status.ts';
import { translatorFor } from '../../i18n/translate.ts';
import { none, numberCell, textCell } from './Cell.ts';
import { toRows, type ColumnOf, type Table } from './Table.ts';
import type { TableInput } from './TableInput.ts';

/** Outside parties. Shown are those of the agreements that pass the filters. */
export function partiesTable(input: TableInput): Table {
  const { dataset, derived } = input;
  const index = indexDataset(dataset);
  const agreementsOf = new Map<OutsidePartyId, AgreementId[]>();
  const regions = new Map<OutsidePartyId, Set<RegionId>>();
  for (const agreement of derived.shown) {
    for (const { partyId } of agreement.parties) {
      const party = index.outsidePartyOf.get(partyId as OutsidePartyId);
      if (party === undefined) continue;
      agreementsOf.set(party.id, [...(agreementsOf.get(party.id) ?? []), agreement.id]);
      const joined = regions.get(party.id) ?? new Set();
      for (const region of regionsOf(index, agreement)) joined.add(region);
      regions.set(party.id, joined);
    }
  }
  const columns = columnsOf(input, agreementsOf, regions);
  const all = toRows(dataset.outsideParties, columns, ({ id }) => ({
    key: id,
    selection: { type: 'party', id },
  }));
  return { columns, all, rows: all.filter((row) => agreementsOf.has(row.key as OutsidePartyId)) };
}

function columnsOf(
  { dataset, derived, language }: TableInput,
  agreementsOf: ReadonlyMap<OutsidePartyId, readonly AgreementId[]>,
  regions: ReadonlyMap<OutsidePartyId, ReadonlySet<RegionId>>,
): readonly ColumnOf<OutsideParty>[] {
  const t = translatorFor(language);
  const short = shortNamesOf(dataset);
  const number = { align: 'end', grow: 0, shownFirst: true, width: 84 } as const;
  const text = { align: 'start', grow: 0, shownFirst: true } as const;
  return [
    {
      ...text,
      sticky: true,
      id: 'name',
      label: t('tables.column.party'),
      width: 200,
      grow: 3,
      cell: ({ name }) => ({ type: 'name', text: name, level: 'outside' }),
    },
    {
      ...text,
      id: 'type',
      label: t('tables.column.type'),
      width: 150,
      cell: ({ type }) => ({ type: 'text', text: t(`party.${type}`) }),
    },
    {
      ...text,
      id: 'country',
      label: t('tables.column.country'),
      width: 100,
      // Only parties abroad have a country to name.
      cell: ({ country, type }) =>
        country === undefined && type !== 'foreign-government' && type !== 'foreign-organisation'
          ? none
          : textCell(country),
    },
    {
      ...number,
      id: 'agreements',
      label: t('tables.column.documents'),
      cell: ({ id }) => numberCell(agreementsOf.get(id)?.length ?? 0),
    },
    {
      ...number,
      id: 'inForce',
      label: t('tables.column.inForce'),
      title: t('tables.column.inForce.title'),
      cell: ({ id }) => {
        const inForce = (agreementsOf.get(id) ?? []).filter((agreement) => {
          const status = derived.statusOf.get(agreement)?.status;
          return status !== undefined && isInForce(status);
        });
        return numberCell(inForce.length);
      },
    },
    {
      ...number,
      id: 'regionCount',
      label: t('tables.column.regionCount'),
      cell: ({ id }) => numberCell(regions.get(id)?.size ?? 0),
    },
    {
      ...text,
      id: 'regions',
      label: t('tables.column.regions'),
      width: 160,
      grow: 4,
      cell: ({ id }) =>
        textCell([...(regions.get(id) ?? [])].map((region) => short.get(region) ?? region).join(', ')),
    },
    {
      ...text,
      shownFirst: false,
      id: 'seat',
      label: t('tables.column.seat'),
      width: 140,
      cell: ({ regionId }) => textCell(regionId === undefined ? undefined : short.get(regionId)),
    },
  ];
}
