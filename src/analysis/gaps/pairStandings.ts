import type { Affair, Area } from '../../domain/Dataset.ts';
import { hasAffairList } from '../../domain/hasAffairList.ts';
import type { AffairCode } from '../../domain/ids.ts';
import { affairCoverages, eligibleAffairs } from './affairCoverage.ts';
import { classOfAffair, hasClasses } from './classOfAffair.ts';
import { recordedOn, type GapContext } from './GapContext.ts';
import { gapClasses, gapFlags, pairStandings, type GapFlag, type PairStanding } from './GapTable.ts';
import type { PairLevel } from './PairLevel.ts';
import { recordBits, type PairRecords } from './pairRecords.ts';
import type { RegionFrame } from './RegionFrame.ts';

/** A candidate pair, as standing, class and flags ask for it. */
export interface StandingPair {
  readonly key: number;
  readonly a: number;
  readonly b: number;
  readonly level: PairLevel;
  readonly bordering: boolean;
  readonly plans: readonly Area[];
  readonly inJointBody: boolean;
}

/** Places in `pairStandings` and `gapClasses` + 1 (0 = none), and bits of `gapFlags`. */
export interface StandingOfPair {
  readonly standing: number;
  readonly class: number;
  readonly flags: number;
}

/** Tells where a pair stands, with its class and flags. Counts of documents decide most pairs without reading them. */
export class StandingReader {
  private readonly context: GapContext;
  private readonly frame: RegionFrame;
  private readonly records: PairRecords;
  private readonly recorded: Uint8Array;
  private readonly classed: boolean;
  private readonly flagged: boolean;
  private readonly affairs = new Map<PairLevel, readonly Affair[]>();

  constructor(context: GapContext, frame: RegionFrame, records: PairRecords) {
    this.context = context;
    this.frame = frame;
    this.records = records;
    this.recorded = Uint8Array.from(frame.regions, ({ id }) => Number(recordedOn(context, id)));
    this.classed = hasClasses(context.dataset);
    this.flagged = hasAffairList(context.dataset);
  }

  read(pair: StandingPair): StandingOfPair {
    const bits = this.records.bits.get(pair.key) ?? 0;
    let standing: PairStanding = 'new';
    if (has(bits, 'stands')) standing = 'extend';
    else if (pair.inJointBody) standing = 'extend';
    else if (has(bits, 'onRecord')) standing = 'renew';
    else if (has(bits, 'planned')) standing = 'under-way';
    const open = this.openAffairs(pair, has(bits, 'stands'));
    if (open === 'none') standing = 'covered';
    return {
      standing: pairStandings.indexOf(standing),
      class: open === 'none' || !this.classed ? 0 : gapClasses.indexOf(this.classFrom(pair, open)) + 1,
      flags: this.flagsOf(pair, bits),
    };
  }

  /** The uncovered affairs; `none` where every eligible one is covered in full, `all` where none can be. */
  private openAffairs(pair: StandingPair, stands: boolean): readonly Affair[] | 'none' {
    const eligible = this.eligible(pair.level);
    if (!stands || eligible.length === 0) return eligible;
    const mandatory = this.classed ? this.countMandatory(pair, eligible) : 0;
    // Fewer affairs are named than there are: some is open, and of the mandatory ones as well.
    const named = this.records.affairs.get(pair.key) ?? 0;
    if (named < eligible.length && (mandatory === 0 || named < mandatory)) return eligible;
    const coverages = affairCoverages(this.context, this.idOf(pair.a), this.idOf(pair.b));
    const open = eligible.filter(({ code }) => coverages.get(code) !== 'full');
    return open.length === 0 ? 'none' : open;
  }

  private classFrom(pair: StandingPair, open: readonly Affair[]): (typeof gapClasses)[number] {
    return this.countMandatory(pair, open) > 0 ? 'indicated-mandatory' : 'voluntary-opportunity';
  }

  private countMandatory({ bordering, plans }: StandingPair, affairs: readonly Affair[]): number {
    if (!bordering) return 0;
    const named = new Set<AffairCode>(plans.flatMap((plan) => plan.affairs));
    return affairs.filter(
      (affair) => classOfAffair(true, affair, named.has(affair.code)) === 'indicated-mandatory',
    ).length;
  }

  private eligible(level: PairLevel): readonly Affair[] {
    const known = this.affairs.get(level);
    if (known !== undefined) return known;
    const { affairOf } = this.context.index;
    const affairs = eligibleAffairs(this.context, level).flatMap((code) => affairOf.get(code) ?? []);
    this.affairs.set(level, affairs);
    return affairs;
  }

  private flagsOf({ a, b, level, inJointBody }: StandingPair, bits: number): number {
    const flags: GapFlag[] = [];
    if (this.recorded[a] === 0) flags.push('no-record-a');
    if (this.recorded[b] === 0) flags.push('no-record-b');
    if (has(bits, 'lapsed')) flags.push('lapsed');
    if (has(bits, 'expiring')) flags.push('expiring');
    if (has(bits, 'onRecord') && !has(bits, 'dated')) flags.push('status-unknown');
    if (inJointBody) flags.push('joint-body');
    if (this.flagged && level === 'regency-city') {
      const one = this.frame.regions[a]?.parentId;
      const other = this.frame.regions[b]?.parentId;
      if (one !== undefined && other !== undefined) {
        flags.push(one === other ? 'provincial' : 'different-provinces');
      }
    }
    let sum = 0;
    for (const flag of flags) sum |= 1 << gapFlags.indexOf(flag);
    return sum;
  }

  private idOf(number: number): (typeof this.frame.regions)[number]['id'] {
    const region = this.frame.regions[number];
    if (region === undefined) throw new Error(`no region ${String(number)}`);
    return region.id;
  }
}

function has(bits: number, bit: keyof typeof recordBits): boolean {
  return (bits & recordBits[bit]) !== 0;
}
