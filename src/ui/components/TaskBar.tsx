import { useTranslate } from '../StoreContext.tsx';
import type { Progress } from '../../lib/Task.ts';

/** Named progress of long work, with a way to end it. */
export function TaskBar(props: {
  readonly name: string;
  readonly progress: Progress | undefined;
  readonly onCancel: () => void;
}) {
  const t = useTranslate();
  const { progress } = props;
  return (
    <div className="task-bar" role="status">
      <span>{props.name}</span>
      <progress
        aria-label={props.name}
        {...(progress === undefined ? {} : { value: progress.done, max: Math.max(1, progress.total) })}
      />
      <button type="button" className="link-button" onClick={props.onCancel}>
        {t('cancel')}
      </button>
    </div>
  );
}
