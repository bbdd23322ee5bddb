import { useMemo } from 'react';
import type { DraftCheck } from '../../../analysis/overlaps/checkDraft.ts';
import { formatShortDate } from '../../../i18n/format.ts';
import { readDocuments, type DocumentCorpus } from '../../../relations/readDocuments.ts';
import type { Relation } from '../../../relations/Relation.ts';
import { draftId } from '../../../view/overlaps/draftAgreement.ts';
import { draftRelated } from '../../../view/overlaps/draftRelated.ts';
import { draftVerdict } from '../../../view/overlaps/draftVerdict.ts';
import { partyLabel } from '../../../view/partyName.ts';
import { RegionMark } from '../../components/RegionMark.tsx';
import { useApp, useTranslate } from '../../StoreContext.tsx';
import { DraftGaps } from './DraftGaps.tsx';
import { DraftRelation } from './DraftRelation.tsx';
import type { DraftModel } from './useDraft.ts';

/** What is on record beside a draft: the verdict in a sentence, then what it overlaps, belongs to, stands beside. */
export function DraftResults({ model }: { readonly model: DraftModel }) {
  const t = useTranslate();
  const { check } = model;
  return (
    <div className="draft-results" role="region" aria-label={t('draft.results')}>
      {check === undefined && <p className="empty">{t('draft.waiting')}</p>}
      {check === 'failed' && (
        <p className="banner" role="alert">
          {t('draft.failed')}
        </p>
      )}
      {check !== undefined && check !== 'failed' && <Found model={model} check={check} />}
    </div>
  );
}

function Found({ model, check }: { readonly model: DraftModel; readonly check: DraftCheck }) {
  const t = useTranslate();
  const language = useApp((state) => state.work.language);
  const dataset = useApp((state) => state.work.dataset);
  const verdict = draftVerdict(check, language);
  const corpus = useMemo(() => corpusOf(dataset), [dataset]);
  const reading = useMemo(() => corpus?.read(model.agreement), [corpus, model.agreement]);
  const isBare = model.agreement.title === '' && model.agreement.affairs.length === 0;
  return (
    <>
      <p className={`draft-verdict draft-verdict-${verdict.tone}`} role="status">
        {verdict.text}
      </p>
      {isBare && <p className="note">{t('draft.waiting.title')}</p>}
      <Relations name="overlaps" relations={check.overlaps} model={model} />
      <Relations name="links" relations={check.links} model={model} />
      <DraftGaps model={model} affairs={reading?.affairs ?? model.agreement.affairs} />
      <Relations name="beside" relations={check.beside} model={model} />
      {corpus !== undefined && <Related model={model} corpus={corpus} check={check} />}
    </>
  );
}

function Relations(props: {
  readonly name: 'overlaps' | 'links' | 'beside';
  readonly relations: readonly Relation[];
  readonly model: DraftModel;
}) {
  const t = useTranslate();
  const { name, relations, model } = props;
  return (
    <section aria-label={t(`draft.${name}`)}>
      <h3 className="title-section">
        {t(`draft.${name}`)}{' '}
        {relations.length > 0 && <span className="count number">{relations.length}</span>}
      </h3>
      {relations.length === 0 && <p className="note">{t(`draft.${name}.none`)}</p>}
      <ul className="draft-list">
        {relations.map((relation) => (
          <DraftRelation key={relation.id} relation={relation} model={model} />
        ))}
      </ul>
    </section>
  );
}

/** What the parties already have on it with others. */
function Related(props: {
  readonly model: DraftModel;
  readonly corpus: DocumentCorpus;
  readonly check: DraftCheck;
}) {
  const t = useTranslate();
  const language = useApp((state) => state.work.language);
  const { model, corpus, check } = props;
  const related = useMemo(() => {
    const told = new Set(
      [...check.overlaps, ...check.links, ...check.beside].map(({ a, b }) => (a === draftId ? b : a)),
    );
    if (model.saved !== undefined) told.add(model.saved);
    return draftRelated(model.agreement, corpus, told);
  }, [model.agreement, model.saved, corpus, check]);
  return (
    <section aria-label={t('draft.related')}>
      <h3 className="title-section">{t('draft.related')}</h3>
      {related.length === 0 && <p className="note">{t('draft.related.none')}</p>}
      {related.map(({ party, agreements, total }) => {
        const { name, level } = partyLabel(model.dataset, party);
        return (
          <div key={party} className="draft-related">
            <h4>
              <RegionMark level={level} /> {t('draft.related.of', { n: total, party: name })}
            </h4>
            <ul>
              {agreements.map(({ agreement }) => {
                const others = agreement.parties.filter(({ partyId }) => partyId !== party);
                const date = agreement.signedOn ?? agreement.start;
                return (
                  <li key={agreement.id}>
                    {agreement.title}{' '}
                    <span className="note">
                      {others
                        .slice(0, 3)
                        .map(({ partyId }) => partyLabel(model.dataset, partyId).name)
                        .join(', ')}
                      {others.length > 3 && ', …'}
                      {date !== undefined && `, ${formatShortDate(date, language)}`}
                    </span>
                  </li>
                );
              })}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

/** Where a dataset cannot be read, what rests on it is left out. */
function corpusOf(dataset: Parameters<typeof readDocuments>[0]): DocumentCorpus | undefined {
  try {
    return readDocuments(dataset);
  } catch {
    return undefined;
  }
}
