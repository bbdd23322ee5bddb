import type { Area } from '../../domain/Dataset.ts';
import { shortNamesOf } from '../../domain/regionName.ts';
import { sourceHost, sourceLink } from '../../view/sourceLink.ts';
import { useApp, useTranslate } from '../StoreContext.tsx';

const types = ['body', 'forum', 'plan'] as const;

/** Areas and bodies of the dataset with their members and sources. Absent where there are none. */
export function AreasPanel() {
  const t = useTranslate();
  const { areas } = useApp((state) => state.work.dataset);
  if (areas.length === 0) return null;
  return (
    <section className="data-panel" aria-labelledby="data-areas">
      <h2 id="data-areas" className="title-section">
        {t('data.areas')}
      </h2>
      <p className="note">{t('data.areas.note')}</p>
      {types.map((type) => {
        const members = areas.filter((area) => area.type === type);
        if (members.length === 0) return null;
        return (
          <div key={type} className="area-group">
            <h3 className="data-subtitle">
              {t(`data.areas.${type}`)} <span className="number">{members.length}</span>
            </h3>
            <ul>
              {members.map((area) => (
                <AreaRow key={area.id} area={area} />
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

function AreaRow({ area }: { readonly area: Area }) {
  const t = useTranslate();
  const dataset = useApp((state) => state.work.dataset);
  const language = useApp((state) => state.work.language);
  const short = shortNamesOf(dataset);
  const affairOf = new Map(dataset.affairs.map((affair) => [affair.code, affair.name[language]]));
  const link = sourceLink(area.source);
  return (
    <li>
      <details className="data-details">
        <summary>
          <strong>{area.name}</strong> <span className="note">{t('data.areas.members', { n: area.members.length })}</span>
        </summary>
        {area.fullName !== undefined && <p>{area.fullName}</p>}
        <p>{area.members.map((id) => short.get(id) ?? id).join(', ')}</p>
        {area.affairs.length > 0 && (
          <p className="note">{area.affairs.map((code) => affairOf.get(code) ?? code).join('; ')}</p>
        )}
        <p className="note">
          {t('source')}:{' '}
          {link === undefined ? (
            area.source
          ) : (
            <a href={link} target="_blank" rel="noopener noreferrer" referrerPolicy="no-referrer">
              {sourceHost(link)}
            </a>
          )}
        </p>
      </details>
    </li>
  );
}
