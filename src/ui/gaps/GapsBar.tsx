import { Grid3x3, List, Printer, Shapes, UsersRound } from 'lucide-react';
import { Button } from '../components/Button.tsx';
import { gapViews, type GapView } from '../../state/Work.ts';
import { Segmented } from '../components/Segmented.tsx';
import { useTranslate } from '../StoreContext.tsx';
import { MappingFormButton } from './verdicts/MappingFormButton.tsx';
import { useGaps } from './useGaps.ts';

const icons = { pairs: List, matrix: Grid3x3, partners: UsersRound, other: Shapes } as const satisfies Record<
  GapView,
  unknown
>;

/** Title of the screen, which of its views is shown, and what can be taken away. */
export function GapsBar(props: { readonly folded: boolean }) {
  const t = useTranslate();
  const { settings, change, context, table, ranking, scope } = useGaps();
  if (props.folded) return <h1 className="visually-hidden">{t('gaps.title')}</h1>;
  return (
    <header className="gaps-bar">
      <h1 className="title-screen">{t('gaps.title')}</h1>
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
      <div className="gaps-actions">
        {settings.view === 'pairs' && (
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
