import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meetingOf, periodOf, type Period } from '../../../src/analysis/overlaps/periodOf.ts';
import { defaultTerms } from '../../../src/domain/Dataset.ts';
import { anAgreement, type AgreementBuilder } from '../../support/builders.ts';
import { arbitraryAgreement } from '../findingsOf.ts';

function period(agreement: AgreementBuilder): Period {
  return periodOf(agreement.build(), defaultTerms);
}
const pks = anAgreement().as('PKS');
const stated = (from: string, to: string): Period => period(pks.signed(from).until(to));

const said = (agreement: AgreementBuilder): Period =>
  period(agreement.with({ stated: { status: 'ended', on: '2021-05-05' } }));
const body = (year: string): Period => period(anAgreement().as('body').signed(year));

describe('periodOf', () => {
  it('takes the stated end, else 3 years for an operative document and 5 for an umbrella or an unknown one', () => {
    expect(stated('2020-01-01', '2020-06-30')).toEqual({
      begin: '2020-01-01',
      notBefore: '2020-01-01',
      end: '2020-06-30',
      open: false,
      endAssumed: false,
    });
    expect(period(pks.signed('2020-01-01'))).toMatchObject({ end: '2023-01-01', endAssumed: true });
    expect(period(anAgreement().as('KB').signed('2020-01-01'))).toMatchObject({ end: '2025-01-01' });
    expect(period(anAgreement().signed('2020-01-01'))).toMatchObject({ end: '2025-01-01', endAssumed: true });
  });

  it('begins on the first day of a month or year and ends on its last, and with the start before the signing', () => {
    expect(period(pks.signed('2020').until('2021-02'))).toMatchObject({
      begin: '2020-01-01',
      end: '2021-02-28',
    });
    expect(period(pks.signed('2020-01-01').starting('2020-03'))).toMatchObject({
      begin: '2020-03-01',
      end: '2023-03-31',
    });
  });

  it('takes a date "not later than" at its bound, and knows that the document can be older', () => {
    const bound = pks.with({ signedOn: { text: '2020-06', precision: 'before' } });
    expect(period(bound)).toEqual({
      begin: '2020-06-30',
      notBefore: undefined,
      end: '2023-06-30',
      open: false,
      endAssumed: true,
    });
  });

  it('leaves a body open, and an undated or planned document without any day', () => {
    expect(period(anAgreement().as('body').signed('2001'))).toMatchObject({ end: undefined, open: true });
    const none = { begin: undefined, notBefore: undefined, end: undefined, open: false, endAssumed: false };
    expect(period(pks)).toEqual(none);
    expect(period(anAgreement().as('body'))).toEqual(none);
    expect(period(pks.signed('2025-12-02').until('2028-01-01').planned())).toEqual(none);
    expect(period(pks.until('2024-05-01'))).toMatchObject({ begin: undefined, end: '2024-05-01' });
  });

  it('ends no later than a source says that it had', () => {
    expect(said(pks.signed('2020-01-01'))).toMatchObject({ end: '2021-05-05', endAssumed: false });
    expect(said(anAgreement().as('body').signed('2001'))).toMatchObject({ end: '2021-05-05', open: false });
    expect(said(pks.signed('2018-01-01'))).toMatchObject({ end: '2021-01-01', endAssumed: true });
  });
});

describe('meetingOf', () => {
  it('counts both ends: one common day is a meeting, the next day is none', () => {
    const first = stated('2020-01-01', '2020-12-31');
    expect(meetingOf(first, stated('2020-12-31', '2021-12-31'))).toEqual({
      meets: 'yes',
      days: 1,
      assumed: false,
    });
    expect(meetingOf(first, stated('2021-01-01', '2021-12-31'))).toEqual({
      meets: 'no',
      days: 0,
      assumed: false,
    });
    expect(meetingOf(first, stated('2020-03-01', '2020-03-31'))).toEqual({
      meets: 'yes',
      days: 31,
      assumed: false,
    });
  });

  it('says where it rests on an assumed end', () => {
    const assumed = period(pks.signed('2020-01-01'));
    expect(meetingOf(assumed, stated('2022-01-01', '2030-01-01'))).toEqual({
      meets: 'yes',
      days: 366,
      assumed: true,
    });
    expect(meetingOf(assumed, stated('2024-01-01', '2030-01-01'))).toEqual({
      meets: 'no',
      days: 0,
      assumed: true,
    });
    // That the second began in time rests on the assumed end, though the stated one stops first.
    expect(meetingOf(assumed, stated('2022-01-01', '2022-01-31'))).toEqual({
      meets: 'yes',
      days: 31,
      assumed: true,
    });
    // The stated one began first and stops first: whether and how long they met is known.
    expect(meetingOf(stated('2019-01-01', '2020-01-31'), assumed)).toEqual({
      meets: 'yes',
      days: 31,
      assumed: false,
    });
    // It began first, and the assumed end of the other only bounds the days.
    expect(meetingOf(stated('2019-01-01', '2040-01-01'), assumed)).toMatchObject({
      meets: 'yes',
      assumed: true,
    });
  });

  it('cannot know where one is undated, unless one had ended before the other can have begun', () => {
    const unknown = { meets: 'unknown', days: undefined, assumed: false };
    const undated = period(pks);
    expect(meetingOf(undated, stated('2020-01-01', '2021-01-01'))).toEqual(unknown);
    expect(meetingOf(undated, undated)).toEqual(unknown);
    const endOnly = period(pks.until('2019-12-31'));
    expect(meetingOf(endOnly, stated('2020-01-01', '2021-01-01'))).toMatchObject({ meets: 'no' });
    expect(meetingOf(endOnly, stated('2018-01-01', '2021-01-01'))).toEqual(unknown);
  });

  it('cannot know where bounds of "not later than" are apart, as the true days may not be', () => {
    const bound = period(pks.with({ signedOn: { text: '2020-06-30', precision: 'before' } }));
    expect(meetingOf(bound, stated('2018-01-01', '2019-01-01'))).toMatchObject({ meets: 'unknown' });
    expect(meetingOf(bound, stated('2020-06-30', '2021-01-01'))).toMatchObject({ meets: 'yes', days: 186 });
    expect(meetingOf(bound, stated('2023-07-01', '2024-01-01'))).toMatchObject({ meets: 'no' });
  });

  it('has no number of days for two bodies that go on', () => {
    expect(meetingOf(body('2001'), body('2010'))).toEqual({ meets: 'yes', days: undefined, assumed: false });
    expect(meetingOf(body('2001'), stated('2010-01-01', '2010-01-31'))).toMatchObject({
      meets: 'yes',
      days: 31,
    });
  });

  it('is symmetric', () => {
    fc.assert(
      fc.property(arbitraryAgreement, arbitraryAgreement, (a, b) => {
        const [one, other] = [period(anAgreement().with(a)), period(anAgreement().with(b))];
        expect(meetingOf(one, other)).toEqual(meetingOf(other, one));
      }),
      { seed: 3, numRuns: 500 },
    );
  });
});
