import type { Partner } from '../../../analysis/partners/Partner.ts';
import { formatList, formatNumber } from '../../../i18n/format.ts';
import { practicedAffairs, type PartnerFilter } from '../../../view/coverage/partnerFilters.ts';
import { useWords } from '../../inspector/useWords.ts';
import { useGaps } from '../useGaps.ts';

/**
 * Which partners are listed: those with practice in an affair, those that share a partner, those that have led. A filter
 * that no partner of the region passes is not offered; one sentence says which.
 */
export function PartnerFilters(props: {
  readonly partners: readonly Partner[];
  readonly filter: PartnerFilter;
  readonly shown: number;
  readonly onChange: (filter: PartnerFilter) => void;
}) {
  const { t, language, affairShort } = useWords();
  const { context } = useGaps();
  const { partners, filter, onChange } = props;
  const affairs = practicedAffairs(context, partners);
  const led = partners.filter(({ hasLed }) => hasLed).length;
  const shared = partners.filter(({ commonPartners }) => commonPartners.length > 0).length;
  const number = (value: number): string => formatNumber(value, language);
  const { affair, ...rest } = filter;
  const dead = [
    affairs.length === 0 ? [t('coverage.partners.dead.practice')] : [],
    shared === 0 ? [t('coverage.partners.dead.shared')] : [],
    led === 0 ? [t('coverage.partners.dead.led')] : [],
  ].flat();
  return (
    <div className="partners-filters">
      {affairs.length > 0 && (
        <select
          className="field"
          aria-label={t('coverage.partners.practice')}
          value={affair ?? ''}
          onChange={({ target }) => {
            const chosen = affairs.find((one) => one.affair === target.value)?.affair;
            onChange(chosen === undefined ? rest : { ...rest, affair: chosen });
          }}
        >
          <option value="">{t('coverage.partners.practice.any')}</option>
          {affairs.map((one) => (
            <option key={one.affair} value={one.affair}>
              {t('coverage.partners.practice.in', {
                affair: affairShort(one.affair),
                n: number(one.partners),
              })}
            </option>
          ))}
        </select>
      )}
      {shared > 0 && (
        <label className="partners-check">
          <input
            type="checkbox"
            className="checkbox"
            checked={filter.shared}
            onChange={({ target }) => onChange({ ...filter, shared: target.checked })}
          />
          {t('coverage.partners.sharesPartner')} <span className="number">{number(shared)}</span>
        </label>
      )}
      {led > 0 && (
        <label className="partners-check">
          <input
            type="checkbox"
            className="checkbox"
            checked={filter.led}
            onChange={({ target }) => onChange({ ...filter, led: target.checked })}
          />
          {t('coverage.partners.hasLed')} <span className="number">{number(led)}</span>
        </label>
      )}
      {dead.length > 0 && (
        <p className="note">{t('coverage.partners.dead', { items: formatList(dead, language) })}</p>
      )}
    </div>
  );
}
