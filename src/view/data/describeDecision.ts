import type { Dataset } from '../../domain/Dataset.ts';
import { fullName, indexDataset } from '../../domain/DatasetIndex.ts';
import { toRegionId, type AgreementId } from '../../domain/ids.ts';
import type { Kept, KeptObject } from '../../domain/Kept.ts';
import { outsidePartyTypes } from '../../domain/Party.ts';
import type { Language } from '../../domain/ViewSettings.ts';
import { formatList, formatShortDate } from '../../i18n/format.ts';
import { translatorFor, type Translate } from '../../i18n/translate.ts';
import { overlapDecision } from '../../ingest/update/overlapDecision.ts';
import { affairName } from '../affairName.ts';
import { dayDecided } from '../verdicts/describeVerdict.ts';
import type { ListedDecision } from './listDecisions.ts';

/** Longer texts of cells and rows are cut. */
const longest = 90;

/** What a decision says, in the words of the page. A value of another shape than its kind has gives its kind and key. */
export function describeDecision(decision: ListedDecision, dataset: Dataset, language: Language): string {
  const t = translatorFor(language);
  switch (decision.type) {
    case 'verdict': {
      const { regions, affair, decision: taken } = decision.verdict;
      const [a, b] = regions.map(({ name }) => name);
      const words = { a: a ?? '', b: b ?? '', decision: t(`gaps.verdict.${taken}`) };
      return affair === undefined
        ? t('health.what.verdict', words)
        : t('health.what.verdict.affair', { ...words, affair: affairName(dataset, affair, language) });
    }
    case 'kept':
      return (
        (decision.kept.kind === 'overlap'
          ? describeOverlap(decision.kept, decision.agreementIds, dataset, t)
          : describeKept(decision.kept, dataset, language, t)) ??
        t('health.what.other', { kind: decision.kept.kind, key: short(decision.kept.key) })
      );
  }
}

/** Why a decision has no object: each thing that is not in the data. */
export function describeMissing(decision: ListedDecision, language: Language): readonly string[] {
  const t = translatorFor(language);
  switch (decision.type) {
    case 'verdict':
      return [t('health.loose.verdict', { names: formatList(decision.missing, language) })];
    case 'kept':
      return decision.missing.map((object) => missingWords(object, decision.kept.kind, t));
  }
}

/** When and by whom; empty where neither is kept. */
export function describeStamp({ on, author }: ListedDecision, language: Language): string {
  if (on === undefined || on === '') return author;
  const day = formatShortDate(dayDecided({ on }), language);
  return author === '' ? day : translatorFor(language)('health.decisions.by', { day, author });
}

function missingWords(object: KeptObject, kind: string, t: Translate): string {
  switch (object.type) {
    case 'region':
      return t('health.loose.region', { name: object.name });
    case 'agreement':
      return t('health.loose.agreement', { title: short(object.title) });
    case 'name':
      return t('health.loose.name', { text: short(object.text) });
    case 'cell':
      return t(kind === 'aside' ? 'health.loose.aside' : 'health.loose.cell', { text: short(object.text) });
  }
}

function describeKept(kept: Kept, dataset: Dataset, language: Language, t: Translate): string | undefined {
  const { kind, value, about } = kept;
  switch (kind) {
    case 'name': {
      const named = about.find((one) => one.type === 'name');
      const text = named === undefined ? kept.key : named.text;
      const as = textAt(value, 'as');
      if (as === 'nothing') return t('health.what.name.nothing', { text });
      if (as === 'outside') {
        const given = textAt(value, 'type');
        const type = outsidePartyTypes.find((one) => one === given) ?? 'unknown';
        return t('health.what.name.outside', { text, type: t(`party.${type}`) });
      }
      const id = textAt(value, 'regionId');
      if (as !== 'region' || id === undefined) return undefined;
      const known = about.find((one) => one.type === 'region');
      const { regionOf } = indexDataset(dataset);
      const region = regionOf.has(toRegionId(id)) ? fullName(indexDataset(dataset), toRegionId(id)) : known?.name;
      return t('health.what.name.region', { text, region: region ?? id });
    }
    case 'correction': {
      const cell = about.find((one) => one.type === 'cell');
      const text = textAt(value, 'text');
      if (cell === undefined || text === undefined) return undefined;
      const orEmpty = (words: string): string =>
        words.trim() === '' ? t('health.what.correction.empty') : short(words);
      const words = { before: orEmpty(cell.text), column: cell.column, after: orEmpty(text) };
      return t('health.what.correction', words);
    }
    case 'aside': {
      const cell = about.find((one) => one.type === 'cell');
      return t('health.what.aside', { text: short(cell?.text ?? kept.key) });
    }
    case 'edit':
      return describeEdit(kept, language, t);
    case 'reported': {
      const region = about.find((one) => one.type === 'region');
      const extent = (['none', 'partial', 'complete'] as const).find((one) => one === textAt(value, 'extent'));
      if (extent === undefined) return undefined;
      const source = textAt(value, 'source') ?? '';
      const until = textAt(value, 'to');
      const parts = [
        t(`health.extent.${extent}`),
        ...(until === undefined
          ? []
          : [t('health.extent.until', { day: formatShortDate(until, language) })]),
        ...(source === '' ? [] : [source]),
      ];
      return t('health.what.reported', { region: region?.name ?? kept.key, extent: parts.join(', ') });
    }
    default:
      return undefined;
  }
}

/** A decision on two agreements or a group, under their present titles where all are there. */
function describeOverlap(
  kept: Kept,
  present: readonly AgreementId[] | undefined,
  dataset: Dataset,
  t: Translate,
): string | undefined {
  const decision = overlapDecision(kept);
  if (decision === undefined) return undefined;
  const { agreementOf } = indexDataset(dataset);
  const called = kept.about.flatMap((one) => (one.type === 'agreement' ? [one.title] : []));
  const now = (present ?? []).flatMap((id) => agreementOf.get(id)?.title ?? []);
  const [a = '', b = '', ...more] = (now.length === called.length ? now : called).map(short);
  const answer = t(`health.overlap.${decision.answer}`);
  return more.length === 0
    ? t('health.what.overlap', { a, b, answer })
    : t('health.what.overlap.group', { n: more.length + 2, a, answer });
}

const fieldWords: Readonly<Record<string, 'title' | 'kind' | 'documentType' | 'parties' | 'affairs' | 'dates' | 'number' | 'value'>> = {
  title: 'title',
  kind: 'kind',
  basis: 'kind',
  documentType: 'documentType',
  parties: 'parties',
  affairs: 'affairs',
  affairsBasis: 'affairs',
  affairsConfidence: 'affairs',
  signedOn: 'dates',
  start: 'dates',
  end: 'dates',
  number: 'number',
  value: 'value',
};

function describeEdit({ key, value, about }: Kept, language: Language, t: Translate): string | undefined {
  const title = short(about.find((one) => one.type === 'agreement')?.title ?? key);
  const as = textAt(value, 'as');
  if (as === 'added') return t('health.what.edit.added', { title });
  if (as === 'removed') return t('health.what.edit.removed', { title });
  if (as !== 'changed') return undefined;
  const fields = Object.keys(recordAt(value, 'fields'));
  const words = [...new Set(fields.map((field) => ownWord(field)))].map((word) =>
    t(`health.edit.field.${word}`),
  );
  return t('health.what.edit.changed', { title, fields: formatList(words, language) });
}

function ownWord(field: string): (typeof fieldWords)[string] | 'other' {
  return Object.hasOwn(fieldWords, field) ? (fieldWords[field] ?? 'other') : 'other';
}

function recordAt(value: unknown, key: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return {};
  const found: unknown = Reflect.get(value, key);
  return typeof found === 'object' && found !== null ? (found as Readonly<Record<string, unknown>>) : {};
}

function textAt(value: unknown, key: string): string | undefined {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  const found: unknown = Reflect.get(value, key);
  return typeof found === 'string' ? found : undefined;
}

function short(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1).trimEnd()}…`;
}
