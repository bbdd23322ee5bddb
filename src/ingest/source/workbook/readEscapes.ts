/** Characters that XML cannot hold stand in texts of OOXML as `_x000A_` (ECMA-376 part 1, 22.9.2.19). */
export function readEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
