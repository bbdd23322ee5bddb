import type { AffairCount, BorderingPair } from '../../analysis/gaps/BorderingPair.ts';
import { indexDataset } from '../../domain/DatasetIndex.ts';
import type { AffairCode, RegionId } from '../../domain/ids.ts';
import { shortNamesOf } from '../../domain/regionName.ts';
import { formatNumber } from '../../i18n/format.ts';
import { affairShortName } from '../../view/affairShortName.ts';
import { RegionMark } from '../components/RegionMark.tsx';
import { useApp, useTranslate } from '../StoreContext.tsx';

const most = 6;

/** What each side does elsewhere: its affairs with their number of cooperations, side by side on one scale. */
export function GapElsewhere(props: { readonly pair: BorderingPair }) {
  const t = useTranslate();
  const { pair } = props;
  const longest = Math.max(1, ...[...pair.affairsA, ...pair.affairsB].map(({ families }) => families));
  return (
    <section className="gap-elsewhere">
      <h2 className="title-section">{t('gaps.elsewhere')}</h2>
      <p className="note">{t('gaps.elsewhere.note')}</p>
      <div className="gap-sides">
        <Side id={pair.a} recorded={pair.recordedA} affairs={pair.affairsA} longest={longest} />
        <Side id={pair.b} recorded={pair.recordedB} affairs={pair.affairsB} longest={longest} />
      </div>
    </section>
  );
}

function Side(props: {
  readonly id: RegionId;
  readonly recorded: boolean;
  readonly affairs: readonly AffairCount[];
  readonly longest: number;
}) {
  const t = useTranslate();
  const dataset = useApp((state) => state.work.dataset);
  const language = useApp((state) => state.work.language);
  const index = indexDataset(dataset);
  const { id, recorded, affairs } = props;
  const rest = affairs.length - most;
  const nameOf = (code: AffairCode): string => {
    const affair = index.affairOf.get(code);
    return affair === undefined ? code : affairShortName(affair, language);
  };
  return (
    <div className="gap-sidelist">
      <h3>
        <RegionMark
          level={index.regionOf.get(id)?.level ?? 'other'}
          state={recorded ? 'rest' : 'no-record'}
        />
        {shortNamesOf(dataset).get(id) ?? id}
        {recorded && (
          <span className="note">
            {t('gaps.elsewhere.documents', { n: index.agreementsOf.get(id)?.length ?? 0 })}
          </span>
        )}
      </h3>
      {affairs.length === 0 ? (
        <p className="gap-nothing">{t(recorded ? 'gaps.elsewhere.noOther' : 'gaps.elsewhere.none')}</p>
      ) : (
        <ul className="affair-bars">
          {affairs.slice(0, most).map(({ affair, families }) => (
            <li key={affair}>
              <span className="affair-name">{nameOf(affair)}</span>
              <span className="affair-bar" aria-hidden>
                <span style={{ width: `${String((100 * families) / props.longest)}%` }} />
              </span>
              <span className="number">{formatNumber(families, language)}</span>
            </li>
          ))}
        </ul>
      )}
      {rest > 0 && <p className="note">{t('gaps.elsewhere.more', { n: rest })}</p>}
    </div>
  );
}
