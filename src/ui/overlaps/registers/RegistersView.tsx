import { ArrowLeftRight, Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import { formatNumber } from '../../../i18n/format.ts';
import {
  filterRows,
  registerParts,
  type RegisterPart,
  type RegisterRows,
} from '../../../view/registers/registerRows.ts';
import { Button } from '../../components/Button.tsx';
import { TaskBar } from '../../components/TaskBar.tsx';
import { useMediaQuery } from '../../components/useMediaQuery.ts';
import { useApp, useAppStore, useTranslate } from '../../StoreContext.tsx';
import '../overlaps.css';
import './registers.css';
import { RegisterDetail } from './RegisterDetail.tsx';
import { RegisterExport } from './RegisterExport.tsx';
import { RegisterList } from './RegisterList.tsx';
import { RegisterPicker } from './RegisterPicker.tsx';
import { useRegisterActions } from './useRegisterActions.ts';
import { useRegisters, type RegistersModel } from './useRegisters.ts';

/** Below this width the list and the chosen entry take turns. */
const onePanel = '(max-width: 899px)';

/** Two datasets laid side by side: what both hold, what differs, what one holds alone, and what can be done about it. */
export function RegistersView() {
  const t = useTranslate();
  const model = useRegisters();
  const { a, b, rows, isSame, target } = model;
  return (
    <div className="registers-view">
      <header className="registers-head">
        <p className="reading">{t('registers.lead')}</p>
        <div className="registers-pickers">
          <RegisterPicker side="a" model={model} />
          <Button
            icon={ArrowLeftRight}
            label={t('registers.swap')}
            disabled={b === undefined}
            onClick={model.swap}
          />
          <RegisterPicker side="b" model={model} />
        </div>
        <ComparisonState />
        {b === undefined && <p className="note">{t('registers.waiting.second')}</p>}
        {isSame && <p className="banner">{t('registers.same.register')}</p>}
        {a !== undefined && b !== undefined && !isSame && target === undefined && (
          <p className="banner">{t('registers.not.open')}</p>
        )}
      </header>
      {rows !== undefined && <Comparison model={model} rows={rows} />}
    </div>
  );
}

function Comparison({ model, rows }: { readonly model: RegistersModel; readonly rows: RegisterRows }) {
  const t = useTranslate();
  const language = useApp((state) => state.work.language);
  const narrow = useMediaQuery(onePanel);
  const actions = useRegisterActions(model.target);
  const [wanted, setWanted] = useState<RegisterPart>();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<string>();
  // It opens on the first part that holds something; a part that is gone cannot stay open.
  const isThere = wanted !== undefined && (wanted !== 'apart' || rows.apart.length > 0);
  const part = isThere ? wanted : (registerParts.find((one) => rows[one].length > 0) ?? 'differing');
  const found = useMemo(() => filterRows(rows[part], query), [rows, part, query]);
  // What is looked at stays when an action moves it to another part.
  const isChosen = ({ key }: { readonly key: string }): boolean => key === chosen;
  const elsewhere = registerParts.flatMap((one) => rows[one]).find(isChosen);
  const row = found.find(isChosen) ?? elsewhere ?? (narrow ? undefined : found[0]);
  if (!narrow && row !== undefined && row.key !== chosen) setChosen(row.key);
  const shown = registerParts.filter((one) => one !== 'apart' || rows.apart.length > 0);
  const theirs = model.target === 'a' ? 'onlyB' : model.target === 'b' ? 'onlyA' : undefined;
  const isEmpty = registerParts.every((one) => rows[one].length === 0);
  const settled = rows.differing.filter(({ answer }) => answer !== undefined).length;
  if (isEmpty) return <p className="empty registers-empty">{t('registers.empty.both')}</p>;
  const listShown = !narrow || row === undefined;
  return (
    <>
      {listShown && (
        <div className="registers-bar">
          <div className="register-parts" role="group" aria-label={t('registers.show')}>
            {shown.map((one) => (
              <button
                key={one}
                type="button"
                className="register-part"
                aria-pressed={one === part}
                onClick={() => {
                  setWanted(one);
                  setChosen(undefined);
                }}
              >
                <span className="key-figure number">{formatNumber(rows[one].length, language)}</span>{' '}
                <span>{t(`registers.show.${one}`)}</span>
              </button>
            ))}
          </div>
          <RegisterExport rows={rows} model={model} />
        </div>
      )}
      <div className="registers-body">
        {listShown && (
          <div className="registers-list">
            <div className="registers-filter">
              <Search size={14} strokeWidth={1.75} aria-hidden />
              <input
                className="field"
                type="search"
                aria-label={t('registers.filter')}
                placeholder={t('registers.filter')}
                value={query}
                onChange={(event) => {
                  setQuery(event.target.value);
                  setChosen(undefined);
                }}
              />
            </div>
            {part === 'differing' && settled > 0 && (
              <p className="note registers-settled">
                {t('registers.settled', { done: settled, all: rows.differing.length })}
              </p>
            )}
            {part === theirs && found.length > 1 && (
              <p className="registers-settled">
                <Button
                  small
                  onClick={() => actions.addEntries(found.flatMap((one) => one.a ?? one.b ?? []))}
                >
                  {t('registers.take.shown', { n: found.length })}
                </Button>
              </p>
            )}
            {found.length === 0 && (
              <p className="empty registers-empty">
                {t(query.trim() === '' ? `registers.empty.${part}` : 'registers.filter.none')}
              </p>
            )}
            <RegisterList key={part} rows={found} chosen={row?.key} onChoose={setChosen} />
          </div>
        )}
        {row !== undefined && (
          <RegisterDetail
            row={row}
            model={model}
            actions={actions}
            onBack={narrow ? () => setChosen(undefined) : undefined}
          />
        )}
      </div>
    </>
  );
}

/** How reading and comparing stand: progress with a way to end it, what failed with a way to try again. */
function ComparisonState() {
  const t = useTranslate();
  const store = useAppStore();
  const registers = useApp((state) => state.registers);
  const registerFile = useApp((state) => state.registerFile);
  if (registerFile.status === 'running') {
    return (
      <TaskBar
        name={t('registers.file.reading')}
        progress={registerFile.progress}
        onCancel={() => store.cancel('registerFile')}
      />
    );
  }
  if (registers.status === 'running') {
    return (
      <TaskBar
        name={t('registers.computing')}
        progress={registers.progress}
        onCancel={() => store.cancel('registers')}
      />
    );
  }
  if (registers.status !== 'failed') return null;
  return (
    <p className="banner" role="alert">
      {t(registers.code === 'cancelled' ? 'registers.cancelled' : 'registers.failed')}{' '}
      <Button small onClick={() => store.retry('registers')}>
        {t('registers.again')}
      </Button>
    </p>
  );
}
