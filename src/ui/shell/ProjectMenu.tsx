import { Check, ChevronDown } from 'lucide-react';
import { useCallback, useRef, useState } from 'react';
import { goTo } from '../../state/actions.ts';
import { Popover } from '../components/Popover.tsx';
import { useRovingRows } from '../inspector/useRovingRows.ts';
import { ProjectFacts } from '../data/ProjectFacts.tsx';
import { useProjects } from '../data/useProjects.ts';
import { useApp, useAppStore, useTranslate } from '../StoreContext.tsx';
import './project-menu.css';

/** Which project is open, and the others to go to. */
export function ProjectMenu() {
  const t = useTranslate();
  const store = useAppStore();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  const { rows } = useProjects();
  const current = rows.find(({ isOpen }) => isOpen);
  const saving = useApp((state) => state.saving);
  const name = current?.name ?? '';
  const isUnsaved = current?.isBuiltIn === false && current.savedOn === undefined && saving !== 'idle';
  return (
    <>
      <button
        ref={button}
        type="button"
        className="dataset-name"
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-label={t('projects.menu', { name })}
        onClick={() => {
          if (!open) void store.listProjects();
          setOpen(!open);
        }}
      >
        <strong>{name}</strong>
        <span className="note">
          {isUnsaved
            ? t('projects.unsaved')
            : t(current?.isBuiltIn === true ? 'shell.builtIn' : 'shell.ownFile')}
        </span>
        <ChevronDown size={14} strokeWidth={1.75} aria-hidden />
      </button>
      {open && (
        <Popover anchor={button} label={t('projects.title')} className="project-menu" onClose={close}>
          <ProjectList
            onChoose={(id) => {
              close();
              button.current?.focus();
              void store.openProject(id);
            }}
          />
          <button
            type="button"
            className="link-button project-menu-all"
            onClick={() => {
              close();
              store.dispatch(goTo, { screen: 'data' });
              // The screen has to be there first; on a phone the panel is far down.
              setTimeout(() => document.getElementById('data-projects')?.scrollIntoView(), 50);
            }}
          >
            {t('projects.menu.all')}
          </button>
        </Popover>
      )}
    </>
  );
}

function ProjectList(props: { readonly onChoose: (id: string) => void }) {
  const { rows } = useProjects();
  const roving = useRovingRows(rows.length);
  return (
    <ul className="project-menu-list" {...roving.list}>
      {rows.map((row, at) => (
        <li key={row.id}>
          <button
            type="button"
            className="project-menu-item"
            aria-current={row.isOpen}
            onClick={() => props.onChoose(row.id)}
            {...roving.row(at)}
          >
            <span className="project-menu-check">
              {row.isOpen && <Check size={15} strokeWidth={1.75} aria-hidden />}
            </span>
            <strong>{row.name}</strong>
            <ProjectFacts row={row} />
          </button>
        </li>
      ))}
    </ul>
  );
}
