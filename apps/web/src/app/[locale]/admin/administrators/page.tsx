import { localePage } from '@/features/shell/locale-page';
import { AppointAdministrator } from '@/features/administrators/appoint-administrator';

const { Page, generateMetadata } = localePage('administrators', AppointAdministrator);
export { generateMetadata };
export default Page;
