import { localePage } from '@/features/shell/locale-page';
import { SignIn } from '@/features/auth/sign-in';

const { Page, generateMetadata } = localePage('signIn', SignIn);
export { generateMetadata };
export default Page;
