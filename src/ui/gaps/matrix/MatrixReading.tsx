import { useMemo } from 'react';
import { shortNamesOf } from '../../../domain/regionName.ts';
import { statusModeOf } from '../../../graph/defaultFilters.ts';
import { formatDate, formatNumber } from '../../../i18n/format.ts';
import { readMatrix } from '../../../view/coverage/matrixReading.ts';
import { WhatIsThis } from '../../components/WhatIsThis.tsx';
import { useApp, useTranslate } from '../../StoreContext.tsx';
import { useGaps } from '../useGaps.ts';
import { Sentence } from './Sentence.tsx';
import type { MatrixModel } from './useMatrix.ts';

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
    { title: t('coverage.favourites'), sentences: reading.favourites },
    { title: t('coverage.orphans'), sentences: reading.orphans },
    { title: t('coverage.notJudged'), sentences: reading.notJudged },
  ].filter(({ sentences }) => sentences.length > 0);
  return (
    <section className="matrix-reading" aria-label={t('coverage.reading')}>
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
      {parts.map(({ title, sentences }) => (
        <div key={title}>
          <h3>{title}</h3>
          {sentences.map((sentence) => (
            <p key={sentence}>
              <Sentence text={sentence} />
            </p>
          ))}
        </div>
      ))}
    </section>
  );
}
