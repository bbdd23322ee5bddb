import type { Affair, Dataset } from '../../domain/Dataset.ts';
import { hasAffairList } from '../../domain/hasAffairList.ts';
import type { GapClass } from './GapTable.ts';

/**
 * The class of an affair for a pair. UU 23/2014 art. 364 obliges bordering regions to cooperate on affairs with effects
 * across the border; which ones these are is our prior (`externality`): high, or medium where a plan that both belong
 * to names the affair. All else is voluntary. An indication, never a legal finding.
 */
export function classOfAffair(
  bordering: boolean,
  { externality }: Pick<Affair, 'externality'>,
  sharedPlanNamesIt: boolean,
): GapClass {
  const acrossBorder = externality === 'high' || (externality === 'medium' && sharedPlanNamesIt);
  return bordering && acrossBorder ? 'indicated-mandatory' : 'voluntary-opportunity';
}

/** Whether affairs have a class: the dataset says which regions border, and its affairs are those of the law. */
export function hasClasses({ affairs, borders }: Pick<Dataset, 'affairs' | 'borders'>): boolean {
  return borders.length > 0 && hasAffairList({ affairs });
}
