import type { ExtractedField, Profile, Resume, ResumeDraft, FileBody, WorkAuthorization } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import type { ProfilesTx } from '../adapters/profiles-database.js';

export abstract class Profiles {
  abstract find(userId: string): Promise<Profile | undefined>;
  /** What these people say of their permission to work; who says nothing is left out. */
  abstract workAuthorizationsOf(userIds: readonly string[]): Promise<ReadonlyMap<string, WorkAuthorization>>;
  /** Locks the profile until the transaction ends: whoever changes it next waits and sees this change. */
  abstract findForUpdate(tx: ProfilesTx, userId: string): Promise<Profile | undefined>;
  /** @returns false when the person has a profile already; it is left as it is. */
  abstract addUnlessPresent(tx: ProfilesTx, profile: Profile): Promise<boolean>;
  abstract save(tx: ProfilesTx, profile: Profile): Promise<void>;
}

export type StoredResume = Resume & { readonly userId: string };

export abstract class Resumes {
  abstract add(tx: ProfilesTx, resume: StoredResume & { readonly blobId: string }): Promise<void>;
  /** @returns undefined when there is none, or it is another person's. */
  abstract findOf(userId: string, resumeId: string): Promise<StoredResume | undefined>;
  abstract markAdopted(tx: ProfilesTx, resumeId: string, at: Date): Promise<void>;
}

export interface ReadResume {
  readonly draft: ResumeDraft;
  readonly fields: ExtractedField[];
  readonly readerVersion: string;
  readonly hiddenText: boolean;
}

export abstract class ResumeReader {
  /** @throws UnreadableResume; ServiceUnavailable */
  abstract read(ctx: Ctx, file: FileBody): Promise<ReadResume>;
}
