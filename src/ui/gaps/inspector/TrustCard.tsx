import { CircleHelp } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Trust } from '../../../analysis/trust/Trust.ts';
import { isTrustRequestOf } from '../../../state/findingsInputOf.ts';
import { lastResult } from '../../../state/TaskState.ts';
import { levelOfTrust, readTrust } from '../../../view/trustReading.ts';
import { Button } from '../../components/Button.tsx';
import { TaskBar } from '../../components/TaskBar.tsx';
import { useApp, useAppStore, useTranslate } from '../../StoreContext.tsx';
import { useGaps } from '../useGaps.ts';
import { TrustChart } from './TrustChart.tsx';
import { TrustMethod } from './TrustMethod.tsx';
import './gap-inspector.css';

/** The part of the card that has to be seen before the test starts by itself. */
const seenShare = 0.6;

/**
 * How far the ranking can be trusted on this dataset: what it finds, what it does not foresee, each beside plain
 * baselines. The test starts when the card is seen or asked for; an older result says that it is one.
 */
export function TrustCard() {
  const t = useTranslate();
  const store = useAppStore();
  const card = useRef<HTMLElement>(null);
  const task = useApp((state) => state.trust);
  const { ready } = useGaps();
  const last = lastResult(task);
  const fresh = useApp((state) => {
    const result = lastResult(state.trust);
    return result !== undefined && isTrustRequestOf(result.input, state.work);
  });
  const sameData = useApp((state) => lastResult(state.trust)?.input.dataset === state.work.dataset);

  const idle = task.status === 'idle';
  useEffect(() => {
    const element = card.current;
    if (!idle || !ready || element === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ intersectionRatio }) => intersectionRatio >= seenShare)) store.startTrust();
      },
      { threshold: seenShare },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [idle, ready, store]);

  const shown = last !== undefined && sameData ? last : undefined;
  return (
    <section ref={card} className="trust-card" aria-label={t('trust.title')}>
      {task.status === 'running' && (
        <div className="trust-status">
          <TaskBar
            name={t('trust.computing')}
            progress={task.progress}
            onCancel={() => store.cancel('trust')}
          />
          {shown !== undefined && <p className="note">{t('trust.stale.running')}</p>}
        </div>
      )}
      {task.status === 'failed' && !fresh && (
        <div className="trust-status" role="alert">
          <p>{t(task.code === 'cancelled' ? 'trust.cancelled' : 'trust.failed')}</p>
          <Button small onClick={() => store.retry('trust')}>
            {t('trust.retry')}
          </Button>
        </div>
      )}
      {shown !== undefined && !fresh && task.status !== 'running' && (
        <div className="trust-status">
          <p className="note">{t('trust.stale')}</p>
          {task.status === 'done' && (
            <Button small onClick={() => store.startTrust()}>
              {t('trust.stale.test')}
            </Button>
          )}
        </div>
      )}
      {shown === undefined ? (
        <>
          <h2 className="title-section">{t('trust.title')}</h2>
          {task.status !== 'running' && task.status !== 'failed' && (
            <>
              <p className="gap-quiet">{t('trust.intro')}</p>
              <p>
                <Button small disabled={!ready} onClick={() => store.startTrust()}>
                  {t('trust.start')}
                </Button>
              </p>
            </>
          )}
        </>
      ) : (
        <TrustResult trust={shown.result} indicator={shown.input.indicator} />
      )}
    </section>
  );
}

function TrustResult(props: { readonly trust: Trust; readonly indicator: string }) {
  const t = useTranslate();
  const language = useApp((state) => state.work.language);
  const { gap, settings } = useGaps();
  const [method, setMethod] = useState(false);
  const { trust, indicator } = props;
  const wanted = gap?.level ?? settings.level;
  const tested = levelOfTrust(trust, wanted);
  if (tested === undefined) {
    return (
      <>
        <h2 className="title-section">{t('trust.title')}</h2>
        <p className="gap-quiet">{t('trust.none')}</p>
      </>
    );
  }
  const reading = readTrust(tested, language);
  const level = t(`gaps.level.${tested.level}`);
  const years = reading.years.map(String).join(', ');
  const highest = Math.max(...reading.later.map(({ high }) => high), 0);
  return (
    <>
      <div className="section-head">
        <h2 className="title-section">{t('trust.title')}</h2>
        <button type="button" className="what-is-this" onClick={() => setMethod(true)}>
          <CircleHelp size={13} strokeWidth={1.75} aria-hidden />
          {t('trust.method')}
        </button>
      </div>
      <p className="note">
        {tested.level === wanted ? t('trust.level', { level }) : t('trust.level.other', { level })}
      </p>
      <div className="trust-columns">
        <div>
          <h3>{t(reading.finds ? 'trust.hidden.finds' : 'trust.hidden.hardly')}</h3>
          {reading.hidden.length === 0 ? (
            <p className="gap-quiet">{t('trust.hidden.none')}</p>
          ) : (
            <>
              <p className="gap-quiet">{t('trust.hidden.what')}</p>
              <TrustChart bars={reading.hidden} most={100} digits={0} />
            </>
          )}
        </div>
        <div>
          <h3>{t(reading.foresees ? 'trust.later.foresees' : 'trust.later.not')}</h3>
          {reading.later.length === 0 ? (
            <p className="gap-quiet">{t('trust.later.tooLittle')}</p>
          ) : (
            <>
              <p className="gap-quiet">{t('trust.later.what')}</p>
              <TrustChart bars={reading.later} most={highest} digits={3} />
            </>
          )}
        </div>
      </div>
      <p className="note">
        {reading.hidden.length > 0 && `${t('trust.whiskers.hidden')} `}
        {reading.later.length > 0 &&
          t(reading.years.length === 1 ? 'trust.whiskers.year' : 'trust.whiskers.years', { years })}
      </p>
      <p className="trust-words">
        {reading.sentences.join(' ')} {t('trust.say.worth')}
      </p>
      {method && (
        <TrustMethod trust={trust} tested={tested} indicator={indicator} onClose={() => setMethod(false)} />
      )}
    </>
  );
}
