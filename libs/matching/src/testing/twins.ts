import { ProfileContent, ProfileUpdated, type DataOf, type RankedProfile } from '@iworkz/contracts';
import { SeededRandom, newId } from '@iworkz/kernel';
import fc from 'fast-check';
import { aProfile } from './arbitraries.js';

/** What says who somebody is, and nothing of what they can do. */
export interface Person {
  readonly name: { readonly family: string; readonly given: string };
  readonly photo: string;
  readonly phone: string;
  /** Sex, age, nationality, birthplace, family, disability, in the words of CVs. */
  readonly words: readonly string[];
  readonly school: string;
  readonly residenceStatus: NonNullable<ProfileContent['workAuthorization']>['status'] | null;
}

/** People of five languages, women and men, young and old; names that are also words for skills are among them. */
export const people: readonly Person[] = [
  {
    ...{ name: { family: '山田', given: '太郎' }, photo: 'https://example.jp/men/1.jpg', phone: '+81 90-0000-0001' },
    words: ['性別：男', '1998年4月1日生（満28歳）', '国籍：日本', '本籍：東京都', '独身', '扶養家族なし', '男性'],
    ...{ school: '慶應義塾大学', residenceStatus: null },
  },
  {
    ...{ name: { family: '佐藤', given: '花子' }, photo: 'https://example.jp/women/2.jpg', phone: '+81 90-0000-0002' },
    words: [
      '性別：女',
      '昭和40年生まれ（満61歳）',
      '国籍：日本',
      '出身地：沖縄県',
      '既婚・子ども2人',
      '主婦',
      '障害者手帳2級',
    ],
    ...{ school: 'お茶の水女子大学', residenceStatus: null },
  },
  {
    ...{ name: { family: '김', given: '민준' }, photo: 'https://example.kr/m.jpg', phone: '+82 10-0000-0003' },
    words: ['성별: 남성', '1990년생 (만 36세)', '국적: 대한민국', '출생지: 부산', '병역: 육군 병장 만기 전역', '기혼'],
    ...{ school: '서울대학교', residenceStatus: 'engineer_humanities_international' },
  },
  {
    ...{ name: { family: '이', given: '서연' }, photo: 'https://example.kr/f.jpg', phone: '+82 10-0000-0004' },
    words: ['성별: 여성', '1972년생 (만 54세)', '국적: 대한민국', '육아휴직 후 복직', '자녀 1명', '장애인 등록'],
    ...{ school: '이화여자대학교', residenceStatus: 'permanent_resident' },
  },
  {
    ...{ name: { family: 'Nguyễn', given: 'Văn Hùng' }, photo: 'https://example.vn/nam.jpg', phone: '+84 90 000 0005' },
    words: [
      'Giới tính: Nam',
      'Ngày sinh: 01/01/2000',
      'Quốc tịch: Việt Nam',
      'Nơi sinh: Hà Nội',
      'Độc thân',
      'ベトナム国籍',
    ],
    ...{ school: 'Đại học Bách khoa Hà Nội', residenceStatus: 'student' },
  },
  {
    ...{ name: { family: 'Trần', given: 'Thị Lan' }, photo: 'https://example.vn/nu.jpg', phone: '+84 90 000 0006' },
    words: [
      'Giới tính: Nữ',
      'Sinh năm 1965',
      'Quốc tịch: Việt Nam',
      'Đã kết hôn, 2 con',
      'Người khuyết tật',
      'ベトナム人女性',
    ],
    ...{ school: 'Đại học Phụ nữ', residenceStatus: 'spouse_of_japanese' },
  },
  {
    ...{ name: { family: '王', given: '小明' }, photo: 'https://example.cn/nan.jpg', phone: '+86 130 0000 0007' },
    words: ['性别：男', '出生日期：1999年5月', '国籍：中国', '籍贯：上海', '未婚', '汉族'],
    ...{ school: '清华大学', residenceStatus: 'highly_skilled_1' },
  },
  {
    ...{ name: { family: '李', given: '秀英' }, photo: 'https://example.cn/nv.jpg', phone: '+86 130 0000 0008' },
    words: ['性别：女', '1966年出生', '国籍：中国', '出生地：台北', '已婚已育', '中国人女性'],
    ...{ school: '中华女子学院', residenceStatus: 'permanent_resident' },
  },
  {
    ...{ name: { family: 'Smith', given: 'John' }, photo: 'https://example.com/m.png', phone: '+1 212 555 0109' },
    words: ['He/him', 'Date of birth: 1 January 2001', 'Nationality: American', 'Single, no children', 'Male'],
    ...{ school: 'Massachusetts Institute of Technology', residenceStatus: 'engineer_humanities_international' },
  },
  {
    ...{ name: { family: 'Okafor', given: 'Ruby' }, photo: 'https://example.com/f.png', phone: '+44 20 7946 0110' },
    words: ['She/her', 'Age: 59', 'Born in Lagos, Nigeria', 'Mother of three', 'Wheelchair user', 'Female'],
    ...{ school: "Wellesley Women's College", residenceStatus: null },
  },
];

export interface ProfileTwins {
  readonly one: DataOf<typeof ProfileUpdated>;
  /** The same account one version later, as somebody else. */
  readonly other: DataOf<typeof ProfileUpdated>;
  readonly change: string;
}

/** Pairs of profiles that can do and wish the same and are of different people, through what profiles publishes. */
export function profileTwins(seed: number, count: number): readonly ProfileTwins[] {
  const random = new SeededRandom(seed);
  return fc.sample(aProfile, { seed, numRuns: count }).map((able) => {
    const [a, b] = random.sample(people, 2) as [Person, Person];
    const userId = newId();
    return {
      one: published(userId, 1, able, a),
      other: published(userId, 2, able, b),
      change: `${a.name.family} ${a.name.given} -> ${b.name.family} ${b.name.given}`,
    };
  });
}

function published(
  userId: string,
  version: number,
  able: RankedProfile,
  person: Person,
): DataOf<typeof ProfileUpdated> {
  const words = person.words.join('\n');
  const content = ProfileContent.parse({
    ...able,
    name: person.name,
    headline: person.words[0],
    summary: words,
    phone: person.phone,
    links: [person.photo],
    experience: able.experience.map((each) => ({ ...each, title: person.words.at(-1), summary: words })),
    education: [{ school: person.school, area: person.words[2] }],
    certificates: [{ name: person.words.at(-1)! }],
    workAuthorization: person.residenceStatus && { status: person.residenceStatus },
  });
  const updatedAt = new Date(Date.UTC(2026, 10, 20, 0, version)).toISOString();
  return ProfileUpdated.data.parse({ userId, version, updatedAt, profile: content });
}
