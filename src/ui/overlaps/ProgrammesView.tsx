import type { ProgrammeOverlap } from '../../analysis/overlaps/OverlapFindings.ts';
import { indexDataset } from '../../domain/DatasetIndex.ts';
import type { RegionId } from '../../domain/ids.ts';
import { asTitle, subjectName } from '../../view/overlaps/overlapSubject.ts';
import { useRovingRows } from '../inspector/useRovingRows.ts';
import { useWords, type Words } from '../inspector/useWords.ts';
import { ProgrammeDetail } from './ProgrammeDetail.tsx';
import type { OverlapsModel } from './useOverlaps.ts';

/** Affair x area: place-bound subjects that several families cover in one area, who is in many, who in none. */
export function ProgrammesView({ model }: { readonly model: OverlapsModel }) {
  const words = useWords();
  const { t } = words;
  const programmes = model.findings?.programmes ?? [];
  const roving = useRovingRows(programmes.length);
  const chosen = programmes.find(({ id }) => id === model.itemText) ?? programmes[0];
  if (programmes.length === 0) {
    return (
      <div className="overlap-single">
        <div className="empty">
          <p>{t('overlaps.programmes.lead')}</p>
          <p>{t('overlaps.programmes.none')}</p>
        </div>
      </div>
    );
  }
  return (
    <div className="programmes">
      <section className="overlap-list">
        <header className="overlap-head">
          <p className="note">{t('overlaps.programmes.lead')}</p>
        </header>
        <ul className="programme-rows" aria-label={t('overlaps.programmes.list')} {...roving.list}>
          {programmes.map((programme, at) => (
            <li key={programme.id}>
              <button
                type="button"
                className="programme-row"
                aria-current={programme.id === chosen?.id}
                {...roving.row(at)}
                onClick={() => model.open(programme.id)}
              >
                <strong>{programmeName(programme, model, words)}</strong>
                <span className="overlap-second">{areaName(programme, words)}</span>
                <span className="note number">
                  {t('overlaps.programmes.families', { n: programme.familyIds.length })}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      {chosen !== undefined && <ProgrammeDetail key={chosen.id} programme={chosen} model={model} />}
    </div>
  );
}

/** What a programme overlap is about, inside a sentence. */
export function conceptOf(
  { concept, affair }: ProgrammeOverlap,
  model: OverlapsModel,
  { dataset, language }: Words,
): string {
  const subject = concept.startsWith('concept:') ? concept : `concept:${concept}`;
  const affairs = affair === undefined ? [] : [affair];
  return subjectName({ subject, affairs }, dataset, model.terms, language) ?? concept;
}

/** The same as a title. */
export function programmeName(programme: ProgrammeOverlap, model: OverlapsModel, words: Words): string {
  return asTitle(conceptOf(programme, model, words), words.language);
}

/** The area of a programme overlap: one of the dataset's, or a province. */
export function areaName({ areaId }: ProgrammeOverlap, { dataset }: Words): string {
  return (
    dataset.areas.find((area) => area.id === areaId)?.name ??
    indexDataset(dataset).regionOf.get(areaId as RegionId)?.name ??
    areaId
  );
}
