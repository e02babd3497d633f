import type { LocalizedText } from '@iworkz/kernel';

export type DemoCountry = 'JP' | 'KR';

export interface DemoPlace {
  /** ISO 3166-2. */
  readonly subdivision: string;
  readonly city: LocalizedText;
}

const place = (subdivision: string, ja: string, en: string, ko: string): DemoPlace => ({
  subdivision,
  city: { ja, en, ko },
});

/** Where the jobs of the demo world are. Cities with many jobs come up more often, as they do in life. */
export const placesOfWork: Readonly<Record<DemoCountry, readonly DemoPlace[]>> = {
  JP: [
    place('JP-13', '千代田区', 'Chiyoda City', '지요다구'),
    place('JP-13', '渋谷区', 'Shibuya City', '시부야구'),
    place('JP-13', '新宿区', 'Shinjuku City', '신주쿠구'),
    place('JP-13', '港区', 'Minato City', '미나토구'),
    place('JP-27', '大阪市北区', 'Kita-ku, Osaka', '오사카시 기타구'),
    place('JP-27', '大阪市中央区', 'Chuo-ku, Osaka', '오사카시 주오구'),
    place('JP-14', '横浜市西区', 'Nishi-ku, Yokohama', '요코하마시 니시구'),
    place('JP-23', '名古屋市中区', 'Naka-ku, Nagoya', '나고야시 나카구'),
    place('JP-40', '福岡市博多区', 'Hakata-ku, Fukuoka', '후쿠오카시 하카타구'),
    place('JP-26', '京都市下京区', 'Shimogyo-ku, Kyoto', '교토시 시모교구'),
    place('JP-01', '札幌市中央区', 'Chuo-ku, Sapporo', '삿포로시 주오구'),
    place('JP-11', 'さいたま市大宮区', 'Omiya-ku, Saitama', '사이타마시 오미야구'),
    place('JP-12', '千葉市中央区', 'Chuo-ku, Chiba', '지바시 주오구'),
    place('JP-28', '神戸市中央区', 'Chuo-ku, Kobe', '고베시 주오구'),
    place('JP-34', '広島市中区', 'Naka-ku, Hiroshima', '히로시마시 나카구'),
    place('JP-04', '仙台市青葉区', 'Aoba-ku, Sendai', '센다이시 아오바구'),
    place('JP-22', '浜松市中央区', 'Chuo-ku, Hamamatsu', '하마마쓰시 주오구'),
    place('JP-20', '松本市', 'Matsumoto', '마쓰모토시'),
    place('JP-47', '那覇市', 'Naha', '나하시'),
  ],
  KR: [
    place('KR-11', '江南区', 'Gangnam-gu', '강남구'),
    place('KR-11', '永登浦区', 'Yeongdeungpo-gu', '영등포구'),
    place('KR-11', '麻浦区', 'Mapo-gu', '마포구'),
    place('KR-41', '城南市盆唐区', 'Bundang-gu, Seongnam', '성남시 분당구'),
    place('KR-41', '水原市霊通区', 'Yeongtong-gu, Suwon', '수원시 영통구'),
    place('KR-26', '海雲台区', 'Haeundae-gu', '해운대구'),
  ],
};
