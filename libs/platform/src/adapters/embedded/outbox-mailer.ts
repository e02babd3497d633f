import { newId, SystemClock, type Clock } from '@iworkz/kernel';
import { createHash } from 'node:crypto';
import { link, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { assertOneLineHeaders, Mailer, type MailMessage, type MailOutbox, type SentMail } from '../../ports/mailer.js';

export interface OutboxMailerOptions {
  readonly folder: string;
  readonly clock?: Clock;
}

/** Mail as JSON files in a folder, one for each idempotency key, for people to read on this machine. Sends nothing. */
export class OutboxMailer extends Mailer implements MailOutbox {
  private readonly clock: Clock;
  /** Files never change, so each is read once. */
  private readonly known = new Map<string, SentMail>();

  constructor(private readonly options: OutboxMailerOptions) {
    super();
    this.clock = options.clock ?? new SystemClock();
  }

  async send(message: MailMessage): Promise<string> {
    assertOneLineHeaders(message);
    const { folder } = this.options;
    await mkdir(folder, { recursive: true });
    const mail: SentMail = { ...message, id: newId(), sentAt: this.clock.now().toISOString() };
    const name = `${createHash('sha256').update(message.idempotencyKey).digest('hex')}.json`;
    const unfinished = path.join(folder, `.${mail.id}`);
    await writeFile(unfinished, JSON.stringify(mail, null, 2), { mode: 0o600 });
    try {
      // Unlike rename, link refuses a name that is taken: of two sendings under one key, one is kept, and whole.
      await link(unfinished, path.join(folder, name));
      return mail.id;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      return (await this.read(name))?.id ?? mail.id;
    } finally {
      await rm(unfinished, { force: true });
    }
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  async forget(to: string): Promise<number> {
    const wanted = to.toLowerCase();
    let removed = 0;
    for (const name of await this.names()) {
      if ((await this.read(name))?.to.address.toLowerCase() !== wanted) continue;
      await rm(path.join(this.options.folder, name), { force: true });
      this.known.delete(name);
      removed += 1;
    }
    return removed;
  }

  async list({ to, limit = 100 }: { readonly to?: string; readonly limit?: number } = {}): Promise<
    readonly SentMail[]
  > {
    const mails: SentMail[] = [];
    for (const name of await this.names()) {
      const mail = await this.read(name);
      if (mail) mails.push(mail);
    }
    const wanted = to?.toLowerCase();
    return mails
      .filter((mail) => wanted === undefined || mail.to.address.toLowerCase() === wanted)
      .sort((a, b) => b.sentAt.localeCompare(a.sentAt) || b.id.localeCompare(a.id))
      .slice(0, limit);
  }

  private async names(): Promise<string[]> {
    const names = await readdir(this.options.folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
    return names.filter((name) => name.endsWith('.json'));
  }

  /** @returns undefined when it was forgotten meanwhile. */
  private async read(name: string): Promise<SentMail | undefined> {
    const known = this.known.get(name);
    if (known) return known;
    const text = await readFile(path.join(this.options.folder, name), 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    if (text === undefined) return undefined;
    const mail = JSON.parse(text) as SentMail;
    this.known.set(name, mail);
    return mail;
  }
}
