import { measureOf } from '../../analysis/registry.ts';
import type { MeasureId } from '../../analysis/MeasureResult.ts';
import { WhatIsThis } from '../components/WhatIsThis.tsx';
import { useTranslate } from '../StoreContext.tsx';

/** "What is this?" of a measure: sentence, formula, scale, source, what it is not. */
export function MeasureWords(props: { readonly id: MeasureId; readonly short?: boolean }) {
  const t = useTranslate();
  const { id } = props;
  const measure = measureOf(id);
  return (
    <WhatIsThis of={t(`measures.${id}.name`)} {...(props.short === true ? { short: true } : {})}>
      <Explanation
        title={t(`measures.${id}.name`)}
        text={t(`measures.${id}.short`)}
        formula={`${t(`measures.${id}.formula`)}${measure === undefined ? '' : ` ${t(`measures.normalisation.${measure.normalisation}`)}`}`}
        source={measure === undefined ? '' : citation(measure.source)}
        not={t(`measures.${id}.not`)}
      />
    </WhatIsThis>
  );
}

function citation({ citation: text, doi }: { readonly citation: string; readonly doi?: string }): string {
  return doi === undefined ? text : `${text}, doi:${doi}`;
}

/** What stands in every "What is this?"; parts that do not apply are left out. */
export function Explanation(props: {
  readonly title: string;
  readonly text: string;
  readonly formula?: string;
  readonly source?: string;
  readonly not?: string;
}) {
  const t = useTranslate();
  return (
    <div className="explanation">
      <strong className="title-section">{props.title}</strong>
      <p>{props.text}</p>
      <dl>
        {props.formula !== undefined && (
          <div>
            <dt>{t('explore.what.formula')}</dt>
            <dd>{props.formula}</dd>
          </div>
        )}
        {props.source !== undefined && props.source !== '' && (
          <div>
            <dt>{t('explore.what.source')}</dt>
            <dd>{props.source}</dd>
          </div>
        )}
        {props.not !== undefined && (
          <div>
            <dt>{t('explore.what.not')}</dt>
            <dd>{props.not}</dd>
          </div>
        )}
      </dl>
    </div>
  );
}
