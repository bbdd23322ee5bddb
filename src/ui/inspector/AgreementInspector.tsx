import type { ReactNode } from 'react';
import type { Agreement } from '../../domain/Agreement.ts';
import { statedId } from '../../domain/statedId.ts';
import { isInForce } from '../../domain/status.ts';
import { formatDate, formatMoney } from '../../i18n/format.ts';
import { RegionMark } from '../components/RegionMark.tsx';
import { select } from '../../state/actions.ts';
import { useApp, useAppStore, useDerived } from '../StoreContext.tsx';
import { AffairLine } from './AffairLine.tsx';
import { AgreementActions } from './AgreementActions.tsx';
import { EndOf } from './EndOf.tsx';
import { FamilyLinks } from './FamilyLinks.tsx';
import { Explanation } from './MeasureWords.tsx';
import { selectionOfParty } from './PartyChips.tsx';
import { PlainHead } from './PlainHead.tsx';
import { SourceLine } from './SourceLine.tsx';
import { useWords } from './useWords.ts';
import { WhatIsThis } from '../components/WhatIsThis.tsx';

/** Everything that is known of one agreement. */
export function AgreementInspector({ agreement }: { readonly agreement: Agreement }) {
  const { t, language, label } = useWords();
  const store = useAppStore();
  const asOf = useApp((state) => state.work.filters.asOf);
  const { statusOf } = useDerived();
  const on = statusOf.get(agreement.id);
  const { signedOn, start, value, statusReported, record } = agreement;
  return (
    <div className="inspector-content">
      <PlainHead
        crumb={[t(`document.${agreement.documentType}`), statedId(agreement) ?? []].flat().join(', ')}
        title={agreement.title}
      />
      <AgreementActions agreement={agreement} />
      {on !== undefined && (
        <p className="agreement-facts">
          <span className={isInForce(on.status) ? 'chip chip-teal' : 'chip chip-outline'}>
            {t(`status.${on.status}`)}
          </span>
          <EndOf agreement={agreement} on={on} />
        </p>
      )}
      {statusReported !== undefined && (
        <p className={on?.disagreesWithRegister === true ? 'register' : 'note'}>
          {t(on?.disagreesWithRegister === true ? 'explore.register' : 'explore.register.agrees', {
            word: statusReported.replaceAll('_', ' '),
          })}
        </p>
      )}
      <section className="inspector-part">
        <h3 className="title-section">
          {t('explore.field.parties')} <span className="note number">{agreement.parties.length}</span>
        </h3>
        <ul className="party-list">
          {agreement.parties.map(({ partyId, agency, documentNumber }) => {
            const { name, level } = label(partyId);
            return (
              <li key={partyId}>
                <button
                  type="button"
                  className="mark-button"
                  onClick={() => store.dispatch(select, selectionOfParty(partyId, level === 'outside'))}
                >
                  <RegionMark level={level} />
                  {name}
                </button>
                <span className="note">
                  {[agency, documentNumber].filter((part) => part !== undefined).join(', ')}
                </span>
              </li>
            );
          })}
        </ul>
      </section>
      <section className="inspector-part">
        <h3 className="title-section">{t('explore.affairs')}</h3>
        <AffairLine agreement={agreement} />
      </section>
      <dl className="fields">
        <Field name={t('explore.field.kind')} value={t(`kind.${agreement.kind}`)} />
        <Field
          name={t('explore.field.basis')}
          value={agreement.basis === undefined ? undefined : t(`explore.field.basis.${agreement.basis}`)}
        />
        <Field name={t('explore.field.number')} value={agreement.number} />
        <Field
          name={t('explore.field.signed')}
          value={signedOn === undefined ? t('notRecorded') : formatDate(signedOn, language)}
        />
        <Field
          name={t('explore.field.start')}
          value={start === undefined ? undefined : formatDate(start, language)}
        />
        <Field
          name={t('explore.field.end')}
          value={
            agreement.end === undefined ? (
              <EndOf agreement={agreement} on={on} />
            ) : agreement.endFrom === undefined ? (
              formatDate(agreement.end, language)
            ) : (
              <>
                <span className="assumed">{formatDate(agreement.end, language)}</span>{' '}
                <span className="note">{t('explore.end.computed', { term: agreement.endFrom })}</span>
              </>
            )
          }
        />
        <Field
          name={t('explore.field.status', { date: formatDate(asOf, language) })}
          value={on === undefined ? undefined : t(`status.${on.status}`)}
        />
        <Field name={t('explore.field.sector')} value={agreement.sector} />
        <Field
          name={t('explore.field.value')}
          value={value === undefined ? undefined : formatMoney(value.amount, value.currency, language)}
        />
        <Field name={t('explore.field.agency')} value={agreement.agency} />
        <Field name={t('explore.field.funding')} value={agreement.funding} />
        <Field name={t('explore.field.location')} value={agreement.location} />
        {Object.entries(agreement.attributes ?? {}).map(([name, text]) => (
          <Field key={name} name={name} value={text} />
        ))}
        <Field
          name={t('explore.field.record')}
          value={
            record === undefined
              ? undefined
              : t('explore.field.record.row', { file: record.file, row: record.row })
          }
        />
      </dl>
      <section className="inspector-part">
        <div className="filter-head">
          <h3 className="title-section">{t('explore.family')}</h3>
          <WhatIsThis of={t('explore.family')}>
            <Explanation title={t('explore.family')} text={t('explore.family.what')} />
          </WhatIsThis>
        </div>
        <FamilyLinks agreement={agreement} always />
      </section>
      <section className="inspector-part">
        <SourceLine source={agreement.source} />
        {agreement.note !== undefined && (
          <p className="note">
            {t('explore.note')}: {agreement.note}
          </p>
        )}
      </section>
    </div>
  );
}

function Field({ name, value }: { readonly name: string; readonly value: ReactNode }) {
  if (value === undefined || value === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
