import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../src/domain/PartialDate.ts';
import { endsWithin, expiringDays, isInForce, statusOn, type Status } from '../../src/domain/status.ts';
import { agreementBuilders, seeded } from '../support/arbitraries.ts';
import { anAgreement, type AgreementBuilder } from '../support/builders.ts';

const day = '2026-11-23';

function statusOf(builder: AgreementBuilder, asOf = day): Status {
  return statusOn(builder.build(), asOf).status;
}

const agreement = anAgreement().between('11', '12');

describe('the status on a day', () => {
  it('is decided by a stated end, whose day still counts', () => {
    const stated = agreement.signed('2024-01-01').until('2026-11-23');
    expect(statusOf(stated)).toBe('in-force');
    expect(statusOf(stated, '2026-11-24')).toBe('ended');
    expect(statusOf(agreement.until('2026-11'), '2026-11-30')).toBe('in-force');
    expect(statusOf(agreement.until('2026-11'), '2026-12-01')).toBe('ended');
  });

  it('is assumed from the level of the document where no end is stated', () => {
    expect(statusOf(agreement.as('PKS').signed('2023-11-23'))).toBe('assumed-in-force');
    expect(statusOf(agreement.as('PKS').signed('2023-11-22'))).toBe('assumed-ended');
    expect(statusOf(agreement.as('KB').signed('2021-11-23'))).toBe('assumed-in-force');
    expect(statusOf(agreement.as('KB').signed('2021-11-22'))).toBe('assumed-ended');
    expect(statusOf(agreement.as('body').signed('1988'))).toBe('assumed-in-force');
    expect(statusOf(agreement.signed('2021'))).toBe('assumed-in-force');
  });

  it('is undated without any date, and the register’s word where it has one', () => {
    expect(statusOf(agreement)).toBe('undated');
    expect(statusOf(agreement.with({ stated: { status: 'in-force' } }))).toBe('in-force');
    expect(statusOf(agreement.with({ stated: { status: 'ended', on: '2026-11-23' } }))).toBe('ended');
    expect(statusOf(agreement.with({ stated: { status: 'ended', on: '2026-11-24' } }))).toBe('undated');
  });

  it('is planned where a source says so or the beginning lies ahead', () => {
    expect(statusOf(agreement.planned().signed('2020-01-01'))).toBe('planned');
    expect(statusOf(agreement.signed('2026-11-24'))).toBe('planned');
    expect(statusOf(agreement.signed('2026-11-01').starting('2027'))).toBe('planned');
  });

  it('takes a date "not later than" at its bound, as undated before it, and never as planned', () => {
    const bounded = agreement.with({ signedOn: { text: '2026-11', precision: 'before' } });
    expect(statusOf(bounded)).toBe('assumed-in-force');
    const ahead = agreement.with({ signedOn: { text: '2026-12', precision: 'before' } });
    expect(statusOf(ahead)).toBe('undated');
  });

  it('tells that a register disagrees', () => {
    const over = agreement.until('2025-01-01').with({ statusReported: 'berlaku' }).build();
    expect(statusOn(over, day).disagreesWithRegister).toBe(true);
    expect(statusOn(over, '2024-01-01').disagreesWithRegister).toBe(false);
  });

  it('notes an end within 180 days and within months', () => {
    const soon = statusOn(agreement.until(addDays(day, expiringDays)).build(), day);
    expect(soon.expiring).toBe(true);
    expect(statusOn(agreement.until(addDays(day, expiringDays + 1)).build(), day).expiring).toBe(false);
    expect(endsWithin(soon, day, 12)).toBe(true);
    expect(endsWithin(soon, day, 5)).toBe(false);
  });

  it('only moves forward as days pass, if nobody says otherwise (property)', () => {
    const stage: Readonly<Record<Status, number>> = {
      planned: 0,
      'in-force': 1,
      'assumed-in-force': 1,
      undated: 1,
      'assumed-ended': 2,
      ended: 2,
    };
    fc.assert(
      fc.property(agreementBuilders, fc.nat(6000), fc.nat(3000), (builder, from, days) => {
        const one = builder.with({ stated: { status: 'in-force', on: '9999-01-01' } }).build();
        const first = addDays('2012-01-01', from);
        const later = addDays(first, days);
        const before = statusOn(one, first);
        const after = statusOn(one, later);
        expect(stage[after.status]).toBeGreaterThanOrEqual(stage[before.status]);
        expect(after.end).toEqual(before.end);
      }),
      { ...seeded, numRuns: 1000 },
    );
  });

  it('is in force exactly while the end lies not behind (property)', () => {
    fc.assert(
      fc.property(agreementBuilders, fc.nat(6000), (builder, from) => {
        const asOf = addDays('2012-01-01', from);
        const { status, end } = statusOn(builder.build(), asOf);
        if (end === undefined || status === 'planned' || builder.build().stated !== undefined) return;
        expect(isInForce(status)).toBe(daysBetween(asOf, end.day) >= 0);
        expect(status.startsWith('assumed')).toBe(end.basis === 'assumed');
      }),
      { ...seeded, numRuns: 1000 },
    );
  });
});
