import { toMatchKey } from '../../lib/toMatchKey.ts';

/** Places abroad that partner with Indonesian regions and are often written without their country, by country. */
const table: readonly (readonly [country: string, places: string])[] = [
  [
    'Australia',
    'Darwin|Perth|Brisbane|Adelaide|Queensland|New South Wales|Western Australia|Northern Territory|Victoria State',
  ],
  [
    'China',
    'Beijing|Shanghai|Guangzhou|Guangxi|Nanning|Chengdu|Fuzhou|Xiamen|Suzhou|Liuzhou|Chongqing|Guangdong|Fujian|Sichuan|Qingdao|Tianjin|Shenzhen|Yunnan|Hainan|Jiangsu|Zhejiang',
  ],
  ['France', 'Paris|Lyon'],
  ['Germany', 'Berlin|Hamburg|Braunschweig|Hannover'],
  ['India', 'Mumbai|Chennai|New Delhi'],
  [
    'Japan',
    'Kitakyushu|Tokyo|Osaka|Kyoto|Yokohama|Kobe|Kawasaki|Kochi|Hiroshima|Hamamatsu|Toyama|Osaki|Ehime|Shizuoka|Fukuoka|Nagoya|Okinawa|Aichi|Kumamoto|Sapporo|Miyazaki',
  ],
  [
    'Malaysia',
    'Kuala Lumpur|Kota Kinabalu|Kuching|Sarawak|Sabah|Selangor|Penang|Pulau Pinang|Shah Alam|Seremban|Johor|Johor Bahru|Kota Bharu|Melaka|Malacca|Kuala Terengganu|Petaling Jaya|Putrajaya|Negeri Sembilan',
  ],
  ['Netherlands', 'Amsterdam|Rotterdam|Den Haag|Vlissingen|Breda|Utrecht'],
  ['Philippines', 'Davao|Manila|Quezon|Iloilo|Cebu|Cotabato'],
  ['Russia', 'Moscow|Moskow|Saint Petersburg|Tatarstan'],
  [
    'South Korea',
    'Busan|Seoul|Incheon|Suwon|Daegu|Daejeon|Gwangju|Ulsan|Gyeonggi|Gyeongsangbuk|Gyeongsangnam|Chungcheongnam|Chungcheongbuk|Jeollabuk|Jeollanam|Gangwon|Jeju|Gangbuk',
  ],
  ['Taiwan', 'Taipei|Kaohsiung|Taoyuan|Taichung'],
  ['Thailand', 'Bangkok|Phuket|Chiang Mai'],
  ['Turkey', 'Istanbul|Ankara'],
  ['United Kingdom', 'London|Liverpool|Manchester'],
  ['United States', 'California|Los Angeles|San Francisco|New York|Seattle|Fort Worth|Honolulu|Hawaii'],
  ['Vietnam', 'Hanoi|Ho Chi Minh|Da Nang|Hue'],
];

const byKey = new Map<string, string>();
for (const [country, places] of table) {
  for (const place of places.split('|')) {
    byKey.set(toMatchKey(place), country);
    byKey.set(toMatchKey(place.replace(/^(?:Kota|Pulau) /, '')), country);
  }
}

/** The country of a well-known place abroad, by its bare name. */
export function foreignPlaceOf(name: string): string | undefined {
  return byKey.get(toMatchKey(name));
}
