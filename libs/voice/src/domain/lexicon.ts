import type { careerLevels, remoteModes } from '@iworkz/contracts';

type Level = (typeof careerLevels)[number];
type Remote = (typeof remoteModes)[number];

/** Words for where the work is done. */
export const remoteWords: readonly (readonly [RegExp, Remote])[] = [
  [
    /フル\s*リモート(?:ワーク|勤務)?(?:可能?|OK|あり)?|完全在宅(?:勤務)?|完全リモート|\bfully[\s-]+remote\b|\bremote[\s-]+only\b|완전\s*재택(?:\s*근무)?|풀\s*리모트/iu,
    'full',
  ],
  [/一部リモート(?:勤務)?|ハイブリッド(?:ワーク|勤務)?|\bhybrid\b|하이브리드(?:\s*근무)?/iu, 'hybrid'],
  [
    /(?:リモート|在宅|テレワーク)(?:ワーク|勤務)?(?:可能?|OK|あり)?|\bremote(?:ly)?\b|\bwork(?:ing)? from home\b|\bwfh\b|재택\s*근무|원격\s*근무|재택|원격/iu,
    'full',
  ],
];

/** Words for the level of a position. */
export const levelWords: readonly (readonly [RegExp, Level])[] = [
  [
    /新卒(?:歓迎|可|OK)?|未経験者?(?:歓迎|可|OK)?|\bentry[\s-]?level\b|\b(?:new )?graduates?\b|신입(?:\s*환영)?/iu,
    'entry',
  ],
  [/ジュニア|\bjunior\b|주니어/iu, 'junior'],
  [/シニア|\bsenior\b|시니어/iu, 'senior'],
  [/テックリード|チームリーダー|リーダー|\b(?:tech|team) lead\b|테크\s*리드|팀\s*리드/iu, 'lead'],
  [/管理職|マネージャー|\bmanager\b|매니저/iu, 'manager'],
];

/** Names by which a whole prefecture is called beside its own. */
export const subdivisionNicknames: readonly (readonly [RegExp, string])[] = [[/都内|23区/u, 'JP-13']];

/** Cities whose names hold the name of a prefecture, which may not be their own. They stay in the search text. */
export const citiesNamedLikeSubdivisions: Readonly<Record<string, string>> = {
  北広島市: 'JP-01',
  西東京市: 'JP-13',
  東広島市: 'JP-34',
  東大阪市: 'JP-27',
  大阪狭山市: 'JP-27',
  河内長野市: 'JP-27',
};

/** Words in which the name of a prefecture or province is none: wards, a station of Hyogo, soul music, world wars, games, firms. */
export const notSubdivisions = new RegExp(
  [
    '福島区|宮城野区|仁川(?:駅|町|台)|世宗大|ソウル(?:系|音楽|歌手)',
    String.raw`세계\s*대전|\d차\s*대전|대전\s*(?:격투|액션|게임)`,
    String.raw`(?:축구|야구|농구|배구|스포츠|운동|e스포츠)\s*경기`,
    String.raw`경기에\s*(?:민감|강|영향|따라|좌우|출전|참가|뛰)`,
    String.raw`\bJeju Air\b|\b(?:Busan|Daegu|Gwangju|Jeonbuk|Jeju) Bank\b`,
  ].join('|'),
  'giu',
);

/** Stands behind the name of a city, in Japanese and Korean. */
export const citySuffix = '[市시]';

/** Korean names of prefectures that are everyday words (나라 country, 기후 climate ...): only with 현 or 시. */
export const everydayKoreanNames: ReadonlySet<string> = new Set(['나라', '기후', '사가', '시가', '미에', '고치']);

/** What the sentence asks for, as far as a word tells. */
export const searchWords =
  /仕事|求人|募集|案件|転職|働き|働け|勤め|探し|さがし|検索|バイト|パート|正社員|社員|派遣|\bjobs?\b|\bpositions?\b|\bwork\b|\broles?\b|\bopenings?\b|\bfind\b|\bsearch\b|\blooking for\b|일자리|채용|구인|공고|찾아|검색|알려|아르바이트|정규직|계약직/iu;
/** Asks how this is used, whatever else is said. */
export const helpWords =
  /使い方|ヘルプ(?!デスク)|何ができ|なにができ|what can (?:you|i) (?:do|say|ask)|how do(?:es)? (?:i|this|it) (?:use|work)|도움말|사용법|무엇을 할 수|뭘 할 수/iu;
/** Asks for help when nothing else is asked for: "help me find a job" is a search. */
export const bareHelpWords = /助けて|\bhelp\b|도와/iu;

/** Polite and asking words that carry no search meaning. Latin words are matched whole. */
export const emptyWords: readonly RegExp[] = [
  /\b(?:please|find|show|search|looking|look|for|me|i'm|i|am|want|would|like|need|help(?!\s*desk)|a|an|the|in|at|of|with|to|and|or|jobs?|positions?|roles?|openings?|work|working|any|some|that|which|where|can|pays?|paying|paid|uses?|using|per|year|salary|is|are|there)\b/giu,
  /(?:の|で|が|を|に|は|と|も|から)?(?:お仕事|仕事|求人情報|求人|募集|案件)/gu,
  /を?(?:探して(?:ください|います|いる|る|ほしい)?|さがして(?:ください)?|探したい|見つけて(?:ください)?|検索して(?:ください)?|教えて(?:ください)?|見せて(?:ください)?|調べて(?:ください)?|お?願いします?)/gu,
  /(?:から|でも|で|を|が|も|に)?(?:使う|使った|使って|使える|活かせる|活かした|生かせる|話せる|できる|もらえる|働ける|働きたい|勤めたい|始められる|始めたい)/gu,
  /(?:は|が)?(?:ありますか|ありませんか|ないですか|ある)|(?:が|で)?(?:いい|良い)(?:です)?|したい|ください|ほしい|欲しい|可能な|以上|です(?:か)?(?=\s|$)|の近く(?:の|で)?/gu,
  /(?:의\s*)?(?:일자리|채용\s*공고|채용|구인|공고)(?:를|을|가|이)?|(?:찾아|검색해?|알려|보여|도와)\s*(?:줘|주세요|봐)?|찾는\s*것|(?:을|를)?\s*(?:쓰는|사용하는|활용하는)|에\s*있는|있는|근무\s*가능한|가능한|에서|이상(?=\s|$)|(?<=\s|^)(?:좀|근무)(?=\s|$)/gu,
];

/** Japanese particles, where they stand between two words or at the edge of one. */
export const particles: readonly RegExp[] = [
  /(?<=[\p{L}\p{N}])の(?=[\p{Script=Han}\p{Script=Katakana}A-Za-z0-9])/gu,
  /(?<=[\p{Script=Han}\p{Script=Katakana}ーA-Za-z0-9+#])(?:で|が|を|に|は|や|へ|と|も)(?=[\p{Script=Han}\p{Script=Katakana}A-Za-z0-9])/gu,
  /(?<=[\p{L}\p{N}+#])(?:の|で|が|を|に|は|と|も|から)(?=\s|$)/gu,
  /(?<=^|\s)(?:から|の|で|が|を|に|は|と|も|や)(?=\s|$|[\p{Script=Han}\p{Script=Katakana}A-Za-z0-9])/gu,
];
