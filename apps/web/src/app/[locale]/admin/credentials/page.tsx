import { localePage } from '@/features/shell/locale-page';
import { IssueCredential } from '@/features/credentials/issue-credential';

const { Page, generateMetadata } = localePage('issue', IssueCredential);
export { generateMetadata };
export default Page;
