import { localePage } from '@/features/shell/locale-page';
import { MyApplications } from '@/features/applications/my-applications';

const { Page, generateMetadata } = localePage('applications', MyApplications);
export { generateMetadata };
export default Page;
