import { X } from 'lucide-react';
import { useMemo } from 'react';
import { toAffairCode } from '../../domain/ids.ts';
import { affairName } from '../../view/affairName.ts';
import type { AgreementDraft } from '../../view/editing/AgreementDraft.ts';
import { Button } from '../components/Button.tsx';
import { Combobox } from '../explore/Combobox.tsx';
import { useApp, useTranslate } from '../StoreContext.tsx';

/** The affairs of an agreement, found by name. */
export function AffairsField({
  draft,
  set,
}: {
  readonly draft: Pick<AgreementDraft, 'affairs'>;
  readonly set: (patch: Pick<AgreementDraft, 'affairs'>) => void;
}) {
  const t = useTranslate();
  const dataset = useApp((state) => state.work.dataset);
  const language = useApp((state) => state.work.language);
  const options = useMemo(
    () =>
      dataset.affairs.map(({ code, aliases }) => ({
        id: code as string,
        label: affairName(dataset, code, language),
        detail: code,
        also: aliases.join(' '),
      })),
    [dataset, language],
  );
  return (
    <fieldset className="editing-set">
      <legend>{t('editing.affairs')}</legend>
      {draft.affairs.length > 0 && (
        <ul className="editing-chips">
          {draft.affairs.map((code) => (
            <li key={code} className="chip chip-outline">
              {affairName(dataset, code, language)}
              <Button
                icon={X}
                label={t('editing.affairs.remove', { name: affairName(dataset, code, language) })}
                variant="quiet"
                small
                onClick={() => set({ affairs: draft.affairs.filter((one) => one !== code) })}
              />
            </li>
          ))}
        </ul>
      )}
      <Combobox
        label={t('editing.affairs')}
        placeholder={t('editing.affairs.find')}
        nothing={t('editing.affairs.nothing')}
        options={options}
        onChoose={(chosen) => {
          const code = toAffairCode(chosen);
          if (!draft.affairs.includes(code)) set({ affairs: [...draft.affairs, code] });
        }}
      />
    </fieldset>
  );
}
