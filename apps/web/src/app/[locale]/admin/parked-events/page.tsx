import { ParkedEvents } from '@/features/operations/parked-events';
import { localePage } from '@/features/shell/locale-page';

const { Page, generateMetadata } = localePage('parkedEvents', ParkedEvents);
export { generateMetadata };
export default Page;
