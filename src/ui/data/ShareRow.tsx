import { formatNumber } from '../../i18n/format.ts';
import { useApp, useTranslate } from '../StoreContext.tsx';

/** A part of a whole as a bar from zero, with both figures; nothing at all is hatched and in the colour of what is missing. */
export function ShareRow(props: {
  readonly label: string;
  readonly filled: number;
  readonly total: number;
  readonly pale?: boolean;
}) {
  const t = useTranslate();
  const language = useApp((state) => state.work.language);
  const { label, filled, total, pale = false } = props;
  const empty = filled === 0;
  return (
    <li className={`share-row ${empty ? 'is-empty' : ''} ${pale ? 'is-pale' : ''}`}>
      <span>{label}</span>
      <span className={`share-track ${empty ? 'hatch' : ''}`} aria-hidden="true">
        <span style={{ width: `${String(total === 0 ? 0 : (filled / total) * 100)}%` }} />
      </span>
      <span className="number">
        {t('data.coverage.of', {
          with: formatNumber(filled, language),
          total: formatNumber(total, language),
        })}
      </span>
    </li>
  );
}
