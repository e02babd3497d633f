import { ReviewPage } from '@/features/reviews/review-page';
import { localePage } from '@/features/shell/locale-page';

const { Page, generateMetadata } = localePage('reviews', ReviewPage);
export { generateMetadata };
export default Page;
