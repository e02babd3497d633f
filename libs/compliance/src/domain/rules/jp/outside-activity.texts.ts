export const outsideActivityTexts = {
  title: {
    ja: '資格外活動の時間制限(週28時間)',
    en: 'Work outside the status: 28 hours a week',
    ko: '자격외활동 시간 제한(주 28시간)',
  },
  findings: {
    too_long: {
      text: {
        ja: '在留資格「{status}」の資格外活動は1週{limit}時間以内ですが、この求人の所定労働時間は週{hours, number}時間です。',
        en: 'Work outside the status “{status}” is limited to {limit} hours in any week; this job schedules {hours, number}.',
        ko: '체류자격 ‘{status}’의 자격외활동은 1주 {limit}시간 이내이나, 이 채용의 소정근로시간은 주 {hours, number}시간입니다.',
      },
      repair: {
        ja: '他の勤務先との合計で、どの7日間をとっても{limit}時間以内となる勤務条件としてください。',
        en: 'Offer hours that stay within {limit} in any seven days, all employers together.',
        ko: '다른 근무처와 합산하여 어느 7일간을 보더라도 {limit}시간 이내가 되는 근무 조건으로 하십시오.',
      },
    },
    too_long_student: {
      text: {
        ja: '在留資格「{status}」の資格外活動は1週{limit}時間以内(在籍校の長期休業期間中は1日8時間以内)ですが、この求人の所定労働時間は週{hours, number}時間です。',
        en: 'Work outside the status “{status}” is limited to {limit} hours in any week (8 hours a day in the school’s long vacation); this job schedules {hours, number}.',
        ko: '체류자격 ‘{status}’의 자격외활동은 1주 {limit}시간 이내(재적 학교의 장기 휴업 기간 중에는 1일 8시간 이내)이나, 이 채용의 소정근로시간은 주 {hours, number}시간입니다.',
      },
      repair: {
        ja: '授業期間中は他の勤務先との合計で週{limit}時間以内となる勤務条件としてください。',
        en: 'In term time offer hours within {limit} a week, all employers together.',
        ko: '학기 중에는 다른 근무처와 합산하여 주 {limit}시간 이내가 되는 근무 조건으로 하십시오.',
      },
    },
    overtime: {
      text: {
        ja: '記載の時間外労働を含めると週平均{hours, number}時間となり、資格外活動の上限である週{limit}時間を超える見込みです。',
        en: 'With the stated overtime the week averages {hours, number} hours, over the limit of {limit}.',
        ko: '기재된 연장근로를 포함하면 주 평균 {hours, number}시간이 되어 자격외활동 상한인 주 {limit}시간을 초과할 것으로 보입니다.',
      },
      repair: {
        ja: '時間外労働を命じない、または所定労働時間を短縮するなど、週{limit}時間以内に収まるようにしてください。',
        en: 'Assign no overtime, or shorten the scheduled hours, so that the week stays within {limit}.',
        ko: '연장근로를 시키지 않거나 소정근로시간을 단축하여 주 {limit}시간 이내가 되도록 하십시오.',
      },
    },
    all_employers: {
      text: {
        ja: '所定労働時間は週{hours, number}時間です。資格外活動の上限(週{limit}時間)は、すべての勤務先を合計して判断されます。',
        en: 'The job schedules {hours, number} hours a week. The limit of {limit} counts all employers together.',
        ko: '소정근로시간은 주 {hours, number}시간입니다. 자격외활동 상한(주 {limit}시간)은 모든 근무처를 합산하여 판단합니다.',
      },
      repair: {
        ja: '他の勤務先の有無と労働時間を本人に確認してください。',
        en: 'Ask the person about other jobs and their hours.',
        ko: '다른 근무처의 유무와 근로시간을 본인에게 확인하십시오.',
      },
    },
    adult_entertainment: {
      text: {
        ja: '在留資格「{status}」の包括的な資格外活動許可では、風俗営業等の営業所で働くことはできません。',
        en: 'The blanket permission for “{status}” does not allow work in adult entertainment, whatever the task.',
        ko: '체류자격 ‘{status}’의 포괄적 자격외활동 허가로는 풍속영업 등의 영업소에서 일할 수 없습니다.',
      },
      repair: {
        ja: '採用することはできません。',
        en: 'The person cannot be hired for this work.',
        ko: '채용할 수 없습니다.',
      },
    },
    together: {
      text: {
        ja: '他の勤務先と合わせた労働時間が週{hours, number}時間となり、在留資格「{status}」の資格外活動の上限である1週{limit}時間を超えます。',
        en: 'Together with other employers the hours come to {hours, number} a week; work outside the status “{status}” is limited to {limit}.',
        ko: '다른 근무처와 합산한 근로시간이 주 {hours, number}시간이 되어 체류자격 ‘{status}’의 자격외활동 상한인 1주 {limit}시간을 초과합니다.',
      },
      repair: {
        ja: '合計で、どの7日間をとっても{limit}時間以内となるよう調整してください。',
        en: 'Bring the sum within {limit} hours in any seven days.',
        ko: '합산하여 어느 7일간을 보더라도 {limit}시간 이내가 되도록 조정하십시오.',
      },
    },
    vacation_day: {
      text: {
        ja: '在留資格「{status}」の長期休業期間中の資格外活動は1日{limit}時間以内ですが、1日の所定労働時間は{hours, number}時間です。',
        en: 'In the long vacation, work outside the status “{status}” is limited to {limit} hours a day; this job schedules {hours, number}.',
        ko: '체류자격 ‘{status}’의 장기 휴업 기간 중 자격외활동은 1일 {limit}시간 이내이나 1일 소정근로시간은 {hours, number}시간입니다.',
      },
      repair: {
        ja: '1日{limit}時間以内の勤務としてください。',
        en: 'Offer {limit} hours a day at most.',
        ko: '1일 {limit}시간 이내의 근무로 하십시오.',
      },
    },
    vacation: {
      text: {
        ja: '在留資格「{status}」の長期休業期間中のため、資格外活動は1日{limit}時間以内となります(1日の所定労働時間は{hours, number}時間)。労働基準法の週40時間は別途適用されます。',
        en: 'In the long vacation, work outside the status “{status}” is limited to {limit} hours a day (this job schedules {hours, number}); the 40-hour week binds as well.',
        ko: '체류자격 ‘{status}’의 장기 휴업 기간 중이므로 자격외활동은 1일 {limit}시간 이내입니다(1일 소정근로시간 {hours, number}시간). 노동기준법의 주 40시간은 별도로 적용됩니다.',
      },
      repair: {
        ja: '学則で定める長期休業期間を確認し、期間が終わる前に週28時間以内の勤務へ戻してください。',
        en: 'Check the vacation in the school’s rules, and return to 28 hours a week before it ends.',
        ko: '학칙에서 정하는 장기 휴업 기간을 확인하고 기간이 끝나기 전에 주 28시간 이내의 근무로 되돌리십시오.',
      },
    },
    not_enrolled: {
      text: {
        ja: '在留資格「{status}」の資格外活動許可は教育機関に在籍している間に限られますが、在籍していないとされています。',
        en: 'The permission under the status “{status}” holds only while enrolled; the person is recorded as no longer enrolled.',
        ko: '체류자격 ‘{status}’의 자격외활동 허가는 교육기관에 재적 중인 동안에 한하지만 재적하지 않는 것으로 되어 있습니다.',
      },
      repair: {
        ja: '在籍を確認できるまで就労させないでください。',
        en: 'Do not let the person work until enrolment is shown.',
        ko: '재적을 확인할 수 있을 때까지 취업시키지 마십시오.',
      },
    },
  },
} as const;
