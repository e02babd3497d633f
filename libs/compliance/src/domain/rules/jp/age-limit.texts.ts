export const ageLimitTexts = {
  title: {
    ja: '募集・採用における年齢制限の禁止',
    en: 'No age limits in recruiting',
    ko: '모집·채용에서의 연령 제한 금지',
  },
  findings: {
    no_exception: {
      text: {
        ja: '年齢制限({bounds, select, upper {{max}歳以下} lower {{min}歳以上} other {{min}歳以上{max}歳以下}})が設けられていますが、法令上の例外事由が示されていません。募集・採用における年齢制限は原則として禁止されています。',
        en: 'An age limit ({bounds, select, upper {up to {max}} lower {from {min}} other {{min} to {max}}}) is set without a legal exception. Age limits in recruiting are forbidden in principle.',
        ko: '연령 제한({bounds, select, upper {{max}세 이하} lower {{min}세 이상} other {{min}세 이상 {max}세 이하}})을 두고 있으나 법령상의 예외 사유가 제시되어 있지 않습니다. 모집·채용에서의 연령 제한은 원칙적으로 금지됩니다.',
      },
      repair: {
        ja: '年齢制限を削除するか、該当する例外事由(1号、2号、3号イ~ニ)とその理由を記載してください。',
        en: 'Remove the limit, or state which exception (1, 2, 3-i to 3-ni) applies and why.',
        ko: '연령 제한을 삭제하거나 해당하는 예외 사유(1호, 2호, 3호 이~니)와 그 이유를 기재하십시오.',
      },
    },
    no_reason: {
      text: {
        ja: '65歳以下の上限年齢を設ける場合は、その理由を求職者に示さなければなりません(高年齢者雇用安定法第20条)。',
        en: 'An upper age limit of 65 or less must come with its reason (高年齢者雇用安定法 art. 20).',
        ko: '65세 이하의 상한 연령을 두는 경우 그 이유를 구직자에게 제시하여야 합니다(고연령자고용안정법 제20조).',
      },
      repair: {
        ja: '年齢制限の理由(例:定年が60歳のため)を記載してください。',
        en: 'State the reason, for example “because the retirement age is 60”.',
        ko: '연령 제한의 이유(예: 정년이 60세이기 때문)를 기재하십시오.',
      },
    },
    fixed_term: {
      text: {
        ja: '例外事由{exception}は、期間の定めのない労働契約の場合に限られます。',
        en: 'Exception {exception} holds only for contracts of indefinite term.',
        ko: '예외 사유 {exception}은(는) 기간의 정함이 없는 근로계약인 경우에 한합니다.',
      },
      repair: {
        ja: '期間の定めのない契約とするか、年齢制限を削除してください。',
        en: 'Offer an indefinite contract, or remove the age limit.',
        ko: '기간의 정함이 없는 계약으로 하거나 연령 제한을 삭제하십시오.',
      },
    },
    upper_only: {
      text: {
        ja: '例外事由{exception}で認められるのは、年齢の上限のみです。',
        en: 'Exception {exception} allows an upper limit only.',
        ko: '예외 사유 {exception}에서 인정되는 것은 연령 상한뿐입니다.',
      },
      repair: {
        ja: '上限年齢のみを記載し、下限年齢は削除してください。',
        en: 'State an upper limit and remove any lower one.',
        ko: '상한 연령만 기재하고 하한 연령은 삭제하십시오.',
      },
    },
    statute_upper: {
      text: {
        ja: '例外事由2号(法令による就業制限)として上限{max}歳が設けられています。上限を定める法令があるか確認が必要です。',
        en: 'An upper limit of {max} is based on exception 2 (work restricted by statute); check that a statute sets one.',
        ko: '예외 사유 2호(법령에 의한 취업 제한)로 상한 {max}세를 두고 있습니다. 상한을 정하는 법령이 있는지 확인이 필요합니다.',
      },
      repair: {
        ja: '根拠となる法令の条文を記載してください。',
        en: 'State the statute and its article.',
        ko: '근거 법령의 조문을 기재하십시오.',
      },
    },
    statute_lower: {
      text: {
        ja: '例外事由2号として下限{min}歳が設けられています。労働基準法による制限は{minors}歳未満です。',
        en: 'A lower limit of {min} is based on exception 2; the Labour Standards Act restricts work only under {minors}.',
        ko: '예외 사유 2호로 하한 {min}세를 두고 있습니다. 노동기준법에 의한 제한은 {minors}세 미만입니다.',
      },
      repair: {
        ja: '根拠となる法令の条文を記載するか、下限を{minors}歳に改めてください。',
        en: 'State the statute and its article, or lower the limit to {minors}.',
        ko: '근거 법령의 조문을 기재하거나 하한을 {minors}세로 수정하십시오.',
      },
    },
    experience: {
      text: {
        ja: '例外事由3号のイ(若年者の長期キャリア形成)では職務経験を求めることができませんが、経験年数({skills})が必須とされています。',
        en: 'Exception 3-i (career building of young people) allows no experience requirement, but years of {skills} are required.',
        ko: '예외 사유 3호 이(청년의 장기 커리어 형성)에서는 직무 경험을 요구할 수 없으나 경험 연수({skills})가 필수로 되어 있습니다.',
      },
      repair: {
        ja: '経験年数の要件を外すか、年齢制限を削除してください。',
        en: 'Drop the years of experience, or remove the age limit.',
        ko: '경험 연수 요건을 삭제하거나 연령 제한을 삭제하십시오.',
      },
    },
    career_lower: {
      text: {
        ja: '例外事由3号のイに下限年齢({min}歳)が付されています。下限を設けられるのは法令上の制限がある場合などに限られます。',
        en: 'A lower limit ({min}) is added to exception 3-i; that is possible only where a statute restricts the work, or the like.',
        ko: '예외 사유 3호 이에 하한 연령({min}세)이 붙어 있습니다. 하한은 법령상 제한이 있는 경우 등에 한합니다.',
      },
      repair: {
        ja: '下限年齢を削除するか、根拠を確認してください。',
        en: 'Remove the lower limit, or check its ground.',
        ko: '하한 연령을 삭제하거나 근거를 확인하십시오.',
      },
    },
  },
} as const;

const confirm = {
  ja: '施行規則第1条の3第1項第3号の要件を満たす資料を確認し、理由を記載してください。',
  en: 'Check the evidence for the conditions of exception 3, and state the reason.',
  ko: '시행규칙 제1조의3 제1항 제3호의 요건을 충족하는 자료를 확인하고 이유를 기재하십시오.',
} as const;

export const ageExceptionTexts = {
  title: {
    ja: '年齢制限の例外事由(3号ロ・ハ・ニ)',
    en: 'Exceptions to the ban on age limits (3-ro, ha, ni)',
    ko: '연령 제한의 예외 사유(3호 로·하·니)',
  },
  findings: {
    skill_transfer: {
      text: {
        ja: '例外事由3号のロ(技能・ノウハウの継承)が選択されています。特定の職種で当該年齢層が相当程度少ないことの確認が必要です。',
        en: 'Exception 3-ro (handing on skills) is chosen; confirm that this age band is markedly under-represented in the occupation.',
        ko: '예외 사유 3호 로(기능·노하우 계승)가 선택되어 있습니다. 해당 직종에서 그 연령층이 상당히 적다는 점의 확인이 필요합니다.',
      },
      repair: confirm,
    },
    skill_transfer_doubtful: {
      text: {
        ja: '例外事由3号のロは、30~49歳のうち5~10歳幅の年齢層で、期間の定めのない契約の場合に限られるとされています。記載の条件は合致しません。',
        en: 'Exception 3-ro is for a band of 5 to 10 years within 30 to 49 and an indefinite contract; what is stated does not fit.',
        ko: '예외 사유 3호 로는 30~49세 중 5~10세 폭의 연령층이고 기간의 정함이 없는 계약인 경우에 한합니다. 기재된 조건은 이에 맞지 않습니다.',
      },
      repair: confirm,
    },
    performing_arts: {
      text: {
        ja: '例外事由3号のハ(芸術・芸能における表現の真実性)が選択されています。該当するか確認が必要です。',
        en: 'Exception 3-ha (truth of expression in the performing arts) is chosen; confirm that it applies.',
        ko: '예외 사유 3호 하(예술·예능에서의 표현의 진실성)가 선택되어 있습니다. 해당 여부의 확인이 필요합니다.',
      },
      repair: confirm,
    },
    promoted_group: {
      text: {
        ja: '例外事由3号のニ(60歳以上の高年齢者、または国の施策の対象となる年齢層)が選択されています。該当するか確認が必要です。',
        en: 'Exception 3-ni (people of 60 and over, or a group promoted by the State) is chosen; confirm that it applies.',
        ko: '예외 사유 3호 니(60세 이상 고령자 또는 국가 시책의 대상 연령층)가 선택되어 있습니다. 해당 여부의 확인이 필요합니다.',
      },
      repair: confirm,
    },
  },
} as const;
