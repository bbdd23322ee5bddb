import { toMatchKey } from '../../lib/toMatchKey.ts';

/**
 * Countries, one a line: the English name by which outside parties carry it, then the other names by which people write
 * it in English, Indonesian and German.
 */
const table = `
Afghanistan|Afganistan
Albania|Albanien
Algeria|Aljazair|Algerien
Andorra
Angola
Argentina|Argentinien
Armenia|Armenien
Australia|Australien
Austria|Österreich
Azerbaijan|Aserbaidschan
Bahamas|Bahama
Bahrain
Bangladesh|Bangladesch
Barbados
Belarus
Belgium|Belgia|Belgien
Belize
Benin
Bhutan
Bolivia|Bolivien
Bosnia and Herzegovina|Bosnia & Herzegovina|Bosnia dan Herzegovina|Bosnien und Herzegowina
Botswana|Botsuana
Brazil|Brasil|Brasilien
Brunei|Brunei Darussalam
Bulgaria|Bulgarien
Burkina Faso
Burundi
Cambodia|Kamboja|Kambodscha|Kampuchea
Cameroon|Kamerun
Canada|Kanada
Cape Verde|Tanjung Verde|Cabo Verde
Central African Republic|Republik Afrika Tengah|Zentralafrikanische Republik
Chad|Tschad
Chile|Cile
China|Tiongkok|Cina|RRT|RRC|PRC|People's Republic of China|Republik Rakyat Tiongkok|Republik Rakyat China|Volksrepublik China
Colombia|Kolombia|Kolumbien
Comoros|Komoro|Komoren
Costa Rica|Kosta Rika
Croatia|Kroasia|Kroatien
Cuba|Kuba
Cyprus|Siprus|Zypern
Czech Republic|Czechia|Ceko|Tschechien|Tschechische Republik|Republik Ceko
Democratic Republic of the Congo|Congo Kinshasa|Kongo Kinshasa|DR Congo|Republik Demokratik Kongo
Denmark|Dänemark
Djibouti|Jibuti|Dschibuti
Dominican Republic|Republik Dominika|Dominikanische Republik
Dominica|Dominika
Ecuador|Ekuador
Egypt|Mesir|Ägypten
El Salvador
Equatorial Guinea|Guinea Ekuatorial|Äquatorialguinea
Eritrea
Estonia|Estland
Eswatini
Ethiopia|Etiopia|Äthiopien
Fiji|Fidschi
Finland|Finlandia|Finnland
France|Prancis|Frankreich
French Polynesia|Polinesia Prancis|Französisch-Polynesien
Gabon|Gabun
Gambia
Georgia|Georgien
Germany|Jerman|Deutschland|Republik Federal Jerman
Ghana
Greece|Yunani|Griechenland
Greenland|Grönland
Grenada
Guatemala
Guinea
Guinea-Bissau
Guyana
Haiti
Honduras
Hong Kong
Hungary|Hungaria|Ungarn
Iceland|Islandia|Eslandia
India|Indien
Indonesia|Indonesien|Republik Indonesia|Republic of Indonesia|RI|NKRI
Iran|Islamic Republic of Iran
Iraq|Irak
Ireland|Irlandia|Irland
Israel
Italy|Italia|Italien
Ivory Coast|Côte d'Ivoire|Pantai Gading|Elfenbeinküste
Jamaica|Jamaika
Japan|Jepang|Nippon
Jordan|Yordania|Jordanien
Kazakhstan|Kasachstan
Kenya|Kenia
Kiribati
Kosovo
Kuwait
Kyrgyzstan|Kirgizstan|Kirgisistan
Laos
Latvia|Lettland
Lebanon|Libanon
Lesotho
Liberia
Libya|Libyen
Liechtenstein
Lithuania|Lituania|Litauen
Luxembourg|Luksemburg|Luxemburg
Macau|Macao|Makau
Madagascar|Madagaskar
Malawi
Malaysia|Malaisia
Maldives|Maladewa|Malediven
Mali
Malta
Marshall Islands|Kepulauan Marshall|Marshallinseln
Mauritania|Mauretanien
Mauritius
Mexico|Meksiko|Mexiko
Micronesia|Mikronesia|Mikronesien
Moldova|Republik Moldau
Monaco|Monako
Mongolia|Mongolei
Montenegro
Morocco|Maroko|Marokko
Mozambique|Mozambik|Mosambik
Myanmar|Burma
Namibia
Nauru
Nepal
Netherlands|Belanda|Niederlande|The Netherlands|Holland|Negeri Belanda|die Niederlande|Nederland
New Caledonia|Kaledonia Baru|Neukaledonien
New Zealand|Selandia Baru|Neuseeland
Nicaragua|Nikaragua
Niger
Nigeria
North Korea|Korea Utara|Nordkorea|DPRK|Korut
North Macedonia|Makedonia Utara|Nordmazedonien
Norway|Norwegia|Norwegen
Oman
Pakistan
Palau
Palestine|Palestinian Territories|Wilayah Palestina|Palästinensische Autonomiegebiete|Palestina|Palästina|Palestinian Territory
Panama
Papua New Guinea|Papua Nugini|Papua-Neuguinea|PNG
Paraguay
Peru
Philippines|Filipina|Philippinen|Pilipina|the Philippines
Poland|Polandia|Polen
Portugal
Puerto Rico|Puerto Riko
Qatar|Katar
Republic of the Congo|Congo Brazzaville|Kongo Brazzaville|Kongo
Romania|Rumania|Rumänien
Russia|Rusia|Russland|Russian Federation|Federasi Rusia|Russische Föderation
Rwanda|Ruanda
Samoa
San Marino
Sao Tome and Principe|São Tomé & Príncipe|Sao Tome dan Principe|São Tomé und Príncipe
Saudi Arabia|Arab Saudi|Saudi-Arabien|Kingdom of Saudi Arabia|KSA|Saudi
Senegal
Serbia|Serbien
Seychelles|Seychellen
Sierra Leone
Singapore|Singapura|Singapur
Slovakia|Slowakei
Slovenia|Slowenien
Solomon Islands|Kepulauan Solomon|Salomonen
Somalia
South Africa|Afrika Selatan|Südafrika|RSA
South Korea|Korea Selatan|Südkorea|Korea|Republic of Korea|Republik Korea|ROK|Korsel
South Sudan|Sudan Selatan|Südsudan
Spain|Spanyol|Spanien
Sri Lanka
Sudan
Suriname|Surinam
Sweden|Swedia|Schweden
Switzerland|Swiss|Schweiz
Syria|Suriah|Syrien
Taiwan|Republic of China|Chinese Taipei
Tajikistan|Tadschikistan
Tanzania|Tansania
Thailand
Timor-Leste|East Timor|Timor Timur|Osttimor
Togo
Tonga
Trinidad and Tobago|Trinidad & Tobago|Trinidad dan Tobago|Trinidad und Tobago
Tunisia|Tunesien
Turkey|Türkiye|Turki|Türkei
Turkmenistan
Tuvalu
Uganda
Ukraine|Ukraina
United Arab Emirates|Uni Emirat Arab|Vereinigte Arabische Emirate|UEA|UAE|VAE
United Kingdom|Inggris Raya|Vereinigtes Königreich|UK|Inggris|England|Scotland|Wales|Skotlandia|Schottland|Großbritannien|Great Britain|Northern Ireland
United States|Amerika Serikat|Vereinigte Staaten|USA|US|AS|United States of America|Vereinigte Staaten von Amerika|Amerika|America
Uruguay
Uzbekistan|Usbekistan
Vanuatu
Vatican City|Vatikan|Vatikanstadt
Venezuela
Vietnam
Yemen|Yaman|Jemen
Zambia|Sambia
Zimbabwe|Simbabwe
`;

const byKey = new Map<string, string>();
for (const line of table.trim().split('\n')) {
  const names = line.split('|');
  const [english] = names;
  if (english !== undefined) for (const name of names) byKey.set(toMatchKey(name), english);
}

/** The English name of a country by any of its names (`Jepang`, `RRT`, `Südkorea`); `undefined` for anything else. */
export function countryOf(text: string): string | undefined {
  return byKey.get(toMatchKey(text));
}
