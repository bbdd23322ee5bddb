import { useMemo, useState } from 'react';
import { areaAffairGaps } from '../../../analysis/gaps/areaAffairGaps.ts';
import { provinceOf } from '../../../domain/DatasetIndex.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { useWords } from '../../inspector/useWords.ts';
import { useGaps } from '../useGaps.ts';

/** Findings that stand at once; the others come on demand. */
const firstShown = 3;

/**
 * Affairs that are usual in an area and that an active member lacks, for data whose regions have neither borders nor
 * places; those of the scope. Nothing where there are none.
 */
export function AreaAffairs() {
  const { t, language, index, name, affairShort } = useWords();
  const { context, scope, setScope } = useGaps();
  const [all, setAll] = useState(false);
  const found = useMemo(
    () =>
      areaAffairGaps(context).filter(
        ({ region }) =>
          scope.id === undefined || region === scope.id || provinceOf(context.index, region) === scope.id,
      ),
    [context, scope.id],
  );
  if (found.length === 0) return null;
  const shown = all ? found : found.slice(0, firstShown);
  return (
    <section className="area-affairs" aria-label={t('gaps.areaAffairs')}>
      <h2>
        {t('gaps.areaAffairs')} <span className="number">{formatNumber(found.length, language)}</span>
      </h2>
      <ul>
        {shown.map(({ area, region, affair, membersWith, members, families }) => (
          <li key={`${area} ${region} ${affair}`}>
            <button type="button" className="link-button" onClick={() => setScope(region)}>
              {t('gaps.areaAffairs.row', { region: name(region), affair: affairShort(affair) })}
            </button>
            <span className="note">
              {t('gaps.areaAffairs.why', {
                area: index.areaOf.get(area)?.name ?? area,
                with: formatNumber(membersWith.length, language),
                members: formatNumber(members, language),
                region: name(region),
                n: families,
              })}
            </span>
          </li>
        ))}
      </ul>
      {shown.length < found.length && (
        <button type="button" className="link-button" onClick={() => setAll(true)}>
          {t('gaps.areaAffairs.all', { n: found.length })}
        </button>
      )}
    </section>
  );
}
