export const socialInsuranceTexts = {
  title: {
    ja: '健康保険・厚生年金保険の加入対象',
    en: 'Who is to be insured for health and pension',
    ko: '건강보험·후생연금보험의 가입 대상',
  },
  findings: {
    regular: {
      text: {
        ja: '週の所定労働時間が{hours, number}時間ですが、健康保険・厚生年金保険のいずれかが加入保険にありません。通常の労働者の4分の3以上働く人は、適用事業所では加入対象です。',
        en: 'The week has {hours, number} hours, yet health or pension insurance is not offered. At an insured workplace, people who work three quarters of regular hours or more are insured.',
        ko: '주 소정근로시간이 {hours, number}시간이나 건강보험·후생연금보험 중 하나가 가입 보험에 없습니다. 통상 근로자의 4분의 3 이상 일하는 사람은 적용사업소에서는 가입 대상입니다.',
      },
      repair: {
        ja: '適用事業所であれば、健康保険と厚生年金保険を加入保険に加えてください。適用されない個人事業所等の場合は、その旨を確認してください。',
        en: 'Add both unless the workplace is one that the insurances do not cover, such as a small one of a person.',
        ko: '적용사업소라면 건강보험과 후생연금보험을 가입 보험에 추가하십시오. 적용되지 않는 개인 사업소 등인 경우에는 그 사실을 확인하십시오.',
      },
    },
    short: {
      text: {
        ja: '週の所定労働時間が{hours, number}時間ですが、健康保険・厚生年金保険のいずれかが加入保険にありません。被保険者が{size, number}人以上の企業では、学生を除き、週20時間以上・2か月を超えて働く人は加入対象です。',
        en: 'The week has {hours, number} hours, yet health or pension insurance is not offered. In firms with {size, number} insured people or more, whoever works 20 hours a week for more than two months is insured, students apart.',
        ko: '주 소정근로시간이 {hours, number}시간이나 건강보험·후생연금보험 중 하나가 가입 보험에 없습니다. 피보험자가 {size, number}명 이상인 기업에서는 학생을 제외하고 주 20시간 이상, 2개월을 초과하여 일하는 사람은 가입 대상입니다.',
      },
      repair: {
        ja: '企業規模と雇用期間を確認し、加入対象であれば健康保険と厚生年金保険を加入保険に加えてください。',
        en: 'Look at the size of the firm and the length of the work, and add both where they apply.',
        ko: '기업 규모와 고용 기간을 확인하고 가입 대상이면 건강보험과 후생연금보험을 가입 보험에 추가하십시오.',
      },
    },
  },
} as const;
