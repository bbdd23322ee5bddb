import { pairKey } from '../../../domain/ids.ts';
import { saysNone } from '../../values/noneWords.ts';
import { assembleAgreement } from '../agreements/assembleAgreement.ts';
import type { FieldsOfRow } from '../agreements/readFields.ts';
import { partyOf, tellOfName } from '../agreements/readParties.ts';
import { RowReader } from '../agreements/RowReader.ts';
import type { BuildContext } from '../BuildContext.ts';
import { placeOf } from '../ImportLog.ts';
import { inferKind } from '../agreements/assembleAgreement.ts';
import type { Resolution } from '../PartyResolver.ts';
import type { SheetTable } from '../SheetTable.ts';

/** Name under which the text of a cell of a matrix is kept. */
const attribute = 'value';

interface Tie {
  readonly id: string;
  readonly row: number;
  readonly names: readonly [string, string];
  readonly sides: readonly [Resolution, Resolution];
  readonly texts: string[];
  readonly cells: readonly string[];
}

/**
 * Reads a matrix of regions: each cell but `0`, `-` and empty ones is a tie of the regions of its row and column. A pair is
 * counted once, whichever of its two cells are filled; different values of both are kept. The diagonal says nothing. A row
 * waits while its own name, or that of a column in which it has a cell, is to be asked about.
 */
export function buildMatrix(table: SheetTable, context: BuildContext): void {
  const { resolver, log, names } = context;
  const [labelColumn = 0] = table.columns('source_region');
  const headed = table
    .columns('target_region')
    .map((column) => ({ column, text: (table.header[column] ?? '').trim() }))
    .filter(({ text }) => text !== '')
    .map((head) => ({ ...head, resolution: resolver.resolve(head.text, { isRegionColumn: true }) }));
  const ties = new Map<string, Tie>();
  for (const row of table.rows) {
    context.step();
    const reader = new RowReader(table, row);
    const label = reader.text(labelColumn);
    const resolution = resolver.resolve(label, { isRegionColumn: true });
    if (label === '') reader.tell('parties-missing', 'error', { column: labelColumn });
    else tellOfName(reader, labelColumn, label, resolution);
    const uses = label === '' ? [] : [{ text: label, resolution }];
    const found: (readonly [string, Tie])[] = [];
    for (const head of headed) {
      const text = reader.text(head.column);
      if (saysNone(text) || /^[-+]?0+(?:[.,]0+)?$/.test(text)) continue;
      uses.push({ text: head.text, resolution: head.resolution });
      tellOfName(reader, head.column, head.text, head.resolution);
      const one = partyOf(resolution)?.partyId;
      const other = partyOf(head.resolution)?.partyId;
      if (one === undefined || other === undefined || one === other) continue;
      const id = `${context.idOfRow(table, row)}-${String(head.column + 1)}`;
      const sides = [resolution, head.resolution] as const;
      const cells = [label, head.text, text];
      found.push([pairKey(one, other), { id, row, names: [label, head.text], sides, texts: [text], cells }]);
    }
    const { errors } = reader;
    log.tell(...reader.issues);
    names.add(uses, placeOf(table, row), errors.length > 0);
    if (errors.length > 0) {
      log.setAside(table, row, errors);
      continue;
    }
    for (const [key, tie] of found) {
      const known = ties.get(key);
      if (known === undefined) ties.set(key, tie);
      else known.texts.push(...tie.texts.filter((text) => !known.texts.includes(text)));
    }
    log.loaded(table);
  }
  for (const tie of ties.values()) addTie(table, tie, context);
}

function addTie(
  table: SheetTable,
  { id, row, names, sides, texts, cells }: Tie,
  context: BuildContext,
): void {
  const fields: FieldsOfRow = {
    id: '',
    title: '',
    numbers: [],
    dates: { numbers: [] },
    rest: {
      documentType: 'unspecified',
      affairs: [],
      affairsBasis: 'none',
      attributes: { [attribute]: texts.join(' / ') },
    },
  };
  const outside = sides.flatMap((side) => (side.type === 'outside' ? [side.party] : []));
  const regions = sides.filter(({ type }) => type === 'region').length;
  if (regions === 0) return;
  const title = names
    .map((name, index) => {
      const side = sides[index];
      return side?.type === 'region' ? (context.resolver.nameOf(side.regionId) ?? name) : name;
    })
    .join(' - ');
  context.takeId(id, table.sheet.rowNumbers[row] ?? 0);
  context.add(
    assembleAgreement({
      id,
      title,
      fields,
      parties: sides.flatMap((side) => partyOf(side) ?? []),
      kind: context.isBuiltIn ? inferKind(regions, outside) : 'other',
      record: { ...placeOf(table, row), cells },
    }),
    outside,
  );
}
