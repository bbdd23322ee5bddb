import { isInForce, type Status } from '../../domain/status.ts';

/** The mark of a status, as ties are drawn: solid where the end is stated, double where assumed, paler where not known. */
export function StatusMark(props: { readonly status: Status }) {
  const { status } = props;
  const ink = isInForce(status)
    ? 'var(--teal)'
    : status === 'planned'
      ? 'var(--ink-second)'
      : 'var(--teal-dimmed)';
  return (
    <svg className="status-mark" width="14" height="8" viewBox="0 0 14 8" aria-hidden="true">
      {status === 'in-force' ? (
        <rect x="0.5" y="1.5" width="13" height="5" rx="1" fill={ink} />
      ) : status === 'planned' ? (
        <path d="M1.5 4H13" stroke={ink} strokeWidth="2" strokeLinecap="round" strokeDasharray="0.1 3.6" />
      ) : status === 'assumed-in-force' ? (
        <rect x="1.2" y="1.7" width="11.6" height="4.6" rx="1" fill="none" stroke={ink} strokeWidth="1.6" />
      ) : (
        <rect x="1" y="1.5" width="12" height="5" rx="1" fill="none" stroke={ink} strokeWidth="1" />
      )}
    </svg>
  );
}
