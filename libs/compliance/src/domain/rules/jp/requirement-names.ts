import type { LocalizedText } from '@iworkz/kernel';

export const requirements = [
  'degree_or_practice',
  'peer_pay',
  'group_year_abroad',
  'hsp_points',
  'years_as_hsp1',
  'business_and_capital',
  'japanese_licence',
  'care_worker_licence',
  'trade_practice',
  'skilled_field',
  'field_test_1',
  'field_test_2',
  'japanese_n4',
  'japanese_n1',
  'japanese_degree',
  'five_years_left',
  'support_plan',
  'direct_employment',
  'direct_full_time',
  'approved_plan',
  'in_force',
] as const;
export type Requirement = (typeof requirements)[number];

/** What a residence status asks for, in words. */
export const requirementNames: Readonly<Record<Requirement, LocalizedText>> = {
  degree_or_practice: {
    ja: '業務に関連する学歴または実務経験',
    en: 'a degree related to the duties, or years of practice',
    ko: '업무와 관련된 학력 또는 실무 경험',
  },
  peer_pay: {
    ja: '同種の業務に従事する日本人と同等額以上の報酬',
    en: 'pay at least equal to that of Japanese peers',
    ko: '동종 업무에 종사하는 일본인과 동등액 이상의 보수',
  },
  group_year_abroad: {
    ja: '外国の関連事業所での1年以上の勤務',
    en: 'a year or more in the group’s office abroad',
    ko: '외국 관련 사업소에서의 1년 이상 근무',
  },
  hsp_points: { ja: '高度人材ポイント70点以上', en: '70 points or more', ko: '고도인재 포인트 70점 이상' },
  years_as_hsp1: {
    ja: '高度専門職1号等での3年以上の活動',
    en: 'three years or more as Highly Skilled Professional (i)',
    ko: '고도전문직 1호 등으로 3년 이상의 활동',
  },
  business_and_capital: {
    ja: '事業の規模(資本金3,000万円以上・常勤職員1名以上)、経歴、日本語能力、事業計画の確認',
    en: 'size of the business (¥30 million of capital, one full-time employee), record, Japanese and a certified plan',
    ko: '사업 규모(자본금 3,000만 엔 이상·상근 직원 1명 이상), 경력, 일본어 능력, 사업계획의 확인',
  },
  japanese_licence: { ja: '日本の医療資格', en: 'a Japanese medical licence', ko: '일본의 의료 자격' },
  care_worker_licence: { ja: '介護福祉士の登録', en: 'registration as a certified care worker', ko: '개호복지사 등록' },
  trade_practice: {
    ja: '技能についての10年以上の実務経験(例外あり)',
    en: 'ten years of practice in the trade, with exceptions',
    ko: '기능에 대한 10년 이상의 실무 경험(예외 있음)',
  },
  skilled_field: {
    ja: '受入れ可能な特定産業分野の業務',
    en: 'work in a field that is open',
    ko: '수용 가능한 특정산업분야의 업무',
  },
  field_test_1: {
    ja: '技能評価試験の合格または技能実習2号の良好な修了',
    en: 'the skill test, or technical intern training (ii) completed well',
    ko: '기능평가시험 합격 또는 기능실습 2호의 양호한 수료',
  },
  field_test_2: { ja: '特定技能2号の技能試験の合格', en: 'the test of level 2', ko: '특정기능 2호의 기능시험 합격' },
  japanese_n4: { ja: '日本語能力N4相当以上', en: 'Japanese of N4 or above', ko: '일본어 능력 N4 상당 이상' },
  japanese_n1: {
    ja: '日本語能力N1またはBJT480点以上',
    en: 'Japanese of N1, or BJT 480',
    ko: '일본어 능력 N1 또는 BJT 480점 이상',
  },
  japanese_degree: { ja: '日本の大学等の学位', en: 'a degree of a Japanese university', ko: '일본 대학 등의 학위' },
  five_years_left: {
    ja: '特定技能1号の通算在留期間が5年未満',
    en: 'less than five years as Specified Skilled Worker (i)',
    ko: '특정기능 1호의 통산 체류기간 5년 미만',
  },
  support_plan: {
    ja: '1号特定技能外国人支援計画',
    en: 'a support plan',
    ko: '1호 특정기능 외국인 지원계획',
  },
  direct_employment: {
    ja: '直接雇用(農業・漁業を除く)',
    en: 'direct employment, save in agriculture and fishery',
    ko: '직접 고용(농업·어업 제외)',
  },
  direct_full_time: { ja: '常勤・直接雇用', en: 'full-time direct employment', ko: '상근·직접 고용' },
  approved_plan: { ja: '計画の認定', en: 'an approved plan', ko: '계획의 인정' },
  in_force: {
    ja: '制度の施行(2027年4月1日)',
    en: 'the system in force (2027-04-01)',
    ko: '제도의 시행(2027년 4월 1일)',
  },
};
