import type { ReactElement } from 'react';
import { halfWidth } from '../../view/paintNetwork.ts';
import type { MarkShape } from '../../view/Scene.ts';

export interface MarkSymbolProps {
  readonly shape: MarkShape;
  /** px, as `radiusAt` gives it. */
  readonly radius: number;
  readonly fill: string;
  readonly stroke?: string | undefined;
  readonly strokeWidth?: number | undefined;
}

/** A mark of the network as a small picture, in lists and legends. Decorative: its meaning stands beside it. */
export function MarkSymbol({ shape, radius, fill, stroke, strokeWidth = 0 }: MarkSymbolProps): ReactElement {
  const half = halfWidth(shape, radius);
  const extent = half + strokeWidth / 2;
  const size = Math.max(12, Math.ceil(2 * extent));
  const middle = size / 2;
  const paint = { fill, stroke: stroke ?? 'none', strokeWidth };
  return (
    <svg width={size} height={size} viewBox={`0 0 ${String(size)} ${String(size)}`} aria-hidden="true">
      {shape === 'circle' && <circle cx={middle} cy={middle} r={half} {...paint} />}
      {shape === 'square' && (
        <rect x={middle - half} y={middle - half} width={2 * half} height={2 * half} {...paint} />
      )}
      {shape === 'diamond' && <path d={pathOf([0, -half, half, 0, 0, half, -half, 0], middle)} {...paint} />}
      {shape === 'triangle' && <path d={pathOf([0, -half, half, half, -half, half], middle)} {...paint} />}
    </svg>
  );
}

function pathOf(points: readonly number[], middle: number): string {
  return `M${points.map((value) => (value + middle).toFixed(2)).join(' ')}Z`;
}
