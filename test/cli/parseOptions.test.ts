import { describe, expect, it } from 'vitest';

import { parseOptions } from '../../src/cli/parseOptions.ts';

const bare = {
  files: [],
  filters: [],
  formats: [],
  levels: [],
  seed: 1,
  language: 'en',
  quiet: false,
  json: false,
  strict: false,
};

describe('the words of a command line', () => {
  it('are options and files', () => {
    expect(parseOptions([])).toEqual({ type: 'run', options: bare });
    const words =
      'a.csv --out out --as-of 2024-01-01 --status=record --filter affair=2.09,2.11 --seed 7 --json b.csv';
    expect(parseOptions(words.split(' '))).toEqual({
      type: 'run',
      options: {
        ...bare,
        files: ['a.csv', 'b.csv'],
        out: 'out',
        filters: [
          ['at', '2024-01-01'],
          ['status', 'record'],
          ['affair', '2.09,2.11'],
        ],
        seed: 7,
        json: true,
      },
    });
  });
  it('of one option may be given twice: the last counts, filters and exports add up', () => {
    const words = [
      '--seed',
      '1',
      '--seed',
      '2',
      '--out',
      'x',
      '--export',
      'graphml',
      '--export',
      'gexf,graphml',
    ];
    expect(parseOptions(words)).toMatchObject({ options: { seed: 2, formats: ['gexf', 'graphml'] } });
  });
  it('after -- are files', () => {
    expect(parseOptions(['--quiet', '--', '--odd.csv'])).toMatchObject({
      options: { quiet: true, files: ['--odd.csv'] },
    });
  });
  it('may hold = in a value', () => {
    expect(parseOptions(['--filter=party=out:a=b'])).toMatchObject({
      options: { filters: [['party', 'out:a=b']] },
    });
  });
  it('say what names are matched against', () => {
    expect(parseOptions(['--regions', 'indonesia'])).toMatchObject({
      options: { regions: { type: 'built-in' } },
    });
    expect(parseOptions(['--regions', 'none'])).toMatchObject({ options: { regions: { type: 'none' } } });
    expect(parseOptions(['--regions', 'nuts.csv'])).toMatchObject({
      options: { regions: { type: 'file', file: 'nuts.csv' } },
    });
  });
  it('ask for help or the version before anything else', () => {
    expect(parseOptions(['--seed', '3', '-h'])).toEqual({ type: 'help', language: 'en' });
    expect(parseOptions(['--lang', 'id', '--version'])).toEqual({ type: 'version', language: 'id' });
  });
  it.each([
    [['--frobnicate'], 'option-unknown', '--frobnicate', ''],
    [['-x'], 'option-unknown', '-x', ''],
    [['--out'], 'value-missing', '--out', ''],
    [['--out='], 'value-missing', '--out', ''],
    [['--out', '--json'], 'value-missing', '--out', ''],
    [['--json=yes'], 'value-surplus', '--json', 'yes'],
    [['--seed', '-1'], 'value-invalid', '--seed', '-1'],
    [['--seed', '4294967296'], 'value-invalid', '--seed', '4294967296'],
    [['--lang', 'fr'], 'value-invalid', '--lang', 'fr'],
    [['--filter', 'affair'], 'filter-shape', '--filter', 'affair'],
    [['--filter', 'colour=red'], 'filter-unknown', '--filter', 'colour'],
    [['--out', 'x', '--export', 'svg'], 'export-unsupported', '--export', 'svg'],
    [['--export', 'gexf'], 'export-without-out', '--export', 'gexf'],
  ])('%j are not understood', (words, code, option, value) => {
    expect(parseOptions(words)).toEqual({
      type: 'problem',
      problem: { code, option, value },
      language: 'en',
    });
  });
});
