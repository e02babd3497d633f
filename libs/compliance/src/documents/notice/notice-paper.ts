import type { NoticeDocument } from '@iworkz/contracts';
import type { Block, Cell, Paper, Words } from '../paper/paper.js';
import { columnTexts, dayIn, partyTexts } from '../../messages/notice-document-texts.js';

type Sided = NoticeDocument['title'];

/** The notice on A4, Japanese in the middle and the second language on the right. */
export function noticePaper(notice: NoticeDocument, madeAt: Date): Paper {
  const { language } = notice;
  const ja = (text: string, more: Partial<Words> = {}): Words => ({ text, language: 'ja', ...more });
  const other = (text: string, more: Partial<Words> = {}): Words => ({ text, language, ...more });
  const both = (text: Sided, more: Partial<Words> = {}): Cell => [ja(text.ja, more), other(text.other, { size: 7.5 })];
  const column = (key: keyof typeof columnTexts) => ({ ja: columnTexts[key].ja, other: columnTexts[key][language] });

  const parties: Block = {
    kind: 'table',
    shares: [3, 7],
    rows: [
      [
        both({ ja: partyTexts.issuedOn.ja, other: partyTexts.issuedOn[language] }),
        [ja(dayIn('ja', notice.issuedOn)), other(dayIn(language, notice.issuedOn))],
      ],
      ...notice.parties.map(({ label, text }): Cell[] => [both(label), [ja(text, { size: 10 })]]),
    ],
  };
  const items: Block = {
    kind: 'table',
    shares: [22, 39, 39],
    head: [
      both(column('item'), { weight: 'bold' }),
      [ja(column('japanese').ja, { weight: 'bold' })],
      [other(column('other').other, { weight: 'bold' })],
    ],
    rows: notice.sections.flatMap(({ title, items: rows }): Cell[][] => [
      // A section of one item that is called the same needs no title.
      ...(rows.length === 1 && rows[0]!.label.ja === title.ja
        ? []
        : [[[ja(title.ja, { weight: 'bold' }), other(title.other, { size: 7.5 })]]]),
      ...rows.map(({ label, text }): Cell[] => [both(label), [ja(text.ja)], [other(text.other)]]),
    ]),
  };
  return {
    title: `${notice.title.ja} ${notice.title.other}`,
    language: 'ja',
    madeAt,
    orientation: 'portrait',
    foot: ja(`${notice.title.ja} ${notice.issuedOn}`),
    blocks: [
      { kind: 'title', cell: [ja(notice.title.ja, { weight: 'bold' }), other(notice.title.other, { size: 11 })] },
      parties,
      items,
      ...notice.notes.map((note): Block => ({
        kind: 'paragraph',
        cell: [ja(note.ja, { size: 8 }), other(note.other, { size: 7.5 })],
      })),
    ],
  };
}
