import { gapClasses, type GapClass } from '../../analysis/gaps/GapTable.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useApp, useTranslate } from '../StoreContext.tsx';
import { useGaps } from './useGaps.ts';

/** The legal classes as chips with their counts; none where the affairs of the data have no class. */
export function ClassFilter() {
  const t = useTranslate();
  const language = useApp((state) => state.work.language);
  const { filterCounts, settings, change } = useGaps();
  const { classes } = filterCounts;
  if (classes['indicated-mandatory'] + classes['voluntary-opportunity'] === 0) return null;
  const chip = (value: GapClass | undefined) => (
    <button
      key={value ?? 'all'}
      type="button"
      className="class-chip"
      aria-pressed={settings.class === value}
      onClick={() => change({ class: value })}
    >
      {value !== undefined && <span className={`class-sign class-sign-${value}`} aria-hidden />}
      {t(value === undefined ? 'gaps.class.all' : `gaps.class.${value}`)}
      {value !== undefined && <span className="count number">{formatNumber(classes[value], language)}</span>}
    </button>
  );
  return (
    <div className="gaps-classes" role="group" aria-label={t('gaps.class')}>
      {[undefined, ...gapClasses].map(chip)}
    </div>
  );
}
