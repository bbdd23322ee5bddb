import { toAffairCode, toRegionId } from '../../src/domain/ids.ts';
import type { DecisionTaken, Verdict } from '../../src/domain/Verdict.ts';

/** A verdict on two regions named `Kabupaten <id>`, as the builders name them, taken up unless told otherwise. */
export function aVerdict(
  a: string,
  b: string,
  fields: Partial<Omit<DecisionTaken, 'affair'>> & { readonly affair?: string } = {},
): Verdict {
  const [first, second] = a < b ? [a, b] : [b, a];
  const { affair, ...rest } = fields;
  return {
    regions: [aRegionOfVerdict(first), aRegionOfVerdict(second)],
    ...(affair === undefined ? {} : { affair: toAffairCode(affair) }),
    decision: 'take-up',
    note: '',
    author: '',
    on: '2026-11-01T08:00:00.000Z',
    standing: 'new',
    ...rest,
  };
}

function aRegionOfVerdict(id: string): Verdict['regions'][0] {
  return { id: toRegionId(id), name: `Kabupaten ${id}` };
}
