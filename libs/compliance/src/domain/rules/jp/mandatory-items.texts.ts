export const mandatoryItemsTexts = {
  title: { ja: '労働条件の明示事項', en: 'Items a posting must state', ko: '근로조건의 명시 사항' },
  findings: {
    employer: {
      text: {
        ja: '募集者の氏名または名称が明示されていません。',
        en: 'The employer’s name is missing.',
        ko: '구인자의 성명 또는 명칭이 명시되어 있지 않습니다.',
      },
      repair: {
        ja: '求人を行う会社の正式名称(屋号のみは不可)を記載してください。',
        en: 'State the employer’s legal name.',
        ko: '구인 회사의 정식 명칭을 기재하십시오.',
      },
    },
    duties: {
      text: {
        ja: '従事すべき業務の内容が明示されていません。',
        en: 'The duties are missing.',
        ko: '종사할 업무의 내용이 명시되어 있지 않습니다.',
      },
      repair: {
        ja: '雇入れ直後に従事する業務を具体的に記載してください。',
        en: 'Describe the work done right after hiring, concretely.',
        ko: '채용 직후에 종사할 업무를 구체적으로 기재하십시오.',
      },
    },
    workplace: {
      text: {
        ja: '就業の場所が明示されていません。',
        en: 'The workplace is missing.',
        ko: '취업 장소가 명시되어 있지 않습니다.',
      },
      repair: {
        ja: '雇入れ直後の就業場所を、都道府県・市区町村・事業所がわかるように記載してください。',
        en: 'State the place of work right after hiring: prefecture, city and office.',
        ko: '채용 직후의 근무 장소를 도도부현·시구정촌·사업소까지 알 수 있게 기재하십시오.',
      },
    },
    term: {
      text: {
        ja: '労働契約の期間が明示されていません。',
        en: 'The term of the contract is missing.',
        ko: '근로계약 기간이 명시되어 있지 않습니다.',
      },
      repair: {
        ja: '期間の定めの有無を記載してください。',
        en: 'State whether the contract is for a fixed or an indefinite term.',
        ko: '기간의 정함이 있는지 여부를 기재하십시오.',
      },
    },
    term_length: {
      text: {
        ja: '有期労働契約の具体的な期間が明示されていません。',
        en: 'The length of the fixed term is missing.',
        ko: '유기 근로계약의 구체적인 기간이 명시되어 있지 않습니다.',
      },
      repair: {
        ja: '契約期間の月数または始期・終期を記載してください。',
        en: 'State the length of the contract in months, or its first and last day.',
        ko: '계약 기간의 개월 수 또는 시작일·종료일을 기재하십시오.',
      },
    },
    renewal: {
      text: {
        ja: '契約更新の有無が明示されていません。',
        en: 'Whether the fixed-term contract can be renewed is missing.',
        ko: '계약 갱신 여부가 명시되어 있지 않습니다.',
      },
      repair: {
        ja: '更新の有無と、更新する場合の判断基準を記載してください。',
        en: 'State whether it can be renewed and by what criteria.',
        ko: '갱신 여부와 갱신하는 경우의 판단 기준을 기재하십시오.',
      },
    },
    renewal_criteria: {
      text: {
        ja: '契約を更新する場合の判断基準が明示されていません。',
        en: 'The criteria for renewing the contract are missing.',
        ko: '계약 갱신의 판단 기준이 명시되어 있지 않습니다.',
      },
      repair: {
        ja: '契約期間満了時の業務量、勤務成績・態度、能力、会社の経営状況など、更新の判断基準を記載してください。',
        en: 'State the criteria: workload at expiry, performance and conduct, ability, the state of the business, and so on.',
        ko: '계약 만료 시의 업무량, 근무 성적·태도, 능력, 경영 상황 등 갱신 판단 기준을 기재하십시오.',
      },
    },
    probation: {
      text: {
        ja: '試用期間の有無が明示されていません。',
        en: 'Whether there is a probation period is missing.',
        ko: '수습 기간의 유무가 명시되어 있지 않습니다.',
      },
      repair: {
        ja: '試用期間の有無を記載し、ある場合は期間と期間中の労働条件を記載してください。ない場合は0か月としてください。',
        en: 'State whether there is probation and, if so, its length and terms; enter 0 months if there is none.',
        ko: '수습 기간의 유무를 기재하고, 있는 경우 기간과 그 기간의 근로조건을 기재하십시오. 없는 경우 0개월로 하십시오.',
      },
    },
    hours: {
      text: {
        ja: '始業および終業の時刻が明示されていません。',
        en: 'The start and end of work are missing.',
        ko: '시업 및 종업 시각이 명시되어 있지 않습니다.',
      },
      repair: {
        ja: '始業・終業時刻を記載してください。交替制の場合は勤務パターンごとに記載してください。',
        en: 'State the start and end times; for shifts, each pattern.',
        ko: '시업·종업 시각을 기재하십시오. 교대제의 경우 근무 형태별로 기재하십시오.',
      },
    },
    breaks: {
      text: {
        ja: '休憩時間が明示されていません。',
        en: 'The break is missing.',
        ko: '휴게시간이 명시되어 있지 않습니다.',
      },
      repair: {
        ja: '休憩時間を分単位で記載してください。',
        en: 'State the break in minutes.',
        ko: '휴게시간을 분 단위로 기재하십시오.',
      },
    },
    overtime: {
      text: {
        ja: '所定労働時間を超える労働の有無が明示されていません。',
        en: 'Whether there is work beyond scheduled hours is missing.',
        ko: '소정근로시간을 초과하는 근로의 유무가 명시되어 있지 않습니다.',
      },
      repair: {
        ja: '時間外労働の有無と、ある場合は月平均の時間数を記載してください。',
        en: 'State whether there is overtime and, if so, the monthly average.',
        ko: '연장근로의 유무와, 있는 경우 월평균 시간을 기재하십시오.',
      },
    },
    holidays: {
      text: {
        ja: '休日が明示されていません。',
        en: 'The holidays are missing.',
        ko: '휴일이 명시되어 있지 않습니다.',
      },
      repair: {
        ja: '休日となる曜日・日数、年間休日数を記載してください。',
        en: 'State the days off and the number of holidays a year.',
        ko: '휴일이 되는 요일·일수와 연간 휴일 수를 기재하십시오.',
      },
    },
    pay: {
      text: {
        ja: '賃金の額が明示されていません。',
        en: 'The pay is missing.',
        ko: '임금액이 명시되어 있지 않습니다.',
      },
      repair: {
        ja: '基本給、諸手当、固定残業代の有無を区分して、賃金の額を記載してください。',
        en: 'State the pay: base pay, allowances, and any fixed overtime separately.',
        ko: '기본급, 제 수당, 고정 연장근로수당의 유무를 구분하여 임금액을 기재하십시오.',
      },
    },
    social_insurance: {
      text: {
        ja: '社会保険・労働保険の適用が明示されていません。',
        en: 'The social insurance is missing.',
        ko: '사회보험·노동보험의 적용이 명시되어 있지 않습니다.',
      },
      repair: {
        ja: '健康保険、厚生年金保険、雇用保険、労災保険のうち加入するものを選択してください。',
        en: 'Choose which of health, pension, employment and workers’ accident insurance applies.',
        ko: '건강보험, 후생연금보험, 고용보험, 산재보험 중 가입하는 것을 선택하십시오.',
      },
    },
    smoking: {
      text: {
        ja: '就業場所における受動喫煙防止措置が明示されていません。',
        en: 'The measures against passive smoking are missing.',
        ko: '근무 장소의 간접흡연 방지 조치가 명시되어 있지 않습니다.',
      },
      repair: {
        ja: '屋内禁煙、喫煙専用室設置など、就業場所での受動喫煙防止措置を記載してください。',
        en: 'State the measures at the workplace: no smoking indoors, a smoking room, and so on.',
        ko: '실내 금연, 흡연 전용실 설치 등 근무 장소의 간접흡연 방지 조치를 기재하십시오.',
      },
    },
    probation_terms: {
      text: {
        ja: '試用期間がありますが、期間中の労働条件が記載されていません。本採用後と異なる場合は明示が必要です。',
        en: 'There is a probation period, but its terms are not stated. Terms that differ from those afterwards must be stated.',
        ko: '수습 기간이 있으나 그 기간의 근로조건이 기재되어 있지 않습니다. 본채용 후와 다른 경우 명시가 필요합니다.',
      },
      repair: {
        ja: '試用期間中の賃金等の条件を記載してください。同一の場合は「本採用後と同条件」と記載してください。',
        en: 'State the pay and other terms during probation, or that they are the same as afterwards.',
        ko: '수습 기간 중의 임금 등 조건을 기재하십시오. 동일한 경우 ‘본채용 후와 동일 조건’이라고 기재하십시오.',
      },
    },
  },
} as const;

export const scopeOfChangeTexts = {
  title: {
    ja: '変更の範囲・更新上限の明示(2024年4月追加)',
    en: 'Scope of change and cap on renewals (since April 2024)',
    ko: '변경 범위·갱신 상한의 명시(2024년 4월 추가)',
  },
  findings: {
    duties: {
      text: {
        ja: '従事すべき業務の変更の範囲が明示されていません。',
        en: 'The scope of change of the duties is missing.',
        ko: '종사할 업무의 변경 범위가 명시되어 있지 않습니다.',
      },
      repair: {
        ja: '将来の配置転換等で就く可能性のある業務の範囲を記載してください(変更がない場合は「変更なし」、限定がない場合は「会社の定める業務」など)。',
        en: 'State which duties later transfers may bring (or “no change”, or “any work the company assigns”).',
        ko: '향후 배치전환 등으로 맡을 수 있는 업무의 범위를 기재하십시오(변경이 없으면 ‘변경 없음’).',
      },
    },
    workplace: {
      text: {
        ja: '就業場所の変更の範囲が明示されていません。',
        en: 'The scope of change of the workplace is missing.',
        ko: '근무 장소의 변경 범위가 명시되어 있지 않습니다.',
      },
      repair: {
        ja: '将来の転勤等で就業する可能性のある場所の範囲を記載してください(変更がない場合は「変更なし」、限定がない場合は「会社の定める事業所」など)。',
        en: 'State where later transfers may lead (or “no change”, or “any office of the company”).',
        ko: '향후 전근 등으로 근무할 수 있는 장소의 범위를 기재하십시오(변경이 없으면 ‘변경 없음’).',
      },
    },
    renewal_cap: {
      text: {
        ja: '有期労働契約の更新上限の有無が明示されていません。',
        en: 'Whether renewals are capped is missing.',
        ko: '유기 근로계약의 갱신 상한 유무가 명시되어 있지 않습니다.',
      },
      repair: {
        ja: '通算契約期間または更新回数の上限を記載してください。上限がない場合は「更新上限なし」と記載してください。',
        en: 'State the cap on the total term or the number of renewals, or that there is none.',
        ko: '통산 계약 기간 또는 갱신 횟수의 상한을 기재하십시오. 상한이 없으면 ‘갱신 상한 없음’이라고 기재하십시오.',
      },
    },
  },
} as const;
