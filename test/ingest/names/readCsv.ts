/** Cells of a small CSV text with quotes, without its header. Lines hold no breaks inside cells. */
export function readCsv(text: string): readonly (readonly string[])[] {
  return text
    .replaceAll('\r', '')
    .split('\n')
    .filter((line) => line !== '')
    .slice(1)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
        quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
      ),
    );
}
