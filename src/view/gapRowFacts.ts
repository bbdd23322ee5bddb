import type { Gap } from '../analysis/gaps/Gap.ts';
import type { GapContext } from '../analysis/gaps/GapContext.ts';
import type { GapMode } from '../analysis/gaps/GapTable.ts';
import { statusIn } from '../analysis/statusIn.ts';
import type { Dataset } from '../domain/Dataset.ts';
import { indexDataset } from '../domain/DatasetIndex.ts';
import { shortNamesOf } from '../domain/regionName.ts';
import type { Language } from '../domain/ViewSettings.ts';
import { formatKm } from '../i18n/format.ts';
import { translatorFor } from '../i18n/translate.ts';

/** What stands in the second line of a row. */
export interface GapRowFacts {
  /** What is to be looked up first, where nothing is recorded for a side. */
  readonly check: string | undefined;
  /** What joins the two, common plans, and what has to be known: short phrases, joined by commas. */
  readonly facts: readonly string[];
}

/**
 * The second line of a row: border or distance, plans, flags; what is not known is left out.
 * @param endIsAssumed no document says that what is over between the two has ended (`isEndAssumed`).
 */
export function gapRowFacts(
  gap: Gap,
  dataset: Dataset,
  mode: GapMode,
  weak: boolean,
  language: Language,
  endIsAssumed = false,
): GapRowFacts {
  const t = translatorFor(language);
  const index = indexDataset(dataset);
  const names = shortNamesOf(dataset);
  const facts: string[] = [];
  if (gap.border !== undefined) {
    const { kind, sharedKm } = gap.border;
    if (kind !== 'land') facts.push(t(`gaps.row.${kind}`));
    else if (sharedKm === undefined) facts.push(t('gaps.row.bordering'));
    else facts.push(t('gaps.row.border', { km: formatKm(sharedKm, language) }));
  } else if (gap.distanceKm !== undefined) {
    facts.push(t('gaps.row.apart', { km: formatKm(gap.distanceKm, language) }));
  }
  if (mode === 'expected' && gap.hint !== undefined) {
    facts.push(t('gaps.row.expected', { n: Math.round(gap.hint) }));
  }
  // Where something is to be looked up first, that says more than the names of plans.
  if (gap.recordedA && gap.recordedB) facts.push(...gap.plans.map((id) => index.areaOf.get(id)?.name ?? id));
  if (gap.flags.includes('status-unknown')) facts.push(t('gaps.row.undated'));
  else if (gap.flags.includes('lapsed'))
    facts.push(t(endIsAssumed ? 'gaps.row.lapsed.assumed' : 'gaps.row.lapsed'));
  if (gap.flags.includes('expiring')) facts.push(t('gaps.row.expiring'));
  if (gap.flags.includes('joint-body')) facts.push(t('gaps.row.joint-body'));
  if (weak) facts.push(t('gaps.flag.weak-evidence'));
  const unchecked = [gap.recordedA ? [] : [gap.a], gap.recordedB ? [] : [gap.b]].flat();
  const [first] = unchecked;
  const check =
    first === undefined
      ? undefined
      : unchecked.length > 1
        ? t('gaps.row.checkBoth')
        : t('gaps.row.check', { region: names.get(first) ?? first });
  return { check, facts };
}

/** Whether all that is over between the two is only assumed to be: no document states its end. */
export function isEndAssumed({ statuses }: GapContext, { agreements }: Gap): boolean {
  return !agreements.some((id) => statusIn(statuses, id) === 'ended');
}
