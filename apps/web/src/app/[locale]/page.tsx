import { localePage } from '@/features/shell/locale-page';
import { Landing } from '@/features/landing/landing';

const { Page, generateMetadata } = localePage('home', Landing);
export { generateMetadata };
export default Page;
