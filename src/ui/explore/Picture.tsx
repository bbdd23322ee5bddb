import { useEffect, useMemo, useRef, type RefObject } from 'react';
import { measureOf } from '../../analysis/registry.ts';
import { openEgo, select, selectionKey } from '../../state/actions.ts';
import { AtlasView } from '../graph/AtlasView.tsx';
import { CameraStore } from '../graph/CameraStore.ts';
import { keepShownCamera } from '../exporting/shownCamera.ts';
import type { NetworkHandle } from '../graph/networkProps.ts';
import { useApp, useAppStore, useTranslate } from '../StoreContext.tsx';
import { useMediaQuery } from '../components/useMediaQuery.ts';
import { inspectorFolds, phone } from './breakpoints.ts';
import { regionsOfSelection } from '../../view/regionsOfSelection.ts';
import { DrawnNote } from './DrawnNote.tsx';
import { frameRegions, useFramedFocus } from './useFramedFocus.ts';
import { usePicture } from './usePicture.ts';

/** Below it there is no room for two maps, one above the other. */
const lowWindow = '(max-height: 799px)';

/** The network with its overview and legend. Selecting elsewhere brings the region into the middle. */
export function Picture({ handle }: { readonly handle: RefObject<NetworkHandle | null> }) {
  const t = useTranslate();
  const store = useAppStore();
  const content = usePicture();
  const language = useApp((state) => state.work.language);
  const selection = useApp((state) => state.work.selection);
  const low = useMediaQuery(lowWindow);
  const folded = useMediaQuery(inspectorFolds);
  const onPhone = useMediaQuery(phone);
  const own = useRef(selectionKey(selection));
  const camera = useMemo(() => new CameraStore(), []);
  useEffect(() => keepShownCamera(camera), [camera]);
  useFramedFocus(camera, content);

  useEffect(() => {
    const key = selectionKey(selection);
    if (key === own.current) return;
    own.current = key;
    if (selection?.type === 'region') handle.current?.centreOn(selection.id);
    else frameRegions(camera, content, regionsOfSelection(content.dataset, selection));
    // Only a new selection moves the picture, not what else of its content changes.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [selection, handle, camera]);

  const waiting = content.layoutPositions?.interim === true;
  return (
    <>
      {waiting && <p className="picture-wait note">{t('drawn.wait')}</p>}
      <AtlasView
        {...content}
        ref={handle}
        language={language}
        camera={camera}
        overview={folded ? 'none' : low ? 'inset' : 'strip'}
        legend={onPhone ? 'none' : low || folded ? 'compact' : 'full'}
        drawnNote={DrawnNote}
        measureName={(id) => {
          const measure = measureOf(id);
          return measure === undefined ? id : t(`measures.${measure.id}.name`);
        }}
        onSelect={(next) => {
          // What was pressed in the picture is in sight already.
          own.current = selectionKey(next);
          store.dispatch(select, next);
        }}
        onOpenEgo={(region) => store.dispatch(openEgo, { region, steps: 1 })}
      />
    </>
  );
}
