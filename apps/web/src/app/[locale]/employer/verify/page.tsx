import { localePage } from '@/features/shell/locale-page';
import { VerifyCredential } from '@/features/credentials/verify-credential';

const { Page, generateMetadata } = localePage('verify', VerifyCredential);
export { generateMetadata };
export default Page;
