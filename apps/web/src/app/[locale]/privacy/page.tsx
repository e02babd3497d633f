import { YourData } from '@/features/privacy/your-data';
import { localePage } from '@/features/shell/locale-page';

const { Page, generateMetadata } = localePage('privacy', YourData);
export { generateMetadata };
export default Page;
