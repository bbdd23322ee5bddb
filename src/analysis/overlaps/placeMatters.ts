import type { Dataset } from '../../domain/Dataset.ts';
import type { DocumentReading } from '../../relations/DocumentReading.ts';
import { standardTerms } from '../../relations/standardTerms.ts';

/** Concepts that are parts of one matter: a landfill, its plant and the waste that goes there belong together. */
const parts: Readonly<Record<string, readonly string[]>> = {
  waste: ['landfill', 'waste-processing', 'organic-waste', 'plastic-waste', 'waste-to-energy'],
  'drinking-water': ['raw-water'],
  'waste-water': ['septage', 'effluent', 'sanitation'],
  'river-basin': ['water-resources', 'water-quality', 'dam'],
  flood: ['drainage'],
  transport: ['public-transport', 'rail', 'terminal', 'traffic', 'toll-road', 'road', 'bridge'],
  disaster: ['landslide', 'volcano', 'early-warning', 'drought'],
  forestry: ['forest-rehabilitation', 'forest-fire', 'peatland'],
  'marine-conservation': ['mangrove', 'coastal-erosion'],
};

/**
 * Place-bound concepts on which agreements stand side by side without being one matter: every region has its own beach,
 * plan or stretch of boundary.
 */
const tooWide: readonly string[] = [
  'tourism',
  'tourist-sites',
  'beach-tourism',
  'spatial-planning',
  'metropolitan-area',
  'special-economic-zone',
  'industrial-estate',
  'border-demarcation',
  'border-trade-post',
  'public-order',
  'marine',
  'heritage',
  'biodiversity',
];

/** The place-bound matters that a document is about, `concept:waste`; none of a general one. */
export type MattersOf = (reading: DocumentReading) => readonly string[];

/**
 * Reads the matters of documents: place-bound concepts of the standard table and of the dataset's own lines (which come
 * before), parts told as their whole.
 */
export function placeMatters(dataset: Dataset): MattersOf {
  const wholeOf = new Map(
    Object.entries(parts).flatMap(([whole, names]) => names.map((name) => [name, whole] as const)),
  );
  const matterOf = new Map<string, string>();
  for (const { concept, placeBound } of standardTerms) {
    if (placeBound !== true || tooWide.includes(concept)) continue;
    matterOf.set(`concept:${concept}`, `concept:${wholeOf.get(concept) ?? concept}`);
  }
  for (const { concept, placeBound } of dataset.terms ?? []) {
    if (placeBound === true) matterOf.set(`concept:${concept}`, `concept:${wholeOf.get(concept) ?? concept}`);
    else matterOf.delete(`concept:${concept}`);
  }
  return ({ general, subject }) =>
    general ? [] : [...new Set([...subject.concepts].flatMap((concept) => matterOf.get(concept) ?? []))];
}
