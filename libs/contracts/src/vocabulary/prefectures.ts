import { foldText } from './fold-text.js';

export interface Prefecture {
  /** JIS X 0401 number, 1 (北海道) to 47 (沖縄県). */
  readonly code: number;
  readonly ja: string;
  readonly en: string;
  readonly ko: string;
  /** Degrees north and east of the prefectural office (国土地理院, 都道府県庁の経度緯度). */
  readonly latitude: number;
  readonly longitude: number;
}

type Row = readonly [ja: string, en: string, ko: string, latitude: number, longitude: number];

/** In the order of their numbers. */
const rows: readonly Row[] = [
  ['北海道', 'Hokkaido', '홋카이도', 43.0642, 141.3469],
  ['青森県', 'Aomori', '아오모리현', 40.8244, 140.74],
  ['岩手県', 'Iwate', '이와테현', 39.7036, 141.1525],
  ['宮城県', 'Miyagi', '미야기현', 38.2689, 140.8719],
  ['秋田県', 'Akita', '아키타현', 39.7186, 140.1025],
  ['山形県', 'Yamagata', '야마가타현', 38.2406, 140.3633],
  ['福島県', 'Fukushima', '후쿠시마현', 37.75, 140.4678],
  ['茨城県', 'Ibaraki', '이바라키현', 36.3414, 140.4467],
  ['栃木県', 'Tochigi', '도치기현', 36.5658, 139.8836],
  ['群馬県', 'Gunma', '군마현', 36.3911, 139.0608],
  ['埼玉県', 'Saitama', '사이타마현', 35.8569, 139.6489],
  ['千葉県', 'Chiba', '지바현', 35.6047, 140.1233],
  ['東京都', 'Tokyo', '도쿄도', 35.6894, 139.6917],
  ['神奈川県', 'Kanagawa', '가나가와현', 35.4478, 139.6425],
  ['新潟県', 'Niigata', '니가타현', 37.9022, 139.0236],
  ['富山県', 'Toyama', '도야마현', 36.6953, 137.2114],
  ['石川県', 'Ishikawa', '이시카와현', 36.5944, 136.6256],
  ['福井県', 'Fukui', '후쿠이현', 36.0653, 136.2219],
  ['山梨県', 'Yamanashi', '야마나시현', 35.6639, 138.5683],
  ['長野県', 'Nagano', '나가노현', 36.6514, 138.1811],
  ['岐阜県', 'Gifu', '기후현', 35.3911, 136.7222],
  ['静岡県', 'Shizuoka', '시즈오카현', 34.9769, 138.3831],
  ['愛知県', 'Aichi', '아이치현', 35.1803, 136.9067],
  ['三重県', 'Mie', '미에현', 34.7303, 136.5086],
  ['滋賀県', 'Shiga', '시가현', 35.0044, 135.8683],
  ['京都府', 'Kyoto', '교토부', 35.0214, 135.7556],
  ['大阪府', 'Osaka', '오사카부', 34.6864, 135.52],
  ['兵庫県', 'Hyogo', '효고현', 34.6914, 135.1831],
  ['奈良県', 'Nara', '나라현', 34.6853, 135.8328],
  ['和歌山県', 'Wakayama', '와카야마현', 34.2261, 135.1675],
  ['鳥取県', 'Tottori', '돗토리현', 35.5036, 134.2383],
  ['島根県', 'Shimane', '시마네현', 35.4722, 133.0506],
  ['岡山県', 'Okayama', '오카야마현', 34.6617, 133.935],
  ['広島県', 'Hiroshima', '히로시마현', 34.3964, 132.4594],
  ['山口県', 'Yamaguchi', '야마구치현', 34.1858, 131.4714],
  ['徳島県', 'Tokushima', '도쿠시마현', 34.0658, 134.5594],
  ['香川県', 'Kagawa', '가가와현', 34.3403, 134.0433],
  ['愛媛県', 'Ehime', '에히메현', 33.8417, 132.7661],
  ['高知県', 'Kochi', '고치현', 33.5597, 133.5311],
  ['福岡県', 'Fukuoka', '후쿠오카현', 33.6064, 130.4181],
  ['佐賀県', 'Saga', '사가현', 33.2494, 130.2989],
  ['長崎県', 'Nagasaki', '나가사키현', 32.7503, 129.8678],
  ['熊本県', 'Kumamoto', '구마모토현', 32.7897, 130.7417],
  ['大分県', 'Oita', '오이타현', 33.2381, 131.6125],
  ['宮崎県', 'Miyazaki', '미야자키현', 31.9111, 131.4239],
  ['鹿児島県', 'Kagoshima', '가고시마현', 31.5603, 130.5581],
  ['沖縄県', 'Okinawa', '오키나와현', 26.2125, 127.6811],
];

/** All 47, `prefectures[code - 1]` being the one of that code. */
export const prefectures: readonly Prefecture[] = rows.map(([ja, en, ko, latitude, longitude], index) => ({
  code: index + 1,
  ja,
  en,
  ko,
  latitude,
  longitude,
}));

export function prefectureByCode(code: number): Prefecture | undefined {
  return prefectures[code - 1];
}

const codeByName = new Map<string, number>();
for (const { code, ja, en, ko } of prefectures) {
  // 京都府 without its suffix is 京都, 東京都 is 東京; 北海道 has none.
  const short = ja === '北海道' ? ja : ja.slice(0, -1);
  const shortKo = ja === '北海道' ? ko : ko.slice(0, -1);
  for (const name of [ja, short, en, `${en} prefecture`, ko, shortKo]) codeByName.set(foldText(name), code);
}

/**
 * The prefecture that this text names, whole and nothing else: `東京`, `東京都`, `Tokyo`, `도쿄`, `Ｔｏｋｙｏ`.
 * @returns undefined for anything else, such as a city or a sentence.
 */
export function findPrefecture(text: string): Prefecture | undefined {
  const code = codeByName.get(foldText(text));
  return code === undefined ? undefined : prefectureByCode(code);
}
