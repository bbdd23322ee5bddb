import { beforeAll, describe, expect, it } from 'vitest';
import { buildGapTable } from '../../src/analysis/gaps/buildGapTable.ts';
import { gapContextOf } from '../../src/analysis/gaps/GapContext.ts';
import { defaultIndicator, defaultWeights } from '../../src/analysis/gaps/GapWeights.ts';
import { rankAll } from '../../src/analysis/gaps/rankAll.ts';
import { computeRobustness } from '../../src/analysis/gaps/robustness.ts';
import type { Dataset } from '../../src/domain/Dataset.ts';
import { indexDataset } from '../../src/domain/DatasetIndex.ts';
import type { RegionId } from '../../src/domain/ids.ts';
import type { Verdict } from '../../src/domain/Verdict.ts';
import { languages, type Language } from '../../src/domain/ViewSettings.ts';
import { gapAffairsRows } from '../../src/export/rows/gapAffairsRows.ts';
import { gapsRows, type GapFileInput } from '../../src/export/rows/gapsRows.ts';
import { spreadsheetCsv, writeCsv } from '../../src/export/writeCsv.ts';
import type { GapsFileRequest } from '../../src/export/writeGapsFile.ts';
import { CancelledError, ignoreProgress, neverCancelled } from '../../src/lib/Task.ts';
import { gapSentence } from '../../src/view/gapSentence.ts';
import { jobHandlers } from '../../src/workers/jobs.ts';
import papaparse from 'papaparse';
import { builtIn } from '../support/builtIn.ts';
import { day } from '../support/gapBuilders.ts';
import { aVerdict } from '../support/verdicts.ts';
import { noLinkDecisions } from '../../src/relations/LinkDecisions.ts';

const seed = 1;
let dataset: Dataset;
let request: GapsFileRequest;

/** What the command line gives to its rows: it draws robustness itself and knows no verdicts. */
function commandLineInput(language: Language): GapFileInput {
  const { table, weights, decisions } = request;
  const context = gapContextOf(dataset, day, decisions);
  return {
    context,
    table,
    ranking: rankAll({ table, weights }),
    robustness: computeRobustness({ table, weights, seed }, ignoreProgress, neverCancelled),
    explain: (gap) => gapSentence(gap, context, language),
  };
}

async function write(changes: Partial<GapsFileRequest>): Promise<string> {
  // As in a worker: nothing but what can be cloned gets there and back.
  const sent = structuredClone({ ...request, ...changes });
  const file = await jobHandlers.gapsFile(sent, ignoreProgress, neverCancelled);
  // `text()` would leave out the byte order mark.
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await structuredClone(file).arrayBuffer());
}

/** A verdict on two regions of the dataset under their own names. */
function onPair(pair: readonly (string | undefined)[], fields: Parameters<typeof aVerdict>[2]): Verdict {
  const [a = '', b = ''] = pair;
  const verdict = aVerdict(a, b, fields);
  const named = ({ id }: { readonly id: RegionId }): Verdict['regions'][0] => ({
    id,
    name: indexDataset(dataset).regionOf.get(id)?.name ?? '',
  });
  const [one, other] = verdict.regions;
  return { ...verdict, regions: [named(one), named(other)] };
}

beforeAll(() => {
  dataset = builtIn();
  const decisions = noLinkDecisions;
  const table = buildGapTable(
    { dataset, asOf: day, decisions, indicator: defaultIndicator },
    ignoreProgress,
    neverCancelled,
  );
  request = {
    kind: 'gaps',
    dataset,
    asOf: day,
    decisions,
    table,
    weights: defaultWeights,
    robustness: undefined,
    seed,
    verdicts: [],
    language: 'en',
  };
});

describe('the job that writes the files of gaps', () => {
  it.each(languages)(
    'gives the rows of the command line and empty columns of verdicts, %s',
    async (language) => {
      const style = spreadsheetCsv[language];
      const { columns, rows } = gapsRows(commandLineInput(language));
      expect(rows.length).toBeGreaterThan(500);
      const verdictColumns = [
        'verdict',
        'verdict_reason',
        'verdict_note',
        'verdict_by',
        'verdict_on',
        'verdict_affair',
      ];
      const wanted = {
        columns: [...columns, ...verdictColumns],
        rows: rows.map((row) => [...row, ...Array<undefined>(6)]),
      };
      expect(await write({ language })).toBe(writeCsv(wanted, style));
    },
  );

  it('gives the affairs of the first pairs as the command line does', async () => {
    const { columns, rows } = gapAffairsRows(commandLineInput('en'));
    const verdictColumns = ['verdict', 'verdict_reason', 'verdict_note', 'verdict_by', 'verdict_on'];
    const wanted = {
      columns: [...columns, ...verdictColumns],
      rows: rows.map((row) => [...row, ...Array<undefined>(5)]),
    };
    expect(await write({ kind: 'gap-affairs' })).toBe(writeCsv(wanted, spreadsheetCsv.en));
  });

  it('takes the robustness that is known already', async () => {
    const known = new Uint16Array(request.table.length).fill(125);
    const rows = parse(await write({ robustness: known }));
    expect(new Set(rows.map((row) => row['robustness']))).toEqual(new Set(['0.25']));
  });

  it('puts verdicts beside their pairs, and those on one affair beside the affair', async () => {
    const affairs = parse(await write({ kind: 'gap-affairs' }));
    const pairOf = (row: Row | undefined): readonly (string | undefined)[] => [
      row?.['region_a_id'],
      row?.['region_b_id'],
    ];
    const first = affairs[0];
    const second = affairs.find((row) => pairOf(row).join() !== pairOf(first).join());
    const verdicts = [
      onPair(pairOf(first), { decision: 'reject', reason: 'not-able', note: '=1+1; "no"', author: 'A' }),
      onPair(pairOf(second), { decision: 'later', affair: second?.['affair'] ?? '' }),
      // On regions that are in no dataset: it has no row, and breaks nothing.
      aVerdict('99.98', '99.99'),
    ];
    const decided = parse(await write({ verdicts })).filter((row) => row['verdict'] !== '');
    const columns = [
      'verdict',
      'verdict_reason',
      'verdict_note',
      'verdict_by',
      'verdict_on',
      'verdict_affair',
    ];
    const on = '2026-11-01T08:00:00.000Z';
    const told = decided.map((row) => [pairOf(row).join(), ...columns.map((column) => row[column])]);
    expect(told).toHaveLength(2);
    expect(told).toContainEqual([pairOf(first).join(), 'reject', 'not-able', `'=1+1; "no"`, 'A', on, '']);
    expect(told).toContainEqual([pairOf(second).join(), 'later', '', '', '', on, second?.['affair']]);
    const ofAffairs = parse(await write({ kind: 'gap-affairs', verdicts }));
    expect(ofAffairs.filter((row) => row['verdict'] !== '')).toEqual([
      { ...second, verdict: 'later', verdict_on: on },
    ]);
  });

  it('tells how far it is, from 0 to 1 and never back', async () => {
    const seen: number[] = [];
    await jobHandlers.gapsFile(request, ({ done, total }) => seen.push(done / total), neverCancelled);
    expect(seen.length).toBeGreaterThan(20);
    expect(seen[0]).toBe(0);
    expect(seen.at(-1)).toBe(1);
    expect(seen).toEqual(seen.toSorted((one, other) => one - other));
  });

  it.each([1, 5, 30])('ends with a CancelledError when it is cancelled at question %i', async (at) => {
    let asked = 0;
    const known = new Uint16Array(request.table.length);
    const isCancelled = (): boolean => {
      asked += 1;
      return asked >= at;
    };
    const run = async (): Promise<unknown> =>
      jobHandlers.gapsFile({ ...request, robustness: known }, ignoreProgress, isCancelled);
    await expect(run()).rejects.toBeInstanceOf(CancelledError);
    expect(asked).toBe(at);
  });
});

type Row = Readonly<Record<string, string>>;

function parse(text: string): readonly Row[] {
  const { data } = papaparse.parse<Row>(text.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true });
  return data;
}
