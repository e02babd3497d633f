import { MailStopPage } from '@/features/mails/mail-stop';
import { localePage } from '@/features/shell/locale-page';

const { Page, generateMetadata } = localePage('mailStop', MailStopPage);
export { generateMetadata };
export default Page;
