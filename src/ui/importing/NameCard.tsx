import { useId, useState, type KeyboardEvent } from 'react';
import type { NameDecision } from '../../domain/Kept.ts';
import type { OutsidePartyType } from '../../domain/Party.ts';
import type { Region } from '../../domain/Region.ts';
import { bareName } from '../../domain/regionName.ts';
import type { RegionId } from '../../domain/ids.ts';
import type { NameCandidate, NameQuestion } from '../../ingest/names/NameMatch.ts';
import type { ImportSession } from '../../state/ImportSession.ts';
import { cellKey } from '../../view/importing/cellKeys.ts';
import { clearBest } from '../../view/importing/nameQueue.ts';
import { nameReasonWords } from '../../view/importing/nameReasonWords.ts';
import { partCell } from '../../view/importing/partCell.ts';
import { countPlaces, rowList } from '../../view/importing/rowList.ts';
import { formatFixed } from '../../view/tables/formatFixed.ts';
import { Button } from '../components/Button.tsx';
import { RegionMark } from '../components/RegionMark.tsx';
import { useApp, useTranslate } from '../StoreContext.tsx';
import { RegionPicker } from './RegionPicker.tsx';
import { useDecisions } from './useDecisions.ts';
import { useReading } from './useReading.ts';
import { useRegionOf } from './useRegionOf.ts';

const outsideTypes = [
  'unknown',
  'third-party',
  'central',
  'foreign-government',
  'foreign-organisation',
  'village',
] as const satisfies readonly OutsidePartyType[];

/** One doubtful name with all that it may be. Digits choose, Enter confirms. */
export function NameCard(props: {
  readonly session: ImportSession;
  readonly question: NameQuestion;
  readonly onDone: () => void;
  /** Given where the name needs no answer. */
  readonly onCancel?: () => void;
}) {
  const t = useTranslate();
  const { decideName, correct } = useDecisions();
  const regionOf = useRegionOf();
  const { result } = useReading();
  const id = useId();
  const { session, question, onDone, onCancel } = props;
  const { text, candidates, places } = question;
  const [other, setOther] = useState<RegionId>();
  const [isSearching, setSearching] = useState(candidates.length === 0);
  const [choice, setChoice] = useState<string | undefined>(clearBest(candidates)?.regionId);
  const [outsideType, setOutsideType] = useState<OutsidePartyType>('unknown');
  const [forAll, setForAll] = useState(true);
  const rows = countPlaces(places);
  const [place] = places;
  const cell =
    place === undefined || rows < 2 ? undefined : partCell(result?.quarantine ?? [], session, place, text);
  const listed: readonly NameCandidate[] =
    other === undefined || candidates.some(({ regionId }) => regionId === other)
      ? candidates
      : [...candidates, { regionId: other, weight: 0, reasons: [] }];
  const values = [...listed.map(({ regionId }): string => regionId), 'outside', 'nothing'];

  const decision = (): NameDecision | undefined => {
    if (choice === undefined) return undefined;
    if (choice === 'nothing') return { as: 'nothing' };
    if (choice === 'outside') return { as: 'outside', type: outsideType };
    const found = listed.find(({ regionId }) => regionId === choice);
    return found === undefined ? undefined : { as: 'region', regionId: found.regionId };
  };
  const confirm = (): void => {
    const value = decision();
    if (value === undefined) return;
    const name =
      value.as === 'region' ? regionOf(value.regionId)?.name : value.as === 'nothing' ? '' : undefined;
    if (!forAll && cell !== undefined && place !== undefined && name !== undefined) {
      const key = cellKey(session.source, session.plan, place, cell.column)?.cell;
      if (key !== undefined) {
        correct(key, cell.text, cell.text.replace(text, name));
        onDone();
        return;
      }
    }
    decideName(question, value);
    onDone();
  };
  const onKey = (event: KeyboardEvent): void => {
    const { target } = event;
    const isTyping = target instanceof HTMLInputElement && target.type === 'text';
    if (event.key === 'Escape' && !isTyping && onCancel !== undefined) {
      event.stopPropagation();
      onCancel();
    }
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey || !/^[1-9]$/.test(event.key)) return;
    // A digit is an answer here, and no shortcut of the page.
    event.preventDefault();
    const value = values[Number(event.key) - 1];
    if (value === undefined) return;
    setChoice(value);
    document.getElementById(`${id}-${value}`)?.focus();
  };
  const radio = (value: string) => (
    <input
      id={`${id}-${value}`}
      className="imp-radio"
      type="radio"
      name={id}
      checked={choice === value}
      onChange={() => setChoice(value)}
    />
  );
  return (
    // The keys are those of the fields inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className="imp-card"
      onKeyDown={onKey}
      onSubmit={(event) => {
        event.preventDefault();
        confirm();
      }}
    >
      <p className="imp-card-head">
        <span className="chip imp-name-chip">{text}</span>{' '}
        {rows > 0 && (
          <span className="number">{t('importing.names.rows', { n: rows, rows: rowList(places, 8) })}</span>
        )}
      </p>
      <div
        className="imp-candidates"
        role="radiogroup"
        aria-label={t('importing.names.candidates', { text })}
      >
        {listed.length === 0 && <p className="imp-no-candidate">{t('importing.names.noCandidate')}</p>}
        {listed.map((candidate, at) => (
          <label
            key={candidate.regionId}
            className={`imp-candidate ${choice === candidate.regionId ? 'is-chosen' : ''}`}
          >
            {radio(candidate.regionId)}
            <CandidateWords candidate={candidate} />
            <Weight weight={candidate.weight} />
            {at < 9 && <kbd aria-hidden="true">{at + 1}</kbd>}
          </label>
        ))}
        <label className={`imp-candidate is-quiet ${choice === 'outside' ? 'is-chosen' : ''}`}>
          {radio('outside')}
          <span className="imp-candidate-words">{t('importing.names.outside')}</span>
          {choice === 'outside' && (
            <select
              className="field"
              aria-label={t('importing.names.outsideKind')}
              value={outsideType}
              onChange={(event) => {
                const next = outsideTypes.find((type) => type === event.target.value);
                if (next !== undefined) setOutsideType(next);
              }}
            >
              {outsideTypes.map((type) => (
                <option key={type} value={type}>
                  {t(`party.${type}`)}
                </option>
              ))}
            </select>
          )}
          {values.length <= 10 && <kbd aria-hidden="true">{values.length - 1}</kbd>}
        </label>
        <label className={`imp-candidate is-quiet ${choice === 'nothing' ? 'is-chosen' : ''}`}>
          {radio('nothing')}
          <span className="imp-candidate-words">
            {t('importing.names.noParty')} <span className="note">{t('importing.names.noParty.note')}</span>
          </span>
          {values.length <= 9 && <kbd aria-hidden="true">{values.length}</kbd>}
        </label>
      </div>
      {isSearching && (
        <RegionPicker
          label={t('importing.names.anotherFor', { text })}
          focusFirst={candidates.length > 0}
          onChoose={(regionId) => {
            setOther(regionId);
            setChoice(regionId);
            setSearching(false);
            requestAnimationFrame(() => document.getElementById(`${id}-${regionId}`)?.focus());
          }}
        />
      )}
      <div className="imp-card-foot">
        {cell !== undefined && place !== undefined ? (
          <label className="imp-for-all">
            <input
              className="checkbox"
              type="checkbox"
              checked={forAll}
              onChange={(event) => setForAll(event.target.checked)}
            />
            <span>
              {t('importing.names.useAll', { n: rows })}
              {!forAll && (
                <span className="note"> {t('importing.names.onlyRow', { row: String(place.row) })}</span>
              )}
            </span>
          </label>
        ) : (
          <span className="note imp-keys">{t('importing.names.keys')}</span>
        )}
        <span className="imp-card-actions">
          {onCancel !== undefined && (
            <Button variant="quiet" onClick={onCancel}>
              {t('cancel')}
            </Button>
          )}
          {!isSearching && <Button onClick={() => setSearching(true)}>{t('importing.names.another')}</Button>}
          <Button type="submit" variant="primary" disabled={decision() === undefined}>
            {t('importing.names.confirm')} <kbd aria-hidden="true">Enter</kbd>
          </Button>
        </span>
      </div>
    </form>
  );
}

const bareNameOf = (region: Region | undefined): string | undefined =>
  region === undefined ? undefined : bareName(region);

function CandidateWords({ candidate }: { readonly candidate: NameCandidate }) {
  const language = useApp((state) => state.work.language);
  const regionOf = useRegionOf();
  const region = regionOf(candidate.regionId);
  if (region === undefined) return <span className="imp-candidate-words">{candidate.regionId}</span>;
  const parent = region.parentId === undefined ? undefined : bareNameOf(regionOf(region.parentId));
  const code = region.id.startsWith('own:') ? undefined : region.id;
  const facts = [code, parent].filter((fact) => fact !== undefined).join(', ');
  const reasons = candidate.reasons.map((reason) =>
    nameReasonWords(reason, language, (id) => regionOf(id)?.name),
  );
  const sentence = reasons.join('; ');
  return (
    <>
      <RegionMark level={region.level} />
      <span className="imp-candidate-words">
        <strong>{region.name}</strong> {facts !== '' && <span className="note number">{facts}</span>}
        {sentence !== '' && (
          <span className="imp-reason">{sentence.charAt(0).toUpperCase() + sentence.slice(1)}</span>
        )}
      </span>
    </>
  );
}

function Weight({ weight }: { readonly weight: number }) {
  const t = useTranslate();
  const language = useApp((state) => state.work.language);
  if (weight <= 0) return null;
  const figure = formatFixed(weight, language, 2);
  return (
    <span className="imp-weight">
      <span className="imp-weight-track" aria-hidden="true">
        <span style={{ width: `${String(Math.min(1, weight) * 100)}%` }} />
      </span>
      <span className="number">
        <span className="visually-hidden">{t('importing.names.weight', { weight: figure })}</span>
        <span aria-hidden="true">{figure}</span>
      </span>
    </span>
  );
}
