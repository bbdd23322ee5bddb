import { useEffect, useMemo, useRef, useState } from 'react';
import type { GapTable } from '../../analysis/gaps/GapTable.ts';
import { indexDataset } from '../../domain/DatasetIndex.ts';
import type { RegionId } from '../../domain/ids.ts';
import { boxAround, boxOfLine, growBox } from '../../view/Box.ts';
import { toScreen, viewOfBox } from '../../view/camera.ts';
import { pairOfRow } from '../../view/gapList.ts';
import { paintGround } from '../../view/paintGround.ts';
import { placeNumbers } from '../../view/placeNumbers.ts';
import { toWorld, type Point } from '../../view/projection.ts';
import { tokensOf } from '../../view/tokens.ts';
import { sharedPaths } from '../graph/sharedPaths.ts';
import { useShownTheme } from '../shell/useTheme.ts';
import { useApp, useTranslate } from '../StoreContext.tsx';
import { useGeography } from '../useGeography.ts';
import { useGaps } from './useGaps.ts';

const most = 12;
const radius = 9;

/** Where the first pairs of the list lie: their ranks on a small map of the scope; a click opens one, as in the list. */
export function GapOverview(props: {
  /** Takes all the room there is, where no pair is open. */
  readonly large: boolean;
}) {
  const t = useTranslate();
  const geography = useGeography();
  const dataset = useApp((state) => state.work.dataset);
  const theme = useShownTheme();
  const root = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [frame, setFrame] = useState({ width: 0, height: 0 });
  const { shown: rows, gap, table, scope, open } = useGaps();
  const openRow = gap?.row;

  useEffect(() => {
    const element = root.current;
    if (element === null) return undefined;
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = element;
      setFrame((old) => (old.width === width && old.height === height ? old : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const shown = useMemo(() => {
    const first = rows.slice(0, most);
    const opened = rows.find((row) => row.row === openRow);
    // The open one first, so that it gets the best place.
    return opened === undefined ? first : [opened, ...first.filter((row) => row !== opened)];
  }, [rows, openRow]);

  const { box, projection } = geography;
  const view = useMemo(() => {
    if (frame.width === 0) return undefined;
    // In a scope the whole map would be a heap of numbers around one dot.
    if (box !== undefined && scope.id === undefined) return viewOfBox(box, frame, 10);
    const points = (scope.id === undefined ? rows : rows.slice(0, most)).flatMap(({ row }) => {
      const at = pairMiddle(table, row, dataset, projection);
      return at === undefined ? [] : [boxOfLine([at.x, at.y])];
    });
    const around = boxAround(points);
    return around === undefined ? undefined : viewOfBox(growBox(around, 10), frame, 10);
  }, [rows, table, box, projection, dataset, frame, scope.id]);

  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (element === null || context === null || context === undefined || view === undefined) return;
    const pixelRatio = Math.min(2, window.devicePixelRatio);
    element.width = Math.round(frame.width * pixelRatio);
    element.height = Math.round(frame.height * pixelRatio);
    paintGround(context, geography, sharedPaths(geography), view, frame, tokensOf[theme], {
      pixelRatio,
      areas: [],
      meridians: [],
      parallels: [],
      plain: true,
    });
  }, [geography, view, frame, theme]);

  const numbers = useMemo(() => {
    if (view === undefined) return [];
    const requests = shown.flatMap(({ row, rank }) => {
      const middle = pairMiddle(table, row, dataset, projection);
      if (middle === undefined || table === undefined) return [];
      return [{ id: pairOfRow(table, row), rank, ...toScreen(view, middle) }];
    });
    const rankOf = new Map(requests.map(({ id, rank }) => [id, rank]));
    return placeNumbers(requests, radius, frame).map((number) => ({
      ...number,
      rank: rankOf.get(number.id) ?? 0,
    }));
  }, [shown, table, view, frame, dataset, projection]);

  return (
    <div
      ref={root}
      className={`gap-overview ${props.large ? 'gap-overview-large' : ''}`}
      role="img"
      aria-label={t('gaps.overview', { n: shown.length })}
    >
      <canvas ref={canvas} />
      <svg width={frame.width} height={frame.height} aria-hidden>
        {numbers.map(({ id, x, y, atX, atY, moved }) => (
          <g key={id}>
            {moved && <line x1={x} y1={y} x2={atX} y2={atY} />}
            <circle className="gap-overview-dot" cx={x} cy={y} r={2} />
          </g>
        ))}
        {numbers.map(({ id, atX, atY, rank }) => (
          // For the pointer only: the list is the way by keyboard.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
          <g
            key={id}
            className={`gap-overview-number ${id === gap?.id ? 'gap-overview-open' : ''}`}
            onClick={() => open(id)}
          >
            <circle cx={atX} cy={atY} r={radius} />
            <text x={atX} y={atY + 3.5} textAnchor="middle">
              {rank}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}

/** Between the representative points of the two, in world units; `undefined` where one has none. */
function pairMiddle(
  table: GapTable | undefined,
  row: number,
  dataset: Parameters<typeof indexDataset>[0],
  projection: Parameters<typeof toWorld>[0],
): Point | undefined {
  const index = indexDataset(dataset);
  const place = (id: RegionId): Point | undefined => {
    const region = index.regionOf.get(id);
    return region?.lon === undefined || region.lat === undefined
      ? undefined
      : toWorld(projection, region.lon, region.lat);
  };
  const idA = table?.regions[table.a[row] ?? 0];
  const idB = table?.regions[table.b[row] ?? 0];
  if (idA === undefined || idB === undefined) return undefined;
  const a = place(idA);
  const b = place(idB);
  return a === undefined || b === undefined ? undefined : { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
