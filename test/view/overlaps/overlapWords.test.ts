import { describe, expect, test } from 'vitest';
import { groupClasses } from '../../../src/analysis/overlaps/OverlapFindings.ts';
import { toAgreementId, toRegionId } from '../../../src/domain/ids.ts';
import { languages } from '../../../src/domain/ViewSettings.ts';
import { statusesOn } from '../../../src/graph/statusesOn.ts';
import { readDocuments } from '../../../src/relations/readDocuments.ts';
import { relationClasses, relationFlags, relationReasons } from '../../../src/relations/Relation.ts';
import { standardTerms } from '../../../src/relations/standardTerms.ts';
import { defaultThresholds } from '../../../src/relations/Thresholds.ts';
import { translatorFor } from '../../../src/i18n/translate.ts';
import { compareDocuments } from '../../../src/view/overlaps/compareDocuments.ts';
import { documentName } from '../../../src/view/overlaps/documentName.ts';
import { fragmentGrid } from '../../../src/view/overlaps/fragmentGrid.ts';
import { conceptsTold, markSharedWords } from '../../../src/view/overlaps/markSharedWords.ts';
import { answersFor, suggestedAnswer } from '../../../src/view/overlaps/overlapAnswersFor.ts';
import { entriesOf } from '../../../src/view/overlaps/OverlapEntry.ts';
import { documentsOf, overlapHints } from '../../../src/view/overlaps/overlapHints.ts';
import {
  durationText,
  entryReason,
  mostShared,
  pairReason,
} from '../../../src/view/overlaps/overlapReason.ts';
import { entryNote, entryParties, entryTitle } from '../../../src/view/overlaps/overlapTitle.ts';
import { signalBars } from '../../../src/view/overlaps/signalBars.ts';
import { aPair, dataset, findings, pair } from './findings.ts';

const entries = entriesOf(findings);
const context = { dataset, terms: standardTerms, language: 'en' as const, asOf: '2026-11-23' };

describe('sentences of related documents', () => {
  test('every reason, class and flag is told in all languages, and no parameter is left open', () => {
    for (const language of languages) {
      for (const reason of relationReasons) {
        const text = pairReason({ ...pair, reason }, { ...context, language });
        expect(text, `${language} ${reason}`).not.toMatch(/[{}]|undefined/);
      }
      for (const entry of entries) {
        const text = entryReason(entry, [pair], { ...context, language });
        expect(text, `${language} ${entry.id}`).not.toMatch(/[{}]|undefined|concept:/);
        expect(entryTitle(entry, dataset, standardTerms, language)).not.toMatch(/[{}]|concept:/);
      }
      const t = translatorFor(language);
      for (const kind of [...relationClasses, ...groupClasses]) {
        expect(t(`overlaps.class.${kind}`)).not.toBe('');
        expect(t(`overlaps.what.${kind}`)).not.toBe('');
      }
      for (const flag of relationFlags) expect(t(`overlaps.flag.${flag}`)).not.toBe('');
    }
  });

  test('time together: stated, assumed, unknown, never', () => {
    const text = (fields: Partial<typeof pair>): string => pairReason({ ...pair, ...fields }, context);
    expect(text({})).toContain('Valid together: 2.7 years.');
    expect(text({ flags: ['end-assumed'] })).toContain('by an assumed end');
    expect(text({ signals: { ...pair.signals, time: undefined, days: undefined } })).toContain(
      'cannot be known',
    );
    expect(text({ signals: { ...pair.signals, time: 0, days: 0 } })).toContain('never valid together');
    expect(text({ class: 'family' })).not.toContain('Valid together');
  });

  test('durations in the unit that reads best', () => {
    expect(durationText(1, 'en')).toBe('1 day');
    expect(durationText(60, 'en')).toBe('60 days');
    expect(durationText(365, 'en')).toBe('12 months');
    expect(durationText(1826, 'en')).toBe('5 years');
  });

  test('titles say what and who; rows the days between two signings', () => {
    const [group, , series, family] = entries;
    if (group === undefined || series === undefined || family === undefined) throw new Error('no entries');
    expect(entryTitle(group, dataset, standardTerms, 'en')).toBe('Landfill: Alas2, Alas1, Alas3 and 1 more');
    expect(entryNote(group, dataset, standardTerms, 'en')).toBe('Landfill, 60 days apart');
    expect(entryParties(series, dataset, 'en')).toBe('Alas1');
    expect(entryParties(family, dataset, 'en')).toBe('Alas1 and Alas4');
  });
});

describe('documents x regions', () => {
  const regions = ['33.01', '33.02', '33.03', '34.01'].map(toRegionId);
  const documents = ['A1', 'A2', 'A3'].map(toAgreementId);

  test('the region of most documents runs through; rows span from their first to their last region', () => {
    const grid = fragmentGrid(documents, regions, dataset);
    expect(grid.regions[grid.through]).toBe('33.02');
    for (const { agreement, cells, from, to } of grid.rows) {
      const members = agreement.parties.map(({ partyId }) => partyId as string);
      expect(grid.regions.map((id) => members.includes(id))).toEqual(cells);
      expect(cells[from]).toBe(true);
      expect(cells[to]).toBe(true);
      expect(cells.slice(0, from).includes(true) || cells.slice(to + 1).includes(true)).toBe(false);
    }
    expect(mostShared({ agreementIds: documents, regionIds: regions }, dataset)).toEqual({
      id: '33.02',
      documents: 3,
    });
  });

  test('where regions do not fit, those of the fewest documents are left out and counted', () => {
    const grid = fragmentGrid(documents, regions, dataset, 2);
    expect(grid.regions).toHaveLength(2);
    expect(grid.regions).toContain('33.02');
    expect(grid.more).toBe(2);
  });

  test('no region runs through documents that share none', () => {
    expect(fragmentGrid([toAgreementId('A1')], regions, dataset).through).toBe(-1);
  });
});

describe('marked titles', () => {
  const titles = [
    'Pengelolaan TPAS Galuga',
    'Pemanfaatan TPPAS Regional Lulut',
    'Tempat pemrosesan akhir sampah',
  ];

  test('every way of writing a shared concept is marked, and the parts give the title back', () => {
    const marked = markSharedWords(
      titles,
      ['concept:landfill'],
      [{ concept: 'landfill', words: { id: ['tpas', 'tppas', 'tempat pemrosesan akhir'] } }],
    );
    expect(marked.map(({ parts }) => parts.map(({ text }) => text).join(''))).toEqual(titles);
    expect(marked.map(({ parts }) => parts.filter(({ common }) => common).map(({ text }) => text))).toEqual([
      ['TPAS'],
      ['TPPAS'],
      ['Tempat pemrosesan akhir'],
    ]);
    expect(conceptsTold(marked)).toEqual([
      { concept: 'landfill', words: ['TPAS', 'TPPAS', 'Tempat pemrosesan akhir'] },
    ]);
  });

  test('a concept written in one way only needs no telling; stems mark the words that hold them', () => {
    const marked = markSharedWords(
      ['Smart city Bandung', 'smart city'],
      ['concept:smart-city', 'bandung'],
      [{ concept: 'smart-city', words: { id: ['smart city'] } }],
    );
    expect(conceptsTold(marked)).toEqual([]);
    expect(marked[0]?.parts).toEqual([
      { text: 'Smart city', common: true },
      { text: ' ', common: false },
      { text: 'Bandung', common: true },
    ]);
  });

  test('names of documents leave out what kind of paper they are', () => {
    expect(documentName('Perjanjian kerja sama pengelolaan TPAS Galuga')).toBe('Pengelolaan TPAS Galuga');
    expect(documentName('PKS pemanfaatan TPA Cilowong')).toBe('Pemanfaatan TPA Cilowong');
    expect(documentName('Kesepakatan bersama')).toBe('Kesepakatan bersama');
    expect(documentName('Pkstra onward')).toBe('Pkstra onward');
  });
});

describe('side by side', () => {
  const documents = documentsOf(['A1', 'A3'].map(toAgreementId), dataset);
  const { readings } = readDocuments({ ...dataset, agreements: documents });
  const statuses = statusesOn(dataset, '2026-11-23');
  const titles = markSharedWords(
    documents.map(({ title }) => title),
    [],
    standardTerms,
  );
  const lines = compareDocuments(readings, titles, dataset, statuses, 'en');
  const line = (field: string) => lines.find((one) => one.field === field);

  test('equal values are equal, unknown ones are not, and what nobody states is left out', () => {
    expect(line('affairs')?.equal).toBe(true);
    expect(line('parties')?.equal).toBe(false);
    expect(line('parties')?.values[0]?.parts[0]).toEqual({ text: 'Alas2', common: true });
    expect(line('number')).toBeUndefined();
    expect(line('valid')?.values[1]?.parts).toEqual([]);
    expect(line('valid')?.equal).toBe(false);
  });

  test('an assumed end says so', () => {
    expect(line('valid')?.values[0]).toMatchObject({ known: 'assumed', parts: [{ assumed: true }] });
  });

  test('what is missing is asked for before what is assumed, with its field', () => {
    expect(
      overlapHints(readings, statuses).map(({ agreement, code, field }) => [agreement.id, code, field]),
    ).toEqual([
      ['A3', 'date', 'signedOn'],
      ['A3', 'document', 'documentType'],
      ['A1', 'end', 'end'],
    ]);
    expect(overlapHints(readings, statuses, false).map(({ code }) => code)).toEqual(['date', 'end']);
  });
});

describe('signals and answers', () => {
  test('a bar for each signal with the threshold of its class; unknown stays unknown', () => {
    const bars = signalBars(
      aPair('A1', 'A2', { signals: { ...pair.signals, time: undefined, affair: 0.6 } }),
      2,
      defaultThresholds,
      'en',
    );
    expect(bars.map(({ name, text }) => [name, text])).toEqual([
      ['parties', '1 of 2'],
      ['affair', 'shared'],
      ['subject', '.46'],
      ['time', 'unknown'],
    ]);
    expect(bars.map(({ threshold }) => threshold)).toEqual([0.5, undefined, 0.3, 0.25]);
    expect(bars[3]?.value).toBeUndefined();
  });

  test('links are confirmed or cut, findings are decided on, series and party sets are for reading', () => {
    expect(answersFor('family')).toEqual(expect.arrayContaining(['confirm', 'cut']));
    expect(answersFor('duplication')).not.toContain('confirm');
    expect(answersFor('series')).toEqual([]);
    for (const kind of [...relationClasses, ...groupClasses]) {
      const answers = answersFor(kind);
      if (answers.length > 0) expect(answers).toContain(suggestedAnswer(kind));
    }
  });
});
