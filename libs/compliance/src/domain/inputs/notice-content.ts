export { NoticeContent, type NoticeItem } from '@iworkz/contracts';
