import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../components/Button.tsx';
import { dropDrafts } from '../gaps/verdicts/useDrafts.ts';
import { useAppStore, useTranslate } from '../StoreContext.tsx';

/** What is kept in this browser, and the way to forget it. */
export function SavedPanel() {
  const t = useTranslate();
  const store = useAppStore();
  const [told, setTold] = useState('');
  const forget = async (): Promise<void> => {
    try {
      dropDrafts(store);
      await store.forget();
      setTold(t('data.saved.forgotten'));
    } catch (error) {
      setTold(t('data.saved.failed', { reason: error instanceof Error ? error.message : String(error) }));
    }
  };
  return (
    <section className="data-panel" aria-labelledby="data-saved">
      <h2 id="data-saved" className="title-section">
        {t('data.saved')}
      </h2>
      <p>{t('data.saved.note')}</p>
      <div className="data-return">
        <Button icon={Trash2} onClick={() => void forget()}>
          {t('data.saved.forget')}
        </Button>
        <p className="note" role="status">
          {told === '' ? t('data.saved.what') : told}
        </p>
      </div>
    </section>
  );
}
