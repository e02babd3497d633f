export const doctorOvertimeTexts = {
  title: { ja: '医師の時間外労働', en: 'Overtime of doctors', ko: '의사의 연장근로' },
  findings: {
    doctor: {
      text: {
        ja: '医師には一般の上限とは別の上限が適用されます。記載された時間外労働は年{hours, number}時間に相当し、原則の年{yearly, number}時間(休日労働を含む。指定を受けた医療機関では年{designated, number}時間)の範囲内とみられますが、個別の確認が必要です。',
        en: 'Doctors have caps of their own. The overtime announced comes to {hours, number} hours a year, which seems to lie within the {yearly, number} of every doctor ({designated, number} at designated hospitals; holiday work included). A person has to confirm it.',
        ko: '의사에게는 일반 상한과 다른 상한이 적용됩니다. 기재된 연장근로는 연 {hours, number}시간에 해당하여 원칙인 연 {yearly, number}시간(휴일근로 포함, 지정 의료기관에서는 연 {designated, number}시간)의 범위 내로 보이나 개별 확인이 필요합니다.',
      },
      repair: {
        ja: '休日労働・副業先の労働時間を含めた見込み、36協定、面接指導等の健康確保措置を確認してください。',
        en: 'Look at the hours with holiday work and other hospitals, at the 36 agreement, and at the measures that protect health.',
        ko: '휴일근로·겸직처의 근로시간을 포함한 예상 시간, 36협정, 면접지도 등의 건강 확보 조치를 확인하십시오.',
      },
    },
    designated: {
      text: {
        ja: '記載された時間外労働は年{hours, number}時間に相当し、医師の原則の上限である年{yearly, number}時間を超えています。都道府県の指定を受けた医療機関の対象業務(年{designated, number}時間以内)でなければ認められません。',
        en: 'The overtime announced comes to {hours, number} hours a year, over the {yearly, number} of every doctor. Only certain work at a designated hospital allows it, up to {designated, number}.',
        ko: '기재된 연장근로는 연 {hours, number}시간에 해당하여 의사의 원칙적 상한인 연 {yearly, number}시간을 초과합니다. 도도부현의 지정을 받은 의료기관의 대상 업무(연 {designated, number}시간 이내)가 아니면 인정되지 않습니다.',
      },
      repair: {
        ja: '特定労務管理対象機関の指定の有無と対象業務を確認し、該当しない場合は年{yearly, number}時間以内としてください。',
        en: 'Confirm the designation and the work it covers; else offer {yearly, number} hours a year at most.',
        ko: '특정노무관리대상기관의 지정 여부와 대상 업무를 확인하고, 해당하지 않으면 연 {yearly, number}시간 이내로 하십시오.',
      },
    },
    over_all: {
      text: {
        ja: '記載された時間外労働は年{hours, number}時間に相当し、指定を受けた医療機関の上限とされる年{designated, number}時間も、原則の年{yearly, number}時間も超えています。',
        en: 'The overtime announced comes to {hours, number} hours a year, over the {yearly, number} of every doctor and over the {designated, number} of designated hospitals.',
        ko: '기재된 연장근로는 연 {hours, number}시간에 해당하여 원칙인 연 {yearly, number}시간은 물론 지정 의료기관의 상한으로 되어 있는 연 {designated, number}시간도 초과합니다.',
      },
      repair: {
        ja: '年{yearly, number}時間以内(指定を受けた医療機関では年{designated, number}時間以内)となる勤務条件としてください。',
        en: 'Offer {yearly, number} hours a year at most, {designated, number} at a designated hospital.',
        ko: '연 {yearly, number}시간 이내(지정 의료기관에서는 연 {designated, number}시간 이내)가 되는 근무 조건으로 하십시오.',
      },
    },
  },
} as const;
