import {
  BlobStore,
  PersonalDataElsewhere,
  holdLock,
  type ContextClient,
  type ExportedElsewhere,
} from '@iworkz/platform';
import { Injectable } from '@nestjs/common';

interface FileRow {
  readonly blob_id: string;
  readonly file_name: string | null;
  readonly media_type: string;
}

/** Equal files are one blob, whoever sent them: who adds a row for it and who removes the last one must take turns. */
export const lockFile = (db: Parameters<typeof holdLock>[0], blobId: string): Promise<void> =>
  holdLock(db, `profiles resume file ${blobId}`);

/** The files of CVs, which lie in the blob store. */
@Injectable()
export class ResumeFiles extends PersonalDataElsewhere {
  constructor(private readonly blobs: BlobStore) {
    super();
  }

  override async export(db: ContextClient, personId: string): Promise<ExportedElsewhere> {
    const rows = await db.$queryRawUnsafe<FileRow[]>(
      'SELECT blob_id, file_name, media_type FROM profiles.resume WHERE user_id = $1::uuid ORDER BY id',
      personId,
    );
    const files: ExportedElsewhere['files'] = [];
    for (const { blob_id: blobId, file_name: fileName, media_type: mediaType } of rows) {
      const bytes = await this.blobs.get(blobId);
      if (!bytes) continue;
      const bytesBase64 = Buffer.from(bytes).toString('base64');
      files.push({ what: 'resume', fileName: fileName ?? blobId, mediaType, bytesBase64 });
    }
    return { records: [], files };
  }

  /** Before the rows are gone, since they say which files: were the transaction lost, the repeat finds rows without files. */
  override async erase(db: ContextClient, personId: string): Promise<readonly { what: string; count: number }[]> {
    const own = await db.$queryRawUnsafe<{ blob_id: string }[]>(
      'SELECT DISTINCT blob_id FROM profiles.resume WHERE user_id = $1::uuid ORDER BY blob_id',
      personId,
    );
    let count = 0;
    for (const { blob_id: blobId } of own) {
      await lockFile(db, blobId);
      const others = await db.$queryRawUnsafe<unknown[]>(
        'SELECT 1 FROM profiles.resume WHERE blob_id = $1 AND user_id <> $2::uuid LIMIT 1',
        ...[blobId, personId],
      );
      if (others.length > 0) continue;
      await this.blobs.delete(blobId);
      count += 1;
    }
    return [{ what: 'resume_file', count }];
  }
}
