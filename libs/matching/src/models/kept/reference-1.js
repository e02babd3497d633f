// Made by npm run model:keep. Never edited: what was computed by it must come out the same.
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
// libs/contracts/src/matching/models.ts
const criterionWeights = {
	skills: 30,
	culture: 25,
	geography: 20,
	salary: 15,
	career: 10
};
const criteria = (() => Object.keys(criterionWeights))();
// libs/contracts/src/vocabulary/fold-text.ts
function foldText(text) {
	return text.normalize("NFKC").toLowerCase().trim().replace(/(?<!^)\.|[\s\-‐‑–_/・·,、'’&]+/gu, "");
}
// libs/contracts/src/vocabulary/prefectures.ts
const rows = [
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
const prefectures = (() => rows.map(([ja, en, ko, latitude, longitude], index) => ({
	code: index + 1,
	ja,
	en,
	ko,
	latitude,
	longitude
})))();
const codeByName = (() => new Map())();
for (const { code, ja, en, ko } of prefectures) {
	const short = ja === "北海道" ? ja : ja.slice(0, -1);
	const shortKo = ja === "北海道" ? ko : ko.slice(0, -1);
	for (const name of [
		ja,
		short,
		en,
		`${en} prefecture`,
		ko,
		shortKo
	]) codeByName.set(foldText(name), code);
}
// libs/contracts/src/vocabulary/skills.ts
const skill = (id, ja, en, ko, aliases = [], { broader = [], related = [] } = {}) => ({
	id,
	ja,
	en,
	ko,
	aliases,
	broader,
	related
});
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
		"品質保証",
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
		"アパレル販売",
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
		"営業事務",
		"総務",
		"office work",
		"general affairs",
		"clerical work",
		"庶務",
		"バックオフィス",
		"사무",
		"총무"
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
		"受付業務",
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
		"日本語教師",
		"日本語教育",
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
		"reception",
		"受付",
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
	skill("livestock", "畜産", "Livestock", "축산", [
		"酪農",
		"飼育",
		"dairy farming",
		"사육"
	], { related: [["farming", .4]] }),
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
	])
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
const shares = {
	level: .5,
	industry: .3,
	growth: .2
};
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
function scoreCareer(candidate, job) {
	const parts = {
		level: scoreLevel(candidate, job),
		industry: scoreIndustry(candidate, job),
		growth: scoreGrowth(candidate, job)
	};
	let score = 0;
	let confidence = 0;
	const reasons = [];
	for (const part of [
		"level",
		"industry",
		"growth"
	]) {
		score += shares[part] * parts[part].score;
		confidence += shares[part] * parts[part].confidence;
		if (parts[part].reason) reasons.push(parts[part].reason);
	}
	return {
		score,
		confidence,
		reasons
	};
}
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
function scoreCulture(candidate, job) {
	let sum = 0;
	let known = 0;
	const reasons = [];
	for (const dimension of workStyleDimensions) {
		const wished = candidate.workStyle[dimension];
		const lived = job.workStyle[dimension];
		if (wished === null || lived === null) {
			sum += culturePrior;
			continue;
		}
		const apart = Math.abs(wished - lived);
		sum += 1 - apart / 4;
		known += 1;
		if (apart <= 1) reasons.push(reason("for", "culture.close", { dimension }));
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
// libs/matching/src/domain/geography.ts
const geographyPriors = {
	place: .5,
	remote: .7,
	sameCountry: .6
};
const placeShare = .6;
const remoteShare = .4;
const halfDistanceKm = 40;
const relocation = {
	inCountry: .7,
	abroad: .6
};
const abroadWithoutRelocation = .1;
const remoteFromAbroad = .7;
const hybridRelief = .4;
const remoteSteps = [
	1,
	.5,
	.1
];
const kmBetween = prefectures.map((a) => prefectures.map((b) => greatCircleKm(a, b)));
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
	if (home && job.place && home !== job.place.country && !candidate.willingToRelocate) {
		const abroad = reason("neutral", "geography.abroad_remote", { country: job.place.country });
		return {
			score: remoteFromAbroad,
			confidence: 1,
			reason: abroad
		};
	}
	return {
		score: 1,
		confidence: 1,
		reason: reason("for", "geography.full_remote")
	};
}
function scoreOnSite(candidate, job) {
	const { place: home, wishedPrefectures, willingToRelocate } = candidate;
	const wishes = wishedPrefectures.length > 0;
	if (!job.place || !home && !wishes) {
		const unknown = reason("neutral", "geography.place_unknown");
		return {
			score: willingToRelocate ? relocation.abroad : geographyPriors.place,
			confidence: 0,
			reason: unknown
		};
	}
	const { country, prefecture } = job.place;
	const inCountry = home?.country === country || wishes && country === "JP";
	const byMoving = willingToRelocate ? inCountry ? relocation.inCountry : relocation.abroad : 0;
	const moving = reason("for", "geography.relocation", {});
	if (!inCountry) return byMoving > 0 ? {
		score: byMoving,
		confidence: 1,
		reason: moving
	} : {
		score: abroadWithoutRelocation,
		confidence: 1,
		reason: reason("against", "geography.abroad", { country })
	};
	const anchors = wishes ? wishedPrefectures : home?.prefecture ? [home.prefecture] : [];
	if (country !== "JP" || prefecture === null || anchors.length === 0) return {
		score: Math.max(geographyPriors.sameCountry, byMoving),
		confidence: .5,
		reason: reason("neutral", "geography.same_country", { country })
	};
	if (anchors.includes(prefecture)) return {
		score: 1,
		confidence: 1,
		reason: reason("for", wishes ? "geography.wished_prefecture" : "geography.home_prefecture", { prefecture })
	};
	const { from, km } = nearest(anchors, prefecture);
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
			prefecture,
			from,
			km: Math.round(km)
		})
	};
}
function nearest(anchors, prefecture) {
	let best = {
		from: 0,
		km: Number.POSITIVE_INFINITY
	};
	for (const from of anchors) {
		const km = kmBetween[from - 1]?.[prefecture - 1] ?? Number.POSITIVE_INFINITY;
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
	return job.languages.filter(({ required }) => required).map(({ language, level }) => {
		const have = bestLevel(candidate, language);
		if (have !== void 0) {
			const met = languageLevels.indexOf(have) >= languageLevels.indexOf(level);
			return condition(met, {
				language,
				needLanguage: level,
				haveLanguage: have,
				state: met ? "met" : "short"
			});
		}
		return candidate.languages.length === 0 ? condition(null, {
			language,
			needLanguage: level,
			state: "unknown"
		}) : condition(false, {
			language,
			needLanguage: level,
			state: "missing"
		});
	});
}
const condition = (met, params) => ({
	code: "language.minimum",
	met,
	params
});
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
const known = new Map();
function coverageOf(asked) {
	if (!neighbours.has(asked)) return new Map([[asked, 1]]);
	const before = known.get(asked);
	if (before) return before;
	const coverage = new Map([[asked, 1]]);
	const raise = (skill, share) => {
		if ((coverage.get(skill) ?? 0) >= share) return false;
		coverage.set(skill, share);
		return true;
	};
	const walk = (from, share, direction, factor) => {
		for (const next of neighbours.get(from)?.[direction] ?? []) if (raise(next, share * factor)) walk(next, share * factor, direction, factor);
	};
	walk(asked, 1, "narrower", narrowerCounts);
	walk(asked, 1, "broader", broaderCounts);
	for (const [other, share] of neighbours.get(asked)?.related ?? []) raise(other, share);
	known.set(asked, coverage);
	return coverage;
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
	const coverages = coverageOf(asked.skill);
	let best;
	for (const by of held) {
		const coverage = coverages.get(by.skill);
		if (coverage === void 0) continue;
		const value = coverage * levelFactor(by.level ?? skillPriors.level, asked.level) * yearsFactor(by.years, asked.years);
		if (!best || value > best.value) best = {
			value,
			by,
			coverage
		};
	}
	return best && best.value > skillPriors.unlisted ? best : void 0;
}
function confidenceOf(asked, fit) {
	if (!fit) return .8;
	return (fit.by.level === null ? .7 : 1) * (asked.years && fit.by.years === null ? .8 : 1);
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
const modelVersion = "reference-1";
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
		const result = formulas[criterion](candidate, job);
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
// libs/matching/src/domain/explanation.ts
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
	wishedPrefectures: [],
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
	culture: (candidate, job, { reasons }) => {
		const known = Object.keys(unanswered).filter((dimension) => candidate.workStyle[dimension] && job.workStyle[dimension]);
		if (known.length === 0) return reasons.map((entry) => ({
			share: 0,
			reason: entry
		}));
		return known.map((dimension) => {
			const workStyle = {
				...unanswered,
				[dimension]: job.workStyle[dimension]
			};
			const alone = formulas.culture(candidate, {
				...job,
				workStyle
			});
			return {
				share: alone.score - baselines.culture,
				reason: alone.reasons[0] ?? reason("neutral", "culture.differs", { dimension })
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
	career: (candidate, job) => [
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
		});
		const said = index === 0 ? alone.reasons : alone.reasons.slice(1);
		return {
			share: alone.score - baselines.career,
			reason: said[0]
		};
	})
};
function explain(candidate, job, match) {
	const explanations = criteria.map((criterion) => {
		const contributions = partsOf[criterion](candidate, job, match.criteria[criterion]).flatMap(({ share, reason: said }) => said ? [{
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
