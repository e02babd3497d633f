import { localePage } from '@/features/shell/locale-page';
import { CompanyJobs } from '@/features/posting/company-jobs';

const { Page, generateMetadata } = localePage('postings', CompanyJobs);
export { generateMetadata };
export default Page;
