import { AuditLog } from '@/features/operations/audit-log';
import { localePage } from '@/features/shell/locale-page';

const { Page, generateMetadata } = localePage('audit', AuditLog);
export { generateMetadata };
export default Page;
