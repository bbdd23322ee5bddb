import { indexDataset } from '../../domain/DatasetIndex.ts';
import { shortNamesOf } from '../../domain/regionName.ts';
import type { RegionId } from '../../domain/ids.ts';
import type { Picture } from '../../export/picture/Picture.ts';
import { pictureWords } from '../../export/picture/pictureWords.ts';
import { viewOfBox, type Frame } from '../../view/camera.ts';
import { usePicture } from '../explore/usePicture.ts';
import { wholeBox } from '../graph/frameScene.ts';
import { measureText } from '../graph/measureText.ts';
import { useNetworkScene } from '../graph/useNetworkScene.ts';
import { useApp } from '../StoreContext.tsx';
import { shownCamera } from './shownCamera.ts';

/** The frame where no picture is on the screen: whole, on a page of the usual proportions. */
const usualFrame: Frame = { width: 1160, height: 660 };

/** The picture as it stands on the screen; the whole of it where another screen is open. Its words are those of the filters. */
export function usePictureToExport(): Picture {
  const content = usePicture();
  const scene = useNetworkScene(content);
  const filters = useApp((state) => state.work.filters);
  const language = useApp((state) => state.work.language);
  const { dataset, network, geography, selection } = content;
  const short = shortNamesOf(dataset);
  const subject =
    selection?.type === 'region' ? indexDataset(dataset).regionOf.get(selection.id)?.name : undefined;
  const isMap = scene.space === 'map';
  const box = wholeBox(scene, geography);
  const camera = shownCamera() ?? {
    frame: usualFrame,
    view: box === undefined ? { scale: 1, x: 0, y: 0 } : viewOfBox(box, usualFrame, isMap ? 12 : 40),
  };
  return {
    scene,
    ...(isMap && geography !== undefined ? { geography } : {}),
    ...camera,
    words: pictureWords(dataset, network, filters, language, subject),
    language,
    nameOf: (id) => short.get(id as RegionId) ?? id,
    measure: measureText,
  };
}
