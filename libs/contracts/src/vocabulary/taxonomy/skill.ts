export interface Skill<Id extends string = string> {
  readonly id: Id;
  readonly ja: string;
  readonly en: string;
  readonly ko: string;
  /** Other spellings met in CVs and postings. Case, width, spaces and hyphens need no alias of their own. */
  readonly aliases: readonly string[];
  /** Skills that whoever has this one has in part: React -> JavaScript. */
  readonly broader: readonly string[];
  /** Skills that are learned quickly from this one, and how much of one counts for the other, 0 to 1, both ways. */
  readonly related: readonly (readonly [id: string, share: number])[];
}

interface Links {
  readonly broader?: readonly string[];
  readonly related?: readonly (readonly [id: string, share: number])[];
}

export const skill = <const Id extends string>(
  id: Id,
  ja: string,
  en: string,
  ko: string,
  aliases: readonly string[] = [],
  { broader = [], related = [] }: Links = {},
): Skill<Id> => ({ id, ja, en, ko, aliases, broader, related });
