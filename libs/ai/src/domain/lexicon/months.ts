/** Year before the first of each era, and its last year where it has ended. */
export const eras: Readonly<Record<string, { before: number; years: number }>> = {
  昭和: { before: 1925, years: 64 },
  S: { before: 1925, years: 64 },
  平成: { before: 1988, years: 31 },
  H: { before: 1988, years: 31 },
  令和: { before: 2018, years: 50 },
  R: { before: 2018, years: 50 },
};
export const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const year = '(?<y>(?:19|20)\\d{2})';
const era = '(?<era>昭和|平成|令和|(?<![A-Za-z])[SHR])\\s*(?<ey>\\d{1,2}|元)';
const month = '(?<m>\\d{1,2})';
/** Ways of writing a month; groups y, or era and ey, with m or name. */
export const monthForms = [
  `${year}\\s*[年년]\\s*${month}\\s*[月월](?:\\s*\\d{1,2}\\s*[日일])?`,
  `${era}\\s*[年.]\\s*${month}(?!\\d)\\s*月?(?:\\s*\\d{1,2}\\s*日)?`,
  `(?<!\\d)${year}\\s?[/.\\-]\\s?${month}(?!\\d)(?:[/.\\-]\\d{1,2}(?!\\d))?`,
  `(?<![A-Za-z])(?<name>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?,?\\s*${year}`,
  `(?<!\\d)${month}/${year}(?!\\d)`,
  // The year and month columns of a printed 履歴書.
  `^\\s*${year}\\s+${month}(?=\\s)`,
  `^\\s*${era}\\s+${month}(?=\\s)`,
].map((form) => new RegExp(form, 'giu'));

/** Between the two ends of a period. */
export const until = /^\s*(?:[~〜–—―ー\-−]|to\b|until\b|through\b|から|至)\s*/iu;
/** In place of the end. */
export const ongoing = /^(?:現在|在職中|在学中|至現在|present|current|now|today|현재|재직\s*중)/iu;
/** The first year of an era. */
export const firstYear = '元';
