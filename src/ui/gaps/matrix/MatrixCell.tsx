import type { CoverageCell } from '../../../analysis/coverage/CoverageMatrix.ts';
import type { Language } from '../../../domain/ViewSettings.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { useTranslate } from '../../StoreContext.tsx';

/** Radius of the ring where every bordering region covers the affair; the area of the ring is their share. */
const widest = 6.5;

/** The sign of a cell: filled with its number, outlined for partly, a ring, a dot. Decoration: the cell has a name. */
export function CellSign(props: { readonly cell: CoverageCell }) {
  const { state, families, peersWith, peers } = props.cell;
  if (state === 'covered') {
    return <span className={`sign sign-${families > 2 ? '3' : String(families)}`}>{families}</span>;
  }
  if (state === 'partial') return <span className="sign sign-partial">{families}</span>;
  if (state === 'expected') return <RingSign share={peersWith.length / peers} />;
  return <span className="sign-dot" />;
}

/**
 * How many are covered. Where none is in full but some are in part, their number in the outline of such cells: a plain 0
 * would deny the bar beside it. Decoration: row and column have names.
 */
export function CountSign(props: {
  readonly covered: number;
  readonly inPart: number;
  readonly language: Language;
}) {
  const { covered, inPart, language } = props;
  if (covered === 0 && inPart > 0) {
    return <span className="matrix-in-part">{formatNumber(inPart, language)}</span>;
  }
  return (
    <span className={covered === 0 ? 'matrix-zero' : 'matrix-full'}>{formatNumber(covered, language)}</span>
  );
}

export function RingSign(props: { readonly share: number }) {
  const radius = Math.max(2.4, widest * Math.sqrt(props.share));
  return (
    <svg className="sign-ring" width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
      <circle r={radius} strokeWidth={props.share >= 0.5 ? 1.9 : 1.4} />
    </svg>
  );
}

/** What the signs mean, in a strip under the grid. */
export function MatrixLegend() {
  const t = useTranslate();
  return (
    <div className="matrix-legend">
      <span className="legend-group">
        <strong>{t('coverage.agreements')}</strong>
        <span className="sign sign-1">1</span>
        <span className="sign sign-2">2</span>
        <span className="sign sign-3">3+</span>
        <span className="legend-item" title={t('coverage.legend.partial.title')}>
          <span className="sign sign-partial">1</span>
          {t('coverage.legend.partial')}
        </span>
      </span>
      <span className="legend-group">
        <strong>{t('coverage.legend.expected')}</strong>
        <span className="legend-item">
          <RingSign share={0.15} />
          {t('coverage.legend.few')}
        </span>
        <span className="legend-item">
          <RingSign share={0.5} />
          {t('coverage.legend.half')}
        </span>
        <span className="legend-item">
          <RingSign share={1} />
          {t('coverage.legend.all')}
        </span>
      </span>
      <span className="legend-group">
        <span className="legend-item">
          <span className="sign-dot" />
          {t('coverage.legend.none')}
        </span>
        <span className="legend-item">
          <span className="legend-hatch hatch" />
          {t('noRecord.short')}
        </span>
      </span>
    </div>
  );
}
