import { JobContent } from '@iworkz/contracts';
import type * as z from 'zod';

export type JobContentDraft = z.input<typeof JobContent>;

const softwareEngineer: JobContentDraft = {
  title: 'バックエンドエンジニア(TypeScript・Node.js)',
  description:
    '採用管理サービスのバックエンド開発をお任せします。要件の整理から設計、実装、テスト、運用まで一貫して担当していただきます。レビューとペアプログラミングを大切にするチームです。TypeScript、Node.js、PostgreSQL、AWSを使用しています。在宅勤務は週3日まで可能です。定年は65歳、再雇用制度があります。',
  language: 'ja',
  industry: 'software',
  level: 'mid',
  recruiter: {
    address: '東京都渋谷区道玄坂一丁目1番1号 みどりビル5階501号室',
    contact: '人事部採用担当 03-0000-0000 / saiyo@midori-giken.example',
  },
  duties: {
    description: '自社サービスのWeb APIの設計・実装・運用、データベース設計、コードレビュー',
    scopeOfChange: '会社の定める業務',
    category: 'engineering',
  },
  workplace: {
    country: 'JP',
    subdivision: 'JP-13',
    city: '渋谷区',
    address: '東京都渋谷区道玄坂一丁目',
    remote: 'hybrid',
    scopeOfChange: '会社の定める事業所(自宅等のテレワークを行う場所を含む)',
  },
  contract: {
    term: 'indefinite',
    employment: 'full_time',
    probation: { months: 3, terms: '本採用後と同条件' },
  },
  pay: {
    period: 'month',
    currency: 'JPY',
    min: 420_000,
    max: 600_000,
    bonusMonths: 2,
    raise: '年1回(4月)',
    paymentTerms: '毎月末日締め、翌月25日払い',
  },
  hours: {
    system: 'standard',
    start: '09:30',
    end: '18:30',
    breakMinutes: 60,
    daysPerWeek: 5,
    overtime: { expected: true, monthlyHours: 15 },
  },
  holidays: { description: '完全週休2日制(土・日)、祝日、年末年始、夏季休暇', daysPerYear: 125, weeklyRestDays: 2 },
  socialInsurance: ['health', 'pension', 'employment', 'workers_accident'],
  smoking: 'no_smoking',
  skills: [
    { name: 'TypeScript', level: 4, years: 3, required: true },
    { name: 'Node.js', level: 3, required: true },
    { name: 'PostgreSQL', level: 3, required: true },
    { name: 'AWS', level: 2, required: false },
  ],
  languages: [{ language: 'ja', level: 'B2', required: true }],
  growth: ['specialist', 'training'],
};

/** A realistic posting of a software engineer in Tokyo that states all that Japanese law wants. */
export function aLawfulPosting(overrides: Partial<JobContentDraft> = {}): JobContent {
  return JobContent.parse({ ...softwareEngineer, ...overrides });
}

/**
 * A posting no employer may publish in Japan: below the minimum wage, a break too short, fixed overtime whose excess is not paid, one sex and
 * one age preferred, a penalty for leaving, and half of the mandatory items missing.
 */
export function anUnlawfulPosting(overrides: Partial<JobContentDraft> = {}): JobContent {
  return JobContent.parse({
    title: '営業マン募集(35歳以下)',
    description:
      '男性歓迎の元気な職場です。20代歓迎。3か月以内に退職した場合は罰金5万円をいただきます。入社お祝い金あり。',
    language: 'ja',
    industry: 'retail',
    duties: { description: '法人向けの新規開拓営業', category: 'humanities' },
    workplace: { country: 'JP', subdivision: 'JP-13', city: '新宿区' },
    contract: { term: 'indefinite', employment: 'full_time', probation: { months: 12 } },
    pay: {
      period: 'month',
      currency: 'JPY',
      min: 180_000,
      max: 250_000,
      fixedOvertime: { amount: 60_000, hours: 60, excessPaid: false },
    },
    hours: { system: 'standard', start: '09:00', end: '19:00', breakMinutes: 45, daysPerWeek: 6 },
    holidays: { description: '日曜日', weeklyRestDays: 1 },
    ...overrides,
  });
}
