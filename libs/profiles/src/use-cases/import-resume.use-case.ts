import { ResumeImported, type FileBody, type Resume } from '@iworkz/contracts';
import { newId, type Ctx } from '@iworkz/kernel';
import { BlobStore } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import { ProfilesUnitOfWork } from '../adapters/profiles-database.js';
import { actingUserId } from '../domain/candidate.js';
import { ResumeReader, Resumes } from './ports.js';

@Injectable()
export class ImportResume {
  constructor(
    private readonly unitOfWork: ProfilesUnitOfWork,
    private readonly resumes: Resumes,
    private readonly reader: ResumeReader,
    private readonly blobs: BlobStore,
  ) {}

  /**
   * Reads a CV and keeps the file and what was read. The profile stays as it is until the CV is adopted.
   * @throws UnreadableResume; ServiceUnavailable
   */
  async execute(ctx: Ctx, file: FileBody): Promise<Resume> {
    const userId = actingUserId(ctx);
    // Read before it is kept: a file that is no CV leaves nothing behind.
    const { draft, fields, readerVersion, hiddenText } = await this.reader.read(ctx, file);
    const { id: blobId } = await this.blobs.put(file.bytes);
    const resume: Resume = {
      id: newId(),
      fileName: file.fileName?.slice(0, 255) ?? null,
      mediaType: file.mediaType,
      importedAt: ctx.now.toISOString(),
      draft,
      fields,
      readerVersion,
      hiddenText,
      adoptedAt: null,
    };
    await this.unitOfWork.run(ctx, async (tx) => {
      await this.resumes.add(tx, { ...resume, userId, blobId });
      // Another person's erasure may have removed the same file since: their row was the last one that anybody saw.
      await this.blobs.put(file.bytes);
      await tx.publish(ResumeImported, {
        userId,
        resumeId: resume.id,
        mediaType: resume.mediaType,
        fieldCount: fields.length,
      });
    });
    return resume;
  }
}
