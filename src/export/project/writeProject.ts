import { projectFormat, projectVersion, type ProjectFile } from '../../ingest/project/ProjectFile.ts';
import { sheetToJson } from '../../ingest/project/sheetJson.ts';
import { jsonParts } from './jsonParts.ts';

/** Bytes from which a project is compressed: what an office sends by mail without a thought. */
export const gzipFrom = 5 * 1024 * 1024;

export interface WrittenProject {
  readonly blob: Blob;
  readonly ending: 'jejaring.json' | 'jejaring.json.gz';
}

/** Characters between two breaths of the page. */
const charactersAtOnce = 1 << 18;

/**
 * A project as one file: JSON as the shipped schema describes it, compressed where it is large. Fields that this edition
 * does not know are in it as they came. Gives way to the page now and then; the same project gives the same bytes.
 */
export async function writeProject(project: ProjectFile): Promise<WrittenProject> {
  const parts: string[] = [];
  let since = 0;
  for (const part of jsonParts(toJson(project))) {
    parts.push(part);
    since += part.length;
    if (since < charactersAtOnce) continue;
    since = 0;
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  const blob = new Blob([...parts, '\n'], { type: 'application/json' });
  if (blob.size < gzipFrom) return { blob, ending: 'jejaring.json' };
  const packed = blob.stream().pipeThrough(new CompressionStream('gzip'));
  const bytes = await new Response(packed).arrayBuffer();
  return { blob: new Blob([bytes], { type: 'application/gzip' }), ending: 'jejaring.json.gz' };
}

/** The fields in the order in which they are written; tables row by row. */
function toJson(project: ProjectFile): Readonly<Record<string, unknown>> {
  const { savedOn, name, dataset, verdicts, kept, recipe, settings, further } = project;
  const tables =
    recipe === undefined
      ? {}
      : {
          recipe: { ...recipe, source: { ...recipe.source, sheets: recipe.source.sheets.map(sheetToJson) } },
        };
  return {
    format: projectFormat,
    version: projectVersion,
    savedOn,
    name,
    settings,
    verdicts,
    kept,
    snapshots: [],
    scenarios: [],
    ...further,
    dataset,
    ...tables,
  };
}

/**
 * Name of a project's file: as the person calls the project, without what file systems do not take.
 *
 * @param name not empty where it can be helped.
 */
export function projectFileName(name: string, ending: WrittenProject['ending']): string {
  const clean = name
    .replaceAll(/[\p{Cc}\\/:*?"<>|]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 80)
    .replaceAll(/^[. ]+|[. ]+$/g, '');
  return `${clean === '' ? 'jejaring' : clean}.${ending}`;
}
