import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Agreement } from '../../src/domain/Agreement.ts';
import type { Dataset, Issue, QuarantinedRow } from '../../src/domain/Dataset.ts';
import { toRegionId, type PartyId } from '../../src/domain/ids.ts';
import type { Kept } from '../../src/domain/Kept.ts';
import { buildDataset } from '../../src/ingest/build/buildDataset.ts';
import type { ImportResult } from '../../src/ingest/build/ReadResult.ts';
import { nameKey } from '../../src/ingest/names/buildNameMatcher.ts';
import type { ImportPlan } from '../../src/ingest/plan/ImportPlan.ts';
import { changePlan, planImport } from '../../src/ingest/plan/planImport.ts';
import { readSource } from '../../src/ingest/source/readSource.ts';
import type { InputFile, Source } from '../../src/ingest/source/Source.ts';
import { neverCancelled } from '../../src/lib/Task.ts';

const folder = join(import.meta.dirname, '..', 'fixtures', 'import');

/** What is to come of a case, as its author wrote it. An absent key is not checked, `null` must be absent. */
interface Expected {
  readonly about: string;
  readonly regions?: string;
  readonly settings?: { readonly owner?: string; readonly names?: Readonly<Record<string, string>> };
  readonly agreements?: readonly ExpectedAgreement[];
  readonly waiting?: readonly {
    readonly cell: string;
    readonly certainty: string;
    readonly candidates: readonly string[];
    readonly rows?: readonly number[];
  }[];
  readonly quarantine?: readonly ExpectedRow[];
  readonly setAside?: readonly ExpectedRow[];
  readonly warnings?: readonly ExpectedRow[];
  readonly fileError?: string;
  readonly fileErrorAlso?: readonly string[];
  readonly harmless?: boolean;
  readonly regionColumn?: string;
  readonly regionCount?: number;
  readonly indicators?: readonly string[];
  readonly borders?: readonly { readonly a: string; readonly b: string; readonly sharedKm?: number }[];
  readonly areas?: readonly { readonly name: string; readonly members: readonly string[] }[];
  readonly graph?: {
    readonly nodes: number;
    readonly edges: number;
    readonly nodeAttributes: readonly string[];
    readonly edgeAttributes: readonly string[];
  };
  readonly ties?: readonly (readonly [string, string])[];
}
interface ExpectedRow {
  readonly row: number;
  readonly sheet?: string;
  readonly file?: string;
  readonly reason: string;
}
type ExpectedAgreement = Readonly<Record<string, unknown>> & {
  readonly row: number;
  readonly sheet?: string;
  readonly file?: string;
};

export interface CorpusCase {
  readonly name: string;
  readonly expected: Expected;
  readonly files: readonly InputFile[];
  /** Even numbers were not looked at by those who wrote the readers. */
  readonly heldOut: boolean;
}

/** All cases of messy files, by name. */
export function readCorpus(): readonly CorpusCase[] {
  return readdirSync(folder)
    .filter((name) => statSync(join(folder, name)).isDirectory())
    .toSorted()
    .map((name) => {
      const files = readdirSync(join(folder, name)).toSorted();
      const number = Number(/^[a-z]-(\d+)/.exec(name)?.[1] ?? '1');
      return {
        name,
        expected: JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8')) as Expected,
        files: files
          .filter((file) => file !== 'expected.json')
          .map((file) => ({ name: file, bytes: new Uint8Array(readFileSync(join(folder, name, file))) })),
        heldOut: number % 2 === 0,
      };
    });
}

const silent = (): void => undefined;

/** Everything in which the reading of a case differs from what was expected; empty where all is as it should be. */
export async function differences(
  { expected, files }: CorpusCase,
  base: Dataset,
): Promise<readonly string[]> {
  const source = await readSource(files, silent, neverCancelled);
  if (expected.fileError !== undefined) return fileErrorDifferences(source, expected, base);
  const found: string[] = [];
  const graph = expected.graph;
  if (graph !== undefined) found.push(...graphDifferences(source, graph));
  let plan: ImportPlan;
  let first: ImportResult;
  let result: ImportResult;
  try {
    plan = planImport(source, { base, profiles: [] }, silent, neverCancelled);
    const { owner, names = {} } = expected.settings ?? {};
    if (owner !== undefined) {
      for (const { sheet } of plan.sheets) {
        const region = { regionId: toRegionId(owner), text: owner, basis: 'chosen' } as const;
        plan = changePlan(plan, { type: 'owner', sheet, owner: region }, source, { base, profiles: [] });
      }
    }
    const kept = Object.entries(names).map(([text, code]) => nameDecision(text, code));
    first = buildDataset({ source, plan, kept: [], base }, silent, neverCancelled);
    result = kept.length === 0 ? first : buildDataset({ source, plan, kept, base }, silent, neverCancelled);
  } catch (error) {
    return [
      `threw: ${error instanceof Error ? (error.stack ?? error.message).slice(0, 400) : String(error)}`,
    ];
  }
  const isOwn = expected.regions === 'own' || expected.regions?.includes('.') === true;
  if (expected.regions !== undefined && isOwn === (plan.regions.type === 'built-in')) {
    found.push(`regions matched against: ${plan.regions.type}`);
  }
  found.push(...agreementDifferences(result, expected));
  found.push(...waitingDifferences(first, expected));
  const atRow = (row: ExpectedRow): string => `${place(row)} ${row.reason}`;
  if (expected.quarantine !== undefined) {
    const got = result.quarantine.filter((row) => !isWaiting(row)).map((row) => place(row));
    const allowed = new Map(result.quarantine.map((row) => [place(row), row.issues.map(({ code }) => code)]));
    for (const row of expected.quarantine) {
      const codes = matching(allowed, row);
      if (codes === undefined) found.push(`not in quarantine: ${atRow(row)}`);
      else if (!codes.some((code) => code === row.reason || code === `row-${row.reason}`)) {
        found.push(`quarantine of ${atRow(row)}: ${codes.join(', ')}`);
      }
    }
    const wanted = new Set(expected.quarantine.map(({ row }) => row));
    for (const at of got) {
      if (!wanted.has(Number(at.split('#')[1]))) {
        found.push(`quarantined, not expected: ${at} ${(allowed.get(at) ?? []).join(', ')}`);
      }
    }
  }
  if (expected.setAside !== undefined) {
    const got = result.accounts.flatMap(({ file, sheet, aside }) =>
      aside.map(({ row, reason }) => ({ file, row, reason, ...(sheet === undefined ? {} : { sheet }) })),
    );
    for (const row of expected.setAside) {
      if (!got.some((one) => samePlace(one, row) && one.reason === row.reason)) {
        const other = got.find((one) => samePlace(one, row));
        found.push(`not set aside: ${atRow(row)}${other === undefined ? '' : ` (as ${other.reason})`}`);
      }
    }
    for (const one of got) {
      if (!expected.setAside.some((row) => samePlace(one, row)) && one.reason !== 'ignored-sheet') {
        found.push(`set aside, not expected: ${place(one)} ${one.reason}`);
      }
    }
  }
  for (const row of expected.warnings ?? []) {
    const code = row.reason === 'hidden-row' ? 'row-hidden' : row.reason;
    if (!result.issues.some((issue) => issue.code === code && issue.row === row.row)) {
      found.push(`no warning: ${atRow(row)}`);
    }
  }
  for (const { rows, loaded, waiting, quarantined, aside, ...at } of result.accounts) {
    if (rows !== loaded + waiting + quarantined + aside.length) {
      found.push(`rows of ${at.file} ${at.sheet ?? ''} do not add up: ${String(rows)}`);
    }
  }
  if (expected.borders !== undefined) {
    const keys = new Set(
      result.dataset.borders.map(
        ({ a, b, sharedKm }) => `${[a, b].toSorted().join(' ')} ${String(sharedKm)}`,
      ),
    );
    for (const { a, b, sharedKm } of expected.borders) {
      const key = `${[a, b].toSorted().join(' ')} ${String(sharedKm)}`;
      if (!keys.has(key)) found.push(`border missing: ${key}`);
    }
  }
  for (const { name, members } of expected.areas ?? []) {
    const area = result.dataset.areas.find((one) => one.name === name);
    if (area === undefined) found.push(`area missing: ${name}`);
    else if (area.members.toSorted().join() !== members.toSorted().join()) {
      found.push(`members of ${name}: ${area.members.join()}`);
    }
  }
  if (expected.regionCount !== undefined && result.dataset.regions.length !== expected.regionCount) {
    found.push(`regions: ${String(result.dataset.regions.length)}, expected ${String(expected.regionCount)}`);
  }
  for (const key of expected.indicators ?? []) {
    if (!result.dataset.regions.some(({ indicators }) => indicators[key] !== undefined))
      found.push(`no indicator ${key}`);
  }
  if (expected.harmless === true && Object.keys(Object.prototype).length > 0) found.push('prototype changed');
  return found;
}

function nameDecision(text: string, code: string): Kept {
  return {
    kind: 'name',
    key: nameKey(text),
    about: [{ type: 'name', text }],
    value: { as: 'region', regionId: toRegionId(code) },
    note: '',
    author: '',
    on: '2026-11-24T00:00:00Z',
  };
}

const waitingCodes = new Set(['party-ambiguous', 'party-likely', 'region-not-in-data']);

/** Only names keep the row from being loaded. */
export function isWaiting({ issues }: QuarantinedRow): boolean {
  const errors = issues.filter(({ severity }) => severity === 'error');
  return errors.length > 0 && errors.every(({ code }) => waitingCodes.has(code));
}

interface Place {
  readonly file?: string;
  readonly sheet?: string;
  readonly row: number;
}
const place = ({ file = '', sheet = '', row }: Place): string => `${fileName(file)} ${sheet}#${String(row)}`;
const fileName = (file: string): string => file.split('/').at(-1) ?? '';

function samePlace(one: Place, wanted: Place): boolean {
  return (
    one.row === wanted.row &&
    (wanted.file === undefined || fileName(one.file ?? '') === fileName(wanted.file)) &&
    (wanted.sheet === undefined || one.sheet === wanted.sheet)
  );
}

function matching<Value>(byPlace: ReadonlyMap<string, Value>, wanted: Place): Value | undefined {
  for (const [at, value] of byPlace) {
    const [, file = '', sheet = '', row = ''] = /^(\S*) (.*)#(\d+)$/.exec(at) ?? [];
    if (samePlace({ file, sheet, row: Number(row) }, wanted)) return value;
  }
  return undefined;
}

function agreementDifferences({ dataset }: ImportResult, expected: Expected): readonly string[] {
  const found: string[] = [];
  const left = new Set<Agreement>(dataset.agreements);
  for (const [id, wanted] of (expected.agreements ?? []).entries()) {
    const at = place(wanted);
    const candidates = [...left].filter(({ record }) => record !== undefined && samePlace(record, wanted));
    const agreement =
      candidates.find((one) => sameParties(dataset, one, wanted)) ??
      candidates.find(({ title }) => title === wanted['title']) ??
      candidates[0];
    if (agreement === undefined) {
      found.push(`not loaded: ${at} ${titleOf(wanted, id)}`);
      continue;
    }
    left.delete(agreement);
    const seen = describe(dataset, agreement);
    for (const [key, value] of Object.entries(wanted)) {
      if (['row', 'sheet', 'file'].includes(key)) continue;
      const got = seen[key] ?? null;
      const want =
        key === 'regions' || key === 'organisations' || key === 'parties'
          ? (value as string[]).map(plain)
          : value;
      const have = Array.isArray(got) && key !== 'affairs' && key !== 'roles' ? got.map(plain) : got;
      if (key === 'value' && sameAmount(have, want)) continue;
      if (JSON.stringify(have) !== JSON.stringify(want)) {
        found.push(`${at} ${key}: ${JSON.stringify(have)}, expected ${JSON.stringify(want)}`);
      }
    }
  }
  if (expected.agreements !== undefined && expected.ties === undefined) {
    for (const one of left)
      found.push(`loaded, not expected: ${place(one.record ?? { row: 0 })} ${one.title}`);
  }
  if (expected.ties !== undefined) {
    const keys = dataset.agreements.map((one) => partiesOf(dataset, one).toSorted().join(' '));
    for (const pair of expected.ties) {
      const at = keys.indexOf(pair.toSorted().join(' '));
      if (at === -1) found.push(`tie missing: ${pair.join(' - ')}`);
      else keys.splice(at, 1);
    }
    if (keys.length > 0) found.push(`ties not expected: ${keys.join(', ')}`);
  }
  return found;
}

function titleOf({ title }: ExpectedAgreement, id: number): string {
  return typeof title === 'string' ? title : `agreement ${String(id)}`;
}

/** Case of names does not matter here: upper case in a file may be kept or not. */
const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

interface Amount {
  readonly amount: number;
  readonly currency: string;
}

function sameAmount(have: unknown, want: unknown): boolean {
  if (typeof have !== 'object' || typeof want !== 'object' || have === null || want === null) return false;
  const [one, other] = [have, want] as [Amount, Amount];
  return one.currency === other.currency && Math.abs(one.amount - other.amount) < 0.005;
}

function sameParties(dataset: Dataset, agreement: Agreement, wanted: ExpectedAgreement): boolean {
  const parties = wanted['parties'] as readonly string[] | undefined;
  return (
    parties !== undefined &&
    JSON.stringify(partiesOf(dataset, agreement)) === JSON.stringify(parties.map(plain))
  );
}

function partiesOf(dataset: Dataset, agreement: Agreement): readonly string[] {
  return agreement.parties.map(({ partyId }) => partyText(dataset, partyId));
}

function partyText(dataset: Dataset, id: PartyId): string {
  const region = dataset.regions.find((one) => one.id === id);
  if (region !== undefined) return region.id.startsWith('own:') ? `own:${region.name}` : region.id;
  return `out:${dataset.outsideParties.find((party) => party.id === id)?.name ?? id}`;
}

function describe(dataset: Dataset, agreement: Agreement): Readonly<Record<string, unknown>> {
  const { parties } = agreement;
  const texts = partiesOf(dataset, agreement);
  const regionIds = parties.flatMap(({ partyId }) => {
    if (dataset.regions.some(({ id }) => id === partyId)) return [partyId];
    const outside = dataset.outsideParties.find(({ id }) => id === partyId);
    return outside?.regionId === undefined ? [] : [outside.regionId];
  });
  const numbers = parties.flatMap(({ documentNumber }) =>
    documentNumber === undefined ? [] : [documentNumber],
  );
  const weight = Object.entries(agreement.attributes ?? {}).find(([key]) =>
    /weight|bobot|value|nilai|gewicht/i.test(key),
  )?.[1];
  return {
    title: agreement.title,
    parties: texts,
    regions: [...new Set(regionIds)].map((id) => partyText(dataset, id)),
    organisations: texts.filter((text) => text.startsWith('out:')).map((text) => text.slice(4)),
    signed: agreement.signedOn?.text,
    start: agreement.start?.text,
    end: agreement.end?.text,
    endComputed: agreement.endFrom === undefined ? undefined : true,
    number: agreement.number,
    numbers: numbers.length > 0 ? numbers : undefined,
    document: agreement.documentType,
    kind: agreement.kind,
    affairs: agreement.affairs,
    value: agreement.value,
    agency: agreement.agency ?? parties.find(({ agency }) => agency !== undefined)?.agency,
    funding: agreement.funding,
    location: agreement.location,
    status: agreement.statusReported,
    roles: parties.map(({ role }) => role ?? null),
    weight: weight === undefined ? undefined : Number(weight),
    note: agreement.note,
    parentId: agreement.parentId,
    renewsId: agreement.renewsId,
  };
}

function waitingDifferences({ questions }: ImportResult, expected: Expected): readonly string[] {
  if (expected.waiting === undefined) return [];
  const found: string[] = [];
  const asked = new Map(questions.map((question) => [question.key, question]));
  for (const wanted of expected.waiting) {
    const question = asked.get(nameKey(wanted.cell));
    if (question === undefined) {
      found.push(`not asked: ${wanted.cell}`);
      continue;
    }
    asked.delete(nameKey(wanted.cell));
    const got = question.candidates.map(({ regionId }) => regionId as string);
    if (question.certainty !== wanted.certainty)
      found.push(`${wanted.cell}: ${question.certainty}, expected ${wanted.certainty}`);
    else if (
      wanted.certainty === 'likely'
        ? got[0] !== wanted.candidates[0]
        : got.toSorted().join() !== wanted.candidates.toSorted().join()
    ) {
      found.push(`${wanted.cell}: candidates ${got.join()}, expected ${wanted.candidates.join()}`);
    }
    const rows = question.places.map(({ row }) => row);
    if (
      wanted.rows !== undefined &&
      rows.toSorted((a, b) => a - b).join() !== wanted.rows.toSorted((a, b) => a - b).join()
    ) {
      found.push(`${wanted.cell}: rows ${rows.join()}, expected ${wanted.rows.join()}`);
    }
  }
  for (const question of asked.values()) {
    if (question.waiting > 0) found.push(`asked, not expected: ${question.text} (${question.certainty})`);
  }
  return found;
}

export const errorsOf: Readonly<Record<string, readonly string[]>> = {
  empty: ['file-empty', 'file-no-table'],
  'not-recognised': ['file-not-recognised', 'file-not-text', 'file-no-table', 'file-too-deep'],
  encrypted: ['file-encrypted'],
  truncated: ['file-truncated', 'file-invalid'],
  'archive-bomb': ['archive-too-large', 'archive-nested'],
  'entity-expansion': ['file-entities'],
};

function fileErrorDifferences(source: Source, expected: Expected, base: Dataset): readonly string[] {
  const codes = source.issues
    .filter(({ severity }) => severity === 'error')
    .map(({ code }) => code as string);
  // A table of nothing but its header is found out when it is planned.
  if (codes.length === 0 && source.sheets.length > 0) {
    const plan = planImport(source, { base, profiles: [] }, silent, neverCancelled);
    const result = buildDataset({ source, plan, kept: [], base }, silent, neverCancelled);
    codes.push(...result.issues.filter(isFileError).map(({ code }) => code));
  }
  const wanted = [expected.fileError ?? '', ...(expected.fileErrorAlso ?? [])].flatMap(
    (one) => errorsOf[one] ?? [`file-${one}`],
  );
  if (codes.length !== 1)
    return [`errors: ${codes.join(', ') || 'none'}, expected one of ${wanted.join(', ')}`];
  return wanted.includes(codes[0] ?? '')
    ? []
    : [`error: ${codes.join()}, expected one of ${wanted.join(', ')}`];
}

function isFileError({ code, severity }: Issue): boolean {
  return severity === 'error' && (code.startsWith('file-') || code.startsWith('archive-'));
}

function graphDifferences(source: Source, graph: NonNullable<Expected['graph']>): readonly string[] {
  const found: string[] = [];
  for (const [name, count] of [
    ['nodes', graph.nodes],
    ['edges', graph.edges],
  ] as const) {
    const sheet = source.sheets.find((one) => one.sheet === name);
    const rows = (sheet?.rowNumbers.length ?? 1) - 1;
    if (rows !== count) found.push(`${name}: ${String(rows)}, expected ${String(count)}`);
  }
  return found;
}
