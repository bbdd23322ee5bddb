import { escapeXml } from '../../lib/escapeXml.ts';
import { px, SvgPath, type Transform } from './SvgPath.ts';

interface ContextState {
  fillStyle: string;
  strokeStyle: string;
  lineWidth: number;
  lineJoin: string;
  lineCap: string;
  globalAlpha: number;
  dash: readonly number[];
  clip: string | undefined;
}

const family = "'Plus Jakarta Sans', 'Plus Jakarta Sans Variable', sans-serif";

/**
 * A drawing context that writes SVG: the same calls that paint a canvas give real shapes and real text. Has the part of
 * `CanvasRenderingContext2D` that pictures use; transforms move and magnify only.
 */
export class SvgContext {
  fillStyle = '#000000';
  strokeStyle = '#000000';
  lineWidth = 1;
  lineJoin = 'miter';
  lineCap = 'butt';
  globalAlpha = 1;
  font = '10px sans-serif';
  textAlign = 'left';
  textBaseline = 'alphabetic';
  letterSpacing = '0px';
  private dash: readonly number[] = [];
  private clipId: string | undefined;
  private transform: Transform = { scale: 1, x: 0, y: 0 };
  private path = new SvgPath();
  private readonly saved: ContextState[] = [];
  private readonly elements: string[] = [];
  private readonly prefix: string;
  private clips = 0;

  /** @param prefix begins every id, so that several contexts can share a document. */
  constructor(prefix: string) {
    this.prefix = prefix;
  }

  /** The elements painted so far, one per line. */
  toMarkup(): string {
    return this.elements.join('\n');
  }

  /** Puts markup between the elements, such as a picture within the picture. */
  append(markup: string): void {
    this.elements.push(markup);
  }

  setTransform(scale: number, _b: number, _c: number, _d: number, x: number, y: number): void {
    this.transform = { scale, x, y };
  }

  setLineDash(lengths: readonly number[]): void {
    this.dash = lengths;
  }

  save(): void {
    const { fillStyle, strokeStyle, lineWidth, lineJoin, lineCap, globalAlpha, dash, clipId } = this;
    this.saved.push({
      fillStyle,
      strokeStyle,
      lineWidth,
      lineJoin,
      lineCap,
      globalAlpha,
      dash,
      clip: clipId,
    });
  }

  restore(): void {
    const state = this.saved.pop();
    if (state === undefined) return;
    const { dash, clip, ...styles } = state;
    Object.assign(this, styles);
    this.dash = dash;
    this.clipId = clip;
  }

  beginPath(): void {
    this.path = new SvgPath();
  }

  moveTo(x: number, y: number): void {
    this.path.moveTo(x, y);
  }

  lineTo(x: number, y: number): void {
    this.path.lineTo(x, y);
  }

  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void {
    this.path.quadraticCurveTo(cx, cy, x, y);
  }

  arc(x: number, y: number, radius: number): void {
    this.path.arc(x, y, radius);
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.path.rect(x, y, width, height);
  }

  closePath(): void {
    this.path.closePath();
  }

  clip(path: SvgPath): void {
    const id = `${this.prefix}clip${String((this.clips += 1))}`;
    const data = path.toData(this.transform);
    this.elements.push(`<clipPath id="${id}"><path clip-rule="evenodd" d="${data}"/></clipPath>`);
    this.clipId = id;
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    const path = new SvgPath();
    path.rect(x, y, width, height);
    this.paintFill(path, '');
  }

  fill(path: SvgPath | string = this.path, rule?: string): void {
    const evenOdd = rule === 'evenodd' ? ' fill-rule="evenodd"' : '';
    this.paintFill(typeof path === 'string' ? this.path : path, evenOdd);
  }

  stroke(path: SvgPath = this.path): void {
    const data = path.toData(this.transform);
    if (data === '') return;
    this.elements.push(`<path${this.common()} fill="none"${this.strokeAttributes()} d="${data}"/>`);
  }

  fillText(text: string, x: number, y: number): void {
    this.elements.push(
      `<text${this.textAttributes(x, y)} fill="${this.fillStyle}">${escapeXml(text)}</text>`,
    );
  }

  /** The halo around a text: not read out, since the text itself follows. */
  strokeText(text: string, x: number, y: number): void {
    this.elements.push(
      `<text${this.textAttributes(x, y)} aria-hidden="true" fill="none"${this.strokeAttributes()}>${escapeXml(text)}</text>`,
    );
  }

  private paintFill(path: SvgPath, rule: string): void {
    const data = path.toData(this.transform);
    if (data !== '')
      this.elements.push(`<path${this.common()} fill="${this.fillStyle}"${rule} d="${data}"/>`);
  }

  private common(): string {
    const opacity = this.globalAlpha === 1 ? '' : ` opacity="${px(this.globalAlpha)}"`;
    const clip = this.clipId === undefined ? '' : ` clip-path="url(#${this.clipId})"`;
    return `${clip}${opacity}`;
  }

  private strokeAttributes(): string {
    const { scale } = this.transform;
    const dash =
      this.dash.length === 0
        ? ''
        : ` stroke-dasharray="${this.dash.map((length) => px(length * scale)).join(' ')}"`;
    const cap = this.lineCap === 'butt' ? '' : ` stroke-linecap="${this.lineCap}"`;
    const join = this.lineJoin === 'miter' ? '' : ` stroke-linejoin="${this.lineJoin}"`;
    return ` stroke="${this.strokeStyle}" stroke-width="${px(this.lineWidth * scale)}"${cap}${join}${dash}`;
  }

  private textAttributes(x: number, y: number): string {
    const { scale, x: left, y: top } = this.transform;
    const [, italic, weight = '400', size = '10'] = /^(italic )?(?:(\d+) )?([\d.]+)px/.exec(this.font) ?? [];
    const anchor =
      this.textAlign === 'center'
        ? ' text-anchor="middle"'
        : this.textAlign === 'right'
          ? ' text-anchor="end"'
          : '';
    // Programs differ in what they make of dominant-baseline; a third of the size is where the middle lies.
    const down =
      this.textBaseline === 'middle'
        ? Number(size) * 0.35
        : this.textBaseline === 'top'
          ? Number(size) * 0.8
          : 0;
    const spacing = /^-?[\d.]+px$/.test(this.letterSpacing) ? Number.parseFloat(this.letterSpacing) : 0;
    return (
      `${this.common()} x="${px(x * scale + left)}" y="${px((y + down) * scale + top)}" font-family="${family}"` +
      ` font-size="${px(Number(size) * scale)}" font-weight="${weight}"${anchor}` +
      (italic === undefined ? '' : ' font-style="italic"') +
      (spacing === 0 ? '' : ` letter-spacing="${px(spacing * scale)}"`)
    );
  }
}
