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
 * The profile that knows most sheets of the source: one by the same headers in the same order. Of several the one saved
 * last. `undefined` where none knows any.
 */
export function findProfile(
  source: Source,
  profiles: readonly ImportProfile[],
  probeName: NameProbe,
): FoundProfile | undefined {
  if (profiles.length === 0) return undefined;
  const keys = source.sheets.map((sheet) => {
    const view = viewSheet(sheet);
    return joinHeader(view, findHeader(view, probeName)).map(headerKey).join('\n');
  });
  let best: FoundProfile | undefined;
  for (const profile of profiles.toSorted((left, right) => (left.savedOn < right.savedOn ? 1 : -1))) {
    const sheets = new Map<number, SheetChoices & Pick<ImportProfile['sheets'][number], 'owner'>>();
    for (const [index, key] of keys.entries()) {
      const known = profile.sheets.find(({ headers }) => headers.join('\n') === key);
      if (known === undefined || key.trim() === '') continue;
      sheets.set(index, {
        content: { content: known.content, basis: 'profile' },
        roles: new Map(known.roles.map((role, column) => [column, { role, basis: 'profile' }] as const)),
        dateOrders: new Map(
          // What was open then may be plain now.
          known.dateOrders.flatMap((order, column) =>
            order === null || order === undefined || order === 'undecided' ? [] : [[column, order] as const],
          ),
        ),
        ...(known.owner === undefined ? {} : { owner: known.owner }),
      });
    }
    if (sheets.size > (best?.sheets.size ?? 0)) best = { profile, sheets };
  }
  return best;
}
