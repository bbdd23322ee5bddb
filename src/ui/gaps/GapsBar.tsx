import { Grid3x3, List, Printer, Shapes, SlidersHorizontal, UsersRound } from 'lucide-react';
import { Button } from '../components/Button.tsx';
import { gapViews, type GapView } from '../../state/Work.ts';
import { Segmented } from '../components/Segmented.tsx';
import { WhatIsThis } from '../components/WhatIsThis.tsx';
import { useTranslate } from '../StoreContext.tsx';
import { MappingFormButton } from './verdicts/MappingFormButton.tsx';
import { useGaps } from './useGaps.ts';

const icons = { pairs: List, matrix: Grid3x3, partners: UsersRound, other: Shapes } as const satisfies Record<
  GapView,
  unknown
>;

/** Title of the screen, which of its views is shown, and what can be taken away. */
export function GapsBar(props: {
  /** On a narrow screen: the choices of the list are folded behind a button. */
  readonly unfolded?: boolean;
  readonly onUnfold?: () => void;
}) {
  const t = useTranslate();
  const { unfolded, onUnfold } = props;
  const { settings, change, context, table, ranking, scope, shown } = useGaps();
  return (
    <header className="gaps-bar">
      {onUnfold === undefined ? (
        <div className="gaps-title">
          <h1 className="title-screen">{t('gaps.title')}</h1>
          <WhatIsThis of={t('gaps.title')} short>
            <p>{t('gaps.lead')}</p>
          </WhatIsThis>
        </div>
      ) : (
        <>
          <h1 className="title-screen">
            {t('gaps.title.short')} <span className="gaps-sub">{t('gaps.title.sub')}</span>
          </h1>
          <button
            type="button"
            className="gaps-unfold link-button"
            aria-expanded={unfolded}
            onClick={onUnfold}
          >
            <SlidersHorizontal size={18} strokeWidth={1.75} aria-hidden /> {t('gaps.weights.short')}
          </button>
        </>
      )}
      <div className="gaps-views">
        <Segmented
          label={t('gaps.view')}
          value={settings.view}
          segments={gapViews.map((view) => ({
            value: view,
            label: t(`gaps.view.${view}`),
            icon: icons[view],
          }))}
          onChange={(view) => change({ view })}
        />
      </div>
      <div className="gaps-actions" hidden={onUnfold !== undefined && unfolded !== true}>
        {settings.view === 'pairs' && shown.length > 0 && (
          <Button icon={Printer} label={t('gaps.print')} onClick={() => window.print()} />
        )}
        {table !== undefined && ranking !== undefined && (
          <MappingFormButton
            context={context}
            table={table}
            ranking={ranking}
            own={scope.isRegion ? scope.id : undefined}
          />
        )}
      </div>
    </header>
  );
}
