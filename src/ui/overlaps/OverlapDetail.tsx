import { ArrowLeft, CalendarClock, ChevronDown, ChevronUp, Waypoints } from 'lucide-react';
import { indexDataset } from '../../domain/DatasetIndex.ts';
import type { OverlapPair } from '../../analysis/overlaps/OverlapPair.ts';
import type { RegionId } from '../../domain/ids.ts';
import { formatNumber } from '../../i18n/format.ts';
import { goTo, select } from '../../state/actions.ts';
import { overlapHints, overlapSentence, overlapTitle } from '../../view/overlapSentence.ts';
import { Button } from '../components/Button.tsx';
import { useApp, useAppStore, useDerived, useTranslate } from '../StoreContext.tsx';
import { OverlapTime } from './OverlapTime.tsx';
import { SideBySide } from './SideBySide.tsx';
import type { OverlapsModel } from './useOverlaps.ts';

/** The open pair: why it stands here, when the two are valid, side by side, and what is only assumed. */
export function OverlapDetail(props: {
  readonly model: OverlapsModel;
  readonly pair: OverlapPair;
  readonly onBack: (() => void) | undefined;
}) {
  const t = useTranslate();
  const store = useAppStore();
  const dataset = useApp((state) => state.work.dataset);
  const language = useApp((state) => state.work.language);
  const { statusOf } = useDerived();
  const { pair, model, onBack } = props;
  const index = indexDataset(dataset);
  const a = index.agreementOf.get(pair.a);
  const b = index.agreementOf.get(pair.b);
  if (a === undefined || b === undefined) return null;
  const at = model.found.findIndex(({ id }) => id === pair.id);
  const previous = model.found[at - 1];
  const next = at < 0 ? undefined : model.found[at + 1];
  const quiet = pair.class !== 'same-ground';
  const hints = overlapHints(pair, dataset, statusOf);
  const [regionA, regionB] = pair.parties.filter((id) => index.regionOf.has(id as RegionId)) as RegionId[];
  const showInExplore = (): void => {
    if (regionA !== undefined && regionB !== undefined && pair.parties.length === 2) {
      store.dispatch(select, { type: 'tie', a: regionA, b: regionB });
    } else store.dispatch(select, { type: 'agreement', id: pair.a });
    store.dispatch(goTo, { screen: 'explore' });
  };
  return (
    <>
      <div className="finding-head">
        {onBack !== undefined && (
          <Button icon={ArrowLeft} variant="quiet" label={t('overlaps.back')} onClick={onBack} />
        )}
        <span className={`chip ${quiet ? 'chip-outline' : 'chip-overlap'}`}>
          <span className={`class-mark class-mark-${pair.class}`} aria-hidden />
          {t(`overlaps.class.${pair.class}`)}
        </span>
        <span className={`chip ${pair.live === 'live' ? 'chip-teal' : 'chip-outline'}`}>
          {t(`overlaps.live.${pair.live}`)}
        </span>
        {at >= 0 && (
          <span className="inspector-place">
            <span className="note number">
              {t('overlaps.position', {
                n: formatNumber(at + 1, language),
                all: formatNumber(model.found.length, language),
              })}
            </span>
            <Button
              icon={ChevronUp}
              small
              variant="quiet"
              label={t('overlaps.previous')}
              disabled={previous === undefined}
              onClick={() => previous !== undefined && model.open(previous.id)}
            />
            <Button
              icon={ChevronDown}
              small
              variant="quiet"
              label={t('overlaps.next')}
              disabled={next === undefined}
              onClick={() => next !== undefined && model.open(next.id)}
            />
          </span>
        )}
      </div>
      <div className="overlap-title-line">
        <h2 className="title-region inspector-title">{overlapTitle(pair, dataset, language)}</h2>
        <Button icon={Waypoints} onClick={showInExplore}>
          {t('overlaps.explore')}
        </Button>
      </div>
      <p className="reading overlap-reason">
        {overlapSentence(pair, dataset, model.asOf, language)}
        {pair.familyId !== undefined && <> {t('overlaps.family')}</>}
      </p>
      <OverlapTime agreements={[a, b]} asOf={model.asOf} quiet={quiet} />
      <SideBySide a={a} b={b} asOf={model.asOf} />
      <section className="overlap-hints">
        <CalendarClock size={18} strokeWidth={1.75} aria-hidden />
        <div>
          <h3>{t('overlaps.hints')}</h3>
          {hints.length === 0 ? (
            <p>{t('overlaps.hint.none')}</p>
          ) : (
            <ul>
              {hints.map((hint) => (
                <li key={`${hint.agreement.id} ${hint.code}`}>
                  {t(`overlaps.hint.${hint.code}`, { id: hint.agreement.id, n: hint.years ?? 0 })}
                </li>
              ))}
            </ul>
          )}
        </div>
      </section>
    </>
  );
}
