import { useMemo, useState } from 'react';
import { formatList } from '../../i18n/format.ts';
import { describeIssue } from '../../view/describeIssue.ts';
import { listDoubtfulNames, type DoubtfulName } from '../../view/data/listDoubtfulNames.ts';
import { RegionMark } from '../components/RegionMark.tsx';
import { useApp, useTranslate } from '../StoreContext.tsx';

const firstNames = 12;

/** Names in the files that were not understood, with the regions they may mean. Absent where all were understood. */
export function NamesPanel() {
  const t = useTranslate();
  const dataset = useApp((state) => state.work.dataset);
  const [all, setAll] = useState(false);
  const names = useMemo(() => listDoubtfulNames(dataset), [dataset]);
  if (names.length === 0) return null;
  const shown = all ? names : names.slice(0, firstNames);
  return (
    <section className="data-panel" aria-labelledby="data-names">
      <h2 id="data-names" className="title-section">
        {t('data.names')}
      </h2>
      <p className="note">
        {t('data.names.note')}
      </p>
      <ul className="name-list">
        {shown.map((name) => (
          <NameRow key={`${name.code} ${name.text}`} name={name} />
        ))}
      </ul>
      {names.length > shown.length && (
        <button type="button" className="link-button data-more" onClick={() => setAll(true)}>
          {t('data.aside.more', { n: names.length - shown.length })}
        </button>
      )}
    </section>
  );
}

function NameRow({ name }: { readonly name: DoubtfulName }) {
  const t = useTranslate();
  const language = useApp((state) => state.work.language);
  const { text, code, rows, candidates } = name;
  const listed = rows.slice(0, 6).map(String);
  const list = rows.length > 6 ? `${listed.join(', ')} …` : formatList(listed, language);
  const words = describeIssue(language)({ code, severity: 'warning', file: '', value: text });
  return (
    <li>
      <div className="name-head">
        <span className="chip chip-gap data-value">{text}</span>
        <span className="number">{t('data.names.rows', { n: rows.length, rows: list })}</span>
      </div>
      <p className="note">{words.message}</p>
      {candidates.length > 0 ? (
        <p className="name-candidates">
          <span className="note">
            {t(code === 'party-not-autonomous' ? 'data.names.province' : 'data.names.candidates')}
          </span>
          {candidates.map((region) => (
            <span key={region.id} className="name-candidate">
              <RegionMark level={region.level} /> {region.name}{' '}
              <span className="note number">{region.id}</span>
            </span>
          ))}
        </p>
      ) : (
        <p className="note">{words.remedy}</p>
      )}
    </li>
  );
}
