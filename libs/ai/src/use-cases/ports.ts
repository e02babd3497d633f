import type { ModelCard } from './model-card.js';
import type { SalaryQuestion } from '../domain/salary-features.js';
import type { TextItem } from '../domain/text-lines.js';

export abstract class PdfReader {
  /** Normalised text with its places. @throws UnreadableResume; ServiceUnavailable */
  abstract read(bytes: Uint8Array): Promise<TextItem[]>;
}

export abstract class SalaryModel {
  /** Yearly pay in yen. */
  abstract predict(question: SalaryQuestion): Promise<number>;
  abstract card(): Promise<ModelCard>;
}
