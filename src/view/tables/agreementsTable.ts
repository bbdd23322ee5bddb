import type { Agreement } from '../../domain/Agreement.ts';
import type { Dataset } from '../../domain/Dataset.ts';
import { ownColumns, ownValue } from '../../domain/ownColumns.ts';
import { statedId } from '../../domain/statedId.ts';
import { translatorFor } from '../../i18n/translate.ts';
import { partyLabel } from '../partyName.ts';
import { isFilled, missing, none, textCell, type Cell } from './Cell.ts';
import { filledFields } from './filledFields.ts';
import { affairCell } from './affairCell.ts';
import { sourceCell } from './sourceCell.ts';
import { toRows, type ColumnOf, type Table } from './Table.ts';
import type { TableInput } from './TableInput.ts';

/** Agreements: one row per document. Shown are those that pass the filters. */
export function agreementsTable(input: TableInput): Table {
  const { dataset, derived } = input;
  const columns = withFirstColumns(columnsOf(input), dataset);
  const all = toRows(dataset.agreements, columns, (agreement) => ({
    key: agreement.id,
    selection: { type: 'agreement', id: agreement.id },
  }));
  const shown = new Set<string>(derived.shown.map((agreement) => agreement.id));
  return { columns, all, rows: all.filter((row) => shown.has(row.key)) };
}

/**
 * Which columns data of one's own are shown with: none that is wholly empty, the start and the number where at least half
 * of the agreements have one, and in place of ids that no source states any number.
 */
function withFirstColumns(
  columns: readonly ColumnOf<Agreement>[],
  { builtIn, agreements }: Dataset,
): readonly ColumnOf<Agreement>[] {
  if (builtIn || agreements.length === 0) return columns;
  const withIds = agreements.some((agreement) => statedId(agreement) !== undefined);
  const isShown = ({ id, shownFirst, cell }: ColumnOf<Agreement>): boolean => {
    if (id === 'id') return withIds;
    if (id === 'number' && !withIds) return agreements.some((agreement) => isFilled(cell(agreement)));
    if (id === 'number' || id === 'starts') {
      return agreements.filter((agreement) => isFilled(cell(agreement))).length * 2 >= agreements.length;
    }
    return shownFirst && agreements.some((agreement) => isFilled(cell(agreement)));
  };
  return columns.map((column) => ({ ...column, shownFirst: isShown(column) }));
}

function columnsOf(input: TableInput): readonly ColumnOf<Agreement>[] {
  const { dataset, derived, language } = input;
  const t = translatorFor(language);
  const statusOf = (agreement: Agreement) => derived.statusOf.get(agreement.id);
  const start = { align: 'start', grow: 0, shownFirst: true } as const;
  const end = { align: 'end', grow: 0, shownFirst: true } as const;
  return [
    {
      ...start,
      id: 'id',
      label: t('tables.column.id'),
      width: 62,
      cell: (agreement) => {
        const id = statedId(agreement);
        return id === undefined ? none : { type: 'text', text: id, quiet: true };
      },
    },
    {
      ...start,
      sticky: true,
      id: 'title',
      label: t('tables.column.title'),
      width: 150,
      grow: 5,
      cell: ({ title }) => ({ type: 'name', text: title }),
    },
    {
      ...start,
      shownFirst: false,
      id: 'number',
      label: t('tables.column.number'),
      width: 130,
      cell: numbersOf,
    },
    {
      ...start,
      id: 'parties',
      label: t('tables.column.parties'),
      width: 110,
      grow: 3,
      cell: ({ parties }) =>
        textCell(parties.map(({ partyId }) => partyLabel(dataset, partyId).name).join(', ')),
    },
    {
      ...start,
      id: 'document',
      label: t('tables.column.document'),
      width: 64,
      cell: ({ documentType }) =>
        documentType === 'unspecified'
          ? missing
          : { type: 'text', text: t(`tables.document.${documentType}`) },
    },
    {
      ...start,
      id: 'affairs',
      label: t('tables.column.affairs'),
      width: 92,
      grow: 2,
      cell: (agreement) => affairCell(agreement, dataset, language),
    },
    {
      ...end,
      id: 'signed',
      label: t('tables.column.signed'),
      width: 102,
      cell: ({ signedOn }) => dateCell(signedOn, false),
    },
    {
      ...end,
      shownFirst: false,
      id: 'starts',
      label: t('tables.column.starts'),
      width: 92,
      cell: ({ start: from }) => dateCell(from, false),
    },
    {
      ...end,
      id: 'ends',
      label: t('tables.column.ends'),
      width: 88,
      cell: (agreement) => endCell(agreement, input),
    },
    {
      ...start,
      id: 'status',
      label: t('tables.column.status'),
      width: 142,
      cell: (agreement) => {
        const on = statusOf(agreement);
        return on === undefined ? missing : { type: 'status', status: on.status, expiring: on.expiring };
      },
    },
    {
      ...start,
      id: 'filled',
      label: t('tables.column.filled'),
      title: t('tables.column.filled.title'),
      width: 64,
      cell: (agreement) => ({ type: 'filled', fields: filledFields(agreement) }),
    },
    {
      ...start,
      shownFirst: false,
      id: 'kind',
      label: t('tables.column.kind'),
      width: 160,
      cell: ({ kind }) => ({ type: 'text', text: t(`kind.${kind}`) }),
    },
    {
      ...start,
      shownFirst: false,
      id: 'basis',
      label: t('tables.column.basis'),
      width: 110,
      cell: ({ basis }) =>
        basis === undefined ? missing : { type: 'text', text: t(`tables.basis.${basis}`) },
    },
    {
      ...start,
      shownFirst: false,
      id: 'family',
      label: t('tables.column.family'),
      title: t('tables.column.family.title'),
      width: 120,
      cell: ({ id }) => {
        const family = derived.families.familyOf.get(id);
        if (family === undefined || family.agreementIds.length < 2) return none;
        return { type: 'text', text: t('tables.family', { id: family.id, n: family.agreementIds.length }) };
      },
    },
    {
      ...start,
      shownFirst: false,
      id: 'agency',
      label: t('tables.column.agency'),
      width: 130,
      cell: agenciesOf,
    },
    {
      ...start,
      shownFirst: false,
      id: 'funding',
      label: t('tables.column.funding'),
      width: 110,
      cell: ({ funding }) => textCell(funding),
    },
    {
      ...end,
      shownFirst: false,
      id: 'value',
      label: t('tables.column.value'),
      width: 110,
      cell: ({ value }) =>
        value === undefined
          ? missing
          : { type: 'number', value: value.amount, digits: 2, currency: value.currency },
    },
    {
      ...start,
      shownFirst: false,
      id: 'sector',
      label: t('tables.column.sector'),
      title: t('tables.column.sector.title'),
      width: 150,
      cell: ({ sector }) => textCell(sector),
    },
    {
      ...start,
      shownFirst: false,
      id: 'affairsBasis',
      label: t('tables.column.affairsBasis'),
      title: t('tables.column.affairsBasis.title'),
      width: 130,
      cell: ({ affairsBasis, affairsConfidence }) => ({
        type: 'text',
        text:
          affairsConfidence === undefined
            ? t(`tables.affairsBasis.${affairsBasis}`)
            : t(`tables.affairsBasis.assigned.${affairsConfidence}`),
      }),
    },
    {
      ...start,
      shownFirst: false,
      id: 'reported',
      label: t('tables.column.reported'),
      title: t('tables.column.reported.title'),
      width: 110,
      cell: ({ statusReported }) => textCell(statusReported),
    },
    {
      ...start,
      shownFirst: false,
      id: 'location',
      label: t('tables.column.location'),
      width: 110,
      cell: ({ location }) => textCell(location),
    },
    {
      ...start,
      shownFirst: false,
      id: 'source',
      label: t('source'),
      width: 180,
      grow: 1,
      cell: ({ source }) => sourceCell(source),
    },
    {
      ...start,
      shownFirst: false,
      id: 'note',
      label: t('tables.column.note'),
      width: 200,
      grow: 2,
      cell: ({ note }) => textCell(note),
    },
    ...ownColumns(dataset).map(({ name }): ColumnOf<Agreement> => ({
      ...start,
      shownFirst: false,
      id: `own:${name}`,
      label: name,
      title: t('health.attributes.column.title', { column: name }),
      width: 130,
      grow: 1,
      cell: (agreement) => textCell(ownValue(agreement, name)),
    })),
  ];
}

function dateCell(date: Agreement['signedOn'], assumed: boolean): Cell {
  return date === undefined ? missing : { type: 'date', date, assumed };
}

/** The stated end as precise as it is stated, or what it was computed from; an assumed one to its month; a body that runs on says so. */
function endCell(agreement: Agreement, { derived, language }: TableInput): Cell {
  const { end: stated, endFrom } = agreement;
  if (stated !== undefined) {
    return endFrom === undefined
      ? dateCell(stated, false)
      : { type: 'date', date: stated, assumed: false, computedFrom: endFrom };
  }
  const on = derived.statusOf.get(agreement.id);
  if (on?.end !== undefined) {
    return dateCell({ text: on.end.day.slice(0, 7), precision: 'month' }, true);
  }
  const open = agreement.documentType === 'body' && on?.status !== 'undated' && on?.status !== 'ended';
  return open ? { type: 'text', text: translatorFor(language)('tables.cell.open'), quiet: true } : missing;
}

function numbersOf({ number, parties }: Agreement): Cell {
  const own = parties.flatMap((party) => (party.documentNumber === undefined ? [] : [party.documentNumber]));
  return textCell(number ?? own.join('; '));
}

function agenciesOf({ agency, parties }: Agreement): Cell {
  const own = parties.flatMap((party) => (party.agency === undefined ? [] : [party.agency]));
  return textCell(agency ?? own.join('; '));
}
