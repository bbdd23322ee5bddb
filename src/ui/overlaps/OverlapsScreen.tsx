export function OverlapsScreen() {
  return <main className="screen" />;
}
