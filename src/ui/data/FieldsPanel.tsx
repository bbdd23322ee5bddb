import { useMemo } from 'react';
import { countFields } from '../../view/data/countFields.ts';
import { useApp, useTranslate } from '../StoreContext.tsx';
import { ShareRow } from './ShareRow.tsx';

/** How full each field of the agreements is. */
export function FieldsPanel() {
  const t = useTranslate();
  const { agreements } = useApp((state) => state.work.dataset);
  const counts = useMemo(() => countFields(agreements), [agreements]);
  return (
    <section className="data-panel" aria-labelledby="data-fields">
      <h2 id="data-fields" className="title-section">
        {t('data.fields')}
      </h2>
      <p className="note">{t('data.fields.note', { n: agreements.length })}</p>
      <ul className="share-list">
        {counts.map(({ field, filled }) => (
          <ShareRow key={field} label={t(`data.field.${field}`)} filled={filled} total={agreements.length} />
        ))}
      </ul>
    </section>
  );
}
