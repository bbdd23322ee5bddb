import { Plus, X } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import type { PartyRole } from '../../domain/Agreement.ts';
import { toRegionId, type PartyId } from '../../domain/ids.ts';
import { recogniseOutsideParty } from '../../ingest/names/recogniseOutsideParty.ts';
import { withParty, type AgreementDraft } from '../../view/editing/AgreementDraft.ts';
import { partyOptions } from '../../view/partyOptions.ts';
import { Button } from '../components/Button.tsx';
import { RegionMark } from '../components/RegionMark.tsx';
import { Combobox } from '../explore/Combobox.tsx';
import { useApp, useTranslate } from '../StoreContext.tsx';

const roles: readonly PartyRole[] = ['lead', 'initiator', 'partner', 'host'];

/** The parties of an agreement: regions and outside parties of the dataset found by name, and others by their name. */
export function PartiesField(props: {
  readonly draft: Pick<AgreementDraft, 'kind' | 'parties' | 'outside'>;
  readonly set: (patch: Partial<Pick<AgreementDraft, 'parties' | 'outside'>>) => void;
  readonly problem: string | undefined;
  /** Without them: nobody asks who leads before anything is agreed. */
  readonly withRoles?: boolean;
}) {
  const { draft, set, problem, withRoles = true } = props;
  const t = useTranslate();
  const dataset = useApp((state) => state.work.dataset);
  const [other, setOther] = useState('');
  const id = useId();
  const options = useMemo(() => partyOptions(dataset), [dataset]);
  const optionOf = useMemo(() => new Map(options.map((option) => [option.id as string, option])), [options]);
  const nameOf = (partyId: PartyId): string =>
    optionOf.get(partyId)?.label ?? draft.outside.find((party) => party.id === partyId)?.name ?? partyId;
  const addOther = (): void => {
    const name = other.trim();
    if (name === '') return;
    const { party } = recogniseOutsideParty(name, draft.kind);
    const known = optionOf.has(party.id);
    set({
      parties: withParty(draft.parties, party.id),
      ...(known ? {} : { outside: [...draft.outside.filter((one) => one.id !== party.id), party] }),
    });
    setOther('');
  };
  return (
    <fieldset className="editing-set">
      <legend>
        {t('editing.parties')} <span className="note">{t('editing.required')}</span>
      </legend>
      {draft.parties.length > 0 && (
        <ul className="editing-parties">
          {draft.parties.map(({ partyId, role }) => (
            <li key={partyId}>
              <RegionMark level={optionOf.get(partyId)?.mark ?? 'outside'} />
              <span className="editing-name">{nameOf(partyId)}</span>
              {withRoles && (
                <select
                  className="field"
                  aria-label={t('editing.parties.role', { name: nameOf(partyId) })}
                  value={role ?? ''}
                  onChange={(event) => {
                    const chosen = roles.find((one) => one === event.target.value);
                    set({
                      parties: draft.parties.map((party) => {
                        if (party.partyId !== partyId) return party;
                        const { role: _role, ...rest } = party;
                        return chosen === undefined ? rest : { ...rest, role: chosen };
                      }),
                    });
                  }}
                >
                  <option value="">{t('editing.role.none')}</option>
                  {roles.map((one) => (
                    <option key={one} value={one}>
                      {t(`editing.role.${one}`)}
                    </option>
                  ))}
                </select>
              )}
              <Button
                icon={X}
                label={t('editing.parties.remove', { name: nameOf(partyId) })}
                variant="quiet"
                small
                onClick={() => set({ parties: draft.parties.filter((party) => party.partyId !== partyId) })}
              />
            </li>
          ))}
        </ul>
      )}
      <div className="editing-pair">
        <Combobox
          label={t('editing.parties')}
          placeholder={t('editing.parties.find')}
          nothing={t('editing.parties.nothing')}
          options={options}
          problemId={problem === undefined ? undefined : `${id}-problem`}
          onChoose={(chosen) => set({ parties: withParty(draft.parties, toRegionId(chosen)) })}
        />
        <div className="editing-other">
          <input
            id={id}
            className="field"
            value={other}
            placeholder={t('editing.outside.name')}
            aria-label={t('editing.outside.name')}
            onChange={(event) => setOther(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || other.trim() === '') return;
              event.preventDefault();
              addOther();
            }}
          />
          <Button icon={Plus} disabled={other.trim() === ''} onClick={addOther}>
            {t('editing.outside.add')}
          </Button>
        </div>
      </div>
      {problem !== undefined && (
        <p id={`${id}-problem`} className="editing-problem">
          {problem}
        </p>
      )}
    </fieldset>
  );
}
