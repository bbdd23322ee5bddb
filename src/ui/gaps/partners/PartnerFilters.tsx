import type { Partner } from '../../../analysis/partners/Partner.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { practicedAffairs, type PartnerFilter } from '../../../view/coverage/partnerFilters.ts';
import { useWords } from '../../inspector/useWords.ts';
import { useGaps } from '../useGaps.ts';

/** Which partners are listed: those with practice in an affair, those that have led, those that share a partner. */
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
  return (
    <div className="partners-filters">
      <select
        className="field"
        aria-label={t('coverage.partners.practice')}
        value={affair ?? ''}
        disabled={affairs.length === 0 && affair === undefined}
        onChange={({ target }) => {
          const chosen = affairs.find((one) => one.affair === target.value)?.affair;
          onChange(chosen === undefined ? rest : { ...rest, affair: chosen });
        }}
      >
        <option value="">
          {t(affairs.length === 0 ? 'coverage.partners.practice.nobody' : 'coverage.partners.practice.any')}
        </option>
        {affairs.map((one) => (
          <option key={one.affair} value={one.affair}>
            {t('coverage.partners.practice.in', { affair: affairShort(one.affair), n: number(one.partners) })}
          </option>
        ))}
      </select>
      <label className="partners-check">
        <input
          type="checkbox"
          className="checkbox"
          checked={filter.shared}
          disabled={shared === 0 && !filter.shared}
          onChange={({ target }) => onChange({ ...filter, shared: target.checked })}
        />
        {t('coverage.partners.sharesPartner')} <span className="number">{number(shared)}</span>
      </label>
      <label className="partners-check" title={led === 0 ? t('coverage.partners.hasLed.none') : undefined}>
        <input
          type="checkbox"
          className="checkbox"
          checked={filter.led}
          disabled={led === 0 && !filter.led}
          onChange={({ target }) => onChange({ ...filter, led: target.checked })}
        />
        {t('coverage.partners.hasLed')} <span className="number">{number(led)}</span>
      </label>
      {led === 0 && <p className="note">{t('coverage.partners.hasLed.none')}</p>}
    </div>
  );
}
