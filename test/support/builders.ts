import type { Agreement, AgreementKind, AgreementParty, DocumentType } from '../../src/domain/Agreement.ts';
import type { Dataset } from '../../src/domain/Dataset.ts';
import {
  toAffairCode,
  toAgreementId,
  toOutsidePartyId,
  toRegionId,
  type AffairCode,
  type PartyId,
} from '../../src/domain/ids.ts';
import { parsePartialDate, type PartialDate } from '../../src/domain/PartialDate.ts';
import type { OutsideParty } from '../../src/domain/Party.ts';
import type { Border, Region } from '../../src/domain/Region.ts';

/** A regency; a province where the id is a two-digit code. `33.74` belongs to `33` unless told otherwise. */
export function aRegion(id: string, fields: Partial<Region> = {}): Region {
  const province = /^\d{2}$/.test(id);
  const parent = /^(\d{2})\.\d{2}$/.exec(id)?.[1];
  return {
    id: toRegionId(id),
    name: province ? `Provinsi ${id}` : `Kabupaten ${id}`,
    aliases: [],
    level: province ? 'province' : 'regency',
    autonomous: true,
    ...(parent === undefined ? {} : { parentId: toRegionId(parent) }),
    indicators: {},
    ...fields,
  };
}

/** An outside party; its id is `out:<slug>`. */
export function anOutsideParty(slug: string, fields: Partial<OutsideParty> = {}): OutsideParty {
  return { id: toOutsidePartyId(`out:${slug}`), name: slug, type: 'third-party', ...fields };
}

/** A land border of two regions. */
export function aBorder(a: string, b: string, fields: Partial<Border> = {}): Border {
  return { a: toRegionId(a), b: toRegionId(b), kind: 'land', confidence: 'high', ...fields };
}

/** Parses a date that the test itself wrote; a mistake in it ends the test. */
export function aDate(text: string): PartialDate {
  const date = parsePartialDate(text);
  if (date === undefined) throw new Error(`no date: ${text}`);
  return date;
}

/** Says what an agreement is, step by step; every step returns a new builder. `build()` ends it. */
export class AgreementBuilder {
  private readonly fields: Partial<Agreement>;
  constructor(fields: Partial<Agreement>) {
    this.fields = fields;
  }
  /** Regions by code, outside parties as `out:<slug>`. */
  between(...parties: readonly string[]): AgreementBuilder {
    return this.with({ parties: parties.map((id): AgreementParty => ({ partyId: id as PartyId })) });
  }
  signed(date: string): AgreementBuilder {
    return this.with({ signedOn: aDate(date) });
  }
  starting(date: string): AgreementBuilder {
    return this.with({ start: aDate(date) });
  }
  until(date: string): AgreementBuilder {
    return this.with({ end: aDate(date) });
  }
  as(documentType: DocumentType): AgreementBuilder {
    return this.with({ documentType });
  }
  ofKind(kind: AgreementKind): AgreementBuilder {
    return this.with({ kind });
  }
  /** Stated affairs, the first one primary. */
  about(...affairs: readonly string[]): AgreementBuilder {
    return this.with({ affairs: affairs.map(toAffairCode), affairsBasis: 'stated' });
  }
  /** In general words only. */
  general(): AgreementBuilder {
    return this.with({ affairsBasis: 'broad' });
  }
  under(parentId: string): AgreementBuilder {
    return this.with({ parentId: toAgreementId(parentId) });
  }
  renewing(renewsId: string): AgreementBuilder {
    return this.with({ renewsId: toAgreementId(renewsId) });
  }
  planned(): AgreementBuilder {
    return this.with({ stated: { status: 'planned' } });
  }
  with(fields: Partial<Agreement>): AgreementBuilder {
    return new AgreementBuilder({ ...this.fields, ...fields });
  }
  /** @param fallbackId id where none was given. */
  build(fallbackId = 'A1'): Agreement {
    return {
      id: toAgreementId(fallbackId),
      title: 'Kerja sama daerah',
      kind: 'ksdd',
      documentType: 'unspecified',
      parties: [],
      affairs: [],
      affairsBasis: 'none',
      ...this.fields,
    };
  }
}

/** `anAgreement('A1').between('33.74', '33.22').signed('2024-01-01').about('2.09')` */
export function anAgreement(id?: string): AgreementBuilder {
  return new AgreementBuilder(id === undefined ? {} : { id: toAgreementId(id) });
}

export interface DatasetFields extends Partial<Omit<Dataset, 'agreements'>> {
  readonly agreements?: readonly (Agreement | AgreementBuilder)[];
}

/**
 * A dataset. Agreements without an id become `A1`, `A2` ... by position; regions, outside parties and affairs that
 * agreements (or borders) name but nobody described are added as plain ones, in order of id.
 */
export function aDataset(fields: DatasetFields = {}): Dataset {
  const agreements = (fields.agreements ?? []).map((agreement, position) =>
    agreement instanceof AgreementBuilder ? agreement.build(`A${String(position + 1)}`) : agreement,
  );
  const regions = new Map<string, Region>((fields.regions ?? []).map((region) => [region.id, region]));
  const outside = new Map<string, OutsideParty>(
    (fields.outsideParties ?? []).map((party) => [party.id, party]),
  );
  const affairs = new Set<AffairCode>();
  const named = (fields.borders ?? []).flatMap((border): string[] => [border.a, border.b]);
  for (const agreement of agreements) {
    for (const { partyId } of agreement.parties) named.push(partyId);
    for (const affair of agreement.affairs) affairs.add(affair);
  }
  for (const id of named.toSorted()) {
    if (id.startsWith('out:')) {
      if (!outside.has(id)) outside.set(id, anOutsideParty(id.slice(4)));
    } else if (!regions.has(id)) regions.set(id, aRegion(id));
  }
  return {
    schemaVersion: 1,
    id: 'test',
    title: { id: 'Uji', en: 'Test', de: 'Probe' },
    builtIn: false,
    sources: [],
    borders: [],
    affairs: [...affairs].toSorted().map((code) => ({
      code,
      name: { id: code, en: code, de: code },
      aliases: [],
      externality: 'medium',
      regencyAuthority: 'shared',
    })),
    areas: [],
    quarantine: [],
    issues: [],
    ...fields,
    regions: [...regions.values()],
    outsideParties: [...outside.values()],
    agreements,
  };
}
