import type { Affair } from '../../domain/Dataset.ts';
import { hasAffairList } from '../../domain/hasAffairList.ts';
import type { GapContext } from './GapContext.ts';
import type { GapClass } from './GapTable.ts';

/**
 * Legal class of an affair between two regions: the indications of mandatory cooperation (UU 23/2014 art. 364: they
 * border, and the affair has effects across borders) are there where the two border and such effects are high, or
 * medium with a shared plan that names the affair; else it is an opportunity that they may take. Ask it only
 * where classes mean something (`hasClasses`).
 */
export function classOfAffair(bordering: boolean, affair: Affair, sharedPlansNameIt: boolean): GapClass {
  const indicated = affair.externality === 'high' || (affair.externality === 'medium' && sharedPlansNameIt);
  return bordering && indicated ? 'indicated-mandatory' : 'voluntary-opportunity';
}

/** Whether affairs have a legal class: the affairs are those of the law, and the dataset says which regions border. */
export function hasClasses({ dataset, index }: Pick<GapContext, 'dataset' | 'index'>): boolean {
  return index.lifted.length > 0 && hasAffairList(dataset);
}
