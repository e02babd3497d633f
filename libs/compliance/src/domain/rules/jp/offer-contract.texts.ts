export const conversionTexts = {
  title: { ja: '無期転換申込権', en: 'Right to convert to an indefinite contract', ko: '무기 전환 신청권' },
  findings: {
    arises: {
      text: {
        ja: 'この契約により通算契約期間が{months}か月となり5年を超えるため、契約期間中に無期転換申込権が発生します。',
        en: 'With this contract the fixed terms add up to {months} months, more than five years: the right to convert arises within it.',
        ko: '이 계약으로 통산 계약 기간이 {months}개월이 되어 5년을 초과하므로 계약 기간 중 무기 전환 신청권이 발생합니다.',
      },
      repair: {
        ja: '申込みがあったときは無期労働契約が成立します。転換後の労働条件を整えておいてください。',
        en: 'An application makes the contract indefinite. Have the terms after conversion ready.',
        ko: '신청이 있으면 무기 근로계약이 성립합니다. 전환 후의 근로조건을 준비해 두십시오.',
      },
    },
    not_told: {
      text: {
        ja: 'この契約により通算契約期間が{months}か月となり無期転換申込権が発生しますが、申込機会と転換後の労働条件の明示が確認できません。',
        en: 'With this contract the fixed terms add up to {months} months and the right to convert arises, but the chance to apply and the terms after it are not stated.',
        ko: '이 계약으로 통산 계약 기간이 {months}개월이 되어 무기 전환 신청권이 발생하지만 신청 기회와 전환 후 근로조건의 명시를 확인할 수 없습니다.',
      },
      repair: {
        ja: '労働条件通知書に無期転換申込機会と転換後の労働条件を記載してください。',
        en: 'State both in the notice of working conditions.',
        ko: '근로조건통지서에 무기 전환 신청 기회와 전환 후의 근로조건을 기재하십시오.',
      },
    },
    gap: {
      text: {
        ja: '契約を単純に合算すると{months}か月となり5年を超えますが、途中の空白期間によって通算されない可能性があります。',
        en: 'Added up, the contracts come to {months} months, more than five years; a gap between them may break the count.',
        ko: '계약을 단순 합산하면 {months}개월이 되어 5년을 초과하지만 중간의 공백 기간에 따라 통산되지 않을 가능성이 있습니다.',
      },
      repair: {
        ja: '空白期間の前の通算契約期間と空白の長さを、基準を定める省令に照らして確認してください。',
        en: 'Compare the gap with the term before it under the ordinance.',
        ko: '공백 기간 전의 통산 계약 기간과 공백의 길이를 기준을 정하는 성령에 비추어 확인하십시오.',
      },
    },
  },
} as const;

export const differenceTexts = {
  title: { ja: '求人からの変更の明示', en: 'Changes from the posting', ko: '채용 공고에서 변경된 사항의 명시' },
  findings: {
    untold: {
      text: {
        ja: '「{item}」が求人票と異なりますが、契約前に変更内容が明示されていません。',
        en: 'On {item} the offer differs from the posting, and the change has not been shown before the contract.',
        ko: '‘{item}’ 항목이 채용 공고와 다르지만 계약 전에 변경 내용이 명시되지 않았습니다.',
      },
      repair: {
        ja: '変更前後を対照できる書面等で明示し、応募者が検討する時間を確保してください。',
        en: 'Show both versions side by side in writing and leave time to consider.',
        ko: '변경 전후를 대조할 수 있는 서면 등으로 명시하고 지원자가 검토할 시간을 확보하십시오.',
      },
    },
    told: {
      text: {
        ja: '「{item}」が求人票から変更され、変更内容は明示済みです。',
        en: 'On {item} the offer differs from the posting; the change has been shown.',
        ko: '‘{item}’ 항목이 채용 공고에서 변경되었으며 변경 내용은 명시되었습니다.',
      },
      repair: {
        ja: '応募者の承諾を得た記録を残し、継続中の求人も修正してください。',
        en: 'Keep a record of the applicant’s consent, and correct the posting if it is still open.',
        ko: '지원자의 승낙을 받은 기록을 남기고 진행 중인 채용 공고도 수정하십시오.',
      },
    },
  },
} as const;

export const unequalTexts = {
  title: {
    ja: '不合理な待遇差の禁止',
    en: 'No unreasonable differences in treatment',
    ko: '불합리한 처우 차이의 금지',
  },
  findings: {
    no_reason: {
      text: {
        ja: '「{what}」について通常の労働者との待遇差がありますが、理由が示されていません。',
        en: 'On “{what}” the person is treated worse than regular employees, and no reason is given.',
        ko: '‘{what}’에 대하여 통상 근로자와 처우 차이가 있으나 이유가 제시되지 않았습니다.',
      },
      repair: {
        ja: '職務内容・配置の変更範囲その他の事情に照らして説明できる理由を整理するか、待遇差を解消してください。',
        en: 'Set out a reason by duties, scope of change and circumstances, or end the difference.',
        ko: '직무 내용·배치 변경 범위 등의 사정에 비추어 설명할 수 있는 이유를 정리하거나 처우 차이를 해소하십시오.',
      },
    },
    reason: {
      text: {
        ja: '「{what}」について待遇差があり、理由は「{reason}」とされています。',
        en: 'On “{what}” there is a difference, for this reason: “{reason}”.',
        ko: '‘{what}’에 대하여 처우 차이가 있으며 이유는 ‘{reason}’(으)로 되어 있습니다.',
      },
      repair: {
        ja: 'その理由が不合理と認められないか、同一労働同一賃金ガイドラインに照らして確認してください。',
        en: 'Check that the reason holds under the guidelines on equal pay for equal work.',
        ko: '그 이유가 불합리하다고 인정되지 않는지 동일노동 동일임금 가이드라인에 비추어 확인하십시오.',
      },
    },
  },
} as const;
