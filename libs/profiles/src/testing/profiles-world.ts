import { ProfileContent, type EventEnvelope, type ResumeDraft, type ExtractedField } from '@iworkz/contracts';
import { newId, type Ctx } from '@iworkz/kernel';
import { BlobStore, ContextDatabase, type Log, type StoredBlob } from '@iworkz/platform';
import { testDatabase, openedEnvelope, personKeysInMemory } from '@iworkz/testing';
import { createHash } from 'node:crypto';
import { PrismaClient } from '../adapters/generated/client.js';
import { PrismaProfiles } from '../adapters/prisma-profiles.js';
import { PrismaResumes } from '../adapters/prisma-resumes.js';
import { ProfilesUnitOfWork } from '../adapters/profiles-database.js';
import { AdoptResume } from '../use-cases/adopt-resume.use-case.js';
import { ImportResume } from '../use-cases/import-resume.use-case.js';
import { OpenProfile } from '../use-cases/open-profile.use-case.js';
import { ResumeReader, type ReadResume } from '../use-cases/ports.js';
import { PutProfile } from '../use-cases/put-profile.use-case.js';
import { ViewProfile } from '../use-cases/view-profile.use-case.js';
import { ViewResume } from '../use-cases/view-resume.use-case.js';

class RememberedBlobs extends BlobStore {
  readonly kept = new Map<string, Uint8Array>();
  async put(bytes: Uint8Array): Promise<StoredBlob> {
    const id = createHash('sha256').update(bytes).digest('hex');
    this.kept.set(id, bytes);
    return { id, size: bytes.byteLength };
  }
  async get(id: string) {
    return this.kept.get(id);
  }
  async exists(id: string) {
    return this.kept.has(id);
  }
  async delete(id: string) {
    this.kept.delete(id);
  }
}

/** Answers what the test says the reading service answers. */
class ScriptedReader extends ResumeReader {
  answer: ReadResume | Error = new Error('no answer was set');
  async read(): Promise<ReadResume> {
    if (this.answer instanceof Error) throw this.answer;
    return this.answer;
  }
}

const silent = () => undefined;
const log = {
  debug: silent,
  info: silent,
  warn: silent,
  error: silent,
  fatal: silent,
  trace: silent,
} as unknown as Log;

/** The profiles context on a database of its own, with the reading service scripted. */
export async function profilesWorld() {
  const database = await testDatabase('profiles');
  const connection = new ContextDatabase<PrismaClient>({
    context: 'profiles',
    url: database.url(),
    prismaClient: PrismaClient,
  });
  const personKeys = personKeysInMemory();
  const unitOfWork = new ProfilesUnitOfWork({
    database: connection,
    signingKey: 'test',
    personKeys,
    log,
    onPublished: silent,
  });
  const profiles = new PrismaProfiles(unitOfWork);
  const resumes = new PrismaResumes(unitOfWork);
  const reader = new ScriptedReader();
  const blobs = new RememberedBlobs();
  const viewProfile = new ViewProfile(profiles);
  return {
    reader,
    blobs,
    unitOfWork,
    viewProfile,
    openProfile: new OpenProfile(profiles),
    putProfile: new PutProfile(unitOfWork, profiles),
    importResume: new ImportResume(unitOfWork, resumes, reader, blobs),
    viewResume: new ViewResume(resumes),
    adoptResume: new AdoptResume(unitOfWork, profiles, resumes, viewProfile),
    /** Events that were committed, oldest first. */
    async published(): Promise<EventEnvelope<Record<string, unknown>>[]> {
      const { rows } = await connection.pool.query<{ envelope: string }>(
        `SELECT envelope::text FROM ${connection.table('outbox_event')} ORDER BY seq`,
      );
      return Promise.all(rows.map((row) => openedEnvelope(row.envelope, personKeys)));
    },
    async close() {
      await connection.close();
      await database.drop();
    },
  };
}

export function candidateCtx(userId = newId()): Ctx & { readonly userId: string } {
  const requestId = newId();
  return {
    actor: { kind: 'user', userId, roles: ['candidate'] },
    userId,
    region: 'jp',
    locale: 'ja',
    requestId,
    correlationId: requestId,
    now: new Date('2026-11-01T00:00:00Z'),
  };
}

export function someContent(changes: Partial<ProfileContent> = {}): ProfileContent {
  return { ...ProfileContent.parse({ name: { family: '山田', given: '太郎' } }), ...changes };
}

/** What a reader found, every value with a source. */
export function aReading(changes: Partial<ResumeDraft> = {}): ReadResume {
  const draft: ResumeDraft = {
    name: { family: '山田', given: '太郎', familyKana: 'やまだ', givenKana: 'たろう' },
    headline: 'バックエンドエンジニア',
    summary: null,
    email: 'taro@example.jp',
    phone: '090-1234-5678',
    links: ['https://example.jp/taro'],
    place: { country: 'JP', subdivision: 'JP-13', city: null },
    skills: [
      { name: 'TypeScript', level: null, years: 5 },
      { name: 'ｋ８ｓ', level: null, years: null },
    ],
    languages: [{ language: 'en', level: 'B2' }],
    experience: [
      { employer: '株式会社甲', title: null, start: '2018-04', end: '2020-03', summary: null, industry: null },
      { employer: '株式会社乙', title: 'リーダー', start: '2020-04', end: null, summary: null, industry: null },
    ],
    education: [],
    certificates: [],
    ...changes,
  };
  const leaves = (value: unknown, pointer: string): [string, unknown][] => {
    if (value === null || value === undefined) return [];
    if (typeof value !== 'object') return [[pointer, value]];
    return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${pointer}/${key}`));
  };
  const fields = leaves(draft, '').map(([pointer, value]): ExtractedField => ({
    pointer,
    confidence: 0.9,
    source: { kind: 'json', pointer: `/read${pointer}`, text: String(value) },
  }));
  return { draft, fields, readerVersion: '1', hiddenText: false };
}
