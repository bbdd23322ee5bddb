import { Database, FileText } from 'lucide-react';
import { countHiddenEnded } from '../../graph/countHiddenEnded.ts';
import { showOnRecord } from '../../state/actions.ts';
import { indexDataset } from '../../domain/DatasetIndex.ts';
import { formatDate, formatNumber } from '../../i18n/format.ts';
import { useApp, useAppStore, useTranslate } from '../StoreContext.tsx';
import { RowsBar } from './RowsBar.tsx';

/** Name, day and size of the dataset, and what became of its rows. */
export function DataHead() {
  const t = useTranslate();
  const store = useAppStore();
  const filters = useApp((state) => state.work.filters);
  const dataset = useApp((state) => state.work.dataset);
  const language = useApp((state) => state.work.language);
  // Whoever loads a file looks for all of it.
  const hidden = dataset.builtIn ? 0 : countHiddenEnded(dataset, filters);
  const Icon = dataset.builtIn ? Database : FileText;
  const facts = [
    t(dataset.builtIn ? 'shell.builtIn' : 'shell.ownFile'),
    ...(dataset.asOf === undefined ? [] : [t('data.day', { day: formatDate(dataset.asOf, language) })]),
    t('data.counts', {
      agreements: formatNumber(dataset.agreements.length, language),
      regions: formatNumber(indexDataset(dataset).autonomous.length, language),
      parties: formatNumber(dataset.outsideParties.length, language),
    }),
  ];
  return (
    <header className="data-head">
      <div className="data-head-name">
        <h1 className="title-screen">
          <Icon size={20} strokeWidth={1.75} aria-hidden />
          <span>{dataset.title[language]}</span>
        </h1>
        <p className="data-head-facts">{facts.join(' · ')}</p>
        {hidden > 0 && (
          <p className="data-head-facts">
            {t('shell.hidden', { n: hidden })}{' '}
            <button type="button" className="link-button" onClick={() => store.dispatch(showOnRecord)}>
              {t('shell.hidden.show')}
            </button>
          </p>
        )}
      </div>
      <RowsBar />
    </header>
  );
}
