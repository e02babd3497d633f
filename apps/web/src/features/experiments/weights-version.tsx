import { defaultWeightsVersion } from '@iworkz/contracts';
import { useTranslations } from 'next-intl';

/** What is tried, or tried against, by its name. */
export function WeightsVersion({ version }: { readonly version: string }) {
  const t = useTranslations('experiments');
  if (version === defaultWeightsVersion) return t('defaultWeights');
  return <code className="break-all">{version}</code>;
}
