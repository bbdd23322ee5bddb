import { describe, expect, test } from 'vitest';
import { buildGapTable } from '../../src/analysis/gaps/buildGapTable.ts';
import { describeGap } from '../../src/analysis/gaps/describeGap.ts';
import type { Gap } from '../../src/analysis/gaps/Gap.ts';
import { gapContextOf } from '../../src/analysis/gaps/GapContext.ts';
import type { Agreement } from '../../src/domain/Agreement.ts';
import { shortNamesOf } from '../../src/domain/regionName.ts';
import type { Region } from '../../src/domain/Region.ts';
import { languages, type Language } from '../../src/domain/ViewSettings.ts';
import { translatorFor } from '../../src/i18n/translate.ts';
import type { GapFactId } from '../../src/view/gapFact.ts';
import { gapSentence, gapSentenceFacts } from '../../src/view/gapSentence.ts';
import { builtIn, builtInExists } from '../support/builtIn.ts';
import { noLinkDecisions } from '../../src/relations/LinkDecisions.ts';

/**
 * Every number in the sentence of every gap of the built-in data, worked out once more from the rows of the dataset by
 * formulas of this file: nothing of the analysis is asked but the links between documents of one cooperation.
 */
const day = '2026-11-23';
const tags: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB', de: 'de-DE' };

function load() {
  const dataset = builtIn();
  const context = gapContextOf(dataset, day, noLinkDecisions);
  const table = buildGapTable(
    { dataset, asOf: day, decisions: noLinkDecisions, indicator: 'hdi' },
    () => undefined,
    () => false,
  );
  const gaps = Array.from({ length: table.length }, (_, row) => describeGap(context, table, row));
  return { dataset, context, gaps };
}

const regions = new Map<string, Region>();

const vectors = new Map<Region, readonly [number, number, number]>();

function vector(region: Region): readonly [number, number, number] {
  const known = vectors.get(region) ?? toVector(region);
  vectors.set(region, known);
  return known;
}

function toVector({ lat = Number.NaN, lon = Number.NaN }: Region): readonly [number, number, number] {
  const [phi, lambda] = [(lat * Math.PI) / 180, (lon * Math.PI) / 180];
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
}

/** Great circle by the chord of the unit sphere. */
function kmBetween(one: Region, other: Region): number {
  const [p, q] = [vector(one), vector(other)];
  const chord = Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
  return 2 * 6371.0088 * Math.asin(chord / 2);
}

/** 1 + how many regions of the like of `to` lie nearer to `from`. */
function rankFrom(from: Region, to: Region): number {
  const own = kmBetween(from, to);
  let rank = 1;
  for (const region of regions.values()) {
    const alike = (region.level === 'province') === (to.level === 'province');
    if (!region.autonomous || !alike || region === from || region === to) continue;
    if (kmBetween(from, region) < own - 1e-9) rank += 1;
  }
  return rank;
}

/** Border rows add up across levels: what a regency shares with the units of a province. */
function sharedKm(a: Region, b: Region): number | undefined {
  const { borders } = builtIn();
  if ((a.level === 'province') === (b.level === 'province')) {
    return borders.find((row) => (row.a === a.id && row.b === b.id) || (row.a === b.id && row.b === a.id))
      ?.sharedKm;
  }
  const [province, other] = a.level === 'province' ? [a, b] : [b, a];
  let sum: number | undefined;
  for (const row of borders) {
    const unit = row.a === other.id ? row.b : row.b === other.id ? row.a : undefined;
    if (unit === undefined || regions.get(unit)?.parentId !== province.id) continue;
    sum = (sum ?? 0) + (row.sharedKm ?? 0);
  }
  return sum;
}

function peopleBeside({ population, areaKm2 }: Region, km: number): number {
  const people = population?.value ?? Number.NaN;
  return Math.min(people, (5 * km * people) / (areaKm2 ?? Number.NaN));
}

const umbrellas = ['KB', 'NK', 'MoU', 'LoI', 'PB/SKB'];
const operatives = ['PKS', 'RK', 'contract'];

function endDay({ end, start, signedOn, documentType }: Agreement): string | undefined {
  if (end !== undefined) return lastOf(end.text);
  const from = start ?? signedOn;
  if (from === undefined || documentType === 'body') return undefined;
  const last = lastOf(from.text);
  return `${String(Number(last.slice(0, 4)) + (operatives.includes(documentType) ? 3 : 5))}${last.slice(4)}`;
}

function lastOf(text: string): string {
  if (text.length === 4) return `${text}-12-31`;
  if (text.length === 10) return text;
  const [year, month] = text.split('-').map(Number);
  return `${text}-${String(new Date(Date.UTC(year ?? 0, month ?? 0, 0)).getUTCDate()).padStart(2, '0')}`;
}

type Rough = 'planned' | 'stands' | 'over' | 'undated';

function roughStatus(agreement: Agreement): Rough {
  const { stated, signedOn, start, end } = agreement;
  const from = start ?? signedOn;
  if (stated?.status === 'planned') return 'planned';
  const first = from === undefined ? undefined : `${from.text}-01-01`.slice(0, 10);
  if (first !== undefined && from?.precision !== 'before' && first > day) return 'planned';
  const word = stated !== undefined && (stated.on ?? '') <= day ? stated.status : undefined;
  if (word === 'ended') return 'over';
  const last = endDay(agreement);
  if (end !== undefined) return (last ?? '') >= day ? 'stands' : 'over';
  if (word === 'in-force') return 'stands';
  if (from === undefined) return 'undated';
  return last === undefined || last >= day ? 'stands' : 'over';
}

function group(documents: readonly Agreement[], links: readonly (readonly [string, string])[]) {
  const all = new Map<string, string>();
  const root = (id: string): string => {
    const up = all.get(id) ?? id;
    return up === id ? id : root(up);
  };
  for (const [a, b] of links) all.set(root(a), root(b));
  return new Set(documents.map(({ id }) => root(id)));
}

function format(value: number, language: Language, digits = 0): string {
  return new Intl.NumberFormat(tags[language], { maximumFractionDigits: digits }).format(value);
}

describe.skipIf(!builtInExists)('the numbers in the sentences of all gaps', () => {
  const { dataset, context, gaps } = builtInExists
    ? load()
    : { dataset: undefined, context: undefined, gaps: [] };
  for (const region of dataset?.regions ?? []) regions.set(region.id, region);
  const links = (context?.families.links ?? [])
    .filter(({ cut }) => !cut)
    .map(({ a, b }): readonly [string, string] => [a, b]);

  /** What each number has to be, from the rows alone. */
  function expected(gap: Gap): ReadonlyMap<GapFactId, number> {
    const a = regions.get(gap.a);
    const b = regions.get(gap.b);
    if (a === undefined || b === undefined || dataset === undefined) throw new Error('unknown region');
    const documents = dataset.agreements.filter(({ parties }) =>
      [gap.a, gap.b].every((side) => parties.some(({ partyId }) => partyId === side)),
    );
    const of = (...kinds: readonly Rough[]): readonly Agreement[] =>
      documents.filter((document) => kinds.includes(roughStatus(document)));
    const families = (some: readonly Agreement[]): ReadonlySet<string> => group(some, links);
    const onRecord = of('stands', 'over', 'undated');
    const standing = of('stands');
    const dated = families(of('stands', 'over'));
    const newest = standing.toSorted((one, other) =>
      (other.signedOn?.text ?? '').localeCompare(one.signedOn?.text ?? ''),
    )[0];
    const last = of('over').toSorted((one, other) =>
      (endDay(other) ?? '').localeCompare(endDay(one) ?? ''),
    )[0];
    const told = newest ?? last;
    const limited = a.level === 'province' && b.level === 'province';
    const affairs = dataset.affairs.filter(
      ({ regencyAuthority }) => limited || regencyAuthority === 'shared',
    );
    const named = ({ affairsBasis }: Agreement): boolean =>
      affairsBasis === 'stated' || affairsBasis === 'assigned';
    const hasOperative = (document: Agreement): boolean =>
      standing.some(
        (other) => operatives.includes(other.documentType) && families([document, other]).size === 1,
      );
    const full = affairs.filter(({ code }) =>
      standing.some(
        (document) =>
          named(document) &&
          document.affairs.includes(code) &&
          (!umbrellas.includes(document.documentType) || hasOperative(document)),
      ),
    );
    const bodies = dataset.areas.filter(
      ({ type, members }) => type !== 'plan' && members.includes(gap.a) && members.includes(gap.b),
    );
    const touched = affairs.filter(
      ({ code }) =>
        standing.some(
          (document) =>
            document.affairs.includes(code) ||
            (document.affairsBasis === 'broad' && document.affairs.length === 0),
        ) || bodies.some((body) => body.affairs.includes(code)),
    );
    const km = sharedKm(a, b) ?? Number.NaN;
    const [plan] = dataset.areas.filter(
      ({ type, members }) => type === 'plan' && members.includes(gap.a) && members.includes(gap.b),
    );
    return new Map<GapFactId, number>([
      ['shared-km', km],
      ['people-a', peopleBeside(a, km)],
      ['people-b', peopleBeside(b, km)],
      ['distance-km', kmBetween(a, b)],
      ['nearest', Math.max(rankFrom(a, b), rankFrom(b, a))],
      ['more-affairs', (plan?.affairs.length ?? 0) - 3],
      ['recorded', families(onRecord).size],
      ['standing', families(standing).size],
      ['undated', [...families(onRecord)].filter((family) => !dated.has(family)).length],
      ['planned', of('planned').length],
      ['signed-year', Number(told?.signedOn?.text.slice(0, 4))],
      ['end-year', Number((last === undefined ? undefined : endDay(last))?.slice(0, 4))],
      ['all-affairs', affairs.length],
      ['full-affairs', full.length],
      ['partial-affairs', touched.filter((affair) => !full.includes(affair)).length],
    ]);
  }

  function written(id: GapFactId, value: number, language: Language): string {
    if (id === 'shared-km' || id === 'distance-km') {
      return `${format(value, language, value < 10 ? 1 : 0)}\u00A0km`;
    }
    if (id === 'people-a' || id === 'people-b') {
      return format(value < 10 ? Math.round(value) : Number(value.toPrecision(2)), language);
    }
    return id.endsWith('-year') ? String(value) : format(value, language);
  }

  test('are what the rows say, and no other number stands there', () => {
    const faults: string[] = [];
    let numbers = 0;
    for (const gap of gaps) {
      const values = expected(gap);
      for (const language of languages) {
        if (context === undefined) continue;
        const text = gapSentence(gap, context, language);
        const facts = gapSentenceFacts(gap, context, language);
        for (const fact of facts) {
          const wanted = written(fact.id, values.get(fact.id) ?? Number.NaN, language);
          if (fact.text !== wanted)
            faults.push(`${gap.id} ${language} ${fact.id}: ${fact.text}, not ${wanted}`);
        }
        const found = numbersIn(text);
        const told = facts.map((fact) => fact.text.replace(/\u00A0km$/, '')).toSorted();
        if (found.join(' ') !== told.join(' ')) {
          faults.push(`${gap.id} ${language}: ${found.join(' ')} in the sentence, ${told.join(' ')} told`);
        }
        numbers += found.length;
      }
    }
    expect(faults.slice(0, 20)).toEqual([]);
    expect(gaps.length).toBeGreaterThan(4000);
    expect(numbers).toBeGreaterThan(30_000);
  }, 120_000);

  test('"nearest", "nothing recorded" and common areas hold by the rows too', () => {
    const recorded = new Set(
      (dataset?.agreements ?? [])
        .filter((agreement) => roughStatus(agreement) !== 'planned')
        .flatMap(({ parties }) => parties.map(({ partyId }) => String(partyId))),
    );
    const names: ReadonlyMap<string, string> = dataset === undefined ? new Map() : shortNamesOf(dataset);
    const faults: string[] = [];
    for (const gap of gaps) {
      const [a, b] = [regions.get(gap.a), regions.get(gap.b)];
      if (a === undefined || b === undefined || context === undefined) continue;
      const nearest = Math.max(rankFrom(a, b), rankFrom(b, a)) === 1;
      const kinds = [a, b].map(({ level }) => (level === 'province' ? 'province' : 'regency-city'));
      const kindless = kinds[0] !== kinds[1];
      const bordering = sharedKm(a, b) !== undefined;
      for (const language of languages) {
        const t = translatorFor(language);
        const text = gapSentence(gap, context, language);
        for (const kind of ['province', 'regency-city'] as const) {
          const one = t('gapFacts.why.nearest', { kind: t(`gapFacts.kind.one.${kind}`) });
          const right = nearest && !kindless && kinds[0] === kind;
          if (text.includes(one) && !right) faults.push(`${gap.id} ${language} nearest`);
          if (!kindless && kinds[0] !== kind && text.includes(t(`gapFacts.kind.several.${kind}`))) {
            faults.push(`${gap.id} ${language} kind`);
          }
        }
        if (kindless && /nearest|terdekat|nächste/.test(unquoted(text)))
          faults.push(`${gap.id} rank of two kinds`);
        if (/UU 23\/2014/.test(text) && !bordering && a.parentId !== b.id && b.parentId !== a.id) {
          faults.push(`${gap.id} ${language} art. 364 without a border`);
        }
        const silent = [a, b].filter(({ id }) => !recorded.has(id));
        if (text.includes(t('gapFacts.say.check.both')) !== (silent.length === 2)) {
          faults.push(`${gap.id} ${language} both`);
        }
        for (const side of [a, b]) {
          const said = text.includes(t('gapFacts.say.check.one', { region: names.get(side.id) ?? '' }));
          if (said !== (silent.length === 1 && silent.includes(side)))
            faults.push(`${gap.id} ${language} one`);
        }
        for (const area of dataset?.areas ?? []) {
          if (!hasName(text, area.name)) continue;
          const members = area.members.includes(gap.a) && area.members.includes(gap.b);
          if (!members && !quoted(text).includes(area.name)) faults.push(`${gap.id} ${area.name}`);
        }
      }
    }
    expect(faults.slice(0, 20)).toEqual([]);
  }, 120_000);
});

/** As a word of its own: *Sampan* is no part of *Sampang*. */
function hasName(text: string, name: string): boolean {
  return text.split(name).some((rest, at) => at > 0 && !/^\p{L}/u.test(rest));
}

/** Titles stand in quotes and may hold figures of their own. */
function quoted(text: string): string {
  return (text.match(/[“„][^”“]*[”“]/g) ?? []).join(' ');
}

function unquoted(text: string): string {
  return text.replace(/[“„][^”“]*[”“]/g, '');
}

/** The numbers of a sentence but for titles, the width of the belt and the articles of the law; sorted. */
function numbersIn(text: string): readonly string[] {
  const bare = unquoted(text)
    .replace(
      /\(UU 23\/2014,? (?:art\. 364\(2\)\([bc]\)|Pasal 364 ayat \(2\) huruf [bc]|Art\. 364 Abs\. 2 Buchst\. [bc])\)/g,
      '',
    )
    .replace(/5 km/g, '');
  return (bare.match(/\d+(?:[.,]\d+)*/g) ?? []).toSorted();
}
