import { useMemo } from 'react';
import { computeCoverageMatrix } from '../../../analysis/coverage/computeCoverageMatrix.ts';
import type { CoverageCell, CoverageMatrix } from '../../../analysis/coverage/CoverageMatrix.ts';
import type { AffairCode, RegionId } from '../../../domain/ids.ts';
import { setMatrix } from '../../../state/gapActions.ts';
import type { MatrixSettings } from '../../../state/Work.ts';
import { arrangeMatrix, type Arrangement } from '../../../view/coverage/arrangeMatrix.ts';
import { matrixRegions, type MatrixRegions } from '../../../view/coverage/matrixRegions.ts';
import { useApp, useAppStore } from '../../StoreContext.tsx';
import { useGaps } from '../useGaps.ts';

export interface MatrixModel {
  readonly set: MatrixRegions;
  readonly matrix: CoverageMatrix;
  readonly arrangement: Arrangement;
  readonly settings: MatrixSettings;
  /** What a person has selected, where the matrix still has it: whatever agreements count, the same place stays. */
  readonly region: RegionId | undefined;
  readonly affair: AffairCode | undefined;
  /** What is worth a look where nothing is selected: the expected cell that most bordering regions cover. */
  readonly example: MatrixExample | undefined;
  readonly change: (patch: MatrixPatch) => void;
}

export interface MatrixExample {
  readonly region: RegionId;
  readonly affair: AffairCode;
  readonly cell: CoverageCell;
}

export type MatrixPatch = {
  readonly [Key in keyof MatrixSettings]?: MatrixSettings[Key] | undefined;
};

/** The matrix of the scope or of the regions chosen by hand, from the agreements of the statuses that are shown. */
export function useMatrix(): MatrixModel {
  const store = useAppStore();
  const { context, scope } = useGaps();
  const language = useApp((state) => state.work.language);
  const statuses = useApp((state) => state.work.filters.statuses);
  const settings = useApp((state) => state.work.matrix);
  const { dataset } = context;

  const set = useMemo(
    () => matrixRegions(dataset, scope.id, settings.regions),
    [dataset, scope.id, settings.regions],
  );
  const matrix = useMemo(
    () => computeCoverageMatrix(context, set.regions, statuses),
    [context, set, statuses],
  );
  const { rows, columns } = settings;
  const arrangement = useMemo(
    () => arrangeMatrix(matrix, dataset, { rows, columns }, language),
    [matrix, dataset, rows, columns, language],
  );
  const selected = useMemo(() => {
    const region = set.regions.find((id) => id === settings.region);
    const affair = matrix.columns.find((column) => column.affair === settings.affair)?.affair;
    // Half of a place that is gone would be another place, which nobody chose.
    if (region !== settings.region || affair !== settings.affair) {
      return { region: undefined, affair: undefined };
    }
    return { region, affair };
  }, [set, matrix, settings.region, settings.affair]);
  const example = useMemo(() => firstExpected(matrix, arrangement), [matrix, arrangement]);

  return {
    set,
    matrix,
    arrangement,
    settings,
    ...selected,
    example,
    change: (patch) => store.dispatch(setMatrix, withoutUndefined({ ...settings, ...patch })),
  };
}

/** As many bordering regions as these would have to say no: so that one of one does not come before four of nine. */
const doubters = 4;

/** The expected cell that most bordering regions cover: what one came to see. */
function firstExpected(matrix: CoverageMatrix, { rows, columns }: Arrangement): MatrixExample | undefined {
  let best = 0;
  let found: MatrixExample | undefined;
  for (const row of rows) {
    for (const column of columns) {
      const cell = matrix.cells[row]?.[column];
      if (cell?.state !== 'expected') continue;
      const share = cell.peersWith.length / (cell.peers + doubters);
      const region = matrix.rows[row]?.region;
      const affair = matrix.columns[column]?.affair;
      if (share <= best || region === undefined || affair === undefined) continue;
      best = share;
      found = { region, affair, cell };
    }
  }
  return found;
}

function withoutUndefined(settings: {
  readonly [Key in keyof MatrixSettings]: MatrixSettings[Key] | undefined;
}) {
  return Object.fromEntries(
    Object.entries(settings).filter(([, value]) => value !== undefined),
  ) as unknown as MatrixSettings;
}
