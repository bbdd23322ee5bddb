import type { ColumnRole, SheetContent } from './ImportPlan.ts';

const agreementRoles = [
  'id',
  'title',
  'parties',
  'roles',
  'kind',
  'document_type',
  'affairs',
  'number',
  'number_and_date',
  'signed_on',
  'start',
  'end',
  'period',
  'status',
  'agency',
  'value',
  'currency',
  'funding',
  'parent_id',
  'renews_id',
  'location',
  'source',
  'note',
  'description',
  'signed_precision',
  'affairs_basis',
  'status_reported',
  'party_types',
  'party_numbers',
  'party_agencies',
  'affair_words',
  'affairs_confidence',
  'end_from',
  'status_on',
  'attribute',
  'ignore',
] as const satisfies readonly ColumnRole[];

const without = (...left: readonly ColumnRole[]): readonly ColumnRole[] =>
  agreementRoles.filter((role) => !left.includes(role));

/** The roles that columns of a table may have, by what the table lists. */
export const rolesOfContent: Readonly<Record<SheetContent, readonly ColumnRole[]>> = {
  agreements: agreementRoles,
  participations: [
    'key',
    'party',
    'region',
    'role',
    'country',
    'party_lat',
    'party_lon',
    ...without('id', 'parties', 'roles'),
  ],
  projects: ['key', ...without('id')],
  ties: [
    'source_region',
    'target_region',
    'weight',
    'source_country',
    'source_lat',
    'source_lon',
    'target_country',
    'target_lat',
    'target_lon',
    ...without('parties', 'roles'),
  ],
  matrix: ['source_region', 'target_region', 'attribute', 'ignore'],
  regions: [
    'code',
    'name',
    'level',
    'parent',
    'country',
    'lat',
    'lon',
    'population',
    'area_km2',
    'aliases',
    'indicator',
    'attribute',
    'ignore',
  ],
  borders: ['border_a', 'border_b', 'shared_km', 'kind', 'note', 'attribute', 'ignore'],
  areas: ['name', 'area_type', 'members', 'affairs', 'source', 'note', 'attribute', 'ignore'],
  ignore: ['ignore'],
};

/** Roles that several columns of a table may have at once. Any other belongs to one column. */
const repeatable: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'parties',
  'number',
  'number_and_date',
  'target_region',
  'members',
  'key',
  'aliases',
  'indicator',
  'attribute',
  'ignore',
]);

/**
 * Whether several columns may have the role. Columns of parties each hold parties, keys together are the key; numbers
 * are those of the parties, in their order; each filled target is a tie.
 */
export const isRepeatable = (role: ColumnRole): boolean => repeatable.has(role);

/** Roles without which a table of its content gives nothing. */
export const requiredRoles: Readonly<Record<SheetContent, readonly ColumnRole[]>> = {
  agreements: ['parties'],
  participations: ['key', 'party'],
  projects: ['key'],
  ties: ['source_region', 'target_region'],
  matrix: [],
  regions: ['name'],
  borders: ['border_a', 'border_b'],
  areas: ['name', 'members'],
  ignore: [],
};

export const roleFits = (role: ColumnRole, content: SheetContent): boolean =>
  rolesOfContent[content].includes(role);
