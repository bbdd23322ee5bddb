/**
 * Characters that XML 1.0 forbids even as references: controls but tab, line feed and carriage return, halves of
 * surrogate pairs, U+FFFE and U+FFFF.
 */
const forbidden =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/**
 * Text as the content of an XML element or of a quoted attribute. What XML cannot hold becomes U+FFFD; tabs and line
 * ends become references, so that a reader's normalisation does not change them.
 */
export function escapeXml(text: string): string {
  return text
    .replaceAll(forbidden, '\uFFFD')
    .replaceAll(/[&<>"'\t\n\r]/g, (character) => references[character] ?? character);
}
