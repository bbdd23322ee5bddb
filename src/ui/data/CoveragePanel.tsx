import { useMemo } from 'react';
import { hasRecord, indexDataset } from '../../domain/DatasetIndex.ts';
import type { RegionId } from '../../domain/ids.ts';
import type { RegionLevel } from '../../domain/Region.ts';
import { shortNamesOf } from '../../domain/regionName.ts';
import { coverageOf } from '../../graph/coverage.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useApp, useTranslate } from '../StoreContext.tsx';
import { ShareRow } from './ShareRow.tsx';

const levels: readonly RegionLevel[] = ['province', 'regency', 'city', 'unit', 'other'];

/** Of how many regions the data hold anything, by level and by province. */
export function CoveragePanel() {
  const t = useTranslate();
  const dataset = useApp((state) => state.work.dataset);
  const language = useApp((state) => state.work.language);
  const coverage = useMemo(() => coverageOf(dataset), [dataset]);
  const index = indexDataset(dataset);
  const short = shortNamesOf(dataset);
  const byLevel = levels.flatMap((level) => {
    const regions = index.autonomous.filter((region) => region.level === level);
    const filled = regions.filter((region) => hasRecord(index, region.id)).length;
    return regions.length === 0 ? [] : [{ level, filled, total: regions.length }];
  });
  const provinces = [...coverage.byProvince]
    .map(([id, counts]) => ({ name: nameOf(id), ...counts }))
    .toSorted((left, right) => right.withRecord / right.regions - left.withRecord / left.regions);
  function nameOf(id: RegionId): string {
    return short.get(id) ?? id;
  }
  return (
    <section className="data-panel" aria-labelledby="data-coverage">
      <h2 id="data-coverage" className="title-section">
        {t('data.coverage')}
      </h2>
      <p className="data-figure">
        <strong className="key-figure">{formatNumber(coverage.withRecord, language)}</strong>{' '}
        {t('data.coverage.figure', { total: formatNumber(coverage.regions, language) })}
      </p>
      <ul className="share-list">
        {byLevel.map(({ level, filled, total }) => (
          <ShareRow key={level} label={t(`data.coverage.${level}`)} filled={filled} total={total} />
        ))}
      </ul>
      <p className="note">
        {t('data.coverage.note', { n: coverage.withoutRecord.length })}
        {coverage.reportedNone.length > 0 && (
          <> {t('health.coverage.none', { n: coverage.reportedNone.length })}</>
        )}
      </p>
      {provinces.length > 0 && (
        <details className="data-details">
          <summary>{t('data.coverage.provinces')}</summary>
          <ul className="share-list">
            {provinces.map(({ name, withRecord, regions }) => (
              <ShareRow key={name} label={name} filled={withRecord} total={regions} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
