import { Copy, FolderOpen, Pencil, RotateCcw, Trash2, Upload } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { formatNumber } from '../../i18n/format.ts';
import type { ProjectRow } from '../../view/projects/projectRows.ts';
import { Button } from '../components/Button.tsx';
import { saveProject } from '../exporting/saveProject.ts';
import { takeFiles } from '../shell/DropTarget.tsx';
import { useApp, useAppStore, useTranslate } from '../StoreContext.tsx';
import { ProjectFacts } from './ProjectFacts.tsx';
import { ProjectNameField } from './ProjectNameField.tsx';
import { chooseFiles } from './chooseFiles.ts';
import { useProjects } from './useProjects.ts';
import './projects.css';

/** Endings of project files; others can be chosen as well and are read as what they are. */
const projectFiles = '.json,.gz,application/json,application/gzip';

/** The datasets that are kept side by side: open, rename, copy, take away as a file, delete and bring back. */
export function ProjectsPanel() {
  const t = useTranslate();
  const store = useAppStore();
  const language = useApp((state) => state.work.language);
  const saving = useApp((state) => state.saving);
  const { rows, deleted } = useProjects();
  const [told, setTold] = useState('');
  // What was saved is in the list once it is saved.
  useEffect(() => {
    if (saving === 'idle') void store.listProjects();
  }, [saving, store]);

  const exportFile = async ({ id, name }: ProjectRow): Promise<void> => {
    const saved = await saveProject(store, id, name);
    if (saved === undefined) setTold(t('projects.exportFailed', { name }));
    else {
      const size = `${formatNumber(Math.max(1, Math.round(saved.size / 1024)), language)}\u00A0kB`;
      setTold(t('projects.exported', { file: saved.file, size }));
    }
  };
  const duplicate = async ({ id, name }: ProjectRow): Promise<void> => {
    await store.openProject(id);
    if (store.getState().work.project.id === id) {
      store.duplicateProject(t('projects.duplicate.name', { name }));
    }
  };
  return (
    <section id="data-projects" className="data-panel" aria-labelledby="data-projects-title">
      <h2 id="data-projects-title" className="title-section">
        {t('projects.title')}
      </h2>
      <p className="note">{t('projects.note')}</p>
      <ul className="projects-list">
        {rows.map((row) => (
          <ProjectRowView
            key={row.id}
            row={row}
            onExport={() => void exportFile(row)}
            onDuplicate={() => void duplicate(row)}
          />
        ))}
      </ul>
      <div className="projects-foot">
        <Button icon={FolderOpen} onClick={() => chooseFiles(projectFiles, (files) => void takeFiles(store, files))}>
          {t('projects.import')}
        </Button>
        <p className="note" role="status">
          {told}
        </p>
      </div>
      {deleted.length > 0 && (
        <details className="data-details">
          <summary>{t('projects.deleted', { n: deleted.length })}</summary>
          <ul className="projects-list">
            {deleted.map((row) => (
              <DeletedRow key={row.id} row={row} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function ProjectRowView(props: {
  readonly row: ProjectRow;
  readonly onExport: () => void;
  readonly onDuplicate: () => void;
}) {
  const t = useTranslate();
  const store = useAppStore();
  const { row, onExport, onDuplicate } = props;
  const { id, name, isOpen, isBuiltIn } = row;
  const rename = useRef<HTMLButtonElement>(null);
  const [renaming, setRenaming] = useState(false);
  const end = (): void => {
    setRenaming(false);
    // The button is back once the field is gone.
    setTimeout(() => rename.current?.focus(), 0);
  };
  if (renaming) {
    return (
      <li className="project-row">
        <ProjectNameField
          name={name}
          onCancel={end}
          onSave={(text) => {
            end();
            if (text !== name) void store.renameProject(id, text);
          }}
        />
      </li>
    );
  }
  return (
    <li className="project-row">
      <div className="project-row-name">
        <div>
          {isOpen ? (
            <>
              <strong>{name}</strong>
              <span className="chip chip-teal">{t('projects.current')}</span>
            </>
          ) : (
            <button
              type="button"
              className="link-button"
              aria-label={t('projects.open', { name })}
              onClick={() => void store.openProject(id)}
            >
              {name}
            </button>
          )}
        </div>
        <ProjectFacts row={row} />
      </div>
      <div className="project-row-actions">
        {!isBuiltIn && (
          <Button
            ref={rename}
            icon={Pencil}
            label={t('projects.rename.of', { name })}
            variant="quiet"
            onClick={() => setRenaming(true)}
          />
        )}
        <Button
          icon={Copy}
          label={t('projects.duplicate.of', { name })}
          variant="quiet"
          onClick={onDuplicate}
        />
        <Button icon={Upload} label={t('projects.export.of', { name })} variant="quiet" onClick={onExport} />
        {!isBuiltIn && (
          <Button
            icon={Trash2}
            label={t('projects.delete.of', { name })}
            variant="quiet"
            onClick={() => void store.deleteProject(id)}
          />
        )}
      </div>
    </li>
  );
}

/** A deleted project: brought back at once, removed for good only when that was said twice. */
function DeletedRow(props: { readonly row: ProjectRow }) {
  const t = useTranslate();
  const store = useAppStore();
  const [sure, setSure] = useState(false);
  const { id, name } = props.row;
  return (
    <li className="project-row">
      <div className="project-row-name">
        <div>
          <strong>{name}</strong>
        </div>
        {sure ? <span className="note">{t('projects.remove.sure')}</span> : <ProjectFacts row={props.row} />}
      </div>
      <div className="project-row-actions">
        <Button
          icon={RotateCcw}
          small
          aria-label={t('projects.restore.of', { name })}
          onClick={() => void store.restoreProject(id)}
        >
          {t('projects.restore')}
        </Button>
        <Button
          icon={Trash2}
          small
          variant="quiet"
          aria-label={t('projects.remove.of', { name })}
          onClick={() => {
            if (sure) void store.removeProject(id);
            else setSure(true);
          }}
          onBlur={() => setSure(false)}
        >
          {t('projects.remove')}
        </Button>
      </div>
    </li>
  );
}
