import type { ModelCard } from './model-card.js';
import type { SalaryQuestion } from '../domain/salary-features.js';
import type { TextItem } from '../domain/text-lines.js';

export interface ReadPdf {
  /** Normalised text with its places. */
  readonly items: readonly TextItem[];
  /** There was text besides that nobody sees on the pages. */
  readonly hiddenText: boolean;
}

export abstract class PdfReader {
  /** @throws UnreadableResume; ServiceUnavailable */
  abstract read(bytes: Uint8Array): Promise<ReadPdf>;
}

export abstract class SalaryModel {
  /** Yearly pay in yen. */
  abstract predict(question: SalaryQuestion): Promise<number>;
  abstract card(): Promise<ModelCard>;
}
