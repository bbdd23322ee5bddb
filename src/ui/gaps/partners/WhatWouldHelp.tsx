import { FileUp, Landmark, MapPinned, Send } from 'lucide-react';
import { useMemo } from 'react';
import { nearestRecorded } from '../../../analysis/partners/nearestRecorded.ts';
import { provinceActivity } from '../../../analysis/partners/provinceActivity.ts';
import { recordedOn } from '../../../analysis/gaps/GapContext.ts';
import type { RegionId } from '../../../domain/ids.ts';
import { formatKm, formatList, formatNumber } from '../../../i18n/format.ts';
import { goTo } from '../../../state/actions.ts';
import { Button } from '../../components/Button.tsx';
import { RegionMark } from '../../components/RegionMark.tsx';
import { useAppStore } from '../../StoreContext.tsx';
import { useWords } from '../../inspector/useWords.ts';
import { useGaps } from '../useGaps.ts';

const nearest = 5;
const mostAffairs = 3;

/** For a region of which little is recorded: who cooperates nearest, and what would make its list better. */
export function WhatWouldHelp(props: { readonly id: RegionId }) {
  const { t, name, index, language, affairShort } = useWords();
  const store = useAppStore();
  const { context, setScope } = useGaps();
  const { id } = props;
  const recorded = recordedOn(context, id);
  const near = useMemo(
    () => (recorded ? [] : nearestRecorded(context, id, nearest)),
    [context, id, recorded],
  );
  const province = useMemo(() => provinceActivity(context, id), [context, id]);
  const isProvince = index.regionOf.get(id)?.level === 'province';
  const bordering = [
    ...new Set(
      (index.bordersOf.get(id) ?? [])
        .map(({ a, b }) => (a === id ? b : a))
        .filter((other) => (index.regionOf.get(other)?.level === 'province') === isProvince),
    ),
  ];
  const silent = bordering.filter((other) => !recordedOn(context, other));
  const affairs = province?.affairs.slice(0, mostAffairs).map(({ affair }) => affairShort(affair)) ?? [];
  return (
    <div className="partners-help">
      {near.length > 0 && (
        <section>
          <h3 className="title-section">{t('coverage.nearest')}</h3>
          <ul className="approach-practice">
            {near.map((other) => (
              <li key={other.region}>
                <span>
                  <RegionMark level={index.regionOf.get(other.region)?.level ?? 'other'} size={10} />{' '}
                  <button type="button" className="link-button" onClick={() => setScope(other.region)}>
                    {name(other.region)}
                  </button>{' '}
                  <span className="cover-quiet number">{formatKm(other.km, language)}</span>
                  <span className="cover-facts">
                    {other.affairs.length === 0
                      ? t('gaps.region.noAffair')
                      : other.affairs.slice(0, mostAffairs).map(affairShort).join(', ')}
                  </span>
                </span>
                <span className="cover-quiet">{t('coverage.hasAgreements', { n: other.families })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="partners-would-help">
        <h3 className="title-section">{t('coverage.help')}</h3>
        <ul>
          <li>
            <FileUp size={17} strokeWidth={1.75} aria-hidden />
            <div>
              <strong>{t('coverage.help.give')}</strong>
              <p>{t('coverage.help.give.text')}</p>
              <Button small onClick={() => store.dispatch(goTo, { screen: 'data' })}>
                {t('coverage.help.give.button')}
              </Button>
            </div>
          </li>
          {silent.length > 0 && (
            <li>
              <Send size={17} strokeWidth={1.75} aria-hidden />
              <div>
                <strong>{t('coverage.help.ask')}</strong>
                <p>
                  {t('coverage.help.ask.text', {
                    n: silent.length,
                    all: formatNumber(bordering.length, language),
                    names: formatList(silent.slice(0, 6).map(name), language),
                  })}
                </p>
              </div>
            </li>
          )}
          {province !== undefined && !isProvince && (
            <li>
              <Landmark size={17} strokeWidth={1.75} aria-hidden />
              <div>
                <strong>{t('coverage.help.province', { province: name(province.province) })}</strong>
                <p>
                  {province.agreements.length === 0
                    ? t('coverage.help.province.none')
                    : affairs.length === 0
                      ? t('coverage.help.province.text', { n: province.families })
                      : t('coverage.help.province.affairs', {
                          n: province.families,
                          affairs: formatList(affairs, language),
                        })}
                </p>
                <Button small onClick={() => setScope(province.province)}>
                  {t('coverage.help.province.button')}
                </Button>
              </div>
            </li>
          )}
          {bordering.length === 0 && (
            <li>
              <MapPinned size={17} strokeWidth={1.75} aria-hidden />
              <div>
                <strong>{t('coverage.help.borders')}</strong>
                <p>{t('coverage.help.borders.text')}</p>
              </div>
            </li>
          )}
        </ul>
      </section>
    </div>
  );
}
