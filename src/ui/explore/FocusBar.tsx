import { ChevronRight, X } from 'lucide-react';
import { Fragment, useMemo } from 'react';
import { toRegionId, type RegionId } from '../../domain/ids.ts';
import { egoOf } from '../../graph/egoOf.ts';
import { explainNoPath, shortestPath } from '../../graph/shortestPath.ts';
import { closeFocus, openEgo, openPath, select } from '../../state/actions.ts';
import { explainPath } from '../../view/explainPath.ts';
import { regionOptions } from '../../view/partyOptions.ts';
import { Button } from '../components/Button.tsx';
import { RegionMark } from '../components/RegionMark.tsx';
import { Segmented } from '../components/Segmented.tsx';
import { useWords } from '../inspector/useWords.ts';
import { useApp, useAppStore, useDerived } from '../StoreContext.tsx';
import { Combobox } from './Combobox.tsx';

/** Above the picture: what part of the network is looked at, and the way back to all of it. */
export function FocusBar() {
  const { t } = useWords();
  const store = useAppStore();
  const focus = useApp((state) => state.work.focus);
  if (focus === undefined) return null;
  return (
    <div className="focus-bar" role="status">
      {focus.type === 'ego' ? (
        <Ego region={focus.region} steps={focus.steps} />
      ) : focus.to === undefined ? (
        <OpenPath from={focus.from} />
      ) : (
        <Path from={focus.from} to={focus.to} />
      )}
      <Button
        icon={X}
        small
        variant="quiet"
        label={t('explore.focus.close')}
        onClick={() => store.dispatch(closeFocus)}
      />
    </div>
  );
}

function Ego({ region, steps }: { readonly region: RegionId; readonly steps: 1 | 2 | 3 }) {
  const { t, name } = useWords();
  const store = useAppStore();
  const { network } = useDerived();
  const size = useMemo(() => egoOf(network, region, steps).size, [network, region, steps]);
  return (
    <>
      <span className="focus-text">{t('explore.focus.ego', { name: name(region), n: size })}</span>
      <Segmented
        label={t('explore.focus.steps')}
        value={String(steps) as '1' | '2' | '3'}
        segments={([1, 2, 3] as const).map((n) => ({
          value: String(n) as '1' | '2' | '3',
          label: t('explore.focus.step', { n }),
        }))}
        onChange={(value) => store.dispatch(openEgo, { region, steps: Number(value) as 1 | 2 | 3 })}
      />
    </>
  );
}

function OpenPath({ from }: { readonly from: RegionId }) {
  const { t, name, dataset } = useWords();
  const store = useAppStore();
  const options = useMemo(() => regionOptions(dataset).filter(({ id }) => id !== from), [dataset, from]);
  return (
    <>
      <span className="focus-text">{t('explore.focus.path.open', { name: name(from) })}</span>
      <Combobox
        label={t('explore.focus.path.open', { name: name(from) })}
        placeholder={t('explore.focus.choose')}
        nothing={t('explore.filters.nothingFound')}
        options={options}
        focusFirst
        onChoose={(id) => store.dispatch(openPath, { from, to: toRegionId(id) })}
      />
      <span className="note focus-hint">{t('explore.focus.path.hint')}</span>
    </>
  );
}

function Path({ from, to }: { readonly from: RegionId; readonly to: RegionId }) {
  const { t, name, label, dataset, language } = useWords();
  const store = useAppStore();
  const { network } = useDerived();
  const path = useMemo(() => shortestPath(network, from, to), [network, from, to]);
  if (path === undefined) {
    const reason = explainNoPath(network, dataset, from, to);
    return (
      <p className="focus-text focus-none">
        <strong>{t('explore.focus.path.none', { from: name(from), to: name(to) })}</strong>{' '}
        {reason !== undefined && explainPath(reason, dataset, from, to, language)}
      </p>
    );
  }
  if (path.length === 1) return <span className="focus-text">{t('explore.focus.path.same')}</span>;
  return (
    <>
      <strong className="focus-text">{t('explore.focus.path', { n: path.length - 1 })}</strong>
      <span className="focus-path">
        {path.map((id, position) => {
          const { name: short, level } = label(id);
          return (
            <Fragment key={id}>
              {position > 0 && <ChevronRight size={13} strokeWidth={1.75} aria-hidden />}
              <button
                type="button"
                className="chip chip-teal"
                onClick={() => store.dispatch(select, { type: 'region', id })}
              >
                <RegionMark level={level} size={10} />
                {short}
              </button>
            </Fragment>
          );
        })}
      </span>
    </>
  );
}
