/**
 * Words that names of skills are made of, each with its translations, as `foldText` writes them. They let a Japanese, a Korean
 * and an English name of one skill share something, which letters alone cannot. Written by hand; words of one letter and words
 * that mean different work in different trades are left out.
 */
export const lexicon: readonly (readonly string[])[] = `
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
`
  .trim()
  .split('\n')
  .map((line) => line.split(' '));
