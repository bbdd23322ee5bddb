/** Affine transform without skew: x' = scale x + x. Enough for a picture that is only moved and magnified. */
export interface Transform {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

type Segment =
  | { readonly type: 'M' | 'L'; readonly x: number; readonly y: number }
  | { readonly type: 'Q'; readonly cx: number; readonly cy: number; readonly x: number; readonly y: number }
  | { readonly type: 'O'; readonly x: number; readonly y: number; readonly radius: number }
  | { readonly type: 'Z' };

/**
 * A path that is kept as numbers and written as SVG when it is painted. Has the part of `Path2D` that pictures use;
 * of arcs whole circles only.
 */
export class SvgPath {
  private readonly segments: Segment[] = [];

  moveTo(x: number, y: number): void {
    this.segments.push({ type: 'M', x, y });
  }

  lineTo(x: number, y: number): void {
    this.segments.push({ type: 'L', x, y });
  }

  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void {
    this.segments.push({ type: 'Q', cx, cy, x, y });
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.moveTo(x, y);
    this.lineTo(x + width, y);
    this.lineTo(x + width, y + height);
    this.lineTo(x, y + height);
    this.closePath();
  }

  arc(x: number, y: number, radius: number): void {
    this.segments.push({ type: 'O', x, y, radius });
  }

  closePath(): void {
    this.segments.push({ type: 'Z' });
  }

  /**
   * The value of a `d` attribute in px of the picture. Points of a line that lie within a third of a pixel of the one
   * before are left out: nobody sees them, and a coast has thousands.
   */
  toData({ scale, x, y }: Transform): string {
    const parts: string[] = [];
    let lastX = Number.NaN;
    let lastY = Number.NaN;
    for (const [at, segment] of this.segments.entries()) {
      if (segment.type === 'Z') {
        parts.push('Z');
        continue;
      }
      const toX = segment.x * scale + x;
      const toY = segment.y * scale + y;
      if (segment.type === 'L') {
        const next = this.segments[at + 1]?.type;
        const near = Math.abs(toX - lastX) < 1 / 3 && Math.abs(toY - lastY) < 1 / 3;
        if (near && next === 'L') continue;
      }
      lastX = toX;
      lastY = toY;
      if (segment.type === 'Q') {
        parts.push(`Q${pair(segment.cx * scale + x, segment.cy * scale + y)} ${pair(toX, toY)}`);
      } else if (segment.type === 'O') parts.push(circle(toX, toY, segment.radius * scale));
      else parts.push(`${segment.type}${pair(toX, toY)}`);
    }
    return parts.join('');
  }
}

/** A number of px with two decimals, the shortest way. */
export function px(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(rounded === 0 ? 0 : rounded);
}

function pair(x: number, y: number): string {
  return `${px(x)} ${px(y)}`;
}

function circle(x: number, y: number, radius: number): string {
  const r = px(radius);
  return `M${pair(x - radius, y)}a${r} ${r} 0 1 0 ${px(2 * radius)} 0a${r} ${r} 0 1 0 ${px(-2 * radius)} 0Z`;
}
