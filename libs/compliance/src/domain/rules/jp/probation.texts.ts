export const probationTexts = {
  title: { ja: '試用期間の長さ', en: 'Length of probation', ko: '수습 기간의 길이' },
  findings: {
    long: {
      text: {
        ja: '試用期間が{months, number}か月です。法定の上限はありませんが、6か月を超える試用期間は合理性を欠くとして無効とされるおそれがあります。',
        en: 'Probation is {months, number} months. The law sets no maximum, but more than 6 months may be held unreasonable and void.',
        ko: '수습 기간이 {months, number}개월입니다. 법정 상한은 없으나 6개월을 초과하는 수습 기간은 합리성이 없다고 하여 무효로 될 우려가 있습니다.',
      },
      repair: {
        ja: '試用期間を6か月以内とするか、長期とする合理的な理由を確認してください。',
        en: 'Shorten probation to 6 months, or make sure there is a good reason for more.',
        ko: '수습 기간을 6개월 이내로 하거나 장기로 하는 합리적인 이유를 확인하십시오.',
      },
    },
  },
} as const;
