import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../src/ingest/source/text/decodeText.ts';

type Page = 'windows-1250' | 'windows-1252';

/** Characters of the bytes 0x80 to 0x9F in Windows-1252, which some versions of Node decode wrongly. */
const upperOf1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

function encode(text: string, page: Page): Uint8Array {
  const characters = new TextDecoder(page)
    .decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))
    .split('');
  if (page === 'windows-1252') characters.splice(128, 32, ...upperOf1252.split(''));
  return Uint8Array.from(text, (character) => {
    const byte = characters.indexOf(character);
    if (byte < 0) throw new Error(`${page} has no ${character}`);
    return byte;
  });
}

describe('code page of text in single bytes', () => {
  test.each<[Page, string]>([
    ['windows-1252', 'Stadt;Partner\nTübingen;Besançon – „Straße“\n'],
    ['windows-1252', 'ville,région\nÉvry,Île-de-France\nSète,Hérault\nAngoulême,Où ça ?\n'],
    ['windows-1252', 'municipio;região\nSão João;Região Norte\nÉvora;ações, mãos\n'],
    ['windows-1252', 'kota;luas\nSemarang;12 m²\nDemak;500 m³\n'],
    ['windows-1252', 'suhu;biaya\n25 °C;5 €\n'],
    ['windows-1252', 'Kommune;Fylke\nTromsø;Ålesund\nÆrø;Bærum\n'],
    ['windows-1252', 'ciudad;año\nEspaña;¿Cuándo?\n'],
    ['windows-1250', 'miasto;województwo\nŁódź;Śląskie\nbył;są\nGdańsk;ćwierć\n'],
    ['windows-1250', 'město;kraj\nPlzeň;Zlínský\nČeské Budějovice;řeka, žluťoučký kůň\n'],
    ['windows-1250', 'város;megye\nGyőr;Győr-Moson-Sopron\nHódmezővásárhely;fűtés\n'],
    ['windows-1250', 'oraş;judeţ\nBucureşti;Ilfov\nTimişoara;ţară şi oraş\n'],
    ['windows-1250', 'grad;županija\nVaraždin;Međimurje\nČakovec;šuma, kuća\n'],
  ])('%s: %s', (page, text) => {
    expect(decodeText(encode(text, page))).toEqual({ text, encoding: page, damaged: 0 });
  });
});
