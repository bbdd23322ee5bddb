import { FolderOpen } from 'lucide-react';
import { useMemo } from 'react';
import { listDoubtfulNames } from '../../view/data/listDoubtfulNames.ts';
import { isWaitingRow } from '../../view/importing/fixRows.ts';
import { Button } from '../components/Button.tsx';
import { useReopen } from '../importing/useReopen.ts';
import { useApp, useTranslate } from '../StoreContext.tsx';

const mostNames = 8;

/** Names that still wait for an answer, in short, with the way to the tables where they are answered. Absent where none waits. */
export function NamesPanel() {
  const t = useTranslate();
  const dataset = useApp((state) => state.work.dataset);
  const reopen = useReopen();
  const names = useMemo(() => {
    const waiting = dataset.quarantine.filter(isWaitingRow);
    const places = new Set(waiting.map(({ file, sheet, row }) => JSON.stringify([file, sheet, row])));
    const issues = dataset.issues.filter(({ file, sheet, row }) =>
      places.has(JSON.stringify([file, sheet, row])),
    );
    return listDoubtfulNames({ ...dataset, issues });
  }, [dataset]);
  if (names.length === 0) return null;
  return (
    <section className="data-panel" aria-labelledby="data-names">
      <div className="data-panel-head">
        <h2 id="data-names" className="title-section">
          {t('data.names')}
        </h2>
        {reopen !== undefined && (
          <Button icon={FolderOpen} onClick={reopen}>
            {t('importing.reopen')}
          </Button>
        )}
      </div>
      <p className="note">{t('importing.reopen.names', { n: names.length })}</p>
      <p className="name-chips">
        {names.slice(0, mostNames).map(({ text, code }) => (
          <span key={`${code} ${text}`} className="chip chip-gap data-value">
            {text}
          </span>
        ))}
        {names.length > mostNames && <span>…</span>}
      </p>
    </section>
  );
}
