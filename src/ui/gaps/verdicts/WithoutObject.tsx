import { useMemo, useRef } from 'react';
import { toRegionId } from '../../../domain/ids.ts';
import { formatList, formatNumber } from '../../../i18n/format.ts';
import { moveVerdicts } from '../../../state/gapActions.ts';
import { partyOptions } from '../../../view/partyOptions.ts';
import { groupLoose } from '../../../view/verdicts/groupLoose.ts';
import { Combobox } from '../../explore/Combobox.tsx';
import { useApp, useAppStore, useTranslate } from '../../StoreContext.tsx';
import { keepFocus } from '../keepFocus.ts';
import { KeptVerdict } from './KeptVerdict.tsx';
import { useAttachedVerdicts } from './useAttachedVerdicts.ts';
import './verdicts.css';

/** Verdicts whose regions are not in the present data, by region that is missing, with the way to say which it is. */
export function WithoutObject() {
  const t = useTranslate();
  const store = useAppStore();
  const dataset = useApp((state) => state.work.dataset);
  const language = useApp((state) => state.work.language);
  const { loose } = useAttachedVerdicts();
  const summary = useRef<HTMLElement>(null);
  const groups = useMemo(() => groupLoose(loose), [loose]);
  const options = useMemo(() => partyOptions(dataset).filter(({ mark }) => mark !== 'outside'), [dataset]);
  if (loose.length === 0) return null;
  return (
    <details className="loose">
      <summary ref={summary}>
        {t('verdicts.loose.title')} <span className="number">{formatNumber(loose.length, language)}</span>
      </summary>
      <p>{t('verdicts.loose.lead', { n: loose.length })}</p>
      <ul className="loose-groups">
        {groups.map(({ key, reason, regions, verdicts }) => {
          const [region] = regions;
          const names = formatList(
            regions.map(({ name }) => name),
            language,
          );
          return (
            <li key={key} className="loose-group">
              <p className="loose-what">{t(`verdicts.loose.${reason}`, { region: names, id: region.id })}</p>
              {reason !== 'same' && (
                <Combobox
                  label={t('verdicts.loose.which', { region: region.name })}
                  placeholder={t('verdicts.loose.placeholder')}
                  nothing={t('verdicts.loose.nothing')}
                  options={options}
                  onChoose={(to) =>
                    store.dispatch(moveVerdicts, { from: region.id, name: region.name, to: toRegionId(to) })
                  }
                />
              )}
              <ul>
                {verdicts.map(({ key: keptAs, verdict }) => (
                  <KeptVerdict
                    key={keptAs}
                    keptAs={keptAs}
                    verdict={verdict}
                    pair={t('verdicts.pair.two', {
                      a: verdict.regions[0].name,
                      b: verdict.regions[1].name,
                    })}
                    onWithdrawn={() => keepFocus(() => summary.current)}
                  />
                ))}
              </ul>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
