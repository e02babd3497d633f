import { localePage } from '@/features/shell/locale-page';
import { NoticePage } from '@/features/notice/notice-page';

const { Page, generateMetadata } = localePage('notice', NoticePage);
export { generateMetadata };
export default Page;
