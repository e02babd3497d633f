import type { NoticeItem, NoticeLanguage } from '@iworkz/contracts';

/** Text of a document: the Japanese, and what stands beside it in each language. */
export type DocumentText = Readonly<Record<'ja' | NoticeLanguage, string>>;

export const noticeTitle: DocumentText = {
  ja: '労働条件通知書',
  en: 'Notice of Working Conditions',
  ko: '근로조건통지서',
  vi: 'Giấy thông báo điều kiện lao động',
  zh: '劳动条件通知书',
};

export const partyTexts = {
  worker: { ja: '労働者', en: 'Worker', ko: '근로자', vi: 'Người lao động', zh: '劳动者' },
  employer: {
    ja: '事業場名称',
    en: 'Name of establishment',
    ko: '사업장 명칭',
    vi: 'Tên cơ sở làm việc',
    zh: '用人单位名称',
  },
  address: { ja: '所在地', en: 'Address', ko: '소재지', vi: 'Địa chỉ', zh: '地址' },
  signatory: {
    ja: '使用者職氏名',
    en: 'Employer (title and name)',
    ko: '사용자 직위·성명',
    vi: 'Người sử dụng lao động (chức vụ, họ tên)',
    zh: '用人单位代表职务及姓名',
  },
  issuedOn: { ja: '交付日', en: 'Date of issue', ko: '교부일', vi: 'Ngày cấp', zh: '交付日期' },
} as const satisfies Record<string, DocumentText>;

/** Headings of the table. */
export const columnTexts = {
  item: { ja: '項目', en: 'Item', ko: '항목', vi: 'Mục', zh: '项目' },
  japanese: { ja: '日本語', en: 'Japanese', ko: '일본어', vi: 'Tiếng Nhật', zh: '日语' },
  other: { ja: '参考訳', en: 'English', ko: '한국어', vi: 'Tiếng Việt', zh: '中文' },
} as const satisfies Record<string, DocumentText>;

export const sectionTexts = {
  term: { ja: '契約期間', en: 'Term of contract', ko: '계약기간', vi: 'Thời hạn hợp đồng', zh: '合同期限' },
  workplace: { ja: '就業の場所', en: 'Place of work', ko: '취업 장소', vi: 'Nơi làm việc', zh: '工作地点' },
  duties: {
    ja: '従事すべき業務の内容',
    en: 'Work to be done',
    ko: '종사할 업무의 내용',
    vi: 'Nội dung công việc',
    zh: '工作内容',
  },
  hours: {
    ja: '始業・終業の時刻、休憩時間、就業時転換、所定時間外労働の有無',
    en: 'Start and end of work, breaks, change of shifts, overtime',
    ko: '시업·종업 시각, 휴게시간, 교대근무 전환, 소정시간 외 근로의 유무',
    vi: 'Giờ bắt đầu và kết thúc, giờ nghỉ, đổi ca, làm ngoài giờ',
    zh: '上下班时间、休息时间、轮班、有无加班',
  },
  holidays: { ja: '休日', en: 'Days off', ko: '휴일', vi: 'Ngày nghỉ', zh: '休息日' },
  leave: { ja: '休暇', en: 'Leave', ko: '휴가', vi: 'Nghỉ phép', zh: '休假' },
  wage: { ja: '賃金', en: 'Wages', ko: '임금', vi: 'Tiền lương', zh: '工资' },
  leaving: {
    ja: '退職に関する事項(解雇の事由を含む)',
    en: 'Leaving employment, including grounds for dismissal',
    ko: '퇴직에 관한 사항(해고 사유를 포함)',
    vi: 'Thôi việc, bao gồm các lý do sa thải',
    zh: '离职相关事项（包括解雇事由）',
  },
  other: { ja: 'その他', en: 'Other matters', ko: '기타', vi: 'Các nội dung khác', zh: '其他' },
} as const satisfies Record<string, DocumentText>;
export type NoticeSection = keyof typeof sectionTexts;

/** What the notice says of the kind of contract, beside the items that the employer words. */
export const contractTexts = {
  kind: {
    ja: '期間の定めの有無',
    en: 'Fixed term or not',
    ko: '기간의 정함 유무',
    vi: 'Có xác định thời hạn hay không',
    zh: '有无固定期限',
  },
  indefinite: {
    ja: '期間の定めなし',
    en: 'No fixed term',
    ko: '기간의 정함 없음',
    vi: 'Không xác định thời hạn',
    zh: '无固定期限',
  },
  fixed: {
    ja: '期間の定めあり',
    en: 'Fixed term',
    ko: '기간의 정함 있음',
    vi: 'Có xác định thời hạn',
    zh: '固定期限',
  },
  renewal: {
    ja: '契約の更新の有無',
    en: 'Renewal of the contract',
    ko: '계약 갱신 유무',
    vi: 'Việc gia hạn hợp đồng',
    zh: '是否续签合同',
  },
  renewable: {
    ja: '更新する場合があり得る',
    en: 'The contract may be renewed',
    ko: '갱신하는 경우가 있을 수 있음',
    vi: 'Hợp đồng có thể được gia hạn',
    zh: '有可能续签',
  },
  not_renewable: {
    ja: '契約の更新はしない',
    en: 'The contract will not be renewed',
    ko: '계약을 갱신하지 않음',
    vi: 'Hợp đồng không được gia hạn',
    zh: '不续签合同',
  },
} as const satisfies Record<string, DocumentText>;

export const itemTexts: Readonly<Record<NoticeItem, DocumentText>> = {
  term: { ja: '期間', en: 'Term', ko: '기간', vi: 'Thời hạn', zh: '期限' },
  renewalCriteria: {
    ja: '更新の判断基準',
    en: 'Criteria for renewal',
    ko: '갱신의 판단 기준',
    vi: 'Tiêu chí xét gia hạn',
    zh: '续签的判断标准',
  },
  renewalCap: {
    ja: '更新上限の有無',
    en: 'Limit on renewals',
    ko: '갱신 상한 유무',
    vi: 'Giới hạn gia hạn',
    zh: '有无续签上限',
  },
  conversionChance: {
    ja: '無期転換申込機会',
    en: 'Opportunity to apply for conversion to an indefinite term',
    ko: '무기 전환 신청 기회',
    vi: 'Quyền đề nghị chuyển sang hợp đồng không xác định thời hạn',
    zh: '申请转为无固定期限合同的机会',
  },
  conversionTerms: {
    ja: '無期転換後の労働条件',
    en: 'Conditions after conversion',
    ko: '무기 전환 후의 근로조건',
    vi: 'Điều kiện lao động sau khi chuyển đổi',
    zh: '转换后的劳动条件',
  },
  workplace: {
    ja: '雇入れ直後',
    en: 'Right after hiring',
    ko: '채용 직후',
    vi: 'Ngay sau khi tuyển dụng',
    zh: '录用后初期',
  },
  workplaceScope: {
    ja: '変更の範囲',
    en: 'Scope of change',
    ko: '변경의 범위',
    vi: 'Phạm vi thay đổi',
    zh: '变更范围',
  },
  duties: {
    ja: '雇入れ直後',
    en: 'Right after hiring',
    ko: '채용 직후',
    vi: 'Ngay sau khi tuyển dụng',
    zh: '录用后初期',
  },
  dutiesScope: {
    ja: '変更の範囲',
    en: 'Scope of change',
    ko: '변경의 범위',
    vi: 'Phạm vi thay đổi',
    zh: '变更范围',
  },
  hours: {
    ja: '始業・終業の時刻等',
    en: 'Start and end of work',
    ko: '시업·종업 시각 등',
    vi: 'Giờ bắt đầu và kết thúc làm việc',
    zh: '上下班时间等',
  },
  breaks: { ja: '休憩時間', en: 'Breaks', ko: '휴게시간', vi: 'Thời gian nghỉ giải lao', zh: '休息时间' },
  shifts: {
    ja: '就業時転換(交替制)',
    en: 'Change of shifts',
    ko: '교대근무 전환',
    vi: 'Đổi ca (chế độ làm theo ca)',
    zh: '轮班交接',
  },
  overtime: {
    ja: '所定時間外労働の有無',
    en: 'Work beyond scheduled hours',
    ko: '소정시간 외 근로의 유무',
    vi: 'Làm ngoài giờ quy định',
    zh: '有无超出规定时间的劳动',
  },
  holidays: sectionTexts.holidays,
  leave: sectionTexts.leave,
  wage: {
    ja: '賃金の決定・計算の方法',
    en: 'How wages are set and calculated',
    ko: '임금의 결정·계산 방법',
    vi: 'Cách xác định và tính lương',
    zh: '工资的确定及计算方法',
  },
  wagePayment: {
    ja: '賃金締切日・支払日・支払方法',
    en: 'Closing day, pay day and way of payment',
    ko: '임금 마감일·지급일·지급 방법',
    vi: 'Ngày chốt lương, ngày trả lương, hình thức trả lương',
    zh: '工资结算日、支付日及支付方式',
  },
  raise: { ja: '昇給', en: 'Raises', ko: '승급', vi: 'Tăng lương', zh: '加薪' },
  bonus: {
    ja: '賞与・臨時の賃金',
    en: 'Bonuses and extra pay',
    ko: '상여·임시 임금',
    vi: 'Tiền thưởng và lương bất thường',
    zh: '奖金及临时工资',
  },
  retirementPay: {
    ja: '退職手当',
    en: 'Retirement allowance',
    ko: '퇴직수당',
    vi: 'Trợ cấp thôi việc',
    zh: '退职津贴',
  },
  leaving: sectionTexts.leaving,
  insurance: {
    ja: '社会保険の加入状況・雇用保険の適用',
    en: 'Social insurance and employment insurance',
    ko: '사회보험 가입 상황·고용보험 적용',
    vi: 'Bảo hiểm xã hội và bảo hiểm việc làm',
    zh: '社会保险加入情况及雇佣保险的适用',
  },
  borneByWorker: {
    ja: '労働者に負担させる食費・作業用品等',
    en: 'Meals, work supplies and other costs borne by the worker',
    ko: '근로자가 부담하는 식비·작업용품 등',
    vi: 'Chi phí ăn uống, dụng cụ làm việc… do người lao động chịu',
    zh: '由劳动者负担的餐费、工作用品等',
  },
  safety: {
    ja: '安全及び衛生',
    en: 'Safety and health',
    ko: '안전 및 위생',
    vi: 'An toàn và vệ sinh',
    zh: '安全与卫生',
  },
  training: { ja: '職業訓練', en: 'Vocational training', ko: '직업훈련', vi: 'Đào tạo nghề', zh: '职业培训' },
  accident: {
    ja: '災害補償・業務外の傷病扶助',
    en: 'Accident compensation and support in sickness outside work',
    ko: '재해보상·업무 외 상병 부조',
    vi: 'Bồi thường tai nạn và trợ cấp ốm đau ngoài công việc',
    zh: '工伤补偿及非因工伤病补助',
  },
  sanctions: {
    ja: '表彰及び制裁',
    en: 'Commendation and sanctions',
    ko: '표창 및 제재',
    vi: 'Khen thưởng và kỷ luật',
    zh: '表彰与处分',
  },
  absence: { ja: '休職', en: 'Leave of absence', ko: '휴직', vi: 'Tạm nghỉ việc', zh: '休职' },
  consultation: {
    ja: '雇用管理の改善等に関する相談窓口',
    en: 'Desk to consult on employment management',
    ko: '고용관리 개선 등에 관한 상담 창구',
    vi: 'Bộ phận tư vấn về quản lý lao động',
    zh: '雇佣管理改善等相关咨询窗口',
  },
  explanationRight: {
    ja: '待遇の相違等に関する説明の求め',
    en: 'Asking for an explanation of differences in treatment',
    ko: '처우의 차이 등에 관한 설명 요구',
    vi: 'Quyền yêu cầu giải thích về sự khác biệt đãi ngộ',
    zh: '要求说明待遇差异等',
  },
};

/** What stands where the employer words nothing. */
export const stateTexts = {
  not_applicable: { ja: '該当なし', en: 'Not applicable', ko: '해당 없음', vi: 'Không áp dụng', zh: '不适用' },
  not_stated: { ja: '記載なし', en: 'Not stated', ko: '기재 없음', vi: 'Không ghi', zh: '未记载' },
} as const satisfies Record<string, DocumentText>;

/** Beside Japanese that the employer gave no translation of. */
export const untranslated: DocumentText = {
  ja: '(訳文なし。日本語の記載をご覧ください。)',
  en: '(No translation was provided. Please see the Japanese text.)',
  ko: '(번역문이 제공되지 않았습니다. 일본어 기재를 참조하십시오.)',
  vi: '(Không có bản dịch. Vui lòng xem nội dung tiếng Nhật.)',
  zh: '（未提供译文，请参阅日语记载。）',
};

export const noteTexts = {
  japanesePrevails: {
    ja: '外国語の記載は、日本語の記載の理解を助けるための参考訳です。',
    en: 'The text in English is a translation for reference, to help the reader understand the Japanese text.',
    ko: '한국어 기재는 일본어 기재의 이해를 돕기 위한 참고 번역입니다.',
    vi: 'Phần tiếng Việt là bản dịch tham khảo nhằm giúp hiểu nội dung tiếng Nhật.',
    zh: '中文记载为帮助理解日语记载的参考译文。',
  },
  workRules: {
    ja: '以上のほかは、当社の就業規則及び労働関係法令の定めによります。',
    en: 'Matters not stated above follow the employer’s work rules and the labour laws.',
    ko: '위에 정한 것 외에는 회사의 취업규칙 및 노동 관계 법령에 따릅니다.',
    vi: 'Các nội dung không nêu ở trên được thực hiện theo nội quy lao động của công ty và pháp luật về lao động.',
    zh: '以上未载事项，依照本单位的就业规则及劳动相关法令执行。',
  },
  keep: {
    ja: '本書は、使用者が労働基準法第15条第1項に基づき労働条件を明示するための書面です。大切に保管してください。',
    en: 'This document states the working conditions as required by Article 15, paragraph 1 of the Labour Standards Act. Please keep it safe.',
    ko: '본 문서는 사용자가 노동기준법 제15조 제1항에 따라 근로조건을 명시하기 위한 서면입니다. 소중히 보관하십시오.',
    vi: 'Văn bản này nêu rõ điều kiện lao động theo khoản 1 Điều 15 Luật Tiêu chuẩn lao động của Nhật Bản. Vui lòng lưu giữ cẩn thận.',
    zh: '本文件系用人单位依据日本《劳动基准法》第15条第1款明示劳动条件的书面文件，请妥善保管。',
  },
} as const satisfies Record<string, DocumentText>;

/** The day as each language writes it: 2026年11月21日. */
export const dayIn = (language: 'ja' | NoticeLanguage, day: string) =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
