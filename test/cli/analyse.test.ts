import { beforeAll, describe, expect, it } from 'vitest';

import { measureIds } from '../../src/analysis/MeasureResult.ts';
import { languages } from '../../src/domain/ViewSettings.ts';
import { rowsOf, runCli, type CliRun } from './runCli.ts';

const everything = ['--out', 'out', '--export', 'gexf,graphml'] as const;
let run: CliRun;
beforeAll(async () => {
  run = await runCli(everything);
});

interface SummaryJson {
  readonly asOf: string;
  readonly asOfBasis: string;
  readonly counts: Readonly<Record<string, number>> & { readonly byStatus: Readonly<Record<string, number>> };
  readonly network: Readonly<Record<string, number>>;
  readonly filters: { readonly mode: string };
}
const summaryOf = (of: CliRun): SummaryJson =>
  JSON.parse(of.files.get('summary.json') ?? '{}') as SummaryJson;

describe('on the built-in data', () => {
  it('ends well and writes the files', () => {
    expect(run.code).toBe(0);
    expect([...run.files.keys()]).toEqual([
      'summary.json',
      'measures.csv',
      'ties.csv',
      'agreements.csv',
      'gaps.csv',
      'gap-affairs.csv',
      'trust.json',
      'overlaps.csv',
      'groups.csv',
      'matches.csv',
      'issues.csv',
      'quarantine.csv',
      'graph.gexf',
      'graph.graphml',
    ]);
    for (const text of run.files.values()) expect(text.endsWith('\n')).toBe(true);
  });

  it('counts what was counted before, on record', () => {
    const { asOf, asOfBasis, counts, network, filters } = summaryOf(run);
    expect({ asOf, asOfBasis, mode: filters.mode }).toEqual({
      asOf: '2026-11-23',
      asOfBasis: 'dataset',
      mode: 'record',
    });
    expect(counts).toMatchObject({ agreements: 389, shown: 384, setAside: 1 });
    expect(counts.byStatus).toEqual({
      'in-force': 15,
      'assumed-in-force': 115,
      undated: 105,
      'assumed-ended': 122,
      ended: 27,
      planned: 5,
    });
    expect(network).toMatchObject({ ties: 593, regionsWithTie: 238, components: 12, largestComponent: 210 });
    expect(network).toMatchObject({ regions: 546, regionsWithoutRecord: 291 });
  });

  it('counts what is in force, assumed so or undated', async () => {
    const inForce = await runCli(['--json', '--quiet', '--status', 'in-force,assumed-in-force,undated']);
    expect(JSON.parse(inForce.out)).toMatchObject({
      network: { ties: 400, regionsWithTie: 164 },
      filters: { mode: 'in-force' },
    });
  });

  it('has the agreed columns', () => {
    const header = (name: string): string => run.files.get(name)?.split('\n')[0] ?? '';
    expect(header('measures.csv')).toBe(
      `region_id,region,${measureIds.join(',')},level,province_id,has_record,register`,
    );
    expect(header('ties.csv')).toBe(
      'source_id,source,target_id,target,count,strength,distance,affairs,agreement_ids,certainty',
    );
    expect(header('gaps.csv')).toMatch(
      /^rank,list,level,region_a_id,region_a,region_b_id,region_b,score,score_low,score_high,border,nearness,areas,disparity,affairs,class,feasibility,flags,robustness,explanation,capped_rank,state,/,
    );
    expect(header('gap-affairs.csv')).toMatch(/^region_a_id,region_b_id,affair,fit,class,flags,/);
    expect(header('overlaps.csv')).toBe(
      'rank,agreement_a_id,agreement_b_id,class,score,parties,time,affair,subject,family_id,group_id,live,flags,explanation',
    );
    expect(header('groups.csv')).toMatch(/^rank,group_id,class,reason,live,score,evidence,agreement_ids,/);
    expect(header('matches.csv')).toMatch(/^cell,region_id,region,certainty,candidates/);
    expect(header('issues.csv')).toBe('file,sheet,row,column,value,code,severity,message,remedy');
  });

  it('agrees with itself: measures, ties and agreements tell the same', () => {
    const measures = rowsOf(run, 'measures.csv');
    const ties = rowsOf(run, 'ties.csv');
    expect(measures).toHaveLength(546);
    expect(ties).toHaveLength(593);
    const partners = new Map<string, number>();
    const strength = new Map<string, number>();
    for (const tie of ties) {
      for (const id of [tie['source_id'] ?? '', tie['target_id'] ?? '']) {
        partners.set(id, (partners.get(id) ?? 0) + 1);
        strength.set(id, (strength.get(id) ?? 0) + Number(tie['strength']));
      }
      expect(Number(tie['distance'])).toBeCloseTo(1 / Number(tie['strength']), 12);
    }
    for (const row of measures) {
      const id = row['region_id'] ?? '';
      expect(Number(row['partners'])).toBe(partners.get(id) ?? 0);
      expect(Number(row['strength'])).toBeCloseTo(strength.get(id) ?? 0, 10);
    }
    const partiesOf = new Map(
      rowsOf(run, 'agreements.csv').map((row) => [row['id'], row['party_ids']?.split(';')]),
    );
    expect(partiesOf.size).toBe(389);
    for (const tie of ties) {
      for (const id of (tie['agreement_ids'] ?? '').split(';')) {
        expect(partiesOf.get(id)).toEqual(expect.arrayContaining([tie['source_id'], tie['target_id']]));
      }
    }
  });

  it('ranks gaps within list and level from 1, best score first', () => {
    const gaps = rowsOf(run, 'gaps.csv');
    const groups = new Map<string, (typeof gaps)[number][]>();
    for (const gap of gaps) {
      const key = `${gap['list'] ?? ''} ${gap['level'] ?? ''}`;
      groups.set(key, [...(groups.get(key) ?? []), gap]);
    }
    expect([...groups.keys()].toSorted()).toEqual([
      ' regency-city',
      ...['extend', 'new', 'renew']
        .flatMap((list) =>
          list === 'new'
            ? [`${list} province`, `${list} regency-city`]
            : [`${list} across`, `${list} province`, `${list} regency-city`],
        )
        .toSorted(),
    ]);
    for (const [key, group] of groups) {
      if (key.startsWith(' ')) {
        for (const gap of group) expect([gap['rank'], gap['state']]).toEqual(['', 'planned-only']);
        continue;
      }
      expect(group.map((gap) => Number(gap['rank']))).toEqual(group.map((_, place) => place + 1));
      const scores = group.map((gap) => Number(gap['score']));
      expect(scores).toEqual(scores.toSorted((one, other) => other - one));
    }
  });

  it('lists across a province line only DKI Jakarta, which borders six, unless asked for more', async () => {
    const across = rowsOf(run, 'gaps.csv').filter((gap) => gap['level'] === 'across');
    for (const gap of across) expect([gap['region_a_id'], gap['region_b_id']]).toContain('31');
    expect(across.filter((gap) => gap['candidacy']?.split(';').includes('border'))).toHaveLength(6);
    const more = rowsOf(await runCli(['--out', 'out', '--quiet', '--levels', 'across,own']), 'gaps.csv');
    expect(more.filter((gap) => gap['level'] === 'across').length).toBeGreaterThan(across.length);
    const own = more.filter((gap) => gap['level'] === 'own');
    for (const gap of own) expect(gap['region_b_id']?.startsWith(`${gap['region_a_id'] ?? ''}.`)).toBe(true);
  });

  it('tells the affairs of the first 500 pairs of gaps.csv', () => {
    const keyOf = (row: Readonly<Record<string, string>>): string =>
      `${row['region_a_id'] ?? ''}|${row['region_b_id'] ?? ''}`;
    const affairs = rowsOf(run, 'gap-affairs.csv');
    const gaps = rowsOf(run, 'gaps.csv').slice(0, 500);
    expect([...new Set(affairs.map(keyOf))]).toEqual(gaps.map(keyOf));
    for (const gap of gaps.slice(0, 50)) {
      const own = affairs.filter((row) => keyOf(row) === keyOf(gap)).map((row) => row['affair']);
      expect(gap['affairs']).toBe(own.slice(0, 3).join(';'));
    }
  });

  it('counts in the summary what stands in the file', () => {
    const { opportunities, gaps } = JSON.parse(run.files.get('summary.json') ?? '{}') as {
      opportunities: Record<string, Record<string, number>>;
      gaps: Record<string, { pairs: number }>;
    };
    const rows = rowsOf(run, 'gaps.csv');
    for (const level of ['province', 'regency-city']) {
      for (const list of ['new', 'renew', 'extend']) {
        expect(opportunities[level]?.[list]).toBe(
          rows.filter((gap) => gap['level'] === level && gap['list'] === list).length,
        );
      }
    }
    expect(Object.keys(gaps).toSorted()).toEqual(['across', 'jakarta', 'province', 'regency-city']);
  });

  it('tests the ranking beside its baselines, per level', () => {
    const trust = JSON.parse(run.files.get('trust.json') ?? '{}') as {
      format: string;
      seed: number;
      hiddenMember: Record<string, { cases: number; first10: Record<string, Record<string, number>> } | null>;
      backTest: Record<
        string,
        { cutYears: number[]; years: { laterPairs: number; tooLittleData: boolean }[] }
      >;
    };
    expect(trust).toMatchObject({ format: 'jejaring-trust', seed: 1 });
    const found = trust.hiddenMember['regency-city'];
    expect(found?.cases).toBeGreaterThan(100);
    for (const ranker of ['score', 'distance', 'bordering', 'gravity', 'random']) {
      const { value = -1, low = -1, high = -1 } = found?.first10[ranker] ?? {};
      expect(low).toBeGreaterThanOrEqual(0);
      expect(value).toBeGreaterThanOrEqual(low);
      expect(high).toBeGreaterThanOrEqual(value);
    }
    const backTest = trust.backTest['regency-city'];
    expect(backTest?.years).toHaveLength(backTest?.cutYears.length ?? -1);
    for (const { laterPairs, tooLittleData } of backTest?.years ?? []) {
      expect(tooLittleData).toBe(laterPairs < 30);
    }
  });

  it('keeps the row without a region in quarantine, as it stands', () => {
    const [row, ...others] = rowsOf(run, 'quarantine.csv');
    expect(others).toEqual([]);
    expect(row).toMatchObject({ id: 'KSD-380', code: 'no-region', row: '381' });
    expect(row?.['reason']).not.toBe('');
  });

  it('gives the same bytes again', async () => {
    const again = await runCli(everything);
    expect(Object.fromEntries(again.files)).toEqual(Object.fromEntries(run.files));
    expect(again.out).toBe(run.out);
  });

  it('prints the summary in words, progress apart', () => {
    expect(run.out).toContain('593 ties among 238 of 546 regions, 12 components, the largest of 210');
    expect(run.out).not.toContain('…');
    expect(run.err).toContain('… betweenness');
    expect(run.err).toContain('1 row was set aside');
  });

  it('speaks three languages', async () => {
    for (const language of languages) {
      const { out, code } = await runCli(['--quiet', '--lang', language]);
      expect(code).toBe(0);
      expect(out).toContain('593');
      expect(out).not.toMatch(/\{\w+\}/);
    }
    expect((await runCli(['--quiet', '--lang', 'id'])).out).toContain('23 November 2026 (dari data)');
  });

  it('takes filters as the address does', async () => {
    const filtered = await runCli([
      '--out',
      'out',
      '--filter',
      'province=33',
      '--filter',
      'min=2',
      '--as-of',
      '2020-01-01',
    ]);
    const { asOf, asOfBasis, network } = summaryOf(filtered);
    expect({ asOf, asOfBasis }).toEqual({ asOf: '2020-01-01', asOfBasis: 'option' });
    expect(network['ties']).toBe(rowsOf(filtered, 'ties.csv').length);
    for (const tie of rowsOf(filtered, 'ties.csv')) expect(Number(tie['count'])).toBeGreaterThanOrEqual(2);
  });
});

const table = [
  'id,title,parties,signed_on,end',
  'A,Air bersih,Kota Semarang;Kabupaten Kendal,2024-01-05,2027-01-05',
  'B,Sampah,Kota Semarang;Kabupaten Demak;Kabupaten Kendal,2024-02-01,2028-01-05',
  'C,,Kota Semarang;Kabupaten Demak,2024,2026-12-31',
  'D,Tanpa mitra,Kota Semarang,2024,2026-12-31',
].join('\n');

describe('on a file', () => {
  it('reads it, sets broken rows aside and still ends well', async () => {
    const own = await runCli(['sub/own.csv', '--out', 'out'], { files: { 'sub/own.csv': table } });
    expect(own.code).toBe(0);
    expect(rowsOf(own, 'quarantine.csv').map((row) => [row['file'], row['row'], row['code']])).toEqual([
      ['own.csv', '4', 'title-missing'],
      ['own.csv', '5', 'too-few-parties'],
    ]);
    expect(own.err).toContain('2 rows were set aside');
    expect(
      rowsOf(own, 'ties.csv').map((tie) => [
        tie['source_id'],
        tie['target_id'],
        tie['count'],
        tie['strength'],
      ]),
    ).toEqual([
      ['33.21', '33.24', '1', '0.5'],
      ['33.21', '33.74', '1', '0.5'],
      ['33.24', '33.74', '2', '1.5'],
    ]);
    expect(
      rowsOf(own, 'matches.csv').map((row) => [row['cell'], row['region_id'], row['certainty']]),
    ).toEqual([
      ['Kota Semarang', '33.74', 'certain'],
      ['Kabupaten Kendal', '33.24', 'certain'],
      ['Kabupaten Demak', '33.21', 'certain'],
    ]);
  });
  it('has today as its day, and opens on what is in force where ends are stated', async () => {
    const own = await runCli(['own.csv', '--json'], { files: { 'own.csv': table }, today: '2025-06-01' });
    expect(JSON.parse(own.out)).toMatchObject({
      asOf: '2025-06-01',
      asOfBasis: 'today',
      filters: { mode: 'in-force' },
    });
  });
  it('ends with 1 where rows were set aside and --strict was asked for', async () => {
    expect((await runCli(['own.csv', '--strict'], { files: { 'own.csv': table } })).code).toBe(1);
    const clean = table.split('\n').slice(0, 3).join('\n');
    expect((await runCli(['own.csv', '--strict'], { files: { 'own.csv': clean } })).code).toBe(0);
  });
  it('ends with 3 where the file is missing, empty or no text', async () => {
    const files = { 'empty.csv': '', 'binary.csv': new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 0, 0]) };
    for (const name of ['missing.csv', ...Object.keys(files)]) {
      const { code, out, err, files: written } = await runCli([name, '--out', 'out'], { files });
      expect([name, code, out, written.size]).toEqual([name, 3, '', 0]);
      expect(err).toContain(name);
    }
  });
  it('never writes a formula', async () => {
    const evil = [
      'id,title,parties,signed_on',
      '=1+1,"=HYPERLINK(""http://x"")",Kota Semarang;Kabupaten Kendal,2024-01-01',
      '+2,@SUM,-Kabupaten Entah;=cmd,2024-01-01',
    ].join('\n');
    const own = await runCli(['evil.csv', '--out', 'out'], { files: { 'evil.csv': evil } });
    for (const name of own.files.keys()) {
      if (!name.endsWith('.csv')) continue;
      const cells = rowsOf(own, name).flatMap((row) => Object.values(row));
      expect(cells.filter((cell) => /^[=+@\t\r]|^-(?![\d.]+(e-?\d+)?$)/.test(cell))).toEqual([]);
    }
    expect(rowsOf(own, 'agreements.csv')[0]?.['id']).toBe("'=1+1");
  });
});

describe('wrong usage', () => {
  it.each([
    [['--nope'], 'Unknown option: --nope'],
    [['--filter', 'affair=9.99'], '9.99'],
    [['--as-of', '2024-13-01'], '--as-of'],
    [['--status', 'running'], '--status'],
    [['--filter', 'from=2020', '--filter', 'to=2010'], '2020-2010'],
    [['--levels', 'village'], 'village'],
  ])('%j ends with 2 and says why', async (words, reason) => {
    const { code, out, err, files } = await runCli([...words, '--out', 'out', '--quiet']);
    expect([code, out, files.size]).toEqual([2, '', 0]);
    expect(err).toContain(reason);
    expect(err).toContain('--help');
  });
});

describe('a disk that takes no more', () => {
  it.each(['out', 'ties.csv'])('ends with a sentence (%s)', async (at) => {
    const full = await runCli(['--out', 'out', '--quiet'], {
      fails: { at, message: 'ENOSPC: no space left on device' },
    });
    expect(full.code).toBe(4);
    expect(full.err).toBe(`${at} cannot be written: ENOSPC: no space left on device\n`);
  });
});

describe('help and version', () => {
  it('are printed, with every option', async () => {
    expect((await runCli(['--version'])).out).toBe('jejaring 9.9.9\n');
    for (const language of languages) {
      const { out, code } = await runCli(['--help', '--lang', language]);
      expect(code).toBe(0);
      for (const option of [
        '--out',
        '--regions',
        '--as-of',
        '--status',
        '--filter',
        '--export',
        '--levels',
        '--seed',
        '--strict',
      ]) {
        expect(out).toContain(option);
      }
      expect(out).not.toMatch(/\{\w+\}/);
    }
  });
});
