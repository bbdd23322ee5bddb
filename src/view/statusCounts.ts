import type { AgreementId } from '../domain/ids.ts';
import { statuses, type Status } from '../domain/status.ts';
import type { Language } from '../domain/ViewSettings.ts';
import type { Statuses } from '../graph/statusesOn.ts';
import { translatorFor } from '../i18n/translate.ts';

/** How many of some agreements have each status, in the order of the statuses; those at 0 left out. */
export function countStatuses(
  ids: Iterable<AgreementId>,
  statusOf: Statuses,
): readonly { readonly status: Status; readonly count: number }[] {
  const counts = new Map<Status, number>();
  for (const id of ids) {
    const status = statusOf.get(id)?.status;
    if (status !== undefined) counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  return statuses
    .filter((status) => counts.has(status))
    .map((status) => ({ status, count: counts.get(status) ?? 0 }));
}

/** The same in words: `11 assumed ended, 3 undated`. No status begins with a noun, so all are written small. */
export function statusCountsText(ids: Iterable<AgreementId>, statusOf: Statuses, language: Language): string {
  const t = translatorFor(language);
  return countStatuses(ids, statusOf)
    .map(({ status, count }) =>
      t('explore.status.list', { n: count, status: lowerFirst(t(`status.${status}`)) }),
    )
    .join(', ');
}

function lowerFirst(text: string): string {
  return `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;
}
