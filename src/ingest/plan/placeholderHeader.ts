/** Names that programs give to columns that have none: `Kolom1`, `Column 2`, `Spalte3`, `Unnamed: 4`, `F5`, `V6`. */
const placeholder = /^(?:kolom|column|col|spalte|unnamed|field|feld|var|variable|f|v)[\s:_.-]*\d{1,4}$/i;

/** Whether the header says nothing: empty, or what a program writes over a column without a name. */
export const isPlaceholder = (header: string): boolean => header === '' || placeholder.test(header.trim());
