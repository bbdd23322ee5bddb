import { useMemo } from 'react';
import { matrixTable } from '../../../view/coverage/matrixTable.ts';
import { useApp, useTranslate } from '../../StoreContext.tsx';
import type { MatrixModel } from './useMatrix.ts';

/** The matrix in words: the same rows, columns and order as the picture. */
export function MatrixTable(props: { readonly model: MatrixModel }) {
  const t = useTranslate();
  const dataset = useApp((state) => state.work.dataset);
  const language = useApp((state) => state.work.language);
  const { matrix, arrangement } = props.model;
  const { columns, rows } = useMemo(
    () => matrixTable(matrix, arrangement, dataset, language),
    [matrix, arrangement, dataset, language],
  );
  return (
    // Wider than the screen: it is scrolled, by keys too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="matrix-table-scroll" tabIndex={0} role="region" aria-label={t('coverage.table')}>
      <table className="matrix-table">
        <caption className="note">{t('coverage.table.caption')}</caption>
        <thead>
          <tr>
            {columns.slice(1).map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([code, name, ...cells]) => (
            <tr key={code}>
              <th scope="row">{name}</th>
              {cells.map((value, at) => (
                <td key={columns[at + 2]} className={typeof value === 'number' ? 'number' : ''}>
                  {value ?? t('coverage.table.unknown')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
