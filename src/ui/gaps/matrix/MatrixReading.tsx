import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { shortNamesOf } from '../../../domain/regionName.ts';
import { statusModeOf } from '../../../graph/defaultFilters.ts';
import { formatDate, formatNumber } from '../../../i18n/format.ts';
import { readMatrix } from '../../../view/coverage/matrixReading.ts';
import { useMediaQuery } from '../../components/useMediaQuery.ts';
import { WhatIsThis } from '../../components/WhatIsThis.tsx';
import { useApp, useTranslate } from '../../StoreContext.tsx';
import { useGaps } from '../useGaps.ts';
import { NamedList } from './NamedList.tsx';
import type { MatrixModel } from './useMatrix.ts';

/** Beside the grid on a low screen the reading is folded at first: what is selected needs the room. */
const lowScreen = '(min-width: 1280px) and (max-height: 799px)';

/** What the matrix says as a whole: what it is made of, favourites, orphans, and what cannot be judged. */
export function MatrixReading(props: { readonly model: MatrixModel }) {
  const t = useTranslate();
  const dataset = useApp((state) => state.work.dataset);
  const language = useApp((state) => state.work.language);
  const { context, scope } = useGaps();
  const filters = useApp((state) => state.work.filters);
  const { matrix, set } = props.model;
  const recorded = matrix.rows.filter((row) => row.recorded).length;
  const name = scope.id === undefined ? '' : (shortNamesOf(context.dataset).get(scope.id) ?? scope.id);
  const reading = useMemo(() => readMatrix(matrix, dataset, language), [matrix, dataset, language]);
  const parts = [
    { title: t('coverage.favourites'), readings: reading.favourites },
    { title: t('coverage.orphans'), readings: reading.orphans },
    { title: t('coverage.notJudged'), readings: reading.notJudged },
  ].filter(({ readings }) => readings.length > 0);
  const low = useMediaQuery(lowScreen);
  const [folded, setFolded] = useState<boolean>();
  const id = useId();
  const shown = !(folded ?? low);
  const Chevron = shown ? ChevronDown : ChevronRight;
  return (
    <section className="matrix-reading" aria-label={t('coverage.reading')}>
      <h2 className="matrix-fold">
        <button type="button" aria-expanded={shown} aria-controls={id} onClick={() => setFolded(shown)}>
          <Chevron size={15} strokeWidth={1.75} aria-hidden />
          {t('coverage.reading')}
        </button>
      </h2>
      <div id={id} className="matrix-reading-text" hidden={!shown}>
        <p>
          {t(`coverage.set.${set.set}`, { n: set.regions.length, name })},{' '}
          {t('coverage.set.recorded', { n: formatNumber(recorded, language) })}.{' '}
          {t(`coverage.status.${statusModeOf(filters)}`, { date: formatDate(filters.asOf, language) })}
        </p>
        {matrix.knownCells > 0 && (
          <div className="matrix-figure">
            <span className="key-figure">{formatNumber(reading.covered, language)}</span>
            <span>{reading.coveredOf}</span>
            <WhatIsThis of={t('coverage.reading.what')} short>
              <div className="what-text">
                <p>{t('coverage.reading.what.text')}</p>
                <p className="what-formula">{t('coverage.reading.what.rule')}</p>
                <p className="note">{t('coverage.reading.what.not')}</p>
              </div>
            </WhatIsThis>
          </div>
        )}
        {parts.map(({ title, readings }) => (
          <div key={title}>
            <h3>{title}</h3>
            {readings.map((one) => (
              <NamedList key={one.text} reading={one} />
            ))}
          </div>
        ))}
      </div>
    </section>
  );
}
