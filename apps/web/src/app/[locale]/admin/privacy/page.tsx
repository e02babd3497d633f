import { PrivacyDesk } from '@/features/privacy-desk/privacy-desk';
import { localePage } from '@/features/shell/locale-page';

const { Page, generateMetadata } = localePage('privacyDesk', PrivacyDesk);
export { generateMetadata };
export default Page;
