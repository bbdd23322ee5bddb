import { Undo2 } from 'lucide-react';
import { useMemo } from 'react';
import type { LooseVerdict } from '../../../domain/attachVerdicts.ts';
import { toRegionId } from '../../../domain/ids.ts';
import { formatList, formatNumber } from '../../../i18n/format.ts';
import { moveVerdicts, withdrawVerdicts } from '../../../state/actions.ts';
import { affairName } from '../../../view/affairName.ts';
import { partyOptions } from '../../../view/partyOptions.ts';
import { describeVerdict } from '../../../view/verdicts/describeVerdict.ts';
import { groupLoose } from '../../../view/verdicts/groupLoose.ts';
import { Button } from '../../components/Button.tsx';
import { Combobox } from '../../explore/Combobox.tsx';
import { useApp, useAppStore, useTranslate } from '../../StoreContext.tsx';
import { useAttachedVerdicts } from './useAttachedVerdicts.ts';
import './verdicts.css';

/** Verdicts whose regions are not in the present data, by region that is missing, with the way to say which it is. */
export function WithoutObject() {
  const t = useTranslate();
  const store = useAppStore();
  const dataset = useApp((state) => state.work.dataset);
  const language = useApp((state) => state.work.language);
  const { loose } = useAttachedVerdicts();
  const groups = useMemo(() => groupLoose(loose), [loose]);
  const options = useMemo(() => partyOptions(dataset).filter(({ mark }) => mark !== 'outside'), [dataset]);
  if (loose.length === 0) return null;
  return (
    <details className="loose">
      <summary>
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
                {verdicts.map((one) => (
                  <LooseEntry key={one.key} loose={one} />
                ))}
              </ul>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

function LooseEntry({ loose: { verdict, key } }: { readonly loose: LooseVerdict }) {
  const t = useTranslate();
  const store = useAppStore();
  const dataset = useApp((state) => state.work.dataset);
  const language = useApp((state) => state.work.language);
  const [one, other] = verdict.regions;
  const pair = t('verdicts.pair.two', { a: one.name, b: other.name });
  return (
    <li className="loose-entry">
      <span>
        {verdict.affair === undefined ? pair : `${pair}: ${affairName(dataset, verdict.affair, language)}`}
        <span className="note">{describeVerdict(verdict, language)}</span>
        {verdict.note !== '' && <q className="note">{verdict.note}</q>}
      </span>
      <Button icon={Undo2} small variant="quiet" onClick={() => store.dispatch(withdrawVerdicts, [key])}>
        {t('verdicts.withdraw')}
      </Button>
    </li>
  );
}
