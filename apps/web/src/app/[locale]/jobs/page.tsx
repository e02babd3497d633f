import { localePage } from '@/features/shell/locale-page';
import { JobSearchPage } from '@/features/search/job-search-page';

const { Page, generateMetadata } = localePage('jobs', JobSearchPage);
export { generateMetadata };
export default Page;
