import { X } from 'lucide-react';
import type { Correction } from '../../domain/Kept.ts';
import type { ImportSession } from '../../state/ImportSession.ts';
import { describeIssue } from '../../view/describeIssue.ts';
import { cellKey } from '../../view/importing/cellKeys.ts';
import type { Fix, FixRow } from '../../view/importing/fixRows.ts';
import { Button } from '../components/Button.tsx';
import { useApp, useTranslate } from '../StoreContext.tsx';
import { FixField } from './FixField.tsx';
import { useDecisions } from './useDecisions.ts';

/** One row that is kept aside: a line for each thing that is wrong in it. */
export function FixRowView(props: {
  readonly session: ImportSession;
  readonly fixRow: FixRow;
  readonly several: boolean;
  readonly onNext: (from: HTMLElement) => void;
}) {
  const t = useTranslate();
  const { setAside } = useDecisions();
  const { session, fixRow, several, onNext } = props;
  const { row, fixes } = fixRow;
  const text = row.cells.filter((cell) => cell.trim() !== '').join(' · ');
  const leave = (): void => {
    const key = cellKey(session.source, session.plan, row)?.row;
    if (key !== undefined) setAside(key, `${String(row.row)}: ${text}`.slice(0, 300));
  };
  const label = t('importing.aside.setAsideRow', { row: String(row.row) });
  return (
    <tbody>
      {fixes.map((fix, at) => (
        <tr key={`${fix.issue.code} ${fix.header} ${fix.issue.value ?? ''}`}>
          {at === 0 && (
            <th scope="row" className="number" rowSpan={fixes.length} data-label={t('importing.aside.row')}>
              {row.row}
              {several && <span className="note"> {row.sheet ?? row.file}</span>}
            </th>
          )}
          <FixCells fix={fix} rowText={text} />
          <td className="imp-fix-cell">
            <div>
              {fix.column === undefined ? (
                <span className="note">{t('importing.aside.elsewhere')}</span>
              ) : (
                <FixInput session={session} fixRow={fixRow} fix={fix} onNext={onNext} />
              )}
              {at === 0 && <Button icon={X} label={label} variant="quiet" onClick={leave} />}
            </div>
          </td>
        </tr>
      ))}
    </tbody>
  );
}

function FixCells({ fix, rowText }: { readonly fix: Fix; readonly rowText: string }) {
  const language = useApp((state) => state.work.language);
  const { message, remedy } = describeIssue(language)(fix.issue);
  // The part that is wrong, as it stands in the cell; else the whole cell.
  const part = fix.issue.value ?? '';
  const value = part !== '' && fix.text.includes(part) ? part : fix.text;
  return (
    <>
      <td>
        {fix.header !== '' && <span className="imp-fix-column">{fix.header}</span>}{' '}
        {value !== '' ? (
          <span className="chip chip-overlap imp-value">{value}</span>
        ) : (
          <span className="note imp-row-text">{rowText}</span>
        )}
      </td>
      <td>
        {message} <span className="note imp-remedy">{remedy}</span>
      </td>
    </>
  );
}

function FixInput(props: {
  readonly session: ImportSession;
  readonly fixRow: FixRow;
  readonly fix: Fix;
  readonly onNext: (from: HTMLElement) => void;
}) {
  const kept = useApp((state) => state.work.kept);
  const { correct, takeBack } = useDecisions();
  const { session, fixRow, fix, onNext } = props;
  const cell = cellKey(session.source, session.plan, fixRow.row, fix.column)?.cell;
  if (cell === undefined) return null;
  const correction = kept.find(({ kind, key }) => kind === 'correction' && key === cell.key);
  const present = correction === undefined ? fix.text : (correction.value as Correction).text;
  return (
    <FixField
      key={present}
      fix={fix}
      row={fixRow.row.row}
      text={present}
      isCorrected={correction !== undefined}
      onCommit={(text) => {
        if (text === fix.text) {
          if (correction !== undefined) takeBack(correction);
        } else if (text !== present) correct(cell, fix.text, text);
      }}
      onNext={onNext}
    />
  );
}
