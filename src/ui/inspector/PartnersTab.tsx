import { useMemo } from 'react';
import { distribution } from '../../analysis/rank.ts';
import type { OutsidePartyId, RegionId } from '../../domain/ids.ts';
import { formatNumber, formatShortDate } from '../../i18n/format.ts';
import { select, setInspectorTab } from '../../state/actions.ts';
import { partnersOf, type PartnerRow } from '../../view/partnersOf.ts';
import { binOf, DistributionChart } from '../charts/DistributionChart.tsx';
import { RegionMark } from '../components/RegionMark.tsx';
import { useAppStore, useDerived } from '../StoreContext.tsx';
import { MeasureWords } from './MeasureWords.tsx';
import { PartyChips } from './PartyChips.tsx';
import { useMeasures } from './useMeasures.ts';
import { useRovingRows } from './useRovingRows.ts';
import { useWords } from './useWords.ts';

/** With whom a region cooperates: its partners by certainty and nearness, then its outside parties. */
export function PartnersTab({ id }: { readonly id: RegionId }) {
  const { t, dataset, index, name } = useWords();
  const store = useAppStore();
  const { network, statusOf } = useDerived();
  const rows = useMemo(() => partnersOf(dataset, network, statusOf, id), [dataset, network, statusOf, id]);
  const roving = useRovingRows(rows.length);
  const outside = useMemo(() => {
    const found = new Set<OutsidePartyId>();
    for (const agreementId of network.agreementsOf.get(id) ?? []) {
      for (const { partyId } of index.agreementOf.get(agreementId)?.parties ?? []) {
        if (index.outsidePartyOf.has(partyId as OutsidePartyId)) found.add(partyId as OutsidePartyId);
      }
    }
    return [...found];
  }, [network, index, id]);
  const noneStated = rows.length > 0 && rows.every(({ end }) => end?.basis !== 'stated');
  return (
    <div className="tab-panel">
      {rows.length > 0 && <PartnerDistribution value={rows.length} name={name(id)} />}
      {rows.length === 0 ? (
        <p>{t('explore.partners.none')}</p>
      ) : (
        <>
          <div className="partner-columns note" aria-hidden="true">
            <span>{t('explore.partners.column')}</span>
            <span>{t('explore.partners.affair')}</span>
            <span>{t('explore.partners.signed')}</span>
            <span>{t('explore.partners.end')}</span>
          </div>
          <ul className="partner-rows" aria-label={t('explore.partners.list')} {...roving.list}>
            {rows.map((row, position) => (
              <li key={row.region}>
                <PartnerButton row={row} rowProps={roving.row(position)} />
              </li>
            ))}
          </ul>
        </>
      )}
      {outside.length > 0 && (
        <section className="inspector-part">
          <h3 className="title-section">
            {t('explore.partners.outside')} <span className="note number">{outside.length}</span>
          </h3>
          <PartyChips ids={outside} />
        </section>
      )}
      {noneStated && (
        <p className="note inspector-foot">
          {t('explore.foot.noEnd')}{' '}
          <button
            type="button"
            className="link-button"
            onClick={() => store.dispatch(setInspectorTab, 'agreements')}
          >
            {t('explore.foot.sources')}
          </button>
        </p>
      )}
    </div>
  );
}

function PartnerButton(props: {
  readonly row: PartnerRow;
  readonly rowProps: { readonly 'data-row': string; readonly tabIndex: number };
}) {
  const { t, language, label, affair, affairShort } = useWords();
  const store = useAppStore();
  const { row } = props;
  const { name, level } = label(row.region);
  const [first, ...more] = row.affairs;
  const certainty = t(`certainty.${row.tie.certainty}`);
  return (
    <button
      type="button"
      className="partner-row"
      {...props.rowProps}
      title={certainty}
      onClick={() => store.dispatch(select, { type: 'region', id: row.region })}
    >
      <span className="partner-name">
        <RegionMark
          level={level === 'outside' ? 'other' : level}
          state={row.tie.certainty === 'not-known' ? 'ring' : 'rest'}
        />
        <span className="partner-words">
          <span className="partner-label">{name}</span>
          <span className="visually-hidden">, {certainty},</span>
          {row.borders && <span className="chip chip-teal">{t('explore.borders')}</span>}
        </span>
      </span>
      <span className="partner-affair" title={row.affairs.map(affair).join(', ')}>
        {first === undefined
          ? t('explore.affair.none')
          : more.length === 0
            ? affairShort(first)
            : t('explore.affair.more', { name: affairShort(first), n: more.length })}
      </span>
      <span className="number">{row.signedYear ?? '–'}</span>
      <span className="number">
        {row.end === undefined ? (
          '–'
        ) : row.end.basis === 'assumed' ? (
          <span
            className="assumed"
            title={t('explore.end.assumedUntil', { date: formatShortDate(row.end.day, language) })}
          >
            {row.end.day.slice(0, 4)}
          </span>
        ) : (
          <span title={formatShortDate(row.end.day, language)}>{row.end.day.slice(0, 4)}</span>
        )}
      </span>
    </button>
  );
}

function PartnerDistribution({ value, name }: { readonly value: number; readonly name: string }) {
  const { t, language } = useWords();
  const { arrays } = useDerived();
  const { result } = useMeasures();
  const spread = useMemo(
    () => (result === undefined ? undefined : distribution(result.values.partners, arrays.hasRecord, 26)),
    [result, arrays],
  );
  if (spread === undefined) return null;
  const bin = spread.bins[binOf(spread, value)];
  return (
    <div className="partner-spread">
      <div className="filter-head">
        <h3 className="filter-title">{t('explore.partners.against')}</h3>
        <MeasureWords id="partners" short />
      </div>
      <DistributionChart
        distribution={spread}
        value={value}
        mark={`${name} ${formatNumber(value, language)}`}
        from={formatNumber(spread.bins[0]?.from ?? 0, language)}
        to={formatNumber(spread.max, language)}
        text={t('explore.measures.bars', {
          name: t('measures.partners.name'),
          n: bin?.count ?? 0,
          known: spread.count,
          from: bin?.from ?? 0,
          to: bin?.to ?? 0,
        })}
      />
    </div>
  );
}
