/**
 * Provinces to which the regions of a younger province belonged before it was formed, by code, with the law that formed
 * it. Registers and addresses of before still name them.
 */
const formerProvinces: Readonly<Record<string, readonly string[]>> = {
  '19': ['16'], // Kepulauan Bangka Belitung, UU 27/2000
  '21': ['14'], // Kepulauan Riau, UU 25/2002
  '36': ['32'], // Banten, UU 23/2000
  '65': ['64'], // Kalimantan Utara, UU 20/2012
  '75': ['71'], // Gorontalo, UU 38/2000
  '76': ['73'], // Sulawesi Barat, UU 26/2004
  '82': ['81'], // Maluku Utara, UU 46/1999
  '92': ['91'], // Papua Barat (Irian Jaya Barat), UU 45/1999
  '93': ['91'], // Papua Selatan, UU 14/2022
  '94': ['91'], // Papua Tengah, UU 15/2022
  '95': ['91'], // Papua Pegunungan, UU 16/2022
  '96': ['92', '91'], // Papua Barat Daya, UU 29/2022
};

/** Whether the regions of a province once belonged to the other one. */
export function wasPartOf(province: string, former: string): boolean {
  return formerProvinces[province]?.includes(former) === true;
}
