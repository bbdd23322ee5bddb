import { useMemo } from 'react';
import { baseSources } from '../../view/data/baseSources.ts';
import { groundOf } from '../../view/geographyOf.ts';
import { useApp, useSession, useTranslate } from '../StoreContext.tsx';

/** Sources and licences, as the dataset states them; for a file, those of what it rests on as well. */
export function SourcesPanel() {
  const t = useTranslate();
  const { builtIn } = useSession();
  const dataset = useApp((state) => state.work.dataset);
  const isOfBuiltIn = useMemo(() => groundOf(dataset, builtIn).kind === 'built-in', [dataset, builtIn]);
  // A copy of the built-in data states their sources, in the same words.
  const isCopy = dataset.builtIn || dataset.sources.some((source) => builtIn.sources.includes(source));
  const base = isCopy || !isOfBuiltIn ? [] : baseSources(dataset, builtIn);
  return (
    <section className="data-panel" aria-labelledby="data-sources">
      <h2 id="data-sources" className="title-section">
        {t('data.sources')}
      </h2>
      {isCopy ? (
        <SourceList sources={dataset.sources} />
      ) : (
        <p>
          {t('data.sources.file')} <strong>{dataset.sources.join(', ')}</strong>. {t('data.sources.own')}
        </p>
      )}
      {base.length > 0 && (
        <>
          <p>{t('data.sources.base')}</p>
          <SourceList sources={base} />
        </>
      )}
    </section>
  );
}

function SourceList({ sources }: { readonly sources: readonly string[] }) {
  return (
    <ul className="source-list" lang="en">
      {sources.map((source) => (
        <li key={source}>{source}</li>
      ))}
    </ul>
  );
}
