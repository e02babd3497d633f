/** Katakana words go on without a space: ソウルフード and ソウルミュージック are not of Seoul. */
const katakana = (name: string) => `(?<![ァ-ヶー])${name}(?![ァ-ヶー])`;
/** 韓国釜山 is Busan; inside any other word of ideographs it is none. */
const kanji = (name: string) => String.raw`(?<=国|[^\p{Script=Han}]|^)${name}`;
/** Short for a province, which ideographs behind it turn into another word: 全北海道 is all of Hokkaido. */
const kanjiAlone = (name: string) => String.raw`${kanji(name)}(?!\p{Script=Han})`;
const latin = (name: string) =>
  String.raw`\b(?:${name})\b(?:-(?:do|si)\b|\s+(?:metropolitan\s+city|city|province|island)\b)?`;

/** What may follow a place without a space: 서울에서, 부산의, 경기도권. */
const particles = '에서|에|의|으로|로|이나|나|이랑|랑|과|와|은|는|이|가|을|를|도|쪽|권|내|근처|근방';
/**
 * A Korean word goes on without a space too: 부산은행, 서울대학교병원 and 세종대왕 are names of other things, which the search
 * finds as text. After 에서 the next word may follow at once.
 */
const hangul = (name: string) =>
  String.raw`(?<!\p{Script=Hangul})(?:${name})(?=에서|(?:${particles})?(?!\p{Script=Hangul}))`;

/** What belongs to the place before it: `에서`, `의`, ` 지역에서`. Empty where nothing of it follows. */
export const particleBehindKoreanPlace = new RegExp(
  String.raw`^(?:\s*지역)?(?:에서|(?:${particles})?(?!\p{Script=Hangul}))`,
  'u',
);

/** Cities of 경기도, before which people say 경기 alone. One of them is 광주, which by itself is the metropolitan city. */
const citiesOfGyeonggi =
  '수원|성남|용인|고양|화성|부천|남양주|안산|안양|평택|시흥|파주|의정부|김포|광주|광명|군포|하남|오산|이천|안성|의왕|양주|구리|포천|여주|동두천|과천|가평|양평|연천|북부|남부';

/**
 * How the subdivisions of Korea are said, beside their names in full, by code. Not 大田 (of Shimane and Tokyo) nor 江原 (a
 * family name) alone, and not 광주시 (of 경기도). 경기 is also a match and the economy.
 */
export const saidOfKorea: Readonly<Record<string, readonly string[]>> = {
  'KR-11': [katakana('ソウル市?'), latin('Seoul'), hangul('서울시?')],
  'KR-26': [katakana('プサン市?'), kanji('釜山市?'), latin('Busan'), hangul('부산시?')],
  'KR-27': [katakana('テグ市?'), kanji('大邱市?'), latin('Daegu'), hangul('대구시?')],
  'KR-28': [katakana('インチョン市?'), kanji('仁川市?'), latin('Incheon'), hangul('인천시?')],
  'KR-29': [
    katakana('クァンジュ市?'),
    kanji('光州市?'),
    String.raw`${latin('Gwangju')}(?!,?\s*Gyeonggi)`,
    hangul('광주'),
  ],
  'KR-30': [katakana('テジョン市?'), latin('Daejeon'), hangul('대전시?')],
  'KR-31': [katakana('ウルサン市?'), kanji('蔚山市?'), latin('Ulsan'), hangul('울산시?')],
  'KR-50': [katakana('セジョン市?'), kanji('世宗市?'), latin('Sejong'), hangul('세종시?')],
  'KR-41': [
    katakana('キョンギ道?'),
    kanji('京畿'),
    latin('Gyeonggi'),
    String.raw`(?<!\p{Script=Hangul})경기(?=에서|(?:에|권|\s*지역)(?!\p{Script=Hangul})|\s+(?:${citiesOfGyeonggi}))`,
  ],
  'KR-42': [katakana('カンウォン道?'), kanji('江原道'), latin('Gangwon'), hangul('강원도?')],
  'KR-43': [kanjiAlone('忠北'), latin('North Chungcheong|Chungcheongbuk|Chungbuk'), hangul('충북')],
  'KR-44': [kanjiAlone('忠南'), latin('South Chungcheong|Chungcheongnam|Chungnam'), hangul('충남')],
  'KR-45': [kanji('全羅北道'), kanjiAlone('全北'), latin('Jeonbuk|North Jeolla|Jeollabuk'), hangul('전라북도|전북')],
  'KR-46': [kanjiAlone('全南'), latin('South Jeolla|Jeollanam|Jeonnam'), hangul('전남')],
  'KR-47': [kanjiAlone('慶北'), latin('North Gyeongsang|Gyeongsangbuk|Gyeongbuk'), hangul('경북')],
  'KR-48': [kanjiAlone('慶南'), latin('South Gyeongsang|Gyeongsangnam|Gyeongnam'), hangul('경남')],
  'KR-49': [
    katakana('チェジュ島?'),
    kanji('済州[島道]?'),
    String.raw`(?:\bon\s+)?${latin('Jeju')}`,
    hangul('제주도?'),
    String.raw`(?<!\p{Script=Hangul})제주(?=시)`,
  ],
};
