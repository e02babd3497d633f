import type { LocalizedText } from '@iworkz/kernel';
import type { placementItems } from '../../inputs/placement-business.js';

export const licenceTexts = {
  title: { ja: '有料職業紹介事業の許可', en: 'Licence for paid placement', ko: '유료 직업소개사업의 허가' },
  findings: {
    none: {
      text: {
        ja: '許可を受けずに有料の職業紹介を行っています。',
        en: 'Paid placement is carried on without a licence.',
        ko: '허가 없이 유료 직업소개를 하고 있습니다.',
      },
      repair: {
        ja: '厚生労働大臣の許可を受けるまで、有料の職業紹介を行わないでください。',
        en: 'Do no paid placement before the Minister of Health, Labour and Welfare has granted a licence.',
        ko: '후생노동대신의 허가를 받을 때까지 유료 직업소개를 하지 마십시오.',
      },
    },
    not_begun: {
      text: {
        ja: '許可の有効期間は{from}からで、まだ始まっていません。',
        en: 'The licence holds from {from}, which is still to come.',
        ko: '허가의 유효기간은 {from}부터이며 아직 시작되지 않았습니다.',
      },
      repair: {
        ja: '有効期間が始まるまで、有料の職業紹介を行わないでください。',
        en: 'Do no paid placement before that day.',
        ko: '유효기간이 시작될 때까지 유료 직업소개를 하지 마십시오.',
      },
    },
    expired: {
      text: {
        ja: '許可の有効期間は{to}で満了しています。',
        en: 'The licence ended on {to}.',
        ko: '허가의 유효기간은 {to}에 만료되었습니다.',
      },
      repair: {
        ja: '更新された許可を受けるまで、有料の職業紹介を行わないでください。更新済みの場合は新しい有効期間を登録してください。',
        en: 'Do no paid placement until it is renewed; if it was, enter the new term.',
        ko: '갱신 허가를 받을 때까지 유료 직업소개를 하지 마십시오. 갱신을 마친 경우에는 새로운 유효기간을 등록하십시오.',
      },
    },
    too_long: {
      text: {
        ja: '許可の有効期間が{years, number}年を超えて登録されています。新規は3年、更新後は5年です。',
        en: 'The term of the licence is entered as longer than {years, number} years. A first licence holds for three years, a renewed one for five.',
        ko: '허가의 유효기간이 {years, number}년을 넘는 것으로 등록되어 있습니다. 신규는 3년, 갱신 후에는 5년입니다.',
      },
      repair: {
        ja: '許可証に記載された有効期間を確認してください。',
        en: 'Look up the term on the licence itself.',
        ko: '허가증에 기재된 유효기간을 확인하십시오.',
      },
    },
    number_hidden: {
      text: {
        ja: '求人の掲載場所に許可番号が表示されていません。',
        en: 'The licence number is not shown where postings are offered.',
        ko: '채용 공고를 게시하는 곳에 허가번호가 표시되어 있지 않습니다.',
      },
      repair: {
        ja: '求人を掲載するページに許可番号を表示してください。',
        en: 'Show the licence number on the pages that offer postings.',
        ko: '채용 공고를 게시하는 페이지에 허가번호를 표시하십시오.',
      },
    },
  },
} as const;

export const receptionFeeTexts = {
  title: { ja: '求人受付手数料の上限', en: 'Cap on the fee for receiving a posting', ko: '구인 접수 수수료의 상한' },
  findings: {
    over: {
      text: {
        ja: '求人受付手数料が1件{yen, number}円です。上限は{limit, number}円です。',
        en: 'Receiving a posting costs {yen, number} yen. At most {limit, number} yen may be taken.',
        ko: '구인 접수 수수료가 1건당 {yen, number}엔입니다. 상한은 {limit, number}엔입니다.',
      },
      repair: {
        ja: '上限額以下に改めてください。',
        en: 'Lower it to the cap.',
        ko: '상한액 이하로 조정하십시오.',
      },
    },
  },
} as const;

export const placementFeeTexts = {
  title: { ja: '職業紹介の手数料', en: 'Fees for placement', ko: '직업소개 수수료' },
  findings: {
    not_filed: {
      text: {
        ja: '届出制手数料を選んでいますが、手数料表が届け出られていません。',
        en: 'Fees follow a table of the firm’s own, which was not filed with the Minister.',
        ko: '신고제 수수료를 선택하였으나 수수료표가 신고되지 않았습니다.',
      },
      repair: {
        ja: '手数料表を厚生労働大臣に届け出るか、上限制手数料によってください。',
        en: 'File the table with the Minister, or take capped fees.',
        ko: '수수료표를 후생노동대신에게 신고하거나 상한제 수수료에 따르십시오.',
      },
    },
    over: {
      text: {
        ja: '紹介手数料が{percent, number}%です。上限制手数料の上限は{limit, number}%とされています。',
        en: 'The fee is {percent, number} %. Where fees are capped, the cap is held to be {limit, number} %.',
        ko: '소개 수수료가 {percent, number}%입니다. 상한제 수수료의 상한은 {limit, number}%로 되어 있습니다.',
      },
      repair: {
        ja: '上限以下に改めるか、手数料表を届け出て届出制手数料によってください。',
        en: 'Lower it to the cap, or file a table of fees.',
        ko: '상한 이하로 조정하거나 수수료표를 신고하여 신고제 수수료에 따르십시오.',
      },
    },
    job_seeker: {
      text: {
        ja: '求職者から手数料を受け取っています。求職者からの徴収は、芸能家・モデルなど限られた職業を除き認められません。',
        en: 'Job seekers are charged. That is lawful in a few occupations only, such as entertainers and models.',
        ko: '구직자로부터 수수료를 받고 있습니다. 예능인·모델 등 한정된 직업을 제외하고 구직자로부터의 징수는 인정되지 않습니다.',
      },
      repair: {
        ja: '求職者からの徴収を取りやめ、受け取った手数料の返還を検討してください。',
        en: 'Stop charging job seekers, and consider paying back what was taken.',
        ko: '구직자로부터의 징수를 중단하고 이미 받은 수수료의 반환을 검토하십시오.',
      },
    },
    low_pay: {
      text: {
        ja: '求職者から手数料を受け取っていますが、就職先の年収は{yen, number}円です。経営管理者・科学技術者・熟練技能者から受け取れるのは{least, number}円を超える場合とされています。',
        en: 'A job seeker is charged whose pay is {yen, number} yen a year. Managers, scientists and skilled workers may be charged above {least, number} yen.',
        ko: '구직자로부터 수수료를 받고 있으나 취업처의 연봉은 {yen, number}엔입니다. 경영관리자·과학기술자·숙련기능자로부터 받을 수 있는 것은 {least, number}엔을 넘는 경우로 되어 있습니다.',
      },
      repair: {
        ja: '年収と職業が要件を満たすかを確認し、満たさない場合は受け取らないでください。',
        en: 'Make sure that occupation and pay allow it; take nothing if not.',
        ko: '연봉과 직업이 요건을 충족하는지 확인하고 충족하지 않으면 받지 마십시오.',
      },
    },
  },
} as const;

export const placementItemNames: Readonly<Record<(typeof placementItems)[number], LocalizedText>> = {
  scope: { ja: '取扱職種の範囲等', en: 'the occupations and places it serves', ko: '취급 직종의 범위 등' },
  fees: { ja: '手数料に関する事項', en: 'the fees', ko: '수수료에 관한 사항' },
  complaints: { ja: '苦情の処理に関する事項', en: 'how complaints are handled', ko: '고충 처리에 관한 사항' },
  personal_data: {
    ja: '個人情報の取扱いに関する事項',
    en: 'how personal data are handled',
    ko: '개인정보의 취급에 관한 사항',
  },
  refunds: { ja: '返戻金制度に関する事項', en: 'refunds on early leaving', ko: '환급금 제도에 관한 사항' },
};

export const placementItemTexts = {
  title: {
    ja: '取扱職種・手数料・苦情処理等の明示',
    en: 'What clients and job seekers are told',
    ko: '취급 직종·수수료·고충 처리 등의 명시',
  },
  findings: {
    missing: {
      text: {
        ja: '求人者・求職者に{item}が明示されていません。',
        en: 'Recruiters and job seekers are not told {item}.',
        ko: '구인자·구직자에게 {item}이(가) 명시되지 않았습니다.',
      },
      repair: {
        ja: '求人・求職の申込みを受けた後、速やかに書面または電子メール等で{item}を明示してください。',
        en: 'Soon after somebody turns to the firm, tell {item} on paper or by e-mail.',
        ko: '구인·구직 신청을 받은 후 신속히 서면 또는 전자우편 등으로 {item}을(를) 명시하십시오.',
      },
    },
    no_refund: {
      text: {
        ja: '早期離職時に手数料を返還する返戻金制度がありません。設けることが望ましいとされています。',
        en: 'Nothing of the fee is paid back when a person leaves early. A system of refunds is desirable.',
        ko: '조기 이직 시 수수료를 반환하는 환급금 제도가 없습니다. 마련하는 것이 바람직하다고 되어 있습니다.',
      },
      repair: {
        ja: '返戻金制度の導入を検討し、有無と内容を明示してください。',
        en: 'Consider one, and tell whether there is one and what it holds.',
        ko: '환급금 제도의 도입을 검토하고 그 유무와 내용을 명시하십시오.',
      },
    },
  },
} as const;

export const averageRateTexts = {
  title: {
    ja: '職業紹介の実績・平均手数料率の公開',
    en: 'Publication of results and average fee rates',
    ko: '직업소개 실적·평균 수수료율의 공개',
  },
  findings: {
    results: {
      text: {
        ja: '就職者数・早期離職者数・手数料・返戻金制度の情報が人材サービス総合サイトで提供されていません。',
        en: 'Placements, early leavers, fees and refunds do not stand on the Ministry’s site for staffing services.',
        ko: '취업자 수·조기 이직자 수·수수료·환급금 제도의 정보가 인재서비스 종합사이트에서 제공되지 않고 있습니다.',
      },
      repair: {
        ja: '人材サービス総合サイトに実績・手数料・返戻金制度を登録してください。',
        en: 'Enter results, fees and refunds on that site.',
        ko: '인재서비스 종합사이트에 실적·수수료·환급금 제도를 등록하십시오.',
      },
    },
    rates: {
      text: {
        ja: '常用就職の実績が多い上位5職種の平均手数料率が公開されていません。2025年4月1日から必要です。',
        en: 'The average fee rates of the five most placed occupations are not published. They have to be since 1 April 2025.',
        ko: '상용 취업 실적이 많은 상위 5개 직종의 평균 수수료율이 공개되지 않았습니다. 2025년 4월 1일부터 필요합니다.',
      },
      repair: {
        ja: '手数料の総額を予定年収の総額で除した率を職種ごとに算出し、人材サービス総合サイトに掲載してください。',
        en: 'For each occupation divide all fees by all expected yearly pay, and enter the rate on the Ministry’s site.',
        ko: '수수료 총액을 예정 연봉 총액으로 나눈 비율을 직종별로 산출하여 인재서비스 종합사이트에 게재하십시오.',
      },
    },
  },
} as const;

export const placedAgainTexts = {
  title: {
    ja: '自ら紹介した就職者への転職の勧奨',
    en: 'No new offers to people whom the firm placed',
    ko: '직접 소개한 취업자에 대한 이직 권유',
  },
  findings: {
    too_soon: {
      text: {
        ja: '{placed}に無期雇用で就職した人に、2年が経たないうちに転職を勧めています。',
        en: 'A person placed without a term on {placed} was offered another job before two years had passed.',
        ko: '{placed}에 무기 고용으로 취업한 사람에게 2년이 지나기 전에 이직을 권유하였습니다.',
      },
      repair: {
        ja: '{free}まで、この人への転職の勧奨を行わないでください。',
        en: 'Offer this person nothing before {free}.',
        ko: '{free}까지 이 사람에 대한 이직 권유를 하지 마십시오.',
      },
    },
  },
} as const;
