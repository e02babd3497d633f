import { localePage } from '@/features/shell/locale-page';
import { ResumeImport } from '@/features/resume/resume-import';

const { Page, generateMetadata } = localePage('resume', ResumeImport);
export { generateMetadata };
export default Page;
