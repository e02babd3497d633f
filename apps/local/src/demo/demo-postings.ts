import type { JobContent } from '@iworkz/contracts';
import type * as z from 'zod';

type Content = z.input<typeof JobContent>;

/** A posting that breaks several laws: pay below the minimum, no break, wording for one sex, an age limit, missing items. */
export function unlawfulPosting(): Content {
  return {
    title: '営業マン募集（35歳以下）',
    description: '元気な男性を歓迎します。残業代は給与に含みます。',
    language: 'ja',
    industry: 'retail',
    duties: { description: '店舗での販売', category: 'retail' },
    workplace: { country: 'JP', subdivision: 'JP-13', city: '新宿区' },
    pay: { period: 'hour', currency: 'JPY', min: 1000, max: 1100 },
    hours: { system: 'standard', start: '09:00', end: '18:30', breakMinutes: 30, daysPerWeek: 5 },
  };
}

/** A posting with everything the law asks for. */
export function lawfulPosting(title: string, description: string): Content {
  return {
    title,
    description,
    language: 'ja',
    industry: 'software',
    level: 'mid',
    recruiter: {
      address: '東京都千代田区丸の内一丁目1番1号 見晴ビル8階801号室',
      contact: '人事部採用担当 03-0000-0000',
    },
    duties: {
      description: '自社サービスのWebアプリケーションの設計、開発、運用',
      scopeOfChange: '会社の定める業務',
      category: 'engineering',
    },
    workplace: {
      country: 'JP',
      subdivision: 'JP-13',
      city: '千代田区',
      remote: 'hybrid',
      scopeOfChange: '会社の定める事業所（在宅勤務を含む）',
    },
    contract: {
      term: 'indefinite',
      employment: 'full_time',
      probation: { months: 3, terms: '試用期間中も労働条件は同じです。' },
    },
    pay: {
      period: 'month',
      currency: 'JPY',
      min: 480_000,
      max: 650_000,
      bonusMonths: 2,
      raise: '年1回（4月）',
      paymentTerms: '毎月末日締め、翌月25日払い',
    },
    hours: {
      system: 'standard',
      start: '09:30',
      end: '18:30',
      breakMinutes: 60,
      daysPerWeek: 5,
      overtime: { expected: true, monthlyHours: 12 },
    },
    holidays: {
      description: '完全週休2日制（土・日）、祝日、年末年始、年次有給休暇',
      daysPerYear: 125,
      weeklyRestDays: 2,
    },
    socialInsurance: ['health', 'pension', 'employment', 'workers_accident'],
    smoking: 'no_smoking',
    skills: [
      { name: 'TypeScript', level: 3, required: true },
      { name: 'React', level: 3, required: true },
      { name: 'AWS', level: 2, required: false },
    ],
    languages: [{ language: 'ja', level: 'B2' }],
    workStyle: { decisions: 3, communication: 2, hierarchy: 2, collaboration: 4, change: 4, togetherness: 2 },
    growth: ['specialist', 'training'],
  };
}
