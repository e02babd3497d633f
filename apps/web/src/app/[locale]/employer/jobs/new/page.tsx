import { localePage } from '@/features/shell/locale-page';
import { NewPosting } from '@/features/posting/new-posting';

const { Page, generateMetadata } = localePage('newPosting', NewPosting);
export { generateMetadata };
export default Page;
