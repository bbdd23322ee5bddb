import { measureIds, type MeasureResult } from '../../analysis/MeasureResult.ts';
import type { Agreement } from '../../domain/Agreement.ts';
import type { Dataset } from '../../domain/Dataset.ts';
import { type DatasetIndex, fullName, indexDataset, provinceOf } from '../../domain/DatasetIndex.ts';
import type { RegionId } from '../../domain/ids.ts';
import { isRecorded } from '../../domain/recordOf.ts';
import { firstDay, lastDay, type PartialDate } from '../../domain/PartialDate.ts';
import type { Filters, Language } from '../../domain/ViewSettings.ts';
import type { Network, Tie } from '../../graph/Network.ts';
import { describeFilters } from '../../view/describeFilters.ts';
import type { Cell } from '../DataTable.ts';
import { toListCell } from '../DataTable.ts';
import type { AttributeColumn, GraphDocument, GraphNode, GraphTie } from './GraphDocument.ts';
import { measureOf } from '../../analysis/registry.ts';

export interface GraphDocumentInput {
  readonly dataset: Dataset;
  readonly network: Network;
  /** Absent: the file carries no measures. */
  readonly measures?: MeasureResult;
  readonly filters: Filters;
  readonly language: Language;
  /** `Jejaring 0.1.0` */
  readonly creator: string;
  /** Where the regions stand in the drawing; absent: where they lie on the map. */
  readonly positions?: ReadonlyMap<RegionId, { readonly x: number; readonly y: number }>;
  /** `#rrggbb` per region. */
  readonly colours?: ReadonlyMap<RegionId, string>;
}

/** Scales of whole numbers. */
const wholeScales: ReadonlySet<string | undefined> = new Set(['count', 'category']);

/** Drawing units per degree on the map: Indonesia becomes about 900 wide, what graph programs open at a readable size. */
const unitsPerDegree = 20;

const tieAttributes: readonly AttributeColumn[] = [
  { name: 'count', type: 'integer' },
  { name: 'distance', type: 'double' },
  { name: 'affairs', type: 'string' },
  { name: 'agreement_ids', type: 'string' },
  { name: 'certainty', type: 'string' },
  { name: 'start', type: 'string' },
  { name: 'end', type: 'string' },
];

/**
 * The network as filtered, as a graph file says it: every autonomous region is a node (id = region id), every tie an edge
 * of weight = strength. Attributes are named as the columns of `measures.csv` and `ties.csv`. `start` and `end` stand
 * where every agreement of the tie states one: the first start and the last end, as precise as they are known.
 */
export function toGraphDocument(input: GraphDocumentInput): GraphDocument {
  const { dataset, network, filters, language, measures } = input;
  const index = indexDataset(dataset);
  const measured = measures === undefined ? [] : measureIds;
  const nodeAttributes: readonly AttributeColumn[] = [
    { name: 'level', type: 'string' },
    { name: 'province', type: 'string' },
    { name: 'province_id', type: 'string' },
    { name: 'lat', type: 'double' },
    { name: 'lon', type: 'double' },
    { name: 'has_record', type: 'boolean' },
    ...measured.map((name): AttributeColumn => ({
      name,
      type: wholeScales.has(measureOf(name)?.scale) ? 'integer' : 'double',
    })),
  ];
  const nodes = network.regions.map((id, node): GraphNode => {
    const region = index.regionOf.get(id);
    const province = provinceOf(index, id);
    const cells: Cell[] = [
      region?.level,
      province === undefined ? undefined : fullName(index, province),
      province,
      region?.lat,
      region?.lon,
      isRecorded(index, id),
      ...measured.map((measure) => measures?.values[measure][node]),
    ];
    const position = input.positions?.get(id) ?? onMap(region?.lon, region?.lat);
    const colour = input.colours?.get(id);
    return {
      id,
      label: fullName(index, id),
      cells,
      ...(position === undefined ? {} : { position }),
      ...(colour === undefined ? {} : { colour }),
    };
  });
  return {
    title: dataset.title[language],
    asOf: filters.asOf,
    filters: describeFilters(filters, dataset, language),
    sources: dataset.sources,
    creator: input.creator,
    nodeAttributes,
    tieAttributes,
    nodes,
    ties: network.ties.map((tie) => toGraphTie(tie, index)),
  };
}

function toGraphTie(tie: Tie, index: DatasetIndex): GraphTie {
  const agreements = tie.agreements.flatMap((id) => index.agreementOf.get(id) ?? []);
  const start = ofAll(agreements, (agreement) => agreement.start ?? agreement.signedOn);
  const end = ofAll(agreements, (agreement) => agreement.end);
  return {
    id: tie.id,
    source: tie.a,
    target: tie.b,
    weight: tie.strength,
    cells: [
      tie.count,
      tie.distance,
      toListCell(tie.affairs),
      toListCell(tie.agreements),
      tie.certainty,
      start?.toSorted((left, right) => (firstDay(left) < firstDay(right) ? -1 : 1))[0]?.text,
      end?.toSorted((left, right) => (lastDay(left) > lastDay(right) ? -1 : 1))[0]?.text,
    ],
  };
}

/** The dates of all agreements, or `undefined` where one has none or only a bound. */
function ofAll(
  agreements: readonly Agreement[],
  dateOf: (agreement: Agreement) => PartialDate | undefined,
): readonly PartialDate[] | undefined {
  const dates = agreements
    .map(dateOf)
    .filter((date): date is PartialDate => date !== undefined && date.precision !== 'before');
  return dates.length === agreements.length && dates.length > 0 ? dates : undefined;
}

function onMap(lon: number | undefined, lat: number | undefined): GraphNode['position'] {
  if (lon === undefined || lat === undefined) return undefined;
  return { x: lon * unitsPerDegree, y: lat * unitsPerDegree };
}
