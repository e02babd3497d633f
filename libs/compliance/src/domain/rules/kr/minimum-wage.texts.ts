export const minimumWageTexts = {
  title: { ja: '韓国の最低賃金', en: 'Korean minimum wage', ko: '최저임금' },
  findings: {
    below: {
      text: {
        ja: '賃金の下限は時間額換算で{hourly, number}ウォンで、韓国の最低賃金(時給{minimum, number}ウォン、{since}適用。月額は{monthlyHours}時間換算)を下回っています。',
        en: 'The lowest pay comes to ₩{hourly, number} an hour, below the Korean minimum wage of ₩{minimum, number} (since {since}; a month counts {monthlyHours} hours).',
        ko: '임금 하한액은 시간급 환산 {hourly, number}원으로 최저임금(시간급 {minimum, number}원, {since} 적용, 월급은 {monthlyHours}시간 기준)에 미달합니다.',
      },
      repair: {
        ja: '時間額換算で{minimum, number}ウォン以上に引き上げてください。',
        en: 'Raise the pay to at least ₩{minimum, number} an hour.',
        ko: '시간급 환산 {minimum, number}원 이상으로 인상하십시오.',
      },
    },
    part_time: {
      text: {
        ja: '週40時間未満の勤務のため、{monthlyHours}時間換算(時間額{hourly, number}ウォン)では判定できません。',
        en: 'The week is shorter than 40 hours, so the {monthlyHours}-hour month (₩{hourly, number} an hour) does not decide.',
        ko: '주 40시간 미만 근무이므로 {monthlyHours}시간 기준(시간급 {hourly, number}원)으로는 판단할 수 없습니다.',
      },
      repair: {
        ja: '週休手当を含む月の算定時間数で、時給{minimum, number}ウォン以上であることを確認してください。',
        en: 'Confirm that pay over the counted monthly hours, paid weekly holiday included, is at least ₩{minimum, number}.',
        ko: '주휴시간을 포함한 월 산정 시간 기준으로 시간급 {minimum, number}원 이상인지 확인하십시오.',
      },
    },
    rate_unknown: {
      text: {
        ja: '{date}時点の韓国の最低賃金額が収録されていないため、判定できませんでした。',
        en: 'Not evaluated: the Korean minimum wage of {date} is not in the book.',
        ko: '{date} 시점의 최저임금액이 수록되어 있지 않아 판단할 수 없습니다.',
      },
      repair: {
        ja: '告示された最低賃金額を確認してください。',
        en: 'Check the published rate.',
        ko: '고시된 최저임금액을 확인하십시오.',
      },
    },
    currency: {
      text: {
        ja: '賃金が{currency}で表示されているため、韓国の最低賃金と比較できません。',
        en: 'The pay is stated in {currency} and cannot be compared with the Korean minimum wage.',
        ko: '임금이 {currency}로 표시되어 있어 최저임금과 비교할 수 없습니다.',
      },
      repair: {
        ja: '賃金をウォンで記載してください。',
        en: 'State the pay in won.',
        ko: '임금을 원화로 기재하십시오.',
      },
    },
    outsourced: {
      text: {
        ja: '業務委託として募集されているため、最低賃金は判定していません。',
        en: 'Offered as outsourced work, so the minimum wage was not judged.',
        ko: '업무위탁으로 모집하고 있어 최저임금은 판단하지 않았습니다.',
      },
      repair: {
        ja: '実態が雇用に当たらないか確認してください。',
        en: 'Check whether it is in fact employment.',
        ko: '실질이 고용에 해당하지 않는지 확인하십시오.',
      },
    },
  },
} as const;
