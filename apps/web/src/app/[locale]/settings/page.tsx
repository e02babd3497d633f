import { localePage } from '@/features/shell/locale-page';
import { Settings } from '@/features/settings/settings';

const { Page, generateMetadata } = localePage('settings', Settings);
export { generateMetadata };
export default Page;
