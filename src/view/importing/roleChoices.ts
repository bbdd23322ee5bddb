import type { ColumnPlan, ColumnRole, SheetContent } from '../../ingest/plan/ImportPlan.ts';
import { rolesOfContent } from '../../ingest/plan/roles.ts';

export const roleGroups = ['agreement', 'parties', 'time', 'money', 'region', 'reference', 'other'] as const;
export type RoleGroup = (typeof roleGroups)[number];

const groupOfRole: Readonly<Record<ColumnRole, RoleGroup>> = {
  id: 'reference',
  title: 'agreement',
  kind: 'agreement',
  document_type: 'agreement',
  parties: 'parties',
  roles: 'parties',
  affairs: 'agreement',
  number: 'agreement',
  number_and_date: 'agreement',
  signed_on: 'time',
  start: 'time',
  end: 'time',
  period: 'time',
  signed_precision: 'time',
  status: 'agreement',
  status_reported: 'agreement',
  agency: 'parties',
  value: 'money',
  currency: 'money',
  funding: 'money',
  parent_id: 'reference',
  renews_id: 'reference',
  location: 'other',
  source: 'other',
  note: 'other',
  description: 'agreement',
  affairs_basis: 'other',
  party_types: 'other',
  party_numbers: 'other',
  party_agencies: 'other',
  affair_words: 'other',
  affairs_confidence: 'other',
  end_from: 'other',
  status_on: 'other',
  key: 'reference',
  party: 'parties',
  region: 'parties',
  role: 'parties',
  country: 'parties',
  party_lat: 'parties',
  party_lon: 'parties',
  source_region: 'parties',
  target_region: 'parties',
  weight: 'other',
  source_country: 'parties',
  source_lat: 'parties',
  source_lon: 'parties',
  target_country: 'parties',
  target_lat: 'parties',
  target_lon: 'parties',
  code: 'region',
  name: 'region',
  level: 'region',
  parent: 'region',
  lat: 'region',
  lon: 'region',
  population: 'region',
  area_km2: 'region',
  aliases: 'region',
  indicator: 'region',
  border_a: 'region',
  border_b: 'region',
  shared_km: 'region',
  members: 'region',
  area_type: 'region',
  attribute: 'other',
  ignore: 'other',
};

export interface RoleChoices {
  /** The present role, then what fits as well, best first. */
  readonly best: readonly ColumnRole[];
  /** All other roles of the table's content, in groups; none is empty. */
  readonly groups: readonly { readonly group: RoleGroup; readonly roles: readonly ColumnRole[] }[];
}

/** The roles that a column may be given; each stands once. `attribute` and `ignore` are always among them. */
export function roleChoices(content: SheetContent, { role, others }: ColumnPlan): RoleChoices {
  const allowed = new Set<ColumnRole>([...rolesOfContent[content], 'attribute', 'ignore']);
  const best = [...new Set([role, ...others])].filter((one) => allowed.has(one)).slice(0, 4);
  const rest = [...allowed].filter((one) => !best.includes(one));
  const groups = roleGroups.flatMap((group) => {
    const roles = rest.filter((one) => groupOfRole[one] === group);
    return roles.length === 0 ? [] : [{ group, roles }];
  });
  return { best, groups };
}
