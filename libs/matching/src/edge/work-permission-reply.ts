import type { WorkPermission } from '@iworkz/contracts';
import type { Locale } from '@iworkz/kernel';
import { permissionTexts } from '../messages/write-reason.js';
import type { PermissionMark } from '../use-cases/work-permissions.js';

/** @param mark undefined: the law could not be asked. */
export function workPermissionReply(locale: Locale, mark: PermissionMark | undefined): WorkPermission {
  const { state, unknownBecause = 'no_answer', basis } = mark ?? { state: 'unknown', basis: [] };
  const cited = basis.map(({ text, ...rule }) => ({ ...rule, text: text[locale] }));
  if (state !== 'unknown')
    return { state, text: permissionTexts.format(locale, `work_permission.${state}`), basis: cited };
  const text = permissionTexts.format(locale, `work_permission.unknown.${unknownBecause}`);
  return { state, unknownBecause, text, basis: cited };
}
