import { useMemo } from 'react';
import type { CoverageCell } from '../../../analysis/coverage/CoverageMatrix.ts';
import type { AffairCode, RegionId } from '../../../domain/ids.ts';
import type { Language } from '../../../domain/ViewSettings.ts';
import { yearOf } from '../../../domain/PartialDate.ts';
import { shortNamesOf } from '../../../domain/regionName.ts';
import { formatKm, formatNumber } from '../../../i18n/format.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { affairName } from '../../../view/affairName.ts';
import { cellSentence, cellWords } from '../../../view/coverage/cellSentence.ts';
import { peerAgreements, type PeerWithAgreement } from '../../../view/coverage/peerAgreements.ts';
import { RegionMark } from '../../components/RegionMark.tsx';
import { useApp, useTranslate } from '../../StoreContext.tsx';
import { AgreementEntry } from '../inspector/AgreementEntry.tsx';
import { useGaps } from '../useGaps.ts';
import { MatrixLinks } from './MatrixLinks.tsx';
import { MatrixReading } from './MatrixReading.tsx';
import type { MatrixModel } from './useMatrix.ts';

/** Rows of a list beside the grid; the others are counted. */
const mostListed = 12;

/** What is selected in the matrix, and what the matrix says as a whole. */
export function MatrixPanel(props: { readonly model: MatrixModel }) {
  const { model } = props;
  const { region, affair, matrix } = model;
  const row = matrix.rows.findIndex((one) => one.region === region);
  const column = matrix.columns.findIndex((one) => one.affair === affair);
  const cell = matrix.cells[row]?.[column];
  const t = useTranslate();
  return (
    <aside className="matrix-panel" aria-label={t('coverage.panel')}>
      <div
        className={`matrix-selected ${region === undefined && affair === undefined ? 'matrix-selected-none' : ''}`}
      >
        {region !== undefined && affair !== undefined && cell !== undefined && (
          <CellPart model={model} region={region} affair={affair} cell={cell} />
        )}
        {region !== undefined && affair === undefined && (
          <RegionPart model={model} region={region} row={row} />
        )}
        {region === undefined && affair !== undefined && (
          <AffairPart model={model} affair={affair} column={column} />
        )}
        {region === undefined && affair === undefined && <NothingSelected model={model} />}
      </div>
      <MatrixReading model={model} />
    </aside>
  );
}

/** Nothing is chosen for the person: what choosing shows, and one place to begin with. */
function NothingSelected(props: { readonly model: MatrixModel }) {
  const t = useTranslate();
  const { context } = useGaps();
  const language = useApp((state) => state.work.language);
  const { example, change } = props.model;
  return (
    <>
      <p className="reading">{t('coverage.selected.none')}</p>
      {example !== undefined && (
        <>
          <h3 className="title-section">{t('coverage.selected.begin')}</h3>
          <button
            type="button"
            className="link-button matrix-example"
            onClick={() => change({ region: example.region, affair: example.affair })}
          >
            {t('coverage.selected.example', {
              region: shortNamesOf(context.dataset).get(example.region) ?? example.region,
              affair: affairName(context.dataset, example.affair, language),
              n: formatNumber(example.cell.peersWith.length, language),
              all: formatNumber(example.cell.peers, language),
            })}
          </button>
        </>
      )}
    </>
  );
}

function CellPart(props: {
  readonly model: MatrixModel;
  readonly region: RegionId;
  readonly affair: AffairCode;
  readonly cell: CoverageCell;
}) {
  const t = useTranslate();
  const { context } = useGaps();
  const language = useApp((state) => state.work.language);
  const statuses = useApp((state) => state.work.filters.statuses);
  const { model, region, affair, cell } = props;
  const { dataset, index } = context;
  const names = shortNamesOf(dataset);
  const row = model.matrix.rows.find((one) => one.region === region);
  const peers = useMemo(
    () => peerAgreements(context, region, affair, cell, statuses),
    [context, region, affair, cell, statuses],
  );
  return (
    <>
      <p className="cover-kicker">{t('coverage.selected')}</p>
      <h2 className="title-region">{names.get(region) ?? region}</h2>
      <p className="cover-affair">
        {affairName(dataset, affair, language)} <span>{affair}</span>
      </p>
      <p className="reading matrix-sentence">
        {cellSentence(cell, language)} {row?.recorded === true && rowSentence(t, model, region, language)}
      </p>
      {cell.agreements.length > 0 && (
        <ul className="agreement-entries matrix-own">
          {cell.agreements.map((id) => (
            <AgreementEntry key={id} id={id} />
          ))}
        </ul>
      )}
      {peers.length > 0 && (
        <section>
          {cell.agreements.length > 0 && <h3 className="title-section">{t('coverage.peers')}</h3>}
          <ul className="matrix-peers">
            {peers.slice(0, mostListed).map((peer) => {
              const [first, ...more] = peer.agreements;
              return (
                <li key={peer.region}>
                  <RegionMark level={index.regionOf.get(peer.region)?.level ?? 'other'} />
                  <div>
                    <p>
                      <strong>{names.get(peer.region) ?? peer.region}</strong>{' '}
                      <span className="cover-quiet">{borderWords(t, peer, language)}</span>
                    </p>
                    {first !== undefined && (
                      <p className="matrix-title">
                        {first.title}
                        {first.signedOn !== undefined && `, ${String(yearOf(first.signedOn))}`}
                        {more.length > 0 && ` ${t('coverage.peer.more', { n: more.length })}`}
                      </p>
                    )}
                  </div>
                </li>
              );
            })}
          </ul>
          {peers.length > mostListed && (
            <p className="note">{t('coverage.more', { n: peers.length - mostListed })}</p>
          )}
        </section>
      )}
      <MatrixLinks region={region} affair={affair} parties={[region, ...cell.peersWith]} state={cell.state} />
    </>
  );
}

/** How the two border each other: a length says nothing where they meet at a point or across a strait. */
function borderWords(t: Translate, { border }: PeerWithAgreement, language: Language): string {
  if (border === undefined) return t('coverage.peer.border');
  if (border.kind !== 'land') return t(`gaps.row.${border.kind}`);
  if (border.sharedKm === undefined) return t('coverage.peer.border');
  return t('coverage.peer.km', { km: formatKm(border.sharedKm, language) });
}

/** How many of the affairs a region covers, in full and in part. */
function rowSentence(t: Translate, { matrix }: MatrixModel, region: RegionId, language: Language): string {
  const at = matrix.rows.findIndex((row) => row.region === region);
  const part = (matrix.cells[at] ?? []).filter(({ state }) => state === 'partial').length;
  return t(part === 0 ? 'coverage.sentence.row' : 'coverage.sentence.row.part', {
    n: matrix.rows[at]?.covered ?? 0,
    all: formatNumber(matrix.columns.length, language),
    part,
  });
}

function RegionPart(props: { readonly model: MatrixModel; readonly region: RegionId; readonly row: number }) {
  const t = useTranslate();
  const { context } = useGaps();
  const language = useApp((state) => state.work.language);
  const { model, region, row } = props;
  const { dataset } = context;
  const of = model.matrix.rows[row];
  const cells = model.arrangement.columns.flatMap((column) => {
    const cell = model.matrix.cells[row]?.[column];
    const affair = model.matrix.columns[column]?.affair;
    return cell === undefined || affair === undefined ? [] : [{ cell, affair }];
  });
  const listed =
    of?.recorded === false
      ? cells.filter(({ cell }) => cell.peersWith.length > 0)
      : cells.filter(({ cell }) => cell.state === 'expected');
  const first = listed.toSorted((one, other) => other.cell.peersWith.length - one.cell.peersWith.length);
  return (
    <>
      <p className="cover-kicker">{t('coverage.selected.region')}</p>
      <h2 className="title-region">{shortNamesOf(dataset).get(region) ?? region}</h2>
      <p className="reading matrix-sentence">
        {of?.recorded === false
          ? t('coverage.sentence.noData')
          : `${rowSentence(t, model, region, language)} ${t('coverage.hasAgreements', { n: of?.families ?? 0 })}.`}
      </p>
      {first.length > 0 && (
        <>
          <h3 className="title-section">{t('coverage.expectedHere')}</h3>
          <ul className="matrix-lines">
            {first.slice(0, mostListed).map(({ cell, affair }) => (
              <li key={affair}>
                <button
                  type="button"
                  className="link-button"
                  onClick={() => model.change({ region, affair })}
                >
                  {affairName(dataset, affair, language)}
                </button>
                <span className="number">
                  {t('coverage.ofPeers', {
                    n: formatNumber(cell.peersWith.length, language),
                    all: formatNumber(cell.peers, language),
                  })}
                </span>
              </li>
            ))}
          </ul>
          {first.length > mostListed && (
            <p className="note">{t('coverage.more', { n: first.length - mostListed })}</p>
          )}
        </>
      )}
      <MatrixLinks region={region} affair={undefined} parties={[region]} state={undefined} />
    </>
  );
}

function AffairPart(props: {
  readonly model: MatrixModel;
  readonly affair: AffairCode;
  readonly column: number;
}) {
  const t = useTranslate();
  const { context, scope } = useGaps();
  const language = useApp((state) => state.work.language);
  const { model, affair, column } = props;
  const { dataset, index } = context;
  const names = shortNamesOf(dataset);
  const cells = model.arrangement.rows.flatMap((row) => {
    const cell = model.matrix.cells[row]?.[column];
    const region = model.matrix.rows[row]?.region;
    return cell === undefined || region === undefined ? [] : [{ cell, region }];
  });
  const having = cells.filter(({ cell }) => cell.state === 'covered' || cell.state === 'partial');
  const expected = cells
    .filter(({ cell }) => cell.state === 'expected')
    .toSorted((one, other) => other.cell.peersWith.length - one.cell.peersWith.length);
  const groups = [
    { title: t('coverage.having', { n: having.length }), rows: having },
    { title: t('coverage.expecting', { n: expected.length }), rows: expected },
  ].filter(({ rows }) => rows.length > 0);
  return (
    <>
      <p className="cover-kicker">{t('coverage.selected.affair')}</p>
      <h2 className="title-region">{affairName(dataset, affair, language)}</h2>
      <p className="cover-affair">
        <span>{affair}</span>
      </p>
      {groups.length === 0 && <p className="reading matrix-sentence">{t('coverage.affair.nobody')}</p>}
      {groups.map(({ title, rows }) => (
        <section key={title}>
          <h3 className="title-section">{title}</h3>
          <ul className="matrix-lines">
            {rows.slice(0, mostListed).map(({ cell, region }) => (
              <li key={region}>
                <span>
                  <RegionMark level={index.regionOf.get(region)?.level ?? 'other'} />{' '}
                  <button
                    type="button"
                    className="link-button"
                    onClick={() => model.change({ region, affair })}
                  >
                    {names.get(region) ?? region}
                  </button>
                </span>
                <span className="number">
                  {cell.state === 'expected'
                    ? t('coverage.ofPeers', {
                        n: formatNumber(cell.peersWith.length, language),
                        all: formatNumber(cell.peers, language),
                      })
                    : cellWords(cell, language)}
                </span>
              </li>
            ))}
          </ul>
          {rows.length > mostListed && (
            <p className="note">{t('coverage.more', { n: rows.length - mostListed })}</p>
          )}
        </section>
      ))}
      <MatrixLinks
        region={undefined}
        affair={affair}
        parties={[]}
        state={undefined}
        {...(model.set.set === 'province' && scope.id !== undefined ? { province: scope.id } : {})}
      />
    </>
  );
}
