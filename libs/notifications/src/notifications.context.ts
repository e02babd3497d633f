import { PlatformConfig, defineContext } from '@iworkz/platform';
import { PrismaClient } from './adapters/generated/client.js';
import { personalData } from './adapters/generated/personal-data.js';
import { NotificationsUnitOfWork } from './adapters/notifications-database.js';
import { HmacMailStopLinks } from './adapters/hmac-mail-stop-links.js';
import { PrismaDigests } from './adapters/prisma-digests.js';
import { PrismaDueMails } from './adapters/prisma-due-mails.js';
import { PrismaInbox } from './adapters/prisma-inbox.js';
import { PrismaLiveLog } from './adapters/prisma-live-log.js';
import { PrismaMailDecisions } from './adapters/prisma-mail-decisions.js';
import { PrismaRecipients } from './adapters/prisma-recipients.js';
import { NotificationsConfig, readNotificationsConfig } from './config.js';
import { ForgetRecipient } from './edge/forget-recipient.js';
import { LiveHandshake } from './edge/live/live-handshake.js';
import { LiveLimits } from './edge/live/live-limits.js';
import { LiveRankings } from './edge/live/live-rankings.js';
import { LiveSockets, LiveSources } from './edge/live/live-sockets.js';
import { OpenSockets } from './edge/live/open-sockets.js';
import { JobMailBell, NotificationJobs } from './edge/notification-jobs.js';
import { MailChoicesController } from './edge/mail-choices.controller.js';
import { NotificationsController } from './edge/notifications.controller.js';
import { NotifyPeople } from './edge/notify-people.js';
import { PassOnRankings } from './edge/pass-on-rankings.js';
import { ChooseMails } from './use-cases/choose-mails.use-case.js';
import { DeliverNotices } from './use-cases/deliver-notices.use-case.js';
import { MailBell } from './use-cases/mail-bell.js';
import { MailCounts } from './use-cases/mail-counts.js';
import { MailStopLinks } from './use-cases/mail-stop-links.js';
import { MailWriter } from './use-cases/mail-writer.js';
import { MakeDigests } from './use-cases/make-digests.use-case.js';
import { HandOverMail } from './use-cases/hand-over-mail.js';
import { Digests, DueMails, Inbox, LiveLog, MailDecisions, Recipients } from './use-cases/ports.js';
import { SendDueMails } from './use-cases/send-due-mails.use-case.js';
import { ViewInbox } from './use-cases/view-inbox.use-case.js';
import { ViewOutboxMails } from './use-cases/view-outbox-mails.use-case.js';
import { WelcomeRecipient } from './use-cases/welcome-recipient.use-case.js';

/** Tells people what concerns them: inbox, mail and live socket. */
export const NotificationsContext = defineContext({
  name: 'notifications',
  prismaClient: PrismaClient,
  personalData,
  personalDataElsewhere: ForgetRecipient,
  unitOfWork: NotificationsUnitOfWork,
  controllers: [NotificationsController, MailChoicesController],
  consumers: [NotifyPeople, PassOnRankings],
  providers: [
    DeliverNotices,
    WelcomeRecipient,
    ViewInbox,
    ViewOutboxMails,
    ChooseMails,
    MakeDigests,
    MailCounts,
    MailWriter,
    HandOverMail,
    SendDueMails,
    NotificationJobs,
    LiveHandshake,
    LiveSources,
    LiveSockets,
    LiveRankings,
    OpenSockets,
    LiveLimits,
    {
      provide: NotificationsConfig,
      inject: [PlatformConfig],
      useFactory: ({ variables }: PlatformConfig) => readNotificationsConfig(variables),
    },
    { provide: Recipients, useClass: PrismaRecipients },
    { provide: Inbox, useClass: PrismaInbox },
    { provide: LiveLog, useClass: PrismaLiveLog },
    { provide: DueMails, useClass: PrismaDueMails },
    { provide: MailDecisions, useClass: PrismaMailDecisions },
    { provide: Digests, useClass: PrismaDigests },
    { provide: MailStopLinks, useClass: HmacMailStopLinks },
    { provide: MailBell, useClass: JobMailBell },
  ],
});
