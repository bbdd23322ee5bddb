import { heightAround } from './layOutPicture.ts';
import type { Picture, PictureSize } from './Picture.ts';

export const pictureSizeNames = ['screen', 'slide', 'a4'] as const;
export type PictureSizeName = (typeof pictureSizeNames)[number];

/** Narrower than this, title and legend no longer fit beside each other. */
const leastWidth = 640;

/**
 * Sizes in device px: `screen` is the drawing as it stands on the screen, twice as fine, with the room that words and
 * legend need added; `slide` is 1920 x 1080; `a4` is A4 across at 300 dots per inch (3508 x 2480).
 */
export function pictureSize(name: PictureSizeName, picture: Picture): PictureSize {
  if (name === 'slide') return { width: 1920, height: 1080, pixelRatio: 1.5 };
  if (name === 'a4') return { width: 3508, height: 2480, pixelRatio: 3 };
  const width = Math.max(leastWidth, Math.round(picture.frame.width));
  const height = Math.round(picture.frame.height + heightAround(picture, width));
  return { width: width * 2, height: height * 2, pixelRatio: 2 };
}
