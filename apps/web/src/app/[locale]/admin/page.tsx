import { localePage } from '@/features/shell/locale-page';
import { AdminOverview } from '@/features/admin/admin-overview';

const { Page, generateMetadata } = localePage('overview', AdminOverview);
export { generateMetadata };
export default Page;
