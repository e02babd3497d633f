import { ReviewList } from '@/features/reviews/review-list';
import { localePage } from '@/features/shell/locale-page';

const { Page, generateMetadata } = localePage('reviews', ReviewList);
export { generateMetadata };
export default Page;
