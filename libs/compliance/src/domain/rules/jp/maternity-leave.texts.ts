export const maternityLeaveTexts = {
  title: { ja: '産前産後休業', en: 'Maternity leave', ko: '출산 전후 휴가' },
  findings: {
    before: {
      text: {
        ja: '産前休業が{weeks, number}週間とされていますが、請求があれば出産予定日前{least}週間は就業させることができません。',
        en: 'Leave before birth is {weeks, number} weeks; at her request it is {least}.',
        ko: '산전 휴가가 {weeks, number}주로 되어 있으나, 청구가 있으면 출산 예정일 전 {least}주간은 취업시킬 수 없습니다.',
      },
      repair: {
        ja: '産前休業を{least}週間以上としてください。',
        en: 'Grant {least} weeks or more before birth.',
        ko: '산전 휴가를 {least}주 이상으로 하십시오.',
      },
    },
    multiple: {
      text: {
        ja: '多胎妊娠の産前休業が{weeks, number}週間とされていますが、請求があれば{least}週間は就業させることができません。',
        en: 'Leave before a multiple birth is {weeks, number} weeks; at her request it is {least}.',
        ko: '다태 임신의 산전 휴가가 {weeks, number}주로 되어 있으나, 청구가 있으면 {least}주간은 취업시킬 수 없습니다.',
      },
      repair: {
        ja: '多胎妊娠の産前休業を{least}週間以上としてください。',
        en: 'Grant {least} weeks or more before a multiple birth.',
        ko: '다태 임신의 산전 휴가를 {least}주 이상으로 하십시오.',
      },
    },
    after: {
      text: {
        ja: '産後休業が{weeks, number}週間とされていますが、産後{least}週間は、請求の有無にかかわらず原則として就業させることができません。',
        en: 'Leave after birth is {weeks, number} weeks; as a rule she may not work for {least}, whatever she wishes.',
        ko: '산후 휴가가 {weeks, number}주로 되어 있으나, 산후 {least}주간은 청구 여부와 관계없이 원칙적으로 취업시킬 수 없습니다.',
      },
      repair: {
        ja: '産後休業を{least}週間とし、6週間経過後の就業は、本人が請求し医師が支障がないと認めた業務に限ってください。',
        en: 'Set it to {least} weeks; after six weeks she may work only at her request and in work that a doctor allows.',
        ko: '산후 휴가를 {least}주로 하고, 6주가 지난 후의 취업은 본인이 청구하고 의사가 지장이 없다고 인정한 업무에 한하십시오.',
      },
    },
  },
} as const;
