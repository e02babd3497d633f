import { SeededRandom } from '@iworkz/kernel';
import { people, type Person } from '../../libs/matching/src/testing/twins.js';

/** What somebody can do, in one of the product's languages. */
interface Career {
  readonly language: 'ja' | 'en' | 'ko';
  readonly address: string;
  readonly place: { readonly countryCode: string; readonly region: string };
  readonly skills: readonly string[];
  readonly work: readonly string[];
  readonly certificates: readonly string[];
}

export interface Cv {
  readonly person: Person;
  readonly career: Career;
  /** The words of the person that this CV says. */
  readonly words: readonly string[];
}

const skills = {
  ja: [
    'TypeScript（5年）',
    'React',
    'PostgreSQL（3年）',
    'AWS',
    '要件定義',
    '簿記',
    '介護',
    '接客',
    'Excel',
    'Python（4年）',
  ],
  en: [
    'TypeScript (5 years)',
    'React',
    'PostgreSQL (3 years)',
    'AWS',
    'Kubernetes',
    'Accounting',
    'Sales',
    'Python (4 years)',
  ],
  ko: ['TypeScript (5년)', 'React', 'PostgreSQL (3년)', 'AWS', 'Kubernetes', '회계', '영업', 'Python (4년)'],
} as const;
const careers: readonly Pick<Career, 'language' | 'address' | 'place' | 'work' | 'certificates'>[] = [
  {
    ...{ language: 'ja', address: '東京都渋谷区神南1-1-1', place: { countryCode: 'JP', region: '東京都' } },
    work: ['2018年4月 株式会社サンプル 入社', '受発注システムの設計と開発', '2022年3月 退社'],
    certificates: ['2019年6月 応用情報技術者試験 合格'],
  },
  {
    ...{ language: 'ja', address: '大阪府大阪市北区梅田2-2-2', place: { countryCode: 'JP', region: '大阪府' } },
    work: ['2015年10月 医療法人みなと会 入職', '病棟での介護と記録', '現在に至る'],
    certificates: ['2016年3月 介護福祉士 登録'],
  },
  {
    ...{
      language: 'en',
      address: '1-1-1 Jinnan, Shibuya, Tokyo, Japan',
      place: { countryCode: 'JP', region: 'Tokyo' },
    },
    work: ['Apr 2018 – Mar 2022  Sample Inc.', 'Built an ordering system', 'Led a team of four'],
    certificates: ['CISSP, 2021'],
  },
  {
    ...{ language: 'ko', address: '도쿄도 시부야구 1-1-1', place: { countryCode: 'JP', region: 'Tokyo' } },
    work: ['2018년 4월 - 2022년 3월 (주)샘플', '주문 시스템 설계 및 개발'],
    certificates: ['2020년 6월 정보처리기사'],
  },
];

export interface CvTwins {
  readonly one: Cv;
  readonly other: Cv;
  readonly change: string;
}

/** Pairs of CVs of one career, of two people. */
export function cvTwins(seed: number, count: number): readonly CvTwins[] {
  const random = new SeededRandom(seed);
  return Array.from({ length: count }, () => {
    const base = random.pick(careers);
    const career = { ...base, skills: random.sample(skills[base.language], random.integer(2, 6)) };
    const [a, b] = random.sample(people, 2) as [Person, Person];
    const cvOf = (person: Person): Cv => ({ person, career, words: person.words });
    return {
      one: cvOf(a),
      other: cvOf(b),
      change: `${career.language}: ${a.name.family} ${a.name.given} -> ${b.name.family} ${b.name.given}`,
    };
  });
}

const labels = {
  ja: {
    title: '履歴書',
    name: '氏名',
    address: '現住所',
    work: '職歴',
    skills: 'スキル',
    certificates: '資格',
    education: '学歴',
    about: '自己PR',
  },
  en: {
    title: 'Resume',
    name: 'Name',
    address: 'Address',
    work: 'Work Experience',
    skills: 'Skills',
    certificates: 'Certifications',
    education: 'Education',
    about: 'Summary',
  },
  ko: {
    title: '이력서',
    name: '성명',
    address: '주소',
    work: '경력',
    skills: '기술',
    certificates: '자격증',
    education: '학력',
    about: '자기소개',
  },
} as const;

/** The lines of the CV as a form prints them: the person first, then what they can do. */
export function linesOfCv({ person, career, words }: Cv): readonly string[] {
  const label = labels[career.language];
  return [
    label.title,
    `${label.name}\u3000${person.name.family} ${person.name.given}`,
    `${label.address}\u3000${career.address}`,
    person.phone,
    person.photo,
    ...words,
    label.about,
    ...words,
    label.education,
    person.school,
    label.work,
    ...career.work,
    label.certificates,
    ...career.certificates,
    label.skills,
    career.skills.join('、'),
  ];
}

/** The CV in the form of jsonresume.org. */
export function jsonResumeOf({ person, career, words }: Cv): object {
  return {
    basics: {
      name: `${person.name.family} ${person.name.given}`,
      ...{ label: words[0], image: person.photo, phone: person.phone, summary: words.join('\n') },
      location: career.place,
      profiles: [{ network: 'photo', url: person.photo }],
    },
    work: [{ name: 'サンプル', position: words.at(-1), startDate: '2018-04', summary: career.work.join('\n') }],
    education: [{ institution: person.school, area: words[2] }],
    references: [{ name: person.name.given, reference: words.join(' ') }],
    certificates: career.certificates.map((name) => ({ name })),
    skills: career.skills.map((skill) => ({ name: skill.replace(/\s*[（(].*/u, ''), level: 'Advanced' })),
  };
}
