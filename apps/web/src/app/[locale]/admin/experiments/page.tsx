import { Experiments } from '@/features/experiments/experiments';
import { localePage } from '@/features/shell/locale-page';

const { Page, generateMetadata } = localePage('experiments', Experiments);
export { generateMetadata };
export default Page;
