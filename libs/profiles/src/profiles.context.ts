import { defineContext } from '@iworkz/platform';
import { AiResumeReader } from './adapters/ai-resume-reader.js';
import { PrismaClient } from './adapters/generated/client.js';
import { personalData } from './adapters/generated/personal-data.js';
import { PrismaProfiles } from './adapters/prisma-profiles.js';
import { PrismaResumes } from './adapters/prisma-resumes.js';
import { ProfilesUnitOfWork } from './adapters/profiles-database.js';
import { ResumeFiles } from './adapters/resume-files.js';
import { OnUserRegistered } from './edge/on-user-registered.js';
import { ProfilesController } from './edge/profiles.controller.js';
import { AdoptResume } from './use-cases/adopt-resume.use-case.js';
import { ImportResume } from './use-cases/import-resume.use-case.js';
import { OpenProfile } from './use-cases/open-profile.use-case.js';
import { Profiles, ResumeReader, Resumes } from './use-cases/ports.js';
import { PutProfile } from './use-cases/put-profile.use-case.js';
import { ViewProfile } from './use-cases/view-profile.use-case.js';
import { ViewResume } from './use-cases/view-resume.use-case.js';

/** What candidates say of themselves, and the CVs it came from. */
export const ProfilesContext = defineContext({
  name: 'profiles',
  prismaClient: PrismaClient,
  personalData,
  personalDataElsewhere: ResumeFiles,
  unitOfWork: ProfilesUnitOfWork,
  controllers: [ProfilesController],
  consumers: [OnUserRegistered],
  providers: [
    OpenProfile,
    ViewProfile,
    PutProfile,
    ImportResume,
    ViewResume,
    AdoptResume,
    { provide: Profiles, useClass: PrismaProfiles },
    { provide: Resumes, useClass: PrismaResumes },
    { provide: ResumeReader, useClass: AiResumeReader },
  ],
});
