import { useTranslate } from '../StoreContext.tsx';

/** The dataset in use and the way to another. */
export function DataScreen() {
  const t = useTranslate();
  return <main className="screen screen-data">{t('shell.screen.data')}</main>;
}
