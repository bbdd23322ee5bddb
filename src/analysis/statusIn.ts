import type { AgreementId } from '../domain/ids.ts';
import type { Status } from '../domain/status.ts';
import type { Statuses } from '../graph/statusesOn.ts';

/** The status of an agreement on the day of the map; throws where the map belongs to another dataset. */
export function statusIn(statuses: Statuses, id: AgreementId): Status {
  const on = statuses.get(id);
  if (on === undefined) throw new Error(`no status for agreement ${id}`);
  return on.status;
}
