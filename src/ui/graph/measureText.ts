import { fontOf } from '../../view/paintLabels.ts';
import type { MeasureText } from '../../view/sceneLabels.ts';

let context: CanvasRenderingContext2D | null | undefined;
let widths = new Map<string, number>();

/** Width of a text in the label font, kept per text: measuring is dearer than placing. */
export const measureText: MeasureText = (text, size, weight) => {
  const key = `${String(size)}/${String(weight)}/${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  context ??= document.createElement('canvas').getContext('2d');
  if (context === null) return text.length * size * 0.56;
  context.font = fontOf(size, weight);
  const { width } = context.measureText(text);
  widths.set(key, width);
  return width;
};

let loaded: Promise<void> | undefined;

/**
 * Resolves when labels can be drawn in their font: a canvas does not load one by using it, it is asked for by name.
 * Widths measured before are forgotten, they were those of another font.
 */
export function labelFontLoaded(): Promise<void> {
  loaded ??= Promise.all([
    document.fonts.load(fontOf(12, 500)),
    document.fonts.load(fontOf(12, 500, true)),
  ]).then(
    () => {
      widths = new Map();
    },
    () => undefined,
  );
  return loaded;
}
