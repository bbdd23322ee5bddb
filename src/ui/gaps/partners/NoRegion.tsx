import { BookOpen, ListOrdered, Waypoints } from 'lucide-react';
import { useMemo } from 'react';
import { recordedOn, recordOn } from '../../../analysis/gaps/GapContext.ts';
import { toRegionId } from '../../../domain/ids.ts';
import { recordOfRegion } from '../../../analysis/partners/recordOfRegion.ts';
import { exampleRegions, regionsAround } from '../../../view/coverage/exampleRegions.ts';
import { regionOptions } from '../../../view/partyOptions.ts';
import { Button } from '../../components/Button.tsx';
import { RegionMark } from '../../components/RegionMark.tsx';
import { Combobox } from '../../explore/Combobox.tsx';
import { useWords } from '../../inspector/useWords.ts';
import { useApp } from '../../StoreContext.tsx';
import { useGaps } from '../useGaps.ts';
import { useLastScope } from './useLastScope.ts';

const gets = [
  { key: 'list', icon: ListOrdered },
  { key: 'affairs', icon: BookOpen },
  { key: 'way', icon: Waypoints },
] as const;

const markStates = { agreements: 'rest', none: 'ring', nothing: 'no-record' } as const;

/** No region is chosen: a field, what one gets, two examples, and the regions of the province last looked at. */
export function NoRegion() {
  const { t, name, dataset, index, language } = useWords();
  const { context, setScope } = useGaps();
  const selection = useApp((state) => state.work.selection);
  const last = useLastScope();
  const selected = selection?.type === 'region' ? selection.id : undefined;
  const { recorded, without } = useMemo(() => exampleRegions(dataset, context.statuses), [dataset, context]);
  const around = useMemo(
    () => regionsAround(dataset, context.statuses, last ?? selected, language),
    [dataset, context, last, selected, language],
  );
  return (
    <section className="cover-view partners-view partners-empty" aria-label={t('coverage.partners')}>
      <div className="partners-begin">
        <h2 className="title-region">{t('coverage.partners.empty')}</h2>
        <p className="reading">{t('coverage.partners.empty.text')}</p>
        <div className="partners-field">
          <Combobox
            label={t('coverage.partners.choose')}
            placeholder={t('coverage.partners.choose')}
            nothing={t('gaps.scope.none')}
            options={regionOptions(dataset)}
            onChoose={(id) => setScope(toRegionId(id))}
          />
        </div>
        <div className="partners-examples">
          {recorded !== undefined && (
            <Button onClick={() => setScope(recorded)}>
              {t('coverage.partners.empty.recorded', { region: name(recorded) })}
            </Button>
          )}
          {without !== undefined && (
            <Button onClick={() => setScope(without)}>
              {t('coverage.partners.empty.without', { region: name(without) })}
            </Button>
          )}
        </div>
        <h3 className="title-section">{t('coverage.partners.empty.gets')}</h3>
        <ul className="partners-gets">
          {gets.map(({ key, icon: Icon }) => (
            <li key={key}>
              <Icon size={17} strokeWidth={1.75} aria-hidden />
              <span>{t(`coverage.partners.empty.gets.${key}`)}</span>
            </li>
          ))}
        </ul>
      </div>
      {around !== undefined && (
        <section className="partners-around">
          <h3 className="title-section">
            {t('coverage.partners.empty.regions', { name: name(around.province) })}
          </h3>
          <ul>
            {around.regions.map((id) => (
              <li key={id}>
                <RegionMark
                  level={index.regionOf.get(id)?.level ?? 'other'}
                  size={10}
                  state={markStates[recordOn(context, id)]}
                />
                <button type="button" className="link-button" onClick={() => setScope(id)}>
                  {name(id)}
                </button>
                <span className="cover-quiet">
                  {recordOn(context, id) === 'none'
                    ? t('health.extent.none')
                    : recordedOn(context, id)
                      ? t('coverage.hasAgreements', { n: recordOfRegion(context, id).families })
                      : t('noRecord.short')}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </section>
  );
}
