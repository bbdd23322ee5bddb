import type { BorderingPair } from '../../analysis/gaps/BorderingPair.ts';
import { indexDataset } from '../../domain/DatasetIndex.ts';
import { shortNamesOf } from '../../domain/regionName.ts';
import { formatKm, formatNumber } from '../../i18n/format.ts';
import { roundPeople } from '../../view/roundPeople.ts';
import { sourceHost, sourceLink } from '../../view/sourceLink.ts';
import { useApp, useTranslate } from '../StoreContext.tsx';
import { PeopleWhatIsThis } from './PeopleWhatIsThis.tsx';

/** What is known of a pair: border, people on each side, distance, shared areas with their source, constellation. */
export function GapFacts(props: { readonly pair: BorderingPair }) {
  const t = useTranslate();
  const dataset = useApp((state) => state.work.dataset);
  const language = useApp((state) => state.work.language);
  const { pair } = props;
  const index = indexDataset(dataset);
  const names = shortNamesOf(dataset);
  const people = (value: number | undefined): string =>
    value === undefined ? t('notRecorded') : formatNumber(roundPeople(value), language);
  return (
    <section className="inspector-section">
      <div className="section-head">
        <h3 className="title-section">{t('gaps.facts')}</h3>
        <PeopleWhatIsThis />
      </div>
      <dl className="facts">
        <div>
          <dt>{t('gaps.facts.border')}</dt>
          <dd>
            {pair.sharedKm === undefined ? t('notRecorded') : formatKm(pair.sharedKm, language)},{' '}
            {t(`gaps.border.${pair.borderKind}`)}
          </dd>
        </div>
        <div>
          <dt>{t('gaps.facts.peopleOf', { region: names.get(pair.a) ?? pair.a })}</dt>
          <dd className="number">{people(pair.peopleA)}</dd>
        </div>
        <div>
          <dt>{t('gaps.facts.peopleOf', { region: names.get(pair.b) ?? pair.b })}</dt>
          <dd className="number">{people(pair.peopleB)}</dd>
        </div>
        <div>
          <dt>
            {t('gaps.facts.distance')} <span className="note">{t('gaps.facts.distance.note')}</span>
          </dt>
          <dd>{pair.distanceKm === undefined ? t('notRecorded') : formatKm(pair.distanceKm, language)}</dd>
        </div>
        <div className="fact-wide">
          <dt>{t('gaps.facts.areas')}</dt>
          <dd>
            {pair.sharedAreas.length === 0
              ? t('gaps.none')
              : pair.sharedAreas.map((id) => {
                  const area = index.areaOf.get(id);
                  const link = area === undefined ? undefined : sourceLink(area.source);
                  return (
                    <span key={id} className="fact-area">
                      {area?.name ?? id}
                      <span className="note">
                        {area !== undefined && t(`gaps.area.${area.type}`)}
                        {area?.year !== undefined && `, ${String(area.year)}`}
                        {link !== undefined && (
                          <>
                            {', '}
                            <a href={link} target="_blank" rel="noreferrer" title={t('gaps.agreement.opens')}>
                              {sourceHost(link)}
                            </a>
                          </>
                        )}
                        {link === undefined && area !== undefined && area.source !== '' && `, ${area.source}`}
                      </span>
                    </span>
                  );
                })}
          </dd>
        </div>
        <div className="fact-wide">
          <dt>{t('gaps.facts.constellation')}</dt>
          <dd>
            {t(`gaps.constellation.${pair.constellation}`)}
            <span className="note">{t('gaps.facts.constellation.note')}</span>
          </dd>
        </div>
      </dl>
    </section>
  );
}
