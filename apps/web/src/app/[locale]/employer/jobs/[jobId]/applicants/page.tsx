import { localePage } from '@/features/shell/locale-page';
import { Applicants } from '@/features/applicants/applicants';

const { Page, generateMetadata } = localePage('applicants', Applicants);
export { generateMetadata };
export default Page;
