import type { FileContent, TextFile } from '../FileContent.ts';
import { projectFormat, projectVersion } from '../../project/ProjectFile.ts';
import { isGeoJson, readGeoJson } from '../geo/readGeoJson.ts';
import { isTopoJson, readTopoJson } from '../geo/readTopoJson.ts';
import { FileProblemError, type OwnDocument } from '../Source.ts';
import { sourceLimits } from '../sourceLimits.ts';
import { isObject, type JsonObject } from './addValues.ts';
import { isCx2, readCx2 } from './readCx2.ts';
import { findNodeLink, readNodeLink } from './readNodeLink.ts';
import { parseJson } from './parseJson.ts';
import { readMetadata, readRecords, readRows } from './readRecords.ts';

/** The newest editions of our own formats that this reader knows. */
const newest = { project: projectVersion, dataset: 1 } as const;

/**
 * A JSON file by what is in it: our own project or dataset, a graph, boundaries, or lists of objects. Lists within an
 * object become one sheet each, what stands beside them is kept as metadata.
 *
 * @throws FileProblemError
 */
export function readJson(source: TextFile): FileContent {
  const { projectContainers, jsonContainers } = sourceLimits;
  const json = parseJson(source.text, isProjectText(source.text) ? projectContainers : jsonContainers);
  const own = readOwnDocument(json, source.file);
  if (own !== undefined) return { documents: [own] };
  if (isTopoJson(json)) return readTopoJson(json, source);
  if (isGeoJson(json)) return readGeoJson(json, source);
  if (isCx2(json)) return { sheets: readCx2(json, source) };
  const lists = findNodeLink(json);
  if (lists !== undefined) return { sheets: readNodeLink(lists, source) };
  const sheets = Array.isArray(json) ? readList(json, source) : readLists(json, source);
  if (sheets.length === 0) throw new FileProblemError('file-not-recognised');
  return { sheets };
}

/** Whether a text begins as a project of ours does; only the first characters are looked at. */
export function isProjectText(text: string): boolean {
  const stated = /^\uFEFF?\s*\{\s*"format"\s*:\s*"([^"]*)"/.exec(text.slice(0, 200))?.[1];
  return stated === projectFormat;
}

function readOwnDocument(json: unknown, file: string): OwnDocument | undefined {
  if (!isObject(json)) return undefined;
  const isProject = json['format'] === projectFormat;
  const isDataset =
    'schemaVersion' in json && Array.isArray(json['regions']) && Array.isArray(json['agreements']);
  if (!isProject && !isDataset) return undefined;
  const kind = isProject ? 'project' : 'dataset';
  const version = isProject ? json['version'] : json['schemaVersion'];
  if (typeof version === 'number' && version > newest[kind]) {
    throw new FileProblemError('file-version', { version });
  }
  return { file, kind, json };
}

function readList(list: readonly unknown[], source: TextFile): NonNullable<FileContent['sheets']> {
  if (list.length === 0) throw new FileProblemError('file-empty');
  if (list.every(isObject)) return [readRecords(list, source)];
  return list.every((row) => Array.isArray(row)) ? [readRows(list as readonly unknown[][], source)] : [];
}

function readLists(json: unknown, source: TextFile): NonNullable<FileContent['sheets']> {
  if (!isObject(json)) return [];
  const metadata = readMetadata(json);
  const { file, encoding } = source;
  return Object.entries(json).flatMap(([sheet, list]) =>
    isFilledList(list) ? [readRecords(list, { file, sheet, encoding }, metadata)] : [],
  );
}

function isFilledList(value: unknown): value is readonly JsonObject[] {
  return Array.isArray(value) && value.length > 0 && value.every(isObject);
}
