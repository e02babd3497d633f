'use client';

import type { WorkPermission } from '@iworkz/contracts';
import { useTranslations } from 'next-intl';
import { Badge } from '@/ui/notice';

const tones = {
  permitted: 'good',
  with_permission: 'caution',
  not_permitted: 'danger',
  unknown: 'plain',
} as const satisfies Record<WorkPermission['state'], string>;

function Judged({ permission: { state, text } }: { readonly permission: WorkPermission }) {
  const t = useTranslations('workPermission');
  return (
    <p className="flex flex-wrap items-baseline gap-2">
      <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>
      <span>{text}</span>
    </p>
  );
}

/** For a list: said where the status stands in the way, and not to the many who have none to state. */
export function WorkPermissionNote({ permission }: { readonly permission: WorkPermission }) {
  if (permission.state !== 'not_permitted' && permission.state !== 'with_permission') return null;
  return (
    <div className="mt-3 border-t border-line pt-3">
      <Judged permission={permission} />
    </div>
  );
}

/** Apart from the score, with the articles. */
export function WorkPermissionDetails({ permission }: { readonly permission: WorkPermission }) {
  const t = useTranslations('workPermission');
  // Most people have no status to state, and read this on every job.
  if (permission.unknownBecause === 'no_status') return <p className="text-sm text-muted">{permission.text}</p>;
  return (
    <section aria-label={t('title')} className="rounded-md border border-line bg-wash p-4">
      <h3 className="font-semibold">{t('title')}</h3>
      <p className="text-sm text-muted">{t('hint')}</p>
      <div className="mt-2 space-y-2">
        <Judged permission={permission} />
        {permission.basis.length > 0 && (
          <ul className="space-y-2 text-sm">
            {permission.basis.map(({ ruleId, statute, article, text }) => (
              <li key={`${ruleId} ${text}`}>
                <span className="block text-muted">{t('article', { statute, article })}</span>
                {text}
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
