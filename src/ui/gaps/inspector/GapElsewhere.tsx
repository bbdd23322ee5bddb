import type { Gap } from '../../../analysis/gaps/Gap.ts';
import { fullName } from '../../../domain/DatasetIndex.ts';
import type { AgreementId, RegionId } from '../../../domain/ids.ts';
import { shortNamesOf } from '../../../domain/regionName.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { select, goTo } from '../../../state/actions.ts';
import { affairShortName } from '../../../view/affairShortName.ts';
import { practiceElsewhere, type PracticeElsewhere } from '../../../view/practiceElsewhere.ts';
import { RegionMark } from '../../components/RegionMark.tsx';
import { useApp, useAppStore, useTranslate } from '../../StoreContext.tsx';
import { useGaps } from '../useGaps.ts';

const most = 6;

/** What each side does elsewhere: its affairs, how many cooperations, with whom the newest was signed and when. */
export function GapElsewhere(props: { readonly gap: Gap }) {
  const t = useTranslate();
  const { context } = useGaps();
  const { gap } = props;
  const sides = [gap.a, gap.b].map((id) => ({ id, practice: practiceElsewhere(context, gap, id) }));
  const longest = Math.max(1, ...sides.flatMap(({ practice }) => practice.map(({ families }) => families)));
  return (
    <section className="gap-elsewhere">
      <h2 className="title-section">{t('gapFacts.elsewhere')}</h2>
      <p className="note">{t('gaps.elsewhere.note')}</p>
      <div className="gap-sides">
        {sides.map(({ id, practice }) => (
          <Side
            key={id}
            id={id}
            recorded={id === gap.a ? gap.recordedA : gap.recordedB}
            practice={practice}
            longest={longest}
          />
        ))}
      </div>
    </section>
  );
}

function Side(props: {
  readonly id: RegionId;
  readonly recorded: boolean;
  readonly practice: readonly PracticeElsewhere[];
  readonly longest: number;
}) {
  const t = useTranslate();
  const store = useAppStore();
  const dataset = useApp((state) => state.work.dataset);
  const language = useApp((state) => state.work.language);
  const { context } = useGaps();
  const { index } = context;
  const { id, recorded, practice } = props;
  const rest = practice.length - most;
  const openAgreement = (agreement: AgreementId): void => {
    store.dispatch(select, { type: 'agreement', id: agreement });
    store.dispatch(goTo, { screen: 'explore' });
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
      {practice.length === 0 ? (
        <p className="gap-nothing">{t(recorded ? 'gaps.elsewhere.noOther' : 'gaps.elsewhere.none')}</p>
      ) : (
        <ul className="practice-rows">
          {practice.slice(0, most).map(({ affair, families, newest, partners, year, before }) => {
            const known = index.affairOf.get(affair);
            const [first] = partners;
            const partner =
              first === undefined
                ? t('gapFacts.elsewhere.within')
                : partners.length > 1
                  ? t('gapFacts.condition.more', { who: nameOf(first), n: partners.length - 1 })
                  : nameOf(first);
            return (
              <li key={affair}>
                <span className="practice-name">
                  {known === undefined ? affair : affairShortName(known, language)}
                </span>
                <span className="practice-bar" aria-hidden>
                  <span style={{ width: `${String((100 * families) / props.longest)}%` }} />
                </span>
                <span className="number">{formatNumber(families, language)}</span>
                <button
                  type="button"
                  className="practice-newest"
                  title={index.agreementOf.get(newest)?.title}
                  onClick={() => openAgreement(newest)}
                >
                  {year === undefined
                    ? t('gapFacts.elsewhere.newest.noYear', { partner })
                    : t(before ? 'gapFacts.elsewhere.newest.before' : 'gapFacts.elsewhere.newest', {
                        partner,
                        year: String(year),
                      })}
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {rest > 0 && <p className="note">{t('gaps.elsewhere.more', { n: rest })}</p>}
    </div>
  );

  function nameOf(party: Parameters<typeof fullName>[1]): string {
    return shortNamesOf(dataset).get(party as RegionId) ?? fullName(index, party);
  }
}
