import type { LocalizedText } from '@iworkz/kernel';
import type { permits } from '../inputs/work-permit.js';

const same = (name: string): LocalizedText => ({ ja: name, en: name, ko: name });
export const permitNames: Readonly<Record<(typeof permits)[number], LocalizedText>> = {
  kr_e7_1: same('E-7-1'),
  kr_e7_2: same('E-7-2'),
  kr_e7_3: same('E-7-3'),
  kr_e7_4: same('E-7-4'),
  kr_e9: same('E-9'),
  kr_d10: same('D-10'),
  kr_f2_7: same('F-2-7'),
  kr_f4: same('F-4'),
  kr_d2: same('D-2'),
  kr_unlimited: { ja: '就労制限なし', en: 'no limit on work', ko: '취업 제한 없음' },
  eu_blue_card: { ja: 'EUブルーカード', en: 'EU Blue Card', ko: 'EU 블루카드' },
  uk_share_code: same('share code'),
  uk_skilled_worker: same('Skilled Worker'),
  uk_citizen: { ja: '英国籍', en: 'British citizen', ko: '영국 국적' },
  us_i9: same('Form I-9'),
  us_h1b: same('H-1B'),
  sg_employment_pass: same('Employment Pass'),
  sg_s_pass: same('S Pass'),
  sg_citizen_or_resident: {
    ja: 'シンガポール国籍・永住者',
    en: 'citizen or permanent resident',
    ko: '싱가포르 국적·영주자',
  },
};

export const payThresholdTexts = {
  title: { ja: '就労許可の給与要件', en: 'Pay that the permit asks for', ko: '취업 허가의 급여 요건' },
  findings: {
    below: {
      text: {
        ja: '年間の報酬額{pay, number}が、{permit}に必要な{least, number}を下回っています(現地通貨)。',
        en: 'Yearly pay of {pay, number} is below the {least, number} that {permit} asks for (local currency).',
        ko: '연간 보수액 {pay, number}이(가) {permit}에 필요한 {least, number}에 미달합니다(현지 통화).',
      },
      repair: {
        ja: '報酬額を引き上げるか、別の在留・就労資格を検討してください。',
        en: 'Raise the pay, or consider another permit.',
        ko: '보수액을 인상하거나 다른 체류·취업 자격을 검토하십시오.',
      },
    },
    unknown: {
      text: {
        ja: '{date}時点の{permit}の給与要件が収録されていないため、判定できませんでした。',
        en: 'Not evaluated: the pay that {permit} asks for on {date} is not in the book.',
        ko: '{date} 시점의 {permit} 급여 요건이 수록되어 있지 않아 판단할 수 없습니다.',
      },
      repair: {
        ja: '当局が公表する額を確認してください。',
        en: 'Check the published figure.',
        ko: '당국이 공표하는 금액을 확인하십시오.',
      },
    },
    rises_with_age: {
      text: {
        ja: '{permit}の給与要件は年齢に応じて上がりますが、年齢別の額は収録されていません。',
        en: 'The pay that {permit} asks for rises with age; the figures by age are not in the book.',
        ko: '{permit}의 급여 요건은 연령에 따라 올라가지만 연령별 금액은 수록되어 있지 않습니다.',
      },
      repair: {
        ja: '当局の自己診断ツールで年齢に応じた額を確認してください。',
        en: 'Check the figure for the age with the authority’s self-assessment tool.',
        ko: '당국의 자가진단 도구로 연령에 따른 금액을 확인하십시오.',
      },
    },
    short_offer: {
      text: {
        ja: '{permit}には6か月以上の雇用が必要ですが、{months}か月です。',
        en: '{permit} asks for an offer of six months or more; this one is for {months}.',
        ko: '{permit}에는 6개월 이상의 고용이 필요하지만 {months}개월입니다.',
      },
      repair: {
        ja: '雇用期間を6か月以上としてください。',
        en: 'Offer six months or more.',
        ko: '고용 기간을 6개월 이상으로 하십시오.',
      },
    },
    no_degree: {
      text: {
        ja: '{permit}に必要な高等教育の資格が確認できません。',
        en: 'The higher qualification that {permit} asks for is missing.',
        ko: '{permit}에 필요한 고등교육 자격을 확인할 수 없습니다.',
      },
      repair: {
        ja: '職務経験による代替が認められる職種か確認してください。',
        en: 'Check whether practice may stand for it in this occupation.',
        ko: '직무 경력으로 대체가 인정되는 직종인지 확인하십시오.',
      },
    },
    national_figure: {
      text: {
        ja: '{permit}の給与要件は国ごとに平均報酬の1.0倍から1.6倍の間で定められており、この額で足りるか判定できません。',
        en: 'Each country sets the pay for {permit} between 1.0 and 1.6 times its average; whether this pay suffices was not judged.',
        ko: '{permit}의 급여 요건은 국가별로 평균 보수의 1.0배에서 1.6배 사이로 정해져 있어 이 금액으로 충분한지 판단할 수 없습니다.',
      },
      repair: {
        ja: '就業国が公表する額を確認してください。',
        en: 'Check the figure of the country of work.',
        ko: '취업국이 공표하는 금액을 확인하십시오.',
      },
    },
  },
} as const;

export const compassTexts = {
  title: { ja: 'COMPASSの点数', en: 'COMPASS points', ko: 'COMPASS 점수' },
  findings: {
    few: {
      text: {
        ja: 'COMPASSが{points}点で、必要な{least}点に達していません。',
        en: 'COMPASS gives {points} points; {least} are needed.',
        ko: 'COMPASS가 {points}점으로 필요한 {least}점에 미달합니다.',
      },
      repair: {
        ja: '給与・資格・国籍構成・現地雇用・ボーナスの各項目を見直してください。',
        en: 'Look again at salary, qualifications, diversity, local employment and the bonus criteria.',
        ko: '급여·자격·국적 구성·현지 고용·보너스 각 항목을 재검토하십시오.',
      },
    },
  },
} as const;

export const koreanStatusTexts = {
  title: { ja: '韓国の在留資格と就労', en: 'Korean residence statuses and work', ko: '체류자격별 취업 범위' },
  findings: {
    d10: {
      text: {
        ja: '求職(D-10)の在留資格では、正規の就職はできません(一定のインターンシップを除く)。',
        en: 'A job seeker (D-10) may not take regular work, save certain internships.',
        ko: '구직(D-10) 체류자격으로는 정규 취업을 할 수 없습니다(일정한 인턴십 제외).',
      },
      repair: {
        ja: '就労可能な在留資格への変更を確認してから採用してください。インターンは1社1年以内です。',
        en: 'Hire after the change of status; an internship lasts a year at most at one firm.',
        ko: '취업 가능한 체류자격으로 변경된 것을 확인한 후 채용하십시오. 인턴은 기업당 1년 이내입니다.',
      },
    },
    d2: {
      text: {
        ja: '留学(D-2)の在留資格では、時間制就業の許可が必要です。',
        en: 'A student (D-2) needs a permit for part-time work.',
        ko: '유학(D-2) 체류자격으로는 시간제 취업 허가가 필요합니다.',
      },
      repair: {
        ja: '許可の有無と許可された時間を確認してください。',
        en: 'Check the permit and the hours it allows.',
        ko: '허가 여부와 허가된 시간을 확인하십시오.',
      },
    },
    e9: {
      text: {
        ja: '非専門就業(E-9)は雇用許可制によるため、事業場の変更には許可が必要です。',
        en: 'E-9 runs under the employment permit system; a change of workplace needs a permit.',
        ko: '비전문취업(E-9)은 고용허가제에 따르므로 사업장 변경에는 허가가 필요합니다.',
      },
      repair: {
        ja: '雇用許可書の発給と事業場変更の可否を確認してください。',
        en: 'Check the employment permit and whether the change is allowed.',
        ko: '고용허가서 발급과 사업장 변경 가능 여부를 확인하십시오.',
      },
    },
    f4: {
      text: {
        ja: '在外同胞(F-4)は単純労務に従事できません。2026年の制度統合も確認が必要です。',
        en: 'An overseas Korean (F-4) may not do simple labour; the merger of 2026 has to be looked at too.',
        ko: '재외동포(F-4)는 단순노무에 종사할 수 없습니다. 2026년 제도 통합도 확인이 필요합니다.',
      },
      repair: {
        ja: '告示の単純労務の一覧に当たらないか確認してください。',
        en: 'Check the published list of simple labour.',
        ko: '고시의 단순노무 목록에 해당하지 않는지 확인하십시오.',
      },
    },
    f27: {
      text: {
        ja: 'F-2-7の点数が{points}点で、必要な{least}点に達していません。',
        en: 'F-2-7 asks for {least} points; there are {points}.',
        ko: 'F-2-7 점수가 {points}점으로 필요한 {least}점에 미달합니다.',
      },
      repair: {
        ja: '点数表の各項目を確認してください。',
        en: 'Check the items of the points table.',
        ko: '점수표의 각 항목을 확인하십시오.',
      },
    },
  },
} as const;

export const rightToWorkCheckTexts = {
  title: { ja: '英国の就労資格確認の時期', en: 'When the right to work is checked', ko: '영국 취업 자격 확인의 시기' },
  findings: {
    unchecked: {
      text: {
        ja: '就労開始日までに就労資格の確認が行われていません。民事制裁金(1人4万5千ポンド、再度の場合6万ポンド)の対象となり得ます。',
        en: 'The right to work was not checked by the first day. The civil penalty is up to £45,000 a worker, £60,000 if repeated.',
        ko: '취업 개시일까지 취업 자격 확인이 이루어지지 않았습니다. 민사 제재금(1인당 4만 5천 파운드, 재차 위반 시 6만 파운드)의 대상이 될 수 있습니다.',
      },
      repair: {
        ja: '直ちに確認し、確認できるまで就労させないでください。',
        en: 'Check at once, and stop the work until it is done.',
        ko: '즉시 확인하고 확인될 때까지 취업시키지 마십시오.',
      },
    },
    late: {
      text: {
        ja: '就労資格の確認が就労開始前に行われていません。免責(statutory excuse)が認められません。',
        en: 'The right to work was not checked before work began, so there is no statutory excuse.',
        ko: '취업 자격 확인이 취업 개시 전에 이루어지지 않아 면책(statutory excuse)이 인정되지 않습니다.',
      },
      repair: {
        ja: '今後は就労開始日の前日までに確認し、記録を保存してください。',
        en: 'From now on check on the day before at the latest, and keep the record.',
        ko: '앞으로는 취업 개시일 전날까지 확인하고 기록을 보존하십시오.',
      },
    },
  },
} as const;

export const usPermitTexts = {
  title: { ja: '米国のI-9・H-1B', en: 'Form I-9 and H-1B', ko: '미국 I-9·H-1B' },
  findings: {
    late: {
      text: {
        ja: 'フォームI-9の確認が就労開始から3営業日以内に行われていない可能性があります。',
        en: 'Form I-9 seems to have been completed later than three business days after the start.',
        ko: 'Form I-9 확인이 취업 개시 후 3영업일 이내에 이루어지지 않았을 가능성이 있습니다.',
      },
      repair: {
        ja: '連邦休日を考慮して期限を確認し、遅延の理由を記録してください。',
        en: 'Reckon with federal holidays, and record why it was late.',
        ko: '연방 공휴일을 고려하여 기한을 확인하고 지연 사유를 기록하십시오.',
      },
    },
    h1b: {
      text: {
        ja: 'H-1Bの10万ドルの納付に関する布告は2026年6月に無効とされ、上訴が続いています。機械的には判定しません。',
        en: 'The H-1B proclamation of a $100,000 payment was struck down in June 2026 and is under appeal; it is not judged by machine.',
        ko: 'H-1B 10만 달러 납부에 관한 포고는 2026년 6월 무효가 되었으며 상소가 진행 중입니다. 기계적으로 판단하지 않습니다.',
      },
      repair: {
        ja: '最新の状況を移民法の専門家に確認してください。',
        en: 'Ask an immigration lawyer for the present state.',
        ko: '최신 상황을 이민법 전문가에게 확인하십시오.',
      },
    },
  },
} as const;
