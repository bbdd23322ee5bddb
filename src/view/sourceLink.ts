/** The address of a source that is a web address (http or https); `undefined` for any other text, which is shown as it stands. */
export function sourceLink(source: string): string | undefined {
  if (!/^https?:\/\/\S+$/i.test(source.trim())) return undefined;
  try {
    return new URL(source.trim()).href;
  } catch {
    return undefined;
  }
}

/** The part of a web address that a reader recognises: its host without `www.`. */
export function sourceHost(link: string): string {
  return new URL(link).host.replace(/^www\./, '');
}
