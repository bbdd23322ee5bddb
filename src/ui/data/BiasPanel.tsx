import { useApp, useTranslate } from '../StoreContext.tsx';

/** What the built-in data lean to, so that nobody takes what is missing for what does not exist. */
export function BiasPanel() {
  const t = useTranslate();
  const { agreements } = useApp((state) => state.work.dataset);
  const end = agreements.filter((agreement) => agreement.end !== undefined).length;
  const undated = agreements.filter((agreement) => agreement.signedOn === undefined).length;
  return (
    <section className="data-panel" aria-labelledby="data-bias">
      <h2 id="data-bias" className="title-section">
        {t('data.bias')}
      </h2>
      <p className="reading">
        <strong>{t('data.bias.absence')}</strong> {t('data.bias.press')}{' '}
        {t('data.bias.end', { end, undated, total: agreements.length })}
      </p>
    </section>
  );
}
