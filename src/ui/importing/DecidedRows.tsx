import { keptKey, type Correction, type Kept } from '../../domain/Kept.ts';
import { useApp, useTranslate } from '../StoreContext.tsx';
import { useDecisions } from './useDecisions.ts';

/** Cells that were corrected and rows that were set aside by hand, each to be taken back. Those of other files are left out. */
export function DecidedRows({ used }: { readonly used: readonly string[] }) {
  const t = useTranslate();
  const kept = useApp((state) => state.work.kept);
  const { takeBack } = useDecisions();
  const known = new Set(used);
  const here = kept.filter((one) => known.has(keptKey(one)));
  const corrections = here.filter(({ kind }) => kind === 'correction');
  const rows = here.filter(({ kind }) => kind === 'aside');
  const cellOf = ({ about }: Kept) => about.find((object) => object.type === 'cell');
  const quoted = (text: string): string => (text.trim() === '' ? t('importing.corrected.empty') : text);
  return (
    <>
      {corrections.length > 0 && (
        <details className="data-details imp-decided">
          <summary>{t('importing.corrected', { n: corrections.length })}</summary>
          <ul>
            {corrections.map((one) => {
              const cell = cellOf(one);
              const column = cell?.column ?? '';
              return (
                <li key={one.key}>
                  <span>
                    <span className="imp-fix-column">{column}</span> <del>{quoted(cell?.text ?? '')}</del> →{' '}
                    <ins>{quoted((one.value as Correction).text)}</ins>
                  </span>
                  <button
                    type="button"
                    className="link-button"
                    aria-label={t('importing.back.correction', { column })}
                    onClick={() => takeBack(one)}
                  >
                    {t('importing.back')}
                  </button>
                </li>
              );
            })}
          </ul>
        </details>
      )}
      {rows.length > 0 && (
        <details className="data-details imp-decided">
          <summary>{t('importing.forGood', { n: rows.length })}</summary>
          <ul>
            {rows.map((one) => (
              <li key={one.key}>
                <span className="imp-row-text">{cellOf(one)?.text}</span>
                <button
                  type="button"
                  className="link-button"
                  aria-label={`${t('importing.back')}: ${cellOf(one)?.text.slice(0, 80) ?? ''}`}
                  onClick={() => takeBack(one)}
                >
                  {t('importing.back')}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
