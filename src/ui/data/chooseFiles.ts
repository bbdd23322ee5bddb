/**
 * Lets the person choose files on this machine, in the browser's own dialog. Nothing happens where they choose none.
 *
 * @param accept endings and types that are offered first, as in an input's `accept`.
 */
export function chooseFiles(accept: string, onChosen: (files: FileList) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.accept = accept;
  input.addEventListener('change', () => {
    if (input.files !== null && input.files.length > 0) onChosen(input.files);
  });
  input.click();
}
