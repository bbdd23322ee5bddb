import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { affairFits } from '../../src/analysis/gaps/affairFits.ts';
import { buildGapTable } from '../../src/analysis/gaps/buildGapTable.ts';
import { describeGap, rowOfPair } from '../../src/analysis/gaps/describeGap.ts';
import type { Gap } from '../../src/analysis/gaps/Gap.ts';
import { gapContextOf, type GapContext } from '../../src/analysis/gaps/GapContext.ts';
import { gapFlags } from '../../src/analysis/gaps/GapTable.ts';
import { ignoreProgress, neverCancelled } from '../../src/lib/Task.ts';
import { languages } from '../../src/domain/ViewSettings.ts';
import { affairReasonText } from '../../src/view/affairReason.ts';
import { gapSentence } from '../../src/view/gapSentence.ts';
import { builtIn, builtInExists } from '../support/builtIn.ts';
import { noLinkDecisions } from '../../src/relations/LinkDecisions.ts';

/**
 * Sentences and reasons that were read against the raw data, not by their author: see test/fixtures/gap-sentences.md. Where one of them
 * changes, it has to be read again before the table is.
 */
const asOf = '2026-11-23';

function read(name: string): readonly Record<string, string>[] {
  const text = readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

const sentences = read('gap-sentences.csv');
const reasons = read('gap-sentences-affairs.csv');

describe.runIf(builtInExists)('sentences read against the raw data', () => {
  const { context, gapOf } = load();

  test('the engine says each of them as it was read', () => {
    const said = sentences.map(({ gap: id = '' }) => {
      const gap = gapOf(id);
      return {
        gap: id,
        list: gap.standing,
        level: gap.level,
        flags: gap.flags.join(' '),
        ...Object.fromEntries(
          languages.map((language) => [`sentence_${language}`, gapSentence(gap, context, language)]),
        ),
      };
    });
    const columns = ['gap', 'list', 'level', 'flags', ...languages.map((language) => `sentence_${language}`)];
    expect(said).toEqual(sentences.map((row) => pick(row, columns)));
  });

  test('and the reasons of the first three affairs of ten pairs', () => {
    const said = [...new Set(reasons.map(({ gap = '' }) => gap))].flatMap((id) => {
      const gap = gapOf(id);
      const { forThisPair, typical } = affairFits(context, gap);
      return [...forThisPair, ...typical].slice(0, 3).map((fit) => ({
        gap: id,
        affair: fit.affair,
        group: forThisPair.includes(fit) ? 'for this pair' : 'typical',
        coverage: fit.coverage,
        ...Object.fromEntries(
          languages.map((language) => [
            `reasons_${language}`,
            fit.reasons.map((reason) => affairReasonText(context, reason, language)).join('; '),
          ]),
        ),
      }));
    });
    const columns = [
      'gap',
      'affair',
      'group',
      'coverage',
      ...languages.map((language) => `reasons_${language}`),
    ];
    expect(said).toEqual(reasons.map((row) => pick(row, columns)));
  });

  test('the thirty lie across lists, levels, borders, provinces and flags', () => {
    const gaps = sentences.map(({ gap = '' }) => gapOf(gap));
    const count = (holds: (gap: Gap) => boolean): number => gaps.filter(holds).length;
    expect(new Set(gaps.map(({ id }) => id)).size).toBe(30);
    for (const list of ['new', 'renew', 'extend', 'under-way']) {
      expect(count(({ standing }) => standing === list)).toBeGreaterThanOrEqual(2);
    }
    for (const level of ['province', 'regency-city', 'jakarta', 'across', 'own']) {
      expect(count((gap) => gap.level === level)).toBeGreaterThanOrEqual(2);
    }
    for (const flag of gapFlags) expect(count(({ flags }) => flags.includes(flag))).toBeGreaterThanOrEqual(2);
    for (const kind of ['land', 'point', 'strait', undefined]) {
      expect(count(({ border }) => border?.kind === kind)).toBeGreaterThanOrEqual(1);
    }
    const provinces = new Set(gaps.flatMap(({ a, b }) => [a.slice(0, 2), b.slice(0, 2)]));
    expect(provinces.size).toBeGreaterThanOrEqual(30);
  });

  test('each has a verdict in each language, and nothing that was found untrue is left without its remark', () => {
    for (const row of [...sentences, ...reasons]) {
      for (const language of languages) {
        expect(row[`first_${language}`]).toMatch(/^(?:true|false)$/);
        expect(row[`verdict_${language}`]).toMatch(/^(?:true|false)$/);
      }
      const untrue = languages.some(
        (language) => row[`first_${language}`] === 'false' || row[`verdict_${language}`] === 'false',
      );
      if (untrue) expect(row['remark']).not.toBe('');
      expect(row['checked_against']).not.toBe('');
    }
  });
});

function load(): { readonly context: GapContext; readonly gapOf: (id: string) => Gap } {
  const dataset = builtIn();
  const context = gapContextOf(dataset, asOf, noLinkDecisions);
  const table = buildGapTable(
    { dataset, asOf, decisions: noLinkDecisions, indicator: 'hdi' },
    ignoreProgress,
    neverCancelled,
  );
  return {
    context,
    gapOf: (id) => {
      const row = rowOfPair(table, id);
      if (row === undefined) throw new Error(`${id} is no candidate any more`);
      return describeGap(context, table, row);
    },
  };
}

function pick(
  row: Readonly<Record<string, string>>,
  columns: readonly string[],
): Record<string, string | undefined> {
  return Object.fromEntries(columns.map((column) => [column, row[column]]));
}
