import type { LocalizedText } from '@iworkz/kernel';
import type { contractItems, dispatchWorks, ledgerItems, workerNoticeItems } from '../../inputs/dispatch-assignment.js';

export const dispatchWorkNames: Readonly<Record<Exclude<(typeof dispatchWorks)[number], 'other'>, LocalizedText>> = {
  port_transport: { ja: '港湾運送業務', en: 'port transport', ko: '항만 운송 업무' },
  construction: { ja: '建設業務', en: 'construction work', ko: '건설 업무' },
  security: { ja: '警備業務', en: 'security work', ko: '경비 업무' },
  medical_at_hospital: {
    ja: '病院等における医療関連業務',
    en: 'medical work at hospitals',
    ko: '병원 등의 의료 관련 업무',
  },
  bargaining: {
    ja: '使用者側の団体交渉等の業務',
    en: 'bargaining for the employer',
    ko: '사용자 측 단체교섭 등의 업무',
  },
  licensed_profession: { ja: '弁護士等の士業', en: 'a licensed profession', ko: '변호사 등의 전문 자격업' },
};

type Item = (typeof contractItems)[number] | (typeof workerNoticeItems)[number] | (typeof ledgerItems)[number];
export const dispatchItemNames: Readonly<Record<Item, LocalizedText>> = {
  duties: { ja: '業務の内容', en: 'the duties', ko: '업무의 내용' },
  responsibility: { ja: '責任の程度', en: 'the degree of responsibility', ko: '책임의 정도' },
  place: { ja: '就業場所', en: 'the place of work', ko: '취업 장소' },
  unit: { ja: '組織単位', en: 'the organisational unit', ko: '조직 단위' },
  commander: { ja: '指揮命令者', en: 'who gives the orders', ko: '지휘명령자' },
  period_and_days: { ja: '派遣期間及び就業日', en: 'the period and days of work', ko: '파견 기간 및 취업일' },
  hours_and_breaks: { ja: '始業・終業時刻及び休憩時間', en: 'the hours and breaks', ko: '시업·종업 시각 및 휴게시간' },
  safety: { ja: '安全及び衛生', en: 'safety and health', ko: '안전 및 위생' },
  complaints: { ja: '苦情の処理', en: 'the handling of complaints', ko: '고충 처리' },
  early_termination: { ja: '中途解除時の措置', en: 'early termination', ko: '중도 해지 시의 조치' },
  dispute_prevention_on_hiring: {
    ja: '派遣先が雇用する場合の紛争防止措置',
    en: 'what holds when the client hires the worker',
    ko: '파견처가 고용하는 경우의 분쟁 방지 조치',
  },
  worker_limitation: {
    ja: '無期雇用または60歳以上への限定の有無',
    en: 'whether only permanent staff or people over 60 are sent',
    ko: '무기 고용 또는 60세 이상으로의 한정 여부',
  },
  responsible_persons: { ja: '派遣元・派遣先責任者', en: 'the responsible persons', ko: '파견원·파견처 책임자' },
  welfare_facilities: { ja: '福利厚生施設の利用', en: 'the use of welfare facilities', ko: '복리후생시설의 이용' },
  that_it_is_dispatch: { ja: '労働者派遣である旨', en: 'that it is dispatch', ko: '근로자파견이라는 뜻' },
  contract_items: {
    ja: '派遣契約で定める事項',
    en: 'the items of the dispatch contract',
    ko: '파견계약에서 정하는 사항',
  },
  limit_date_workplace: { ja: '事業所単位の抵触日', en: 'the limit date of the workplace', ko: '사업소 단위의 저촉일' },
  limit_date_person: { ja: '個人単位の抵触日', en: 'the limit date of the person', ko: '개인 단위의 저촉일' },
  fee: { ja: '派遣料金額', en: 'the dispatch fee', ko: '파견 요금액' },
  name: { ja: '派遣労働者の氏名', en: 'the worker’s name', ko: '파견근로자의 성명' },
  client_and_place: { ja: '派遣先の名称・所在地', en: 'the client and its place', ko: '파견처의 명칭·소재지' },
  hours: { ja: '就業時間の実績', en: 'the hours worked', ko: '취업 시간의 실적' },
  insurance: { ja: '社会保険・雇用保険の加入状況', en: 'the insurance', ko: '사회보험·고용보험의 가입 상황' },
  training: { ja: '教育訓練', en: 'training', ko: '교육훈련' },
  employment_stability: { ja: '雇用安定措置', en: 'measures for stable employment', ko: '고용안정 조치' },
};

export const forbiddenWorkTexts = {
  title: { ja: '派遣禁止業務', en: 'Work that may not be dispatched', ko: '파견 금지 업무' },
  findings: {
    forbidden: {
      text: {
        ja: '{work}への労働者派遣は禁止されています。',
        en: 'Dispatch to {work} is forbidden.',
        ko: '{work}에 대한 근로자파견은 금지되어 있습니다.',
      },
      repair: {
        ja: '派遣を取りやめ、派遣先による直接雇用等に切り替えてください。',
        en: 'Do not dispatch; have the client employ the person directly.',
        ko: '파견을 중단하고 파견처의 직접 고용 등으로 전환하십시오.',
      },
    },
    licensed: {
      text: {
        ja: '{work}は一部の業務を除き派遣が禁止されています。',
        en: 'Dispatch to {work} is forbidden but for some kinds of work.',
        ko: '{work}은(는) 일부 업무를 제외하고 파견이 금지되어 있습니다.',
      },
      repair: {
        ja: '当該資格・業務が派遣可能な範囲か、施行令を確認してください。',
        en: 'Check in the ordinance whether this profession and work may be dispatched.',
        ko: '해당 자격·업무가 파견 가능한 범위인지 시행령을 확인하십시오.',
      },
    },
    not_temp_to_perm: {
      text: {
        ja: '紹介予定派遣を理由に医療関連業務へ派遣するとされていますが、紹介予定派遣になっていません。',
        en: 'Medical work is dispatched as temp-to-perm, but the assignment is not temp-to-perm.',
        ko: '소개예정파견을 이유로 의료 관련 업무에 파견하는 것으로 되어 있으나 소개예정파견이 아닙니다.',
      },
      repair: {
        ja: '紹介予定派遣として契約するか、派遣を取りやめてください。',
        en: 'Contract it as temp-to-perm, or do not dispatch.',
        ko: '소개예정파견으로 계약하거나 파견을 중단하십시오.',
      },
    },
  },
} as const;

export const dayLabourTexts = {
  title: { ja: '日雇派遣の原則禁止', en: 'Ban on day labour by dispatch', ko: '일용 파견의 원칙적 금지' },
  findings: {
    too_short: {
      text: {
        ja: '労働契約の期間が{days}日です。30日以内の期間を定めて雇用する労働者の派遣は、例外業務・例外対象者を除き禁止されています。',
        en: 'The employment contract is for {days} days. Workers hired for 30 days or less may not be dispatched, save for listed work and persons.',
        ko: '근로계약 기간이 {days}일입니다. 30일 이내의 기간을 정하여 고용하는 근로자의 파견은 예외 업무·예외 대상자를 제외하고 금지되어 있습니다.',
      },
      repair: {
        ja: '労働契約を{least}日以上とするか、例外に該当することを書類で確認してください。',
        en: 'Employ for {least} days or more, or confirm by documents that an exception applies.',
        ko: '근로계약을 {least}일 이상으로 하거나 예외에 해당하는 것을 서류로 확인하십시오.',
      },
    },
  },
} as const;

export const formerEmployeeTexts = {
  title: {
    ja: '離職後1年以内の派遣禁止',
    en: 'No dispatch to a former employer within a year',
    ko: '이직 후 1년 이내의 파견 금지',
  },
  findings: {
    within_year: {
      text: {
        ja: '派遣先を離職してから1年を経過していません。{free}より前に派遣労働者として受け入れることはできません。',
        en: 'The worker left this client less than a year ago and may not be dispatched to it before {free}.',
        ko: '파견처를 이직한 지 1년이 경과하지 않았습니다. {free} 이전에 파견근로자로 받아들일 수 없습니다.',
      },
      repair: {
        ja: '派遣開始日を{free}以降とするか、派遣先が直接雇用してください。',
        en: 'Begin on {free} or later, or have the client employ the person.',
        ko: '파견 개시일을 {free} 이후로 하거나 파견처가 직접 고용하십시오.',
      },
    },
    retired: {
      text: {
        ja: '離職後1年以内ですが、60歳以上の定年退職者とされています。',
        en: 'The worker left less than a year ago, by retirement at 60 or over.',
        ko: '이직 후 1년 이내이지만 60세 이상의 정년퇴직자로 되어 있습니다.',
      },
      repair: {
        ja: '定年退職者の例外に該当することを書類で確認してください。',
        en: 'Confirm the exception for retired people by documents.',
        ko: '정년퇴직자의 예외에 해당하는 것을 서류로 확인하십시오.',
      },
    },
  },
} as const;

export const periodTexts = {
  title: { ja: '派遣期間の制限', en: 'Limits on the period of dispatch', ko: '파견 기간의 제한' },
  findings: {
    person: {
      text: {
        ja: '同一の組織単位への派遣が個人単位の抵触日({conflict})以後に及びます。',
        en: 'The assignment runs to or past {conflict}, the limit of three years for this person in the unit.',
        ko: '동일 조직 단위에 대한 파견이 개인 단위의 저촉일({conflict}) 이후까지 이어집니다.',
      },
      repair: {
        ja: '抵触日の前日までに終了し、雇用安定措置(直接雇用の依頼、無期雇用への転換等)を講じてください。',
        en: 'End it on the day before, and take measures for stable employment (asking the client to hire, permanent employment).',
        ko: '저촉일 전날까지 종료하고 고용안정 조치(직접 고용 의뢰, 무기 고용 전환 등)를 강구하십시오.',
      },
    },
    workplace: {
      text: {
        ja: '派遣が事業所単位の抵触日({conflict})以後に及びます。',
        en: 'The assignment runs to or past {conflict}, the limit of the workplace.',
        ko: '파견이 사업소 단위의 저촉일({conflict}) 이후까지 이어집니다.',
      },
      repair: {
        ja: '抵触日の1か月前までに過半数労働組合等の意見を聴いて延長するか、抵触日の前日までに終了してください。',
        en: 'Hear the union or the majority representative a month before the date and prolong, or end the day before.',
        ko: '저촉일 1개월 전까지 과반수 노동조합 등의 의견을 듣고 연장하거나 저촉일 전날까지 종료하십시오.',
      },
    },
    hearing_late: {
      text: {
        ja: '{heard}の意見聴取は、抵触日の1か月前までに行われていないため、延長の効力に疑義があります。',
        en: 'The hearing of {heard} came later than a month before the limit; whether it prolonged the period is doubtful.',
        ko: '{heard}의 의견 청취는 저촉일 1개월 전까지 이루어지지 않아 연장의 효력에 의문이 있습니다.',
      },
      repair: {
        ja: '延長前の抵触日を基準に派遣の可否を確認してください。',
        en: 'Go by the limit before the hearing.',
        ko: '연장 전 저촉일을 기준으로 파견 가능 여부를 확인하십시오.',
      },
    },
    hearing_by_no_one: {
      text: {
        ja: '{heard}の意見聴取の相手方が、過半数労働組合でも過半数代表者でもありません。',
        en: 'On {heard} neither a majority union nor a majority representative was heard.',
        ko: '{heard}의 의견 청취 상대방이 과반수 노동조합도 과반수 대표자도 아닙니다.',
      },
      repair: {
        ja: '適法に選出された過半数代表者等から改めて意見を聴いてください。',
        en: 'Hear a lawfully chosen representative.',
        ko: '적법하게 선출된 과반수 대표자 등에게 다시 의견을 들으십시오.',
      },
    },
    hearing_too_long: {
      text: {
        ja: '{heard}の意見聴取による延長が3年を超えています。',
        en: 'The prolongation after the hearing of {heard} is longer than three years.',
        ko: '{heard}의 의견 청취에 의한 연장이 3년을 초과합니다.',
      },
      repair: {
        ja: '延長は3年以内とし、さらに延長する場合は改めて意見を聴いてください。',
        en: 'Prolong by three years at most, and hear again before each prolongation.',
        ko: '연장은 3년 이내로 하고 재연장 시에는 다시 의견을 들으십시오.',
      },
    },
    limit_untold: {
      text: {
        ja: '派遣先から事業所単位の抵触日の通知を受けていません。',
        en: 'The client has not told the limit date of the workplace.',
        ko: '파견처로부터 사업소 단위의 저촉일 통지를 받지 않았습니다.',
      },
      repair: {
        ja: '契約締結前に、派遣先から書面等で抵触日の通知を受けてください。',
        en: 'Obtain it in writing before the contract is made.',
        ko: '계약 체결 전에 파견처로부터 서면 등으로 저촉일 통지를 받으십시오.',
      },
    },
  },
} as const;

export const equalPayTexts = {
  title: {
    ja: '派遣労働者の同一労働同一賃金',
    en: 'Equal pay of dispatched workers',
    ko: '파견근로자의 동일노동 동일임금',
  },
  findings: {
    no_method: {
      text: {
        ja: '派遣先均等・均衡方式と労使協定方式のいずれも採られていません。',
        en: 'Neither parity with the client’s staff nor a labour agreement is used.',
        ko: '파견처 균등·균형 방식과 노사협정 방식 어느 것도 채택되지 않았습니다.',
      },
      repair: {
        ja: 'いずれかの方式で待遇を決定し、就業条件明示書にも記載してください。',
        en: 'Set pay by one of the two, and state which in the papers.',
        ko: '둘 중 하나의 방식으로 처우를 결정하고 취업조건명시서에도 기재하십시오.',
      },
    },
    uninformed: {
      text: {
        ja: '派遣先均等・均衡方式ですが、派遣先から比較対象労働者の待遇に関する情報の提供を受けていません。',
        en: 'Pay follows the client’s staff, but the client has not told what comparable employees get.',
        ko: '파견처 균등·균형 방식이지만 파견처로부터 비교 대상 근로자의 처우 정보를 제공받지 않았습니다.',
      },
      repair: {
        ja: '情報の提供を受けるまで派遣契約を締結しないでください。',
        en: 'Do not conclude the dispatch contract before the information is given.',
        ko: '정보를 제공받을 때까지 파견계약을 체결하지 마십시오.',
      },
    },
    agreement_over: {
      text: {
        ja: '労使協定の有効期間が{end}で満了しており、派遣開始日に効力がありません。',
        en: 'The labour agreement ended on {end}, before the assignment begins.',
        ko: '노사협정의 유효기간이 {end}에 만료되어 파견 개시일에 효력이 없습니다.',
      },
      repair: {
        ja: '新たな労使協定を締結するか、派遣先均等・均衡方式によってください。',
        en: 'Conclude a new agreement, or follow the client’s staff.',
        ko: '새로운 노사협정을 체결하거나 파견처 균등·균형 방식을 따르십시오.',
      },
    },
    agreement_ends: {
      text: {
        ja: '労使協定の有効期間が派遣期間中の{end}に満了します。',
        en: 'The labour agreement ends on {end}, within the assignment.',
        ko: '노사협정의 유효기간이 파견 기간 중인 {end}에 만료됩니다.',
      },
      repair: {
        ja: '満了日までに更新し、新年度の一般賃金水準を反映してください。',
        en: 'Renew it in time, at the general wages of the new year.',
        ko: '만료일까지 갱신하고 새해 연도의 일반 임금 수준을 반영하십시오.',
      },
    },
    below_general: {
      text: {
        ja: '賃金が時給{hourly, number}円で、一般賃金水準の{general, number}円を下回っています。',
        en: 'Pay is ¥{hourly, number} an hour, below the published general wage of ¥{general, number}.',
        ko: '임금이 시급 {hourly, number}엔으로 일반 임금 수준인 {general, number}엔에 미달합니다.',
      },
      repair: {
        ja: '時給{general, number}円以上に引き上げてください。',
        en: 'Raise it to at least ¥{general, number}.',
        ko: '시급 {general, number}엔 이상으로 인상하십시오.',
      },
    },
  },
} as const;

export const dispatchItemTexts = {
  title: {
    ja: '派遣契約・明示・台帳の記載事項と情報公表',
    en: 'Items of contract, notice and ledger, and publication',
    ko: '파견계약·명시·대장의 기재 사항과 정보 공표',
  },
  findings: {
    missing: {
      text: {
        ja: '「{item}」の記載が確認できません。',
        en: 'The papers do not state {item}.',
        ko: '‘{item}’의 기재를 확인할 수 없습니다.',
      },
      repair: {
        ja: '「{item}」を記載してください。',
        en: 'State {item}.',
        ko: '‘{item}’을(를) 기재하십시오.',
      },
    },
    margin: {
      text: {
        ja: 'マージン率等の情報が公表されていません。',
        en: 'The margin rate has not been published.',
        ko: '마진율 등의 정보가 공표되지 않았습니다.',
      },
      repair: {
        ja: 'インターネット等で、事業所ごとのマージン率、教育訓練、労使協定の有無等を公表してください。',
        en: 'Publish the margin rate of each office, training and any labour agreement, on the internet as a rule.',
        ko: '인터넷 등으로 사업소별 마진율, 교육훈련, 노사협정 유무 등을 공표하십시오.',
      },
    },
  },
} as const;

export const groupShareTexts = {
  title: {
    ja: 'グループ企業派遣の8割規制',
    en: 'At most 80 % of dispatch to the own group',
    ko: '그룹 기업 파견의 80% 규제',
  },
  findings: {
    over: {
      text: {
        ja: '関係派遣先への派遣割合が{percent, number}%で、上限の{limit}%を超えています。',
        en: '{percent, number} % of the dispatched hours go to the own group; the limit is {limit} %.',
        ko: '관계 파견처에 대한 파견 비율이 {percent, number}%로 상한인 {limit}%를 초과합니다.',
      },
      repair: {
        ja: 'グループ外への派遣を増やし、割合を{limit}%以下にしてください。',
        en: 'Dispatch more outside the group, to bring the share to {limit} % or less.',
        ko: '그룹 외 파견을 늘려 비율을 {limit}% 이하로 하십시오.',
      },
    },
  },
} as const;

export const clientTexts = {
  title: { ja: '派遣先による雇用・特定行為', en: 'Hiring and selection by the client', ko: '파견처의 고용·특정 행위' },
  findings: {
    hiring: {
      text: {
        ja: '派遣終了後に派遣先が派遣労働者を雇用することを制限する定めがあります。',
        en: 'The contract forbids the client to hire the worker after the assignment.',
        ko: '파견 종료 후 파견처가 파견근로자를 고용하는 것을 제한하는 규정이 있습니다.',
      },
      repair: {
        ja: '当該条項を削除してください。',
        en: 'Remove the clause.',
        ko: '해당 조항을 삭제하십시오.',
      },
    },
    selection: {
      text: {
        ja: '派遣先が事前面接等により派遣労働者を特定しようとしています。',
        en: 'The client selects the worker by an interview or the like.',
        ko: '파견처가 사전 면접 등으로 파견근로자를 특정하려 하고 있습니다.',
      },
      repair: {
        ja: '事前面接や履歴書の提出要求をやめ、業務に必要な技能のみを伝えてください。',
        en: 'Drop interviews and requests for CVs; tell only the skills that the work needs.',
        ko: '사전 면접이나 이력서 제출 요구를 중단하고 업무에 필요한 기능만 전달하십시오.',
      },
    },
    too_long: {
      text: {
        ja: '紹介予定派遣の期間が6か月を超えています。',
        en: 'The temp-to-perm assignment is longer than six months.',
        ko: '소개예정파견 기간이 6개월을 초과합니다.',
      },
      repair: {
        ja: '同一の労働者について6か月以内としてください。',
        en: 'Keep it within six months for one worker.',
        ko: '동일 근로자에 대하여 6개월 이내로 하십시오.',
      },
    },
  },
} as const;
