import type { careerLevels, remoteModes } from '@iworkz/contracts';

type Level = (typeof careerLevels)[number];
type Remote = (typeof remoteModes)[number];

/** Words for where the work is done. */
export const remoteWords: readonly (readonly [RegExp, Remote])[] = [
  [/フル\s*リモート|完全在宅|完全リモート|fully[\s-]+remote|remote[\s-]+only|완전\s*재택|풀\s*리모트/iu, 'full'],
  [/一部リモート|ハイブリッド|hybrid|하이브리드/iu, 'hybrid'],
  [
    /リモート(?:ワーク|勤務)?|在宅(?:ワーク|勤務)?|テレワーク|\bremote(?:ly)?\b|\bwork(?:ing)? from home\b|\bwfh\b|재택\s*근무|원격\s*근무|재택|원격/iu,
    'full',
  ],
];

/** Words for the level of a position. */
export const levelWords: readonly (readonly [RegExp, Level])[] = [
  [/新卒|未経験|\bentry[\s-]?level\b|\bgraduate\b|신입/iu, 'entry'],
  [/ジュニア|\bjunior\b|주니어/iu, 'junior'],
  [/シニア|\bsenior\b|시니어/iu, 'senior'],
  [/テックリード|リーダー|\b(?:tech )?lead\b|리드/iu, 'lead'],
  [/マネージャー|管理職|\bmanager\b|매니저/iu, 'manager'],
];

/** What the sentence asks for, as far as a word tells. */
export const searchWords =
  /仕事|求人|募集|案件|転職|働き|探し|さがし|検索|\bjobs?\b|\bpositions?\b|\bwork\b|\broles?\b|\bopenings?\b|\bfind\b|\bsearch\b|\blooking for\b|일자리|채용|구인|공고|찾아|검색|알려/iu;
export const helpWords =
  /使い方|ヘルプ|何ができ|なにができ|助けて|\bhelp\b|what can (?:you|i)|도움말|도와|무엇을 할 수/iu;

/** Words that carry no search meaning. Latin words are matched whole; the others wherever they stand. */
export const emptyWords =
  /\b(?:please|find|show|search|looking|look|for|me|i|want|need|a|an|the|in|at|of|with|to|and|or|jobs?|positions?|roles?|openings?|work|working|any|some|that|pays?|paying|paid|over|above|more|than|least|under|per|year|yen|jpy|million|salary|is|are|there|using)\b|(?:の|で|が|を|に|は|と|も|から)?(?:仕事|求人情報|求人|募集|案件|お仕事)|を?(?:探して(?:ください|います|いる|ほしい)?|さがして(?:ください)?|探したい|見つけて(?:ください)?|検索して(?:ください)?|教えて(?:ください)?|見せて(?:ください)?|調べて(?:ください)?)|したい|ください|お願いします?|以上|ほしい|欲しい|できる|可能な?|がいい|がある|일자리|채용\s*공고|채용|구인|공고|찾아\s*(?:줘|주세요)?|검색해?\s*(?:줘|주세요)?|알려\s*(?:줘|주세요)?|에서|이상|있는|가능한/giu;
