import { Button } from '../components/Button.tsx';
import { useTranslate } from '../StoreContext.tsx';

/** In place of a panel that failed: what happened, and a way to try again. */
export function PanelFailed(props: { readonly error: Error; readonly onRetry: () => void }) {
  const t = useTranslate();
  return (
    <div className="explore-failed" role="alert">
      <p>{t('explore.panel.failed')}</p>
      <p className="note">{props.error.message}</p>
      <Button onClick={props.onRetry}>{t('explore.task.retry')}</Button>
    </div>
  );
}
