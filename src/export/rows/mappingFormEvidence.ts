import { indexDataset } from '../../domain/DatasetIndex.ts';
import type { Agreement } from '../../domain/Agreement.ts';
import type { Dataset } from '../../domain/Dataset.ts';
import type { AgreementId, AreaId } from '../../domain/ids.ts';
import type { Figure } from '../../domain/Region.ts';
import type { Language } from '../../domain/ViewSettings.ts';
import { formatShortDate } from '../../i18n/format.ts';
import { translatorFor, type Translate } from '../../i18n/translate.ts';
import { compareText } from '../../lib/compare.ts';
import { indicatorName } from '../../view/indicatorName.ts';
import { shortTitle } from '../../view/shortTitle.ts';
import { sourceHost, sourceLink } from '../../view/sourceLink.ts';
import { publisherOf } from '../../view/verdicts/formSources.ts';
import type { MappedGap } from './MappedGap.ts';

/** Agreements that a row names; the sheet about the form lists all. */
const namedAgreements = 5;

/** The agreements that a row rests on: those that name both sides, and those that argue for its affair. By id. */
export function agreementsBehind({ gap, affair }: Pick<MappedGap, 'gap' | 'affair'>): readonly AgreementId[] {
  const reasons =
    affair.fit?.reasons.flatMap((reason) => ('agreement' in reason ? [reason.agreement] : [])) ?? [];
  return [...new Set([...(gap?.agreements ?? []), ...reasons])].toSorted(compareText);
}

/** Lines that name the sources of a row: agreements, areas, and the publishers of border and figures. */
export function sourceLines(mapped: MappedGap): readonly string[] {
  const t = translatorFor(mapped.language);
  return [agreementLine(mapped, t), areaLine(mapped, t), figureLine(mapped, t)].filter(
    (line) => line !== undefined,
  );
}

function agreementLine(mapped: MappedGap, t: Translate): string | undefined {
  const { context, language } = mapped;
  const ids = agreementsBehind(mapped);
  if (ids.length === 0) return undefined;
  const listed = ids.slice(0, namedAgreements).map((id) => {
    const agreement = context.index.agreementOf.get(id);
    if (agreement === undefined) return id;
    const facts = [shortSource(agreement, t), dateOf(agreement, language)].filter(
      (fact) => fact !== undefined,
    );
    return facts.length === 0 ? id : `${id} (${facts.join(', ')})`;
  });
  const sheet = t('verdicts.form.sheet.about');
  const more = ids.length - listed.length;
  const list = more === 0 ? listed : [...listed, t('mappingForm.evidence.more', { n: more, sheet })];
  return t('mappingForm.evidence.agreements', { list: list.join('; ') });
}

function areaLine({ context, gap }: MappedGap, t: Translate): string | undefined {
  const areas = [...(gap?.plans ?? []), ...(gap?.bodies ?? [])].map((id: AreaId) => {
    const area = context.index.areaOf.get(id);
    return area === undefined ? id : `${area.name} (${hostOrText(area.source)})`;
  });
  return areas.length === 0 ? undefined : t('mappingForm.evidence.areas', { list: areas.join('; ') });
}

/** Publishers and years of border, population and indicator, as far as the row uses them and the sources name them. */
function figureLine(mapped: MappedGap, t: Translate): string | undefined {
  const { context, table, gap, language } = mapped;
  if (gap === undefined) return undefined;
  const ground = mapped.ground ?? context.dataset;
  const list: string[] = [];
  const boundaries = publisherOf(ground, 'boundaries');
  if (gap.border !== undefined && boundaries !== undefined) {
    list.push(t('mappingForm.evidence.border', { source: boundaries }));
  }
  const counted = publisherOf(ground, 'regions');
  if (gap.peopleA !== undefined && gap.peopleB !== undefined && counted !== undefined) {
    const figures = [gap.a, gap.b].map((id) => context.index.regionOf.get(id)?.population);
    list.push(t('mappingForm.evidence.population', { source: withYears(counted, figures) }));
  }
  const measured = publisherOf(ground, 'figures');
  if (gap.terms.disparity !== undefined && table.indicator !== undefined && measured !== undefined) {
    list.push(
      t('mappingForm.evidence.figure', {
        indicator: indicatorName(table.indicator, language),
        source: withYears(measured, [gap.indicatorA, gap.indicatorB]),
      }),
    );
  }
  return list.length === 0 ? undefined : t('mappingForm.evidence.sources', { list: list.join('; ') });
}

function withYears(publisher: string, figures: readonly (Figure | undefined)[]): string {
  const years = [...new Set(figures.flatMap((figure) => figure?.year ?? []))].toSorted((a, b) => a - b);
  return [publisher, years.join('/')].filter((part) => part !== '').join(' ');
}

/** One row for each agreement that rows of the form rest on: title, document, date, and its source in full. */
export function agreementRows(
  dataset: Dataset,
  agreements: ReadonlyMap<AgreementId, readonly number[]>,
  language: Language,
): readonly (readonly [string, string])[] {
  const t = translatorFor(language);
  const { agreementOf } = indexDataset(dataset);
  return [...agreements]
    .toSorted(([one], [other]) => compareText(one, other))
    .flatMap(([id, rows]): (readonly [string, string])[] => {
      const agreement = agreementOf.get(id);
      if (agreement === undefined) return [];
      const key = rows.length === 1 ? 'mappingForm.about.agreement' : 'mappingForm.about.agreements';
      const source = sourceOf(agreement, t);
      const facts = [
        agreement.title,
        dateOf(agreement, language),
        source === undefined ? t('mappingForm.about.noSource') : t('mappingForm.about.source', { source }),
      ].filter((fact) => fact !== undefined);
      return [[t(key, { id, rows: rows.join(', ') }), facts.join('; ')]];
    });
}

function dateOf({ signedOn }: Agreement, language: Language): string | undefined {
  return signedOn === undefined ? undefined : formatShortDate(signedOn, language);
}

/** The source as it is stated, else the row of the file. */
function sourceOf({ source, record }: Agreement, t: Translate): string | undefined {
  if (source !== undefined && source.trim() !== '') return source;
  if (record === undefined) return undefined;
  return t('mappingForm.row.of.file', { file: record.file, row: String(record.row) });
}

function shortSource(agreement: Agreement, t: Translate): string | undefined {
  const source = sourceOf(agreement, t);
  return source === undefined ? undefined : hostOrText(source);
}

function hostOrText(source: string): string {
  const link = sourceLink(source);
  return link === undefined ? shortTitle(source, 60) : sourceHost(link);
}
