import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';

import { shortNamesOf } from '../../src/domain/regionName.ts';
import { toRegionId } from '../../src/domain/ids.ts';
import { defaultAppearance, languages, type Language } from '../../src/domain/ViewSettings.ts';
import type { Picture } from '../../src/export/picture/Picture.ts';
import { layOutPicture } from '../../src/export/picture/layOutPicture.ts';
import {
  fitsCanvas,
  picturePng,
  PictureError,
  type CanvasFactory,
} from '../../src/export/picture/picturePng.ts';
import { pictureSize, pictureSizeNames } from '../../src/export/picture/pictureSize.ts';
import { pictureSvg } from '../../src/export/picture/pictureSvg.ts';
import { pictureWords } from '../../src/export/picture/pictureWords.ts';
import { SvgContext } from '../../src/export/picture/SvgContext.ts';
import { wrapText } from '../../src/export/picture/wrapText.ts';
import { defaultFilters } from '../../src/graph/defaultFilters.ts';
import { deriveNetwork } from '../../src/graph/deriveNetwork.ts';
import { translatorFor } from '../../src/i18n/translate.ts';
import { buildScene } from '../../src/view/buildScene.ts';
import { viewOfBox } from '../../src/view/camera.ts';
import { builtIn } from '../support/builtIn.ts';
import { builtInMap } from '../support/builtInMap.ts';
import { noLinkDecisions } from '../../src/relations/LinkDecisions.ts';

const dataset = builtIn();
const filters = defaultFilters(dataset, '2026-11-23');
const { network } = deriveNetwork(dataset, filters, noLinkDecisions);
const names = shortNamesOf(dataset);
const frame = { width: 900, height: 420 };

function aPicture(language: Language, selected?: string): Picture {
  const geography = builtInMap();
  const box = geography.box ?? { x1: 0, y1: 0, x2: 1, y2: 1 };
  return {
    scene: buildScene({
      dataset,
      network,
      theme: 'light',
      appearance: defaultAppearance,
      names,
      ...(selected === undefined ? {} : { selection: { type: 'region', id: toRegionId(selected) } }),
    }),
    geography,
    view: viewOfBox(box, frame),
    frame,
    words: pictureWords(dataset, network, filters, language),
    language,
    nameOf: (id) => names.get(toRegionId(id)) ?? id,
  };
}

/** Texts of an SVG in order, without halos; throws where it is not well-formed. */
function textsOf(svg: string): readonly string[] {
  const parser = new SaxesParser();
  const texts: string[] = [];
  let inText = false;
  parser.on('opentag', ({ name, attributes }) => {
    inText = name === 'text' && attributes['aria-hidden'] !== 'true';
    if (inText) texts.push('');
  });
  parser.on('text', (text) => {
    if (inText) texts.push(`${texts.pop() ?? ''}${text}`);
  });
  parser.on('closetag', () => {
    inText = false;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(svg).close();
  return texts;
}

describe('an SVG picture', () => {
  it.each(languages)('has title, day, filters, legend, coverage and sources as text (%s)', (language) => {
    const picture = aPicture(language, '33.74');
    const svg = pictureSvg(picture, pictureSize('a4', picture));
    const texts = textsOf(svg);
    const all = texts.join(' ');
    const t = translatorFor(language);
    const { title, subtitle, filters: filterWords, coverage, sources } = picture.words;
    for (const words of [title, subtitle, filterWords, coverage, sources]) expect(all).toContain(words);
    expect(all).toContain('2026');
    for (const legend of [
      'map.legend.region',
      'map.legend.tie',
      'map.legend.bordering',
      'noRecord.short',
    ] as const) {
      expect(texts).toContain(t(legend));
    }
    expect(texts).toContain('Kota Semarang');
    expect(svg).toMatch(/^<\?xml[^>]*>\n<svg [^>]*width="1169\.33" height="826\.67"/);
  });
  it.each(languages)('says how much of a network it draws (%s)', (language) => {
    const picture = aPicture(language);
    const drawn = { regions: 1500, ofRegions: 7000, ties: 1100, ofTies: 9700, dense: true, capped: true };
    const part = { ...picture, scene: { ...picture.scene, drawn } };
    const t = translatorFor(language);
    const all = textsOf(pictureSvg(part, pictureSize('slide', part))).join(' ');
    expect(all).toContain(t('drawn.ties', { drawn: 1100, n: 9700 }));
    expect(all).toContain(t('drawn.picture.regions', { drawn: 1500, n: 7000 }));
    const whole = textsOf(pictureSvg(picture, pictureSize('slide', picture))).join(' ');
    expect(whole).not.toContain(t('drawn.ties', { drawn: network.ties.length, n: network.ties.length }));
  });
  it('needs nothing from elsewhere and holds no broken number', () => {
    const picture = aPicture('en');
    const svg = pictureSvg(picture, pictureSize('slide', picture));
    expect(svg).not.toMatch(/NaN|undefined|Infinity|href|url\((?!#)|<image|<script|<style/);
    expect(svg).toContain("font-family=\"'Plus Jakarta Sans', 'Plus Jakarta Sans Variable', sans-serif\"");
  });
  it('draws every tie', () => {
    const picture = aPicture('en');
    const svg = pictureSvg(picture, pictureSize('slide', picture));
    const inFrame = svg.slice(svg.indexOf('<svg x='), svg.lastIndexOf('</svg>\n<path'));
    expect(inFrame.match(/d="M[^"]*Q[^"]*"/g)).toHaveLength(network.ties.length);
  });
  it('is the same for the same picture', () => {
    const picture = aPicture('de', '35.78');
    const size = pictureSize('screen', picture);
    expect(pictureSvg(aPicture('de', '35.78'), size)).toBe(pictureSvg(picture, size));
  });
});

describe('the layout of a picture', () => {
  it.each(pictureSizeNames)('keeps every word on the page and off the drawing (%s)', (name) => {
    for (const language of languages) {
      const picture = aPicture(language, '33.74');
      const size = pictureSize(name, picture);
      const { width, height, frame: drawing, texts } = layOutPicture(picture, size);
      expect([width * size.pixelRatio, height * size.pixelRatio]).toEqual([size.width, size.height]);
      expect(drawing.height).toBeGreaterThan(height * 0.4);
      for (const { y, x } of texts) {
        expect(x).toBeGreaterThanOrEqual(20);
        expect(y).toBeLessThan(height - 6);
        expect(y < drawing.y || y > drawing.y + drawing.height).toBe(true);
      }
    }
  });
  it('gives the screen size the drawing as tall as it stands on the screen', () => {
    const picture = aPicture('id');
    const { frame: drawing } = layOutPicture(picture, pictureSize('screen', picture));
    expect(Math.abs(drawing.height - frame.height)).toBeLessThan(1);
  });
});

const widthOf = (text: string): number => text.length;

describe('wrapped text', () => {
  it('breaks at spaces, and long words where the line is full', () => {
    expect(wrapText('ab cd efghij k', 4, widthOf)).toEqual(['ab', 'cd', 'efgh', 'ij k']);
    expect(wrapText('  ', 4, widthOf)).toEqual([]);
  });
});

describe('the SVG context', () => {
  it('turns calls into shapes in px of the picture', () => {
    const context = new SvgContext('t-');
    context.setTransform(2, 0, 0, 2, 10, 0);
    context.beginPath();
    context.moveTo(0, 0);
    context.quadraticCurveTo(1, 1, 2, 0);
    context.strokeStyle = '#123456';
    context.lineWidth = 1.5;
    context.globalAlpha = 0.5;
    context.setLineDash([4, 2]);
    context.stroke();
    expect(context.toMarkup()).toBe(
      '<path opacity="0.5" fill="none" stroke="#123456" stroke-width="3" stroke-dasharray="8 4" d="M10 0Q12 2 14 0"/>',
    );
  });
  it('escapes names', () => {
    const context = new SvgContext('t-');
    context.font = "italic 600 12px 'Plus Jakarta Sans', sans-serif";
    context.fillText('A & <B>', 1, 2);
    expect(context.toMarkup()).toMatch(
      /font-size="12" font-weight="600" font-style="italic"[^>]*>A &amp; &lt;B&gt;</,
    );
  });
});

interface FakeCanvas {
  /** Colour of the pixel at a place; what the fake browser shows when it is looked at. */
  readonly pixel?: (x: number, y: number) => readonly [number, number, number, number];
  readonly noContext?: boolean;
  readonly blob?: Blob | null;
}

/** A canvas that takes every call and gives back what the test says. */
function fakeCanvases({ pixel, noContext, blob }: FakeCanvas, asked: [number, number][] = []): CanvasFactory {
  const shows = pixel ?? ((x, y) => [x % 251, y % 241, 7, 255] as const);
  const getImageData = (
    left: number,
    top: number,
    width: number,
    height: number,
  ): Pick<ImageData, 'data'> => {
    const data = new Uint8ClampedArray(width * height * 4);
    for (let at = 0; at < width * height; at += 1) {
      data.set(shows(left + (at % width), top + Math.floor(at / width)), at * 4);
    }
    return { data };
  };
  const context = new Proxy({} as CanvasRenderingContext2D, {
    get: (_, name) => (name === 'getImageData' ? getImageData : () => undefined),
    set: () => true,
  });
  return {
    makePath: () =>
      ({ moveTo: () => undefined, lineTo: () => undefined, closePath: () => undefined }) as unknown as Path2D,
    makeCanvas: (width, height) => {
      asked.push([width, height]);
      return {
        context: noContext === true ? null : context,
        image: {} as CanvasImageSource,
        toPng: () => Promise.resolve(blob === undefined ? aPng(width, height) : blob),
      };
    },
  };
}

function aPng(width: number, height: number): Blob {
  const header = new DataView(new ArrayBuffer(4096));
  header.setUint32(16, width);
  header.setUint32(20, height);
  return new Blob([header.buffer], { type: 'image/png' });
}

describe('a PNG picture', () => {
  const picture = aPicture('en');
  const size = { width: 1920, height: 1080, pixelRatio: 1.5 };
  const failure = async (canvas: FakeCanvas, of = size): Promise<string> => {
    try {
      await picturePng(picture, of, fakeCanvases(canvas));
      return 'none';
    } catch (error) {
      return error instanceof PictureError ? error.code : String(error);
    }
  };
  it('has the size asked for', async () => {
    const asked: [number, number][] = [];
    const blob = await picturePng(picture, size, fakeCanvases({}, asked));
    expect(blob.size).toBe(4096);
    expect(asked[0]).toEqual([1920, 1080]);
  });
  it('is refused before it is tried where no browser could hold it', async () => {
    expect(await failure({}, { width: 20_000, height: 100, pixelRatio: 1 })).toBe('size-too-large');
    expect(fitsCanvas({ width: 16_384, height: 16_384 })).toBe(true);
    expect(fitsCanvas({ width: 16_385, height: 10 })).toBe(false);
    expect(fitsCanvas({ width: 0, height: 10 })).toBe(false);
    expect(fitsCanvas({ width: 1.5, height: 10 })).toBe(false);
  });
  it('is an error where the browser gives no canvas, none of it painted, one colour, or no file', async () => {
    expect(await failure({ noContext: true })).toBe('canvas-unavailable');
    expect(await failure({ pixel: () => [0, 0, 0, 0] })).toBe('blank');
    expect(await failure({ pixel: () => [250, 250, 250, 255] })).toBe('blank');
    expect(await failure({ blob: null })).toBe('file-empty');
    expect(await failure({ blob: new Blob([]) })).toBe('file-empty');
    expect(await failure({ blob: aPng(300, 150) })).toBe('file-wrong-size');
  });
});
