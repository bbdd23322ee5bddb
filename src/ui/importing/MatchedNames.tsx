import { useMemo, useState } from 'react';
import { formatList, formatNumber } from '../../i18n/format.ts';
import type { MatchedName } from '../../ingest/build/MatchedName.ts';
import { nameKey } from '../../ingest/names/buildNameMatcher.ts';
import type { NameQuestion } from '../../ingest/names/NameMatch.ts';
import type { ImportSession } from '../../state/ImportSession.ts';
import { groupMatches, outsideMatches, type MatchedRegion } from '../../view/importing/groupMatches.ts';
import { RegionMark } from '../components/RegionMark.tsx';
import { useApp, useTranslate } from '../StoreContext.tsx';
import { NameCard } from './NameCard.tsx';
import { useRegionOf } from './useRegionOf.ts';

const atOnce = 40;

/** Names that were understood without asking: one example, and all of them to be looked through and changed. */
export function MatchedNames(props: {
  readonly session: ImportSession;
  readonly matches: readonly MatchedName[];
}) {
  const t = useTranslate();
  const language = useApp((state) => state.work.language);
  const regionOf = useRegionOf();
  const [open, setOpen] = useState(false);
  const { session, matches } = props;
  const groups = useMemo(() => groupMatches(matches), [matches]);
  const outside = useMemo(() => outsideMatches(matches), [matches]);
  if (groups.length === 0 && outside.length === 0) return null;
  const nameOf = ({ regionId }: MatchedRegion): string => regionOf(regionId)?.name ?? regionId;
  // A spelling that is the name itself shows nothing.
  const example = groups.find((group) => group.spellings.some(({ text }) => text !== nameOf(group)));
  const quoted =
    example?.spellings
      .filter(({ text }) => text !== nameOf(example))
      .slice(0, 3)
      .map(({ text }) => t('importing.quoted', { text })) ?? [];
  const rest = groups.length - (example === undefined ? 0 : 1);
  const others = [
    ...(rest > 0
      ? [t(example === undefined ? 'importing.names.regions' : 'importing.names.matched.more', { n: rest })]
      : []),
    ...(outside.length > 0 ? [t('importing.names.outsideMatched', { n: outside.length })] : []),
  ];
  return (
    <div className="imp-names-part imp-matched">
      <h3 className="data-subtitle">{t('importing.names.matched')}</h3>
      <p>
        {example !== undefined && (
          <>
            {t('importing.names.matched.example', {
              spellings: formatList(quoted, language),
              n: quoted.length,
            })}{' '}
            <strong>{nameOf(example)}</strong>
            {others.length > 0 && '; '}
          </>
        )}
        {others.join(', ')}.{' '}
        <button type="button" className="link-button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'importing.names.look.close' : 'importing.names.look')}
        </button>
      </p>
      {open && <LookThrough session={session} groups={groups} outside={outside} />}
    </div>
  );
}

function LookThrough(props: {
  readonly session: ImportSession;
  readonly groups: readonly MatchedRegion[];
  readonly outside: readonly MatchedName[];
}) {
  const t = useTranslate();
  const regionOf = useRegionOf();
  const [shown, setShown] = useState(atOnce);
  const [changing, setChanging] = useState<string>();
  const { session, groups, outside } = props;
  const chips = (spellings: readonly MatchedName[], group: MatchedRegion | undefined) => {
    const edited = spellings.find(({ text }) => text === changing);
    return (
      <>
        <span className="imp-spellings">
          {spellings.map((spelling) => (
            <SpellingButton
              key={spelling.text}
              spelling={spelling}
              isOpen={spelling.text === changing}
              onOpen={() => setChanging(spelling.text === changing ? undefined : spelling.text)}
            />
          ))}
        </span>
        {edited !== undefined && (
          <NameCard
            key={edited.text}
            session={session}
            question={toQuestion(edited, group)}
            onDone={() => setChanging(undefined)}
            onCancel={() => setChanging(undefined)}
          />
        )}
      </>
    );
  };
  const rest = groups.length - shown;
  return (
    <>
      <ul className="imp-matched-list">
        {groups.slice(0, shown).map((group) => {
          const region = regionOf(group.regionId);
          return (
            <li key={group.regionId}>
              <span className="imp-matched-region">
                <RegionMark level={region?.level ?? 'other'} /> {region?.name ?? group.regionId}
              </span>
              {chips(group.spellings, group)}
            </li>
          );
        })}
        {outside.length > 0 && (
          <li>
            <span className="imp-matched-region">
              <RegionMark level="outside" /> {t('importing.names.outsideMatched', { n: outside.length })}
            </span>
            {chips(outside.slice(0, shown), undefined)}
          </li>
        )}
      </ul>
      {rest > 0 && (
        <button type="button" className="link-button imp-more" onClick={() => setShown(shown + 100)}>
          {t('importing.names.more', { n: Math.min(100, rest) })}
        </button>
      )}
    </>
  );
}

function SpellingButton(props: {
  readonly spelling: MatchedName;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}) {
  const t = useTranslate();
  const language = useApp((state) => state.work.language);
  const { text, count } = props.spelling;
  return (
    <button
      type="button"
      className="chip imp-spelling"
      aria-expanded={props.isOpen}
      aria-label={t('importing.names.changeFor', { text })}
      onClick={props.onOpen}
    >
      {text} <span className="number">{formatNumber(count, language)}</span>
    </button>
  );
}

/** A name that was matched, as a question: what it was taken for is the first candidate. */
function toQuestion({ text, file, row }: MatchedName, group: MatchedRegion | undefined): NameQuestion {
  return {
    text,
    key: nameKey(text),
    certainty: 'likely',
    candidates: group === undefined ? [] : [{ regionId: group.regionId, weight: 1, reasons: [] }],
    places: [{ file, row }],
    waiting: 0,
  };
}
