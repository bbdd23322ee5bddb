import { useMemo } from 'react';
import { groundOf } from '../../view/geographyOf.ts';
import { useApp, useSession, useTranslate } from '../StoreContext.tsx';

/** Sources and licences, as the dataset states them; for a file, those of what it rests on as well. */
export function SourcesPanel() {
  const t = useTranslate();
  const { builtIn } = useSession();
  const dataset = useApp((state) => state.work.dataset);
  const isOfBuiltIn = useMemo(() => groundOf(dataset, builtIn).kind === 'built-in', [dataset, builtIn]);
  return (
    <section className="data-panel" aria-labelledby="data-sources">
      <h2 id="data-sources" className="title-section">
        {t('data.sources')}
      </h2>
      {!dataset.builtIn && (
        <p>
          {t('data.sources.file')} <strong>{dataset.sources.join(', ')}</strong>.
          {isOfBuiltIn && <> {t('data.sources.base')}</>}
        </p>
      )}
      {isOfBuiltIn && (
        <ul className="source-list" lang="en">
          {(dataset.builtIn ? dataset : builtIn).sources.map((source) => (
            <li key={source}>{source}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
