import { Grid3x3 } from 'lucide-react';
import { useMemo } from 'react';
import type { ProgrammeOverlap } from '../../analysis/overlaps/OverlapFindings.ts';
import { indexDataset } from '../../domain/DatasetIndex.ts';
import { formatNumber } from '../../i18n/format.ts';
import { goTo } from '../../state/actions.ts';
import { setGaps } from '../../state/gapActions.ts';
import { defaultGaps } from '../../state/Work.ts';
import { documentsOf } from '../../view/overlaps/overlapHints.ts';
import { programmeRegions } from '../../view/overlaps/programmeRegions.ts';
import { Button } from '../components/Button.tsx';
import { RegionMark } from '../components/RegionMark.tsx';
import { WorkMiniMap } from '../graph/WorkMiniMap.tsx';
import { useWords } from '../inspector/useWords.ts';
import { useAppStore } from '../StoreContext.tsx';
import { MemberList } from './MemberList.tsx';
import { areaName, conceptOf, programmeName } from './programmeNames.ts';
import type { OverlapsModel } from './useOverlaps.ts';

/** One subject in one area: how many programmes reach which regions, on a map and in a list, and their documents. */
export function ProgrammeDetail(props: {
  readonly programme: ProgrammeOverlap;
  readonly model: OverlapsModel;
}) {
  const words = useWords();
  const { t, dataset, language, label } = words;
  const store = useAppStore();
  const { programme, model } = props;
  const regions = useMemo(() => programmeRegions(programme, dataset), [programme, dataset]);
  const map = useMemo(() => {
    const { regionOf } = indexDataset(dataset);
    return regions
      .filter(({ id }) => regionOf.get(id)?.lat !== undefined)
      .map(({ id, documents }) => ({ id, role: documents === 0 ? ('gap' as const) : ('overlap' as const) }));
  }, [regions, dataset]);
  const most = Math.max(1, ...regions.map(({ documents }) => documents));
  const reached = programme.regionIds.length;
  const { without } = programme;
  const subject = programmeName(programme, model, words);
  return (
    <div className="overlap-detail of-overlap">
      <h2 className="title-region overlap-title">
        {subject}: {areaName(programme, words)}
      </h2>
      <p className="reading overlap-reason">
        {t('overlaps.programmes.reading', {
          families: t('overlaps.programmes.families', { n: programme.familyIds.length }),
          subject: conceptOf(programme, model, words),
          area: areaName(programme, words),
          reached,
          all: reached + without.length,
          without:
            without.length === 0
              ? t('overlaps.programmes.without.none')
              : t('overlaps.programmes.without', { n: without.length }),
        })}
      </p>
      <div className="overlap-actions">
        <Button
          icon={Grid3x3}
          small
          variant="quiet"
          onClick={() => {
            store.dispatch(setGaps, {
              gaps: {
                ...defaultGaps,
                view: 'matrix',
                ...(programme.affair === undefined ? {} : { affair: programme.affair }),
              },
            });
            store.dispatch(goTo, { screen: 'gaps' });
          }}
        >
          {t('overlaps.programmes.matrix')}
        </Button>
      </div>
      <div className="programme-where">
        {map.length > 0 && (
          <div className="overlap-map">
            <WorkMiniMap regions={map} pairs={[]} />
          </div>
        )}
        <section>
          <h3 className="title-section">{t('overlaps.programmes.regions')}</h3>
          <ul className="programme-regions">
            {regions
              .filter(({ documents }) => documents > 0)
              .map(({ id, documents }) => (
                <li key={id}>
                  <RegionMark level={label(id).level} state="overlap" />
                  <span>{label(id).name}</span>
                  <span className="programme-bar" aria-hidden>
                    <span style={{ width: `${String((100 * documents) / most)}%` }} />
                  </span>
                  <span className="number">{formatNumber(documents, language)}</span>
                </li>
              ))}
          </ul>
          {without.length > 0 && (
            <p className="programme-orphans">
              <strong>{t('overlaps.programmes.orphan')}:</strong>{' '}
              {without.map((id) => label(id).name).join(', ')}
            </p>
          )}
        </section>
      </div>
      <MemberList key={programme.id} documents={documentsOf(programme.agreementIds, dataset)} />
    </div>
  );
}
