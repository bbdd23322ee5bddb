import type { Gap } from '../../../analysis/gaps/Gap.ts';
import type { RegionId } from '../../../domain/ids.ts';
import { shortNamesOf } from '../../../domain/regionName.ts';
import { formatKm, formatNumber } from '../../../i18n/format.ts';
import { isWholeRegion } from '../../../view/isWholeRegion.ts';
import { roundPeople } from '../../../view/roundPeople.ts';
import { useApp, useTranslate } from '../../StoreContext.tsx';
import { useGaps } from '../useGaps.ts';
import { PeopleWhatIsThis } from '../PeopleWhatIsThis.tsx';

/** The border of a pair, who lives beside it, the way between the two, and the constellation of the law. */
export function GapFacts(props: { readonly gap: Gap }) {
  const t = useTranslate();
  const { context } = useGaps();
  const dataset = useApp((state) => state.work.dataset);
  const language = useApp((state) => state.work.language);
  const { gap } = props;
  const { border } = gap;
  const names = shortNamesOf(dataset);
  const sides: readonly (readonly [RegionId, number | undefined])[] = [
    [gap.a, gap.peopleA],
    [gap.b, gap.peopleB],
  ];
  return (
    <section className="gap-section">
      <div className="section-head">
        <h3 className="gap-section-title">{t('gapFacts.facts')}</h3>
        {border !== undefined && <PeopleWhatIsThis short />}
      </div>
      <dl className="facts">
        <div>
          <dt>{t('gapFacts.facts.border')}</dt>
          <dd>
            {border === undefined
              ? t(dataset.borders.length === 0 ? 'gaps.facts.noBorders' : 'gapFacts.facts.noBorder')
              : `${border.sharedKm === undefined ? t('notRecorded') : formatKm(border.sharedKm, language)}, ${t(`gaps.border.${border.kind}`)}`}
          </dd>
        </div>
        {border !== undefined &&
          sides.map(([id, people]) => (
            <div key={id}>
              <dt>{t('gapFacts.facts.people', { region: names.get(id) ?? id })}</dt>
              <dd className="number">
                {people === undefined ? t('notRecorded') : formatNumber(roundPeople(people), language)}
                {isWholeRegion(context.index.regionOf.get(id), people) && (
                  <span className="note">{t('gapFacts.facts.whole')}</span>
                )}
              </dd>
            </div>
          ))}
        <div>
          <dt>
            {t('gapFacts.facts.distance')} <span className="note">{t('gapFacts.facts.distance.note')}</span>
          </dt>
          <dd>{gap.distanceKm === undefined ? t('notRecorded') : formatKm(gap.distanceKm, language)}</dd>
        </div>
        {border !== undefined && (
          <div className="fact-wide">
            <dt>{t('gapFacts.facts.constellation')}</dt>
            <dd>
              {t(`gaps.constellation.${border.constellation}`)}
              <span className="note">{t('gapFacts.facts.constellation.note')}</span>
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
