import { foldText } from './fold-text.js';

/** A part of a country in which people look for work: 都道府県, 광역자치단체. */
export interface Subdivision {
  /** ISO 3166-2, such as `JP-13` (東京都) and `KR-11` (서울특별시). */
  readonly code: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly ja: string;
  readonly en: string;
  readonly ko: string;
  /**
   * Degrees north and east of its government's office. Japan: 国土地理院, 都道府県庁の経度緯度. Korea: as maps commonly give the
   * 17 offices (시청·도청), Gyeonggi's in Suwon and South Chungcheong's in Hongseong.
   */
  readonly latitude: number;
  readonly longitude: number;
}

type Names = readonly [ja: string, en: string, ko: string];
type Position = readonly [latitude: number, longitude: number];

/** In the order of their JIS X 0401 numbers, which ISO 3166-2 has too. */
const ofJapan: readonly (readonly [...Names, ...Position])[] = [
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

/** In the order in which Korea lists them. ISO 3166-2 keeps 42 and 45 for what became special self-governing provinces. */
const ofKorea: readonly (readonly [number: number, ...Names, ...Position])[] = [
  [11, 'ソウル特別市', 'Seoul', '서울특별시', 37.5665, 126.978],
  [26, '釜山広域市', 'Busan', '부산광역시', 35.1796, 129.0756],
  [27, '大邱広域市', 'Daegu', '대구광역시', 35.8714, 128.6014],
  [28, '仁川広域市', 'Incheon', '인천광역시', 37.4563, 126.7052],
  [29, '光州広域市', 'Gwangju', '광주광역시', 35.1595, 126.8526],
  [30, '大田広域市', 'Daejeon', '대전광역시', 36.3504, 127.3845],
  [31, '蔚山広域市', 'Ulsan', '울산광역시', 35.5384, 129.3114],
  [50, '世宗特別自治市', 'Sejong', '세종특별자치시', 36.48, 127.289],
  [41, '京畿道', 'Gyeonggi', '경기도', 37.275, 127.0094],
  [42, '江原特別自治道', 'Gangwon', '강원특별자치도', 37.8854, 127.7298],
  [43, '忠清北道', 'North Chungcheong', '충청북도', 36.6357, 127.4914],
  [44, '忠清南道', 'South Chungcheong', '충청남도', 36.6588, 126.6728],
  [45, '全北特別自治道', 'Jeonbuk', '전북특별자치도', 35.8203, 127.1088],
  [46, '全羅南道', 'South Jeolla', '전라남도', 34.8161, 126.4629],
  [47, '慶尚北道', 'North Gyeongsang', '경상북도', 36.576, 128.5056],
  [48, '慶尚南道', 'South Gyeongsang', '경상남도', 35.2383, 128.6925],
  [49, '済州特別自治道', 'Jeju', '제주특별자치도', 33.489, 126.4983],
];

const subdivision = (
  country: string,
  number: number,
  [ja, en, ko, latitude, longitude]: readonly [...Names, ...Position],
): Subdivision => ({
  code: `${country}-${String(number).padStart(2, '0')}`,
  country,
  ja,
  en,
  ko,
  latitude,
  longitude,
});

/** Of the countries whose postings name one. Their order is kept: the index of matching numbers them by it. */
export const subdivisions: readonly Subdivision[] = [
  ...ofJapan.map((row, index) => subdivision('JP', index + 1, row)),
  ...ofKorea.map(([number, ...row]) => subdivision('KR', number, row)),
];
export const subdivisionCodes: readonly string[] = subdivisions.map(({ code }) => code);

const byCode = new Map(subdivisions.map((entry) => [entry.code, entry]));

/** @param code none where a place names none */
export function subdivisionByCode(code: string | null | undefined): Subdivision | undefined {
  return byCode.get(code ?? '');
}

/** @param country ISO 3166-1 alpha-2 */
export function isSubdivisionOf(country: string, code: string): boolean {
  return subdivisionByCode(code)?.country === country;
}

/** @returns none for a country whose places are told by their cities alone */
export function subdivisionsOf(country: string): readonly Subdivision[] {
  return subdivisions.filter((entry) => entry.country === country);
}

/** The JIS X 0401 number, 1 (北海道) to 47 (沖縄県), by which Japanese law and statistics name a prefecture. */
export function prefectureNumberOf(code: string | null | undefined): number | undefined {
  return code?.startsWith('JP-') ? Number(code.slice(3)) : undefined;
}

/** What is said for short, beside names that lose their last letter: 전남 for 전라남도, 忠北 for 忠清北道. */
const shortNames: Readonly<Record<string, readonly string[]>> = {
  'KR-11': ['ソウル', '서울', '서울시'],
  'KR-26': ['釜山', '釜山市', '부산', '부산시'],
  'KR-27': ['大邱', '大邱市', '대구', '대구시'],
  'KR-28': ['仁川', '仁川市', '인천', '인천시'],
  'KR-29': ['光州', '光州市', '광주'],
  // 大田 alone is a city of 島根県 and a ward of Tokyo as well.
  'KR-30': ['テジョン', '대전', '대전시'],
  'KR-31': ['蔚山', '蔚山市', '울산', '울산시'],
  'KR-50': ['世宗', '世宗市', '세종', '세종시'],
  'KR-41': ['京畿', '경기'],
  'KR-42': ['江原道', '강원', '강원도'],
  'KR-43': ['忠北', '충북', 'Chungbuk', 'Chungcheongbuk-do'],
  'KR-44': ['忠南', '충남', 'Chungnam', 'Chungcheongnam-do'],
  'KR-45': ['全北', '全羅北道', '전북', '전라북도', 'North Jeolla', 'Jeollabuk-do'],
  'KR-46': ['全南', '전남', 'Jeonnam', 'Jeollanam-do'],
  'KR-47': ['慶北', '경북', 'Gyeongbuk', 'Gyeongsangbuk-do'],
  'KR-48': ['慶南', '경남', 'Gyeongnam', 'Gyeongsangnam-do'],
  'KR-49': ['済州', '済州島', '済州道', '제주', '제주도'],
};

/** What it is called by itself: in full in each language, and what is said for short. */
export function subdivisionNames({ code, country, ja, en, ko }: Subdivision): readonly string[] {
  if (country === 'KR') return [ja, en, ko, ...shortNames[code]!];
  // 京都府 without its suffix is 京都, 東京都 is 東京; 北海道 has none.
  const short = ja === '北海道' ? [] : [ja.slice(0, -1), ko.slice(0, -1)];
  return [ja, en, ko, ...short];
}

function namesOf(entry: Subdivision): readonly string[] {
  const { country, en } = entry;
  const kinds = country === 'KR' ? [`${en}-do`, `${en}-si`, `${en} province`] : [`${en} prefecture`];
  return [...subdivisionNames(entry), ...kinds];
}

const codeByName = new Map(
  subdivisions.flatMap((entry) => namesOf(entry).map((name) => [foldText(name), entry.code] as const)),
);

/**
 * The subdivision that this text names, whole and nothing else: `東京`, `東京都`, `Tokyo`, `도쿄`, `Ｔｏｋｙｏ`, `경기`, `Seoul`.
 * @returns undefined for anything else, such as a city or a sentence.
 */
export function findSubdivision(text: string): Subdivision | undefined {
  return subdivisionByCode(codeByName.get(foldText(text)));
}
