import { localePage } from '@/features/shell/locale-page';
import { EditPosting } from '@/features/posting/edit-posting';

const { Page, generateMetadata } = localePage('editPosting', EditPosting);
export { generateMetadata };
export default Page;
