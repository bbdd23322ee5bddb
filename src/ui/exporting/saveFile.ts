/**
 * Offers a file to be saved under a name, as a browser's download. The address of the bytes is freed once the browser
 * has taken them.
 *
 * @throws where the file would be empty: an empty file is never saved.
 */
export function saveFile(name: string, content: string | Blob, type = 'text/plain'): void {
  const blob = typeof content === 'string' ? new Blob([content], { type: `${type};charset=utf-8` }) : content;
  if (blob.size === 0) throw new Error(`nothing to save as ${name}`);
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
