import { useTranslate } from '../StoreContext.tsx';

/** What stands in place of a screen that failed: that the rest goes on, why, and a way to try again. */
function PanelFailed(props: { readonly error: Error; readonly onRetry: () => void }) {
  const t = useTranslate();
  return (
    <div className="panel-failed" role="alert">
      <p>{t('shell.failed.panel')}</p>
      <p className="note">{props.error.message}</p>
      <button type="button" className="button" onClick={props.onRetry}>
        {t('shell.failed.retry')}
      </button>
    </div>
  );
}

/** The same as a fallback of an error boundary. */
export function screenFailed(error: Error, retry: () => void) {
  return <PanelFailed error={error} onRetry={retry} />;
}
