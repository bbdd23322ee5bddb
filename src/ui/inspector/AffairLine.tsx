import type { Agreement } from '../../domain/Agreement.ts';
import { formatList } from '../../i18n/format.ts';
import { WhatIsThis } from '../components/WhatIsThis.tsx';
import { Explanation } from './MeasureWords.tsx';
import { useWords } from './useWords.ts';

/** The affairs of an agreement and how they are known. */
export function AffairLine({ agreement }: { readonly agreement: Agreement }) {
  const { t, language, affair } = useWords();
  const { affairs, affairsBasis, affairsConfidence, sector } = agreement;
  if (affairs.length === 0) {
    const text =
      affairsBasis === 'broad' && sector !== undefined
        ? t('explore.affairs.broad', { sector })
        : sector === undefined
          ? t('explore.affairs.none')
          : `${t('explore.affairs.none')} (${t('explore.affairs.sector', { sector })})`;
    return <p className="note">{text}</p>;
  }
  return (
    <div className="affair-line">
      <span>{formatList(affairs.map(affair), language)}</span>{' '}
      {affairsBasis === 'assigned' && (
        <span className="note">
          {affairsConfidence === undefined
            ? t('explore.affairs.assigned')
            : t('explore.affairs.assigned.confidence', {
                confidence: t(`explore.affairs.confidence.${affairsConfidence}`),
              })}{' '}
          <WhatIsThis of={t('explore.affairs.what')} short>
            <Explanation
              title={t('explore.affairs.what')}
              text={t('explore.affairs.what.text')}
              source={t('explore.affairs.what.source')}
              not={t('explore.affairs.what.not')}
            />
          </WhatIsThis>
        </span>
      )}
    </div>
  );
}
