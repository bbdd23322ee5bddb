import { Undo2 } from 'lucide-react';
import { indexDataset } from '../../domain/DatasetIndex.ts';
import { keptKey } from '../../domain/Kept.ts';
import { withdrawOverlap } from '../../state/overlapActions.ts';
import { shortTitle } from '../../view/shortTitle.ts';
import { Button } from '../components/Button.tsx';
import { useApp, useAppStore, useTranslate } from '../StoreContext.tsx';
import type { OverlapsModel } from './useOverlaps.ts';

/** Records that were made one, and the way to take them apart again; nothing where there are none. */
export function MergedRecords({ model }: { readonly model: OverlapsModel }) {
  const t = useTranslate();
  const store = useAppStore();
  const dataset = useApp((state) => state.work.dataset);
  const { merged } = model.decisions;
  if (merged.length === 0) return null;
  const { agreementOf } = indexDataset(dataset);
  return (
    <details className="loose gone">
      <summary>{t('overlaps.merged', { n: merged.length })}</summary>
      <ul>
        {merged.map(({ kept, decision, agreementIds: [stays] }) => (
          <li key={kept.key} className="loose-entry">
            <span>
              {shortTitle((stays === undefined ? undefined : agreementOf.get(stays)?.title) ?? '', 60)}
              <span className="note">
                {decision.merged?.stays} + {decision.merged?.gone}
              </span>
            </span>
            <Button
              icon={Undo2}
              small
              variant="quiet"
              onClick={() => store.dispatch(withdrawOverlap, [keptKey(kept)])}
            >
              {t('overlaps.merged.apart')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
