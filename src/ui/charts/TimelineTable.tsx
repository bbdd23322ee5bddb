import type { BinCounts, Timeline } from '../../view/timelineBins.ts';
import { useTranslate } from '../StoreContext.tsx';

/** The timeline as a table, for those who do not see its bars. */
export function TimelineTable(props: { readonly timeline: Timeline; readonly hasSelection: boolean }) {
  const t = useTranslate();
  const { bins, undated } = props.timeline;
  const row = (key: string, head: string, counts: BinCounts) => (
    <tr key={key}>
      <th scope="row">{head}</th>
      <td>{counts.total}</td>
      <td>{counts.inForce}</td>
      {props.hasSelection && <td>{counts.selected}</td>}
    </tr>
  );
  return (
    <table className="visually-hidden">
      <caption>{t('explore.timeline.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('explore.timeline.year')}</th>
          <th scope="col">{t('explore.timeline.total')}</th>
          <th scope="col">{t('explore.timeline.inForceColumn')}</th>
          {props.hasSelection && <th scope="col">{t('explore.timeline.selectedColumn')}</th>}
        </tr>
      </thead>
      <tbody>
        {bins.map(({ from, to, counts }) =>
          row(
            String(from),
            from === to ? String(from) : t('explore.timeline.until', { year: String(to) }),
            counts,
          ),
        )}
        {row('undated', t('explore.timeline.noDate'), undated)}
      </tbody>
    </table>
  );
}
