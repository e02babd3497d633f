import { UnreadableResume, type FileBody, type ParseResumeRoute, type ReplyOf } from '@iworkz/contracts';
import { Injectable } from '@nestjs/common';
import { readJsonResume } from '../domain/read-json-resume.js';
import { readPdfResume } from '../domain/read-pdf-resume.js';
import { PdfReader } from './ports.js';

/** Goes up when a reader reads something differently. */
export const readerVersion = '4';

@Injectable()
export class ParseResume {
  constructor(private readonly pdf: PdfReader) {}

  /** @throws UnreadableResume; ServiceUnavailable */
  async execute({ mediaType, bytes }: FileBody): Promise<ReplyOf<typeof ParseResumeRoute>> {
    if (mediaType !== 'application/pdf') return { ...fromJson(bytes), readerVersion, hiddenText: false };
    const { items, hiddenText } = await this.pdf.read(bytes);
    return { ...readPdfResume(items), readerVersion, hiddenText };
  }
}

function fromJson(bytes: Uint8Array) {
  let document: unknown;
  try {
    document = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw UnreadableResume({ reason: 'not_json_resume' }, { cause });
  }
  const read = readJsonResume(document);
  if (!read) throw UnreadableResume({ reason: 'not_json_resume' });
  return read;
}
