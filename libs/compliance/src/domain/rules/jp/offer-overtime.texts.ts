export const agreementTexts = {
  title: {
    ja: '時間外労働と36協定',
    en: 'Overtime and the 36 agreement',
    ko: '연장근로와 36협정',
  },
  findings: {
    no_agreement: {
      text: {
        ja: '時間外労働が予定されていますが、有効な36協定の届出がありません。届出前の時間外労働は違法です。',
        en: 'Overtime is foreseen, but no 36 agreement has been filed. Overtime before the filing is unlawful.',
        ko: '연장근로가 예정되어 있으나 유효한 36협정 신고가 없습니다. 신고 전의 연장근로는 위법입니다.',
      },
      repair: {
        ja: '過半数代表者と36協定を締結し、所轄の労働基準監督署に届け出てから時間外労働を命じてください。',
        en: 'Conclude a 36 agreement with the majority representative and file it before any overtime.',
        ko: '과반수 대표자와 36협정을 체결하고 관할 노동기준감독서에 신고한 후 연장근로를 명하십시오.',
      },
    },
    over_month: {
      text: {
        ja: '見込まれる時間外労働は月{hours, number}時間で、限度時間の月{limit, number}時間を超えています。特別条項のない36協定では認められません。',
        en: 'Foreseen overtime is {hours, number} hours a month, over the limit of {limit, number} hours. Without a special clause this is unlawful.',
        ko: '예상 연장근로는 월 {hours, number}시간으로 한도 시간인 월 {limit, number}시간을 초과합니다. 특별조항이 없는 36협정으로는 인정되지 않습니다.',
      },
      repair: {
        ja: '時間外労働を月{limit, number}時間以内に抑えるか、臨時的な特別の事情に限り特別条項付き協定を届け出てください。',
        en: 'Keep overtime within {limit, number} hours a month, or file a special clause for exceptional, temporary needs.',
        ko: '연장근로를 월 {limit, number}시간 이내로 줄이거나 임시적이고 특별한 사정에 한하여 특별조항부 협정을 신고하십시오.',
      },
    },
    over_year: {
      text: {
        ja: '見込まれる時間外労働は年{hours, number}時間に相当し、限度時間の年{limit, number}時間を超えています。',
        en: 'Foreseen overtime comes to {hours, number} hours a year, over the limit of {limit, number} hours.',
        ko: '예상 연장근로는 연 {hours, number}시간에 해당하여 한도 시간인 연 {limit, number}시간을 초과합니다.',
      },
      repair: {
        ja: '年間の時間外労働を{limit, number}時間以内に抑える人員・業務計画としてください。',
        en: 'Plan staff and work so that overtime stays within {limit, number} hours a year.',
        ko: '연간 연장근로가 {limit, number}시간 이내가 되도록 인원·업무 계획을 세우십시오.',
      },
    },
    over_special_year: {
      text: {
        ja: '見込まれる時間外労働は年{hours, number}時間に相当し、特別条項があっても超えられない年{limit, number}時間を超えています。',
        en: 'Foreseen overtime comes to {hours, number} hours a year, over the {limit, number} hours that even a special clause cannot exceed.',
        ko: '예상 연장근로는 연 {hours, number}시간에 해당하여 특별조항이 있어도 초과할 수 없는 연 {limit, number}시간을 초과합니다.',
      },
      repair: {
        ja: '年間の時間外労働を{limit, number}時間以内としてください。',
        en: 'Bring overtime to {limit, number} hours a year or less.',
        ko: '연간 연장근로를 {limit, number}시간 이내로 하십시오.',
      },
    },
    caps_unknown: {
      text: {
        ja: 'この業務に適用される時間外労働の上限が収録されていないため、判定できませんでした。',
        en: 'Not evaluated: the overtime caps for this line of work are not in the book.',
        ko: '이 업무에 적용되는 연장근로 상한이 수록되어 있지 않아 판단할 수 없습니다.',
      },
      repair: {
        ja: '適用される省令の上限を確認してください。',
        en: 'Check the caps in the ordinance that applies.',
        ko: '적용되는 성령의 상한을 확인하십시오.',
      },
    },
  },
} as const;

export const postedOvertimeTexts = {
  title: {
    ja: '求人に記載された時間外労働の上限',
    en: 'Caps on the overtime that a posting announces',
    ko: '채용 공고에 기재된 연장근로의 상한',
  },
  findings: {
    special_needed: {
      text: {
        ja: '記載された時間外労働は年{hours, number}時間に相当し、限度時間の年{yearly}時間を超えています。特別条項付き36協定がなければ認められません。',
        en: 'The overtime announced comes to {hours, number} hours a year, over the limit of {yearly}. It needs a 36 agreement with a special clause.',
        ko: '기재된 연장근로는 연 {hours, number}시간에 해당하여 한도 시간인 연 {yearly}시간을 초과합니다. 특별조항부 36협정이 없으면 인정되지 않습니다.',
      },
      repair: {
        ja: '特別条項付き36協定の届出(年{special}時間以内)を確認するか、時間外労働を年{yearly}時間以内としてください。',
        en: 'Confirm that such an agreement is filed ({special} hours a year at most), or keep overtime within {yearly} hours a year.',
        ko: '특별조항부 36협정 신고(연 {special}시간 이내)를 확인하거나 연장근로를 연 {yearly}시간 이내로 하십시오.',
      },
    },
    over_special: {
      text: {
        ja: '記載された時間外労働は年{hours, number}時間に相当し、限度時間の年{yearly}時間はもとより、特別条項があっても超えられない年{special}時間を超えています(研究開発、自動車運転等を除く)。',
        en: 'The overtime announced comes to {hours, number} hours a year, over the limit of {yearly} and over the {special} of any special clause (research and driving apart).',
        ko: '기재된 연장근로는 연 {hours, number}시간에 해당하여 한도 시간인 연 {yearly}시간은 물론 특별조항이 있어도 초과할 수 없는 연 {special}시간을 초과합니다(연구개발, 자동차 운전 등 제외).',
      },
      repair: {
        ja: '年{yearly}時間以内、特別条項がある場合でも年{special}時間以内となる勤務条件としてください。',
        en: 'Offer {yearly} hours a year at most, {special} with a special clause.',
        ko: '연 {yearly}시간 이내, 특별조항이 있는 경우에도 연 {special}시간 이내가 되는 근무 조건으로 하십시오.',
      },
    },
  },
} as const;

export const premiumNames = {
  overtime: { ja: '時間外労働', en: 'overtime', ko: '연장근로' },
  overtimeOver60Hours: {
    ja: '月60時間を超える時間外労働',
    en: 'overtime beyond 60 hours a month',
    ko: '월 60시간을 초과하는 연장근로',
  },
  statutoryHoliday: { ja: '法定休日労働', en: 'work on the statutory holiday', ko: '법정휴일근로' },
  night: { ja: '深夜労働', en: 'night work', ko: '야간근로' },
} as const;

export const premiumTexts = {
  title: { ja: '割増賃金率', en: 'Premiums for overtime, holidays and nights', ko: '할증임금률' },
  findings: {
    low: {
      text: {
        ja: '{premium}の割増率が{promised, number}%で、法定の{least, number}%を下回っています。',
        en: 'The premium for {premium} is {promised, number} %, below the legal {least, number} %.',
        ko: '{premium}의 할증률이 {promised, number}%로 법정 {least, number}%에 미달합니다.',
      },
      repair: {
        ja: '{premium}の割増率を{least, number}%以上としてください。',
        en: 'Set the premium for {premium} to at least {least, number} %.',
        ko: '{premium}의 할증률을 {least, number}% 이상으로 하십시오.',
      },
    },
  },
} as const;
