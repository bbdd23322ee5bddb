import { useMemo } from 'react';
import { introductionsTo } from '../../../analysis/partners/introductions.ts';
import type { RegionId } from '../../../domain/ids.ts';
import { yearOf } from '../../../domain/PartialDate.ts';
import { formatList } from '../../../i18n/format.ts';
import { select, goTo } from '../../../state/actions.ts';
import { explainPath } from '../../../view/explainPath.ts';
import { shortTitle } from '../../../view/shortTitle.ts';
import { RegionMark } from '../../components/RegionMark.tsx';
import { useAppStore } from '../../StoreContext.tsx';
import { useWords } from '../../inspector/useWords.ts';
import { useGaps } from '../useGaps.ts';

/** Who knows whom between two regions, step by step; or that no path of introductions exists, and why. */
export function IntroductionPath(props: { readonly from: RegionId; readonly to: RegionId }) {
  const { t, name, index, dataset, language } = useWords();
  const store = useAppStore();
  const { context } = useGaps();
  const { from, to } = props;
  const introductions = useMemo(() => introductionsTo(context, from, to), [context, from, to]);
  if (introductions.type === 'none') {
    return (
      <section>
        <h3 className="title-section">{t('coverage.path')}</h3>
        <p>
          <strong>{t('coverage.path.none')}</strong>{' '}
          {explainPath(introductions.reason, dataset, from, to, language)}
        </p>
      </section>
    );
  }
  const { steps } = introductions;
  // The first who knows the way is the region's own partner; it introduces, not the region itself.
  const [first, ...further] = steps.slice(0, -1).map((step) => name(step.to));
  return (
    <section>
      <h3 className="title-section">{t('coverage.path')}</h3>
      <p>
        {first === undefined
          ? t('coverage.path.direct')
          : further.length === 0
            ? t('coverage.path.throughPartner', { first, to: name(to) })
            : t('coverage.path.through', { first, names: formatList(further, language) })}
      </p>
      <ol className="approach-path">
        {steps.map((step, at) => {
          const [newest, ...more] = step.agreements;
          const agreement = newest === undefined ? undefined : index.agreementOf.get(newest);
          const year = agreement?.signedOn === undefined ? undefined : yearOf(agreement.signedOn);
          return (
            <li key={step.to}>
              <span className="approach-path-regions">
                {at > 0 && (
                  <>
                    <RegionMark level={index.regionOf.get(step.from)?.level ?? 'other'} size={10} />
                    <strong>{name(step.from)}</strong>
                    <span className="cover-quiet">{t('coverage.path.knows')}</span>
                  </>
                )}
                <RegionMark level={index.regionOf.get(step.to)?.level ?? 'other'} size={10} />
                <strong>{name(step.to)}</strong>
                {at === 0 && (
                  <span className="cover-quiet">{t('coverage.path.partnerOf', { region: name(from) })}</span>
                )}
              </span>
              {agreement !== undefined && (
                <span className="cover-facts">
                  <button
                    type="button"
                    className="link-button"
                    onClick={() => {
                      store.dispatch(select, { type: 'agreement', id: agreement.id });
                      store.dispatch(goTo, { screen: 'explore' });
                    }}
                  >
                    {shortTitle(agreement.title)}
                  </button>
                  {year !== undefined && `, ${String(year)}`}
                  {more.length > 0 && `, ${t('coverage.peer.more', { n: more.length })}`}
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
