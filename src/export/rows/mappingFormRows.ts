import { affairFits } from '../../analysis/gaps/affairFits.ts';
import type { AffairFit } from '../../analysis/gaps/AffairFit.ts';
import { describeGap, rowOfPair } from '../../analysis/gaps/describeGap.ts';
import type { Gap } from '../../analysis/gaps/Gap.ts';
import type { GapContext } from '../../analysis/gaps/GapContext.ts';
import type { GapTable } from '../../analysis/gaps/GapTable.ts';
import { levelOfPair } from '../../analysis/gaps/PairLevel.ts';
import type { Ranking } from '../../analysis/gaps/rankAll.ts';
import type { VerdictAttachments } from '../../domain/attachVerdicts.ts';
import type { Dataset } from '../../domain/Dataset.ts';
import { toRegionId, type AffairCode, type AgreementId, type RegionId } from '../../domain/ids.ts';
import { verdictKeyOf, type Verdict } from '../../domain/Verdict.ts';
import type { Language } from '../../domain/ViewSettings.ts';
import { translatorFor } from '../../i18n/translate.ts';
import { compareText } from '../../lib/compare.ts';
import { dayDecided } from '../../view/verdicts/describeVerdict.ts';
import type { Cell, DataTable } from '../DataTable.ts';
import type { MappedAffair } from './MappedGap.ts';
import { mappingFormCells, mappingFormColumns } from './mappingFormCells.ts';
import { agreementsBehind } from './mappingFormEvidence.ts';

/** Affairs that stand for a pair taken up as a whole. */
const bestAffairs = 3;

export interface MappingFormInput {
  readonly context: GapContext;
  readonly table: GapTable;
  readonly ranking: Ranking;
  readonly attachments: VerdictAttachments;
  /** The region that fills the form in: only its pairs, and the partner is the other side. Absent: all, both sides. */
  readonly own?: RegionId;
  /** The dataset whose sources name the publishers of borders and figures; absent: the dataset itself. */
  readonly ground?: Dataset;
  /** Language of header and words: Indonesian, since it is an Indonesian form. */
  readonly language?: Language;
}

export interface MappingForm {
  readonly table: DataTable;
  readonly language: Language;
  /** Days on which the verdicts behind the rows were given, each once, in order. */
  readonly decidedOn: readonly string[];
  /** Agreements that rows rest on, with the numbers of those rows. */
  readonly agreements: ReadonlyMap<AgreementId, readonly number[]>;
  /** Verdicts that made rows. */
  readonly verdicts: number;
  /** Verdicts without rows, since what they concern is covered by now. */
  readonly covered: number;
}

/**
 * The mapping form (*pemetaan urusan*): rows of the gaps that are taken up or under way, best scored first. A verdict on
 * one affair makes one row; one on a whole pair makes rows of up to three affairs that fit this pair and have no verdict
 * of their own, or one without an affair where none fits. Cells hold what the data and the verdict tell; what they do
 * not tell stays empty.
 */
export function mappingFormRows(input: MappingFormInput): MappingForm {
  const { context, attachments, own, language = 'id' } = input;
  const t = translatorFor(language);
  const rows: (readonly Cell[])[] = [];
  const days = new Set<string>();
  const agreements = new Map<AgreementId, number[]>();
  let verdicts = 0;
  let covered = 0;
  for (const { pair, gap, verdict } of takenUp(input)) {
    if (own !== undefined && !pair.includes(own)) continue;
    const affairs = affairsOf(context, gap, verdict, attachments);
    if (affairs === 'covered') covered += 1;
    else if (affairs.length > 0) verdicts += 1;
    if (affairs === 'covered') continue;
    for (const affair of affairs) {
      const cells = mappingFormCells({ ...input, pair, gap, verdict, affair, language });
      const no = rows.push([rows.length + 1, ...cells]);
      days.add(dayDecided(verdict));
      for (const id of agreementsBehind({ gap, affair })) {
        agreements.set(id, [...(agreements.get(id) ?? []), no]);
      }
    }
  }
  const columns = mappingFormColumns.map((column) => t(`verdicts.column.${column}`));
  return {
    table: { columns, rows },
    language,
    decidedOn: [...days].toSorted(compareText),
    agreements,
    verdicts,
    covered,
  };
}

interface TakenUp {
  readonly pair: readonly [RegionId, RegionId];
  /** `undefined`: the pair is no candidate any more. */
  readonly gap: Gap | undefined;
  readonly verdict: Verdict;
}

function takenUp({ context, table, ranking, attachments }: MappingFormInput): readonly TakenUp[] {
  const scored: (TakenUp & { readonly score: number; readonly key: string })[] = [];
  for (const [key, verdict] of attachments.standing) {
    if (verdict.decision !== 'take-up' && verdict.decision !== 'under-way') continue;
    const [id = ''] = key.split('#');
    const [a, b] = id.split('|').map(toRegionId);
    if (a === undefined || b === undefined) continue;
    const row = rowOfPair(table, id);
    scored.push({
      key,
      pair: [a, b],
      gap: row === undefined ? undefined : describeGap(context, table, row),
      verdict,
      score: row === undefined ? Number.NEGATIVE_INFINITY : (ranking.scores.score[row] ?? 0),
    });
  }
  return scored.toSorted(
    (one, other) => other.score - one.score || (one.key < other.key ? -1 : one.key > other.key ? 1 : 0),
  );
}

function affairsOf(
  context: GapContext,
  gap: Gap | undefined,
  verdict: Verdict,
  { standing }: VerdictAttachments,
): readonly MappedAffair[] | 'covered' {
  const { affair } = verdict;
  if (gap === undefined) return [{ code: affair, fit: undefined }];
  const { forThisPair, typical } = affairFits(context, gap);
  const open = [...forThisPair, ...typical];
  if (affair !== undefined) {
    const fit = open.find((one) => one.affair === affair);
    const known = context.index.affairOf.has(affair);
    return fit === undefined && known && mayAgreeOn(context, gap, affair)
      ? 'covered'
      : [{ code: affair, fit }];
  }
  if (open.length === 0) return 'covered';
  if (forThisPair.length === 0) return [{ code: undefined, fit: undefined }];
  const undecided = forThisPair.filter((one) => !standing.has(verdictKeyOf(gap.id, one.affair)));
  return undecided.slice(0, bestAffairs).map((fit: AffairFit) => ({ code: fit.affair, fit }));
}

/** Affairs that (almost) only centre and province are competent for are open to no regency or city. */
function mayAgreeOn({ index }: GapContext, gap: Gap, code: AffairCode): boolean {
  const level = levelOfPair(index, gap.a, gap.b);
  return (
    level === 'province' || level === 'region' || index.affairOf.get(code)?.regencyAuthority === 'shared'
  );
}
