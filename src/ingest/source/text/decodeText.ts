import { guessCodePage, type CodePage } from './guessCodePage.ts';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | CodePage;

/** Text of a file, or why it has none. */
export type DecodedText =
  | { readonly text: string; readonly encoding: TextEncoding; readonly damaged: number }
  | { readonly problem: 'file-empty' | 'file-not-text' };

/** First bytes of formats that are no plain text: zip (XLSX, ODS), old Excel, PDF, gzip. */
const signatures: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
  [0x1f, 0x8b],
];

/**
 * Text of a file in UTF-8 or UTF-16 (with or without byte order mark), else in Windows-1252 or 1250, as older
 * spreadsheets write it. Bytes that are no UTF-8 mean one of these, except where they are few beside well-formed
 * characters: then the file is UTF-8 and `damaged` counts what could not be read. O(bytes).
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length === 0) return { problem: 'file-empty' };
  if (signatures.some((signature) => signature.every((byte, index) => bytes[index] === byte))) {
    return { problem: 'file-not-text' };
  }
  const wide = detectUtf16(bytes);
  if (wide !== undefined) {
    // A last odd byte is half a character.
    const text = new TextDecoder(wide).decode(bytes.subarray(0, bytes.length & ~1));
    return finish(text, wide, bytes.length & 1);
  }
  if (bytes.includes(0)) return { problem: 'file-not-text' };
  try {
    return finish(new TextDecoder('utf-8', { fatal: true }).decode(bytes), 'utf-8', 0);
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes);
    const { damaged, wellFormed } = countBeyondAscii(text);
    if (damaged * 10 <= wellFormed) return finish(text, 'utf-8', damaged);
    const page = guessCodePage(bytes, decodePage);
    return finish(decodePage(bytes, page), page, 0);
  }
}

/** Characters that could not be read, and the others beyond ASCII. */
function countBeyondAscii(text: string): { readonly damaged: number; readonly wellFormed: number } {
  let damaged = 0;
  let wellFormed = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) damaged += 1;
    else if (code > 0x7f) wellFormed += 1;
  }
  return { damaged, wellFormed };
}

function finish(text: string, encoding: TextEncoding, damaged: number): DecodedText {
  if (text.trim() === '') return { problem: 'file-empty' };
  const sample = text.slice(0, 4096);
  const controls = sample.match(/(?!\s)\p{Cc}/gu)?.length ?? 0;
  if (controls * 20 > sample.length) return { problem: 'file-not-text' };
  return { text, encoding, damaged };
}

/** Characters of the bytes 0x80 to 0x9F in Windows-1252; a blank where the code page has none. */
const windowsCharacters = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

function decodePage(bytes: Uint8Array, page: CodePage): string {
  const text = new TextDecoder(page).decode(bytes);
  if (page === 'windows-1250') return text;
  // Some versions of Node decode Windows-1252 as Latin-1, where these 32 bytes are control characters.
  return text.replaceAll(/[\u0080-\u009F]/g, (control) => {
    const character = windowsCharacters.charAt(control.charCodeAt(0) - 0x80).trim();
    return character === '' ? control : character;
  });
}

/** UTF-16 by its mark, or by the zero bytes that every second byte of Latin text then is. */
function detectUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const length = Math.min(bytes.length, 1000) & ~1;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) evenZeros += 1;
    if (bytes[index + 1] === 0) oddZeros += 1;
  }
  const half = length / 2;
  if (half === 0) return undefined;
  if (oddZeros > half * 0.7 && evenZeros < half * 0.05) return 'utf-16le';
  if (evenZeros > half * 0.7 && oddZeros < half * 0.05) return 'utf-16be';
  return undefined;
}
