import { useRovingRows } from '../inspector/useRovingRows.ts';
import { useWords } from '../inspector/useWords.ts';
import { ProgrammeDetail } from './ProgrammeDetail.tsx';
import { areaName, programmeName } from './programmeNames.ts';
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
