import { ErasureCertificatePage } from '@/features/privacy/certificate';
import { localePage } from '@/features/shell/locale-page';

const { Page, generateMetadata } = localePage('certificate', ErasureCertificatePage);
export { generateMetadata };
export default Page;
