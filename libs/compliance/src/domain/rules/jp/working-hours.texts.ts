export const workingHoursTexts = {
  title: {
    ja: '法定労働時間(1日8時間・週40時間)',
    en: 'Statutory working hours (8 a day, 40 a week)',
    ko: '법정근로시간(1일 8시간·주 40시간)',
  },
  findings: {
    day: {
      text: {
        ja: '1日の所定労働時間が{hours, number}時間となり、法定の8時間を超えています。',
        en: 'The scheduled working day is {hours, number} hours, over the statutory 8.',
        ko: '1일 소정근로시간이 {hours, number}시간으로 법정 8시간을 초과합니다.',
      },
      repair: {
        ja: '始業・終業時刻または休憩時間を見直し、所定労働時間を8時間以内としてください。変形労働時間制等を採用する場合はその旨を選択してください。',
        en: 'Change the start, end or break so that scheduled work is at most 8 hours, or state the variable-hours system you use.',
        ko: '시업·종업 시각 또는 휴게시간을 조정하여 소정근로시간을 8시간 이내로 하십시오. 변형근로시간제 등을 채택하는 경우 그 제도를 선택하십시오.',
      },
    },
    day_varies: {
      text: {
        ja: '1日の所定労働時間が{hours, number}時間の勤務があります。8時間を超える日の特定など、変形労働時間制の要件を満たす必要があります。',
        en: 'Some working days have {hours, number} scheduled hours. The conditions of a variable-hours system must be met for days over 8 hours.',
        ko: '1일 소정근로시간이 {hours, number}시간인 근무가 있습니다. 8시간을 초과하는 날을 특정하는 등 변형근로시간제의 요건을 갖추어야 합니다.',
      },
      repair: {
        ja: '就業規則または労使協定で、対象期間と各日の労働時間が定められていることを確認してください。',
        en: 'Confirm that work rules or a labour agreement set the period and the hours of each day.',
        ko: '취업규칙 또는 노사협정에 대상 기간과 각 일의 근로시간이 정해져 있는지 확인하십시오.',
      },
    },
    week: {
      text: {
        ja: '1週の所定労働時間が{hours, number}時間となり、法定の40時間を超えています。',
        en: 'The scheduled week is {hours, number} hours, over the statutory 40.',
        ko: '1주 소정근로시간이 {hours, number}시간으로 법정 40시간을 초과합니다.',
      },
      repair: {
        ja: '週の労働日数または1日の労働時間を減らし、週40時間以内としてください。',
        en: 'Reduce the days or the hours so that the week is at most 40 hours.',
        ko: '주당 근로일수 또는 1일 근로시간을 줄여 주 40시간 이내로 하십시오.',
      },
    },
    week_special: {
      text: {
        ja: '1週の所定労働時間が{hours, number}時間です。常時10人未満の特例措置対象事業場(週44時間)に該当するか確認が必要です。',
        en: 'The scheduled week is {hours, number} hours. That is possible only in a special-measures business with fewer than 10 staff (44 hours).',
        ko: '1주 소정근로시간이 {hours, number}시간입니다. 상시 10인 미만의 특례조치 대상 사업장(주 44시간)에 해당하는지 확인이 필요합니다.',
      },
      repair: {
        ja: '特例措置対象事業場に該当しない場合は、週40時間以内としてください。',
        en: 'If it is not such a business, reduce the week to 40 hours.',
        ko: '특례조치 대상 사업장이 아니라면 주 40시간 이내로 하십시오.',
      },
    },
    week_varies: {
      text: {
        ja: '1週平均の所定労働時間が{hours, number}時間となる可能性があります。変形期間を平均して週40時間以内でなければなりません。',
        en: 'The week may average {hours, number} hours. Over the variable period it must average at most 40.',
        ko: '1주 평균 소정근로시간이 {hours, number}시간이 될 수 있습니다. 변형 기간을 평균하여 주 40시간 이내여야 합니다.',
      },
      repair: {
        ja: '対象期間の総労働時間が、40時間×暦日数÷7の枠内に収まることを確認してください。',
        en: 'Confirm that total hours stay within 40 × calendar days ÷ 7 for the period.',
        ko: '대상 기간의 총근로시간이 40시간×역일수÷7 이내인지 확인하십시오.',
      },
    },
    year: {
      text: {
        ja: '年間休日数から計算すると、所定労働時間は週平均{hours, number}時間となり、40時間を超えます。',
        en: 'With these annual holidays the week averages {hours, number} scheduled hours, over 40.',
        ko: '연간 휴일 수로 계산하면 소정근로시간이 주 평균 {hours, number}시간으로 40시간을 초과합니다.',
      },
      repair: {
        ja: '年間休日数を増やす(1日8時間の場合は105日以上)か、1日の労働時間を短縮してください。',
        en: 'Give more holidays (at least 105 a year at 8 hours a day) or shorten the day.',
        ko: '연간 휴일 수를 늘리거나(1일 8시간의 경우 105일 이상) 1일 근로시간을 단축하십시오.',
      },
    },
    break_fills_day: {
      text: {
        ja: '休憩時間({breakMinutes}分)が始業から終業までの時間({boundMinutes}分)以上となっています。',
        en: 'The break ({breakMinutes} minutes) is as long as the day from start to end ({boundMinutes} minutes).',
        ko: '휴게시간({breakMinutes}분)이 시업부터 종업까지의 시간({boundMinutes}분) 이상입니다.',
      },
      repair: {
        ja: '始業・終業時刻と休憩時間を確認してください。',
        en: 'Check the start, the end and the break.',
        ko: '시업·종업 시각과 휴게시간을 확인하십시오.',
      },
    },
    own_time: {
      text: {
        ja: 'フレックスタイム制・裁量労働制のため、1日・1週の所定労働時間は判定していません。',
        en: 'Under flexitime or discretionary work the daily and weekly hours are not judged.',
        ko: '플렉스타임제·재량근로제이므로 1일·1주의 소정근로시간은 판단하지 않았습니다.',
      },
      repair: {
        ja: '清算期間の総労働時間、またはみなし労働時間が法定の範囲内であることを労使協定で確認してください。',
        en: 'Confirm in the labour agreement that the settlement-period total, or the deemed hours, are within the law.',
        ko: '정산기간의 총근로시간 또는 간주근로시간이 법정 범위 내인지 노사협정으로 확인하십시오.',
      },
    },
  },
} as const;
