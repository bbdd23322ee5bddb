import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../../src/analysis/overlaps/checkDraft.ts';
import { gapContextOf } from '../../../src/analysis/gaps/GapContext.ts';
import { languages } from '../../../src/domain/ViewSettings.ts';
import { toAffairCode, toRegionId } from '../../../src/domain/ids.ts';
import { noLinkDecisions } from '../../../src/relations/LinkDecisions.ts';
import { readDocuments } from '../../../src/relations/readDocuments.ts';
import { draftOf, emptyDraft } from '../../../src/view/editing/AgreementDraft.ts';
import { draftAgreement, draftId } from '../../../src/view/overlaps/draftAgreement.ts';
import { draftFacts } from '../../../src/view/overlaps/draftFacts.ts';
import { draftGaps } from '../../../src/view/overlaps/draftGaps.ts';
import { draftRelated } from '../../../src/view/overlaps/draftRelated.ts';
import { draftVerdict } from '../../../src/view/overlaps/draftVerdict.ts';
import { aDataset, anAgreement } from '../../support/builders.ts';

const water = anAgreement('A1')
  .between('34.02', '34.04')
  .signed('2024-03-01')
  .until('2029-03-01')
  .about('1.03')
  .as('PKS')
  .with({ title: 'Penyediaan air minum lintas batas' });
const other = anAgreement('A2')
  .between('34.02', '34.71')
  .signed('2020')
  .about('1.03')
  .with({ title: 'Penyediaan air minum perkotaan' });
const dataset = aDataset({ agreements: [water, other] });

describe('a draft as an agreement', () => {
  it('is what is written, without what is wrong or not there', () => {
    const draft = { ...emptyDraft, title: ' Air ', start: '1 Maret 2025', end: 'nanti' };
    const today = '2026-11-24';
    expect(draftAgreement(draft, today)).toMatchObject({
      id: draftId,
      title: 'Air',
      affairsBasis: 'none',
      start: { text: '2025-03-01' },
      stated: { status: 'planned' },
    });
    expect(draftAgreement(draft, today)).not.toHaveProperty('end');
    expect(draftAgreement(draft, today).signedOn?.text).toBe('2025-03-01');
    expect(draftAgreement(emptyDraft, today).signedOn?.text).toBe(today);
  });
});

describe('a checked draft', () => {
  const draft = draftAgreement(
    { ...draftOf(water.build()), start: '2025-01-01', signedOn: '', number: '' },
    '2026-11-24',
  );

  it('that repeats an agreement is told so, with what the two have in common', () => {
    const check = checkDraft(dataset, draft, noLinkDecisions);
    const [first] = check.overlaps;
    expect(['same-record', 'duplication']).toContain(first?.class);
    expect(draftVerdict(check, 'en').tone).toBe('double');
    if (first === undefined) throw new Error('nothing found');
    for (const language of languages) {
      const facts = draftFacts(first, dataset, language);
      expect(facts.length).toBeGreaterThanOrEqual(3);
      expect(facts.join()).not.toContain('{');
    }
    expect(draftFacts(first, dataset, 'en')[0]).toBe('same parties');
  });

  it('of other parties doubles nothing', () => {
    const apart = { ...draft, parties: [{ partyId: toRegionId('34.71') }, { partyId: toRegionId('34.04') }] };
    const check = checkDraft(dataset, apart, noLinkDecisions);
    expect(draftVerdict(check, 'en').tone).toBe('none');
  });

  it('shows what its parties have on the same thing with others, and not what was told', () => {
    const corpus = readDocuments(dataset);
    const told = new Set([water.build().id]);
    expect(draftRelated(draft, corpus, told).map(({ party, total }) => [party, total])).toEqual([
      ['34.02', 1],
    ]);
    expect(draftRelated(draft, corpus, new Set())).toHaveLength(2);
  });

  it('closes a gap where its affair is not covered between two regions', () => {
    const context = gapContextOf(dataset, '2025-06-01', noLinkDecisions);
    const affairs = [toAffairCode('1.03')];
    // Between the first two it is covered.
    expect(draftGaps(draft, affairs, context, undefined, undefined)).toEqual([]);
    const wider = { ...draft, parties: [...draft.parties, { partyId: toRegionId('34.71') }] };
    const found = draftGaps(wider, affairs, context, undefined, undefined);
    expect(found.map(({ a, b, closes }) => [a, b, closes])).toContainEqual(['34.04', '34.71', affairs]);
    expect(found.some(({ a, b }) => a === '34.02' && b === '34.04')).toBe(false);
  });
});
