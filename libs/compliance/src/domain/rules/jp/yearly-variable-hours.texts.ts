export const yearlyVariableHoursTexts = {
  title: {
    ja: '1年単位の変形労働時間制の限度',
    en: 'Limits of yearly variable hours',
    ko: '1년 단위 변형근로시간제의 한도',
  },
  findings: {
    day: {
      text: {
        ja: '1日の所定労働時間が{hours, number}時間です。1年単位の変形労働時間制では1日{limit, number}時間が限度です。',
        en: 'A working day has {hours, number} scheduled hours. Yearly variable hours allow {limit, number} a day.',
        ko: '1일 소정근로시간이 {hours, number}시간입니다. 1년 단위 변형근로시간제에서는 1일 {limit, number}시간이 한도입니다.',
      },
      repair: {
        ja: '1日の所定労働時間を{limit, number}時間以内としてください。',
        en: 'Schedule {limit, number} hours a day at most.',
        ko: '1일 소정근로시간을 {limit, number}시간 이내로 하십시오.',
      },
    },
    week: {
      text: {
        ja: '1週の所定労働時間が{hours, number}時間です。1年単位の変形労働時間制では1週{limit, number}時間が限度です。',
        en: 'A week has {hours, number} scheduled hours. Yearly variable hours allow {limit, number} a week.',
        ko: '1주 소정근로시간이 {hours, number}시간입니다. 1년 단위 변형근로시간제에서는 1주 {limit, number}시간이 한도입니다.',
      },
      repair: {
        ja: '週の労働日数または1日の労働時間を減らし、週{limit, number}時間以内としてください。',
        en: 'Reduce days or hours so that a week has {limit, number} hours at most.',
        ko: '주당 근로일수 또는 1일 근로시간을 줄여 주 {limit, number}시간 이내로 하십시오.',
      },
    },
    run: {
      text: {
        ja: '週の労働日数から、連続して労働する日数が{limit, number}日を超えるおそれがあります。',
        en: 'With so many days a week people may work more than {limit, number} days in a row.',
        ko: '주당 근로일수로 보아 연속하여 근로하는 일수가 {limit, number}일을 초과할 우려가 있습니다.',
      },
      repair: {
        ja: '連続労働日数を{limit, number}日以内とし、週に1日以上の休日を設けてください。',
        en: 'Let nobody work more than {limit, number} days in a row, and give a day off every week.',
        ko: '연속 근로일수를 {limit, number}일 이내로 하고 주 1일 이상의 휴일을 두십시오.',
      },
    },
    days: {
      text: {
        ja: '年間休日から、年間労働日数が{days, number}日となります。対象期間が3か月を超える場合の限度は年{limit, number}日です。',
        en: 'By its holidays a year has {days, number} days of work. Periods of more than three months allow {limit, number} a year.',
        ko: '연간 휴일로 보아 연간 근로일수가 {days, number}일이 됩니다. 대상 기간이 3개월을 초과하는 경우의 한도는 연 {limit, number}일입니다.',
      },
      repair: {
        ja: '年間休日を増やし、年間労働日数を{limit, number}日以内としてください。',
        en: 'Add holidays so that a year has {limit, number} days of work at most.',
        ko: '연간 휴일을 늘려 연간 근로일수를 {limit, number}일 이내로 하십시오.',
      },
    },
    average: {
      text: {
        ja: '年間休日と1日の所定労働時間から、対象期間を平均した1週の所定労働時間が{hours, number}時間となり、40時間を超えます。',
        en: 'By holidays and hours a day the weeks of the period average {hours, number} hours, over 40.',
        ko: '연간 휴일과 1일 소정근로시간으로 보아 대상 기간을 평균한 1주 소정근로시간이 {hours, number}시간이 되어 40시간을 초과합니다.',
      },
      repair: {
        ja: '年間休日を増やすか1日の所定労働時間を短くし、対象期間を平均して週40時間以内としてください。',
        en: 'Add holidays or shorten the days so that the weeks of the period average 40 hours at most.',
        ko: '연간 휴일을 늘리거나 1일 소정근로시간을 줄여 대상 기간을 평균하여 주 40시간 이내로 하십시오.',
      },
    },
  },
} as const;
