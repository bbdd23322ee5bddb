import type { Source } from '../source/Source.ts';
import { findHeader, joinHeader } from './findHeader.ts';
import { headerKey } from './headerKey.ts';
import type { ImportPlan, ImportProfile } from './ImportPlan.ts';
import type { NameProbe } from './NameProbe.ts';
import type { SheetChoices } from './SheetChoices.ts';
import { viewSheet } from './SheetView.ts';

/** The mapping of a plan, to be kept and found again for files with the same headers. Sheets without any header are left out. */
export function toProfile(
  plan: ImportPlan,
  source: Source,
  named: { readonly name: string; readonly savedOn: string },
): ImportProfile {
  return {
    ...named,
    sheets: plan.sheets.flatMap(({ sheet, columns, content, owner }) => {
      const headers = columns.map(({ header }) => headerKey(header));
      if (source.sheets[sheet] === undefined || headers.every((header) => header === '')) return [];
      return [
        {
          headers,
          content,
          roles: columns.map(({ role }) => role),
          dateOrders: columns.map(({ dateOrder }) => dateOrder ?? null),
          ...(owner === undefined ? {} : { owner }),
        },
      ];
    }),
    regions: plan.regions.type,
  };
}

export interface FoundProfile {
  readonly profile: ImportProfile;
  /** What the profile says of each sheet of the source that it knows. */
  readonly sheets: ReadonlyMap<number, SheetChoices & Pick<ImportProfile['sheets'][number], 'owner'>>;
}

/**
 * The profile that knows most sheets of the source: one by the same headers, whatever their order; columns without a
 * header may have come or gone. Of several the one saved last. `undefined` where none knows any.
 */
export function findProfile(
  source: Source,
  profiles: readonly ImportProfile[],
  probeName: NameProbe,
): FoundProfile | undefined {
  if (profiles.length === 0) return undefined;
  const keys = source.sheets.map((sheet) => {
    const view = viewSheet(sheet);
    return joinHeader(view, findHeader(view, probeName)).map(headerKey);
  });
  let best: FoundProfile | undefined;
  for (const profile of profiles.toSorted((left, right) => (left.savedOn < right.savedOn ? 1 : -1))) {
    const sheets = new Map<number, SheetChoices & Pick<ImportProfile['sheets'][number], 'owner'>>();
    for (const [index, headers] of keys.entries()) {
      if (headers.every((header) => header === '')) continue;
      const known =
        profile.sheets.find((sheet) => sheet.headers.join('\n') === headers.join('\n')) ??
        profile.sheets.find((sheet) => columnsOf(sheet.headers, headers) !== undefined);
      const columns = known === undefined ? undefined : columnsOf(known.headers, headers);
      if (known === undefined || columns === undefined) continue;
      sheets.set(index, {
        content: { content: known.content, basis: 'profile' },
        roles: new Map(
          known.roles.flatMap((role, at) => {
            const column = columns.get(at);
            return column === undefined ? [] : [[column, { role, basis: 'profile' }] as const];
          }),
        ),
        dateOrders: new Map(
          known.dateOrders.flatMap((order, at) => {
            const column = columns.get(at);
            // What was open then may be plain now.
            const isOpen = order === null || order === undefined || order === 'undecided';
            return isOpen || column === undefined ? [] : [[column, order] as const];
          }),
        ),
        ...(known.owner === undefined ? {} : { owner: known.owner }),
      });
    }
    if (sheets.size > (best?.sheets.size ?? 0)) best = { profile, sheets };
  }
  return best;
}

/**
 * Where each column of a mapping stands in a table: by position where all headers are the same, else each header where it
 * is now, several of one name in their order. `undefined` where one has no counterpart in the other.
 */
function columnsOf(
  known: readonly string[],
  headers: readonly string[],
): ReadonlyMap<number, number> | undefined {
  if (known.join('\n') === headers.join('\n')) return new Map(known.map((_, column) => [column, column]));
  const places = new Map<string, number[]>();
  for (const [column, header] of headers.entries()) {
    if (header === '') continue;
    const list = places.get(header);
    if (list === undefined) places.set(header, [column]);
    else list.push(column);
  }
  const columns = new Map<number, number>();
  for (const [at, header] of known.entries()) {
    if (header === '') continue;
    const column = places.get(header)?.shift();
    if (column === undefined) return undefined;
    columns.set(at, column);
  }
  return [...places.values()].some((left) => left.length > 0) ? undefined : columns;
}
