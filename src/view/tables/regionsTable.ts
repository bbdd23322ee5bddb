import { indicatorName } from '../indicatorName.ts';
import { measureIds, type MeasureId } from '../../analysis/MeasureResult.ts';
import { indexDataset } from '../../domain/DatasetIndex.ts';
import { isRecorded, recordOf } from '../../domain/recordOf.ts';
import { hasProvinces } from '../../domain/hasProvinces.ts';
import type { Region } from '../../domain/Region.ts';
import { endsWithin } from '../../domain/status.ts';
import { shortNamesOf } from '../../domain/regionName.ts';
import { translatorFor } from '../../i18n/translate.ts';
import { missing, numberCell, textCell, type Cell } from './Cell.ts';
import { toRows, type ColumnOf, type Table } from './Table.ts';
import type { TableInput } from './TableInput.ts';
import { endingMonths } from '../../graph/selectAgreements.ts';
import { countPartners } from '../regionSentence.ts';

/** Measures that the table shows before anyone chooses. */
const shownMeasures: readonly MeasureId[] = ['strength', 'betweenness'];
/** Decimals of measures on screen; files carry all digits. */
const measureDigits: Readonly<Partial<Record<MeasureId, number>>> = {
  partners: 0,
  agreements: 0,
  core: 0,
  community: 0,
  component: 0,
  strength: 2,
};

const recordWords = {
  agreements: 'tables.record.yes',
  none: 'health.none',
  nothing: 'noRecord.short',
} as const;

/**
 * Regions: every autonomous region of the dataset, whatever is filtered. Where nothing is recorded of a region, its
 * partners, agreements and measures are missing (never 0); where rows exist but none is shown, or where its register is
 * said to hold none, they are 0.
 */
export function regionsTable(input: TableInput): Table {
  const columns = columnsOf(input);
  const rows = toRows(indexDataset(input.dataset).autonomous, columns, (region) => ({
    key: region.id,
    selection: { type: 'region', id: region.id },
  }));
  return { columns, rows, all: rows };
}

function columnsOf(input: TableInput): readonly ColumnOf<Region>[] {
  const { dataset, derived, filters, measures, language } = input;
  const { network, statusOf } = derived;
  const t = translatorFor(language);
  const index = indexDataset(dataset);
  const short = shortNamesOf(dataset);
  const number = { align: 'end', grow: 0, shownFirst: true, width: 72 } as const;
  const text = { align: 'start', grow: 0, shownFirst: true } as const;
  const hidden = { shownFirst: false } as const;
  const onRecord =
    (value: (region: Region) => Cell) =>
    (region: Region): Cell =>
      isRecorded(index, region.id) ? value(region) : missing;
  const indicators = [
    ...new Set(dataset.regions.flatMap((region) => Object.keys(region.indicators))),
  ].toSorted();
  return [
    {
      ...text,
      sticky: true,
      id: 'name',
      label: t('tables.column.region'),
      width: 190,
      grow: 3,
      cell: ({ id, name, level }) => ({ type: 'name', text: name, level, record: recordOf(index, id) }),
    },
    {
      ...text,
      id: 'level',
      label: t('tables.column.level'),
      width: 92,
      cell: ({ level }) => ({ type: 'text', text: t(`level.${level}`) }),
    },
    {
      ...text,
      shownFirst: index.autonomous.some(({ parentId }) => parentId !== undefined),
      id: 'province',
      label: t(hasProvinces(dataset) ? 'tables.column.province' : 'drawn.parent'),
      width: 108,
      grow: 1,
      cell: ({ level, id, parentId }) =>
        textCell(level === 'province' ? short.get(id) : parentId && short.get(parentId)),
    },
    {
      ...text,
      ...hidden,
      id: 'code',
      label: t('tables.column.code'),
      width: 64,
      cell: ({ id }) => ({ type: 'text', text: id, quiet: true }),
    },
    {
      ...text,
      id: 'record',
      label: t('tables.column.record'),
      title: t('tables.column.record.title'),
      width: 116,
      cell: ({ id }) => ({
        type: 'text',
        text: t(recordWords[recordOf(index, id)]),
        quiet: !isRecorded(index, id),
      }),
    },
    {
      ...number,
      id: 'partners',
      label: t('tables.column.partners'),
      cell: onRecord(({ id }) => numberCell(network.tiesOf.get(id)?.length ?? 0)),
    },
    {
      ...number,
      id: 'partnersInForce',
      label: t('tables.column.partnersInForce'),
      title: t('tables.column.partnersInForce.title'),
      width: 104,
      cell: onRecord(({ id }) => numberCell(countPartners(network, id).inForce)),
    },
    {
      ...number,
      id: 'agreements',
      label: t('tables.column.agreements'),
      title: t('tables.column.agreements.title'),
      width: 78,
      cell: onRecord(({ id }) => numberCell(network.familiesOf.get(id)?.length ?? 0)),
    },
    {
      ...number,
      ...hidden,
      id: 'documents',
      label: t('tables.column.documents'),
      cell: onRecord(({ id }) => numberCell(network.agreementsOf.get(id)?.length ?? 0)),
    },
    {
      ...number,
      id: 'ending',
      label: t('tables.column.ending'),
      title: t('tables.column.ending.title'),
      width: 86,
      cell: onRecord(({ id }) => {
        const ending = (network.agreementsOf.get(id) ?? []).filter((agreement) => {
          const on = statusOf.get(agreement);
          return on !== undefined && endsWithin(on, filters.asOf, endingMonths);
        });
        return numberCell(ending.length);
      }),
    },
    ...measureIds
      .filter((measure) => measure !== 'partners' && measure !== 'agreements')
      .map((measure): ColumnOf<Region> => ({
        ...number,
        id: measure,
        label: t(`tables.measure.${measure}`),
        width: 84,
        shownFirst: shownMeasures.includes(measure),
        cell: onRecord(({ id }) => {
          if (measures === undefined) return { type: 'pending' };
          const node = network.indexOf.get(id);
          return numberCell(
            node === undefined ? undefined : measures.values[measure][node],
            measureDigits[measure] ?? 4,
          );
        }),
      })),
    {
      ...number,
      ...hidden,
      id: 'population',
      label: t('tables.column.population'),
      cell: ({ population }) => numberCell(population?.value),
    },
    {
      ...number,
      ...hidden,
      id: 'area',
      label: t('tables.column.area'),
      cell: ({ areaKm2 }) => numberCell(areaKm2),
    },
    ...indicators.map((key): ColumnOf<Region> => ({
      ...number,
      ...hidden,
      id: `indicator:${key}`,
      label: indicatorName(key, input.language),
      width: 104,
      cell: (region) => numberCell(region.indicators[key]?.value, 2),
    })),
  ];
}
