import { MailOutbox, PersonalDataElsewhere, type ContextClient, type ExportedElsewhere } from '@iworkz/platform';
import { Injectable, Optional } from '@nestjs/common';
import { OpenSockets } from './live/open-sockets.js';
import { closingCodes } from './live/live-connection.js';

/** Mails that this machine keeps instead of sending them. What a mail system has taken is out of reach. */
@Injectable()
export class ForgetRecipient extends PersonalDataElsewhere {
  constructor(
    private readonly sockets: OpenSockets,
    @Optional() private readonly outbox?: MailOutbox,
  ) {
    super();
  }

  override async export(db: ContextClient, personId: string): Promise<ExportedElsewhere> {
    const records: ExportedElsewhere['records'] = [];
    for (const to of await addressesOf(db, personId)) {
      const mails = (await this.outbox?.list({ to, limit: Number.MAX_SAFE_INTEGER })) ?? [];
      for (const { to: recipient, subject, text, language, sentAt } of [...mails].reverse())
        records.push({ what: 'mail', fields: { to: recipient, subject, text, language, sentAt } });
    }
    return { records, files: [] };
  }

  override async erase(db: ContextClient, personId: string): Promise<readonly { what: string; count: number }[]> {
    let count = 0;
    for (const address of await addressesOf(db, personId)) count += (await this.outbox?.forget(address)) ?? 0;
    return [{ what: 'mail', count }];
  }

  override afterErasure(personId: string): Promise<void> {
    // Those that other processes hold end with their access token, and are told of nothing meanwhile.
    for (const connection of [...this.sockets.of(personId)]) connection.close(closingCodes.tokenExpired);
    return Promise.resolve();
  }
}

async function addressesOf(db: ContextClient, personId: string): Promise<string[]> {
  const rows = await db.$queryRawUnsafe<{ email: string }[]>(
    'SELECT email FROM notifications.recipient WHERE user_id = $1::uuid',
    personId,
  );
  return rows.map(({ email }) => email);
}
