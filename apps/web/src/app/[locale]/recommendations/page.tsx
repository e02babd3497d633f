import { localePage } from '@/features/shell/locale-page';
import { Recommendations } from '@/features/recommendations/recommendations';

const { Page, generateMetadata } = localePage('recommendations', Recommendations);
export { generateMetadata };
export default Page;
