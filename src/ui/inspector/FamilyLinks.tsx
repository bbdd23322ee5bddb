import { useMemo } from 'react';
import type { Agreement } from '../../domain/Agreement.ts';
import { select } from '../../state/actions.ts';
import { toggleFamilyCut } from '../../state/overlapActions.ts';
import { useApp, useAppStore, useDerived } from '../StoreContext.tsx';
import { useWords } from './useWords.ts';

/** The documents with which an agreement forms one family, on what ground, and a way to cut or restore each link. */
export function FamilyLinks(props: { readonly agreement: Agreement; readonly always?: boolean }) {
  const { t, index } = useWords();
  const store = useAppStore();
  const author = useApp((state) => state.work.author);
  const { families } = useDerived();
  const { id } = props.agreement;
  const links = useMemo(
    () => families.links.filter((link) => link.a === id || link.b === id),
    [families, id],
  );
  const size = families.familyOf.get(id)?.agreementIds.length ?? 1;
  if (links.length === 0) {
    return props.always === true ? <p className="note">{t('explore.family.none')}</p> : null;
  }
  return (
    <div className="family">
      <p className="note">{t('explore.family.of', { n: size })}</p>
      <ul>
        {links.map((link) => {
          const otherId = link.a === id ? link.b : link.a;
          const other = index.agreementOf.get(otherId);
          const title = other?.title ?? otherId;
          return (
            <li key={link.id} className={link.cut ? 'family-link family-cut' : 'family-link'}>
              <span>
                <button
                  type="button"
                  className="link-button"
                  onClick={() => store.dispatch(select, { type: 'agreement', id: otherId })}
                >
                  {title}
                </button>
                <span className="note">
                  {t(`explore.family.basis.${link.basis}`)}
                  {link.cut ? `, ${t('explore.family.wasCut')}` : ''}
                </span>
              </span>
              <button
                type="button"
                className="button button-small"
                aria-label={t(link.cut ? 'explore.family.restore.of' : 'explore.family.cut.of', { title })}
                onClick={() =>
                  store.dispatch(toggleFamilyCut, { link, author, on: new Date().toISOString() })
                }
              >
                {t(link.cut ? 'explore.family.restore' : 'explore.family.cut')}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
