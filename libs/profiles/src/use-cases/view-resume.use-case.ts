import { NotFound, type Resume } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { actingUserId } from '../domain/candidate.js';
import { Resumes } from './ports.js';

@Injectable()
export class ViewResume {
  constructor(private readonly resumes: Resumes) {}

  /** An own CV; another person's does not exist for the caller. @throws NotFound */
  async execute(ctx: Ctx, resumeId: string): Promise<Resume> {
    const stored = await this.resumes.findOf(actingUserId(ctx), resumeId);
    if (!stored) throw NotFound({ resource: 'resume', id: resumeId });
    const { userId: _, ...resume } = stored;
    return resume;
  }
}
