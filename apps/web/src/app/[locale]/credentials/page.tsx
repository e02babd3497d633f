import { localePage } from '@/features/shell/locale-page';
import { MyCredentials } from '@/features/credentials/my-credentials';

const { Page, generateMetadata } = localePage('credentials', MyCredentials);
export { generateMetadata };
export default Page;
