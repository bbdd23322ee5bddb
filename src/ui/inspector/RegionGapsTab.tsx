import { ArrowRight } from 'lucide-react';
import { isGap, needsCheck, pairsOf } from '../../analysis/gaps/isGap.ts';
import type { BorderingPair } from '../../analysis/gaps/BorderingPair.ts';
import type { RegionId } from '../../domain/ids.ts';
import { formatKm, formatNumber } from '../../i18n/format.ts';
import { goTo } from '../../state/actions.ts';
import { roundPeople } from '../../view/roundPeople.ts';
import { RegionMark } from '../components/RegionMark.tsx';
import { useAppStore } from '../StoreContext.tsx';
import { StaleNote, TaskNote } from './TaskNote.tsx';
import { useFindings, useFreshFindings } from './useFindings.ts';
import { useRovingRows } from './useRovingRows.ts';
import { useWords } from './useWords.ts';

/** The gaps of a region as its inspector lists them: not those of a province with single regencies beyond its line. */
export function regionGaps(gaps: readonly BorderingPair[], id: RegionId): readonly BorderingPair[] {
  return pairsOf(gaps, id).filter((pair) => pair.level !== 'across' && isGap(pair));
}

/** Bordering regions without an agreement in force or assumed so. */
export function RegionGapsTab({ id }: { readonly id: RegionId }) {
  const { t, index, label, language, name } = useWords();
  const store = useAppStore();
  const findings = useFindings();
  const fresh = useFreshFindings() !== undefined;
  const pairs = findings === undefined ? [] : regionGaps(findings.gaps, id);
  const roving = useRovingRows(pairs.length);
  if (findings === undefined) return <TaskNote task="findings" className="tab-panel" />;
  if (pairs.length === 0) {
    const borders = index.bordersOf.has(id);
    return <p className="tab-panel">{t(borders ? 'explore.gaps.none' : 'explore.gaps.noBorders')}</p>;
  }
  return (
    <div className="tab-panel">
      <StaleNote fresh={fresh} />
      <p className="note">{t('explore.gaps.intro')}</p>
      <ul className="finding-rows" aria-label={t('explore.tab.gaps')} {...roving.list}>
        {pairs.map((pair, position) => {
          const other = label(pair.a === id ? pair.b : pair.a);
          const facts = [
            pair.sharedKm === undefined
              ? undefined
              : t('explore.gaps.border', { km: formatKm(pair.sharedKm, language) }),
            pair.people === undefined
              ? undefined
              : t('explore.gaps.people', { n: formatNumber(roundPeople(pair.people), language) }),
            needsCheck(pair) ? t('explore.gaps.check') : undefined,
          ].filter((fact) => fact !== undefined);
          return (
            <li key={pair.id}>
              <button
                type="button"
                className="finding-row"
                {...roving.row(position)}
                onClick={() => store.dispatch(goTo, { screen: 'gaps', item: pair.id })}
              >
                <RegionMark level={other.level === 'outside' ? 'other' : other.level} state="gap" />
                <span className="finding-text">
                  <span className="finding-name">
                    <strong>{other.name}</strong>
                    <span className="chip chip-gap">{t(`explore.gaps.state.${pair.state}`)}</span>
                  </span>
                  <span className="note">{facts.join(', ')}</span>
                </span>
                <ArrowRight size={14} strokeWidth={1.75} aria-hidden />
              </button>
            </li>
          );
        })}
      </ul>
      <button
        type="button"
        className="link-button"
        onClick={() => store.dispatch(goTo, { screen: 'gaps', item: id })}
      >
        {t('explore.gaps.all', { name: name(id) })}
      </button>
    </div>
  );
}
