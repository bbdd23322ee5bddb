import { useTranslate } from '../../StoreContext.tsx';
import { WhatIsThis } from '../../components/WhatIsThis.tsx';

/** "What is this?" of a number: a sentence, the formula, the source, and what it is not; what is absent is left out. */
export function WhatText(props: {
  readonly of: string;
  readonly what: string;
  readonly formula?: string;
  readonly source?: string;
  readonly not?: string;
}) {
  const t = useTranslate();
  const { formula, source, not } = props;
  return (
    <WhatIsThis of={props.of} short>
      <div className="what-text">
        <p>{props.what}</p>
        {formula !== undefined && <p className="what-formula number">{formula}</p>}
        {source !== undefined && (
          <p>
            <span className="what-head">{t('source')}</span> {source}
          </p>
        )}
        {not !== undefined && <p className="what-not">{not}</p>}
      </div>
    </WhatIsThis>
  );
}
