import { FileText, Landmark, ListFilter, Search, Terminal } from 'lucide-react';
import { useId, useMemo, useRef, useState, type ReactNode } from 'react';
import { indexDataset } from '../../domain/DatasetIndex.ts';
import { buildSearchIndex, fold, searchIndex, type SearchEntry } from '../../view/searchDataset.ts';
import { Dialog } from '../components/Dialog.tsx';
import { RegionMark } from '../components/RegionMark.tsx';
import { useApp, useAppStore, useTranslate } from '../StoreContext.tsx';
import { openTarget, paletteCommands } from './paletteCommands.ts';
import { useSession } from '../StoreContext.tsx';

interface Row {
  readonly key: string;
  readonly group: 'regions' | 'affairs' | 'parties' | 'agreements' | 'commands';
  readonly text: string;
  readonly note: string;
  readonly icon: ReactNode;
  readonly open: () => void;
}

const groupOf = { region: 'regions', affair: 'affairs', party: 'parties', agreement: 'agreements' } as const;

/** Ctrl K: regions, agreements, affairs, outside parties and commands by name. A combobox over a list of options. */
export function SearchPalette(props: { readonly onClose: () => void }) {
  const t = useTranslate();
  const store = useAppStore();
  const session = useSession();
  const dataset = useApp((state) => state.work.dataset);
  const language = useApp((state) => state.work.language);
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const id = useId();
  const index = useMemo(() => buildSearchIndex(dataset, language), [dataset, language]);
  const commands = useMemo(() => paletteCommands(store, session, t), [store, session, t]);

  const rows = useMemo<readonly Row[]>(() => {
    const { regionOf } = indexDataset(dataset);
    const noteOf = ({ target }: SearchEntry): string => {
      if (target.type === 'region') {
        const parent = regionOf.get(target.id)?.parentId;
        return `${parent === undefined ? '' : `${regionOf.get(parent)?.name ?? ''}, `}${target.id}`;
      }
      return target.type === 'party' ? '' : target.id;
    };
    const found: Row[] = searchIndex(index, query, 7).map((entry) => ({
      key: `${entry.target.type}:${entry.target.id}`,
      group: groupOf[entry.target.type],
      text: entry.text,
      note: noteOf(entry),
      icon:
        entry.target.type === 'region' ? (
          <RegionMark level={regionOf.get(entry.target.id)?.level ?? 'other'} />
        ) : entry.target.type === 'affair' ? (
          <ListFilter size={14} strokeWidth={1.75} aria-hidden />
        ) : entry.target.type === 'party' ? (
          <Landmark size={14} strokeWidth={1.75} aria-hidden />
        ) : (
          <FileText size={14} strokeWidth={1.75} aria-hidden />
        ),
      open: () => openTarget(store, entry.target),
    }));
    const wanted = fold(query);
    const matching = commands
      .filter(({ label }) => wanted === '' || fold(label).includes(wanted))
      .slice(0, wanted === '' ? 12 : 6)
      .map<Row>((command) => ({
        key: `command:${command.id}`,
        group: 'commands',
        text: command.label,
        note: command.shortcut ?? '',
        icon: <Terminal size={14} strokeWidth={1.75} aria-hidden />,
        open: command.run,
      }));
    const order: readonly Row['group'][] = ['regions', 'affairs', 'parties', 'agreements', 'commands'];
    return order.flatMap((group) => [...found, ...matching].filter((row) => row.group === group));
  }, [commands, dataset, index, query, store]);

  const chosen = Math.min(active, rows.length - 1);
  const open = (row: Row | undefined): void => {
    if (row === undefined) return;
    props.onClose();
    row.open();
  };
  const moveTo = (next: number): void => {
    setActive(next);
    list.current?.querySelectorAll('[role="option"]')[next]?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <Dialog title={t('shell.search')} onClose={props.onClose} className="palette">
      <div className="palette-field">
        <Search size={16} strokeWidth={1.75} aria-hidden />
        <input
          // The palette is opened to type into it.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          type="text"
          role="combobox"
          aria-expanded={rows.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={rows.length > 0 ? `${id}-${String(chosen)}` : undefined}
          aria-autocomplete="list"
          aria-label={t('shell.search')}
          placeholder={t('shell.search')}
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setActive(0);
          }}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') {
              event.preventDefault();
              moveTo(Math.min(chosen + 1, rows.length - 1));
            } else if (event.key === 'ArrowUp') {
              event.preventDefault();
              moveTo(Math.max(chosen - 1, 0));
            } else if (event.key === 'Enter') {
              event.preventDefault();
              open(rows[chosen]);
            }
          }}
        />
      </div>
      <p className="visually-hidden" role="status">
        {t('shell.search.count', { n: rows.length })}
      </p>
      {rows.length === 0 ? (
        <p className="palette-empty">{t('shell.search.nothing', { q: query })}</p>
      ) : (
        <ul ref={list} id={`${id}-list`} role="listbox" aria-label={t('shell.search.results')}>
          {rows.map((row, at) => (
            <li key={row.key} role="presentation">
              {row.group !== rows[at - 1]?.group && (
                <div className="note palette-group" role="presentation">
                  {t(`shell.search.${row.group}`)}
                </div>
              )}
              {/* The field keeps the focus; its keys choose and open the active option. */}
              {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus */}
              <div
                id={`${id}-${String(at)}`}
                role="option"
                aria-selected={at === chosen}
                className="palette-row"
                onPointerMove={() => setActive(at)}
                onClick={() => open(row)}
              >
                {row.icon}
                <span className="palette-text">{row.text}</span>
                <span className="note">{row.note}</span>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
