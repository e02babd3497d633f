export const localQualifyingSalaryTexts = {
  title: { ja: 'シンガポールの現地資格給与(LQS)', en: 'Local Qualifying Salary', ko: '싱가포르 현지적격급여(LQS)' },
  findings: {
    below: {
      text: {
        ja: '賃金の下限は月額{monthly, number}シンガポールドルで、現地資格給与(月額{minimum, number}シンガポールドル)を下回っています。外国人を雇用する企業は現地の常勤者にこの額以上を支払う必要があります。',
        en: 'The lowest pay is S${monthly, number} a month, below the Local Qualifying Salary of S${minimum, number}. Firms that employ foreign workers must pay full-time locals at least that.',
        ko: '임금 하한액은 월 {monthly, number}싱가포르달러로 현지적격급여(월 {minimum, number}싱가포르달러)에 미달합니다. 외국인을 고용하는 기업은 현지 상근자에게 이 금액 이상을 지급해야 합니다.',
      },
      repair: {
        ja: '外国人を雇用している場合は、月額{minimum, number}シンガポールドル以上としてください。',
        en: 'If you employ foreign workers, pay at least S${minimum, number} a month.',
        ko: '외국인을 고용하고 있다면 월 {minimum, number}싱가포르달러 이상으로 하십시오.',
      },
    },
    part_time: {
      text: {
        ja: '時間給・日給またはパートタイムのため、月額{minimum, number}シンガポールドルの現地資格給与では判定できません。',
        en: 'Hourly, daily or part-time pay is not judged by the monthly Local Qualifying Salary of S${minimum, number}.',
        ko: '시급·일급 또는 파트타임이므로 월 {minimum, number}싱가포르달러의 현지적격급여로는 판단할 수 없습니다.',
      },
      repair: {
        ja: 'パートタイムに適用される時間額を確認してください。',
        en: 'Check the hourly rate that applies to part-time work.',
        ko: '파트타임에 적용되는 시간급을 확인하십시오.',
      },
    },
    currency: {
      text: {
        ja: '賃金が{currency}で表示されているため、現地資格給与と比較できません。',
        en: 'The pay is stated in {currency} and cannot be compared with the Local Qualifying Salary.',
        ko: '임금이 {currency}로 표시되어 있어 현지적격급여와 비교할 수 없습니다.',
      },
      repair: {
        ja: '賃金をシンガポールドルで記載してください。',
        en: 'State the pay in Singapore dollars.',
        ko: '임금을 싱가포르달러로 기재하십시오.',
      },
    },
  },
} as const;
