import { FairnessDesk } from '@/features/fairness-desk/fairness-desk';
import { localePage } from '@/features/shell/locale-page';

const { Page, generateMetadata } = localePage('fairness', FairnessDesk);
export { generateMetadata };
export default Page;
