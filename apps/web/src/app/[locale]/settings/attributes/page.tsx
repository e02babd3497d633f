import { localePage } from '@/features/shell/locale-page';
import { ProtectedAttributes } from '@/features/settings/protected-attributes';

const { Page, generateMetadata } = localePage('attributes', ProtectedAttributes);
export { generateMetadata };
export default Page;
