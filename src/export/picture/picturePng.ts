import { paintPicture, type PictureSurface } from './paintPicture.ts';
import type { Picture, PictureSize } from './Picture.ts';

/** A canvas of a browser, or of a test. */
export interface PictureCanvas {
  readonly context: CanvasRenderingContext2D | null;
  /** What `drawImage` takes. */
  readonly image: CanvasImageSource;
  readonly toPng: () => Promise<Blob | null>;
}

export interface CanvasFactory {
  readonly makeCanvas: (width: number, height: number) => PictureCanvas;
  readonly makePath: () => Path2D;
}

/**
 * Why there is no file. `size-too-large`: beyond what browsers can hold; `canvas-unavailable`: this one gave none of that
 * size; `blank`: it gave one and drew nothing on it; `file-empty`, `file-wrong-size`: what it wrote is no picture of that size.
 */
export class PictureError extends Error {
  override readonly name = 'PictureError';
  readonly code: 'size-too-large' | 'canvas-unavailable' | 'blank' | 'file-empty' | 'file-wrong-size';
  readonly width: number;
  readonly height: number;
  constructor(
    code: PictureError['code'],
    { width, height }: { readonly width: number; readonly height: number },
  ) {
    super(`${code}: ${String(width)} x ${String(height)}`);
    this.code = code;
    this.width = width;
    this.height = height;
  }
}

/** Largest side and area of a canvas in the browsers of today (Chromium and Firefox: 16,384 x 16,384 by area). */
const canvasLimits = { side: 16_384, area: 268_435_456 } as const;

/** True where a canvas of the size can be asked for. */
export function fitsCanvas({ width, height }: { readonly width: number; readonly height: number }): boolean {
  return (
    Number.isInteger(width) &&
    Number.isInteger(height) &&
    width >= 1 &&
    height >= 1 &&
    Math.max(width, height) <= canvasLimits.side &&
    width * height <= canvasLimits.area
  );
}

/** Not even one line of a picture fits in fewer bytes. */
const leastBytes = 1024;

/**
 * The picture as PNG. What the browser gives back is looked at: drawn on, not blank, of the size asked for.
 *
 * @throws PictureError; never gives an empty file.
 */
export async function picturePng(picture: Picture, size: PictureSize, factory: CanvasFactory): Promise<Blob> {
  if (!fitsCanvas(size)) throw new PictureError('size-too-large', size);
  const page = makeCanvas(factory, size, size.width, size.height);
  const surface: PictureSurface = {
    context: page.context,
    makePath: factory.makePath,
    pixelRatio: size.pixelRatio,
    inset: (place, paint) => {
      const width = Math.ceil(place.width * size.pixelRatio);
      const height = Math.ceil(place.height * size.pixelRatio);
      const inner = makeCanvas(factory, size, width, height);
      paint(inner.context);
      // On whole device px, so that nothing is smoothed.
      const toGrid = (at: number): number => Math.round(at * size.pixelRatio) / size.pixelRatio;
      const [x, y] = [toGrid(place.x), toGrid(place.y)];
      page.context.drawImage(inner.image, x, y, width / size.pixelRatio, height / size.pixelRatio);
    },
  };
  paintPicture(picture, size, surface);
  if (isBlank(page.context, size)) throw new PictureError('blank', size);
  const blob = await page.toPng();
  if (blob === null || blob.size < leastBytes) throw new PictureError('file-empty', size);
  const header = new DataView(await blob.slice(0, 24).arrayBuffer());
  if (header.getUint32(16) !== size.width || header.getUint32(20) !== size.height) {
    throw new PictureError('file-wrong-size', size);
  }
  return blob;
}

function makeCanvas(
  factory: CanvasFactory,
  size: PictureSize,
  width: number,
  height: number,
): PictureCanvas & { readonly context: CanvasRenderingContext2D } {
  const canvas = factory.makeCanvas(width, height);
  const { context } = canvas;
  if (context === null) throw new PictureError('canvas-unavailable', size);
  return { ...canvas, context };
}

/**
 * Looks at 48 lines across the canvas: blank if a corner was never painted (a canvas that is too large for the machine stays
 * transparent) or everything has one colour.
 */
function isBlank(context: CanvasRenderingContext2D, { width, height }: PictureSize): boolean {
  const [, , , alpha] = context.getImageData(width - 1, height - 1, 1, 1).data;
  if (alpha !== 255) return true;
  const colours = new Set<number>();
  for (let line = 0; line < 48; line += 1) {
    const y = Math.min(height - 1, Math.floor(((line + 0.5) * height) / 48));
    const { data } = context.getImageData(0, y, width, 1);
    for (let at = 0; at < data.length; at += 4) {
      colours.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0));
    }
    // Ground, land, ink and ties: a painted picture has many more.
    if (colours.size >= 8) return false;
  }
  return true;
}

/** Canvases of the page. */
export const browserCanvases: CanvasFactory = {
  makePath: () => new Path2D(),
  makeCanvas: (width, height) => {
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    return {
      context: canvas.getContext('2d'),
      image: canvas,
      toPng: () =>
        new Promise((resolve) => {
          canvas.toBlob(resolve, 'image/png');
        }),
    };
  },
};
