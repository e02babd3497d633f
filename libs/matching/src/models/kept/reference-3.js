// Made by npm run model:keep. Never edited: what was computed by it must come out the same.
// libs/contracts/src/vocabulary/fold-text.ts
function foldText(text) {
	return text.normalize("NFKC").toLowerCase().trim().replace(/(?<!^)\.|[\s\-‐‑–_/・·,、'’&]+/gu, "");
}
// libs/contracts/src/vocabulary/subdivisions.ts
const ofJapan = [
	[
		"北海道",
		"Hokkaido",
		"홋카이도",
		43.0642,
		141.3469
	],
	[
		"青森県",
		"Aomori",
		"아오모리현",
		40.8244,
		140.74
	],
	[
		"岩手県",
		"Iwate",
		"이와테현",
		39.7036,
		141.1525
	],
	[
		"宮城県",
		"Miyagi",
		"미야기현",
		38.2689,
		140.8719
	],
	[
		"秋田県",
		"Akita",
		"아키타현",
		39.7186,
		140.1025
	],
	[
		"山形県",
		"Yamagata",
		"야마가타현",
		38.2406,
		140.3633
	],
	[
		"福島県",
		"Fukushima",
		"후쿠시마현",
		37.75,
		140.4678
	],
	[
		"茨城県",
		"Ibaraki",
		"이바라키현",
		36.3414,
		140.4467
	],
	[
		"栃木県",
		"Tochigi",
		"도치기현",
		36.5658,
		139.8836
	],
	[
		"群馬県",
		"Gunma",
		"군마현",
		36.3911,
		139.0608
	],
	[
		"埼玉県",
		"Saitama",
		"사이타마현",
		35.8569,
		139.6489
	],
	[
		"千葉県",
		"Chiba",
		"지바현",
		35.6047,
		140.1233
	],
	[
		"東京都",
		"Tokyo",
		"도쿄도",
		35.6894,
		139.6917
	],
	[
		"神奈川県",
		"Kanagawa",
		"가나가와현",
		35.4478,
		139.6425
	],
	[
		"新潟県",
		"Niigata",
		"니가타현",
		37.9022,
		139.0236
	],
	[
		"富山県",
		"Toyama",
		"도야마현",
		36.6953,
		137.2114
	],
	[
		"石川県",
		"Ishikawa",
		"이시카와현",
		36.5944,
		136.6256
	],
	[
		"福井県",
		"Fukui",
		"후쿠이현",
		36.0653,
		136.2219
	],
	[
		"山梨県",
		"Yamanashi",
		"야마나시현",
		35.6639,
		138.5683
	],
	[
		"長野県",
		"Nagano",
		"나가노현",
		36.6514,
		138.1811
	],
	[
		"岐阜県",
		"Gifu",
		"기후현",
		35.3911,
		136.7222
	],
	[
		"静岡県",
		"Shizuoka",
		"시즈오카현",
		34.9769,
		138.3831
	],
	[
		"愛知県",
		"Aichi",
		"아이치현",
		35.1803,
		136.9067
	],
	[
		"三重県",
		"Mie",
		"미에현",
		34.7303,
		136.5086
	],
	[
		"滋賀県",
		"Shiga",
		"시가현",
		35.0044,
		135.8683
	],
	[
		"京都府",
		"Kyoto",
		"교토부",
		35.0214,
		135.7556
	],
	[
		"大阪府",
		"Osaka",
		"오사카부",
		34.6864,
		135.52
	],
	[
		"兵庫県",
		"Hyogo",
		"효고현",
		34.6914,
		135.1831
	],
	[
		"奈良県",
		"Nara",
		"나라현",
		34.6853,
		135.8328
	],
	[
		"和歌山県",
		"Wakayama",
		"와카야마현",
		34.2261,
		135.1675
	],
	[
		"鳥取県",
		"Tottori",
		"돗토리현",
		35.5036,
		134.2383
	],
	[
		"島根県",
		"Shimane",
		"시마네현",
		35.4722,
		133.0506
	],
	[
		"岡山県",
		"Okayama",
		"오카야마현",
		34.6617,
		133.935
	],
	[
		"広島県",
		"Hiroshima",
		"히로시마현",
		34.3964,
		132.4594
	],
	[
		"山口県",
		"Yamaguchi",
		"야마구치현",
		34.1858,
		131.4714
	],
	[
		"徳島県",
		"Tokushima",
		"도쿠시마현",
		34.0658,
		134.5594
	],
	[
		"香川県",
		"Kagawa",
		"가가와현",
		34.3403,
		134.0433
	],
	[
		"愛媛県",
		"Ehime",
		"에히메현",
		33.8417,
		132.7661
	],
	[
		"高知県",
		"Kochi",
		"고치현",
		33.5597,
		133.5311
	],
	[
		"福岡県",
		"Fukuoka",
		"후쿠오카현",
		33.6064,
		130.4181
	],
	[
		"佐賀県",
		"Saga",
		"사가현",
		33.2494,
		130.2989
	],
	[
		"長崎県",
		"Nagasaki",
		"나가사키현",
		32.7503,
		129.8678
	],
	[
		"熊本県",
		"Kumamoto",
		"구마모토현",
		32.7897,
		130.7417
	],
	[
		"大分県",
		"Oita",
		"오이타현",
		33.2381,
		131.6125
	],
	[
		"宮崎県",
		"Miyazaki",
		"미야자키현",
		31.9111,
		131.4239
	],
	[
		"鹿児島県",
		"Kagoshima",
		"가고시마현",
		31.5603,
		130.5581
	],
	[
		"沖縄県",
		"Okinawa",
		"오키나와현",
		26.2125,
		127.6811
	]
];
const ofKorea = [
	[
		11,
		"ソウル特別市",
		"Seoul",
		"서울특별시",
		37.5665,
		126.978
	],
	[
		26,
		"釜山広域市",
		"Busan",
		"부산광역시",
		35.1796,
		129.0756
	],
	[
		27,
		"大邱広域市",
		"Daegu",
		"대구광역시",
		35.8714,
		128.6014
	],
	[
		28,
		"仁川広域市",
		"Incheon",
		"인천광역시",
		37.4563,
		126.7052
	],
	[
		29,
		"光州広域市",
		"Gwangju",
		"광주광역시",
		35.1595,
		126.8526
	],
	[
		30,
		"大田広域市",
		"Daejeon",
		"대전광역시",
		36.3504,
		127.3845
	],
	[
		31,
		"蔚山広域市",
		"Ulsan",
		"울산광역시",
		35.5384,
		129.3114
	],
	[
		50,
		"世宗特別自治市",
		"Sejong",
		"세종특별자치시",
		36.48,
		127.289
	],
	[
		41,
		"京畿道",
		"Gyeonggi",
		"경기도",
		37.275,
		127.0094
	],
	[
		42,
		"江原特別自治道",
		"Gangwon",
		"강원특별자치도",
		37.8854,
		127.7298
	],
	[
		43,
		"忠清北道",
		"North Chungcheong",
		"충청북도",
		36.6357,
		127.4914
	],
	[
		44,
		"忠清南道",
		"South Chungcheong",
		"충청남도",
		36.6588,
		126.6728
	],
	[
		45,
		"全北特別自治道",
		"Jeonbuk",
		"전북특별자치도",
		35.8203,
		127.1088
	],
	[
		46,
		"全羅南道",
		"South Jeolla",
		"전라남도",
		34.8161,
		126.4629
	],
	[
		47,
		"慶尚北道",
		"North Gyeongsang",
		"경상북도",
		36.576,
		128.5056
	],
	[
		48,
		"慶尚南道",
		"South Gyeongsang",
		"경상남도",
		35.2383,
		128.6925
	],
	[
		49,
		"済州特別自治道",
		"Jeju",
		"제주특별자치도",
		33.489,
		126.4983
	]
];
const subdivision = (country, number, [ja, en, ko, latitude, longitude]) => ({
	code: `${country}-${String(number).padStart(2, "0")}`,
	country,
	ja,
	en,
	ko,
	latitude,
	longitude
});
const subdivisions = (() => [...ofJapan.map((row, index) => subdivision("JP", index + 1, row)), ...ofKorea.map(([number, ...row]) => subdivision("KR", number, row))])();
// libs/contracts/src/vocabulary/work.ts
const remoteModes = [
	"none",
	"hybrid",
	"full"
];
const careerLevels = [
	"entry",
	"junior",
	"mid",
	"senior",
	"lead",
	"manager",
	"executive"
];
const languageLevels = [
	"A1",
	"A2",
	"B1",
	"B2",
	"C1",
	"C2",
	"native"
];
// libs/contracts/src/vocabulary/work-style.ts
const workStyleDimensions = (() => [
	"decisions",
	"communication",
	"hierarchy",
	"collaboration",
	"change",
	"togetherness"
])();
// libs/contracts/src/vocabulary/licences.ts
const cars = [
	"普通免許",
	"普通自動車運転免許",
	"自動車運転免許",
	"普通自動車",
	"要普免",
	"AT限定普通自動車免許"
];
const rows = (() => [
	[
		"driver_ordinary",
		"普通自動車第一種運転免許",
		"Driving licence (ordinary)",
		"보통자동차 운전면허",
		[
			...cars,
			"普通自動車免許",
			"普通自動車第一種免許",
			"運転免許",
			"driving licence",
			"driver's license"
		],
		[
			"driver_semi_medium",
			"driver_medium",
			"driver_large",
			"driver_ordinary_2",
			"driver_large_2"
		]
	],
	[
		"driver_semi_medium",
		"準中型自動車第一種運転免許",
		"Driving licence (semi-medium)",
		"준중형자동차 운전면허",
		[
			"準中型免許",
			"準中型自動車免許",
			"準中型自動車運転免許"
		],
		[
			"driver_medium",
			"driver_large",
			"driver_large_2"
		]
	],
	[
		"driver_medium",
		"中型自動車第一種運転免許",
		"Driving licence (medium)",
		"중형자동차 운전면허",
		[
			"中型免許",
			"中型自動車免許",
			"中型自動車運転免許"
		],
		["driver_large", "driver_large_2"]
	],
	[
		"driver_large",
		"大型自動車第一種運転免許",
		"Driving licence (large)",
		"대형자동차 운전면허",
		[
			"大型免許",
			"大型自動車免許",
			"大型自動車運転免許"
		],
		["driver_large_2"]
	],
	[
		"driver_ordinary_2",
		"普通自動車第二種運転免許",
		"Passenger transport licence (ordinary)",
		"보통자동차 제2종 운전면허",
		[
			"普通二種免許",
			"普通自動車第二種免許",
			"普通自動車二種免許",
			"二種免許"
		],
		["driver_large_2"]
	],
	[
		"driver_large_2",
		"大型自動車第二種運転免許",
		"Passenger transport licence (large)",
		"대형자동차 제2종 운전면허",
		[
			"大型二種免許",
			"大型自動車第二種免許",
			"大型自動車二種免許"
		]
	],
	[
		"forklift",
		"フォークリフト運転技能講習修了",
		"Forklift operation (skill training)",
		"지게차 운전 기능강습 수료",
		[
			"フォークリフト運転技能講習",
			"フォークリフト免許",
			"フォークリフト",
			"フォークリフト運転者"
		]
	],
	[
		"slinging",
		"玉掛け技能講習修了",
		"Slinging (skill training)",
		"줄걸이 작업 기능강습 수료",
		[
			"玉掛け技能講習",
			"玉掛け",
			"玉掛"
		]
	],
	[
		"electrician_2",
		"第二種電気工事士",
		"Electrician (class 2)",
		"제2종 전기공사사",
		[
			"電気工事士二種",
			"電気工事士2種",
			"電気工事士第二種",
			"2種電気工事士",
			"第2種電気工事士"
		],
		["electrician_1"]
	],
	[
		"electrician_1",
		"第一種電気工事士",
		"Electrician (class 1)",
		"제1종 전기공사사",
		[
			"電気工事士一種",
			"電気工事士1種",
			"電気工事士第一種",
			"1種電気工事士",
			"第1種電気工事士"
		]
	],
	[
		"hazardous_materials_4",
		"乙種第4類危険物取扱者",
		"Hazardous materials handler (type B, class 4)",
		"을종 제4류 위험물취급자",
		[
			"危険物取扱者乙種4類",
			"危険物取扱者乙種第4類",
			"乙種第四類危険物取扱者",
			"危険物取扱者乙種四類",
			"危険物乙4",
			"乙4"
		],
		["hazardous_materials_a"]
	],
	[
		"hazardous_materials_a",
		"甲種危険物取扱者",
		"Hazardous materials handler (type A)",
		"갑종 위험물취급자",
		["危険物取扱者甲種"]
	],
	[
		"architect_2",
		"二級建築士",
		"Architect (class 2)",
		"2급 건축사",
		["2級建築士"],
		["architect_1"]
	],
	[
		"architect_1",
		"一級建築士",
		"Architect (class 1)",
		"1급 건축사",
		["1級建築士"]
	],
	[
		"real_estate",
		"宅地建物取引士",
		"Real estate transaction agent",
		"택지건물거래사",
		[
			"宅建",
			"宅建士",
			"宅地建物取引主任者"
		]
	],
	[
		"physician",
		"医師免許",
		"Physician",
		"의사 면허",
		["医師"]
	],
	[
		"dentist",
		"歯科医師免許",
		"Dentist",
		"치과의사 면허",
		["歯科医師"]
	],
	[
		"pharmacist",
		"薬剤師免許",
		"Pharmacist",
		"약사 면허(일본)",
		["薬剤師"]
	],
	[
		"drug_seller",
		"登録販売者",
		"Registered drug seller",
		"등록판매자",
		["医薬品登録販売者"],
		["pharmacist"]
	],
	[
		"nurse",
		"看護師免許",
		"Nurse",
		"간호사 면허(일본)",
		[
			"看護師",
			"正看護師",
			"看護師国家資格"
		],
		["public_health_nurse", "midwife"]
	],
	[
		"assistant_nurse",
		"准看護師免許",
		"Assistant nurse",
		"준간호사 면허",
		["准看護師", "准看"],
		[
			"nurse",
			"public_health_nurse",
			"midwife"
		]
	],
	[
		"public_health_nurse",
		"保健師免許",
		"Public health nurse",
		"보건사 면허",
		["保健師"]
	],
	[
		"midwife",
		"助産師免許",
		"Midwife",
		"조산사 면허",
		["助産師"]
	],
	[
		"physical_therapist",
		"理学療法士免許",
		"Physical therapist",
		"이학요법사 면허",
		["理学療法士"]
	],
	[
		"occupational_therapist",
		"作業療法士免許",
		"Occupational therapist",
		"작업요법사 면허",
		["作業療法士"]
	],
	[
		"care_initial",
		"介護職員初任者研修修了",
		"Care worker initial training",
		"개호직원 초임자 연수 수료",
		[
			"介護職員初任者研修",
			"初任者研修",
			"ヘルパー2級",
			"ホームヘルパー2級",
			"訪問介護員2級"
		],
		["care_practical", "care_worker"]
	],
	[
		"care_practical",
		"介護福祉士実務者研修修了",
		"Care worker practical training",
		"개호복지사 실무자 연수 수료",
		[
			"介護福祉士実務者研修",
			"実務者研修",
			"介護職員実務者研修"
		],
		["care_worker"]
	],
	[
		"care_worker",
		"介護福祉士",
		"Certified care worker",
		"개호복지사",
		["介護福祉士国家資格"]
	],
	[
		"care_manager",
		"介護支援専門員",
		"Care manager",
		"개호지원전문원",
		[
			"ケアマネージャー",
			"ケアマネジャー",
			"ケアマネ"
		]
	],
	[
		"childcare",
		"保育士",
		"Childcare worker",
		"보육사",
		["保育士資格", "保育士証"]
	],
	[
		"kindergarten_teacher",
		"幼稚園教諭免許",
		"Kindergarten teacher",
		"유치원 교사 면허",
		[
			"幼稚園教諭",
			"幼稚園教諭一種免許",
			"幼稚園教諭二種免許"
		]
	],
	[
		"barber",
		"理容師免許",
		"Barber",
		"이용사 면허",
		["理容師"]
	],
	[
		"beautician",
		"美容師免許",
		"Beautician",
		"미용사 면허",
		["美容師"]
	],
	[
		"cook",
		"調理師免許",
		"Licensed cook",
		"조리사 면허",
		["調理師"]
	],
	[
		"lawyer",
		"弁護士",
		"Lawyer",
		"변호사",
		["弁護士資格"]
	],
	[
		"accountant",
		"公認会計士",
		"Certified public accountant",
		"공인회계사",
		["日本公認会計士"]
	],
	[
		"tax_accountant",
		"税理士",
		"Tax accountant",
		"세리사",
		["税理士資格"]
	],
	[
		"labour_consultant",
		"社会保険労務士",
		"Labour and social security attorney",
		"사회보험노무사",
		["社労士", "特定社会保険労務士"]
	]
])();
const licences = (() => rows.map(([id, ja, en, ko, aliases = [], heldBy = []]) => ({
	id,
	ja,
	en,
	ko,
	aliases,
	heldBy
})))();
const byId = (() => new Map(licences.map((licence) => [licence.id, licence])))();
function coversLicence(held, asked) {
	return held.includes(asked) || byId.get(asked).heldBy.some((id) => held.includes(id));
}
// libs/contracts/src/matching/models.ts
const criterionWeights = {
	skills: 30,
	culture: 25,
	geography: 20,
	salary: 15,
	career: 10
};
const criteria = (() => Object.keys(criterionWeights))();
const partWeights = {
	culture: {
		decisions: 1,
		communication: 1,
		hierarchy: 1,
		collaboration: 1,
		change: 1,
		togetherness: 1
	},
	career: {
		level: 50,
		industry: 30,
		growth: 20
	}
};
const careerParts = (() => Object.keys(partWeights.career))();
// libs/contracts/src/vocabulary/taxonomy/skill.ts
const skill = (id, ja, en, ko, aliases = [], { broader = [], related = [] } = {}) => ({
	id,
	ja,
	en,
	ko,
	aliases,
	broader,
	related
});
// libs/contracts/src/vocabulary/taxonomy/building-skills.ts
const buildingSkills = (() => [
	skill("carpentry", "大工工事", "Carpentry", "목수 작업", [
		"大工",
		"造作大工",
		"建築大工",
		"木造建築",
		"carpenter",
		"목수",
		"건축 목공"
	]),
	skill("formwork", "型枠施工", "Formwork", "거푸집 시공", [
		"型枠",
		"型枠大工",
		"型枠工事",
		"formwork carpenter",
		"거푸집",
		"형틀 목공"
	], { related: [["carpentry", .4]] }),
	skill("rebar-work", "鉄筋施工", "Rebar work", "철근 시공", [
		"鉄筋工",
		"鉄筋組立",
		"鉄筋工事",
		"鉄筋継手",
		"rebar",
		"reinforcing bar",
		"철근공"
	]),
	skill("scaffolding", "とび・足場", "Scaffolding", "비계", [
		"とび職",
		"鳶",
		"鳶職",
		"足場",
		"足場組立",
		"足場工事",
		"鉄骨鳶",
		"足場の組立て等作業主任者",
		"scaffolder",
		"비계공",
		"비계 설치"
	]),
	skill("plastering", "左官", "Plastering", "미장", [
		"左官工",
		"左官工事",
		"タイル張り",
		"plasterer",
		"미장공",
		"타일 시공"
	]),
	skill("interior-finishing", "内装仕上げ", "Interior finishing", "내장 마감", [
		"内装",
		"内装工",
		"内装工事",
		"内装仕上げ施工",
		"クロス貼り",
		"クロス張り",
		"表装",
		"床仕上げ",
		"ボード貼り",
		"wallpapering",
		"drywall",
		"인테리어 시공",
		"도배"
	]),
	skill("building-painting", "建築塗装", "House painting", "건축 도장", [
		"塗装工事",
		"外壁塗装",
		"塗装職人",
		"house painter",
		"건물 도색",
		"페인트공"
	]),
	skill("plumbing", "配管", "Plumbing", "배관", [
		"配管工",
		"配管工事",
		"給排水設備",
		"給排水工事",
		"管工事",
		"水道工事",
		"給水装置工事主任技術者",
		"管工事施工管理技士",
		"plumber",
		"pipe fitting",
		"배관공",
		"배관 공사"
	]),
	skill("air-conditioning-work", "空調設備工事", "Air conditioning work", "공조 설비", [
		"空調",
		"空調設備",
		"冷凍空調",
		"冷凍空気調和機器施工",
		"エアコン設置",
		"エアコン取付",
		"hvac",
		"air conditioning",
		"에어컨 설치",
		"냉동 공조"
	], { related: [["plumbing", .4], ["electrical-work", .4]] }),
	skill("heavy-equipment-operation", "建設機械運転", "Heavy equipment operation", "건설 기계 운전", [
		"重機",
		"重機オペレーター",
		"重機運転",
		"建設機械施工",
		"車両系建設機械",
		"車両系建設機械運転技能講習",
		"バックホウ",
		"ユンボ",
		"油圧ショベル",
		"ブルドーザー",
		"ホイールローダー",
		"excavator",
		"굴착기",
		"굴삭기",
		"중장비"
	]),
	skill("concrete-work", "コンクリート工事", "Concrete work", "콘크리트 타설", [
		"コンクリート打設",
		"コンクリート圧送",
		"土間工",
		"concrete placing",
		"콘크리트 펌프",
		"콘크리트 작업"
	], { related: [["formwork", .3], ["civil-works", .4]] }),
	skill("civil-works", "土木工事", "Civil engineering works", "토목 공사", [
		"土木",
		"土木作業",
		"土木作業員",
		"土工",
		"道路工事",
		"舗装工事",
		"掘削",
		"civil engineering",
		"road construction",
		"토목",
		"도로 공사"
	]),
	skill("tunnel-work", "トンネル工事", "Tunnelling", "터널 공사", [
		"トンネル推進工",
		"推進工法",
		"シールド工法",
		"tunnel construction",
		"터널 굴착"
	], { broader: ["civil-works"] }),
	skill("surveying", "測量", "Surveying", "측량", [
		"測量士",
		"測量士補",
		"土地家屋調査士",
		"墨出し",
		"丁張り",
		"land surveyor",
		"land survey",
		"측량 기사",
		"측량사"
	]),
	skill("demolition", "解体工事", "Demolition", "철거", [
		"解体",
		"解体工",
		"解体作業",
		"はつり",
		"石綿作業主任者",
		"アスベスト除去",
		"demolition work",
		"철거 공사",
		"석면 해체"
	]),
	skill("waterproofing", "防水施工", "Waterproofing", "방수", [
		"防水",
		"防水工",
		"防水工事",
		"ウレタン防水",
		"シーリング",
		"방수 공사"
	]),
	skill("roofing", "屋根工事", "Roofing", "지붕 공사", [
		"かわらぶき",
		"瓦葺き",
		"屋根ふき",
		"建築板金",
		"roofer",
		"기와 공사",
		"지붕 시공"
	]),
	skill("sash-installation", "サッシ施工", "Window and sash installation", "창호 시공", [
		"サッシ",
		"サッシ取付",
		"建具取付",
		"ガラス工事",
		"カーテンウォール",
		"glazing",
		"창호",
		"유리 시공"
	]),
	skill("insulation-work", "保温保冷工事", "Insulation work", "보온 공사", [
		"保温保冷",
		"断熱工事",
		"断熱",
		"熱絶縁",
		"단열 공사",
		"단열"
	]),
	skill("solar-installation", "太陽光発電設備工事", "Solar installation", "태양광 설비 시공", [
		"太陽光パネル設置",
		"太陽光発電",
		"ソーラーパネル",
		"solar panel installation",
		"태양광",
		"태양광 설치"
	], { related: [["electrical-work", .5]] }),
	skill("telecom-installation", "通信工事", "Telecommunications installation", "통신 공사", [
		"電気通信",
		"電気通信工事",
		"工事担任者",
		"光ファイバー",
		"lan工事",
		"基地局工事",
		"fiber optic",
		"정보통신 공사",
		"광케이블"
	], { related: [["electrical-work", .4], ["networking", .3]] }),
	skill("facility-management", "ビル設備管理", "Building facility management", "시설 관리", [
		"ビルメン",
		"ビルメンテナンス",
		"ビル管理",
		"電験三種",
		"第三種電気主任技術者",
		"電気主任技術者",
		"建築物環境衛生管理技術者",
		"ビル管理士",
		"facility manager",
		"building maintenance",
		"건물 관리"
	], { related: [["maintenance", .6]] }),
	skill("fire-protection", "消防設備点検", "Fire protection equipment", "소방 설비", [
		"消防設備",
		"消防設備士",
		"消防設備点検資格者",
		"防災管理",
		"fire protection",
		"소방 설비 점검",
		"소방 안전 관리"
	], { related: [["facility-management", .4]] }),
	skill("cost-estimation", "積算・見積", "Cost estimation", "견적·적산", [
		"積算",
		"建築積算",
		"見積",
		"見積作成",
		"見積書作成",
		"quantity surveying",
		"estimating",
		"적산",
		"견적 작성"
	]),
	skill("structural-design", "構造設計", "Structural design", "구조 설계", [
		"構造計算",
		"構造設計一級建築士",
		"structural engineering",
		"구조 계산",
		"구조 해석"
	], { related: [["architectural-design", .5]] }),
	skill("building-services-design", "設備設計", "Building services design", "설비 설계", [
		"建築設備設計",
		"空調設計",
		"電気設備設計",
		"設備設計一級建築士",
		"mep design",
		"건축 설비 설계"
	], { related: [["architectural-design", .4]] }),
	skill("interior-design", "インテリアデザイン", "Interior design", "인테리어 디자인", [
		"インテリアコーディネーター",
		"空間デザイン",
		"店舗デザイン",
		"interior designer",
		"실내 디자인",
		"공간 디자인"
	], { related: [["architectural-design", .4]] }),
	skill("renovation", "リフォーム", "Renovation", "리모델링", [
		"リノベーション",
		"住宅リフォーム",
		"リフォーム工事",
		"home renovation",
		"remodeling",
		"집수리"
	], { related: [["interior-finishing", .4], ["construction-management", .4]] }),
	skill("construction-labour", "建設作業", "Construction labour", "건설 작업", [
		"建設作業員",
		"現場作業",
		"建設現場",
		"手元作業",
		"construction worker",
		"건설 현장",
		"건설 노동"
	], { related: [["civil-works", .5], ["demolition", .4]] })
])();
// libs/contracts/src/vocabulary/taxonomy/care-skills.ts
const careSkills = (() => [
	skill("dementia-care", "認知症ケア", "Dementia care", "치매 케어", [
		"認知症介護",
		"認知症ケア専門士",
		"認知症対応",
		"dementia",
		"치매 돌봄",
		"치매 간병"
	], { broader: ["elderly-care"] }),
	skill("home-care", "訪問介護", "Home care", "방문 요양", [
		"ホームヘルパー",
		"在宅介護",
		"訪問介護員",
		"サービス提供責任者",
		"home helper",
		"재가 요양"
	], {
		broader: ["elderly-care"],
		related: [["body-care", .6]]
	}),
	skill("day-care-for-elderly", "デイサービス", "Day care for the elderly", "주야간 보호", [
		"通所介護",
		"デイケア",
		"通所リハビリ",
		"adult day care",
		"데이 케어"
	], {
		broader: ["elderly-care"],
		related: [["care-recreation", .4]]
	}),
	skill("care-recreation", "介護レクリエーション", "Recreation for care users", "여가 프로그램 진행", [
		"レクリエーション",
		"レクリエーション企画",
		"レク",
		"recreational activities",
		"레크리에이션"
	], { broader: ["elderly-care"] }),
	skill("end-of-life-care", "看取りケア", "End-of-life care", "임종 돌봄", [
		"看取り",
		"ターミナルケア",
		"終末期ケア",
		"緩和ケア",
		"palliative care",
		"hospice",
		"호스피스",
		"완화 의료"
	], { related: [["elderly-care", .4], ["nursing", .4]] }),
	skill("suctioning-tube-feeding", "喀痰吸引・経管栄養", "Suctioning and tube feeding", "가래 흡인·경관 영양", [
		"喀痰吸引",
		"喀痰吸引等研修",
		"たん吸引",
		"痰吸引",
		"経管栄養",
		"医療的ケア",
		"tube feeding",
		"가래 흡인",
		"경관 영양"
	], { related: [["body-care", .4], ["nursing", .3]] }),
	skill("care-facility-management", "介護施設運営", "Care facility management", "요양 시설 운영", [
		"施設長",
		"介護施設長",
		"ホーム長",
		"施設管理者",
		"nursing home management",
		"요양원 운영"
	], { related: [["care-planning", .4], ["people-management", .4]] }),
	skill("disability-support", "障害者支援", "Disability support", "장애인 지원", [
		"障がい者支援",
		"障害福祉",
		"障がい福祉",
		"生活支援員",
		"就労支援",
		"就労継続支援",
		"장애인 활동 지원",
		"장애인 복지"
	], { related: [["elderly-care", .5], ["social-work", .5]] }),
	skill("social-work", "相談援助", "Social work", "사회 복지", [
		"社会福祉",
		"社会福祉士",
		"精神保健福祉士",
		"生活相談員",
		"相談支援",
		"相談支援専門員",
		"ソーシャルワーカー",
		"ソーシャルワーク",
		"social worker",
		"사회복지사"
	], { related: [["care-planning", .5]] }),
	skill("nursing-assistance", "看護助手", "Nursing assistance", "간호 보조", [
		"看護補助",
		"看護補助者",
		"看護助手業務",
		"nursing assistant",
		"nurse aide",
		"간호조무사",
		"간호 조무"
	], { related: [["nursing", .4], ["body-care", .5]] }),
	skill("home-nursing", "訪問看護", "Home nursing", "방문 간호", [
		"訪問看護師",
		"在宅看護",
		"visiting nurse",
		"home health nursing",
		"방문간호사"
	], { broader: ["nursing"] }),
	skill("ward-nursing", "病棟看護", "Ward nursing", "병동 간호", [
		"病棟勤務",
		"病棟看護師",
		"病棟業務",
		"ward nurse",
		"병동 간호사",
		"병동 근무"
	], { broader: ["nursing"] }),
	skill("operating-room-nursing", "手術室看護", "Operating room nursing", "수술실 간호", [
		"手術室",
		"オペ室",
		"オペ看",
		"手術室看護師",
		"器械出し",
		"scrub nurse",
		"operating room",
		"수술실"
	], { broader: ["nursing"] }),
	skill("emergency-nursing", "救急看護", "Emergency nursing", "응급 간호", [
		"救急外来",
		"救命救急",
		"救急看護師",
		"トリアージ",
		"emergency room",
		"emergency care",
		"응급실"
	], {
		broader: ["nursing"],
		related: [["intensive-care-nursing", .6]]
	}),
	skill("intensive-care-nursing", "集中治療看護", "Intensive care nursing", "중환자 간호", [
		"icu看護",
		"集中治療室",
		"critical care",
		"중환자실"
	], { broader: ["nursing"] }),
	skill("midwifery", "助産", "Midwifery", "조산", [
		"助産師",
		"産科看護",
		"midwife",
		"조산사"
	], { broader: ["nursing"] }),
	skill("public-health-nursing", "保健指導", "Health guidance", "보건 지도", [
		"保健師",
		"特定保健指導",
		"産業保健",
		"public health nurse",
		"보건 교육",
		"산업 보건"
	], { related: [["nursing", .5]] }),
	skill("blood-sampling", "採血・注射", "Blood sampling and injection", "채혈·주사", [
		"採血",
		"静脈注射",
		"点滴",
		"注射",
		"phlebotomy",
		"blood draw",
		"채혈"
	], { broader: ["nursing"] }),
	skill("clinical-laboratory", "臨床検査", "Clinical laboratory testing", "임상 병리 검사", [
		"臨床検査技師",
		"検体検査",
		"生理検査",
		"エコー検査",
		"medical technologist",
		"임상병리사"
	]),
	skill("radiography", "放射線撮影", "Radiography", "방사선 촬영", [
		"診療放射線技師",
		"放射線技師",
		"レントゲン",
		"ct撮影",
		"mri",
		"x-ray",
		"radiographer",
		"방사선사"
	]),
	skill("dental-hygiene", "歯科衛生", "Dental hygiene", "치위생", [
		"歯科衛生士",
		"dental hygienist",
		"치과위생사"
	], { related: [["dental-assistance", .6]] }),
	skill("dental-assistance", "歯科助手", "Dental assistance", "치과 보조", [
		"歯科アシスタント",
		"歯科診療補助",
		"dental assistant",
		"치과 조무"
	]),
	skill("dietetics", "栄養管理", "Dietetics", "영양 관리", [
		"栄養士",
		"管理栄養士",
		"献立作成",
		"栄養指導",
		"nutrition",
		"dietitian",
		"nutritionist",
		"영양사",
		"식단 작성"
	], { related: [["mass-catering", .4]] }),
	skill("speech-therapy", "言語聴覚療法", "Speech therapy", "언어 치료", [
		"言語聴覚士",
		"speech therapist",
		"언어치료사",
		"언어재활사"
	], { broader: ["rehabilitation"] }),
	skill("counselling", "心理カウンセリング", "Psychological counselling", "심리 상담", [
		"カウンセリング",
		"心理相談",
		"臨床心理士",
		"公認心理師",
		"counseling",
		"psychotherapy",
		"상담심리사",
		"임상심리사"
	], { related: [["social-work", .4]] }),
	skill("manual-therapy", "鍼灸・マッサージ", "Acupuncture and massage", "침구·마사지", [
		"鍼灸",
		"鍼灸師",
		"柔道整復師",
		"あん摩マッサージ指圧師",
		"整体",
		"整体師",
		"リラクゼーション",
		"massage",
		"acupuncture",
		"마사지",
		"침구"
	], { related: [["rehabilitation", .3]] }),
	skill("clinical-trials", "臨床開発", "Clinical trials", "임상 시험", [
		"治験",
		"治験コーディネーター",
		"cra",
		"crc",
		"clinical research",
		"임상 연구",
		"임상 개발"
	]),
	skill("pharmaceutical-sales", "医薬情報担当", "Pharmaceutical sales", "제약 영업", [
		"医薬情報担当者",
		"医療機器営業",
		"medical representative",
		"의료기기 영업"
	], { broader: ["corporate-sales"] }),
	skill("special-needs-education", "特別支援教育", "Special needs education", "특수 교육", [
		"放課後等デイサービス",
		"療育",
		"児童発達支援",
		"児童発達支援管理責任者",
		"special education",
		"특수 교사",
		"발달 재활"
	], { related: [["childcare", .4], ["disability-support", .5]] }),
	skill("after-school-care", "学童保育", "After-school care", "방과 후 돌봄", [
		"学童",
		"児童指導員",
		"放課後児童支援員",
		"after school program",
		"돌봄 교실"
	], { related: [["childcare", .6]] }),
	skill("language-teaching", "語学指導", "Language teaching", "어학 교육", [
		"日本語教師",
		"日本語教育",
		"英会話講師",
		"英語講師",
		"韓国語講師",
		"language teacher",
		"english teaching",
		"japanese teaching",
		"어학 강사",
		"일본어 강사",
		"영어 강사"
	], { broader: ["teaching"] }),
	skill("sports-coaching", "スポーツ指導", "Sports coaching", "스포츠 지도", [
		"スポーツインストラクター",
		"フィットネス",
		"パーソナルトレーナー",
		"ヨガ",
		"水泳指導",
		"personal trainer",
		"fitness instructor",
		"트레이너",
		"체육 지도"
	], { related: [["teaching", .3]] })
])();
// libs/contracts/src/vocabulary/taxonomy/factory-skills.ts
const factorySkills = (() => [
	skill("sheet-metal-work", "板金・プレス加工", "Sheet metal and press work", "판금·프레스 가공", [
		"板金",
		"板金加工",
		"工場板金",
		"プレス加工",
		"金属プレス",
		"sheet metal",
		"metal stamping",
		"판금",
		"프레스 가공"
	], { related: [["machining", .4], ["welding", .4]] }),
	skill("injection-moulding", "射出成形", "Injection moulding", "사출 성형", [
		"樹脂成形",
		"プラスチック成形",
		"成形オペレーター",
		"ブロー成形",
		"injection molding",
		"plastic molding",
		"사출",
		"플라스틱 성형"
	], { broader: ["machine-operation"] }),
	skill("casting", "鋳造", "Casting", "주조", [
		"ダイカスト",
		"鋳物",
		"die casting",
		"foundry",
		"주물",
		"다이캐스팅"
	], { related: [["forging", .4]] }),
	skill("forging", "鍛造", "Forging", "단조", [
		"鍛造加工",
		"ハンマ鍛造",
		"forge work",
		"단조 가공"
	]),
	skill("heat-treatment", "熱処理", "Heat treatment", "열처리", [
		"焼入れ",
		"焼き入れ",
		"焼き戻し",
		"金属熱処理",
		"quenching",
		"담금질"
	]),
	skill("surface-treatment", "表面処理", "Surface treatment", "표면 처리", [
		"めっき",
		"メッキ",
		"アルマイト",
		"陽極酸化処理",
		"plating",
		"electroplating",
		"도금"
	]),
	skill("industrial-painting", "工業塗装", "Industrial painting", "공업 도장", [
		"塗装",
		"塗装工",
		"吹付塗装",
		"粉体塗装",
		"金属塗装",
		"spray painting",
		"powder coating",
		"도장공"
	], { related: [["building-painting", .5]] }),
	skill("electronics-assembly", "電子機器組立て", "Electronics assembly", "전자 기기 조립", [
		"電子機器組立",
		"基板実装",
		"はんだ付け",
		"ハンダ付け",
		"配線作業",
		"プリント配線板製造",
		"soldering",
		"smt",
		"납땜",
		"전자 조립"
	], { broader: ["factory-work"] }),
	skill("electrical-equipment-assembly", "電気機器組立て", "Electrical equipment assembly", "전기 기기 조립", [
		"電気機器組立",
		"制御盤組立",
		"盤組立",
		"配電盤組立",
		"control panel assembly",
		"제어반 조립",
		"배전반 조립"
	], {
		broader: ["factory-work"],
		related: [["electronics-assembly", .6], ["electrical-work", .4]]
	}),
	skill("semiconductor-manufacturing", "半導体製造", "Semiconductor manufacturing", "반도체 제조", [
		"半導体",
		"半導体プロセス",
		"クリーンルーム",
		"クリーンルーム作業",
		"フォトリソグラフィ",
		"clean room",
		"wafer processing",
		"반도체",
		"반도체 공정",
		"클린룸"
	], { related: [["machine-operation", .4]] }),
	skill("field-engineering", "フィールドエンジニアリング", "Field engineering", "현장 기술 지원", [
		"フィールドエンジニア",
		"フィールドサービス",
		"サービスエンジニア",
		"装置立ち上げ",
		"据付調整",
		"field service engineer",
		"equipment installation",
		"장비 셋업",
		"필드 엔지니어"
	], { related: [["maintenance", .6]] }),
	skill("die-making", "金型製作", "Die and mould making", "금형 제작", [
		"金型",
		"金型設計",
		"金型保全",
		"治具製作",
		"die making",
		"mold making",
		"toolmaker",
		"금형",
		"금형 설계"
	], { related: [["machining", .5]] }),
	skill("grinding-polishing", "研磨・研削", "Grinding and polishing", "연마", [
		"研磨",
		"研削",
		"バリ取り",
		"仕上げ加工",
		"機械仕上げ",
		"grinding",
		"polishing",
		"deburring",
		"연삭"
	], { related: [["machining", .5]] }),
	skill("visual-inspection", "外観検査", "Visual inspection", "외관 검사", [
		"目視検査",
		"機械検査",
		"出荷検査",
		"受入検査",
		"appearance inspection",
		"육안 검사",
		"출하 검사"
	], { broader: ["quality-control"] }),
	skill("precision-measurement", "精密測定", "Precision measurement", "정밀 측정", [
		"三次元測定",
		"三次元測定機",
		"ノギス",
		"マイクロメータ",
		"寸法測定",
		"metrology",
		"cmm",
		"3차원 측정"
	], { broader: ["quality-control"] }),
	skill("food-manufacturing", "飲食料品製造", "Food manufacturing", "식품 제조", [
		"食品製造",
		"食品加工",
		"食品工場",
		"惣菜製造",
		"総菜製造",
		"飲料製造",
		"food processing",
		"food production",
		"식품 가공",
		"식품 공장"
	], {
		broader: ["factory-work"],
		related: [["food-hygiene", .4]]
	}),
	skill("meat-processing", "食肉加工", "Meat processing", "육가공", [
		"精肉",
		"食肉処理",
		"精肉加工",
		"ハム・ソーセージ製造",
		"butcher",
		"butchery",
		"정육",
		"축산물 가공"
	], { broader: ["food-manufacturing"] }),
	skill("fish-processing", "水産加工", "Fish processing", "수산 가공", [
		"鮮魚",
		"鮮魚加工",
		"魚の加工",
		"水産練り製品製造",
		"fishmonger",
		"seafood processing",
		"생선 손질",
		"수산물 가공"
	], { broader: ["food-manufacturing"] }),
	skill("brewing", "酒造", "Brewing", "양조", [
		"醸造",
		"日本酒造り",
		"杜氏",
		"ビール醸造",
		"sake brewing",
		"주조사"
	], { related: [["food-manufacturing", .4]] }),
	skill("sewing", "縫製", "Sewing", "봉제", [
		"ミシン",
		"ミシン縫製",
		"婦人子供服製造",
		"裁断",
		"洋裁",
		"garment making",
		"seamstress",
		"tailoring",
		"재봉",
		"미싱"
	]),
	skill("textile-manufacturing", "繊維製造", "Textile manufacturing", "섬유 제조", [
		"紡績",
		"織布",
		"染色",
		"ニット製造",
		"weaving",
		"dyeing",
		"방적",
		"직물",
		"염색"
	], { broader: ["machine-operation"] }),
	skill("printing", "印刷", "Printing", "인쇄", [
		"オフセット印刷",
		"製本",
		"製版",
		"印刷オペレーター",
		"offset printing",
		"bookbinding",
		"제본",
		"인쇄기 조작"
	], { broader: ["machine-operation"] }),
	skill("woodworking", "木工", "Woodworking", "목공", [
		"家具製作",
		"家具職人",
		"木材加工",
		"建具製作",
		"furniture making",
		"cabinet making",
		"가구 제작",
		"목재 가공"
	], { related: [["carpentry", .5]] }),
	skill("industrial-packaging", "工業包装", "Industrial packaging", "포장", [
		"包装",
		"包装作業",
		"袋詰め",
		"ラベル貼り",
		"포장 작업"
	], { related: [["warehouse-work", .5], ["factory-work", .5]] }),
	skill("plant-operation", "プラント運転", "Plant operation", "플랜트 운전", [
		"化学プラント",
		"プラントオペレーター",
		"化学プラント運転",
		"危険物取扱者",
		"危険物取扱者乙種第4類",
		"危険物乙4",
		"乙4",
		"plant operator",
		"화학 플랜트",
		"위험물 취급"
	], { broader: ["machine-operation"] }),
	skill("boiler-operation", "ボイラー運転", "Boiler operation", "보일러 운전", [
		"ボイラー技士",
		"二級ボイラー技士",
		"一級ボイラー技士",
		"ボイラー取扱",
		"boiler operator",
		"보일러",
		"보일러 기능사"
	], { related: [["plant-operation", .4]] }),
	skill("robot-teaching", "産業用ロボット操作", "Industrial robot operation", "산업용 로봇 조작", [
		"産業用ロボット",
		"ロボットティーチング",
		"産業用ロボット特別教育",
		"ロボットオペレーター",
		"robot teaching",
		"robot programming",
		"로봇 티칭",
		"산업용 로봇"
	], { related: [["plc", .4], ["machine-operation", .5]] }),
	skill("lean-manufacturing", "カイゼン", "Lean manufacturing", "린 생산", [
		"改善活動",
		"現場改善",
		"リーン生産",
		"トヨタ生産方式",
		"kaizen",
		"tps",
		"six sigma",
		"シックスシグマ",
		"개선 활동",
		"6시그마"
	], { related: [["production-control", .4], ["quality-control", .4]] }),
	skill("vehicle-repair", "自動車整備", "Motor vehicle repair", "자동차 정비", [
		"自動車整備士",
		"二級自動車整備士",
		"整備士",
		"車検整備",
		"メカニック",
		"car mechanic",
		"auto mechanic",
		"automobile maintenance",
		"자동차 정비사",
		"차량 정비"
	]),
	skill("vehicle-body-repair", "自動車板金塗装", "Vehicle body repair", "자동차 판금 도장", [
		"鈑金塗装",
		"板金塗装",
		"自動車ボディ修理",
		"auto body repair",
		"판금 도장"
	], { related: [
		["vehicle-repair", .4],
		["sheet-metal-work", .4],
		["industrial-painting", .4]
	] }),
	skill("aircraft-maintenance", "航空機整備", "Aircraft maintenance", "항공기 정비", [
		"航空整備士",
		"機体整備",
		"aircraft mechanic",
		"항공정비사"
	], { related: [["maintenance", .3]] }),
	skill("shipbuilding", "造船", "Shipbuilding", "조선업", [
		"船体組立",
		"舶用機械",
		"艤装",
		"船舶塗装",
		"ship construction",
		"선박 건조",
		"선체 조립"
	], { related: [["welding", .4]] }),
	skill("chemical-analysis", "化学分析", "Chemical analysis", "화학 분석", [
		"成分分析",
		"分析化学",
		"hplc",
		"ガスクロマトグラフィー",
		"理化学検査",
		"analytical chemistry",
		"성분 분석"
	]),
	skill("research-and-development", "研究開発", "Research and development", "연구 개발", [
		"r&d",
		"製品開発",
		"材料開発",
		"基礎研究",
		"product development",
		"제품 개발"
	]),
	skill("life-science-research", "バイオ研究", "Life science research", "바이오 연구", [
		"細胞培養",
		"pcr",
		"分子生物学",
		"動物実験",
		"cell culture",
		"biotechnology",
		"세포 배양",
		"생명 공학"
	], { broader: ["research-and-development"] })
])();
// libs/contracts/src/vocabulary/taxonomy/land-skills.ts
const landSkills = (() => [
	skill("rice-growing", "稲作", "Rice growing", "벼농사", [
		"水稲",
		"水稲栽培",
		"田植え",
		"稲刈り",
		"米作り",
		"rice farming",
		"paddy farming",
		"쌀농사",
		"모내기"
	], { broader: ["farming"] }),
	skill("vegetable-growing", "野菜栽培", "Vegetable growing", "채소 재배", [
		"畑作",
		"畑作・野菜",
		"露地野菜",
		"露地栽培",
		"耕種農業",
		"field crops",
		"vegetable farming",
		"밭농사",
		"노지 재배"
	], {
		broader: ["farming"],
		related: [["greenhouse-growing", .6]]
	}),
	skill("greenhouse-growing", "施設園芸", "Greenhouse growing", "시설 원예", [
		"ハウス栽培",
		"ビニールハウス",
		"水耕栽培",
		"花き栽培",
		"植物工場",
		"greenhouse horticulture",
		"hydroponics",
		"하우스 재배",
		"수경 재배",
		"화훼 재배"
	], { broader: ["farming"] }),
	skill("fruit-growing", "果樹栽培", "Fruit growing", "과수 재배", [
		"果樹",
		"果樹園",
		"りんご栽培",
		"みかん栽培",
		"摘果",
		"orchard work",
		"과수원",
		"과일 재배"
	], { broader: ["farming"] }),
	skill("produce-sorting", "選果・出荷調製", "Produce sorting", "농산물 선별", [
		"選果",
		"選果作業",
		"出荷調製",
		"選別",
		"箱詰め",
		"fruit packing",
		"produce grading",
		"선별",
		"농산물 포장"
	], { related: [["farming", .4], ["warehouse-work", .4]] }),
	skill("farm-machinery", "農業機械操作", "Farm machinery operation", "농기계 조작", [
		"農業機械",
		"農機具",
		"トラクター",
		"コンバイン",
		"田植機",
		"tractor",
		"combine harvester",
		"트랙터",
		"콤바인",
		"농기계"
	], { related: [["farming", .5], ["heavy-equipment-operation", .3]] }),
	skill("farm-management", "農場経営", "Farm management", "농장 경영", [
		"農園経営",
		"農場管理",
		"農業経営",
		"農場長",
		"farm manager",
		"농장 관리",
		"영농 관리"
	], { related: [["farming", .5], ["people-management", .3]] }),
	skill("dairy-farming", "酪農", "Dairy farming", "낙농", [
		"搾乳",
		"乳牛飼育",
		"牛の世話",
		"milking",
		"dairy cattle",
		"착유",
		"젖소 사육"
	], { broader: ["livestock"] }),
	skill("beef-cattle", "肉牛飼育", "Beef cattle raising", "육우 사육", [
		"肥育",
		"繁殖牛",
		"和牛",
		"肉用牛",
		"cattle breeding",
		"한우 사육"
	], {
		broader: ["livestock"],
		related: [["dairy-farming", .6]]
	}),
	skill("pig-farming", "養豚", "Pig farming", "양돈", [
		"豚の飼育",
		"母豚管理",
		"swine",
		"hog farming",
		"돼지 사육"
	], { broader: ["livestock"] }),
	skill("poultry-farming", "養鶏", "Poultry farming", "양계", [
		"採卵",
		"採卵鶏",
		"鶏の飼育",
		"ブロイラー",
		"chicken farming",
		"egg production",
		"닭 사육"
	], { broader: ["livestock"] }),
	skill("forestry", "林業", "Forestry", "임업", [
		"伐採",
		"伐木",
		"チェーンソー",
		"造林",
		"timber harvesting",
		"育林",
		"素材生産",
		"高性能林業機械",
		"chainsaw",
		"벌목",
		"조림"
	]),
	skill("landscaping", "造園", "Landscaping", "조경", [
		"植木",
		"植栽",
		"剪定",
		"庭師",
		"草刈り",
		"刈払機",
		"造園施工管理技士",
		"gardening",
		"gardener",
		"정원 관리",
		"조경 시공"
	], { related: [["forestry", .3], ["farming", .3]] }),
	skill("fishing", "漁業", "Fishing", "어업", [
		"漁師",
		"漁船",
		"漁労",
		"定置網",
		"まき網漁業",
		"かつお一本釣り",
		"fisherman",
		"fishery",
		"어부",
		"어선"
	], { related: [["aquaculture", .5], ["seafaring", .3]] }),
	skill("aquaculture", "水産養殖", "Aquaculture", "수산 양식", [
		"養殖",
		"養殖業",
		"かき養殖",
		"ほたて養殖",
		"魚の養殖",
		"fish farming",
		"양식업",
		"굴 양식",
		"김 양식"
	])
])();
// libs/contracts/src/vocabulary/taxonomy/office-skills.ts
const officeSkills = (() => [
	skill("reception", "受付", "Reception", "접수·안내", [
		"受付業務",
		"受付対応",
		"来客対応",
		"受付事務",
		"receptionist",
		"front office reception",
		"접수",
		"안내 데스크"
	], { related: [
		["hotel-front-desk", .6],
		["office-administration", .4],
		["medical-administration", .3]
	] }),
	skill("telephone-manners", "電話応対", "Telephone handling", "전화 응대", [
		"電話取次ぎ",
		"代表電話",
		"ビジネス電話",
		"telephone operator",
		"phone etiquette",
		"전화 업무"
	], { related: [["customer-support", .4], ["reception", .4]] }),
	skill("general-affairs", "総務", "General affairs", "총무", [
		"総務事務",
		"庶務",
		"備品管理",
		"株主総会運営",
		"general affairs",
		"총무 업무",
		"비품 관리"
	], { broader: ["office-administration"] }),
	skill("sales-administration", "営業事務", "Sales administration", "영업 지원", [
		"受発注",
		"受発注業務",
		"営業アシスタント",
		"受注処理",
		"見積書・請求書作成",
		"sales assistant",
		"order processing",
		"영업 관리 사무",
		"수발주"
	], { broader: ["office-administration"] }),
	skill("invoicing", "請求・入金管理", "Invoicing and receivables", "청구·입금 관리", [
		"請求業務",
		"請求書発行",
		"請求書作成",
		"入金管理",
		"売掛金管理",
		"債権管理",
		"accounts receivable",
		"billing",
		"청구서 발행",
		"매출채권 관리"
	], { broader: ["accounting"] }),
	skill("accounts-payable", "支払管理", "Accounts payable", "지급 관리", [
		"支払業務",
		"買掛金管理",
		"経費精算",
		"出納",
		"小口現金",
		"expense processing",
		"경비 정산",
		"매입채무 관리"
	], { broader: ["accounting"] }),
	skill("accounting-software", "会計ソフト", "Accounting software", "회계 프로그램", [
		"弥生会計",
		"freee",
		"マネーフォワード",
		"勘定奉行",
		"quickbooks",
		"더존",
		"세무사랑"
	], { related: [["bookkeeping", .5], ["accounting", .4]] }),
	skill("ms-access", "Microsoft Access", "Microsoft Access", "액세스", [
		"ms access",
		"アクセス(データベース)",
		"マイクロソフトアクセス"
	], { related: [["relational-databases", .3], ["excel", .3]] }),
	skill("groupware", "グループウェア", "Groupware", "그룹웨어", [
		"google workspace",
		"microsoft 365",
		"office 365",
		"microsoft teams",
		"サイボウズ",
		"kintone",
		"キントーン",
		"sharepoint",
		"협업 도구"
	]),
	skill("rpa", "RPA", "Robotic process automation", "RPA", [
		"業務自動化",
		"uipath",
		"winactor",
		"power automate",
		"업무 자동화"
	], { related: [["vba", .4]] }),
	skill("business-etiquette", "ビジネスマナー", "Business etiquette", "비즈니스 매너", [
		"ビジネスメール",
		"ビジネス文書",
		"敬語",
		"電話・メール対応",
		"business writing",
		"business email",
		"비즈니스 이메일",
		"비즈니스 예절"
	]),
	skill("minute-taking", "議事録作成", "Minute taking", "회의록 작성", [
		"議事録",
		"会議運営",
		"会議資料作成",
		"meeting minutes",
		"회의 운영"
	], { related: [["secretarial", .5], ["office-administration", .4]] }),
	skill("foreign-worker-support", "外国人材支援", "Support for foreign workers", "외국인 인력 지원", [
		"登録支援機関",
		"特定技能支援",
		"技能実習生管理",
		"外国人雇用管理",
		"監理団体",
		"生活オリエンテーション",
		"foreign employee support",
		"외국인 근로자 지원",
		"외국인 고용 관리"
	], { related: [["human-resources", .4], ["residence-procedures", .5]] }),
	skill("residence-procedures", "在留手続き", "Residence procedures", "체류 자격 업무", [
		"在留資格申請",
		"ビザ申請",
		"在留手続",
		"申請取次",
		"行政書士",
		"visa application",
		"immigration procedures",
		"비자 신청",
		"출입국 업무"
	], { related: [["legal", .4]] }),
	skill("staffing-coordination", "人材コーディネート", "Staffing coordination", "인력 파견 관리", [
		"人材派遣",
		"派遣コーディネーター",
		"人材紹介",
		"キャリアアドバイザー",
		"recruitment consultant",
		"career advisor",
		"인력 파견",
		"커리어 컨설턴트"
	], { related: [["recruiting", .6], ["corporate-sales", .4]] }),
	skill("banking", "銀行業務", "Banking", "은행 업무", [
		"融資",
		"融資審査",
		"銀行窓口",
		"テラー",
		"法人融資",
		"loan review",
		"bank teller",
		"여신 심사",
		"대출"
	], { related: [["finance", .4]] }),
	skill("securities", "証券業務", "Securities", "증권 업무", [
		"証券外務員",
		"資産運用",
		"投資信託",
		"トレーディング",
		"asset management",
		"wealth management",
		"자산 운용"
	], { related: [["banking", .4], ["finance", .4]] }),
	skill("financial-planning", "ファイナンシャルプランニング", "Financial planning", "재무 설계", [
		"fp技能士",
		"ファイナンシャルプランナー",
		"fp2級",
		"ライフプラン",
		"financial planner",
		"재무 설계사"
	], { related: [["insurance", .5], ["securities", .4]] }),
	skill("export-control", "輸出管理", "Export control", "수출 통제", [
		"安全保障貿易管理",
		"該非判定",
		"export compliance",
		"전략 물자 관리"
	], { related: [["trade-operations", .5], ["legal", .3]] }),
	skill("game-development", "ゲーム開発", "Game development", "게임 개발", [
		"ゲームプログラミング",
		"ゲームプランナー",
		"ゲーム制作",
		"game programming",
		"game design",
		"게임 기획",
		"게임 프로그래밍"
	], {
		broader: ["programming"],
		related: [["unity", .5], ["unreal-engine", .5]]
	})
])();
// libs/contracts/src/vocabulary/taxonomy/service-skills.ts
const serviceSkills = (() => [
	skill("mass-catering", "給食調理", "Institutional catering", "단체 급식", [
		"給食",
		"大量調理",
		"学校給食",
		"病院給食",
		"社員食堂",
		"catering",
		"canteen cooking",
		"급식",
		"급식 조리"
	], { broader: ["cooking"] }),
	skill("chinese-cuisine", "中華調理", "Chinese cuisine", "중식 조리", [
		"中華",
		"中華料理",
		"中国料理",
		"点心",
		"chinese cooking",
		"중식"
	], {
		broader: ["cooking"],
		related: [["japanese-cuisine", .3]]
	}),
	skill("noodle-making", "麺類調理", "Noodle cooking", "면 요리", [
		"ラーメン",
		"ラーメン調理",
		"そば打ち",
		"うどん",
		"製麺",
		"ramen",
		"라멘",
		"면 조리"
	], { broader: ["cooking"] }),
	skill("food-preparation", "仕込み・盛り付け", "Food preparation", "식재료 준비", [
		"仕込み",
		"盛り付け",
		"盛付け",
		"下ごしらえ",
		"food prep",
		"plating of dishes",
		"재료 손질",
		"담기"
	], { related: [["cooking", .6]] }),
	skill("dishwashing", "食器洗浄", "Dishwashing", "설거지", [
		"洗い場",
		"皿洗い",
		"食洗機",
		"dishwasher",
		"식기 세척"
	], { related: [["food-preparation", .3]] }),
	skill("fast-food", "ファストフード", "Fast food service", "패스트푸드", [
		"ファーストフード",
		"ハンバーガー店",
		"牛丼店",
		"fast food",
		"햄버거 매장"
	], { related: [["food-service", .6], ["cashiering", .4]] }),
	skill("restaurant-management", "飲食店運営", "Restaurant management", "음식점 운영", [
		"飲食店店長",
		"飲食店経営",
		"レストラン運営",
		"カフェ運営",
		"restaurant manager",
		"식당 운영",
		"카페 운영"
	], { related: [["store-management", .7], ["food-service", .4]] }),
	skill("banquet-service", "宴会サービス", "Banquet service", "연회 서비스", [
		"宴会",
		"バンケット",
		"バンケットサービス",
		"婚礼サービス",
		"banquet",
		"연회"
	], { broader: ["food-service"] }),
	skill("ryokan-service", "仲居業務", "Ryokan hospitality", "료칸 접객", [
		"仲居",
		"旅館接客",
		"旅館業務",
		"部屋食",
		"ryokan",
		"료칸"
	], { related: [
		["food-service", .5],
		["hotel-front-desk", .4],
		["housekeeping", .4]
	] }),
	skill("hotel-reservations", "宿泊予約管理", "Hotel reservations", "객실 예약 관리", [
		"宿泊予約",
		"予約管理",
		"予約業務",
		"ota運用",
		"reservations",
		"예약 관리"
	], { related: [["hotel-front-desk", .6]] }),
	skill("bell-service", "ベルサービス", "Bell and door service", "벨 데스크", [
		"ベルボーイ",
		"ベルスタッフ",
		"ドアマン",
		"ドアサービス",
		"bellhop",
		"도어맨"
	], { related: [["hotel-front-desk", .4], ["concierge", .4]] }),
	skill("wedding-planning", "ウェディングプランニング", "Wedding planning", "웨딩 플래닝", [
		"ブライダル",
		"ウェディングプランナー",
		"ブライダルコーディネーター",
		"婚礼",
		"wedding planner",
		"웨딩 플래너"
	], { related: [["event-planning", .5]] }),
	skill("travel-arrangement", "旅行手配", "Travel arrangements", "여행 상담·수배", [
		"旅行業務",
		"旅行代理店",
		"旅行会社",
		"ツアー企画",
		"旅行業務取扱管理者",
		"travel agent",
		"travel agency",
		"여행사",
		"여행 상품 기획"
	], { related: [["tour-guiding", .4]] }),
	skill("inbound-tourism", "インバウンド対応", "Service to foreign visitors", "외국인 관광객 응대", [
		"訪日外国人対応",
		"外国人観光客対応",
		"外国人客対応",
		"インバウンド",
		"inbound tourism",
		"인바운드"
	], { related: [["retail-sales", .3], ["tour-guiding", .4]] }),
	skill("tax-free-sales", "免税販売", "Tax-free sales", "면세 판매", [
		"免税",
		"免税対応",
		"免税手続き",
		"duty free",
		"면세점",
		"면세"
	], { broader: ["retail-sales"] }),
	skill("shelf-stocking", "品出し・陳列", "Shelf stocking", "상품 진열", [
		"品出し",
		"陳列",
		"商品陳列",
		"商品補充",
		"前出し",
		"shelf stocking",
		"shelf stocker",
		"진열",
		"상품 보충"
	], { related: [["retail-sales", .5], ["warehouse-work", .4]] }),
	skill("product-ordering", "発注業務", "Product ordering", "발주 업무", [
		"発注",
		"仕入れ",
		"仕入",
		"商品発注",
		"stock ordering",
		"발주"
	], { related: [["inventory-management", .5], ["procurement", .4]] }),
	skill("convenience-store-work", "コンビニ業務", "Convenience store work", "편의점 업무", [
		"コンビニ",
		"コンビニエンスストア",
		"コンビニ店員",
		"convenience store",
		"편의점",
		"편의점 알바"
	], { related: [
		["cashiering", .6],
		["shelf-stocking", .6],
		["retail-sales", .6]
	] }),
	skill("supermarket-work", "スーパー業務", "Supermarket work", "마트 업무", [
		"スーパーマーケット",
		"スーパー店員",
		"青果",
		"青果部門",
		"惣菜部門",
		"supermarket",
		"슈퍼마켓"
	], { related: [
		["cashiering", .5],
		["shelf-stocking", .6],
		["retail-sales", .6]
	] }),
	skill("visual-merchandising", "VMD", "Visual merchandising", "VMD", [
		"ビジュアルマーチャンダイジング",
		"ディスプレイ制作",
		"売場づくり",
		"売り場作り",
		"매장 디스플레이"
	], { related: [["retail-sales", .4], ["merchandising", .4]] }),
	skill("merchandising", "商品企画", "Merchandise planning", "상품 기획", [
		"マーチャンダイジング",
		"マーチャンダイザー",
		"商品開発",
		"merchandiser",
		"머천다이징",
		"엠디"
	], { related: [["procurement", .4], ["marketing", .4]] }),
	skill("cosmetics-sales", "化粧品販売", "Cosmetics sales", "화장품 판매", [
		"美容部員",
		"ビューティーアドバイザー",
		"コスメ販売",
		"beauty advisor",
		"뷰티 어드바이저"
	], { broader: ["retail-sales"] }),
	skill("apparel-sales", "アパレル販売", "Apparel sales", "의류 판매", [
		"アパレル店員",
		"服飾販売",
		"ファッション販売",
		"fashion sales",
		"의류 매장"
	], { broader: ["retail-sales"] }),
	skill("electronics-retail", "家電・携帯販売", "Electronics and mobile phone sales", "가전·휴대폰 판매", [
		"家電販売",
		"携帯販売",
		"携帯ショップ",
		"スマートフォン販売",
		"mobile phone sales",
		"휴대폰 판매",
		"가전 판매"
	], { broader: ["retail-sales"] }),
	skill("e-commerce", "EC運営", "E-commerce", "온라인 쇼핑몰 운영", [
		"ec",
		"ecサイト運営",
		"ネットショップ運営",
		"ネット通販",
		"通販",
		"shopify",
		"online store",
		"온라인 쇼핑몰",
		"이커머스",
		"전자상거래"
	], { related: [["digital-marketing", .5], ["store-management", .4]] }),
	skill("complaint-handling", "クレーム対応", "Complaint handling", "클레임 응대", [
		"苦情対応",
		"クレーム処理",
		"苦情処理",
		"complaint management",
		"고충 처리",
		"불만 처리"
	], { related: [["customer-support", .6]] }),
	skill("hairdressing", "美容・理容", "Hairdressing", "이·미용", [
		"美容師",
		"理容師",
		"ヘアスタイリスト",
		"ヘアカット",
		"hairdresser",
		"hair stylist",
		"barber",
		"미용사",
		"헤어 디자이너"
	]),
	skill("beauty-treatment", "エステティック", "Beauty treatment", "피부 관리", [
		"エステ",
		"エステティシャン",
		"ネイリスト",
		"ネイル",
		"アイリスト",
		"まつげエクステ",
		"esthetician",
		"nail artist",
		"피부 미용",
		"네일 아트"
	], { related: [["manual-therapy", .3]] }),
	skill("laundry", "洗濯・クリーニング", "Laundry", "세탁", [
		"クリーニング師",
		"ドライクリーニング",
		"リネンサプライ",
		"洗濯",
		"dry cleaning",
		"linen supply",
		"세탁소",
		"린넨"
	]),
	skill("housework-support", "家事代行", "Housework support", "가사 도우미", [
		"家事支援",
		"家政婦",
		"ハウスクリーニング",
		"家事",
		"housekeeper",
		"domestic helper",
		"가사 서비스"
	], { related: [["cleaning", .5]] }),
	skill("funeral-services", "葬祭業務", "Funeral services", "장례 업무", [
		"葬儀",
		"葬祭ディレクター",
		"納棺師",
		"funeral director",
		"장례 지도"
	]),
	skill("animal-care", "動物の世話", "Animal care", "반려동물 관리", [
		"ペットショップ",
		"トリマー",
		"トリミング",
		"動物看護",
		"愛玩動物看護師",
		"pet grooming",
		"veterinary nursing",
		"애견 미용",
		"동물 간호"
	]),
	skill("waste-management", "廃棄物処理", "Waste management", "폐기물 처리", [
		"ごみ収集",
		"産業廃棄物",
		"産業廃棄物収集運搬",
		"リサイクル",
		"リサイクル選別",
		"recycling",
		"garbage collection",
		"쓰레기 수거",
		"재활용"
	]),
	skill("photography", "写真撮影", "Photography", "사진 촬영", [
		"カメラマン",
		"フォトグラファー",
		"撮影",
		"photographer",
		"사진작가"
	], { related: [["video-editing", .3]] })
])();
// libs/contracts/src/vocabulary/taxonomy/transport-skills.ts
const transportSkills = (() => [
	skill("vehicle-dispatching", "配車・運行管理", "Vehicle dispatching", "배차 관리", [
		"配車",
		"配車管理",
		"運行管理",
		"運行管理者",
		"点呼",
		"vehicle dispatcher",
		"fleet management",
		"배차",
		"운행 관리"
	], { related: [["logistics", .5]] }),
	skill("bus-driving", "バス運転", "Bus driving", "버스 운전", [
		"バス運転手",
		"バスドライバー",
		"路線バス",
		"観光バス",
		"大型二種",
		"大型二種免許",
		"大型自動車第二種免許",
		"bus driver",
		"버스 기사"
	], {
		broader: ["driving"],
		related: [["truck-driving", .6]]
	}),
	skill("taxi-driving", "タクシー運転", "Taxi driving", "택시 운전", [
		"タクシードライバー",
		"タクシー乗務員",
		"ハイヤー",
		"普通二種",
		"普通二種免許",
		"普通自動車第二種免許",
		"taxi driver",
		"chauffeur",
		"택시 기사"
	], { broader: ["driving"] }),
	skill("trailer-driving", "トレーラー運転", "Trailer driving", "트레일러 운전", [
		"けん引",
		"けん引免許",
		"牽引免許",
		"トレーラー",
		"海上コンテナ輸送",
		"articulated lorry",
		"트레일러 기사"
	], { broader: ["truck-driving"] }),
	skill("parcel-delivery", "宅配", "Parcel delivery", "택배", [
		"宅配便",
		"宅配ドライバー",
		"軽貨物",
		"軽貨物配送",
		"ルート配送",
		"courier",
		"parcel courier",
		"택배 기사",
		"택배 배송"
	], { broader: ["driving"] }),
	skill("motorcycle-delivery", "バイク配達", "Motorcycle delivery", "오토바이 배달", [
		"フードデリバリー",
		"配達員",
		"新聞配達",
		"郵便配達",
		"原付",
		"自動二輪",
		"food delivery",
		"배달",
		"배달 라이더"
	]),
	skill("cargo-handling", "荷役", "Cargo handling", "하역", [
		"荷役作業",
		"積み込み",
		"積み下ろし",
		"荷下ろし",
		"バンニング",
		"デバンニング",
		"港湾荷役",
		"loading and unloading",
		"stevedoring",
		"상하차",
		"하역 작업"
	], { related: [["warehouse-work", .6]] }),
	skill("crane-operation", "クレーン運転", "Crane operation", "크레인 운전", [
		"クレーン",
		"移動式クレーン",
		"小型移動式クレーン",
		"床上操作式クレーン",
		"天井クレーン",
		"クレーン運転士",
		"ユニック",
		"crane operator",
		"크레인",
		"크레인 기사"
	], { related: [["slinging", .5], ["heavy-equipment-operation", .4]] }),
	skill("slinging", "玉掛け", "Slinging", "줄걸이", [
		"玉掛",
		"玉掛け技能講習",
		"玉掛け作業",
		"rigging",
		"slinger",
		"줄걸이 작업"
	]),
	skill("removals", "引越作業", "Removals", "이사 작업", [
		"引越し",
		"引っ越し",
		"引越スタッフ",
		"house moving",
		"포장 이사"
	], { related: [["cargo-handling", .5]] }),
	skill("shipping-operations", "入出荷管理", "Shipping and receiving", "입출고 관리", [
		"出荷管理",
		"入荷管理",
		"出荷業務",
		"発送業務",
		"発送",
		"shipping and receiving clerk",
		"dispatch of goods",
		"출하 관리",
		"입출고"
	], {
		broader: ["logistics"],
		related: [["warehouse-work", .6], ["inventory-management", .5]]
	}),
	skill("warehouse-management", "倉庫管理", "Warehouse management", "창고 운영 관리", [
		"物流センター運営",
		"物流センター長",
		"倉庫管理者",
		"センター長",
		"warehouse manager",
		"distribution center",
		"물류 센터 운영"
	], {
		broader: ["logistics"],
		related: [["warehouse-work", .5], ["inventory-management", .6]]
	}),
	skill("freight-forwarding", "国際物流", "Freight forwarding", "국제 물류", [
		"フォワーダー",
		"フォワーディング",
		"国際輸送",
		"航空貨物",
		"海上輸送",
		"forwarder",
		"freight forwarder",
		"포워딩",
		"국제 운송"
	], {
		broader: ["logistics"],
		related: [["trade-operations", .6]]
	}),
	skill("railway-operation", "鉄道運行", "Railway operation", "철도 운행", [
		"電車運転士",
		"鉄道運転士",
		"駅員",
		"駅係員",
		"車掌",
		"運輸係員",
		"train driver",
		"railway",
		"철도 기관사",
		"역무원"
	]),
	skill("railway-maintenance", "鉄道保守", "Railway maintenance", "철도 보수", [
		"軌道整備",
		"保線",
		"線路保守",
		"鉄道車両整備",
		"電車線",
		"track maintenance",
		"선로 보수",
		"철도 차량 정비"
	], { related: [["maintenance", .4]] }),
	skill("seafaring", "船舶運航", "Seafaring", "선박 운항", [
		"海技士",
		"船員",
		"航海士",
		"機関士",
		"甲板員",
		"seafarer",
		"ship crew",
		"선원",
		"항해사"
	]),
	skill("airport-ground-handling", "グランドハンドリング", "Airport ground handling", "공항 지상 조업", [
		"グラハン",
		"空港地上支援",
		"ランプ業務",
		"手荷物搭載",
		"ramp agent",
		"지상 조업"
	]),
	skill("airport-passenger-service", "グランドスタッフ", "Airport passenger service", "공항 지상직", [
		"空港カウンター",
		"旅客ハンドリング",
		"空港旅客サービス",
		"ground staff",
		"airline check-in",
		"지상직"
	], { related: [["reception", .5]] }),
	skill("cabin-crew", "客室乗務", "Cabin crew", "객실 승무", [
		"客室乗務員",
		"キャビンアテンダント",
		"機内サービス",
		"flight attendant",
		"객실 승무원",
		"승무원"
	], { related: [["food-service", .3], ["airport-passenger-service", .4]] })
])();
// libs/contracts/src/vocabulary/skills.ts
const skills = (() => [
	skill("programming", "プログラミング", "Programming", "프로그래밍", [
		"コーディング",
		"coding",
		"software development",
		"ソフトウェア開発",
		"開発",
		"소프트웨어 개발"
	]),
	skill("javascript", "JavaScript", "JavaScript", "자바스크립트", [
		"js",
		"ECMAScript",
		"ES6",
		"ジャバスクリプト"
	], { broader: ["programming"] }),
	skill("typescript", "TypeScript", "TypeScript", "타입스크립트", ["ts", "タイプスクリプト"], { broader: ["javascript"] }),
	skill("python", "Python", "Python", "파이썬", [
		"python3",
		"パイソン",
		"py"
	], { broader: ["programming"] }),
	skill("java", "Java", "Java", "자바", [
		"java8",
		"java11",
		"java17",
		"java21",
		"ジャバ",
		"J2EE",
		"Java EE"
	], {
		broader: ["programming"],
		related: [
			["kotlin", .6],
			["csharp", .5],
			["scala", .4]
		]
	}),
	skill("kotlin", "Kotlin", "Kotlin", "코틀린", ["コトリン"], { broader: ["programming"] }),
	skill("scala", "Scala", "Scala", "스칼라", [], { broader: ["programming"] }),
	skill("csharp", "C#", "C#", "C#", ["C Sharp", "シーシャープ"], { broader: ["programming"] }),
	skill("c", "C言語", "C", "C언어", ["c lang", "ANSI C"], {
		broader: ["programming"],
		related: [["cpp", .6]]
	}),
	skill("cpp", "C++", "C++", "C++", [
		"cpp",
		"C++17",
		"C++20"
	], {
		broader: ["programming"],
		related: [["rust", .4]]
	}),
	skill("go", "Go", "Go", "Go 언어", [
		"golang",
		"go言語",
		"고랭"
	], { broader: ["programming"] }),
	skill("rust", "Rust", "Rust", "러스트", ["rust言語"], { broader: ["programming"] }),
	skill("ruby", "Ruby", "Ruby", "루비", ["ルビー言語"], { broader: ["programming"] }),
	skill("php", "PHP", "PHP", "PHP", ["php7", "php8"], { broader: ["programming"] }),
	skill("swift", "Swift", "Swift", "스위프트", [], {
		broader: ["programming"],
		related: [["objective-c", .5]]
	}),
	skill("objective-c", "Objective-C", "Objective-C", "Objective-C", ["ObjC"], { broader: ["programming"] }),
	skill("dart", "Dart", "Dart", "다트", [], { broader: ["programming"] }),
	skill("r", "R言語", "R", "R 언어", ["r lang"], {
		broader: ["programming"],
		related: [["python", .3]]
	}),
	skill("cobol", "COBOL", "COBOL", "코볼", ["コボル"], { broader: ["programming"] }),
	skill("vba", "VBA", "VBA", "VBA", [
		"Excel VBA",
		"エクセルマクロ",
		"Excelマクロ",
		"マクロ",
		"엑셀 매크로"
	], { broader: ["excel"] }),
	skill("bash", "シェルスクリプト", "Shell scripting", "셸 스크립트", [
		"bash",
		"shell",
		"sh",
		"zsh",
		"shell script",
		"シェル"
	], { broader: ["linux"] }),
	skill("sql", "SQL", "SQL", "SQL", ["エスキューエル", "PL/SQL"]),
	skill("frontend", "フロントエンド開発", "Front-end development", "프론트엔드 개발", [
		"フロントエンド",
		"frontend",
		"front end",
		"프론트엔드"
	], { broader: ["programming"] }),
	skill("backend", "バックエンド開発", "Back-end development", "백엔드 개발", [
		"バックエンド",
		"backend",
		"back end",
		"サーバーサイド",
		"サーバサイド",
		"server side",
		"백엔드"
	], { broader: ["programming"] }),
	skill("html", "HTML", "HTML", "HTML", ["html5"], { related: [["css", .6]] }),
	skill("css", "CSS", "CSS", "CSS", [
		"css3",
		"sass",
		"scss",
		"tailwind",
		"tailwind css"
	]),
	skill("react", "React", "React", "리액트", ["react.js", "リアクト"], {
		broader: ["javascript", "frontend"],
		related: [
			["vue", .5],
			["angular", .4],
			["react-native", .5]
		]
	}),
	skill("nextjs", "Next.js", "Next.js", "Next.js", ["next"], {
		broader: ["react"],
		related: [["nuxt", .5]]
	}),
	skill("vue", "Vue.js", "Vue.js", "Vue.js", [
		"vue",
		"vue3",
		"ビュージェーエス",
		"뷰"
	], {
		broader: ["javascript", "frontend"],
		related: [["angular", .4]]
	}),
	skill("nuxt", "Nuxt", "Nuxt", "Nuxt", ["nuxt.js"], { broader: ["vue"] }),
	skill("angular", "Angular", "Angular", "앵귤러", ["angular.js"], { broader: ["typescript", "frontend"] }),
	skill("jquery", "jQuery", "jQuery", "제이쿼리", [], { broader: ["javascript"] }),
	skill("nodejs", "Node.js", "Node.js", "노드", ["node", "ノード"], { broader: ["javascript", "backend"] }),
	skill("express", "Express", "Express", "Express", ["express.js"], {
		broader: ["nodejs"],
		related: [["nestjs", .6]]
	}),
	skill("nestjs", "NestJS", "NestJS", "NestJS", ["nest"], { broader: ["nodejs", "typescript"] }),
	skill("spring", "Spring", "Spring", "스프링", [
		"spring boot",
		"spring framework",
		"スプリング",
		"스프링부트"
	], { broader: ["java", "backend"] }),
	skill("rails", "Ruby on Rails", "Ruby on Rails", "루비 온 레일즈", [
		"rails",
		"ror",
		"レイルズ"
	], {
		broader: ["ruby", "backend"],
		related: [["laravel", .4], ["django", .4]]
	}),
	skill("laravel", "Laravel", "Laravel", "라라벨", ["ララベル"], {
		broader: ["php", "backend"],
		related: [["django", .4]]
	}),
	skill("django", "Django", "Django", "장고", [], {
		broader: ["python", "backend"],
		related: [["fastapi", .6]]
	}),
	skill("fastapi", "FastAPI", "FastAPI", "FastAPI", ["flask"], { broader: ["python", "backend"] }),
	skill("dotnet", ".NET", ".NET", "닷넷", [
		"asp.net",
		"dot net",
		".net core",
		".net framework",
		"ドットネット"
	], { broader: ["csharp", "backend"] }),
	skill("graphql", "GraphQL", "GraphQL", "GraphQL", [], { related: [["rest-api", .5]] }),
	skill("rest-api", "REST API設計", "REST API design", "REST API 설계", [
		"rest",
		"rest api",
		"restful api",
		"web api",
		"api設計",
		"api開発",
		"API design"
	], { broader: ["backend"] }),
	skill("ios", "iOSアプリ開発", "iOS development", "iOS 개발", [
		"ios",
		"swiftui",
		"uikit"
	], {
		broader: ["swift"],
		related: [["android", .3]]
	}),
	skill("android", "Androidアプリ開発", "Android development", "안드로이드 개발", [
		"android",
		"アンドロイド",
		"jetpack compose",
		"안드로이드"
	], { broader: ["kotlin"] }),
	skill("react-native", "React Native", "React Native", "리액트 네이티브", ["rn"], {
		broader: ["react"],
		related: [["flutter", .5]]
	}),
	skill("flutter", "Flutter", "Flutter", "플러터", ["フラッター"], { broader: ["dart"] }),
	skill("unity", "Unity", "Unity", "유니티", ["unity3d", "ユニティ"], {
		broader: ["csharp"],
		related: [["unreal-engine", .5]]
	}),
	skill("unreal-engine", "Unreal Engine", "Unreal Engine", "언리얼 엔진", [
		"unreal",
		"ue4",
		"ue5",
		"アンリアルエンジン"
	], { broader: ["cpp"] }),
	skill("cloud", "クラウド", "Cloud computing", "클라우드", [
		"cloud",
		"クラウドインフラ",
		"クラウドコンピューティング"
	]),
	skill("aws", "AWS", "AWS", "AWS", ["amazon web services", "アマゾンウェブサービス"], {
		broader: ["cloud"],
		related: [["gcp", .6], ["azure", .6]]
	}),
	skill("gcp", "Google Cloud", "Google Cloud", "구글 클라우드", ["gcp", "google cloud platform"], {
		broader: ["cloud"],
		related: [["azure", .6]]
	}),
	skill("azure", "Microsoft Azure", "Microsoft Azure", "애저", ["azure", "アジュール"], { broader: ["cloud"] }),
	skill("linux", "Linux", "Linux", "리눅스", [
		"リナックス",
		"unix",
		"ubuntu",
		"centos",
		"rhel",
		"red hat",
		"debian"
	]),
	skill("windows-server", "Windows Server", "Windows Server", "윈도우 서버", ["active directory", "ウィンドウズサーバー"], { related: [["linux", .3]] }),
	skill("docker", "Docker", "Docker", "도커", [
		"ドッカー",
		"docker compose",
		"コンテナ",
		"containers",
		"컨테이너"
	], { broader: ["linux"] }),
	skill("kubernetes", "Kubernetes", "Kubernetes", "쿠버네티스", [
		"k8s",
		"eks",
		"gke",
		"aks",
		"クバネティス"
	], { broader: ["docker"] }),
	skill("terraform", "Terraform", "Terraform", "테라폼", [
		"iac",
		"infrastructure as code",
		"テラフォーム"
	], {
		broader: ["cloud"],
		related: [["ansible", .5]]
	}),
	skill("ansible", "Ansible", "Ansible", "앤서블", [], { broader: ["linux"] }),
	skill("ci-cd", "CI/CD", "CI/CD", "CI/CD", [
		"github actions",
		"jenkins",
		"circleci",
		"gitlab ci",
		"継続的インテグレーション",
		"devops"
	]),
	skill("git", "Git", "Git", "깃", [
		"github",
		"gitlab",
		"ギット",
		"バージョン管理"
	]),
	skill("networking", "ネットワーク構築", "Networking", "네트워크", [
		"ネットワーク",
		"network",
		"cisco",
		"tcp/ip",
		"ネットワーク設計",
		"ccna"
	]),
	skill("information-security", "情報セキュリティ", "Information security", "정보 보안", [
		"セキュリティ",
		"security",
		"サイバーセキュリティ",
		"cybersecurity",
		"infosec",
		"보안"
	]),
	skill("site-reliability", "SRE", "Site reliability engineering", "SRE", [
		"site reliability",
		"インフラ運用",
		"インフラ構築"
	], {
		broader: ["linux"],
		related: [["ci-cd", .4], ["kubernetes", .4]]
	}),
	skill("monitoring", "監視・オブザーバビリティ", "Monitoring and observability", "모니터링", [
		"監視",
		"monitoring",
		"prometheus",
		"grafana",
		"datadog",
		"オブザーバビリティ",
		"observability"
	]),
	skill("relational-databases", "リレーショナルデータベース", "Relational databases", "관계형 데이터베이스", [
		"rdb",
		"rdbms",
		"データベース",
		"database",
		"db設計",
		"データベース設計",
		"데이터베이스"
	], { broader: ["sql"] }),
	skill("postgresql", "PostgreSQL", "PostgreSQL", "PostgreSQL", [
		"postgres",
		"ポスグレ",
		"psql"
	], {
		broader: ["relational-databases"],
		related: [
			["mysql", .7],
			["oracle-database", .6],
			["sql-server", .6]
		]
	}),
	skill("mysql", "MySQL", "MySQL", "MySQL", ["mariadb", "aurora"], {
		broader: ["relational-databases"],
		related: [["oracle-database", .5], ["sql-server", .5]]
	}),
	skill("oracle-database", "Oracle Database", "Oracle Database", "오라클", [
		"oracle",
		"oracle db",
		"オラクル"
	], {
		broader: ["relational-databases"],
		related: [["sql-server", .6]]
	}),
	skill("sql-server", "SQL Server", "SQL Server", "SQL 서버", ["mssql", "microsoft sql server"], { broader: ["relational-databases"] }),
	skill("mongodb", "MongoDB", "MongoDB", "몽고DB", [
		"mongo",
		"nosql",
		"dynamodb"
	]),
	skill("redis", "Redis", "Redis", "레디스", ["memcached", "valkey"]),
	skill("elasticsearch", "Elasticsearch", "Elasticsearch", "엘라스틱서치", [
		"opensearch",
		"elastic",
		"elk"
	]),
	skill("kafka", "Apache Kafka", "Apache Kafka", "카프카", [
		"kafka",
		"カフカ",
		"メッセージキュー",
		"rabbitmq"
	]),
	skill("data-engineering", "データエンジニアリング", "Data engineering", "데이터 엔지니어링", [
		"etl",
		"データ基盤",
		"データパイプライン",
		"dwh",
		"bigquery",
		"snowflake",
		"data warehouse",
		"airflow",
		"dbt"
	], { broader: ["sql"] }),
	skill("spark", "Apache Spark", "Apache Spark", "스파크", [
		"spark",
		"pyspark",
		"hadoop",
		"databricks"
	], { broader: ["data-engineering"] }),
	skill("data-analysis", "データ分析", "Data analysis", "데이터 분석", [
		"データ解析",
		"data analytics",
		"アナリティクス",
		"analytics"
	], { related: [["statistics", .5], ["sql", .3]] }),
	skill("statistics", "統計解析", "Statistics", "통계 분석", [
		"統計",
		"statistics",
		"統計学",
		"spss",
		"sas",
		"통계"
	]),
	skill("machine-learning", "機械学習", "Machine learning", "머신러닝", [
		"ml",
		"scikit-learn",
		"機械學習",
		"ai開発",
		"人工知能",
		"기계학습"
	], {
		broader: ["data-analysis"],
		related: [["statistics", .5]]
	}),
	skill("deep-learning", "深層学習", "Deep learning", "딥러닝", [
		"ディープラーニング",
		"pytorch",
		"tensorflow",
		"keras",
		"dl"
	], { broader: ["machine-learning"] }),
	skill("natural-language-processing", "自然言語処理", "Natural language processing", "자연어 처리", [
		"nlp",
		"llm",
		"大規模言語モデル",
		"large language models",
		"プロンプトエンジニアリング",
		"prompt engineering"
	], { broader: ["machine-learning"] }),
	skill("computer-vision", "画像認識", "Computer vision", "컴퓨터 비전", [
		"画像処理",
		"opencv",
		"image processing",
		"コンピュータビジョン"
	], { broader: ["machine-learning"] }),
	skill("business-intelligence", "BIツール", "Business intelligence", "BI 도구", [
		"bi",
		"tableau",
		"power bi",
		"looker",
		"データ可視化",
		"data visualization",
		"ダッシュボード作成"
	], { broader: ["data-analysis"] }),
	skill("software-testing", "ソフトウェアテスト", "Software testing", "소프트웨어 테스트", [
		"qa",
		"テスト設計",
		"テスト",
		"testing",
		"quality assurance",
		"e2eテスト",
		"테스트"
	]),
	skill("test-automation", "テスト自動化", "Test automation", "테스트 자동화", [
		"selenium",
		"playwright",
		"cypress",
		"自動テスト"
	], { broader: ["software-testing"] }),
	skill("system-design", "システム設計", "System design", "시스템 설계", [
		"アーキテクチャ設計",
		"architecture",
		"software architecture",
		"基本設計",
		"詳細設計",
		"マイクロサービス",
		"microservices",
		"아키텍처"
	]),
	skill("requirements", "要件定義", "Requirements engineering", "요구사항 정의", [
		"要件分析",
		"requirements definition",
		"business analysis",
		"業務分析",
		"요구사항 분석"
	], { related: [["system-design", .4]] }),
	skill("agile", "アジャイル開発", "Agile development", "애자일 개발", [
		"アジャイル",
		"agile",
		"scrum",
		"スクラム",
		"スクラムマスター",
		"scrum master",
		"애자일",
		"스크럼"
	], { related: [["project-management", .4]] }),
	skill("embedded", "組込み開発", "Embedded systems", "임베디드 개발", [
		"組み込み開発",
		"組込",
		"組み込み",
		"embedded",
		"ファームウェア",
		"firmware",
		"マイコン",
		"rtos",
		"임베디드"
	], { broader: ["c"] }),
	skill("sap", "SAP", "SAP", "SAP", [
		"sap erp",
		"s/4hana",
		"abap",
		"erp",
		"erp導入"
	]),
	skill("salesforce", "Salesforce", "Salesforce", "세일즈포스", [
		"セールスフォース",
		"sfdc",
		"apex",
		"crm",
		"hubspot"
	]),
	skill("it-support", "ITサポート", "IT support", "IT 지원", [
		"ヘルプデスク",
		"help desk",
		"helpdesk",
		"社内se",
		"テクニカルサポート",
		"technical support",
		"情シス",
		"헬프데스크"
	]),
	skill("ui-design", "UIデザイン", "UI design", "UI 디자인", [
		"ui",
		"ui/ux",
		"ui/uxデザイン",
		"ui/ux design",
		"webデザイン",
		"web design",
		"ウェブデザイン",
		"웹 디자인"
	], { related: [["ux-design", .6], ["graphic-design", .5]] }),
	skill("ux-design", "UXデザイン", "UX design", "UX 디자인", [
		"ux",
		"ユーザー体験設計",
		"user experience",
		"인터랙션 디자인"
	], { related: [["ux-research", .6]] }),
	skill("ux-research", "UXリサーチ", "UX research", "UX 리서치", [
		"ユーザー調査",
		"ユーザビリティテスト",
		"user research",
		"usability testing",
		"ユーザーインタビュー"
	]),
	skill("figma", "Figma", "Figma", "피그마", [
		"フィグマ",
		"sketch",
		"adobe xd",
		"xd"
	], { related: [["ui-design", .4]] }),
	skill("graphic-design", "グラフィックデザイン", "Graphic design", "그래픽 디자인", [
		"dtp",
		"デザイン",
		"design",
		"ロゴデザイン",
		"バナー制作",
		"디자인"
	]),
	skill("photoshop", "Adobe Photoshop", "Adobe Photoshop", "포토샵", [
		"photoshop",
		"フォトショップ",
		"フォトショ"
	], { related: [["illustrator", .5], ["graphic-design", .4]] }),
	skill("illustrator", "Adobe Illustrator", "Adobe Illustrator", "일러스트레이터", [
		"illustrator",
		"イラストレーター",
		"イラレ"
	], { related: [["graphic-design", .4]] }),
	skill("video-editing", "動画編集", "Video editing", "영상 편집", [
		"映像編集",
		"premiere",
		"premiere pro",
		"after effects",
		"動画制作",
		"final cut",
		"영상 제작"
	]),
	skill("three-d-modelling", "3Dモデリング", "3D modelling", "3D 모델링", [
		"3dcg",
		"blender",
		"maya",
		"3ds max",
		"3d modeling"
	]),
	skill("cad", "CAD", "CAD", "CAD", [
		"autocad",
		"キャド",
		"jw_cad",
		"jwcad",
		"cadオペレーター",
		"캐드"
	]),
	skill("three-d-cad", "3D CAD", "3D CAD", "3D CAD", [
		"solidworks",
		"catia",
		"creo",
		"nx cad",
		"inventor",
		"3次元cad"
	], {
		broader: ["cad"],
		related: [["mechanical-design", .4]]
	}),
	skill("project-management", "プロジェクトマネジメント", "Project management", "프로젝트 관리", [
		"プロジェクト管理",
		"プロジェクトマネージャー",
		"pmo",
		"pmp",
		"進捗管理",
		"プロマネ",
		"프로젝트 매니지먼트"
	], { related: [["product-management", .4], ["people-management", .3]] }),
	skill("product-management", "プロダクトマネジメント", "Product management", "프로덕트 관리", [
		"プロダクトマネージャー",
		"pdm",
		"product manager",
		"product owner",
		"プロダクトオーナー",
		"서비스 기획"
	]),
	skill("people-management", "ピープルマネジメント", "People management", "인력 관리", [
		"マネジメント",
		"management",
		"チームマネジメント",
		"部下育成",
		"team management",
		"リーダーシップ",
		"leadership",
		"팀 관리",
		"리더십"
	]),
	skill("business-planning", "事業企画", "Business planning", "사업 기획", [
		"経営企画",
		"事業計画",
		"corporate planning",
		"business development",
		"事業開発",
		"新規事業",
		"경영 기획"
	]),
	skill("consulting", "コンサルティング", "Consulting", "컨설팅", [
		"コンサル",
		"業務改善",
		"業務コンサルティング",
		"business consulting"
	], { related: [["business-planning", .4], ["requirements", .3]] }),
	skill("sales", "営業", "Sales", "영업", [
		"セールス",
		"営業経験",
		"영업 관리"
	]),
	skill("corporate-sales", "法人営業", "Corporate sales", "법인 영업", [
		"b2b営業",
		"btob営業",
		"b2b sales",
		"ルート営業",
		"account executive",
		"アカウント営業",
		"B2B 영업"
	], {
		broader: ["sales"],
		related: [["inside-sales", .5], ["consumer-sales", .5]]
	}),
	skill("consumer-sales", "個人営業", "Consumer sales", "개인 영업", [
		"b2c営業",
		"btoc営業",
		"b2c sales",
		"B2C 영업"
	], { broader: ["sales"] }),
	skill("inside-sales", "インサイドセールス", "Inside sales", "인사이드 세일즈", [
		"内勤営業",
		"テレアポ",
		"sdr",
		"bdr"
	], { broader: ["sales"] }),
	skill("new-business-sales", "新規開拓営業", "New business sales", "신규 영업", [
		"新規営業",
		"新規開拓",
		"飛び込み営業",
		"business development sales"
	], { broader: ["sales"] }),
	skill("overseas-sales", "海外営業", "Overseas sales", "해외 영업", [
		"international sales",
		"輸出営業",
		"global sales"
	], {
		broader: ["corporate-sales"],
		related: [["trade-operations", .5]]
	}),
	skill("customer-success", "カスタマーサクセス", "Customer success", "고객 성공", [
		"cs",
		"customer success manager",
		"csm"
	], { related: [["customer-support", .6], ["corporate-sales", .4]] }),
	skill("customer-support", "カスタマーサポート", "Customer support", "고객 지원", [
		"コールセンター",
		"call center",
		"call centre",
		"電話対応",
		"カスタマーサービス",
		"customer service",
		"問い合わせ対応",
		"고객 상담",
		"콜센터"
	]),
	skill("negotiation", "交渉", "Negotiation", "협상", [
		"折衝",
		"交渉力",
		"顧客折衝",
		"価格交渉",
		"협상력"
	]),
	skill("presentation", "プレゼンテーション", "Presentation", "프레젠테이션", [
		"プレゼン",
		"presentations",
		"資料作成",
		"발표"
	], { related: [["powerpoint", .3]] }),
	skill("retail-sales", "販売・接客", "Retail sales", "판매", [
		"販売",
		"接客",
		"接客販売",
		"店頭販売",
		"retail",
		"接客業",
		"매장 판매"
	]),
	skill("store-management", "店舗運営", "Store management", "점포 운영", [
		"店舗管理",
		"店長",
		"店長経験",
		"store manager",
		"sv",
		"スーパーバイザー",
		"점장",
		"매장 관리"
	], { related: [["retail-sales", .4], ["people-management", .4]] }),
	skill("cashiering", "レジ業務", "Cashiering", "계산대 업무", [
		"レジ",
		"レジ打ち",
		"cashier",
		"pos",
		"캐셔"
	]),
	skill("marketing", "マーケティング", "Marketing", "마케팅", [
		"販促",
		"販売促進",
		"プロモーション",
		"広告宣伝",
		"promotion"
	]),
	skill("digital-marketing", "デジタルマーケティング", "Digital marketing", "디지털 마케팅", [
		"webマーケティング",
		"web marketing",
		"ウェブマーケティング",
		"online marketing",
		"google analytics",
		"ga4",
		"온라인 마케팅"
	], { broader: ["marketing"] }),
	skill("seo", "SEO", "SEO", "검색 엔진 최적화", [
		"seo対策",
		"検索エンジン最適化",
		"search engine optimization"
	], { broader: ["digital-marketing"] }),
	skill("web-advertising", "Web広告運用", "Online advertising", "온라인 광고 운영", [
		"広告運用",
		"リスティング広告",
		"google ads",
		"google広告",
		"sem",
		"ディスプレイ広告",
		"ppc",
		"퍼포먼스 마케팅"
	], {
		broader: ["digital-marketing"],
		related: [["seo", .4]]
	}),
	skill("social-media", "SNS運用", "Social media marketing", "SNS 마케팅", [
		"sns",
		"snsマーケティング",
		"social media",
		"instagram運用",
		"sns 운영"
	], { broader: ["digital-marketing"] }),
	skill("market-research", "市場調査", "Market research", "시장 조사", [
		"マーケットリサーチ",
		"マーケティングリサーチ",
		"競合分析",
		"시장 분석"
	], {
		broader: ["marketing"],
		related: [["data-analysis", .4]]
	}),
	skill("public-relations", "広報", "Public relations", "홍보", [
		"pr",
		"広報pr",
		"press relations",
		"企業広報",
		"언론 홍보"
	], { related: [["marketing", .4]] }),
	skill("writing", "ライティング", "Writing and editing", "글쓰기 및 편집", [
		"編集",
		"ライター",
		"copywriting",
		"コピーライティング",
		"editing",
		"content writing",
		"記事執筆",
		"テクニカルライティング",
		"technical writing",
		"콘텐츠 제작"
	]),
	skill("translation", "翻訳", "Translation", "번역", [
		"和訳",
		"英訳",
		"日韓翻訳",
		"translator",
		"ローカライズ",
		"localization"
	], { related: [["interpreting", .5]] }),
	skill("interpreting", "通訳", "Interpreting", "통역", [
		"interpreter",
		"interpretation",
		"逐次通訳",
		"同時通訳",
		"通訳案内"
	]),
	skill("event-planning", "イベント企画", "Event planning", "행사 기획", [
		"イベント運営",
		"event management",
		"展示会",
		"이벤트 기획"
	], { related: [["marketing", .3]] }),
	skill("accounting", "経理", "Accounting", "회계", [
		"会計",
		"経理業務",
		"accountant",
		"財務会計",
		"회계 업무",
		"경리"
	]),
	skill("bookkeeping", "簿記", "Bookkeeping", "부기", [
		"仕訳",
		"記帳",
		"日商簿記",
		"日商簿記2級",
		"簿記2級",
		"日商簿記3級",
		"簿記3級",
		"経理補助",
		"기장"
	], { related: [["accounting", .6]] }),
	skill("financial-closing", "決算業務", "Financial closing", "결산", [
		"決算",
		"月次決算",
		"年次決算",
		"連結決算",
		"開示",
		"month-end closing",
		"financial reporting"
	], { broader: ["accounting"] }),
	skill("tax", "税務", "Tax", "세무", [
		"税務申告",
		"法人税",
		"確定申告",
		"taxation",
		"tax filing",
		"税理士",
		"세무 신고"
	], { related: [["accounting", .5]] }),
	skill("management-accounting", "管理会計", "Management accounting", "관리 회계", [
		"予実管理",
		"原価計算",
		"cost accounting",
		"fp&a",
		"予算管理",
		"budgeting",
		"원가 회계"
	], { broader: ["accounting"] }),
	skill("finance", "財務", "Corporate finance", "재무", [
		"資金調達",
		"資金繰り",
		"treasury",
		"m&a",
		"ファイナンス",
		"재무 관리"
	], { related: [["accounting", .4], ["management-accounting", .5]] }),
	skill("audit", "監査", "Audit", "감사", [
		"内部監査",
		"会計監査",
		"internal audit",
		"j-sox",
		"내부 감사"
	], { related: [["accounting", .4]] }),
	skill("human-resources", "人事", "Human resources", "인사", [
		"hr",
		"人事労務",
		"人事制度",
		"인사 관리"
	]),
	skill("recruiting", "採用", "Recruiting", "채용", [
		"採用業務",
		"新卒採用",
		"中途採用",
		"recruitment",
		"talent acquisition",
		"リクルーティング",
		"採用担当",
		"채용 업무"
	], { broader: ["human-resources"] }),
	skill("labour-management", "労務管理", "Labour management", "노무 관리", [
		"労務",
		"勤怠管理",
		"社会保険手続き",
		"社会保険労務士",
		"labor management",
		"노무"
	], {
		broader: ["human-resources"],
		related: [["payroll", .6]]
	}),
	skill("payroll", "給与計算", "Payroll", "급여 계산", [
		"給与",
		"年末調整",
		"payroll processing",
		"급여"
	], { broader: ["human-resources"] }),
	skill("training-development", "研修・人材開発", "Training and development", "교육 및 인재 개발", [
		"研修",
		"人材育成",
		"人材開発",
		"教育研修",
		"l&d",
		"사내 교육"
	], { broader: ["human-resources"] }),
	skill("legal", "法務", "Legal affairs", "법무", [
		"契約書レビュー",
		"企業法務",
		"契約法務",
		"コンプライアンス",
		"contract review",
		"compliance",
		"계약 검토"
	]),
	skill("intellectual-property", "知的財産", "Intellectual property", "지식 재산", [
		"知財",
		"特許",
		"商標",
		"patent",
		"弁理士",
		"특허"
	], { broader: ["legal"] }),
	skill("procurement", "購買・調達", "Procurement", "구매", [
		"購買",
		"調達",
		"purchasing",
		"sourcing",
		"バイヤー",
		"buyer",
		"구매 조달"
	], { related: [["negotiation", .3], ["supply-chain", .5]] }),
	skill("office-administration", "一般事務", "Office administration", "일반 사무", [
		"事務",
		"office work",
		"clerical work",
		"バックオフィス",
		"사무"
	]),
	skill("secretarial", "秘書業務", "Secretarial work", "비서", [
		"秘書",
		"スケジュール管理",
		"executive assistant",
		"assistant",
		"秘書検定"
	], { related: [["office-administration", .6]] }),
	skill("data-entry", "データ入力", "Data entry", "데이터 입력", [
		"入力業務",
		"タイピング",
		"typing",
		"문서 작성"
	], { related: [["office-administration", .4]] }),
	skill("excel", "Excel", "Excel", "엑셀", [
		"エクセル",
		"microsoft excel",
		"ms excel",
		"スプレッドシート",
		"google sheets",
		"spreadsheets",
		"ピボットテーブル",
		"vlookup"
	], { related: [["word-processing", .4]] }),
	skill("word-processing", "Word", "Word", "워드", [
		"ワード",
		"microsoft word",
		"ms word",
		"word processing",
		"文書作成",
		"한글"
	]),
	skill("powerpoint", "PowerPoint", "PowerPoint", "파워포인트", [
		"パワーポイント",
		"パワポ",
		"microsoft powerpoint",
		"ppt",
		"keynote"
	], { related: [["word-processing", .4]] }),
	skill("mechanical-design", "機械設計", "Mechanical design", "기계 설계", [
		"機構設計",
		"メカ設計",
		"筐体設計",
		"mechanical engineering",
		"기계 공학"
	], { related: [["cad", .4]] }),
	skill("electrical-design", "電気設計", "Electrical design", "전기 설계", [
		"電気回路設計",
		"回路設計",
		"電子回路",
		"circuit design",
		"electrical engineering",
		"회로 설계"
	], { related: [["plc", .4], ["embedded", .3]] }),
	skill("plc", "PLC制御", "PLC programming", "PLC 제어", [
		"plc",
		"シーケンス制御",
		"シーケンサ",
		"ラダー",
		"制御設計",
		"자동 제어"
	]),
	skill("production-engineering", "生産技術", "Production engineering", "생산 기술", [
		"工程設計",
		"process engineering",
		"manufacturing engineering",
		"ライン設計",
		"공정 기술"
	], { related: [["production-control", .5], ["quality-control", .4]] }),
	skill("production-control", "生産管理", "Production control", "생산 관리", [
		"工程管理",
		"production management",
		"production planning",
		"生産計画",
		"공정 관리"
	]),
	skill("quality-control", "品質管理", "Quality control", "품질 관리", [
		"検査",
		"品質検査",
		"品質保証",
		"qc",
		"quality management",
		"iso9001",
		"qc検定",
		"품질 보증",
		"품질 검사"
	]),
	skill("machine-operation", "機械オペレーション", "Machine operation", "기계 조작", [
		"機械操作",
		"マシンオペレーター",
		"オペレーター",
		"machine operator",
		"製造オペレーター",
		"기계 운전"
	], { broader: ["factory-work"] }),
	skill("machining", "機械加工", "Machining", "기계 가공", [
		"nc旋盤",
		"マシニングセンタ",
		"マシニング",
		"旋盤",
		"cnc",
		"切削加工",
		"フライス",
		"가공"
	], { broader: ["machine-operation"] }),
	skill("welding", "溶接", "Welding", "용접", [
		"アーク溶接",
		"tig溶接",
		"半自動溶接",
		"welder",
		"용접사"
	]),
	skill("factory-work", "製造ライン作業", "Factory line work", "제조 라인 작업", [
		"製造",
		"ライン作業",
		"組立",
		"軽作業",
		"assembly",
		"組立作業",
		"工場作業",
		"manufacturing",
		"생산직",
		"조립"
	]),
	skill("maintenance", "設備保全", "Equipment maintenance", "설비 보전", [
		"保全",
		"機械保全",
		"設備管理",
		"設備メンテナンス",
		"メンテナンス",
		"maintenance",
		"保守点検",
		"설비 관리"
	], { related: [["electrical-work", .4]] }),
	skill("electrical-work", "電気工事", "Electrical work", "전기 공사", [
		"電気工事士",
		"第二種電気工事士",
		"第一種電気工事士",
		"electrician",
		"전기 기사"
	]),
	skill("construction-management", "施工管理", "Construction management", "시공 관리", [
		"現場監督",
		"建築施工管理",
		"土木施工管理",
		"施工管理技士",
		"site management",
		"현장 관리"
	]),
	skill("architectural-design", "建築設計", "Architectural design", "건축 설계", [
		"意匠設計",
		"建築士",
		"一級建築士",
		"二級建築士",
		"revit",
		"bim",
		"건축"
	], { related: [["cad", .4], ["construction-management", .3]] }),
	skill("workplace-safety", "安全管理", "Workplace safety", "안전 관리", [
		"労働安全",
		"安全衛生",
		"衛生管理者",
		"5s",
		"occupational safety",
		"산업 안전"
	]),
	skill("logistics", "物流管理", "Logistics", "물류 관리", [
		"物流",
		"ロジスティクス",
		"logistics management",
		"물류"
	]),
	skill("supply-chain", "サプライチェーン管理", "Supply chain management", "공급망 관리", [
		"scm",
		"サプライチェーン",
		"supply chain",
		"需給管理",
		"수급 관리"
	], { broader: ["logistics"] }),
	skill("warehouse-work", "倉庫作業", "Warehouse work", "창고 작업", [
		"倉庫",
		"ピッキング",
		"入出荷",
		"検品",
		"梱包",
		"仕分け",
		"picking",
		"packing",
		"warehouse",
		"창고 관리"
	]),
	skill("inventory-management", "在庫管理", "Inventory management", "재고 관리", [
		"棚卸",
		"棚卸し",
		"inventory control",
		"stock management",
		"wms",
		"재고"
	], {
		broader: ["logistics"],
		related: [["warehouse-work", .4]]
	}),
	skill("forklift", "フォークリフト", "Forklift operation", "지게차", [
		"フォークリフト運転",
		"リーチフォーク",
		"forklift",
		"フォークリフト運転技能講習",
		"지게차 운전"
	], { related: [["warehouse-work", .4]] }),
	skill("driving", "普通自動車運転", "Driving", "운전", [
		"運転",
		"ドライバー",
		"driver",
		"配送",
		"普通自動車免許",
		"普通自動車第一種運転免許",
		"普通免許",
		"送迎",
		"delivery",
		"배송"
	]),
	skill("truck-driving", "トラック運転", "Truck driving", "트럭 운전", [
		"大型トラック",
		"大型免許",
		"中型免許",
		"truck driver",
		"トラックドライバー",
		"화물 운송"
	], { broader: ["driving"] }),
	skill("trade-operations", "貿易実務", "Trade operations", "무역 실무", [
		"貿易",
		"貿易事務",
		"輸出入",
		"通関",
		"import export",
		"customs clearance",
		"通関士",
		"무역"
	], { related: [["logistics", .4]] }),
	skill("elderly-care", "介護", "Elderly care", "요양", [
		"高齢者介護",
		"介護業務",
		"ヘルパー",
		"caregiving",
		"caregiver",
		"nursing care",
		"ケアワーカー",
		"요양 보호",
		"간병"
	]),
	skill("body-care", "身体介護", "Personal care", "신체 요양", [
		"入浴介助",
		"食事介助",
		"排泄介助",
		"移乗介助",
		"介護福祉士",
		"介護職員初任者研修",
		"初任者研修",
		"実務者研修",
		"요양보호사"
	], { broader: ["elderly-care"] }),
	skill("care-records", "介護記録", "Care records", "요양 기록", [
		"ケア記録",
		"記録作成",
		"care documentation"
	], { broader: ["elderly-care"] }),
	skill("care-planning", "ケアプラン作成", "Care planning", "케어 플랜 작성", [
		"ケアマネジメント",
		"ケアマネージャー",
		"ケアマネ",
		"介護支援専門員",
		"care manager"
	], { broader: ["elderly-care"] }),
	skill("nursing", "看護", "Nursing", "간호", [
		"看護師",
		"正看護師",
		"准看護師",
		"nurse",
		"registered nurse",
		"看護業務",
		"간호사"
	]),
	skill("rehabilitation", "リハビリテーション", "Rehabilitation", "재활", [
		"リハビリ",
		"理学療法",
		"作業療法",
		"理学療法士",
		"作業療法士",
		"physiotherapy",
		"물리 치료"
	]),
	skill("medical-administration", "医療事務", "Medical administration", "의료 행정", [
		"レセプト",
		"医療事務業務",
		"medical clerk",
		"원무"
	], { related: [["office-administration", .5]] }),
	skill("pharmacy", "調剤", "Pharmacy", "조제", [
		"薬剤師",
		"調剤業務",
		"pharmacist",
		"登録販売者",
		"약사"
	]),
	skill("childcare", "保育", "Childcare", "보육", [
		"保育士",
		"幼児教育",
		"nursery",
		"childcare worker",
		"幼稚園教諭",
		"보육 교사"
	]),
	skill("teaching", "教育・指導", "Teaching", "교육", [
		"教員",
		"講師",
		"塾講師",
		"teacher",
		"授業",
		"教育",
		"강사"
	]),
	skill("cooking", "調理", "Cooking", "조리", [
		"料理",
		"キッチン",
		"調理師",
		"cook",
		"chef",
		"調理補助",
		"キッチン業務",
		"調理業務",
		"요리",
		"주방"
	]),
	skill("japanese-cuisine", "和食調理", "Japanese cuisine", "일식 조리", [
		"和食",
		"日本料理",
		"寿司",
		"sushi",
		"板前",
		"일식"
	], {
		broader: ["cooking"],
		related: [["western-cuisine", .4]]
	}),
	skill("western-cuisine", "洋食調理", "Western cuisine", "양식 조리", [
		"洋食",
		"フレンチ",
		"イタリアン",
		"french cuisine",
		"italian cuisine",
		"양식"
	], { broader: ["cooking"] }),
	skill("korean-cuisine", "韓国料理", "Korean cuisine", "한식 조리", ["korean cooking", "한식"], {
		broader: ["cooking"],
		related: [["japanese-cuisine", .3]]
	}),
	skill("baking", "製菓・製パン", "Baking", "제과 제빵", [
		"製菓",
		"製パン",
		"パティシエ",
		"ベーカリー",
		"pastry",
		"baker",
		"제빵"
	], { related: [["cooking", .4]] }),
	skill("food-hygiene", "食品衛生管理", "Food hygiene", "식품 위생", [
		"haccp",
		"食品衛生",
		"食品衛生責任者",
		"food safety",
		"衛生管理",
		"위생 관리"
	]),
	skill("food-service", "ホールサービス", "Table service", "홀 서빙", [
		"ホール",
		"ホール業務",
		"ホールスタッフ",
		"配膳",
		"ウェイター",
		"waiter",
		"waitress",
		"serving",
		"홀서빙"
	], { related: [["retail-sales", .5], ["hotel-front-desk", .4]] }),
	skill("bartending", "バーテンダー", "Bartending", "바텐딩", [
		"バーテンダー業務",
		"bartender",
		"バリスタ",
		"barista",
		"ソムリエ",
		"sommelier",
		"바리스타"
	], { related: [["food-service", .5]] }),
	skill("hotel-front-desk", "フロント業務", "Hotel front desk", "호텔 프런트", [
		"ホテルフロント",
		"フロント",
		"front desk",
		"チェックイン対応",
		"프런트"
	], { related: [["concierge", .6]] }),
	skill("concierge", "コンシェルジュ", "Concierge", "컨시어지", ["ゲストリレーションズ", "guest relations"]),
	skill("housekeeping", "客室清掃", "Housekeeping", "객실 청소", [
		"ハウスキーピング",
		"ベッドメイク",
		"room attendant",
		"하우스키핑"
	], { broader: ["cleaning"] }),
	skill("cleaning", "清掃", "Cleaning", "청소", [
		"ビルクリーニング",
		"ビル清掃",
		"清掃業務",
		"building cleaning",
		"미화"
	]),
	skill("hotel-management", "ホテル運営", "Hotel management", "호텔 운영", [
		"宿泊運営",
		"旅館運営",
		"レベニューマネジメント",
		"revenue management",
		"호텔 관리"
	], { related: [["store-management", .4], ["hotel-front-desk", .4]] }),
	skill("tour-guiding", "観光ガイド", "Tour guiding", "관광 안내", [
		"ツアーガイド",
		"添乗員",
		"全国通訳案内士",
		"tour guide",
		"tour conductor",
		"관광 가이드"
	], { related: [["interpreting", .3]] }),
	skill("farming", "農業", "Farming", "농업", [
		"農作業",
		"栽培",
		"収穫",
		"agriculture",
		"農業経験",
		"재배"
	]),
	skill("livestock", "畜産", "Livestock", "축산", ["飼育", "사육"], { related: [["farming", .4]] }),
	skill("security-guarding", "警備", "Security guarding", "경비", [
		"警備員",
		"施設警備",
		"交通誘導",
		"security guard",
		"경비원"
	]),
	skill("real-estate", "不動産取引", "Real estate", "부동산", [
		"不動産",
		"宅建",
		"宅地建物取引士",
		"不動産営業",
		"賃貸仲介",
		"property management",
		"공인중개사"
	]),
	skill("insurance", "保険", "Insurance", "보험", [
		"保険営業",
		"生命保険",
		"損害保険",
		"보험 영업"
	]),
	...careSkills,
	...factorySkills,
	...buildingSkills,
	...transportSkills,
	...serviceSkills,
	...officeSkills,
	...landSkills
])();
const idBySpelling = (() => new Map())();
for (const entry of skills) for (const name of [
	entry.id,
	entry.ja,
	entry.en,
	entry.ko
]) setUnlessTaken(name, entry.id);
for (const entry of skills) for (const alias of entry.aliases) setUnlessTaken(alias, entry.id);
function setUnlessTaken(spelling, id) {
	const key = foldText(spelling);
	if (!idBySpelling.has(key)) idBySpelling.set(key, id);
}
// libs/matching/src/domain/criterion.ts
const reason = (effect, code, params = {}) => ({
	code,
	params,
	effect
});
// libs/matching/src/domain/career.ts
const careerPrior = .5;
const levelSteps = {
	0: 1,
	1: .8,
	[-1]: .6,
	2: .4,
	[-2]: .3
};
const farLevel = .1;
const industryFit = {
	wished: 1,
	known: .8,
	knownNotWished: .6,
	other: .2
};
const otherGrowth = .7;
const unknown = {
	score: careerPrior,
	confidence: 0
};
const leading = [
	"lead",
	"manager",
	"executive"
];
const order = (level) => careerLevels.indexOf(level);
const careerShare = (weights, part) => weights[part] / 100;
function scoreCareer(candidate, job, { career: weights } = partWeights) {
	const parts = scoreCareerParts(candidate, job);
	let score = 0;
	let confidence = 0;
	const reasons = [];
	for (const part of careerParts) {
		const share = careerShare(weights, part);
		score += share * parts[part].score;
		confidence += share * parts[part].confidence;
		if (parts[part].reason) reasons.push(parts[part].reason);
	}
	return {
		score,
		confidence,
		reasons
	};
}
const scoreCareerParts = (candidate, job) => ({
	level: scoreLevel(candidate, job),
	industry: scoreIndustry(candidate, job),
	growth: scoreGrowth(candidate, job)
});
function scoreLevel(candidate, job) {
	const wished = candidate.wishedLevel ?? candidate.level;
	if (!wished || !job.level) return {
		...unknown,
		reason: reason("neutral", "career.level_unknown")
	};
	const steps = order(job.level) - order(wished);
	const score = levelSteps[steps] ?? farLevel;
	const params = {
		level: job.level,
		wishedLevel: wished
	};
	if (steps === 0) return {
		score,
		confidence: 1,
		reason: reason("for", "career.level_same", { level: job.level })
	};
	return {
		score,
		confidence: 1,
		reason: reason(score >= .5 ? "neutral" : "against", steps > 0 ? "career.level_above" : "career.level_below", params)
	};
}
function scoreIndustry({ wishedIndustries, knownIndustries }, { industry }) {
	const known = knownIndustries.includes(industry);
	if (industry === "other" || wishedIndustries.length === 0 && knownIndustries.length === 0) return unknown;
	if (wishedIndustries.includes(industry)) return {
		score: industryFit.wished,
		confidence: 1,
		reason: reason("for", "career.industry_wished", { industry })
	};
	if (known) return {
		score: wishedIndustries.length > 0 ? industryFit.knownNotWished : industryFit.known,
		confidence: 1,
		reason: reason("for", "career.industry_known", { industry })
	};
	if (wishedIndustries.length === 0) return unknown;
	return {
		score: industryFit.other,
		confidence: 1,
		reason: reason("against", "career.industry_other", { industry })
	};
}
function scoreGrowth({ level, wishedLevel }, { growth }) {
	if (!level || !wishedLevel || growth.length === 0) return unknown;
	const ways = waysTo(level, wishedLevel);
	const way = growth.find((offered) => ways.includes(offered));
	if (way) return {
		score: 1,
		confidence: 1,
		reason: reason("for", "career.growth_fits", { growth: way })
	};
	return {
		score: otherGrowth,
		confidence: 1,
		reason: reason("neutral", "career.growth_offered", { growth: growth[0] })
	};
}
function waysTo(level, wished) {
	if (order(wished) <= order(level)) return ["specialist"];
	return leading.includes(wished) ? ["management", "new_business"] : ["training", "specialist"];
}
// libs/matching/src/domain/culture.ts
const culturePrior = .6;
const similarityOf$1 = (apart) => 1 - apart / 4;
const scoreDimension = (wished, lived) => wished === null || lived === null ? culturePrior : similarityOf$1(Math.abs(wished - lived));
function scoreCulture(candidate, job, { culture: weights } = partWeights) {
	let sum = 0;
	let known = 0;
	const reasons = [];
	for (const dimension of workStyleDimensions) {
		const wished = candidate.workStyle[dimension];
		const lived = job.workStyle[dimension];
		const weight = weights[dimension];
		sum += weight * scoreDimension(wished, lived);
		if (wished === null || lived === null) continue;
		known += weight;
		const apart = Math.abs(wished - lived);
		if (apart <= 1) reasons.push(reason("for", "culture.close", { dimension }));
		if (apart === 2) reasons.push(reason("neutral", "culture.differs", { dimension }));
		if (apart >= 3) reasons.push(reason("against", "culture.apart", {
			dimension,
			candidate: wished,
			job: lived
		}));
	}
	const count = workStyleDimensions.length;
	if (known === 0) reasons.push(reason("neutral", "culture.unknown"));
	return {
		score: sum / count,
		confidence: known / count,
		reasons
	};
}
// libs/matching/src/domain/great-circle.ts
const earthRadius = 6371.0088;
const radians = Math.PI / 180;
function greatCircleKm(a, b) {
	const sinLatitude = Math.sin((b.latitude - a.latitude) * radians / 2);
	const sinLongitude = Math.sin((b.longitude - a.longitude) * radians / 2);
	const h = sinLatitude ** 2 + Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * sinLongitude ** 2;
	return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(h)));
}
// libs/matching/src/domain/time-zones.ts
const hoursAhead = {
	JP: 9,
	KR: 9,
	SG: 8,
	GB: 0,
	US: -5,
	AT: 1,
	BE: 1,
	BG: 2,
	CY: 2,
	CZ: 1,
	DE: 1,
	DK: 1,
	EE: 2,
	ES: 1,
	FI: 2,
	FR: 1,
	GR: 2,
	HR: 1,
	HU: 1,
	IE: 0,
	IT: 1,
	LT: 2,
	LU: 1,
	LV: 2,
	MT: 1,
	NL: 1,
	PL: 1,
	PT: 0,
	RO: 2,
	SE: 1,
	SI: 1,
	SK: 1,
	CH: 1,
	IS: 0,
	NO: 1,
	TR: 3,
	UA: 2,
	CN: 8,
	HK: 8,
	MO: 8,
	TW: 8,
	MN: 8,
	MY: 8,
	PH: 8,
	ID: 7,
	KH: 7,
	LA: 7,
	TH: 7,
	VN: 7,
	MM: 6.5,
	BD: 6,
	KZ: 5,
	UZ: 5,
	PK: 5,
	NP: 5.75,
	IN: 5.5,
	LK: 5.5,
	AU: 10,
	NZ: 12,
	CA: -5,
	MX: -6,
	BR: -3,
	PE: -5
};
function hoursApart(a, b) {
	const [ofA, ofB] = [hoursAhead[a], hoursAhead[b]];
	if (ofA === void 0 || ofB === void 0) return void 0;
	const apart = Math.abs(ofA - ofB);
	return Math.min(apart, 24 - apart);
}
Object.entries(hoursAhead);
// libs/matching/src/domain/geography.ts
const geographyPriors = {
	place: .5,
	remote: .7,
	sameCountry: .6,
	sharedDay: .5
};
const placeShare = .6;
const remoteShare = .4;
const halfDistanceKm = 40;
const relocation = {
	inCountry: .7,
	abroad: .6
};
const remoteFromAbroad = {
	noSharedHours: .4,
	wholeDay: .7
};
const workingDayHours = 9;
const hybridRelief = .4;
const remoteSteps = [
	1,
	.5,
	.1
];
const numbers = new Map(subdivisions.map(({ code }, number) => [code, number]));
const kmBetween = subdivisions.map((a) => subdivisions.map((b) => greatCircleKm(a, b)));
function scoreGeography(candidate, job) {
	const place = scorePlace(candidate, job);
	const remote = scoreRemote(candidate, job);
	return {
		score: placeShare * place.score + remoteShare * remote.score,
		confidence: placeShare * place.confidence + remoteShare * remote.confidence,
		reasons: [place.reason, remote.reason].filter((entry) => entry !== void 0)
	};
}
function scorePlace(candidate, job) {
	if (job.remote === "full") return scoreFullyRemote(candidate, job);
	const onSite = scoreOnSite(candidate, job);
	if (job.remote !== "hybrid") return onSite;
	return {
		...onSite,
		score: onSite.score + (1 - onSite.score) * hybridRelief
	};
}
function scoreFullyRemote(candidate, job) {
	const home = candidate.place?.country;
	if (home && job.place && home !== job.place.country && !candidate.willingToRelocate) return scoreRemoteFromAbroad(home, job.place.country);
	return {
		score: 1,
		confidence: 1,
		reason: reason("for", "geography.full_remote")
	};
}
function scoreRemoteFromAbroad(home, country) {
	const { noSharedHours, wholeDay } = remoteFromAbroad;
	const scoreOf = (sharedDay) => noSharedHours + (wholeDay - noSharedHours) * sharedDay;
	const apart = hoursApart(home, country);
	if (apart === void 0) {
		const abroad = reason("neutral", "geography.abroad_remote", { country });
		return {
			score: scoreOf(geographyPriors.sharedDay),
			confidence: .5,
			reason: abroad
		};
	}
	const hours = Math.max(0, workingDayHours - apart);
	const abroad = reason("neutral", "geography.abroad_remote_hours", {
		country,
		hours
	});
	return {
		score: scoreOf(hours / workingDayHours),
		confidence: 1,
		reason: abroad
	};
}
function scoreOnSite(candidate, job) {
	const { place: home, wishedSubdivisions: wished, willingToRelocate } = candidate;
	const wishes = wished.length > 0;
	if (!job.place || !home && !wishes) {
		const unknown = reason("neutral", "geography.place_unknown");
		return {
			score: willingToRelocate ? relocation.abroad : geographyPriors.place,
			confidence: 0,
			reason: unknown
		};
	}
	const { country, subdivision } = job.place;
	const isHome = home?.country === country;
	const wishedHere = isHome ? wished : wished.filter((code) => isIn(country, code));
	const inCountry = isHome || wishedHere.length > 0;
	const byMoving = willingToRelocate ? inCountry ? relocation.inCountry : relocation.abroad : 0;
	const moving = reason("for", "geography.relocation", {});
	if (!inCountry) return byMoving > 0 ? {
		score: byMoving,
		confidence: 1,
		reason: moving
	} : {
		score: 0,
		confidence: 1,
		reason: reason("against", "geography.abroad", { country })
	};
	const anchors = wishes ? wishedHere : home?.subdivision ? [home.subdivision] : [];
	if (subdivision === null || anchors.length === 0) return {
		score: Math.max(geographyPriors.sameCountry, byMoving),
		confidence: .5,
		reason: reason("neutral", "geography.same_country", { country })
	};
	if (anchors.includes(subdivision)) return {
		score: 1,
		confidence: 1,
		reason: reason("for", wishes ? "geography.wished_subdivision" : "geography.home_subdivision", { subdivision })
	};
	const { from, km } = nearest(anchors, subdivision);
	const near = 2 ** (-km / halfDistanceKm);
	if (byMoving > near) return {
		score: byMoving,
		confidence: 1,
		reason: moving
	};
	return {
		score: near,
		confidence: 1,
		reason: reason(near >= .5 ? "for" : "against", "geography.distance", {
			subdivision,
			from,
			km: Math.round(km)
		})
	};
}
const isIn = (country, subdivision) => subdivision.startsWith(`${country}-`);
function nearest(anchors, subdivision) {
	const row = kmBetween[numbers.get(subdivision) ?? -1];
	let best = {
		from: "",
		km: Number.POSITIVE_INFINITY
	};
	for (const from of anchors) {
		const km = row?.[numbers.get(from) ?? -1] ?? Number.POSITIVE_INFINITY;
		if (km < best.km) best = {
			from,
			km
		};
	}
	return best;
}
function scoreRemote(candidate, job) {
	const { remote } = job;
	if (candidate.wishedRemote.length === 0 || remote === null) return {
		score: geographyPriors.remote,
		confidence: 0
	};
	const steps = Math.min(...candidate.wishedRemote.map((wish) => Math.abs(remoteModes.indexOf(wish) - remoteModes.indexOf(remote))));
	return {
		score: remoteSteps[steps] ?? 0,
		confidence: 1,
		reason: steps === 0 ? reason("for", "geography.remote_wished", { remote }) : reason("against", "geography.remote_other", { remote })
	};
}
// libs/matching/src/domain/hard-conditions.ts
function hardConditions(candidate, job) {
	return [...languageConditions(candidate, job), ...licenceConditions(candidate, job)];
}
function languageConditions(candidate, job) {
	return job.languages.filter(({ required }) => required).map(({ language, level }) => {
		const have = bestLevel(candidate, language);
		if (have !== void 0) {
			const met = languageLevels.indexOf(have) >= languageLevels.indexOf(level);
			return languageCondition(met, {
				language,
				needLanguage: level,
				haveLanguage: have,
				state: met ? "met" : "short"
			});
		}
		return candidate.languages.length === 0 ? languageCondition(null, {
			language,
			needLanguage: level,
			state: "unknown"
		}) : languageCondition(false, {
			language,
			needLanguage: level,
			state: "missing"
		});
	});
}
const languageCondition = (met, params) => ({
	code: "language.minimum",
	met,
	params
});
function licenceConditions({ licences: held }, job) {
	return (job.licences ?? []).filter(({ required }) => required).map(({ licence }) => {
		const met = held ? coversLicence(held, licence) : null;
		return {
			code: "licence.required",
			met,
			params: {
				licence,
				state: met === null ? "unknown" : met ? "met" : "missing"
			}
		};
	});
}
function bestLevel({ languages }, language) {
	const order = languages.filter((entry) => entry.language === language).map(({ level }) => languageLevels.indexOf(level));
	return languageLevels[Math.max(...order)];
}
// libs/matching/src/domain/salary.ts
const salaryPriors = {
	noWish: .6,
	notStated: .5
};
const justReached = .6;
const tolerance = .3;
const convertedConfidence = .9;
const hoursAssumedConfidence = .8;
function scoreSalary(candidate, job) {
	const { wishedPay } = candidate;
	const { pay } = job;
	if (!wishedPay) return {
		score: salaryPriors.noWish,
		confidence: 0,
		reasons: [reason("neutral", "salary.no_wish")]
	};
	if (!pay) return {
		score: salaryPriors.notStated,
		confidence: 0,
		reasons: [reason("neutral", "salary.not_stated")]
	};
	const wished = wishedPay.yen * {
		hour: pay.hoursAYear,
		day: pay.daysAYear,
		month: 12,
		year: 1
	}[wishedPay.period];
	const amounts = {
		wished: Math.round(wished),
		offeredMin: Math.round(pay.low),
		offeredMax: Math.round(pay.high)
	};
	const hoursAssumed = pay.hoursAssumed && wishedPay.period !== "hour";
	const confidence = (wishedPay.converted || pay.converted ? convertedConfidence : 1) * (hoursAssumed ? hoursAssumedConfidence : 1);
	const assumption = hoursAssumed ? [reason("neutral", "salary.hours_assumed", { hours: pay.hoursAYear })] : [];
	if (pay.low >= wished) return {
		score: 1,
		confidence,
		reasons: [reason("for", "salary.met", amounts), ...assumption]
	};
	if (pay.high >= wished) {
		const share = (pay.high - wished) / (pay.high - pay.low);
		return {
			score: justReached + .4 * share,
			confidence,
			reasons: [reason("for", "salary.partly", amounts), ...assumption]
		};
	}
	return {
		score: justReached * Math.max(0, 1 - (1 - pay.high / wished) / tolerance),
		confidence,
		reasons: [reason("against", "salary.below", amounts), ...assumption]
	};
}
// libs/matching/src/domain/skill-similarity-lexicon.ts
const lexicon = `
管理 マネジメント management manager 관리
運営 operations 운영
経営 business management 경영
業務 仕事 업무
作業 work 작업
営業 セールス sales 영업
販売 ショップ retail 판매
接客 応対 customer service 접객 응대
顧客 お客様 customer client 고객
店舗 売場 売り場 store shop 매장 점포
商品 product merchandise 상품
在庫 棚卸 inventory stock 재고
発注 仕入 ordering purchasing 발주
倉庫 warehouse 창고
物流 logistics 물류
配送 配達 delivery 배송 배달
輸送 運送 運搬 transport shipping 운송 수송
輸出 export 수출
輸入 import 수입
貿易 trade 무역
通関 税関 customs 통관
トラック truck lorry 트럭
バス bus 버스
タクシー taxi 택시
自動車 車両 クルマ vehicle car automobile automotive 자동차 차량
自転車 bicycle bike 자전거
バイク motorcycle 오토바이
船舶 船 ship vessel marine 선박
航空 飛行機 aviation aircraft airline 항공
空港 airport 공항
鉄道 電車 railway train 철도 전철
運転 driving driver 운전
建設 construction 건설
建築 building architecture architectural 건축
土木 civilengineering 토목
工事 工 works 공사
施工 시공
現場 site field 현장
足場 scaffold 비계
屋根 roof 지붕
塗装 ペンキ painting paint coating 도장
左官 plaster 미장
内装 インテリア interior 인테리어 내장
配管 plumbing piping pipe 배관
空調 エアコン airconditioning hvac 공조 에어컨
電気 electric electrical 전기
電子 electronic electronics 전자
回路 circuit 회로
機械 machine mechanical machinery 기계
設備 equipment facility 설비
装置 device 장치 장비
重機 excavator 중장비 굴착기
クレーン crane 크레인
溶接 welding weld 용접
金属 metal 금속
鉄 鋼 steel iron 철강 철근
金型 mold mould 금형
木材 木工 wood timber 목재 목공
コンクリート concrete 콘크리트
石 stone 석재
ガラス glass 유리
樹脂 プラスチック resin plastic 수지 플라스틱
ゴム rubber 고무
紙 paper 종이
繊維 布 textile fabric 섬유
縫製 ミシン 裁縫 sewing stitching 봉제 재봉
皮革 革 leather 가죽
衣料 服 アパレル ファッション apparel clothing garment fashion 의류 패션
靴 shoe shoes 신발
家具 furniture 가구
陶芸 陶器 pottery ceramic ceramics 도자기 도예
宝石 ジュエリー jewelry jewellery 보석 주얼리
時計 watch clock 시계
眼鏡 メガネ optical eyewear 안경
印刷 printing print 인쇄
包装 梱包 packaging packing 포장
ラベル label 라벨
工場 factory plant 공장
製造 manufacturing production 제조 생산
生産 production 생산
加工 processing 가공
組立 assembly assembling 조립
成形 moulding molding 성형
切削 切断 cutting 절삭 절단
研磨 polishing grinding 연마
検査 inspection inspector 검사
点検 check inspection 점검
測定 計測 measurement measuring 측정 계측
品質 quality 품질
改善 improvement kaizen 개선
安全 safety 안전
衛生 hygiene sanitation 위생
環境 environment environmental 환경
整備 保全 メンテナンス 保守 maintenance 정비 보전 유지보수
修理 修繕 repair 수리 수선
設置 据付 取付 installation install 설치
組込 embedded 임베디드
半導体 semiconductor 반도체
電池 バッテリー battery 배터리 전지
太陽光 ソーラー solar 태양광
風力 windpower windturbine 풍력
原子力 nuclear 원자력
ガス gas 가스
石油 petroleum oil 석유
化学 chemical chemistry 화학
材料 素材 material materials 재료 소재
薬品 医薬 薬剤 pharmaceutical pharmacy drug 의약 제약 약품
医療 medical healthcare 의료
病院 hospital 병원
診療 クリニック clinic clinical 진료 클리닉
患者 patient 환자
看護 ナース nursing nurse 간호
介護 ケア care caregiver 요양 간병 돌봄 케어
福祉 welfare 복지
高齢者 シニア お年寄り elderly senior 노인 고령자
認知症 dementia 치매
障害 障がい disability disabled 장애
訪問 在宅 homevisit 방문 재가
入浴 bathing 목욕
食事 meal meals 식사
移乗 transfer 이동보조
リハビリ rehabilitation rehab 재활
歯科 dental dentist dentistry 치과
手術 surgery surgical operatingroom 수술
救急 emergency 응급
放射線 xray radiology radiation 방사선
栄養 nutrition dietary 영양
心理 psychology psychological 심리
精神 mental psychiatric 정신
相談 カウンセリング counselling counseling consultation 상담
動物 animal 동물
獣医 veterinary veterinarian 수의
ペット pet 반려동물 애완
保育 幼児 child children childcare nursery 보육 유아
子ども 児童 kids child 아동 어린이
教育 education educational 교육
教師 教員 講師 先生 teacher instructor lecturer 교사 강사
指導 インストラクター instruction coaching coach 지도 코치
研修 トレーニング training 연수 훈련
学校 school 학교
大学 university 대학
学習 塾 tutoring tutor cramschool 학원 과외
スポーツ sports sport 스포츠
水泳 swimming 수영
ダンス 舞踊 dance 댄스 무용
ヨガ yoga 요가
音楽 music musical 음악
ピアノ piano 피아노
楽器 instrument 악기
音響 サウンド sound audio acoustic 음향 사운드
照明 lighting 조명
舞台 stage theater theatre 무대
映像 動画 ビデオ video film 영상 동영상
写真 フォト photo photography 사진
撮影 shooting filming 촬영
編集 editing editor 편집
アニメ アニメーション animation anime 애니메이션
漫画 マンガ manga comic 만화 웹툰
イラスト illustration 일러스트
デザイン design designer 디자인
美術 アート art 미술 아트
ゲーム game gaming 게임
広告 advertising advertisement 광고
広報 publicrelations 홍보
宣伝 販促 promotion 판촉 프로모션
ブランド ブランディング brand branding 브랜드 브랜딩
マーケティング marketing 마케팅
イベント event 이벤트 행사
展示 exhibition 전시
企画 planning planner 기획
計画 plan 계획
調査 リサーチ research survey 조사
分析 解析 analysis analytics 분석 해석
研究 research researcher 연구
実験 experiment laboratory 실험
統計 statistics statistical 통계
翻訳 translation translator 번역
通訳 interpreting interpreter 통역
日本語 japanese 일본어
韓国語 korean 한국어
英語 英会話 english 영어
中国語 chinese 중국어
外国人 foreign foreigner 외국인
海外 国際 overseas international global 해외 국제
執筆 ライティング writing writer 집필 글쓰기
書類 文書 資料 document documents 문서 서류 자료
会議 meeting conference 회의
議事録 minutes 회의록
事務 office clerical 사무
秘書 secretary 비서
受付 reception receptionist 접수 안내데스크
電話 コール telephone phone call 전화
メール email 이메일 메일
入力 entry typing 입력
予約 reservation booking 예약
会計 経理 accounting accountant 회계 경리
財務 finance financial 재무
税務 税 tax taxation 세무 세금
給与 payroll salary 급여
請求 invoice invoicing billing 청구
支払 payment payable 지급
予算 budget budgeting 예산
原価 コスト cost 원가
監査 audit auditing 감사
銀行 bank banking 은행
証券 株式 securities stock 증권 주식
保険 insurance 보험
投資 investment investing 투자
融資 ローン loan lending 대출 융자
不動産 realestate property 부동산
賃貸 rental leasing 임대
人事 humanresources 인사
採用 求人 recruiting recruitment hiring 채용
労務 labour labor 노무
派遣 staffing 파견
法務 法律 legal law 법무 법률
契約 contract 계약
特許 patent 특허
警備 ガード guard 경비
防災 消防 fire firefighting 소방 방재
清掃 掃除 クリーニング cleaning cleaner 청소
洗濯 laundry 세탁
廃棄物 ごみ waste garbage 폐기물 쓰레기
リサイクル recycling recycle 재활용
家事 housework housekeeping 가사
ホテル hotel 호텔
旅館 宿泊 ryokan lodging accommodation 료칸 숙박
旅行 ツアー travel tour 여행 투어
観光 tourism sightseeing 관광
結婚 婚礼 ブライダル ウェディング wedding bridal 웨딩 결혼
葬儀 葬祭 funeral 장례
宴会 パーティー banquet party 연회 파티
レストラン 飲食店 restaurant 식당 레스토랑
カフェ 喫茶 cafe coffeeshop 카페
調理 料理 キッチン 厨房 cooking kitchen cook cuisine 조리 요리 주방
食品 フード food 식품 음식
和食 日本料理 japanesecuisine 일식
中華 中国料理 chinesecuisine 중식
韓国料理 koreancuisine 한식
洋食 フレンチ westerncuisine 양식조리
寿司 鮨 sushi 초밥 스시
ラーメン 麺 ramen noodle noodles 라멘 국수
パン ベーカリー bread bakery baker 제빵 빵
菓子 スイーツ confectionery sweets pastry 제과 과자
コーヒー 珈琲 coffee barista 커피
紅茶 お茶 tea 홍차
ワイン wine sommelier 와인
酒 sake liquor alcohol 주류
ビール beer 맥주
焙煎 roasting 로스팅
醸造 発酵 brewing fermentation 양조 발효
肉 meat butcher 정육 육류
魚 水産 鮮魚 fish seafood 생선 수산
野菜 vegetable vegetables 채소 야채
果物 果樹 fruit orchard 과일 과수
花 生花 フラワー flower floral florist 꽃 플라워
農業 営農 farming agriculture agricultural farmer 농업 영농
農園 農場 farm 농장
栽培 cultivation growing 재배
稲 水稲 米 rice paddy 벼농사 쌀
畜産 家畜 livestock 축산
牛 cattle cow dairy 한우 젖소
豚 pig swine pork 돼지
鶏 poultry chicken 양계
漁業 漁 fishing fishery fisherman 어업
養殖 aquaculture fishfarming 수산양식
林業 森林 伐採 forestry forest logging 임업 산림
造園 庭 植木 garden gardening landscape landscaping 조경 정원
美容 ビューティー beauty 미용 뷰티
髪 ヘア hair 헤어
ネイル nail 네일
化粧 メイク コスメ makeup cosmetic cosmetics 화장 메이크업
マッサージ 整体 massage 마사지
プログラミング コーディング programming coding 프로그래밍 코딩
開発 development developer 개발
設計 design engineering 설계
エンジニア 技術者 engineer engineering 엔지니어
技術 technical technology 기술
システム system systems 시스템
ソフトウェア ソフト software 소프트웨어
アプリ アプリケーション app application 앱 애플리케이션
ウェブ web website 웹
ネットワーク network networking 네트워크
サーバー サーバ server 서버
データ data 데이터
データベース database 데이터베이스
クラウド cloud 클라우드
セキュリティ security 보안 시큐리티
インフラ infrastructure 인프라
テスト test testing 테스트
自動 自動化 automation automated 자동화
ロボット robot robotics 로봇
機械学習 人工知能 machinelearning artificialintelligence 머신러닝 인공지능
運用 operation 운용
操作 オペレーター operation operator 조작 오퍼레이터
導入 implementation 도입
監視 monitoring 모니터링 감시
サポート 支援 support 지원 서포트
対応 handling 대응
プロジェクト project 프로젝트
チーム team 팀
リーダー リーダーシップ leader leadership 리더 리더십
コンサルティング コンサル consulting consultant 컨설팅
戦略 strategy strategic 전략
購買 調達 procurement purchasing 구매 조달
交渉 negotiation 협상 교섭
測量 surveying 측량
地質 地盤 geology geotechnical 지질 지반
通信 telecom telecommunications communication 통신
無線 wireless radio 무선
光学 レンズ optics optical 광학 렌즈
画像 image imaging 이미지 영상처리
音声 voice speech 음성
言語 language 언어
制御 control 제어
シミュレーション simulation 시뮬레이션
地図 gis map mapping 지도제작
ドローン drone uav 드론
記録 record records recording documentation 기록
申請 手続 application procedure 신청 절차
免許 資格 licence license qualification 면허 자격증
`.trim().split("\n").map((line) => line.split(" "));
const similarityThreshold = .6;
const mostSharedByName = .6;
function shareOfSimilarity(similarity) {
	return similarity < .6 ? 0 : mostSharedByName * similarity;
}
const noFeatures = {
	weights: new Map(),
	squaredLength: 0
};
function cosine(dot, squaredLength, otherSquaredLength) {
	return dot === 0 ? 0 : Math.min(1, dot / Math.sqrt(squaredLength * otherSquaredLength));
}
function similarityOf(a, b) {
	const [few, many] = a.weights.size <= b.weights.size ? [a, b] : [b, a];
	let dot = 0;
	for (const [feature, weight] of few.weights) dot += weight * (many.weights.get(feature) ?? 0);
	return cosine(dot, a.squaredLength, b.squaredLength);
}
const wordWeight = 2;
const weightSteps = 16;
var NameVectors = class {
	skills;
	cutting;
	skillsWith = new Map();
	constructor(skills, cutting = {
		words: true,
		rarity: true
	}) {
		this.skills = skills;
		this.cutting = cutting;
		for (const spellings of skills) for (const feature of new Set(spellings.flatMap((spelling) => [...this.cut(spelling)]))) this.skillsWith.set(feature, (this.skillsWith.get(feature) ?? 0) + 1);
	}
	of(name) {
		if (name.length > 48) return noFeatures;
		const weights = new Map();
		let squaredLength = 0;
		for (const feature of this.cut(name)) {
			const weight = this.weightOf(feature);
			weights.set(feature, weight);
			squaredLength += weight * weight;
		}
		return {
			weights,
			squaredLength
		};
	}
	weightOf(feature) {
		if (!this.cutting.rarity) return 1;
		const rarity = Math.log(1 + this.skills.length / (1 + (this.skillsWith.get(feature) ?? 0)));
		return Math.round(weightSteps * rarity) * (feature.startsWith(wordMark) ? wordWeight : 1);
	}
	cut(name) {
		if (!this.cutting.words) return new Set(lettersOf(name));
		const { words, rest } = splitAtWords(name);
		return new Set([...words, ...lettersOf(rest)]);
	}
};
const runs = /[\p{sc=Latin}\d.+#]+|\p{sc=Han}+|[\p{sc=Katakana}ー]+|\p{sc=Hiragana}+|\p{sc=Hangul}+/gu;
function gramsOf(run) {
	if (/^[\p{sc=Latin}\d.+#]/u.test(run)) return [3, 4];
	if (/^[\p{sc=Katakana}\p{sc=Hiragana}ー]/u.test(run)) return [2, 3];
	return [1, 2];
}
function lettersOf(name) {
	const grams = [];
	for (const [run] of name.matchAll(runs)) {
		const [shortest, longest] = gramsOf(run);
		const letters = shortest === 3 ? `^${run}$` : run;
		for (let length = shortest; length <= longest; length += 1) for (let at = 0; at + length <= letters.length; at += 1) grams.push(letters.slice(at, at + length));
		if (letters.length < shortest || letters.length > longest) grams.push(`=${run}`);
	}
	return grams;
}
const wordMark = "word:";
const wordIds = new Map();
for (const [id, translations] of lexicon.entries()) for (const word of translations) wordIds.set(word, [...wordIds.get(word) ?? [], `${wordMark}${id}`]);
const longestWord = new Map();
for (const word of wordIds.keys()) longestWord.set(word[0], Math.max(word.length, longestWord.get(word[0]) ?? 0));
const shortWord = 3;
const continues = /(?:[\p{sc=Latin}\d]{2}|[\p{sc=Katakana}ー]{2})$/u;
function splitAtWords(name) {
	const words = [];
	let rest = "";
	for (let at = 0; at < name.length;) {
		let length = Math.min(longestWord.get(name[at]) ?? 0, name.length - at);
		while (length > 0 && !isWordAt(name, at, length, rest)) length -= 1;
		if (length > 0) words.push(...wordIds.get(name.slice(at, at + length)));
		rest += length > 0 ? gap : name[at];
		at += Math.max(1, length);
	}
	return {
		words,
		rest
	};
}
const gap = " ";
function isWordAt(name, at, length, before) {
	if (!wordIds.has(name.slice(at, at + length))) return false;
	return length > shortWord || !continues.test(before.slice(-1) + name[at]);
}
// libs/matching/src/domain/skill-similarity-index.ts
var SimilarityIndex = class {
	entries = [];
	free = [];
	placesWith = new Map();
	dots = new Float64Array(0);
	get size() {
		return this.entries.length - this.free.length;
	}
	add(key, vector) {
		const place = this.free.pop() ?? this.entries.length;
		this.entries[place] = {
			key,
			squaredLength: vector.squaredLength
		};
		for (const feature of vector.weights.keys()) {
			const places = this.placesWith.get(feature);
			if (places) places.push(place);
			else this.placesWith.set(feature, [place]);
		}
		return place;
	}
	remove(place, vector) {
		for (const feature of vector.weights.keys()) {
			const places = this.placesWith.get(feature);
			if (places.length === 1) this.placesWith.delete(feature);
			else places.splice(places.indexOf(place), 1);
		}
		this.entries[place] = void 0;
		this.free.push(place);
	}
	similarTo(vector, threshold = similarityThreshold) {
		if (this.dots.length < this.entries.length) this.dots = new Float64Array(2 * this.entries.length);
		const { dots } = this;
		const touched = [];
		for (const [feature, weight] of vector.weights) for (const place of this.placesWith.get(feature) ?? []) {
			if (dots[place] === 0) touched.push(place);
			dots[place] += weight * weight;
		}
		const similar = new Map();
		for (const place of touched) {
			const { key, squaredLength } = this.entries[place];
			const similarity = cosine(dots[place], vector.squaredLength, squaredLength);
			dots[place] = 0;
			if (similarity >= threshold && similarity > (similar.get(key) ?? 0)) similar.set(key, similarity);
		}
		return similar;
	}
};
// libs/matching/src/domain/skill-coverage.ts
const narrowerCounts = .85;
const broaderCounts = .4;
const neighbours = new Map(skills.map(({ id, broader }) => [id, {
	broader,
	narrower: [],
	related: []
}]));
for (const { id, broader, related } of skills) {
	for (const wider of broader) neighbours.get(wider)?.narrower.push(id);
	for (const [other, share] of related) {
		neighbours.get(id)?.related.push([other, share]);
		neighbours.get(other)?.related.push([id, share]);
	}
}
const graphCoverage = new Map();
const nothing = new Map();
function taxonomyCoverage(asked) {
	if (!neighbours.has(asked)) return nothing;
	const before = graphCoverage.get(asked);
	if (before) return before;
	const found = new Map([[asked, 1]]);
	const raise = (skill, share) => {
		if ((found.get(skill) ?? 0) >= share) return false;
		found.set(skill, share);
		return true;
	};
	const walk = (from, share, direction, factor) => {
		for (const next of neighbours.get(from)?.[direction] ?? []) if (raise(next, share * factor)) walk(next, share * factor, direction, factor);
	};
	walk(asked, 1, "narrower", narrowerCounts);
	walk(asked, 1, "broader", broaderCounts);
	for (const [other, share] of neighbours.get(asked)?.related ?? []) raise(other, share);
	graphCoverage.set(asked, found);
	return found;
}
const spellingsOf = new Map(skills.map(({ id, ja, en, ko, aliases }) => [id, [...new Set([
	ja,
	en,
	ko,
	...aliases
].map(foldText))]]));
let namesOnce;
function names() {
	if (namesOnce) return namesOnce;
	const vectors = new NameVectors([...spellingsOf.values()]);
	const taxonomy = new SimilarityIndex();
	const ofSkill = new Map([...spellingsOf].map(([id, spellings]) => [id, spellings.map((name) => vectors.of(name))]));
	for (const [id, own] of ofSkill) for (const vector of own) taxonomy.add(id, vector);
	return namesOnce = {
		vectors,
		taxonomy,
		ofSkill
	};
}
const textPrefix = "text:";
const isText = (skill) => skill.startsWith(textPrefix);
const vectorOfText = (text) => names().vectors.of(text.slice(5));
const mostKeptTexts = 4096;
const keptTexts = new Map();
function compared(text) {
	const before = keptTexts.get(text);
	if (before) return before;
	const vector = vectorOfText(text);
	const shares = sharesOf(names().taxonomy.similarTo(vector));
	if (keptTexts.size >= mostKeptTexts) keptTexts.delete(keptTexts.keys().next().value);
	const made = {
		vector,
		shares
	};
	keptTexts.set(text, made);
	return made;
}
function sharesOf(similarities) {
	for (const [skill, similarity] of similarities) similarities.set(skill, shareOfSimilarity(similarity));
	return similarities;
}
function coverageOf(asked, held) {
	if (asked === held) return 1;
	if (!isText(asked)) return (isText(held) ? compared(held).shares.get(asked) : taxonomyCoverage(asked).get(held)) ?? 0;
	if (!isText(held)) return compared(asked).shares.get(held) ?? 0;
	return shareOfSimilarity(similarityOf(compared(asked).vector, compared(held).vector));
}
// libs/matching/src/domain/skills.ts
const skillPriors = {
	nothingAsked: .6,
	unlisted: .1,
	level: 3,
	years: .75
};
const weightOf = (asked) => asked.required ? 1 : .4;
const levelFactor = (have, need) => Math.max(.2, 1 - .2 * Math.max(0, need - have));
function yearsFactor(have, need) {
	if (!need) return 1;
	if (have === null) return skillPriors.years;
	return .5 + .5 * Math.min(1, have / need);
}
function bestFit(asked, held) {
	let best;
	for (const by of held) {
		const coverage = coverageOf(asked.skill, by.skill);
		if (coverage === 0) continue;
		const value = coverage * levelFactor(by.level ?? skillPriors.level, asked.level) * yearsFactor(by.years, asked.years);
		if (!best || value > best.value) best = {
			value,
			by,
			coverage
		};
	}
	return best && best.value > skillPriors.unlisted ? best : void 0;
}
const isByName = (asked, { by, coverage }) => coverage < 1 && [asked.skill, by.skill].some((skill) => skill.startsWith("text:"));
function confidenceOf(asked, fit) {
	if (!fit) return .8;
	return (fit.by.level === null ? .7 : 1) * (asked.years && fit.by.years === null ? .8 : 1) * (isByName(asked, fit) ? .7 : 1);
}
function scoreSkills(candidate, job) {
	if (job.skills.length === 0) return {
		score: skillPriors.nothingAsked,
		confidence: 0,
		reasons: [reason("neutral", "skills.nothing_asked")]
	};
	let weights = 0;
	let fits = 0;
	let sureness = 0;
	const reasons = [];
	for (const asked of job.skills) {
		const weight = weightOf(asked);
		const fit = bestFit(asked, candidate.skills);
		weights += weight;
		fits += weight * (fit?.value ?? skillPriors.unlisted);
		sureness += weight * confidenceOf(asked, fit);
		reasons.push(reasonOf(asked, fit));
	}
	if (candidate.skills.length === 0) return {
		score: fits / weights,
		confidence: 0,
		reasons: [reason("neutral", "skills.none_listed"), ...reasons]
	};
	return {
		score: fits / weights,
		confidence: sureness / weights,
		reasons
	};
}
const shown = ({ skill, name }) => skill.startsWith("text:") ? name : skill;
function reasonOf(asked, fit) {
	const skill = shown(asked);
	if (!fit) return asked.required ? reason("against", "skills.missing_required", { skill }) : reason("neutral", "skills.missing_desired", { skill });
	const { level, years } = fit.by;
	if (isByName(asked, fit)) return reason("for", "skills.similar", {
		skill,
		by: shown(fit.by)
	});
	if (fit.coverage < 1) return reason("for", "skills.neighbour", {
		skill,
		by: shown(fit.by)
	});
	if (level !== null && level < asked.level) return reason("against", "skills.level_below", {
		skill,
		haveLevel: level,
		needLevel: asked.level
	});
	if (asked.years && years !== null && years < asked.years) return reason("against", "skills.years_below", {
		skill,
		have: years,
		need: asked.years
	});
	return level === null ? reason("for", "skills.level_unknown", { skill }) : reason("for", "skills.met", {
		skill,
		haveLevel: level
	});
}
// libs/matching/src/domain/match.ts
const modelVersion = "reference-3";
const formulas = {
	skills: scoreSkills,
	culture: scoreCulture,
	geography: scoreGeography,
	salary: scoreSalary,
	career: scoreCareer
};
function matchOf(candidate, job, weights = criterionWeights) {
	const results = {};
	let total = 0;
	let confidence = 0;
	for (const criterion of criteria) {
		const result = formulas[criterion](candidate, job, weights.parts);
		results[criterion] = result;
		total += weights[criterion] * result.score;
		confidence += weights[criterion] * result.confidence / 100;
	}
	return {
		total: Math.min(100, total),
		confidence: Math.min(1, confidence),
		weights,
		criteria: results,
		hardConditions: hardConditions(candidate, job)
	};
}
// libs/matching/src/domain/unknown-facts.ts
const unanswered = {
	decisions: null,
	communication: null,
	hierarchy: null,
	collaboration: null,
	change: null,
	togetherness: null
};
const unknownCandidate = {
	skills: [],
	languages: [],
	workStyle: unanswered,
	place: null,
	wishedSubdivisions: [],
	wishedRemote: [],
	willingToRelocate: false,
	wishedPay: null,
	level: null,
	wishedLevel: null,
	wishedIndustries: [],
	knownIndustries: []
};
const unknownJob = {
	skills: [],
	languages: [],
	workStyle: unanswered,
	place: null,
	remote: null,
	pay: null,
	level: null,
	industry: "other",
	growth: []
};
// libs/matching/src/domain/explanation.ts
const baselines = Object.fromEntries(criteria.map((criterion) => [criterion, formulas[criterion](unknownCandidate, unknownJob).score]));
const partsOf = {
	skills: (candidate, job) => {
		if (job.skills.length === 0) return [{
			share: 0,
			reason: reason("neutral", "skills.nothing_asked")
		}];
		const weights = job.skills.reduce((sum, asked) => sum + weightOf(asked), 0);
		const asked = job.skills.map((skill) => {
			const alone = formulas.skills(candidate, {
				...job,
				skills: [skill]
			});
			return {
				share: weightOf(skill) / weights * (alone.score - baselines.skills),
				reason: alone.reasons.at(-1)
			};
		});
		return candidate.skills.length === 0 ? [{
			share: 0,
			reason: reason("neutral", "skills.none_listed")
		}, ...asked] : asked;
	},
	culture: (candidate, job, { reasons }, weights) => {
		const known = workStyleDimensions.filter((dimension) => candidate.workStyle[dimension] && job.workStyle[dimension]);
		if (known.length === 0) return reasons.map((entry) => ({
			share: 0,
			reason: entry
		}));
		return known.map((dimension) => {
			const workStyle = {
				...unknownJob.workStyle,
				[dimension]: job.workStyle[dimension]
			};
			const alone = formulas.culture(candidate, {
				...job,
				workStyle
			}, weights);
			return {
				share: alone.score - baselines.culture,
				reason: alone.reasons[0]
			};
		});
	},
	geography: (candidate, job, { score, reasons }) => {
		const place = formulas.geography({
			...candidate,
			wishedRemote: []
		}, job);
		return [{
			share: place.score - baselines.geography,
			reason: place.reasons[0]
		}, {
			share: score - place.score,
			reason: reasons[place.reasons.length]
		}];
	},
	salary: (_candidate, _job, { score, reasons }) => reasons.map((entry, index) => ({
		share: index === 0 ? score - baselines.salary : 0,
		reason: entry
	})),
	career: (candidate, job, _whole, weights) => [
		{
			industry: unknownJob.industry,
			growth: unknownJob.growth
		},
		{
			level: null,
			growth: unknownJob.growth
		},
		{
			level: null,
			industry: unknownJob.industry
		}
	].map((others, index) => {
		const alone = formulas.career(candidate, {
			...job,
			...others
		}, weights);
		const said = index === 0 ? alone.reasons : alone.reasons.slice(1);
		return {
			share: alone.score - baselines.career,
			reason: said[0]
		};
	})
};
function explain(candidate, job, match) {
	const explanations = criteria.map((criterion) => {
		const contributions = partsOf[criterion](candidate, job, match.criteria[criterion], match.weights.parts).flatMap(({ share, reason: said }) => said ? [{
			reason: said,
			points: match.weights[criterion] * share
		}] : []);
		return [criterion, {
			baseline: baselines[criterion],
			contributions
		}];
	});
	return Object.fromEntries(explanations);
}
function baselineTotal(weights) {
	return criteria.reduce((sum, criterion) => sum + weights[criterion] * baselines[criterion], 0);
}
export { baselineTotal, explain, matchOf, modelVersion };
