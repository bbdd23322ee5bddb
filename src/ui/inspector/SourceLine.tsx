import { ExternalLink } from 'lucide-react';
import { sourceHost, sourceLink } from '../../view/sourceLink.ts';
import { useTranslate } from '../StoreContext.tsx';

/** Where an agreement is known from: a link where it is a web address, opened without a referrer, else the text. */
export function SourceLine({ source }: { readonly source: string | undefined }) {
  const t = useTranslate();
  if (source === undefined || source === '') return <p className="note">{t('explore.source.none')}</p>;
  const link = sourceLink(source);
  return (
    <p className="source-line">
      <span className="note">{t('source')}: </span>
      {link === undefined ? (
        <span>{source}</span>
      ) : (
        <a href={link} target="_blank" rel="noopener noreferrer" referrerPolicy="no-referrer" title={source}>
          {sourceHost(link)}
          <ExternalLink size={12} strokeWidth={1.75} aria-hidden />
        </a>
      )}
    </p>
  );
}
