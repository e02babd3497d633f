import type { Locale } from '@iworkz/kernel';
import type { DemoCountry } from './places.js';

type Level = 'entry' | 'junior' | 'mid' | 'senior' | 'lead' | 'manager';

interface PostingTexts {
  readonly title: (occupation: string, level: Level) => string;
  readonly description: (work: string, attraction: string) => string;
  readonly attractions: readonly string[];
  readonly address: (subdivision: string, city: string, number: number) => string;
  readonly recruiting: string;
  readonly dutiesChange: string;
  readonly placeChange: string;
  readonly renewalCriteria: string;
  readonly renewalCap: string;
  readonly probation: string;
  readonly raise: string;
  readonly paymentTerms: string;
  readonly holidays: string;
}

const levelJa: Record<Level, string> = {
  entry: '（未経験可）',
  junior: '',
  mid: '',
  senior: '（シニア）',
  lead: '（リーダー候補）',
  manager: '（マネージャー）',
};
const levelEn: Record<Level, string> = {
  entry: 'Entry-level ',
  junior: 'Junior ',
  mid: '',
  senior: 'Senior ',
  lead: 'Lead ',
  manager: 'Managing ',
};
const levelKo: Record<Level, string> = {
  entry: '(신입 가능)',
  junior: '',
  mid: '',
  senior: '(시니어)',
  lead: '(리드)',
  manager: '(매니저)',
};

const textsInJapan: Readonly<Record<Locale, PostingTexts>> = {
  ja: {
    title: (occupation, level) => `${occupation}${levelJa[level]}`,
    description: (work, attraction) =>
      `${work}をお任せします。\n\n${attraction}\n入社後は経験のある社員が業務の進め方を説明し、担当範囲を少しずつ広げていただきます。`,
    attractions: [
      '少人数のチームで、企画の段階から意見を出し合いながら進めています。',
      '研修と資格取得の費用を会社が負担し、学びながら働くことができます。',
      '残業を減らす取り組みを続けており、有給休暇も取りやすい職場です。',
      '国籍や経歴の異なる社員が活躍しており、社内の文書は日本語と英語で用意しています。',
    ],
    address: (subdivision, city, number) => `${subdivision}${city}本町${number}番地1 本町ビル3階301号室`,
    recruiting: '採用担当',
    dutiesChange: '会社の定める業務（本人の同意を得て変更する場合があります）',
    placeChange: '会社の定める事業所（転居を伴う転勤はありません）',
    renewalCriteria: '契約期間満了時の業務量、勤務成績、能力により判断します。',
    renewalCap: '通算契約期間の上限は5年',
    probation: '試用期間中の労働条件は本採用後と同じです。',
    raise: '年1回（4月）',
    paymentTerms: '毎月末日締め、翌月25日払い',
    holidays: '完全週休2日制（土・日）、祝日、年末年始、夏季休暇、年次有給休暇',
  },
  en: {
    title: (occupation, level) => `${levelEn[level]}${occupation}`,
    description: (work, attraction) =>
      `You will be in charge of: ${work.charAt(0).toLowerCase()}${work.slice(1)}.\n\n${attraction}\nExperienced colleagues will show you how we work, and your responsibilities will grow step by step.`,
    attractions: [
      'We work in small teams and discuss ideas from the planning stage on.',
      'The company pays for training and certificates, so you can learn while you work.',
      'We keep overtime low, and paid leave is easy to take.',
      'Colleagues come from many countries; our documents are in Japanese and English.',
    ],
    address: (subdivision, city, number) => `Room 301, Honcho Building 3F, ${number}-1 Honcho, ${city}, ${subdivision}`,
    recruiting: 'Recruiting team:',
    dutiesChange: 'Work assigned by the company (changed only with your consent)',
    placeChange: 'Offices of the company (no transfers that require moving house)',
    renewalCriteria: 'Decided at the end of the term by workload, performance and ability.',
    renewalCap: 'At most five years in total',
    probation: 'Conditions during probation are the same as afterwards.',
    raise: 'Once a year (April)',
    paymentTerms: 'Closed at the end of the month, paid on the 25th of the next month',
    holidays:
      'Two days off every week (Saturday and Sunday), national holidays, New Year and summer holidays, annual paid leave',
  },
  ko: {
    title: (occupation, level) => `${occupation}${levelKo[level]}`,
    description: (work, attraction) =>
      `담당 업무: ${work}\n\n${attraction}\n입사 후에는 경험 있는 직원이 업무 방식을 안내하며, 담당 범위를 조금씩 넓혀 나가게 됩니다.`,
    attractions: [
      '소규모 팀에서 기획 단계부터 의견을 나누며 일합니다.',
      '교육과 자격증 취득 비용을 회사가 부담합니다.',
      '연장 근무를 줄이기 위해 노력하고 있으며 연차 휴가를 쓰기 쉬운 직장입니다.',
      '다양한 국적의 직원이 활약하고 있으며 사내 문서는 일본어와 영어로 제공됩니다.',
    ],
    address: (subdivision, city, number) => `${subdivision} ${city} 혼초 ${number}-1 혼초빌딩 3층 301호`,
    recruiting: '채용 담당',
    dutiesChange: '회사가 정하는 업무(본인 동의하에 변경될 수 있음)',
    placeChange: '회사가 정하는 사업장(이사를 동반하는 전근 없음)',
    renewalCriteria: '계약 기간 만료 시의 업무량, 근무 성적, 능력에 따라 판단합니다.',
    renewalCap: '총 계약 기간의 상한은 5년',
    probation: '수습 기간 중의 근로 조건은 정식 채용 후와 같습니다.',
    raise: '연 1회(4월)',
    paymentTerms: '매월 말일 마감, 다음 달 25일 지급',
    holidays: '완전 주 5일제(토·일 휴무), 공휴일, 연말연시, 여름휴가, 연차 유급휴가',
  },
};

const textsInKorea: PostingTexts = {
  ...textsInJapan.ko,
  attractions: [
    ...textsInJapan.ko.attractions.slice(0, 3),
    '다양한 국적의 직원이 활약하고 있으며 사내 문서는 한국어와 영어로 제공됩니다.',
  ],
  address: (subdivision, city, number) => `${subdivision} ${city} 중앙로 ${number}, 3층 301호`,
  // 기간제법 4조: who is employed for longer than two years has no fixed term any more.
  renewalCap: '총 계약 기간의 상한은 2년',
  holidays: '완전 주 5일제(토·일 휴무), 공휴일, 설·추석 연휴, 여름휴가, 연차 유급휴가',
};

/** What the postings of the demo world say beyond their figures. Those in Korea are in Korean. */
export function postingTexts(country: DemoCountry, locale: Locale): PostingTexts {
  return country === 'KR' ? textsInKorea : textsInJapan[locale];
}
