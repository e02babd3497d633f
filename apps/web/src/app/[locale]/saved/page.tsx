import { localePage } from '@/features/shell/locale-page';
import { SavedJobs } from '@/features/marks/saved-jobs';

const { Page, generateMetadata } = localePage('saved', SavedJobs);
export { generateMetadata };
export default Page;
