export const workPermissionTexts = {
  title: {
    ja: '就労が認められない在留資格',
    en: 'Residence statuses that allow no paid work',
    ko: '취업이 인정되지 않는 체류자격',
  },
  findings: {
    unknown: {
      text: {
        ja: '在留資格・国籍に関する情報が登録されていないため、就労の可否を判定できませんでした。',
        en: 'Not evaluated: neither a residence status nor Japanese nationality is recorded, so it is unknown whether the person may do this work.',
        ko: '체류자격·국적에 관한 정보가 등록되어 있지 않아 취업 가능 여부를 판단할 수 없습니다.',
      },
      repair: {
        ja: '内定前に、在留カード(または日本国籍・特別永住者であること)を本人に確認し、在留資格・在留期間・資格外活動許可の有無を登録してください。',
        en: 'Before the offer, check the residence card (or that the person is a Japanese national or special permanent resident) and record status, expiry and any outside-activity permission.',
        ko: '내정 전에 재류카드(또는 일본 국적·특별영주자 여부)를 본인에게 확인하고 체류자격·체류기간·자격외활동 허가 유무를 등록하십시오.',
      },
    },
    no_paid_work: {
      text: {
        ja: '在留資格「{status}」では、資格外活動許可を受けない限り、報酬を受ける活動を行うことができません。雇用した事業主も不法就労助長罪に問われるおそれがあります。',
        en: 'The status “{status}” allows no paid work without a permission for activity outside the status. An employer who hires regardless is liable for promoting illegal work.',
        ko: '체류자격 ‘{status}’(으)로는 자격외활동 허가를 받지 않는 한 보수를 받는 활동을 할 수 없습니다. 고용한 사업주도 불법취업조장죄에 해당할 우려가 있습니다.',
      },
      repair: {
        ja: '就労可能な在留資格への変更許可、または資格外活動許可を確認するまで、採用を見合わせてください。',
        en: 'Do not hire until a status that allows the work, or the permission, has been granted and seen.',
        ko: '취업 가능한 체류자격으로의 변경 허가 또는 자격외활동 허가를 확인할 때까지 채용을 보류하십시오.',
      },
    },
    individual_permission: {
      text: {
        ja: '在留資格「{status}」で資格外活動許可があるとされています。個別許可の場合、勤務先と業務内容が指定されています。',
        en: 'A permission for activity outside the status “{status}” is recorded. An individual permission names the employer and the work.',
        ko: '체류자격 ‘{status}’에 자격외활동 허가가 있는 것으로 되어 있습니다. 개별 허가의 경우 근무처와 업무 내용이 지정됩니다.',
      },
      repair: {
        ja: '許可書の原本で、許可された機関・業務・期間がこの求人と一致するか確認してください。',
        en: 'Check on the original that employer, work and period are those of this job.',
        ko: '허가서 원본에서 허가된 기관·업무·기간이 이 채용과 일치하는지 확인하십시오.',
      },
    },
  },
} as const;

export const statusFitTexts = {
  title: {
    ja: '在留資格と業務内容の適合',
    en: 'Duties inside the residence status',
    ko: '체류자격과 업무 내용의 적합',
  },
  findings: {
    outside: {
      text: {
        ja: '在留資格「{status}」で「{duties}」の業務に従事できるか確認が必要です。在留資格に属しない報酬を受ける活動は認められていません。',
        en: 'Check whether the status “{status}” covers {duties}. Paid work outside the status is not allowed.',
        ko: '체류자격 ‘{status}’(으)로 ‘{duties}’ 업무에 종사할 수 있는지 확인이 필요합니다. 체류자격에 속하지 않는 보수 활동은 인정되지 않습니다.',
      },
      repair: {
        ja: '在留カード・指定書と業務内容を照合し、必要に応じて就労資格証明書の交付または在留資格変更許可を受けてください。',
        en: 'Compare the card and any designation with the duties; if in doubt obtain a certificate of authorised employment or a change of status.',
        ko: '재류카드·지정서와 업무 내용을 대조하고 필요시 취업자격증명서를 교부받거나 체류자격 변경 허가를 받으십시오.',
      },
    },
    bound: {
      text: {
        ja: '在留資格「{status}」は、特定の所属機関または計画に基づいて認められています。転職には在留資格変更許可等が必要となる場合があります。',
        en: 'The status “{status}” is granted for a named employer or plan. Another job may need a change of status first.',
        ko: '체류자격 ‘{status}’은(는) 특정 소속기관 또는 계획에 근거하여 인정됩니다. 이직에는 체류자격 변경 허가 등이 필요할 수 있습니다.',
      },
      repair: {
        ja: '指定書の内容を確認し、必要な変更許可を受けてから就労を開始してください。',
        en: 'Check the designation, and start work only after any change has been granted.',
        ko: '지정서 내용을 확인하고 필요한 변경 허가를 받은 후 취업을 시작하십시오.',
      },
    },
    not_yet: {
      text: {
        ja: '在留資格「{status}」は{from}に始まる制度で、それまでは存在しません。在留資格の登録に誤りがある可能性があります。',
        en: 'The status “{status}” begins on {from} and does not exist before. It may have been entered by mistake.',
        ko: '체류자격 ‘{status}’은(는) {from}에 시작되는 제도로 그 전에는 존재하지 않습니다. 체류자격이 잘못 등록되었을 가능성이 있습니다.',
      },
      repair: {
        ja: '在留カードで現在の在留資格を確認し、登録し直してください。',
        en: 'Look at the residence card and enter the present status.',
        ko: '재류카드에서 현재의 체류자격을 확인하여 다시 등록하십시오.',
      },
    },
  },
} as const;

export const requirementTexts = {
  title: { ja: '在留資格の許可要件', en: 'Requirements of the residence status', ko: '체류자격의 허가 요건' },
  findings: {
    missing: {
      text: {
        ja: '在留資格「{status}」の要件「{requirement}」を満たしていない可能性があります。',
        en: 'The status “{status}” asks for {requirement}, which seems not to be met.',
        ko: '체류자격 ‘{status}’의 요건 ‘{requirement}’을(를) 충족하지 않았을 가능성이 있습니다.',
      },
      repair: {
        ja: '要件を満たす資料を確認し、満たさない場合は業務内容・条件または在留資格を見直してください。',
        en: 'Look for proof; without it, reconsider duties, terms or status.',
        ko: '요건을 충족하는 자료를 확인하고 충족하지 않는 경우 업무 내용·조건 또는 체류자격을 재검토하십시오.',
      },
    },
    open: {
      text: {
        ja: '在留資格「{status}」の要件「{requirement}」を判定する情報がありません。',
        en: 'Not evaluated: nothing tells whether the status “{status}” has {requirement}.',
        ko: '체류자격 ‘{status}’의 요건 ‘{requirement}’을(를) 판단할 정보가 없습니다.',
      },
      repair: {
        ja: '本人と雇用条件について確認し、登録してください。',
        en: 'Ask, and record it.',
        ko: '본인과 고용 조건에 대하여 확인하고 등록하십시오.',
      },
    },
  },
} as const;

export const peerPayTexts = {
  title: {
    ja: '日本人と同等額以上の報酬',
    en: 'Pay equal to that of Japanese peers',
    ko: '일본인과 동등액 이상의 보수',
  },
  findings: {
    below: {
      text: {
        ja: '賃金の下限が{pay, number}円で、同種の業務に従事する日本人の{peers, number}円を下回っています。',
        en: 'The lowest pay is ¥{pay, number}, below the ¥{peers, number} that Japanese employees get in the same work.',
        ko: '임금 하한액이 {pay, number}엔으로 동종 업무에 종사하는 일본인의 {peers, number}엔에 미달합니다.',
      },
      repair: {
        ja: '日本人と同等額以上の報酬とし、賃金規程等で説明できるようにしてください。',
        en: 'Raise it to that amount, and be ready to show the wage rules.',
        ko: '일본인과 동등액 이상의 보수로 하고 임금 규정 등으로 설명할 수 있도록 하십시오.',
      },
    },
  },
} as const;
