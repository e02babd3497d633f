'use client';

import { serviceNames, type ServiceName } from '@iworkz/contracts';
import { useTranslations } from 'next-intl';
import { SelectField } from '@/ui/field';

/** Each service answers for itself, so an operator looks at one at a time. */
export function ServiceChoice({
  chosen,
  onChoose,
}: {
  readonly chosen: ServiceName;
  readonly onChoose: (service: ServiceName) => void;
}) {
  const t = useTranslations('operations');
  return (
    <SelectField
      name="service"
      label={t('service')}
      value={chosen}
      onChange={(event) => {
        const service = serviceNames.find((name) => name === event.target.value);
        if (service) onChoose(service);
      }}
      choices={serviceNames.map((value) => ({ value, label: value }))}
    />
  );
}
