import { Resume } from '@iworkz/contracts';
import { Injectable } from '@nestjs/common';
import { Resumes, type StoredResume } from '../use-cases/ports.js';
import type { ProfilesTx } from './profiles-database.js';
import { ProfilesUnitOfWork } from './profiles-database.js';
import { lockFile } from './resume-files.js';

@Injectable()
export class PrismaResumes extends Resumes {
  constructor(private readonly unitOfWork: ProfilesUnitOfWork) {
    super();
  }

  async add(tx: ProfilesTx, resume: StoredResume & { readonly blobId: string }): Promise<void> {
    await lockFile(tx.db, resume.blobId);
    await tx.db.resume.create({ data: resume });
  }

  async findOf(userId: string, resumeId: string): Promise<StoredResume | undefined> {
    const row = await this.unitOfWork.db.resume.findFirst({ where: { id: resumeId, userId } });
    if (!row) return undefined;
    return {
      userId: row.userId,
      id: row.id,
      fileName: row.fileName,
      mediaType: row.mediaType,
      importedAt: row.importedAt.toISOString(),
      draft: Resume.shape.draft.parse(row.draft),
      fields: Resume.shape.fields.parse(row.fields),
      readerVersion: row.readerVersion,
      hiddenText: row.hiddenText,
      adoptedAt: row.adoptedAt?.toISOString() ?? null,
    };
  }

  async markAdopted(tx: ProfilesTx, resumeId: string, at: Date): Promise<void> {
    await tx.db.resume.updateMany({ where: { id: resumeId, adoptedAt: null }, data: { adoptedAt: at } });
  }
}
