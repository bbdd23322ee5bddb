import type { Area } from '../../domain/Dataset.ts';
import type { Agreement } from '../../domain/Agreement.ts';
import type { RegionId } from '../../domain/ids.ts';
import { firstDay, yearOf } from '../../domain/PartialDate.ts';
import { onRecord, type GapContext } from '../gaps/GapContext.ts';
import type { RegionFrame } from '../gaps/RegionFrame.ts';

/** A document on record, or a sourced body or forum, with the autonomous regions that it joins (numbers of the frame). */
export interface Meeting {
  readonly id: string;
  /** Distinct, two or more. */
  readonly members: readonly number[];
  /**
   * Year until whose end it is known to be signed (or founded); `undefined` where no date is known. A body without year
   * was founded before all else.
   */
  readonly knownBy: number | undefined;
  /** First day that it can have been signed; `undefined` where that is not known (no date, or "not later than"). */
  readonly signedFrom: string | undefined;
}

/**
 * What joins regions at one time: the documents of one family, or one body or forum. What is resampled, and what a
 * member is taken out of.
 */
export interface JoinUnit {
  readonly id: string;
  readonly isBody: boolean;
  readonly meetings: readonly Meeting[];
}

/**
 * Families of documents on record, in order of id, then bodies and forums. Plans are no units: they are no agreements.
 * Planned documents, and those with fewer than two autonomous regions, join nobody.
 */
export function joinUnits(context: GapContext, frame: RegionFrame): readonly JoinUnit[] {
  const { dataset, families, index } = context;
  const units: JoinUnit[] = [];
  for (const { id, agreementIds } of families.families) {
    const meetings = agreementIds
      .filter((document) => onRecord(context, document))
      .flatMap((document) => {
        const agreement = index.agreementOf.get(document);
        return agreement === undefined ? [] : [meetingOfAgreement(agreement, frame)];
      })
      .filter(({ members }) => members.length >= 2);
    if (meetings.length > 0) units.push({ id, isBody: false, meetings });
  }
  for (const area of dataset.areas) {
    const meeting = meetingOfArea(area, frame);
    if (area.type !== 'plan' && meeting.members.length >= 2) {
      units.push({ id: area.id, isBody: true, meetings: [meeting] });
    }
  }
  return units;
}

function meetingOfAgreement({ id, parties, signedOn, start }: Agreement, frame: RegionFrame): Meeting {
  const date = signedOn ?? start;
  return {
    id,
    members: numbersOf(
      frame,
      parties.map(({ partyId }) => partyId as RegionId),
    ),
    knownBy: date === undefined ? undefined : yearOf(date),
    signedFrom: date === undefined || date.precision === 'before' ? undefined : firstDay(date),
  };
}

function meetingOfArea({ id, members, year }: Area, frame: RegionFrame): Meeting {
  return {
    id,
    members: numbersOf(frame, members),
    knownBy: year ?? Number.NEGATIVE_INFINITY,
    signedFrom: undefined,
  };
}

function numbersOf({ numberOf }: RegionFrame, ids: readonly RegionId[]): readonly number[] {
  return [...new Set(ids.flatMap((id) => numberOf.get(id) ?? []))];
}
