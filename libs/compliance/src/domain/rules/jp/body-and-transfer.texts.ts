export const bodyAndTransferTexts = {
  title: {
    ja: '身長・体重・体力・転勤の要件(間接差別)',
    en: 'Height, weight, strength and transfer (indirect discrimination)',
    ko: '키·체중·체력·전근 요건(간접차별)',
  },
  findings: {
    body: {
      text: {
        ja: '「{words}」は、身長・体重・体力を要件とするもので、業務上の合理的な理由がなければ間接差別に当たります。',
        en: '“{words}” makes height, weight or strength a condition; without a reason in the work this is indirect discrimination.',
        ko: '‘{words}’은(는) 키·체중·체력을 요건으로 하는 것으로 업무상 합리적인 이유가 없으면 간접차별에 해당합니다.',
      },
      repair: {
        ja: '要件を削除し、必要な作業(例:20kgの荷物を運ぶ)を具体的に記載してください。',
        en: 'Remove it, and describe the work itself, e.g. carrying loads of 20 kg.',
        ko: '요건을 삭제하고 필요한 작업(예: 20kg 짐 운반)을 구체적으로 기재하십시오.',
      },
    },
    transfer: {
      text: {
        ja: '「{words}」は、転居を伴う転勤に応じることを要件とするもので、業務上の合理的な理由がなければ間接差別に当たります。',
        en: '“{words}” makes readiness to move a condition; without a reason in the work this is indirect discrimination.',
        ko: '‘{words}’은(는) 거주지 이전을 수반하는 전근에 응하는 것을 요건으로 하는 것으로 업무상 합리적인 이유가 없으면 간접차별에 해당합니다.',
      },
      repair: {
        ja: '広域の支店がなく転勤の実績もない場合は要件を削除し、転勤の可能性は「就業場所の変更の範囲」に記載してください。',
        en: 'Without distant branches and actual transfers remove it; state possible transfers as the scope of change of the workplace.',
        ko: '광역 지점이 없고 전근 실적도 없는 경우 요건을 삭제하고 전근 가능성은 ‘취업 장소의 변경 범위’에 기재하십시오.',
      },
    },
  },
} as const;
