import { useTranslate } from '../StoreContext.tsx';
import { WhatIsThis } from '../components/WhatIsThis.tsx';

/** What "people beside the border" means, how it is computed, and what it is not. */
export function PeopleWhatIsThis(props: { readonly short?: boolean }) {
  const t = useTranslate();
  return (
    <WhatIsThis of={t('gaps.people')} {...(props.short === true ? { short: true } : {})}>
      <div className="what-text">
        <p>{t('gaps.people.what')}</p>
        <p className="what-formula number">{t('gaps.people.formula')}</p>
        <p>{t('gaps.people.source')}</p>
        <p>{t('gaps.people.not')}</p>
      </div>
    </WhatIsThis>
  );
}
