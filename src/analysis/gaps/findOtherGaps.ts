import { recordedOn, type GapContext } from './GapContext.ts';
import { networkOnRecord } from './networkOnRecord.ts';
import { findBrokers } from './other/findBrokers.ts';
import { findOpenTriangles } from './other/findOpenTriangles.ts';
import { findPeerAffairs } from './other/findPeerAffairs.ts';
import type { OtherGaps } from './OtherGaps.ts';

const known = new WeakMap<GapContext, OtherGaps>();

/**
 * Gaps that are no pairs to sign: affairs that peers cover, isolated regions, single brokers, open triangles. All of
 * them are told from what is on record, and no absence of a record is called isolation. Regions in order of id. Made
 * once a context.
 */
export function findOtherGaps(context: GapContext): OtherGaps {
  const existing = known.get(context);
  if (existing !== undefined) return existing;
  const { index, dataset } = context;
  const network = networkOnRecord(context);
  const regions = index.autonomous.map(({ id }) => id);
  const gaps: OtherGaps = {
    peerAffairs: findPeerAffairs(context),
    isolated: regions.filter((id) => recordedOn(context, id) && !network.tiesOf.has(id)),
    withoutRecord: regions.filter((id) => !recordedOn(context, id)),
    brokers: findBrokers(network),
    ...findOpenTriangles(network, dataset.areas),
  };
  known.set(context, gaps);
  return gaps;
}
