export const minimumAgeTexts = {
  title: { ja: '最低年齢', en: 'Minimum age', ko: '최저 연령' },
  findings: {
    too_young: {
      text: {
        ja: '満15歳に達した日以後の最初の3月31日が終了していないため、{from}より前に使用することはできません。',
        en: 'The person may not work before {from}: the 31 March after turning 15 has not passed.',
        ko: '만 15세에 달한 날 이후 최초의 3월 31일이 종료되지 않아 {from} 이전에는 사용할 수 없습니다.',
      },
      repair: {
        ja: '{from}以降の就労開始とするか、満13歳以上の軽易な業務について労働基準監督署長の許可を受けてください。',
        en: 'Begin on {from} or later, or, for light work from the age of 13, obtain the permit of the labour standards office.',
        ko: '{from} 이후에 취업을 시작하거나 만 13세 이상의 경미한 업무에 대하여 노동기준감독서장의 허가를 받으십시오.',
      },
    },
    permit: {
      text: {
        ja: '労働基準監督署長の許可による児童の使用です。業務の種類と時間の制限を確認する必要があります。',
        en: 'A child works by permit of the labour standards office; the kind of work and its hours are limited.',
        ko: '노동기준감독서장의 허가에 의한 아동의 사용입니다. 업무의 종류와 시간 제한을 확인할 필요가 있습니다.',
      },
      repair: {
        ja: '許可書、学校長の証明書、親権者の同意書を備え付け、修学時間を通算した労働時間を確認してください。',
        en: 'Keep the permit, the school’s certificate and the parents’ consent, and count school hours into the working time.',
        ko: '허가서, 학교장의 증명서, 친권자의 동의서를 비치하고 수학 시간을 합산한 근로시간을 확인하십시오.',
      },
    },
  },
} as const;

export const minorOvertimeTexts = {
  title: { ja: '年少者の労働時間', en: 'Working hours of minors', ko: '연소자의 근로시간' },
  findings: {
    overtime: {
      text: {
        ja: '満18歳未満の者に時間外労働が予定されています。36協定による時間外・休日労働は原則として認められません。',
        en: 'Overtime is foreseen for a person under 18, to whom a 36 agreement does not apply.',
        ko: '만 18세 미만인 자에게 연장근로가 예정되어 있습니다. 36협정에 의한 연장·휴일근로는 원칙적으로 인정되지 않습니다.',
      },
      repair: {
        ja: '時間外・休日労働のない勤務としてください。',
        en: 'Offer work without overtime or holiday work.',
        ko: '연장·휴일근로가 없는 근무로 하십시오.',
      },
    },
    variable: {
      text: {
        ja: '満18歳未満の者に変形労働時間制・フレックスタイム制等が予定されています。原則として適用できません。',
        en: 'Variable or flexible hours are foreseen for a person under 18, to whom they do not apply as a rule.',
        ko: '만 18세 미만인 자에게 변형근로시간제·플렉스타임제 등이 예정되어 있습니다. 원칙적으로 적용할 수 없습니다.',
      },
      repair: {
        ja: '1日8時間・週40時間以内の固定した勤務としてください。',
        en: 'Offer fixed hours within 8 a day and 40 a week.',
        ko: '1일 8시간·주 40시간 이내의 고정 근무로 하십시오.',
      },
    },
  },
} as const;

export const minorNightTexts = {
  title: { ja: '年少者の深夜業', en: 'Night work of minors', ko: '연소자의 야간근로' },
  findings: {
    night: {
      text: {
        ja: '満18歳未満の者が午後10時から午前5時までの時間帯に勤務する予定です。',
        en: 'A person under 18 would work between 22:00 and 5:00.',
        ko: '만 18세 미만인 자가 오후 10시부터 오전 5시까지의 시간대에 근무할 예정입니다.',
      },
      repair: {
        ja: '勤務時間を午前5時から午後10時までの間に収めてください。',
        en: 'Keep the hours between 5:00 and 22:00.',
        ko: '근무 시간을 오전 5시부터 오후 10시 사이로 하십시오.',
      },
    },
  },
} as const;
