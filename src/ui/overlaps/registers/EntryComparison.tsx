import { Equal } from 'lucide-react';
import type { RegisterField } from '../../../analysis/overlaps/registerFields.ts';
import type { EntryLine } from '../../../view/registers/entryLines.ts';
import { fieldKey } from '../../../view/registers/fieldKey.ts';
import { Button } from '../../components/Button.tsx';
import { useTranslate } from '../../StoreContext.tsx';
import './registers.css';

/** Two entries field by field: what is equal is marked, what differs is tinted, what one lacks is hatched. */
export function EntryComparison(props: {
  readonly label: string;
  readonly a: string;
  readonly b: string;
  readonly lines: readonly EntryLine[];
  /** Values that can be taken over, field by field, in a column of their own. */
  readonly take?: {
    readonly fields: readonly RegisterField[];
    readonly onTake: (field: RegisterField) => void;
  };
}) {
  const t = useTranslate();
  const { take } = props;
  const value = (text: string) =>
    text === '' ? <span className="entry-none">{t('registers.not.stated')}</span> : text;
  return (
    <table className="entry-table">
      <caption className="visually-hidden">{props.label}</caption>
      <thead>
        <tr>
          <th scope="col">{t('registers.field')}</th>
          <th scope="col">{props.a}</th>
          <th scope="col">
            <span className="visually-hidden">{t('registers.equal')}</span>
          </th>
          <th scope="col">{props.b}</th>
          {take !== undefined && (
            <th scope="col">
              <span className="visually-hidden">{t('registers.take')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {props.lines.map((line) => (
          <tr key={line.field} className={`entry-${line.state}`}>
            <th scope="row">{t(fieldKey(line.field))}</th>
            <td data-side={props.a}>{value(line.a)}</td>
            <td className="entry-sign">
              {line.state === 'same' ? (
                <Equal size={13} strokeWidth={2} role="img" aria-label={t('registers.same')} />
              ) : (
                <span role="img" aria-label={t('registers.differs')}>
                  ≠
                </span>
              )}
            </td>
            <td data-side={props.b}>{value(line.b)}</td>
            {take !== undefined && (
              <td className="entry-action">
                {take.fields.includes(line.field) && (
                  <Button
                    small
                    aria-label={t('registers.take.of', { field: t(fieldKey(line.field)) })}
                    onClick={() => take.onTake(line.field)}
                  >
                    {t('registers.take')}
                  </Button>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
