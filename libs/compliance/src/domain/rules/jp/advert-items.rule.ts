import { defineRule, type PostingInput, type RuleFinding } from '../../rule.js';
import { advertItemsTexts } from './advert-items.texts.js';

/** Words that fill a field and say nothing; compared without spaces and signs. */
const placeholder =
  /^(?:(?:応|要|別途|後日)(?:相談|連絡)|(?:面[接談]|応募|採用)(?:時|後|の際)に?(?:お?(?:知らせ|伝え|話し?)|通知|連絡|説明|案内).*|お?問い?合わ?せ(?:下|くだ)さい|未定|不明|非公開|省略|同上|上記(?:の通り|参照)?|あり|有り?|なし|無し?|ー+|[〇x]+|n\/?a|none?|yes|tb[da]|test|미정|비공개|있음|없음|협의|추후(?:협의|안내|통보)|면접시(?:안내|협의)|해당없음)(?:です|します|いたします)?$/iu;
const emailAddress = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u;
const link = /(?:https?:\/\/|www\.)[^\s、。,()]+/giu;
const messengerHost =
  /^(?:https?:\/\/)?(?:[\w-]+\.)?(?:line\.me|lin\.ee|t\.me|telegram\.(?:me|org)|signal\.(?:me|group)|wa\.me|whatsapp\.com|x\.com|twitter\.com|instagram\.com|facebook\.com|m\.me|discord\.(?:gg|com)|kakao\.com|threads\.net|tiktok\.com)(?:[/?#]|$)/iu;
/** A messenger's name with the handle, or the number, that belongs to it. */
const messenger =
  /(?:\b(?:line|telegram|signal|whatsapp|kakao(?:talk)?|discord|instagram|twitter|messenger)\b|ライン|テレグラム|シグナル|カカオ(?:トーク)?|ディスコード|インスタ(?:グラム)?|ツイッター|텔레그램|시그널|라인|카카오톡|카톡|인스타그램|(?<![a-z])X(?=\s*(?:[:(]|の?DM))|(?<![a-z])DM(?![a-z]))(?:\s*(?:ID|アカウント|아이디))?[\s:]*(?:\+\d[\d\s-]{7,}|@?[\w.+-]{3,})?/giu;
const handle = /(?<![\w.])@[\w.]{3,}/gu;
/** Numbers with their area code, however they are divided. */
const telephone = /(?:\+\d{1,3}|0)(?:[\s().\-‐‑–−ー]{0,3}\d){8,11}/u;
/** A number of a house, a block or a room, in figures or in the kanji of an address. */
const houseNumber = /\d|[一二三四五六七八九十百千]+(?:丁目|番|号|階|ノ|の)|無番地/u;

type Item = RuleFinding<keyof typeof advertItemsTexts.findings>;

/** NFKC: full-width figures and signs are one form. */
const plain = (text: string | null | undefined): string => (text ?? '').normalize('NFKC').trim();

const saysNothing = (text: string): boolean =>
  !/[\p{L}\p{N}]/u.test(text) || placeholder.test(text.replaceAll(/[\s\p{P}\p{S}]+/gu, ''));

/** A page elsewhere does not stand in for an item: the advert itself has to show it. */
function judgeAddress(address: string): Item[] {
  const field = '/recruiter/address';
  const written = address.replaceAll(link, '');
  if (saysNothing(written)) return [{ code: 'address', field }];
  return houseNumber.test(written) ? [] : [{ code: 'address_vague', field, severity: 'WARN' }];
}

function judgeContact(contact: string): Item[] {
  const field = '/recruiter/contact';
  if (saysNothing(contact)) return [{ code: 'contact', field }];
  if (emailAddress.test(contact)) return [];
  const links = contact.match(link) ?? [];
  if (links.some((found) => !messengerHost.test(found))) return [];
  const withoutLinks = contact.replaceAll(link, ' ');
  const rest = withoutLinks.replaceAll(messenger, ' ').replaceAll(handle, ' ');
  if (telephone.test(rest)) return [];
  const byMessenger =
    links.length > 0 || rest !== withoutLinks || contact.split(/\s+/u).some((word) => messengerHost.test(word));
  return [{ code: byMessenger ? 'contact_messenger' : 'contact_unusable', field, severity: 'WARN' }];
}

/**
 * 職業安定法5条の4第1項: an advert shows name, address, contact, duties, workplace and pay of the work; without one of the six it
 * misleads. Name, duties, workplace and pay that are missing altogether are findings of ESA-5-3 and not told twice; here they are
 * looked at for words that say nothing. Judged from the day on which the ministry said so to all labour bureaus.
 */
export const advertItems = defineRule({
  id: 'ESA-6',
  kind: 'posting',
  jurisdiction: 'JP',
  statute: '職業安定法',
  article: '第5条の4第1項',
  validFrom: '2024-12-18',
  validTo: null,
  severity: 'BLOCK',
  verified: 'yes',
  source:
    '厚生労働省「労働者の募集広告には、募集主の氏名(又は名称)・住所・連絡先(電話番号等)・業務内容・就業場所・賃金の表示が必要です」(2024年12月18日の通知とリーフレット。アドバンスニュース、大島社労士事務所、民紹協による紹介)。無料通話アプリ等のみの連絡先を警告にとどめるのは運用上の判断',
  figures: [placeholder, emailAddress, link, messengerHost, messenger, handle, telephone, houseNumber].map(String),
  texts: advertItemsTexts,
  check: ({ job: { recruiter, duties, workplace }, companyName }: PostingInput) => {
    const findings: Item[] = [];
    const name = plain(companyName);
    if (name !== '' && saysNothing(name)) findings.push({ code: 'name', field: '/companyName' });
    findings.push(...judgeAddress(plain(recruiter?.address)), ...judgeContact(plain(recruiter?.contact)));
    if (duties && saysNothing(plain(duties.description)))
      findings.push({ code: 'duties', field: '/duties/description' });
    const places = [workplace?.city, workplace?.address].filter(Boolean).map(plain);
    if (!workplace?.subdivision && workplace?.remote !== 'full' && places.length > 0 && places.every(saysNothing))
      findings.push({ code: 'workplace', field: '/workplace' });
    return findings;
  },
});
