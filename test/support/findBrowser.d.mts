/** Path of the browser for the end-to-end tests; `undefined` where none was found. */
export function findBrowser(): Promise<string | undefined>;
