import * as v from 'valibot';
import type { Affair } from '../../domain/Dataset.ts';
import { toAffairCode } from '../../domain/ids.ts';

const fileSchema = v.object({
  affairs: v.array(
    v.object({
      id: v.string(),
      name_id: v.string(),
      name_en: v.string(),
      name_de: v.string(),
      kabkota_authority: v.picklist(['shared', 'limited', 'split']),
      aliases_id: v.array(v.string()),
      externality_prior: v.picklist(['high', 'medium', 'low']),
    }),
  ),
});

/**
 * The 32 affairs. An affair that the law splits (marine affairs and fisheries: all but fish farming and small fishers
 * lies with centre and province) counts as `limited` for regencies and cities.
 */
export function readAffairs(json: string): readonly Affair[] {
  return v.parse(fileSchema, JSON.parse(json)).affairs.map((affair) => ({
    code: toAffairCode(affair.id),
    name: { id: capitalise(affair.name_id), en: affair.name_en, de: affair.name_de },
    aliases: affair.aliases_id,
    externality: affair.externality_prior,
    regencyAuthority: affair.kabkota_authority === 'shared' ? 'shared' : 'limited',
  }));
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
