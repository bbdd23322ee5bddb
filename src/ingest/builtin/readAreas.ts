import * as v from 'valibot';
import type { Area } from '../../domain/Dataset.ts';
import { toAffairCode, toAreaId, toRegionId } from '../../domain/ids.ts';
import { toSlug } from '../toSlug.ts';

const fileSchema = v.object({
  bodies: v.array(
    v.object({
      name: v.string(),
      full_name: v.nullable(v.string()),
      type: v.picklist([
        'cooperation_body',
        'mandatory_ksdd',
        'forum',
        'metropolitan_area_ksn',
        'provincial_strategic_area',
      ]),
      members: v.array(v.object({ code: v.string() })),
      year: v.nullable(v.number()),
      sectors: v.array(v.string()),
      source: v.string(),
      unverified: v.optional(v.array(v.literal('year'))),
    }),
  ),
});

const types = {
  cooperation_body: 'body',
  mandatory_ksdd: 'body',
  forum: 'forum',
  metropolitan_area_ksn: 'plan',
  provincial_strategic_area: 'plan',
} as const;

/**
 * Cooperation bodies, forums and planning areas that have a source: what rests on memory alone (`source` is `memory`)
 * is left out, and so is a founding year that is marked as unverified.
 */
export function readAreas(json: string): readonly Area[] {
  return v
    .parse(fileSchema, JSON.parse(json))
    .bodies.filter((body) => body.source !== 'memory')
    .map((body) => ({
      id: toAreaId(toSlug(body.name)),
      name: body.name,
      ...(body.full_name === null ? {} : { fullName: body.full_name }),
      type: types[body.type],
      members: body.members.map((member) => toRegionId(member.code)),
      affairs: body.sectors.map(toAffairCode),
      ...(body.year === null || body.unverified?.includes('year') === true ? {} : { year: body.year }),
      source: body.source,
    }));
}
