import type { Page } from '@playwright/test';

export interface PictureFacts {
  readonly width: number;
  readonly height: number;
  /** Different colours among a grid of samples, 5 bits a channel. */
  readonly colours: number;
  /** Share of the samples that have the most frequent colour. */
  readonly mostFrequent: number;
}

/** Size and colours of a PNG or SVG, as the browser itself decodes and paints it. */
export async function inspectPicture(page: Page, bytes: Buffer, type = 'image/png'): Promise<PictureFacts> {
  return page.evaluate(
    async ({ base64, mime }) => {
      const data = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);
      const url = URL.createObjectURL(new Blob([data], { type: mime }));
      const image = new Image();
      image.src = url;
      await image.decode();
      const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('no canvas');
      context.drawImage(image, 0, 0);
      URL.revokeObjectURL(url);
      const { data: pixels } = context.getImageData(0, 0, canvas.width, canvas.height);
      const counts = new Map<number, number>();
      let samples = 0;
      const stride = Math.max(1, Math.round(Math.sqrt((canvas.width * canvas.height) / 60_000)));
      for (let y = 0; y < canvas.height; y += stride) {
        for (let x = 0; x < canvas.width; x += stride) {
          const at = 4 * (y * canvas.width + x);
          const [red = 0, green = 0, blue = 0] = pixels.subarray(at, at + 3);
          const key = ((red >> 3) << 10) | ((green >> 3) << 5) | (blue >> 3);
          counts.set(key, (counts.get(key) ?? 0) + 1);
          samples += 1;
        }
      }
      return {
        width: canvas.width,
        height: canvas.height,
        colours: counts.size,
        mostFrequent: Math.max(...counts.values()) / samples,
      };
    },
    { base64: bytes.toString('base64'), mime: type },
  );
}
