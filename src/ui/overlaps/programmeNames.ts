import type { ProgrammeOverlap } from '../../analysis/overlaps/OverlapFindings.ts';
import { indexDataset } from '../../domain/DatasetIndex.ts';
import type { RegionId } from '../../domain/ids.ts';
import { asTitle, subjectName } from '../../view/overlaps/overlapSubject.ts';
import type { Words } from '../inspector/useWords.ts';
import type { OverlapsModel } from './useOverlaps.ts';

/** What a programme overlap is about, inside a sentence. */
export function conceptOf(
  { concept, affair }: ProgrammeOverlap,
  model: OverlapsModel,
  { dataset, language }: Words,
): string {
  const subject = concept.startsWith('concept:') ? concept : `concept:${concept}`;
  const affairs = affair === undefined ? [] : [affair];
  return subjectName({ subject, affairs }, dataset, model.terms, language) ?? concept;
}

/** The same as a title. */
export function programmeName(programme: ProgrammeOverlap, model: OverlapsModel, words: Words): string {
  return asTitle(conceptOf(programme, model, words), words.language);
}

/** The area of a programme overlap: one of the dataset's, or a province. */
export function areaName({ areaId }: ProgrammeOverlap, { dataset }: Words): string {
  return (
    dataset.areas.find((area) => area.id === areaId)?.name ??
    indexDataset(dataset).regionOf.get(areaId as RegionId)?.name ??
    areaId
  );
}
