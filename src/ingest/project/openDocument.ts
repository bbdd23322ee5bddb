import type { Dataset } from '../../domain/Dataset.ts';
import { DatasetError, parseDataset } from '../parseDataset.ts';
import { FileProblemError, type FileProblem, type OwnDocument } from '../source/Source.ts';
import { parseProject } from './parseProject.ts';
import type { DamagedPart, ProjectFile } from './ProjectFile.ts';

/** A file of our own formats, read; or why it cannot be. */
export type OpenedDocument =
  | { readonly file: string; readonly type: 'dataset'; readonly dataset: Dataset }
  | {
      readonly file: string;
      readonly type: 'project';
      readonly project: ProjectFile;
      readonly damaged: readonly DamagedPart[];
    }
  | {
      readonly file: string;
      readonly type: 'refused';
      readonly code: FileProblem;
      readonly params: Readonly<Record<string, string | number>>;
    };

/** Reads a file of our own. Never throws: what cannot be read is refused with its reason. */
export function openDocument({ file, kind, json }: OwnDocument): OpenedDocument {
  try {
    if (kind === 'dataset') return { file, type: 'dataset', dataset: parseDataset(json) };
    return { file, type: 'project', ...parseProject(json) };
  } catch (error) {
    if (error instanceof FileProblemError) {
      return { file, type: 'refused', code: error.code, params: error.params };
    }
    if (error instanceof DatasetError) {
      return { file, type: 'refused', code: 'file-invalid', params: { reason: error.message } };
    }
    throw error;
  }
}
