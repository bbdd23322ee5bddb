import type { Gap } from '../../../analysis/gaps/Gap.ts';
import { formatList } from '../../../i18n/format.ts';
import { affairInText } from '../../../view/affairInText.ts';
import { sourceHost, sourceLink } from '../../../view/sourceLink.ts';
import { useApp, useTranslate } from '../../StoreContext.tsx';
import { useGaps } from '../useGaps.ts';

/** Plans, bodies and forums that hold both, with what they name and where that is read. */
export function SharedAreas(props: { readonly gap: Gap }) {
  const t = useTranslate();
  const { context } = useGaps();
  const language = useApp((state) => state.work.language);
  const { gap } = props;
  const areas = [...gap.plans, ...gap.bodies].flatMap((id) => context.index.areaOf.get(id) ?? []);
  return (
    <section className="gap-section">
      <h3 className="gap-section-title">{t('gapFacts.areas')}</h3>
      {areas.length === 0 ? (
        <p className="gap-quiet">{t('gapFacts.areas.none')}</p>
      ) : (
        <ul className="area-rows">
          {areas.map((area) => {
            const link = sourceLink(area.source);
            return (
              <li key={area.id}>
                <span className="area-name">{area.name}</span>{' '}
                <span className="note">
                  {t(`gaps.area.${area.type}`)}
                  {area.year !== undefined && `, ${String(area.year)}`}
                </span>
                {area.fullName !== undefined && area.fullName !== area.name && (
                  <span className="note area-line">{area.fullName}</span>
                )}
                <span className="note area-line">
                  {area.affairs.length === 0
                    ? t('gapFacts.areas.namesNone')
                    : t('gapFacts.areas.names', {
                        affairs: formatList(
                          area.affairs.map((code) =>
                            affairInText(context.index.affairOf.get(code), code, language, 'full'),
                          ),
                          language,
                        ),
                      })}
                </span>
                {link !== undefined ? (
                  <a
                    className="note area-line"
                    href={link}
                    target="_blank"
                    rel="noreferrer"
                    title={t('gaps.agreement.opens')}
                  >
                    {t('gaps.agreement.source', { host: sourceHost(link) })}
                  </a>
                ) : (
                  area.source !== '' && (
                    <span className="note area-line">
                      {t('gaps.agreement.source', { host: area.source })}
                    </span>
                  )
                )}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
