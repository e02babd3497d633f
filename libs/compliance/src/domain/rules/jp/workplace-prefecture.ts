import { prefectureNumberOf, subdivisionByCode, type JobContent } from '@iworkz/contracts';
import type { LocalizedText } from '@iworkz/kernel';

export interface Prefecture {
  /** JIS X 0401, by which `minimumWages` holds its rates. */
  readonly number: number;
  readonly name: LocalizedText;
}

/** The prefecture whose figures a workplace is judged by; undefined where the posting names none. */
export function prefectureOf(workplace: JobContent['workplace']): Prefecture | undefined {
  const subdivision = subdivisionByCode(workplace?.subdivision);
  const number = prefectureNumberOf(subdivision?.code);
  if (!subdivision || number === undefined) return undefined;
  const { ja, en, ko } = subdivision;
  return { number, name: { ja, en, ko } };
}
