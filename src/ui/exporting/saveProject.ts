import { projectFileName, writeProject } from '../../export/project/writeProject.ts';
import type { AppStore } from '../../state/createAppStore.ts';
import { saveFile } from './saveFile.ts';

/**
 * Saves a project as one file. `undefined` where what is kept of it cannot be read.
 *
 * @param name what the project is called on screen.
 */
export async function saveProject(
  store: AppStore,
  id: string,
  name: string,
): Promise<{ readonly file: string; readonly size: number } | undefined> {
  const project = await store.projectFile(id);
  if (project === undefined) return undefined;
  const { blob, ending } = await writeProject(project);
  const file = projectFileName(name, ending);
  saveFile(file, blob);
  return { file, size: blob.size };
}
