import { coverageOf } from '../../../graph/coverage.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { useApp, useDerived, useTranslate } from '../../StoreContext.tsx';

/** What the list cannot tell: coverage of the sources, the even spread of people, need. */
export function CannotKnow() {
  const t = useTranslate();
  const dataset = useApp((state) => state.work.dataset);
  const language = useApp((state) => state.work.language);
  const { statusOf } = useDerived();
  const { regions, withoutRecord } = coverageOf(dataset, statusOf);
  return (
    <section className="inspector-section cannot-know">
      <h3 className="title-section">{t('gaps.cannot')}</h3>
      <ul>
        <li>
          {t('gaps.cannot.coverage', {
            without: formatNumber(withoutRecord.length, language),
            all: formatNumber(regions, language),
          })}
        </li>
        <li>{t('gaps.cannot.people')}</li>
        <li>{t('gaps.cannot.need')}</li>
      </ul>
    </section>
  );
}
