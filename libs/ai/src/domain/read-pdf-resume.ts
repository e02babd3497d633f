import { DraftUnderConstruction, type ReadResume } from './draft.js';
import { placeOf } from './pdf-source.js';
import { readContact } from './read-contact.js';
import { namesSchool, readEducation } from './read-education.js';
import { readExperience } from './read-experience.js';
import { readCertificates, readLanguages, readSkills } from './read-qualifications.js';
import { sectionsOf, type SectionLine } from './resume-sections.js';
import { linesOf, type TextItem } from './text-lines.js';

/**
 * Reads a 履歴書, a 職務経歴書 or an English or Korean CV from the text of its pages. Every value is a normalisation of text that stands
 * at its source; what cannot be read is left out, never guessed. Columns are read across, so a CV in two columns of
 * running text yields little.
 * @param items text with its places, normalised by `normaliseText`.
 */
export function readPdfResume(items: readonly TextItem[]): ReadResume {
  const result = new DraftUnderConstruction();
  const lines = sectionsOf(linesOf(items));
  const of = (...sections: SectionLine['section'][]) => lines.filter(({ section }) => sections.includes(section));
  // Under one heading for both, a row that names a school is schooling. An employer may be a university: 入社 tells.
  const history = of('history');
  const schooling = history.filter(({ text }) => namesSchool(text) && !/(?:入社|入職|入所|就職|退職|退社)/u.test(text));

  readContact(result, lines);
  readEducation(result, [...schooling, ...of('education')]);
  readExperience(result, [...history.filter((line) => !schooling.includes(line)), ...of('experience')]);
  readCertificates(result, of('certificates', 'languages', 'skills'));
  readLanguages(result, of('certificates', 'languages', 'skills'));
  readSkills(result, lines);
  readSummary(result, of('summary'));
  return result;
}

function readSummary(result: DraftUnderConstruction, lines: readonly SectionLine[]): void {
  const kept: string[] = [];
  for (const { line, text } of lines) {
    if (kept.join('\n').length + text.length + 1 > 5000) break;
    kept.push(text);
    result.read('/summary', placeOf(line, text), 0.85);
  }
  if (kept.length > 0) result.draft.summary = kept.join('\n');
}
