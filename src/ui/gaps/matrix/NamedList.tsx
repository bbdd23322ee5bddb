import { useState } from 'react';
import type { NamedReading } from '../../../view/coverage/matrixReading.ts';
import { useTranslate } from '../../StoreContext.tsx';
import { Sentence } from './Sentence.tsx';

/** So many names stand at once; the others come on demand. */
const firstNamed = 8;

/** A count with the names that it counts: all of them are within reach, however many. */
export function NamedList(props: { readonly reading: NamedReading }) {
  const t = useTranslate();
  const [all, setAll] = useState(false);
  const { text, items } = props.reading;
  if (items.length === 0) {
    return (
      <p>
        <Sentence text={text} />
      </p>
    );
  }
  const rest = items.length - firstNamed;
  // One that is left over is named too: to count it would take as much room.
  const folds = rest > 1;
  const shown = all || !folds ? items : items.slice(0, firstNamed);
  return (
    <p>
      {/* Names of affairs hold commas. */}
      {text}: <strong>{shown.join('; ')}</strong>
      {folds && (
        <>
          {all ? ' ' : '; '}
          <button type="button" className="link-button" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t('coverage.reading.fewer') : t('coverage.reading.all', { n: rest })}
          </button>
        </>
      )}
    </p>
  );
}
