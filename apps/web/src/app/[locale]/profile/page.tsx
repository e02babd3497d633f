import { localePage } from '@/features/shell/locale-page';
import { ProfilePage } from '@/features/profile/profile-page';

const { Page, generateMetadata } = localePage('profile', ProfilePage);
export { generateMetadata };
export default Page;
