import { FileCode, FileText, FolderArchive, Image, Sheet, type LucideIcon } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { version } from '../../../package.json';
import { PictureError, browserCanvases, picturePng } from '../../export/picture/picturePng.ts';
import { pictureSize, pictureSizeNames, type PictureSizeName } from '../../export/picture/pictureSize.ts';
import { pictureSvg } from '../../export/picture/pictureSvg.ts';
import { pairsWithAffairs } from '../../export/rows/gapAffairsRows.ts';
import type { GapsFileKind } from '../../export/writeGapsFile.ts';
import { freshResult } from '../../state/TaskState.ts';
import { formatNumber } from '../../i18n/format.ts';
import { exportName } from '../../view/exportName.ts';
import { overlapsFile } from '../../view/overlaps/overlapsFile.ts';
import { projectName } from '../../view/projects/projectRows.ts';
import { TaskBar } from '../components/TaskBar.tsx';
import { labelFontLoaded } from '../graph/measureText.ts';
import { useFreshFindings } from '../inspector/useFindings.ts';
import { useApp, useAppStore, useDerived, useTranslate } from '../StoreContext.tsx';
import { datasetFiles, graphFiles, tableFiles, type ExportFile, type ExportInput } from './exportFiles.ts';
import { ExportItem } from './ExportItem.tsx';
import { saveFile } from './saveFile.ts';
import { saveProject } from './saveProject.ts';
import { useGapsFiles } from './useGapsFiles.ts';
import { usePictureToExport } from './usePictureToExport.ts';

/** What can be taken away: the picture, the graph, the tables, the whole dataset. Says in place what is being made and what became of it. */
export function ExportPanel() {
  const t = useTranslate();
  const store = useAppStore();
  const project = useApp((state) => state.work.project);
  const dataset = useApp((state) => state.work.dataset);
  const filters = useApp((state) => state.work.filters);
  const language = useApp((state) => state.work.language);
  const appearance = useApp((state) => state.work.appearance);
  const task = useApp((state) => state.measures);
  const derived = useDerived();
  const findings = useFreshFindings();
  const gaps = useGapsFiles();
  const picture = usePictureToExport();
  const [sizeName, setSizeName] = useState<PictureSizeName>('slide');
  const [told, setTold] = useState<{ readonly text: string; readonly failed: boolean }>();
  const [busy, setBusy] = useState(false);
  const input: ExportInput = {
    dataset,
    filters,
    derived,
    measures: freshResult(task, derived),
    findings,
    language,
    creator: `Jejaring ${version}`,
  };
  const projectTitle = projectName({ ...project, title: dataset.title }, language);
  const pictureReady =
    input.measures !== undefined ||
    (appearance.colour === 'none' && (appearance.size === 'none' || appearance.size === 'partners'));
  const tellSaved = (file: string, bytes: number): void => {
    const size = `${formatNumber(Math.max(1, Math.round(bytes / 1024)), language)}\u00A0kB`;
    setTold({ text: t('data.export.done', { file, size }), failed: false });
  };

  const take = async (what: string, ending: string, make: () => Promise<Blob> | Blob): Promise<void> => {
    const file = exportName(dataset.id, filters.asOf, what, ending);
    setBusy(true);
    setTold({ text: t('data.export.working', { file }), failed: false });
    await nextPaint();
    try {
      const blob = await make();
      saveFile(file, blob);
      tellSaved(file, blob.size);
    } catch (error) {
      const tooLarge = error instanceof PictureError;
      const reason = error instanceof Error ? error.message : String(error);
      setTold({
        text: t('data.export.failed', { file, reason: tooLarge ? t('data.export.failed.tooLarge') : reason }),
        failed: true,
      });
    } finally {
      setBusy(false);
    }
  };
  const takePng = (): Promise<void> =>
    take('picture', 'png', async () => {
      await labelFontLoaded();
      return picturePng(picture, pictureSize(sizeName, picture), browserCanvases);
    });
  const takeSvg = (): Promise<void> =>
    take('picture', 'svg', async () => {
      await labelFontLoaded();
      return new Blob([pictureSvg(picture, pictureSize(sizeName, picture))], { type: 'image/svg+xml' });
    });
  const takeText = (file: ExportFile): Promise<void> =>
    take(file.what, file.ending, () => {
      const text = file.write(input);
      if (text === undefined) throw new Error(t('data.export.waiting'));
      return new Blob([text], { type: `${file.type};charset=utf-8` });
    });
  const takeWorkbook = (): Promise<void> =>
    take('dataset', 'xlsx', async () => {
      const { xlsxType } = await import('../../export/xlsx/writeXlsx.ts');
      return new Blob([await store.writeWorkbook()], { type: xlsxType });
    });
  const takeOverlapPairs = (): Promise<void> =>
    take('overlaps', 'xlsx', async () => {
      if (findings === undefined) throw new Error(t('data.export.waiting'));
      const [{ writeXlsx, xlsxType }, { overlapsSideBySide, sideBySideWidths }] = await Promise.all([
        import('../../export/xlsx/writeXlsx.ts'),
        import('../../export/rows/overlapsSideBySide.ts'),
      ]);
      const file = overlapsFile(dataset, findings.overlaps, filters.asOf, language);
      const table = overlapsSideBySide({ ...file, language });
      const bytes = writeXlsx([
        { name: t('exporting.pairs.sheet'), table, widths: sideBySideWidths, filter: true },
      ]);
      return new Blob([new Uint8Array(bytes)], { type: xlsxType });
    });
  const takeProject = async (): Promise<void> => {
    setBusy(true);
    setTold({ text: t('data.export.working', { file: projectTitle }), failed: false });
    await nextPaint();
    const saved = await saveProject(store, project.id, projectTitle);
    setBusy(false);
    if (saved !== undefined) tellSaved(saved.file, saved.size);
  };
  const takeGaps = async (kind: GapsFileKind): Promise<void> => {
    setTold(undefined);
    const saved = await gaps.take(kind);
    if (saved !== undefined) tellSaved(saved.file, saved.size);
  };
  const textItem = (file: ExportFile, label: string, itemIcon: LucideIcon): ReactNode => (
    <ExportItem
      icon={itemIcon}
      label={label}
      ready={file.isReady(input)}
      busy={busy}
      onTake={() => void takeText(file)}
    />
  );
  const gapsItem = (kind: GapsFileKind, label: string): ReactNode => (
    <ExportItem
      icon={Sheet}
      label={label}
      ready={gaps.ready}
      busy={busy || gaps.writing !== undefined}
      onTake={() => void takeGaps(kind)}
    />
  );
  const icon = { size: 15, strokeWidth: 1.75, 'aria-hidden': true } as const;
  return (
    <>
      <p className="note">{t('data.export.menu.what')}</p>
      <section aria-labelledby="export-picture">
        <h2 id="export-picture">{t('data.export.picture')}</h2>
        <div className="export-sizes" role="radiogroup" aria-label={t('data.export.picture.size')}>
          {pictureSizeNames.map((name) => {
            const { width, height } = pictureSize(name, picture);
            return (
              <label key={name}>
                <input
                  type="radio"
                  name="export-size"
                  className="radio"
                  checked={name === sizeName}
                  onChange={() => setSizeName(name)}
                />
                <span>{t(`data.export.size.${name}`)}</span>
                <span className="note number">
                  {width} × {height}
                </span>
              </label>
            );
          })}
        </div>
        <button
          type="button"
          className="export-item"
          disabled={!pictureReady}
          aria-disabled={busy}
          onClick={() => {
            if (!busy) void takePng();
          }}
        >
          <Image {...icon} />
          <span>{t('data.export.png')}</span>
        </button>
        <button
          type="button"
          className="export-item"
          disabled={!pictureReady}
          aria-disabled={busy}
          onClick={() => {
            if (!busy) void takeSvg();
          }}
        >
          <FileCode {...icon} />
          <span>{t('data.export.svg')}</span>
        </button>
        {!pictureReady && <p className="note">{t('data.export.waiting')}</p>}
      </section>
      <section aria-labelledby="export-graph">
        <h2 id="export-graph">{t('data.export.graph')}</h2>
        {textItem(graphFiles.gexf, t('data.export.gexf'), FileText)}
        {textItem(graphFiles.graphml, t('data.export.graphml'), FileText)}
      </section>
      <section aria-labelledby="export-tables">
        <h2 id="export-tables">{t('data.export.tables')}</h2>
        {textItem(tableFiles.measures, t('data.export.table.measures'), Sheet)}
        {textItem(tableFiles.ties, t('tables.ties'), Sheet)}
        {textItem(tableFiles.agreements, t('tables.agreements'), Sheet)}
        {gapsItem('gaps', t('shell.screen.gaps'))}
        {gapsItem('gap-affairs', t('data.export.table.gapAffairs', { n: pairsWithAffairs }))}
        {textItem(tableFiles.overlaps, t('shell.screen.overlaps'), Sheet)}
        {textItem(tableFiles.groups, t('exporting.table.overlapGroups'), Sheet)}
        <ExportItem
          icon={Sheet}
          label={t('exporting.table.overlapPairs')}
          ready={findings !== undefined}
          busy={busy}
          onTake={() => void takeOverlapPairs()}
        />
        {gaps.writing !== undefined && (
          <TaskBar
            name={t('data.export.working', { file: gaps.writing.file })}
            progress={gaps.writing.progress}
            onCancel={gaps.cancel}
          />
        )}
      </section>
      <section aria-labelledby="export-dataset">
        <h2 id="export-dataset">{t('projects.export.heading')}</h2>
        <ExportItem
          icon={FolderArchive}
          label={t('projects.export.project')}
          ready
          busy={busy}
          onTake={() => void takeProject()}
        />
        <ExportItem
          icon={Sheet}
          label={t('projects.export.xlsx')}
          ready
          busy={busy}
          onTake={() => void takeWorkbook()}
        />
        {textItem(datasetFiles.agreements, t('projects.export.agreements'), Sheet)}
        {textItem(datasetFiles.regions, t('projects.export.regions'), Sheet)}
        {dataset.borders.length > 0 && textItem(datasetFiles.borders, t('projects.export.borders'), Sheet)}
        {dataset.areas.length > 0 && textItem(datasetFiles.areas, t('projects.export.areas'), Sheet)}
      </section>
      <p className={`export-told ${told?.failed === true ? 'is-failed' : ''}`} role="status">
        {told?.text}
      </p>
    </>
  );
}

/** Lets what was just said be seen before the work begins. */
function nextPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve, 0));
  });
}
