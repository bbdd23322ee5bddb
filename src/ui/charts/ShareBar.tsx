/** A bar on a pale track: a value as a share of the greatest in its column. */
export function ShareBar({ share }: { readonly share: number }) {
  return (
    <span className="share-bar" aria-hidden="true">
      <span style={{ width: `${String(Math.min(100, Math.max(0, share * 100)))}%` }} />
    </span>
  );
}
