import { useMemo } from 'react';
import { pairKey, type RegionId } from '../../domain/ids.ts';
import { shortestPath } from '../../graph/shortestPath.ts';
import { select } from '../../state/actions.ts';
import { RegionMark } from '../components/RegionMark.tsx';
import { useApp, useAppStore, useDerived } from '../StoreContext.tsx';
import { useWords } from './useWords.ts';

/** The path in focus, step by step, with the agreement behind each. Nothing while there is none. */
export function PathSection() {
  const { t, label } = useWords();
  const store = useAppStore();
  const focus = useApp((state) => state.work.focus);
  const { network } = useDerived();
  const path = useMemo(
    () =>
      focus?.type === 'path' && focus.to !== undefined
        ? shortestPath(network, focus.from, focus.to)
        : undefined,
    [network, focus],
  );
  if (path === undefined || path.length < 2) return null;
  return (
    <section className="path-section" aria-label={t('explore.path.title', { n: path.length - 1 })}>
      <h2 className="title-section">{t('explore.path.title', { n: path.length - 1 })}</h2>
      <ol className="path-steps">
        {path.map((id, position) => {
          const { name, level } = label(id);
          const before = path[position - 1];
          return (
            <li key={id}>
              {before !== undefined && <PathStep a={before} b={id} />}
              <button
                type="button"
                className="mark-button"
                onClick={() => store.dispatch(select, { type: 'region', id })}
              >
                <RegionMark level={level} />
                <strong>{name}</strong>
              </button>
            </li>
          );
        })}
      </ol>
      <p className="note">{t('explore.path.note')}</p>
    </section>
  );
}

/** What joins two regions of a path: the first of their agreements and how many more there are. */
function PathStep({ a, b }: { readonly a: RegionId; readonly b: RegionId }) {
  const { t, index } = useWords();
  const store = useAppStore();
  const { network } = useDerived();
  const tie = network.tieOf.get(pairKey(a, b));
  const [first, ...more] = tie?.agreements ?? [];
  if (tie === undefined || first === undefined) return null;
  return (
    <p className="path-step">
      <button
        type="button"
        className="link-button"
        onClick={() => store.dispatch(select, { type: 'agreement', id: first })}
      >
        {index.agreementOf.get(first)?.title ?? first}
      </button>
      {more.length > 0 && (
        <button
          type="button"
          className="link-button"
          onClick={() => store.dispatch(select, { type: 'tie', a: tie.a, b: tie.b })}
        >
          {t('explore.path.more', { n: more.length })}
        </button>
      )}
      <span className="note">{t(`certainty.${tie.certainty}`)}</span>
    </p>
  );
}
