import { ParseResumeRoute, type FileBody } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { ServiceClient } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import { ResumeReader, type ReadResume } from '../use-cases/ports.js';

/** The reader gives a PDF ten seconds; the rest is for waiting its turn. */
const deadlineMs = 20_000;

@Injectable()
export class AiResumeReader extends ResumeReader {
  constructor(private readonly client: ServiceClient) {
    super();
  }

  read(ctx: Ctx, file: FileBody): Promise<ReadResume> {
    return this.client.call(ctx, ParseResumeRoute, { body: file }, { deadlineMs });
  }
}
