import { read, utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { computeFindings } from '../../src/analysis/computeFindings.ts';
import { overlapsSideBySide, sideBySideWidths } from '../../src/export/rows/overlapsSideBySide.ts';
import { writeXlsx } from '../../src/export/xlsx/writeXlsx.ts';
import { ignoreProgress } from '../../src/lib/Task.ts';
import { noLinkDecisions } from '../../src/relations/LinkDecisions.ts';
import { overlapsFile } from '../../src/view/overlaps/overlapsFile.ts';
import { builtIn } from '../support/builtIn.ts';

const dataset = builtIn();
const asOf = '2026-11-23';
const { overlaps } = computeFindings(
  { dataset, asOf, decisions: noLinkDecisions },
  ignoreProgress,
  () => false,
);

describe('overlaps with both documents side by side', () => {
  it.each(['id', 'en', 'de'] as const)(
    'hold every pair, in the words of %s, as another reader sees them',
    (language) => {
      const table = overlapsSideBySide({ ...overlapsFile(dataset, overlaps, asOf, language), language });
      const bytes = writeXlsx([{ name: 'Pairs', table, widths: sideBySideWidths, filter: true }]);
      const sheet = read(bytes, { type: 'array' }).Sheets['Pairs'];
      if (sheet === undefined) throw new Error('no sheet');
      const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1, defval: '' });
      expect(rows).toHaveLength(overlaps.pairs.length + 1);
      expect(rows[0]).toEqual(table.columns);
      const at = table.columns.indexOf('A');
      for (const [place, pair] of overlaps.pairs.entries()) {
        const row = rows[place + 1] ?? [];
        expect(row.slice(at, at + 2)).toEqual([pair.a, pair.b]);
        const titles = [pair.a, pair.b].map((id) => dataset.agreements.find((one) => one.id === id)?.title);
        expect(row.slice(at + 2, at + 4)).toEqual(titles);
        expect(row[3]).toBe(Math.round(pair.score));
        expect(row[4]).not.toBe('');
      }
    },
  );
});
