import { escapeXml } from '../../lib/escapeXml.ts';
import { paintPicture, type PictureSurface } from './paintPicture.ts';
import type { Picture, PictureSize } from './Picture.ts';
import { SvgContext } from './SvgContext.ts';
import { px, SvgPath } from './SvgPath.ts';

/**
 * The picture as one SVG file that needs nothing else: shapes and real text (Plus Jakarta Sans, or any sans-serif where it
 * is missing), with its title and its filters for those who cannot see it. Width and height are the layout px of the
 * size. Same picture, same text.
 */
export function pictureSvg(picture: Picture, size: PictureSize): string {
  const width = size.width / size.pixelRatio;
  const height = size.height / size.pixelRatio;
  const page = new SvgContext('page-');
  const surface: PictureSurface = {
    context: asCanvasContext(page),
    makePath: () => new SvgPath() as unknown as Path2D,
    pixelRatio: 1,
    inset: (place, paint) => {
      const inner = new SvgContext('frame-');
      paint(asCanvasContext(inner));
      const box = `width="${px(place.width)}" height="${px(place.height)}"`;
      page.append(
        `<svg x="${px(place.x)}" y="${px(place.y)}" ${box} viewBox="0 0 ${px(place.width)} ${px(place.height)}" overflow="hidden">`,
      );
      page.append(inner.toMarkup());
      page.append('</svg>');
    },
  };
  paintPicture(picture, size, surface);
  const { words } = picture;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${px(width)}" height="${px(height)}" viewBox="0 0 ${px(width)} ${px(height)}" role="img" lang="${picture.language}">`,
    `<title>${escapeXml(words.title)}</title>`,
    `<desc>${escapeXml([words.subtitle, words.filters, words.coverage, words.sources].join(' '))}</desc>`,
    page.toMarkup(),
    '</svg>',
    '',
  ].join('\n');
}

/** The only place where the SVG context passes as a canvas's: it has every call that pictures make. */
function asCanvasContext(context: SvgContext): CanvasRenderingContext2D {
  return context as unknown as CanvasRenderingContext2D;
}
