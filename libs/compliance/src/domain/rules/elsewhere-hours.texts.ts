export const koreanHoursTexts = {
  title: { ja: '韓国の週52時間制', en: 'Korean 52-hour week', ko: '주 52시간제' },
  findings: {
    regular: {
      text: {
        ja: '所定労働時間が週{hours, number}時間で、法定の週40時間を超えています(常時5人以上の事業場)。',
        en: 'Scheduled hours are {hours, number} a week, over the statutory 40 (firms of five and more).',
        ko: '소정근로시간이 주 {hours, number}시간으로 법정 주 40시간을 초과합니다(상시 5인 이상 사업장).',
      },
      repair: {
        ja: '所定労働時間を週40時間以内とし、超える時間は延長労働として5割増で支払ってください。',
        en: 'Schedule 40 hours; pay what goes beyond at one and a half.',
        ko: '소정근로시간을 주 40시간 이내로 하고 초과 시간은 연장근로로 50% 가산하여 지급하십시오.',
      },
    },
    with_overtime: {
      text: {
        ja: '延長労働を含めて週平均{hours, number}時間となり、週52時間を超えます。',
        en: 'With overtime the week comes to {hours, number} hours on average, over 52.',
        ko: '연장근로를 포함하여 주 평균 {hours, number}시간으로 주 52시간을 초과합니다.',
      },
      repair: {
        ja: '延長労働を週12時間以内としてください。',
        en: 'Keep overtime within 12 hours a week.',
        ko: '연장근로를 주 12시간 이내로 하십시오.',
      },
    },
  },
} as const;

export const europeanHoursTexts = {
  title: { ja: 'EU労働時間指令', en: 'EU working time', ko: 'EU 근로시간 지침' },
  findings: {
    week: {
      text: {
        ja: '時間外労働を含めて週{hours, number}時間となり、平均週48時間の上限を超えます。',
        en: 'With overtime the week comes to {hours, number} hours, over the average of 48.',
        ko: '연장근로를 포함하여 주 {hours, number}시간이 되어 평균 주 48시간 상한을 초과합니다.',
      },
      repair: {
        ja: '4か月平均で週48時間以内とするか、国内法の適用除外を確認してください。',
        en: 'Keep the four-month average within 48 hours, or check the national opt-out.',
        ko: '4개월 평균 주 48시간 이내로 하거나 국내법의 적용 제외를 확인하십시오.',
      },
    },
    rest: {
      text: {
        ja: '勤務と勤務の間が{hours, number}時間しかなく、1日11時間の休息に足りません。',
        en: 'Only {hours, number} hours lie between two days of work; 11 hours of rest are due.',
        ko: '근무와 근무 사이가 {hours, number}시간밖에 없어 1일 11시간의 휴식에 부족합니다.',
      },
      repair: {
        ja: '始業・終業時刻を見直してください。',
        en: 'Change the start or the end of work.',
        ko: '시업·종업 시각을 재검토하십시오.',
      },
    },
    no_break: {
      text: {
        ja: '6時間を超える勤務に休憩がありません。',
        en: 'A day of more than six hours has no break.',
        ko: '6시간을 초과하는 근무에 휴게가 없습니다.',
      },
      repair: {
        ja: '休憩を設け、長さは国内法で確認してください。',
        en: 'Give a break; national law sets its length.',
        ko: '휴게를 두고 길이는 국내법에서 확인하십시오.',
      },
    },
    no_day: {
      text: {
        ja: '週に1日の休息日がありません。',
        en: 'There is no day of rest in the week.',
        ko: '주 1일의 휴식일이 없습니다.',
      },
      repair: {
        ja: '7日ごとに24時間以上の連続した休息を設けてください。',
        en: 'Give at least 24 hours’ unbroken rest in every seven days.',
        ko: '7일마다 24시간 이상의 연속 휴식을 두십시오.',
      },
    },
  },
} as const;

export const federalWageTexts = {
  title: {
    ja: '米国の連邦最低賃金・時間外',
    en: 'US federal minimum wage and overtime',
    ko: '미국 연방 최저임금·연장근로',
  },
  findings: {
    below: {
      text: {
        ja: '賃金の下限は時間額換算で{hourly, number}ドルで、連邦最低賃金{least, number}ドルを下回っています。',
        en: 'The lowest pay comes to ${hourly, number} an hour, below the federal minimum of ${least, number}.',
        ko: '임금 하한액은 시간급 환산 {hourly, number}달러로 연방 최저임금 {least, number}달러에 미달합니다.',
      },
      repair: {
        ja: '連邦および州・市の最低賃金のうち最も高い額以上としてください。',
        en: 'Pay the highest of the federal, state and city minimums.',
        ko: '연방 및 주·시 최저임금 중 가장 높은 금액 이상으로 하십시오.',
      },
    },
    not_exempt: {
      text: {
        ja: '週40時間を超える勤務が見込まれますが、賃金が週{weekly, number}ドルで、適用除外に必要な週{least, number}ドルを下回っています。',
        en: 'More than 40 hours a week are foreseen, but pay of ${weekly, number} a week is below the ${least, number} that an exemption asks for.',
        ko: '주 40시간을 초과하는 근무가 예상되지만 임금이 주 {weekly, number}달러로 적용 제외에 필요한 주 {least, number}달러에 미달합니다.',
      },
      repair: {
        ja: '週40時間を超える時間に5割増の賃金を支払ってください。',
        en: 'Pay one and a half times for hours beyond 40.',
        ko: '주 40시간을 초과하는 시간에 50% 가산 임금을 지급하십시오.',
      },
    },
    currency: {
      text: {
        ja: '賃金が{currency}で表示されているため、連邦最低賃金と比較できません。',
        en: 'The pay is stated in {currency} and cannot be compared with the federal minimum.',
        ko: '임금이 {currency}로 표시되어 있어 연방 최저임금과 비교할 수 없습니다.',
      },
      repair: {
        ja: '賃金をドルで記載してください。',
        en: 'State the pay in dollars.',
        ko: '임금을 달러로 기재하십시오.',
      },
    },
  },
} as const;
