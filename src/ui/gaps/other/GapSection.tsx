import { useState, type ReactNode } from 'react';
import { Button } from '../../components/Button.tsx';
import { WhatIsThis } from '../../components/WhatIsThis.tsx';
import { useRovingRows } from '../../inspector/useRovingRows.ts';
import { useWords } from '../../inspector/useWords.ts';
import { keyOfItem, type OtherItem } from './OtherItem.ts';

/** How many rows stand at once; the others come on demand. */
const firstShown = 6;

export interface SectionRow {
  readonly item: OtherItem;
  readonly title: ReactNode;
  readonly text: string;
  readonly figure: string;
}

/** One kind of gap: what it is, how many, and its rows as one tab stop; or why there is none. */
export function GapSection(props: {
  readonly title: string;
  readonly lead: string;
  readonly what: readonly [text: string, rule: string, not: string];
  readonly empty: string;
  /** Whether anything is recorded that it could be told from. */
  readonly judged: boolean;
  readonly rows: readonly SectionRow[];
  readonly open: string | undefined;
  readonly onOpen: (item: OtherItem) => void;
  /** Further words between lead and rows. */
  readonly children?: ReactNode;
}) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const { title, rows, what, open } = props;
  const shown = all ? rows : rows.slice(0, firstShown);
  const roving = useRovingRows(shown.length);
  return (
    <section className="other-section" aria-label={title}>
      <div className="other-head">
        <h2 className="title-section">
          {title}
          {/* A count of none would say that there is none. */}
          {props.judged && (
            <>
              {' '}
              <span className="section-count number">{rows.length}</span>
            </>
          )}
        </h2>
        <WhatIsThis of={title} short>
          <div className="what-text">
            <p>{what[0]}</p>
            <p className="what-formula">{what[1]}</p>
            <p className="note">{what[2]}</p>
          </div>
        </WhatIsThis>
      </div>
      <p className="other-lead">{rows.length === 0 ? props.empty : props.lead}</p>
      {props.children}
      {shown.length > 0 && (
        <ul className="other-rows" aria-label={title} {...roving.list}>
          {shown.map(({ item, title: name, text, figure }, at) => {
            const key = keyOfItem(item);
            return (
              <li key={key}>
                <button
                  type="button"
                  className="other-row"
                  aria-pressed={key === open}
                  onClick={() => props.onOpen(item)}
                  {...roving.row(at)}
                >
                  <span>
                    <span className="other-name">{name}</span>
                    <span className="cover-facts">{text}</span>
                  </span>
                  <span className="other-figure number">{figure}</span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {shown.length < rows.length && (
        <Button small variant="quiet" className="other-all" onClick={() => setAll(true)}>
          {t('coverage.other.all', { n: rows.length })}
        </Button>
      )}
    </section>
  );
}
