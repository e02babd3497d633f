'use client';

import {
  GetBiasAuditRoute,
  adverseGroups,
  adverseGroupsBeforeEmployers,
  fairnessMeasures,
  fourFifths,
  type AdverseGroup,
  type AuditRow,
  type AuditTable,
  type BiasAudit,
  type FairnessMeasure,
} from '@iworkz/contracts';
import { useQuery } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'next-intl';
import { useParams } from 'next/navigation';
import { useApi } from '@/features/api/api-context';
import { OnlyFor } from '@/features/session/only-for';
import { useDateText } from '@/features/vocabulary/use-date-text';
import { Link } from '@/i18n/navigation';
import { Button } from '@/ui/button';
import { Loaded } from '@/ui/loaded';
import { Badge, Notice } from '@/ui/notice';
import { Card, PageHeading } from '@/ui/page';
import { saveFile } from '@/ui/save-file';
import { Table } from '@/ui/table';
import { lastInstantOf } from './audit-window';
import { AdverseImpactBadge } from './audits';
import { NewMitigation } from './new-mitigation';
import { useAuditWords } from './use-audit-words';

export function AuditReport() {
  const { auditId } = useParams<{ auditId: string }>();
  return (
    <OnlyFor permission="fairness:audit">
      <ReportOf auditId={auditId} />
    </OnlyFor>
  );
}

function ReportOf({ auditId }: { readonly auditId: string }) {
  const api = useApi();
  const audit = useQuery({
    queryKey: ['fairness-desk', 'audit', auditId],
    queryFn: ({ signal }) => api.call(GetBiasAuditRoute, { params: { auditId } }, { signal }),
  });
  return <Loaded query={audit}>{(found) => <Report audit={found} />}</Loaded>;
}

function Report({ audit }: { readonly audit: BiasAudit }) {
  const t = useTranslations('fairnessDesk.report');
  const words = useTranslations('fairnessDesk.audits');
  const dates = useDateText();
  const { findings, window, adverseImpact } = audit;
  const reasons = new Set(adverseGroupsBeforeEmployers(findings).flatMap(({ table }) => table.attributes));
  return (
    <div className="space-y-6">
      <PageHeading
        title={t('title')}
        lead={words('window', { from: dates.day(window.from), to: dates.day(lastInstantOf(window)) })}
        actions={
          <>
            <Link href="/admin/fairness" className="flex min-h-11 items-center text-accent underline">
              {t('back')}
            </Link>
            <Button
              look="secondary"
              onClick={() =>
                saveFile(`bias-audit-${audit.id}.json`, JSON.stringify(audit, null, 2), 'application/json')
              }
            >
              {t('download')}
            </Button>
          </>
        }
      />
      <p>
        <AdverseImpactBadge adverseImpact={adverseImpact} />
      </p>
      <Adverse below={adverseGroups(findings)} />
      <Basis audit={audit} />
      {fairnessMeasures.map((measure) => (
        <Measure key={measure} measure={measure} audit={audit} />
      ))}
      {reasons.size > 0 && <NewMitigation auditId={audit.id} reasons={[...reasons]} />}
    </div>
  );
}

/** What needs somebody's attention, before all tables. */
function Adverse({ below }: { readonly below: readonly AdverseGroup[] }) {
  const t = useTranslations('fairnessDesk.report');
  const words = useAuditWords();
  if (below.length === 0) return <Notice tone="good" title={t('noneBelow')} />;
  return (
    <Notice tone="danger" title={t('below', { limit: words.ratio(fourFifths) })}>
      <ul className="list-disc pl-6">
        {below.map(({ table, row }, index) => (
          <li key={index}>
            {t('belowItem', {
              measure: words.measure(table),
              attribute: words.attributesOf(table),
              group: words.group(row),
              ratio: words.ratio(row.impactRatio ?? 0),
            })}
          </li>
        ))}
      </ul>
      <p>{t('belowNote')}</p>
    </Notice>
  );
}

/** What was counted, by which versions, and the hash by which the same can be computed again. */
function Basis({ audit }: { readonly audit: BiasAudit }) {
  const t = useTranslations('fairnessDesk.report');
  const status = useTranslations('applicationStatus');
  const dates = useDateText();
  const format = useFormatter();
  const { findings, versions, parameters, inputHash, createdAt } = audit;
  const facts = [
    [t('basis.made'), dates.moment(createdAt)],
    [t('basis.people'), t('basis.peopleCount', { count: findings.people })],
    [t('basis.scores'), format.number(findings.scores)],
    [
      t('basis.applications'),
      t('basis.applicationCount', { applications: findings.applications, withdrawn: findings.withdrawn }),
    ],
    [t('basis.sightings'), format.number(findings.sightings)],
    [t('basis.selectedAt'), status(parameters.selectedAt)],
    [t('basis.versions'), format.list([`audit ${versions.audit}`, ...versions.models, ...versions.consent])],
    [t('basis.dataUpTo'), versions.dataUpTo ? dates.moment(versions.dataUpTo) : t('basis.noData')],
    [t('basis.hash'), inputHash],
  ] as const;
  return (
    <Card className="space-y-3">
      <h2 className="text-lg font-bold">{t('basis.title')}</h2>
      <dl className="grid gap-x-6 gap-y-2 text-sm sm:grid-cols-[max-content_1fr]">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="font-semibold">{name}</dt>
            <dd className="break-all">{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

function Measure({ measure, audit }: { readonly measure: FairnessMeasure; readonly audit: BiasAudit }) {
  const t = useTranslations('fairnessDesk.report');
  const words = useAuditWords();
  const { parameters, findings } = audit;
  const tables = findings.tables.filter((table) => table.measure === measure);
  if (tables.length === 0) return null;
  const byWeights = Map.groupBy(tables, ({ weights }) => (weights ? words.weights(weights) : ''));
  return (
    <Card className="space-y-5">
      <div>
        <h2 className="text-lg font-bold">{t(`measures.${measure}.name`)}</h2>
        <p className="mt-1 text-sm text-muted">{t(`measures.${measure}.what`)}</p>
      </div>
      {[...byWeights].map(([weights, ofWeights]) => {
        const without = ofWeights.filter(({ rows }) => rows.length === 0);
        return (
          <section key={weights} className="space-y-4">
            {weights && <h3 className="font-bold">{t('by', { weights })}</h3>}
            {ofWeights
              .filter(({ rows }) => rows.length > 0)
              .map((table) => (
                <GroupTable key={table.attributes.join()} table={table} minShare={parameters.minShare} />
              ))}
            {without.length > 0 && (
              <p className="text-sm text-muted">
                {t('tooFew', {
                  attributes: without.map((table) => words.attributesOf(table)).join(t('comma')),
                  least: parameters.minGroupSize,
                })}
              </p>
            )}
          </section>
        );
      })}
    </Card>
  );
}

function GroupTable({ table, minShare }: { readonly table: AuditTable; readonly minShare: number }) {
  const t = useTranslations('fairnessDesk.report');
  const words = useAuditWords();
  const format = useFormatter();
  const { measure, rows, unknown, hidden } = table;
  const rate = (value: number): string => words.rate(measure, value);
  return (
    <div className="space-y-2">
      <h4 className="font-semibold">{words.attributesOf(table)}</h4>
      <Table
        head={[t('group'), t('people'), t('cases'), t(`measures.${measure}.rate`), t('impactRatio'), t('verdict')]}
        rows={rows.map((row) => [
          words.group(row),
          format.number(row.people),
          format.number(row.cases),
          `${rate(row.rate)} ${words.within(rate, row.rateInterval)}`,
          row.impactRatio === null
            ? t('noRatio')
            : [words.ratio(row.impactRatio), row.ratioInterval && words.within(words.ratio, row.ratioInterval)]
                .filter(Boolean)
                .join(' '),
          <Verdict row={row} reference={table.reference} minShare={minShare} />,
        ])}
      />
      <p className="text-sm text-muted">
        {t('unknown', unknown)} {hidden.groups > 0 && t('hidden', hidden)}
      </p>
    </div>
  );
}

function Verdict({
  row: { group, belowFourFifths, excluded },
  reference,
  minShare,
}: {
  readonly row: AuditRow;
  readonly reference: AuditTable['reference'];
  readonly minShare: number;
}) {
  const t = useTranslations('fairnessDesk.report');
  const format = useFormatter();
  if (belowFourFifths) return <Badge tone="danger">{t('isBelow')}</Badge>;
  if (excluded) return t('excluded', { share: format.number(minShare, { style: 'percent' }) });
  return reference?.join() === group.join() ? t('reference') : t('isNotBelow');
}
