import { MailSettings } from '@/features/mails/mail-settings';
import { localePage } from '@/features/shell/locale-page';

const { Page, generateMetadata } = localePage('mailSettings', MailSettings);
export { generateMetadata };
export default Page;
