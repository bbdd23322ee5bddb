import type { Gap } from '../../analysis/gaps/Gap.ts';
import { pairStandings } from '../../analysis/gaps/GapTable.ts';
import { levelOfPair, pairLevels, type PairLevel } from '../../analysis/gaps/PairLevel.ts';
import { listedStandings, orderIn } from '../../analysis/gaps/rankAll.ts';
import { fullName, provinceOf } from '../../domain/DatasetIndex.ts';
import { hasAffairList } from '../../domain/hasAffairList.ts';
import { formatKm, formatNumber, formatShortDate } from '../../i18n/format.ts';
import { translatorFor, type Translate } from '../../i18n/translate.ts';
import { gapSentence } from '../../view/gapSentence.ts';
import { dayDecided, standingName } from '../../view/verdicts/describeVerdict.ts';
import type { Cell } from '../DataTable.ts';
import type { MappedGap } from './MappedGap.ts';
import { sourceLines } from './mappingFormEvidence.ts';

/** Columns of the form, in its order. */
export const mappingFormColumns = [
  'no',
  'affair',
  'object',
  'authority',
  'issue',
  'externality',
  'partner',
  'border',
  'efficiency',
  'class',
  'plan',
  'roles',
  'agency',
  'funding',
  'council',
  'coordination',
  'agreed',
  'priority',
  'year',
  'evidence',
  'note',
  'decision',
  'decidedBy',
  'decidedOn',
] as const;
export type FormColumn = (typeof mappingFormColumns)[number];

/** The cells of one row of the form after its number. What is not known is `undefined`. */
export function mappingFormCells(mapped: MappedGap): readonly Cell[] {
  const t = translatorFor(mapped.language);
  const known: Partial<Record<FormColumn, Cell>> = {
    affair: affairCell(mapped),
    authority: authorityCell(mapped, t),
    externality: externalityCell(mapped, t),
    partner: partnerCell(mapped),
    border: borderCell(mapped, t),
    class:
      mapped.affair.fit?.class === undefined
        ? undefined
        : t(`verdicts.cell.class.${mapped.affair.fit.class}`),
    coordination: coordinationCell(mapped, t),
    evidence: evidenceCell(mapped, t),
    note: mapped.verdict.note === '' ? undefined : mapped.verdict.note,
    decision: t(`gaps.verdict.${mapped.verdict.decision}`),
    decidedBy: mapped.verdict.author === '' ? undefined : mapped.verdict.author,
    decidedOn: formatShortDate(dayDecided(mapped.verdict), mapped.language),
  };
  return mappingFormColumns.slice(1).map((column) => known[column]);
}

function affairCell({ context, affair: { code }, language }: MappedGap): Cell {
  if (code === undefined) return undefined;
  const name = context.index.affairOf.get(code)?.name[language];
  return name === undefined || name === code ? code : `${code} ${name}`;
}

/** Who is competent follows from the levels of the two; regions without levels say nothing of it. */
function authorityCell({ context, pair, affair }: MappedGap, t: Translate): Cell {
  const level = levelOfPair(context.index, ...pair);
  if (level === 'region' || !hasAffairList(context.dataset)) return undefined;
  const parts = [t(`verdicts.cell.authority.${authorities[level]}`)];
  for (const flag of affair.fit?.flags ?? []) {
    if (flag === 'provincial' || flag === 'regional-service')
      parts.push(t(`verdicts.cell.authority.${flag}`));
  }
  return parts.join('; ');
}

const authorities: Readonly<Record<Exclude<PairLevel, 'region'>, 'province' | 'regency-city' | 'both'>> = {
  province: 'province',
  'regency-city': 'regency-city',
  jakarta: 'both',
  across: 'both',
  own: 'both',
};

function externalityCell({ context, affair: { code } }: MappedGap, t: Translate): Cell {
  if (code === undefined || !hasAffairList(context.dataset)) return undefined;
  const affair = context.index.affairOf.get(code);
  return affair === undefined ? undefined : t(`verdicts.cell.externality.${affair.externality}`);
}

function partnerCell({ context, pair, own }: MappedGap): Cell {
  const partners = pair.filter((id) => id !== own);
  return partners.map((id) => fullName(context.index, id)).join('; ');
}

/** A province always holds its own regencies and cities, so the question does not arise there. */
function borderCell({ context, pair: [a, b], gap, language }: MappedGap, t: Translate): Cell {
  if (context.dataset.borders.length === 0 || levelOfPair(context.index, a, b) === 'own') return undefined;
  const border =
    gap?.border ??
    context.index.bordersOf.get(a)?.find((lifted) => (lifted.a === a ? lifted.b : lifted.a) === b);
  if (border === undefined) return t('verdicts.cell.border.no');
  if (border.kind !== 'land') return t(`verdicts.cell.border.${border.kind}`);
  if (border.sharedKm === undefined) return t('verdicts.cell.border.yes');
  return t('verdicts.cell.border.km', { km: formatKm(border.sharedKm, language) });
}

/** The governor where both are regencies or cities of one province, else the centre (UU 23/2014 art. 364(3)-(4)). */
function coordinationCell({ context, pair: [a, b] }: MappedGap, t: Translate): Cell {
  const level = levelOfPair(context.index, a, b);
  if (level === 'region' || !hasAffairList(context.dataset)) return undefined;
  if (level !== 'regency-city') return t('verdicts.cell.coordination.national');
  const one = provinceOf(context.index, a);
  const other = provinceOf(context.index, b);
  if (one === undefined || other === undefined) return undefined;
  return t(`verdicts.cell.coordination.${one === other ? 'provincial' : 'national'}`);
}

function evidenceCell(mapped: MappedGap, t: Translate): Cell {
  const { context, gap, language } = mapped;
  if (gap === undefined) return undefined;
  const rank = rankOf(mapped, gap, t);
  const sentence = gapSentence(gap, context, language);
  return [rank === undefined ? sentence : `${sentence} ${rank}`, ...sourceLines(mapped)].join('\n');
}

function rankOf({ table, ranking, language }: MappedGap, gap: Gap, t: Translate): string | undefined {
  const listed = listedStandings.find((standing) => standing === gap.standing);
  if (listed === undefined || table.mode !== 'geography') return undefined;
  const order = orderIn(ranking, listed, pairLevels[table.level[gap.row] ?? 0] ?? gap.level);
  const place = order.indexOf(gap.row);
  if (place < 0) return undefined;
  return t('verdicts.cell.evidence.rank', {
    score: formatNumber(ranking.scores.score[gap.row] ?? 0, language, 1),
    rank: place + 1,
    all: order.length,
    list: standingName(pairStandings[table.standing[gap.row] ?? 0] ?? listed, language),
  });
}
