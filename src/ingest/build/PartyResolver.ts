import type { AgreementKind } from '../../domain/Agreement.ts';
import type { RegionId } from '../../domain/ids.ts';
import type { OutsideParty, OutsidePartyType } from '../../domain/Party.ts';
import type { Region } from '../../domain/Region.ts';
import { isNoName } from '../names/isNoName.ts';
import type { NameMatch, NameMatcher } from '../names/NameMatch.ts';
import { nameKey } from '../names/buildNameMatcher.ts';
import { recogniseOutsideParty } from '../names/recogniseOutsideParty.ts';
import { splitPartyCell, type PartyText } from '../names/splitPartyCell.ts';
import type { StatedParty } from './agreements/ownColumns.ts';
import type { Decisions } from './Decisions.ts';
import type { RegionFacts, RegionRegister } from './regions/RegionRegister.ts';

/** What the text of a party means. */
export type Resolution =
  | {
      readonly type: 'region';
      readonly regionId: RegionId;
      readonly agency?: string;
      /** What the name is by itself, where a person decided. */
      readonly decided?: NameMatch;
    }
  | {
      readonly type: 'outside';
      readonly party: OutsideParty;
      readonly agency?: string;
      /** The text is kept, and what it names is not known. */
      readonly isUnknown: boolean;
      readonly decided?: NameMatch;
    }
  /** A person said that it is no party. */
  | { readonly type: 'nothing'; readonly decided: NameMatch }
  /** A bare number or date: no party has such a name. */
  | { readonly type: 'no-name' }
  /** An administrative unit, which cannot be a party. */
  | { readonly type: 'not-autonomous'; readonly regionId: RegionId }
  /** A person is to say what it means. */
  | {
      readonly type: 'open';
      readonly code: 'party-ambiguous' | 'party-likely' | 'region-not-in-data';
      readonly match: NameMatch;
    };

/** What the row says beside the name. */
export interface ResolutionHints extends RegionFacts {
  readonly kind?: AgreementKind | undefined;
  /** The column is one of regions: with regions of the file, every text in it is one. */
  readonly isRegionColumn?: boolean;
  /** It is an organisation, whose region another column would say: no region is made of it. */
  readonly isOrganisation?: boolean;
  readonly outsideType?: OutsidePartyType | undefined;
  /** What a table of our own says it is. */
  readonly stated?: StatedParty;
}

export interface ResolverParts {
  readonly regions: readonly Region[];
  readonly match: NameMatcher;
  /** Regions by their code, where a table of regions states codes. */
  readonly byCode?: ReadonlyMap<string, RegionId>;
  /** Further codes, which hold within their file. */
  readonly codesOfFile?: ReadonlyMap<string, ReadonlyMap<string, RegionId>>;
  /** Takes every name where regions are made of the file. */
  readonly register?: RegionRegister;
  /** Whether the parties of the files are numbered rather than named. */
  readonly hasNumbersForNames?: boolean;
  /** Whether a text that begins like a region and is none is asked about. */
  readonly asksForMissing: boolean;
  /** Names in the files of regions that other names are decided to be. */
  readonly decidedNames?: ReadonlyMap<RegionId, string>;
  readonly decisions: Decisions;
}

/** Cells of parties repeat; a column in which none does must not fill the memory. */
const mostSplits = 20_000;
const domestic = new Set(['', 'indonesia', 'id', 'idn', 'republik indonesia']);

/** Finds out what names of parties mean, by decisions of people first, then by code and name. Remembers each name. */
export class PartyResolver {
  readonly #parts: ResolverParts;
  readonly #regionOf: ReadonlyMap<RegionId, Region>;
  readonly #matches = new Map<string, NameMatch>();
  readonly #splits = new Map<string, readonly PartyText[]>();
  #codes: ReadonlyMap<string, RegionId> | undefined;

  constructor(parts: ResolverParts) {
    this.#parts = parts;
    this.#regionOf = new Map(parts.regions.map((region) => [region.id, region]));
  }

  /** Names are from now on those of this file. */
  enter(file: string): void {
    this.#codes = this.#parts.codesOfFile?.get(file);
  }

  /** The match of a text alone, computed once. */
  readonly match: NameMatcher = (text) => {
    const known = this.#matches.get(text);
    if (known !== undefined) return known;
    const match = this.#parts.match(text);
    this.#matches.set(text, match);
    return match;
  };

  /** The parties of a cell. */
  split(cell: string): readonly PartyText[] {
    const known = this.#splits.get(cell);
    if (known !== undefined) return known;
    const parties = splitPartyCell(cell, this.match);
    if (this.#splits.size < mostSplits) this.#splits.set(cell, parties);
    return parties;
  }

  /** Name of a region of the data; of the others the text has to do. */
  nameOf(id: RegionId): string | undefined {
    return this.#regionOf.get(id)?.name ?? this.#parts.register?.nameOf(id);
  }

  resolve(text: string, hints: ResolutionHints = {}): Resolution {
    return this.#decided(text, hints) ?? this.#stated(text, hints) ?? this.#found(text, hints);
  }

  /** Our own tables say what each party is: names are not guessed at again. */
  #stated(text: string, hints: ResolutionHints): Resolution | undefined {
    const { stated } = hints;
    const { register } = this.#parts;
    if (stated === undefined) return undefined;
    if (stated.as === 'region') {
      return register === undefined ? undefined : { type: 'region', regionId: register.of(text, hints) };
    }
    const { id } = recogniseOutsideParty(text, undefined).party;
    const { as: type, country } = stated;
    const party = { id, name: text, type, ...(country === undefined ? {} : { country }) };
    return { type: 'outside', party, isUnknown: false };
  }

  #decided(text: string, hints: ResolutionHints): Resolution | undefined {
    if (!this.#parts.decisions.concernsNames) return undefined;
    const key = nameKey(text);
    const decision = this.#parts.decisions.nameOf(key);
    if (decision === undefined) return undefined;
    const decided = this.match(text);
    if (decision.as === 'region') {
      const { regionId } = decision;
      if (!this.#regionOf.has(regionId) && !this.#isOwn(regionId)) return undefined;
      this.#parts.decisions.useName(key);
      const { agency } = decided;
      return { type: 'region', regionId, decided, ...(agency === undefined ? {} : { agency }) };
    }
    this.#parts.decisions.useName(key);
    if (decision.as === 'nothing') return { type: 'nothing', decided };
    const { party, agency } = recogniseOutsideParty(text, hints.kind);
    const type = isOutsideType(decision.type) ? decision.type : 'unknown';
    const outside = { type: 'outside', party: { ...party, type }, isUnknown: false, decided } as const;
    return agency === undefined ? outside : { ...outside, agency };
  }

  /** Whether the file makes a region of this id, or does so now by the name it had. */
  #isOwn(id: RegionId): boolean {
    const { register, decisions, decidedNames } = this.#parts;
    if (register === undefined) return false;
    const name = decidedNames?.get(id) ?? decisions.regionName(id);
    return register.has(id) || (name !== undefined && register.expect(name) === id);
  }

  #found(text: string, hints: ResolutionHints): Resolution {
    const { byCode, register, asksForMissing, hasNumbersForNames } = this.#parts;
    const code = this.#codes?.get(text) ?? byCode?.get(text);
    if (code !== undefined) return { type: 'region', regionId: code };
    const mayBeNumber = hints.isRegionColumn === true || hasNumbersForNames === true;
    if (register !== undefined) {
      if (!mayBeNumber && isNoName(text)) return { type: 'no-name' };
      const outside = hints.isRegionColumn === true ? undefined : recogniseOutsideParty(text, undefined);
      if (outside?.recognised !== true && hints.isOrganisation !== true) {
        return { type: 'region', regionId: register.of(text, hints) };
      }
      return this.#outside(text, hints, false);
    }
    const match = this.match(text);
    const { certainty, regionId, agency, looksLikeRegion } = match;
    if (certainty === 'certain' && regionId !== undefined) {
      if (this.#regionOf.get(regionId)?.autonomous === false) return { type: 'not-autonomous', regionId };
      return { type: 'region', regionId, ...(agency === undefined ? {} : { agency }) };
    }
    if (certainty === 'unknown' && isNoName(text)) return { type: 'no-name' };
    const byName = recogniseOutsideParty(text, undefined);
    const country = hints.country?.trim().toLowerCase() ?? '';
    const isForeign =
      !domestic.has(country) ||
      byName.party.type.startsWith('foreign') ||
      hints.kind === 'ksdpl' ||
      hints.kind === 'ksdll';
    if (isForeign && !isNamed(match)) return this.#outside(text, hints, false);
    const isOutside = byName.recognised && byName.party.type !== 'unknown' && !looksLikeRegion;
    if (isOutside && !isNamed(match)) return this.#outside(text, hints, false);
    if (certainty === 'ambiguous') return { type: 'open', code: 'party-ambiguous', match };
    if (certainty === 'likely') return { type: 'open', code: 'party-likely', match };
    if (looksLikeRegion && asksForMissing) return { type: 'open', code: 'region-not-in-data', match };
    return this.#outside(text, hints, looksLikeRegion);
  }

  #outside(
    text: string,
    { kind, country, outsideType }: ResolutionHints,
    looksLikeRegion: boolean,
  ): Resolution {
    const { party, agency, recognised } = recogniseOutsideParty(text, kind);
    const place = country?.trim() ?? '';
    const isForeign = !domestic.has(place.toLowerCase());
    const type =
      party.type === 'unknown' && isForeign
        ? 'foreign-government'
        : party.type === 'unknown'
          ? (outsideType ?? 'unknown')
          : party.type;
    return {
      type: 'outside',
      party: { ...party, type, ...(isForeign && party.country === undefined ? { country: place } : {}) },
      ...(agency === undefined ? {} : { agency }),
      isUnknown: looksLikeRegion || (!recognised && type === 'unknown'),
    };
  }
}

/** Whether the text is the name of some regions, not just close to one: a name that several share is always asked about. */
function isNamed({ certainty, candidates }: NameMatch): boolean {
  return (
    certainty === 'ambiguous' &&
    candidates.some(({ reasons }) =>
      reasons.some(({ code }) => code !== 'spelling' && code !== 'abbreviation' && code !== 'other-rank'),
    )
  );
}

const outsideTypes: readonly OutsidePartyType[] = [
  'central',
  'third-party',
  'foreign-government',
  'foreign-organisation',
  'village',
  'unknown',
];

function isOutsideType(text: string): text is OutsidePartyType {
  return outsideTypes.some((type) => type === text);
}
