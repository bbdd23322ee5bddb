import { recordOn } from '../../../analysis/gaps/GapContext.ts';
import type { RegionId } from '../../../domain/ids.ts';
import { coverageOf } from '../../../graph/coverage.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { SaidNone } from '../../registers/SaidNone.tsx';
import { useDerived } from '../../StoreContext.tsx';
import { useWords } from '../../inspector/useWords.ts';
import { useGaps } from '../useGaps.ts';

/** The region that looks for partners: what it is, whether anything is recorded, its figures. */
export function RegionRecord(props: { readonly id: RegionId }) {
  const { t, name, dataset, index, language } = useWords();
  const { network } = useDerived();
  const { context } = useGaps();
  const { id } = props;
  const region = index.regionOf.get(id);
  if (region === undefined) return null;
  const { population, areaKm2, parentId } = region;
  const others = coverageOf(dataset, context.statuses).withoutRecord.filter((other) => other !== id).length;
  const record = recordOn(context, id);
  const partners = network.tiesOf.get(id)?.length ?? 0;
  return (
    <header className="partners-region">
      <p className="cover-kicker">
        {parentId === undefined
          ? t(`level.${region.level}`)
          : t('gaps.region.in', { level: t(`level.${region.level}`), province: name(parentId) })}
        {', '}
        {t('gaps.region.code', { code: id })}
      </p>
      <h2 className="title-region">{region.name}</h2>
      {record === 'none' && <SaidNone region={region} />}
      {record === 'agreements' && (
        <p className="reading">
          {t('gaps.region.record', { n: index.agreementsOf.get(id)?.length ?? 0 })}{' '}
          {t('coverage.partners.shown', { n: partners })}
        </p>
      )}
      {record === 'nothing' && (
        <div className="finding-no-record reading">
          <span className="no-record-sign hatch" aria-hidden />
          <p>
            <strong>{t('gaps.region.nothing')}</strong> {t('coverage.partners.nothing', { n: others })}
          </p>
        </div>
      )}
      <p className="region-figures number">
        {population !== undefined && (
          <span>
            {population.year === undefined
              ? t('gaps.region.populationBare', { n: formatNumber(population.value, language) })
              : t('gaps.region.population', {
                  n: formatNumber(population.value, language),
                  year: String(population.year),
                })}
          </span>
        )}
        {areaKm2 !== undefined && (
          <span>{t('gaps.region.area', { n: formatNumber(areaKm2, language) })}</span>
        )}
      </p>
    </header>
  );
}
