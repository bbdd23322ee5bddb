import { ListFilter } from 'lucide-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { decisions } from '../../domain/Verdict.ts';
import { formatNumber } from '../../i18n/format.ts';
import { localeOf } from '../../i18n/translate.ts';
import { setQuery } from '../../state/actions.ts';
import { Popover } from '../components/Popover.tsx';
import { useWords } from '../inspector/useWords.ts';
import { useApp, useAppStore, useTranslate } from '../StoreContext.tsx';
import { ScopePicker } from './ScopePicker.tsx';
import { useGaps } from './useGaps.ts';

/** What is listed: which regions, which level, which affair, what is decided; and further filters behind a button. */
export function GapFilters() {
  const { t, dataset, language, affairShort } = useWords();
  const seen = useApp((state) => state.work.gapsSeen?.dataset === state.work.dataset.id);
  const { scope, setScope, levels, settings, setLevel, change } = useGaps();
  const affairs = useMemo(
    () =>
      dataset.affairs
        .map(({ code }) => ({ code, name: affairShort(code) }))
        .toSorted((one, other) => one.name.localeCompare(other.name, localeOf(language))),
    [dataset, affairShort, language],
  );
  const verdictOptions = ['undecided', ...decisions, ...(!seen ? [] : (['new'] as const))] as const;
  return (
    <div className="gaps-filters">
      <ScopePicker scope={scope.id} onChange={setScope} />
      {levels.length > 1 && (
        <select
          className="field"
          aria-label={t('gaps.level')}
          value={settings.level}
          onChange={(event) => {
            const level = levels.find((choice) => choice.level === event.target.value)?.level;
            if (level !== undefined) setLevel(level);
          }}
        >
          {levels.map(({ level }) => (
            <option key={level} value={level}>
              {t(`gaps.level.${level}`)}
            </option>
          ))}
        </select>
      )}
      {affairs.length > 0 && (
        <select
          className="field"
          aria-label={t('gaps.affair')}
          value={settings.affair ?? ''}
          onChange={(event) =>
            change({ affair: affairs.find(({ code }) => code === event.target.value)?.code })
          }
        >
          <option value="">{t('gaps.affair.all')}</option>
          {affairs.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      )}
      <select
        className="field"
        aria-label={t('gaps.verdict')}
        value={settings.verdict ?? ''}
        onChange={(event) =>
          change({ verdict: verdictOptions.find((verdict) => verdict === event.target.value) })
        }
      >
        <option value="">{t('gaps.verdict.all')}</option>
        {verdictOptions.map((verdict) => (
          <option key={verdict} value={verdict}>
            {t(`gaps.verdict.${verdict}`)}
          </option>
        ))}
      </select>
      <MoreFilters />
    </div>
  );
}

function MoreFilters() {
  const t = useTranslate();
  const store = useAppStore();
  const language = useApp((state) => state.work.language);
  const query = useApp((state) => state.work.query);
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  const model = useGaps();
  const { settings, filterCounts, acrossOffered, acrossParents, scope, change } = model;
  const flags = [...filterCounts.flags].filter(([flag]) => flag !== 'no-record-a' && flag !== 'no-record-b');
  const offered = open ? model.quadrants : [];
  const active = [settings.flag, settings.quadrant, query.trim() || undefined].filter(
    (one) => one !== undefined,
  ).length;
  return (
    <>
      <button
        ref={button}
        type="button"
        className={`button gaps-more ${active > 0 ? 'gaps-more-active' : ''}`}
        aria-expanded={open}
        aria-haspopup="dialog"
        aria-label={active > 0 ? t('gaps.more.active', { n: active }) : t('gaps.more')}
        title={active > 0 ? t('gaps.more.active', { n: active }) : t('gaps.more')}
        onClick={() => setOpen(!open)}
      >
        <ListFilter size={16} strokeWidth={1.75} aria-hidden />
        {active > 0 && <span className="number">{active}</span>}
      </button>
      {open && (
        <Popover anchor={button} label={t('gaps.more')} className="gaps-more-panel" onClose={close}>
          <label>
            <span>{t('gaps.filter')}</span>
            <input
              className="field"
              type="search"
              value={query}
              onChange={(event) => store.dispatch(setQuery, event.target.value)}
            />
          </label>
          <label>
            <span>{t('gaps.flag')}</span>
            <select
              className="field"
              value={settings.flag ?? ''}
              onChange={(event) => change({ flag: flags.find(([flag]) => flag === event.target.value)?.[0] })}
            >
              <option value="">{t('gaps.flag.all')}</option>
              {flags.map(([flag, count]) => (
                <option key={flag} value={flag}>
                  {`${t(`gaps.flag.${flag}`)} (${formatNumber(count, language)})`}
                </option>
              ))}
            </select>
          </label>
          {offered.length > 0 && (
            <label>
              <span>{t('gaps.quadrant')}</span>
              <select
                className="field"
                value={settings.quadrant ?? ''}
                onChange={(event) =>
                  change({ quadrant: offered.find((quadrant) => quadrant === event.target.value) })
                }
              >
                <option value="">{t('gaps.quadrant.all')}</option>
                {offered.map((quadrant) => (
                  <option key={quadrant} value={quadrant}>
                    {t(`gaps.quadrant.${quadrant}`)}
                  </option>
                ))}
              </select>
            </label>
          )}
          {acrossOffered && (
            <label className="gaps-check">
              <input
                className="checkbox"
                type="checkbox"
                checked={acrossParents}
                onChange={(event) => change({ acrossParents: event.target.checked })}
              />
              {t('gaps.across')}
            </label>
          )}
          {!scope.isRegion && (
            <label className="gaps-check">
              <input
                className="checkbox"
                type="checkbox"
                checked={settings.capped}
                onChange={(event) => change({ capped: event.target.checked })}
              />
              {t('gaps.cap.apply')}
            </label>
          )}
          <button
            type="button"
            className="button"
            disabled={active === 0}
            onClick={() => {
              store.dispatch(setQuery, '');
              change({ flag: undefined, quadrant: undefined });
            }}
          >
            {t('gaps.more.clear')}
          </button>
        </Popover>
      )}
    </>
  );
}
