import { AuditReport } from '@/features/fairness-desk/audit-report';
import { localePage } from '@/features/shell/locale-page';

const { Page, generateMetadata } = localePage('fairness', AuditReport);
export { generateMetadata };
export default Page;
