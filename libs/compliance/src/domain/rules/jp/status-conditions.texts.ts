export const specifiedSkilledTexts = {
  title: {
    ja: '特定技能1号の分野と雇用形態',
    en: 'Specified Skilled Worker (i): field and employment',
    ko: '특정기능 1호의 분야와 고용 형태',
  },
  findings: {
    field: {
      text: {
        ja: '「{duties}」は特定技能1号の対象16分野に含まれません。',
        en: '{duties} is in none of the 16 fields of Specified Skilled Worker (i).',
        ko: '‘{duties}’은(는) 특정기능 1호의 대상 16개 분야에 포함되지 않습니다.',
      },
      repair: {
        ja: '対象分野の業務に配置するか、業務内容に応じた在留資格への変更許可を受けてください。',
        en: 'Assign work of the person’s field, or have the status changed to one that covers these duties.',
        ko: '대상 분야의 업무에 배치하거나 업무 내용에 맞는 체류자격으로 변경 허가를 받으십시오.',
      },
    },
    dispatch: {
      text: {
        ja: '特定技能1号は直接雇用が原則で、派遣が認められるのは農業・漁業分野に限られます。',
        en: 'Specified Skilled Workers (i) must be employed directly; dispatch is allowed only in agriculture and fishery.',
        ko: '특정기능 1호는 직접 고용이 원칙이며 파견이 인정되는 것은 농업·어업 분야에 한합니다.',
      },
      repair: {
        ja: '直接雇用の契約としてください。',
        en: 'Employ the person directly.',
        ko: '직접 고용 계약으로 하십시오.',
      },
    },
  },
} as const;

export const designated46Texts = {
  title: {
    ja: '特定活動(告示46号)の雇用形態',
    en: 'Designated Activities (No. 46): employment',
    ko: '특정활동(고시 46호)의 고용 형태',
  },
  findings: {
    not_direct_full_time: {
      text: {
        ja: '特定活動(告示46号)は、常勤かつ直接雇用の場合に限られます。',
        en: 'Designated Activities (No. 46) is only for full-time, direct employment.',
        ko: '특정활동(고시 46호)은 상근이면서 직접 고용인 경우에 한합니다.',
      },
      repair: {
        ja: '常勤の直接雇用としてください。',
        en: 'Offer full-time, direct employment.',
        ko: '상근 직접 고용으로 하십시오.',
      },
    },
  },
} as const;

export const degreeTexts = {
  title: {
    ja: '技術・人文知識・国際業務の学歴・実務経験',
    en: 'Degree or experience for Engineer/Humanities/International',
    ko: '기술·인문지식·국제업무의 학력·실무 경험',
  },
  findings: {
    relation: {
      text: {
        ja: '専攻「{degreeField}」と従事する業務との関連性の確認が必要です。',
        en: 'Confirm that the field of study “{degreeField}” relates to the duties.',
        ko: '전공 ‘{degreeField}’과(와) 종사할 업무의 관련성을 확인해야 합니다.',
      },
      repair: {
        ja: '卒業証明書・成績証明書で履修内容と業務の関連を確認してください。関連がない場合は10年(国際業務は3年)以上の実務経験が必要です。',
        en: 'Check diploma and transcript against the duties. Without a relation, 10 years of practice (3 for international services) are needed.',
        ko: '졸업증명서·성적증명서로 이수 내용과 업무의 관련성을 확인하십시오. 관련이 없는 경우 10년(국제업무는 3년) 이상의 실무 경험이 필요합니다.',
      },
    },
  },
} as const;

export const dispatchPledgeTexts = {
  title: {
    ja: '派遣形態での就労(技術・人文知識・国際業務)',
    en: 'Dispatched work under Engineer/Humanities/International',
    ko: '파견 형태의 취업(기술·인문지식·국제업무)',
  },
  findings: {
    pledges: {
      text: {
        ja: '派遣形態での申請には、派遣元・派遣先双方の誓約書と、申請時点で派遣先が確定していることが必要です(2026年3月9日以降)。',
        en: 'Since 9 March 2026 an application for dispatched work needs pledges of both firms and a client fixed at filing.',
        ko: '파견 형태의 신청에는 파견 사업주와 파견처 쌍방의 서약서와, 신청 시점에 파견처가 확정되어 있을 것이 필요합니다(2026년 3월 9일 이후).',
      },
      repair: {
        ja: '派遣先を確定し、双方の誓約書を準備してください。',
        en: 'Fix the client and prepare both pledges.',
        ko: '파견처를 확정하고 쌍방의 서약서를 준비하십시오.',
      },
    },
  },
} as const;

export const employerChangeTexts = {
  title: {
    ja: '所属機関に関する届出(14日以内)',
    en: 'Notice of a change of employer (14 days)',
    ko: '소속기관에 관한 신고(14일 이내)',
  },
  findings: {
    report: {
      text: {
        ja: '在留資格「{status}」の方は、契約機関等の変更から14日以内に出入国在留管理庁へ届け出る必要があります。',
        en: 'Holders of “{status}” must notify the Immigration Services Agency of a change of employer within 14 days.',
        ko: '체류자격 ‘{status}’ 소지자는 계약기관 등의 변경일로부터 14일 이내에 출입국재류관리청에 신고해야 합니다.',
      },
      repair: {
        ja: '入社時に本人へ届出を案内してください。就労資格証明書の取得も検討してください。',
        en: 'Remind the person when starting; consider a certificate of authorised employment.',
        ko: '입사 시 본인에게 신고를 안내하십시오. 취업자격증명서 취득도 검토하십시오.',
      },
    },
  },
} as const;

export const foreignWorkerReportTexts = {
  title: { ja: '外国人雇用状況の届出', en: 'Report on the employment of foreign workers', ko: '외국인 고용 상황 신고' },
  findings: {
    report: {
      text: {
        ja: '雇入れ時に外国人雇用状況の届出が必要です(在留資格「{status}」)。雇用保険の被保険者となる場合は翌月10日まで、ならない場合は翌月末日までに届け出てください。',
        en: 'Hiring must be reported (status “{status}”): by the 10th of the next month for people insured for employment, else by the end of the next month.',
        ko: '채용 시 외국인 고용 상황 신고가 필요합니다(체류자격 ‘{status}’). 고용보험 피보험자가 되는 경우 다음 달 10일까지, 되지 않는 경우 다음 달 말일까지 신고하십시오.',
      },
      repair: {
        ja: '氏名、在留資格、在留期間、生年月日、性別、国籍・地域、資格外活動許可の有無、在留カード番号を在留カードで確認してください。',
        en: 'Take name, status, period of stay, birth date, sex, nationality, any outside-activity permission and card number from the card.',
        ko: '성명, 체류자격, 체류기간, 생년월일, 성별, 국적·지역, 자격외활동 허가 유무, 재류카드 번호를 재류카드로 확인하십시오.',
      },
    },
  },
} as const;
