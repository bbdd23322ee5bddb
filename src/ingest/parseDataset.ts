import * as v from 'valibot';
import { agreementKinds, documentTypes } from '../domain/Agreement.ts';
import { issueCodes, type Dataset } from '../domain/Dataset.ts';
import { parsePartialDate } from '../domain/PartialDate.ts';

/** The value is no dataset of a version that this reader knows. `path` says where: `agreements.3.parties`. */
export class DatasetError extends Error {
  override readonly name = 'DatasetError';
  readonly path: string;
  constructor(path: string, message: string) {
    super(path === '' ? message : `${path}: ${message}`);
    this.path = path;
  }
}

const text = v.string();
const optionalText = v.exactOptional(v.string());
const id = v.pipe(v.string(), v.minLength(1));
const finite = v.pipe(v.number(), v.finite());
const count = v.pipe(v.number(), v.integer());
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));

const partialDate = v.pipe(
  v.looseObject({ text, precision: v.picklist(['day', 'month', 'year', 'before']) }),
  v.check((date) => isPartialDate(date), 'no such date'),
);
const figure = v.looseObject({ value: finite, year: v.exactOptional(count) });
const localised = v.looseObject({ id: text, en: text, de: text });

const region = v.looseObject({
  id,
  name: text,
  aliases: v.array(text),
  formerNames: v.exactOptional(v.array(v.looseObject({ name: text, source: text }))),
  statisticsCode: optionalText,
  level: v.picklist(['province', 'regency', 'city', 'unit', 'other']),
  autonomous: v.boolean(),
  parentId: v.exactOptional(id),
  lat: v.exactOptional(v.pipe(finite, v.minValue(-90), v.maxValue(90))),
  lon: v.exactOptional(v.pipe(finite, v.minValue(-180), v.maxValue(180))),
  population: v.exactOptional(figure),
  areaKm2: v.exactOptional(finite),
  coastal: v.exactOptional(v.boolean()),
  indicators: v.record(text, figure),
});
const border = v.looseObject({
  a: id,
  b: id,
  sharedKm: v.exactOptional(finite),
  kind: v.picklist(['land', 'point', 'strait']),
  confidence: v.picklist(['high', 'medium', 'low']),
  note: optionalText,
});
const outsideParty = v.looseObject({
  id,
  name: text,
  type: v.picklist([
    'central',
    'third-party',
    'foreign-government',
    'foreign-organisation',
    'village',
    'unknown',
  ]),
  country: optionalText,
  regionId: v.exactOptional(id),
});
const agreement = v.looseObject({
  id,
  title: text,
  kind: v.picklist(agreementKinds),
  basis: v.exactOptional(v.picklist(['mandatory', 'voluntary'])),
  documentType: v.picklist(documentTypes),
  parentId: v.exactOptional(id),
  renewsId: v.exactOptional(id),
  parties: v.array(
    v.looseObject({
      partyId: id,
      role: v.exactOptional(v.picklist(['lead', 'initiator', 'partner', 'host'])),
      documentNumber: optionalText,
      agency: optionalText,
    }),
  ),
  affairs: v.array(id),
  affairsBasis: v.picklist(['stated', 'assigned', 'broad', 'none']),
  affairsConfidence: v.exactOptional(v.picklist(['high', 'medium', 'low'])),
  sector: optionalText,
  number: optionalText,
  signedOn: v.exactOptional(partialDate),
  start: v.exactOptional(partialDate),
  end: v.exactOptional(partialDate),
  endFrom: optionalText,
  stated: v.exactOptional(
    v.looseObject({ status: v.picklist(['planned', 'in-force', 'ended']), on: v.exactOptional(day) }),
  ),
  statusReported: optionalText,
  value: v.exactOptional(v.looseObject({ amount: finite, currency: text })),
  agency: optionalText,
  funding: optionalText,
  location: optionalText,
  source: optionalText,
  note: optionalText,
  description: optionalText,
  attributes: v.exactOptional(v.record(text, text)),
  record: v.exactOptional(
    v.looseObject({ file: text, sheet: optionalText, row: count, cells: v.array(text) }),
  ),
});
const issue = v.looseObject({
  code: v.picklist(issueCodes),
  severity: v.picklist(['error', 'warning']),
  file: text,
  sheet: optionalText,
  row: v.exactOptional(count),
  column: optionalText,
  value: optionalText,
  params: v.exactOptional(v.record(text, v.union([text, finite]))),
});
const termWords = v.exactOptional(v.array(v.pipe(v.string(), v.minLength(1))));
const term = v.looseObject({
  concept: id,
  words: v.looseObject({ id: termWords, en: termWords, de: termWords }),
  placeBound: v.exactOptional(v.literal(true)),
  field: v.exactOptional(v.literal(true)),
  affairs: v.exactOptional(v.array(id)),
});
/** The shape of a dataset as JSON. */
export const datasetSchema = v.looseObject({
  schemaVersion: v.literal(1),
  id,
  title: localised,
  builtIn: v.boolean(),
  asOf: v.exactOptional(day),
  sources: v.array(text),
  regions: v.array(region),
  borders: v.array(border),
  outsideParties: v.array(outsideParty),
  agreements: v.array(agreement),
  affairs: v.array(
    v.looseObject({
      code: id,
      name: localised,
      aliases: v.array(text),
      externality: v.picklist(['high', 'medium', 'low']),
      regencyAuthority: v.picklist(['shared', 'limited']),
    }),
  ),
  areas: v.array(
    v.looseObject({
      id,
      name: text,
      fullName: optionalText,
      type: v.picklist(['body', 'forum', 'plan']),
      members: v.array(id),
      affairs: v.array(id),
      year: v.exactOptional(count),
      source: text,
    }),
  ),
  quarantine: v.array(
    v.looseObject({
      file: text,
      sheet: optionalText,
      row: count,
      header: v.array(text),
      cells: v.array(text),
      issues: v.array(issue),
    }),
  ),
  issues: v.array(issue),
  coverage: v.exactOptional(
    v.array(
      v.looseObject({
        regionId: id,
        extent: v.picklist(['none', 'partial', 'complete']),
        from: optionalText,
        to: optionalText,
        source: text,
      }),
    ),
  ),
  boundaries: v.exactOptional(
    v.array(v.looseObject({ regionId: id, polygons: v.array(v.array(v.array(v.tuple([finite, finite])))) })),
  ),
  terms: v.exactOptional(v.array(term)),
});

/**
 * A dataset from parsed JSON, as fetched or kept: checks the shape of every field and that ids are unique and parties
 * known. Fields that it does not know are kept. O(rows).
 *
 * @throws DatasetError at the first fault, with its place.
 */
export function parseDataset(json: unknown): Dataset {
  const result = v.safeParse(datasetSchema, json, { abortEarly: true });
  if (!result.success) {
    const [first] = result.issues;
    throw new DatasetError(v.getDotPath(first) ?? '', first.message);
  }
  // The schema has just established every field; only the brands of the ids are added here. Not the copy that it made,
  // which is without keys such as `constructor`: a column may have that header.
  const dataset = json as Dataset;
  assertUnique('regions', dataset.regions);
  assertUnique('outsideParties', dataset.outsideParties);
  assertUnique('agreements', dataset.agreements);
  const known = new Set<string>([...dataset.regions, ...dataset.outsideParties].map((party) => party.id));
  for (const [index, { parties }] of dataset.agreements.entries()) {
    const unknown = parties.find((party) => !known.has(party.partyId));
    if (unknown !== undefined) {
      throw new DatasetError(`agreements.${String(index)}.parties`, `unknown party ${unknown.partyId}`);
    }
  }
  return dataset;
}

function isPartialDate(date: { text: string; precision: string }): boolean {
  const parsed = parsePartialDate(date.text);
  return parsed !== undefined && (date.precision === 'before' || date.precision === parsed.precision);
}

function assertUnique(path: string, entries: readonly { readonly id: string }[]): void {
  const seen = new Set<string>();
  for (const entry of entries) {
    if (seen.has(entry.id)) throw new DatasetError(path, `id occurs twice: ${entry.id}`);
    seen.add(entry.id);
  }
}
