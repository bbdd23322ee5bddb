/** The mark: two regions with a tie, and below it the one that is missing. */
export function Mark() {
  return (
    <svg width="24" height="20" viewBox="0 0 24 20" aria-hidden="true">
      <path d="M3.5 14.5C3.5 4.5 20.5 4.5 20.5 14.5" fill="none" stroke="var(--teal)" strokeWidth="2" />
      <path
        d="M5.5 16.6Q12 19.2 18.5 16.6"
        fill="none"
        stroke="var(--gap)"
        strokeWidth="1.8"
        strokeDasharray="3 2.2"
      />
      <circle cx="3.5" cy="14.5" r="2.9" fill="var(--teal)" />
      <circle cx="20.5" cy="14.5" r="2.9" fill="var(--teal)" />
      <rect x="9.4" y="4.2" width="5.2" height="5.2" fill="var(--ink)" />
    </svg>
  );
}
