import type { ExtractedField, ResumeDraft, SourcePlace } from '@iworkz/contracts';

export interface ReadResume {
  readonly draft: ResumeDraft;
  readonly fields: ExtractedField[];
}

/** A draft that grows, and beside each value the place it was read from. */
export class DraftUnderConstruction implements ReadResume {
  readonly fields: ExtractedField[] = [];
  readonly draft: ResumeDraft = {
    name: null,
    headline: null,
    summary: null,
    email: null,
    phone: null,
    links: [],
    place: null,
    skills: [],
    languages: [],
    experience: [],
    education: [],
    certificates: [],
  };

  /** Notes where the value at `pointer` was read. A value put together from several places has several. */
  read(pointer: string, source: SourcePlace, confidence: number): void {
    this.fields.push({ pointer, source, confidence });
  }

  get isEmpty(): boolean {
    return this.fields.length === 0;
  }
}

/** Text as a profile can hold it, cut at `max` characters; undefined when nothing is left. */
export function heldText(value: unknown, max: number): string | undefined {
  if (typeof value !== 'string') return undefined;
  // eslint-disable-next-line no-control-regex -- what contracts' `text` refuses
  const clean = value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '').trim();
  // Not in the middle of a surrogate pair.
  const cut = clean
    .slice(0, max)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();
  return cut === '' ? undefined : cut;
}
