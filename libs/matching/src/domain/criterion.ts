export type ReasonCode =
  | 'skills.nothing_asked'
  | 'skills.none_listed'
  | 'skills.met'
  | 'skills.level_below'
  | 'skills.level_unknown'
  | 'skills.years_below'
  | 'skills.neighbour'
  | 'skills.similar'
  | 'skills.missing_required'
  | 'skills.missing_desired'
  | 'culture.unknown'
  | 'culture.close'
  | 'culture.differs'
  | 'culture.apart'
  | 'geography.full_remote'
  | 'geography.abroad_remote'
  | 'geography.abroad_remote_hours'
  | 'geography.wished_subdivision'
  | 'geography.home_subdivision'
  | 'geography.distance'
  | 'geography.same_country'
  | 'geography.relocation'
  | 'geography.abroad'
  | 'geography.place_unknown'
  | 'geography.remote_wished'
  | 'geography.remote_other'
  | 'salary.no_wish'
  | 'salary.not_stated'
  | 'salary.met'
  | 'salary.partly'
  | 'salary.below'
  | 'salary.hours_assumed'
  | 'career.level_same'
  | 'career.level_above'
  | 'career.level_below'
  | 'career.level_unknown'
  | 'career.industry_wished'
  | 'career.industry_known'
  | 'career.industry_other'
  | 'career.growth_fits'
  | 'career.growth_offered';

/** One fact that moved a score, as data: the text is written from it at the edge, in the reader's language. */
export interface Reason {
  readonly code: ReasonCode;
  readonly params: Readonly<Record<string, string | number>>;
  readonly effect: 'for' | 'against' | 'neutral';
}

export interface CriterionResult {
  /** 0 to 1. */
  readonly score: number;
  /** 0: nothing known, the prior was taken. 1: every fact known. */
  readonly confidence: number;
  readonly reasons: readonly Reason[];
}

export const reason = (effect: Reason['effect'], code: ReasonCode, params: Reason['params'] = {}): Reason => ({
  code,
  params,
  effect,
});
