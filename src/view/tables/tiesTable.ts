import { hasProvinces } from '../../domain/hasProvinces.ts';
import { regionDistanceKm } from '../../analysis/regionDistanceKm.ts';
import { indexDataset, provinceOf } from '../../domain/DatasetIndex.ts';
import { shortNamesOf } from '../../domain/regionName.ts';
import type { Tie } from '../../graph/Network.ts';
import { translatorFor } from '../../i18n/translate.ts';
import { missing, none, numberCell, textCell, type Cell } from './Cell.ts';
import { affairNames } from './affairCell.ts';
import { toRows, type ColumnOf, type Table } from './Table.ts';
import type { TableInput } from './TableInput.ts';

/** Ties of the network as filtered: one row per pair of regions. */
export function tiesTable(input: TableInput): Table {
  const columns = columnsOf(input);
  const rows = toRows(input.derived.network.ties, columns, ({ id, a, b }) => ({
    key: id,
    selection: { type: 'tie', a, b },
  }));
  return { columns, rows, all: rows };
}

function columnsOf({ dataset, language }: TableInput): readonly ColumnOf<Tie>[] {
  const t = translatorFor(language);
  const index = indexDataset(dataset);
  const short = shortNamesOf(dataset);
  const borderOf = new Map(index.lifted.map((border) => [border.id, border]));
  const number = { align: 'end', grow: 0, shownFirst: true, width: 78 } as const;
  const text = { align: 'start', grow: 0, shownFirst: true, width: 120 } as const;
  const regionCell = (id: Tie['a']): Cell => {
    const region = index.regionOf.get(id);
    return { type: 'name', text: short.get(id) ?? id, level: region?.level ?? 'other' };
  };
  const acrossProvinces = ({ a, b }: Tie): Cell => {
    const [one, other] = [provinceOf(index, a), provinceOf(index, b)];
    if (one === undefined || other === undefined) return { type: 'missing' };
    return { type: 'text', text: t(one === other ? 'tables.reach.within' : 'tables.reach.across') };
  };
  const border = ({ id }: Tie): Cell => {
    const found = borderOf.get(id);
    if (found === undefined) return none;
    return found.sharedKm === undefined
      ? { type: 'text', text: t('tables.border.yes') }
      : numberCell(found.sharedKm);
  };
  // A tie takes its affairs from its agreements; where no source states them, all of them are our rule's.
  const affairsOf = ({ affairs, agreements }: Tie): Cell => {
    if (affairs.length === 0) return missing;
    const stated = agreements.some((id) => index.agreementOf.get(id)?.affairsBasis === 'stated');
    return { type: 'text', text: affairNames(affairs, dataset, language), assigned: !stated };
  };
  return [
    {
      ...text,
      sticky: true,
      id: 'a',
      label: t('tables.column.region'),
      width: 138,
      grow: 1,
      cell: ({ a }) => regionCell(a),
    },
    {
      ...text,
      id: 'b',
      label: t('tables.column.otherRegion'),
      width: 138,
      grow: 1,
      cell: ({ b }) => regionCell(b),
    },
    {
      ...number,
      id: 'count',
      label: t('tables.column.agreements'),
      title: t('tables.column.agreements.title'),
      cell: ({ count }) => numberCell(count),
    },
    {
      ...number,
      id: 'strength',
      label: t('tables.measure.strength'),
      cell: ({ strength }) => numberCell(strength, 2),
    },
    {
      ...number,
      shownFirst: false,
      id: 'distance',
      label: t('tables.column.distance'),
      title: t('tables.column.distance.title'),
      cell: ({ distance }) => numberCell(distance, 2),
    },
    {
      ...text,
      id: 'certainty',
      label: t('tables.column.certainty'),
      width: 170,
      cell: ({ certainty }) => ({
        type: 'text',
        text: t(`certainty.${certainty}`),
        quiet: certainty === 'not-known',
      }),
    },
    {
      ...text,
      id: 'affairs',
      label: t('tables.column.affairs'),
      grow: 2,
      cell: affairsOf,
    },
    {
      ...text,
      shownFirst: hasProvinces(dataset),
      id: 'reach',
      label: t('tables.column.reach'),
      width: 96,
      cell: acrossProvinces,
    },
    {
      ...number,
      id: 'border',
      label: t('tables.column.border'),
      title: t('tables.column.border.title'),
      width: 82,
      cell: border,
    },
    {
      ...number,
      shownFirst: false,
      id: 'km',
      label: t('tables.column.km'),
      title: t('tables.column.km.title'),
      cell: ({ a, b }) => {
        const [one, other] = [index.regionOf.get(a), index.regionOf.get(b)];
        return numberCell(
          one === undefined || other === undefined ? undefined : regionDistanceKm(one, other),
        );
      },
    },
    {
      ...text,
      shownFirst: false,
      id: 'documents',
      label: t('tables.column.documents'),
      cell: ({ agreements }) => textCell(agreements.join('; ')),
    },
  ];
}
