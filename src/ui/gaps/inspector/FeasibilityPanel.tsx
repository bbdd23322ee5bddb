import { Check } from 'lucide-react';
import type { Condition, Feasibility } from '../../../analysis/gaps/Feasibility.ts';
import { alike, isEasy, quadrantOf } from '../../../analysis/gaps/feasibilityOf.ts';
import type { Gap } from '../../../analysis/gaps/Gap.ts';
import type { RegionId } from '../../../domain/ids.ts';
import { shortNamesOf } from '../../../domain/regionName.ts';
import { formatList } from '../../../i18n/format.ts';
import { affairInText } from '../../../view/affairInText.ts';
import { useApp, useTranslate } from '../../StoreContext.tsx';
import { useGaps, type GapFigures } from '../useGaps.ts';
import { QuadrantPlot } from './QuadrantPlot.tsx';
import { WhatText } from './WhatText.tsx';

/** Whether an agreement would be easy, in words first, then as conditions met, missing and not known. */
export function FeasibilityPanel(props: { readonly gap: Gap; readonly figures: GapFigures }) {
  const t = useTranslate();
  const language = useApp((state) => state.work.language);
  const dataset = useApp((state) => state.work.dataset);
  const { context, feasibilityOf, conditions: ofList, describe, figuresOf } = useGaps();
  const { gap, figures } = props;
  const feasibility = feasibilityOf(gap);
  const { affair, conditions } = feasibility;
  const names = shortNamesOf(dataset);
  const first = ofList.first.map((row) => ({
    row,
    score: figuresOf(row).score,
    met: feasibilityOf(describe(row)).met,
    easy: isEasy(feasibilityOf(describe(row))),
  }));
  const easy = first.filter((one) => one.easy === true).length;
  const hard = first.filter((one) => one.easy === false).length;
  const same = Math.max(easy, hard);
  const quadrant = quadrantOf(figures.score, feasibility);
  const groups = (['met', 'missing', 'unknown'] as const).map((state) => ({
    state,
    conditions: conditions.filter((condition) => condition.state === state),
  }));
  const silent = [...(gap.recordedA ? [] : [gap.a]), ...(gap.recordedB ? [] : [gap.b])];
  return (
    <section className="gap-section" aria-label={t('gapFacts.feasibility')}>
      <div className="section-head">
        <h3 className="gap-section-title">
          {t('gapFacts.feasibility')}{' '}
          <WhatText
            of={t('gapFacts.feasibility')}
            what={t('gapFacts.feasibility.what')}
            source={t('gapFacts.feasibility.source')}
          />
        </h3>
        {affair !== undefined && (
          <span className="note">
            {t('gapFacts.feasibility.for', {
              affair: affairInText(context.index.affairOf.get(affair), affair, language),
            })}
          </span>
        )}
      </div>
      <p>
        {ofList.separates && quadrant !== undefined && (
          <strong className="feasibility-word">{t(`gaps.quadrant.${quadrant}`)}: </strong>
        )}
        {ofList.separates && quadrant !== undefined
          ? inWords(feasibility, silent)
          : asSentence(inWords(feasibility, silent))}
        .
      </p>
      <dl className="condition-groups">
        {groups
          .filter((group) => group.conditions.length > 0)
          .map((group) => (
            <div key={group.state}>
              <dt className="note">
                {t(`gapFacts.feasibility.${group.state === 'unknown' ? 'notKnown' : group.state}`)}{' '}
                <span className="number">{group.conditions.length}</span>
              </dt>
              <dd>
                {group.conditions.map((condition) => (
                  <ConditionChip key={condition.id} condition={condition} />
                ))}
              </dd>
            </div>
          ))}
      </dl>
      {ofList.separates ? (
        <QuadrantPlot
          first={first.filter((one) => one.easy !== undefined)}
          gap={gap}
          score={figures.score}
          feasibility={feasibility}
        />
      ) : (
        // Where most cannot be told, they are not alike.
        first.length > 1 &&
        same >= alike * first.length && (
          <p className="note">
            {t(easy > hard ? 'gapFacts.feasibility.alikeEasy' : 'gapFacts.feasibility.alike', {
              all: first.length,
              same,
            })}
          </p>
        )
      )}
    </section>
  );

  function inWords({ conditions: all }: Feasibility, without: readonly RegionId[]): string {
    const missing = all.filter(({ state }) => state === 'missing').map(({ id }) => t(`gapFacts.lacks.${id}`));
    const said = missing.length > 0 ? [missing.join('; ')] : [];
    if (without.length > 0) {
      const regions = formatList(
        without.map((id) => names.get(id) ?? id),
        language,
      );
      said.push(t('gapFacts.feasibility.unknown', { regions }));
    }
    return said.length > 0 ? said.join('; ') : t('gapFacts.feasibility.allMet');
  }
}

function asSentence(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

function ConditionChip(props: { readonly condition: Condition }) {
  const t = useTranslate();
  const dataset = useApp((state) => state.work.dataset);
  const { context } = useGaps();
  const { condition } = props;
  const name = t(`gapFacts.condition.${condition.id}`);
  const who =
    condition.state === 'met'
      ? [
          ...condition.regions.map((id) => shortNamesOf(dataset).get(id) ?? id),
          ...condition.areas.map((id) => context.index.areaOf.get(id)?.name ?? id),
        ]
      : [];
  const [first] = who;
  const some =
    first === undefined || who.length === 1
      ? first
      : t('gapFacts.condition.more', { who: first, n: who.length - 1 });
  return (
    <span className={`condition condition-${condition.state}`} title={who.join(', ')}>
      {condition.state === 'met' && <Check size={12} strokeWidth={2.25} aria-hidden />}
      {condition.state === 'missing' && <span className="condition-broken" aria-hidden />}
      {some === undefined ? name : t('gapFacts.condition.with', { condition: name, who: some })}
    </span>
  );
}
