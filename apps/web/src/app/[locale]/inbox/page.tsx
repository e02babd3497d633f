import { localePage } from '@/features/shell/locale-page';
import { Inbox } from '@/features/inbox/inbox';

const { Page, generateMetadata } = localePage('inbox', Inbox);
export { generateMetadata };
export default Page;
