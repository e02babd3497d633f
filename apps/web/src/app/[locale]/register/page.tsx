import { localePage } from '@/features/shell/locale-page';
import { Register } from '@/features/auth/register';

const { Page, generateMetadata } = localePage('register', Register);
export { generateMetadata };
export default Page;
