export const breaksTexts = {
  title: { ja: '休憩時間', en: 'Breaks', ko: '휴게시간' },
  findings: {
    short: {
      text: {
        ja: '労働時間{hours, number}時間に対して休憩が{breakMinutes}分です。6時間を超える場合は45分以上、8時間を超える場合は60分以上の休憩が必要です。',
        en: 'The break is {breakMinutes} minutes for {hours, number} hours of work. Over 6 hours the law wants at least 45 minutes, over 8 hours at least 60.',
        ko: '근로시간 {hours, number}시간에 대해 휴게시간이 {breakMinutes}분입니다. 6시간 초과 시 45분 이상, 8시간 초과 시 60분 이상의 휴게가 필요합니다.',
      },
      repair: {
        ja: '労働時間の途中に{needed}分以上の休憩を設け、休憩時間を記載してください。',
        en: 'Give a break of at least {needed} minutes within the working time, and state it.',
        ko: '근로시간 도중에 {needed}분 이상의 휴게시간을 두고 이를 기재하십시오.',
      },
    },
    short_with_overtime: {
      text: {
        ja: '休憩は{breakMinutes}分ですが、記載の時間外労働を含めると{needed}分以上の休憩が必要となる日が見込まれます。',
        en: 'The break is {breakMinutes} minutes, but with the stated overtime some days will need at least {needed}.',
        ko: '휴게시간은 {breakMinutes}분이지만, 기재된 연장근로를 포함하면 {needed}분 이상의 휴게가 필요한 날이 예상됩니다.',
      },
      repair: {
        ja: '時間外労働を行う日の休憩を{needed}分以上とし、その旨を記載してください。',
        en: 'Give at least {needed} minutes on days with overtime, and say so.',
        ko: '연장근로를 하는 날의 휴게시간을 {needed}분 이상으로 하고 이를 기재하십시오.',
      },
    },
    own_time: {
      text: {
        ja: '休憩は{breakMinutes}分です。フレックスタイム制・裁量労働制でも、実際の労働時間が6時間を超える日は45分、8時間を超える日は60分の休憩が必要です。',
        en: 'The break is {breakMinutes} minutes. Under flexitime and discretionary work too, days over 6 hours need 45 minutes and days over 8 hours 60.',
        ko: '휴게시간은 {breakMinutes}분입니다. 플렉스타임제·재량근로제에서도 실제 근로시간이 6시간을 초과하는 날은 45분, 8시간을 초과하는 날은 60분의 휴게가 필요합니다.',
      },
      repair: {
        ja: '8時間を超える日に60分以上の休憩が確保されることを確認してください。',
        en: 'Make sure that days over 8 hours have a break of 60 minutes.',
        ko: '8시간을 초과하는 날에 60분 이상의 휴게가 확보되는지 확인하십시오.',
      },
    },
  },
} as const;
