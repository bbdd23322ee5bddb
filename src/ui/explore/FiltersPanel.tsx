import { ChevronDown, Minus, Plus, RotateCcw, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { documentTypes, type DocumentType } from '../../domain/Agreement.ts';
import type { PartyId, RegionId } from '../../domain/ids.ts';
import { defaultFilters } from '../../graph/defaultFilters.ts';
import { clearPeriod, resetFilters, setFilters, toggleFiltersPanel } from '../../state/actions.ts';
import { filterFacets, toggleValue, type FilterFacets } from '../../view/filterFacets.ts';
import { filterParams } from '../../view/filterParams.ts';
import { groupsAmong, isGroupChosen, toggleGroup } from '../../view/kindGroups.ts';
import { partyOptions, regionOptions } from '../../view/partyOptions.ts';
import { Button } from '../components/Button.tsx';
import { useWords } from '../inspector/useWords.ts';
import { useApp, useAppStore, useDerived, useSession } from '../StoreContext.tsx';
import { AffairFilter } from './AffairFilter.tsx';
import { AppearanceFields } from './AppearanceFields.tsx';
import { ChosenParties } from './ChosenParties.tsx';
import { Combobox } from './Combobox.tsx';
import { FacetRows } from './FacetRows.tsx';
import { FilterHead } from './FilterHead.tsx';
import { OwnColumnFilter } from './OwnColumnFilter.tsx';
import { StatusFilter } from './StatusFilter.tsx';

/** Which agreements count, with what each choice would bring, and how the network is drawn. */
export function FiltersPanel(props: { readonly inDialog?: boolean }) {
  const store = useAppStore();
  const { today } = useSession();
  const { dataset, t } = useWords();
  const filters = useApp((state) => state.work.filters);
  const { statusOf, shown } = useDerived();
  const facets = useMemo(() => filterFacets(dataset, filters, statusOf), [dataset, filters, statusOf]);
  const first = defaultFilters(dataset, today());
  const changed = filterParams(filters, { ...first, asOf: filters.asOf }).length > 0;
  const count = t('explore.filters.shown', {
    shown: shown.length,
    n: dataset.agreements.length + dataset.quarantine.length,
  });
  return (
    <div className="filters-panel">
      <div className="filters-head">
        {props.inDialog === true ? null : <h2 className="title-section">{t('explore.filters')}</h2>}
        <span className="filters-count number" role="status">
          {count}
        </span>
        {props.inDialog === true ? null : (
          <Button
            icon={X}
            small
            variant="quiet"
            label={t('explore.filters.hide')}
            onClick={() => store.dispatch(toggleFiltersPanel)}
          />
        )}
      </div>
      <StatusFilter facets={facets} />
      <PeriodPart />
      <AffairFilter facets={facets} />
      <KindPart facets={facets} />
      <DocumentPart facets={facets} />
      <OwnColumnFilter facets={facets} />
      <section className="filter-part">
        <label className="facet-switch">
          <input
            type="checkbox"
            className="checkbox"
            checked={filters.endingOnly}
            onChange={() => store.dispatch(setFilters, { endingOnly: !filters.endingOnly })}
          />
          <span>
            {t('explore.filters.ending')}
            <span className="note">
              {t('explore.filters.ending.counts', {
                stated: facets.ending.stated,
                assumed: facets.ending.assumed,
              })}
            </span>
          </span>
        </label>
      </section>
      <PlacePart />
      <section className="filter-part filter-row">
        <h3 className="filter-title">{t('explore.filters.atLeast')}</h3>
        <div className="stepper">
          <Button
            icon={Minus}
            small
            variant="quiet"
            label={t('explore.filters.atLeast.less')}
            disabled={filters.minAgreements <= 1}
            onClick={() => store.dispatch(setFilters, { minAgreements: filters.minAgreements - 1 })}
          />
          <output aria-live="polite">{t('explore.filters.atLeast.n', { n: filters.minAgreements })}</output>
          <Button
            icon={Plus}
            small
            variant="quiet"
            label={t('explore.filters.atLeast.more')}
            onClick={() => store.dispatch(setFilters, { minAgreements: filters.minAgreements + 1 })}
          />
        </div>
      </section>
      <AppearanceFields />
      {changed && (
        <div className="filters-foot">
          <Button icon={RotateCcw} small onClick={() => store.dispatch(resetFilters, { today: today() })}>
            {t('explore.filters.reset')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Told only while the timeline limits the view. */
function PeriodPart() {
  const store = useAppStore();
  const { t } = useWords();
  const { fromYear, toYear, withUndated } = useApp((state) => state.work.filters);
  if (fromYear === undefined && toYear === undefined && withUndated) return null;
  const from = String(fromYear);
  const to = String(toYear);
  const parts: string[] = [];
  if (fromYear === undefined) {
    if (toYear !== undefined) parts.push(t('explore.filters.period.until', { to }));
  } else if (toYear === undefined) {
    parts.push(t('explore.filters.period.since', { from }));
  } else {
    parts.push(
      fromYear === toYear
        ? t('explore.filters.period.year', { from })
        : t('explore.filters.period.text', { from, to }),
    );
  }
  if (!withUndated) parts.push(t('explore.filters.period.noUndated'));
  return (
    <section className="filter-part">
      <div className="filter-head">
        <h3 className="filter-title">{t('explore.filters.period')}</h3>
        <button type="button" className="link-button filter-all" onClick={() => store.dispatch(clearPeriod)}>
          {t('explore.filters.clear')}
        </button>
      </div>
      <p>{parts.join(', ')}</p>
    </section>
  );
}

function KindPart({ facets }: { readonly facets: FilterFacets }) {
  const store = useAppStore();
  const { t, dataset } = useWords();
  const kinds = useApp((state) => state.work.filters.kinds);
  const groups = useMemo(() => groupsAmong(new Set(dataset.agreements.map(({ kind }) => kind))), [dataset]);
  const rows = groups.map((group) => ({
    id: group.id,
    name: t(`explore.filters.with.${group.id}`),
    count: group.kinds.reduce((sum, kind) => sum + (facets.byKind.get(kind) ?? 0), 0),
    checked: isGroupChosen(group, kinds),
  }));
  const find = (id: string) => groups.find((group) => group.id === id);
  if (groups.length < 2) return null;
  return (
    <section className="filter-part">
      <FilterHead
        title={t('explore.filters.with')}
        chosen={kinds.length}
        all={groups.length}
        onAll={() => store.dispatch(setFilters, { kinds: [] })}
      />
      <FacetRows
        label={t('explore.filters.with')}
        greatest={Math.max(1, ...rows.map(({ count }) => count))}
        facets={rows}
        onToggle={(id) => {
          const group = find(id);
          if (group !== undefined) {
            store.dispatch(setFilters, { kinds: toggleGroup(group, groups, kinds) });
          }
        }}
        onOnly={(id) => {
          const group = find(id);
          if (group !== undefined) store.dispatch(setFilters, { kinds: group.kinds });
        }}
      />
    </section>
  );
}

function DocumentPart({ facets }: { readonly facets: FilterFacets }) {
  const store = useAppStore();
  const { t, dataset } = useWords();
  const documents = useApp((state) => state.work.filters.documents);
  const [unfolded, setUnfolded] = useState(false);
  const open = unfolded || documents.length > 0;
  const types = useMemo(() => {
    const found = new Set(dataset.agreements.map(({ documentType }) => documentType));
    return documentTypes.filter((type) => found.has(type));
  }, [dataset]);
  const rows = types
    .map((type) => ({
      id: type,
      name: t(`document.${type}`),
      count: facets.byDocument.get(type) ?? 0,
      checked: documents.length === 0 || documents.includes(type),
    }))
    .toSorted((one, other) => other.count - one.count);
  if (types.length < 2) return null;
  return (
    <section className="filter-part">
      <div className="filter-head">
        <h3 className="filter-title">
          <button
            type="button"
            className="filter-fold"
            aria-expanded={open}
            onClick={() => setUnfolded(!unfolded)}
          >
            {t('explore.filters.document')}
            <ChevronDown size={14} strokeWidth={1.75} aria-hidden />
          </button>
        </h3>
        {documents.length === 0 ? (
          <span className="note">{t('explore.filters.all', { n: types.length })}</span>
        ) : (
          <button
            type="button"
            className="link-button filter-all"
            onClick={() => store.dispatch(setFilters, { documents: [] })}
          >
            {t('explore.filters.showAll')}
          </button>
        )}
      </div>
      {open && (
        <FacetRows
          label={t('explore.filters.document')}
          greatest={Math.max(1, ...rows.map(({ count }) => count))}
          facets={rows}
          onToggle={(id) =>
            store.dispatch(setFilters, { documents: toggleValue(documents, types, id as DocumentType) })
          }
          onOnly={(id) => store.dispatch(setFilters, { documents: [id as DocumentType] })}
        />
      )}
    </section>
  );
}

/** Province and party: whose agreements. */
function PlacePart() {
  const store = useAppStore();
  const { t, dataset } = useWords();
  const { provinces, parties } = useApp((state) => state.work.filters);
  const provinceOptions = useMemo(
    () => regionOptions(dataset).filter(({ mark }) => mark === 'province'),
    [dataset],
  );
  return (
    <>
      {provinceOptions.length > 1 && (
        <section className="filter-part">
          <h3 className="filter-title">{t('explore.filters.province')}</h3>
          <ChosenParties
            ids={provinces}
            onRemove={(id) =>
              store.dispatch(setFilters, { provinces: provinces.filter((one) => one !== id) })
            }
          />
          <Combobox
            label={t('explore.filters.province')}
            placeholder={
              provinces.length === 0
                ? t('explore.filters.province.all', { n: provinceOptions.length })
                : t('explore.filters.province.search')
            }
            nothing={t('explore.filters.nothingFound')}
            options={provinceOptions}
            onChoose={(id) => store.dispatch(setFilters, { provinces: add(provinces, id as RegionId) })}
          />
        </section>
      )}
      <section className="filter-part">
        <h3 className="filter-title">{t('explore.filters.party')}</h3>
        <ChosenParties
          ids={parties}
          onRemove={(id) => store.dispatch(setFilters, { parties: parties.filter((one) => one !== id) })}
        />
        <Combobox
          label={t('explore.filters.party')}
          placeholder={t('explore.filters.party.search')}
          nothing={t('explore.filters.nothingFound')}
          options={partyOptions(dataset)}
          onChoose={(id) => store.dispatch(setFilters, { parties: add(parties, id as PartyId) })}
        />
      </section>
    </>
  );
}

function add<Id extends PartyId>(list: readonly Id[], id: Id): readonly Id[] {
  return list.includes(id) ? list : [...list, id];
}
