import {
  Alert,
  Button,
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
  PageSection,
  Progress,
} from '@patternfly/react-core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { applyImport, cancelImport, readImport, type Import } from '../api/imports';
import { ErrorState } from '../ui/ErrorState';
import { Loading } from '../ui/Loading';
import { PageHeading } from '../ui/PageHeading';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useTimes } from '../ui/time';
import { useActorNames } from '../users/useActorNames';
import { FaultList } from './FaultList';
import { ImportNotice } from './ImportNotice';
import { PreviewTable } from './PreviewTable';
import { usePlace } from './place';
import { isMoving, StateLabel } from './StateLabel';
import { useFollow } from './useFollow';
import { useKinds } from './useKinds';

/** One import: what it would do, or did, or what is wrong with its file (F2, F3). */
export function ImportPage() {
  const { t } = useTranslation('imports');
  const { source, Above } = usePlace();
  const id = useParams().import ?? '';
  const job = useQuery({
    queryKey: ['import', source, id],
    queryFn: ({ signal }) => readImport(source, id, signal),
    // The line that tells of it may be lost.
    refetchInterval: (query) =>
      query.state.data !== undefined && isMoving(query.state.data) ? 5_000 : false,
  });
  useFollow(source, id, job.data !== undefined && isMoving(job.data));
  if (job.isError && job.data === undefined) {
    return <ErrorState error={job.error} retry={() => void job.refetch()} />;
  }
  if (job.data === undefined) {
    return <Loading />;
  }
  return (
    <>
      <PageHeading
        title={t('jobTitle', { name: job.data.fileName })}
        above={<Above here={t('here')} />}
      />
      <PageSection hasBodyWrapper={false} isFilled>
        <div className="biz-panel biz-panel--padded">
          <Content job={job.data} />
        </div>
      </PageSection>
    </>
  );
}

function Content({ job }: { job: Import }) {
  const { t } = useTranslation('imports');
  const { source, mayWrite } = usePlace();
  const queryClient = useQueryClient();
  const stored = (now: Import) => queryClient.setQueryData(['import', source, job.id], now);
  const again = () => void queryClient.invalidateQueries({ queryKey: ['import', source, job.id] });
  const apply = useMutation({
    mutationFn: () => applyImport(source, job),
    onSuccess: stored,
    onError: again,
  });
  const cancel = useMutation({
    mutationFn: () => cancelImport(source, job),
    onSuccess: stored,
    onError: again,
  });
  const changes = job.added + job.changed + job.removed > 0;
  const failed = apply.error ?? cancel.error;
  return (
    <>
      {failed !== null && <ProblemAlert error={failed} />}
      <ImportNotice job={job} />
      {isMoving(job) && (
        <Progress
          id="import-progress"
          title={t(`working.${job.state as 'VALIDATING' | 'APPLYING'}`)}
          value={job.progress}
          label={t('percent', { percent: job.progress })}
        />
      )}
      <Facts job={job} />
      {mayWrite && (job.state === 'READY' || isMoving(job)) && (
        <div className="biz-acts">
          {job.state === 'READY' && (
            <Button
              isLoading={apply.isPending}
              isDisabled={apply.isPending || !changes}
              onClick={() => apply.mutate()}
            >
              {changes ? t('apply') : t('applyNothing')}
            </Button>
          )}{' '}
          <Button variant="link" isDisabled={cancel.isPending} onClick={() => cancel.mutate()}>
            {t('cancel')}
          </Button>
        </div>
      )}
      {job.warnings.map((warning) => (
        <Warning key={`${warning.line} ${warning.field}`} fault={warning} />
      ))}
      {job.state === 'INVALID' && <FaultList job={job} />}
      {job.preview.length > 0 && <PreviewTable job={job} />}
    </>
  );
}

function Warning({ fault }: { fault: Import['warnings'][number] }) {
  const { t, i18n } = useTranslation('imports');
  const text = i18n.language === 'en' ? fault.en : fault.ja;
  const title = `${t('line')} ${fault.line}: ${text}`;
  return <Alert isInline isPlain variant="warning" component="p" title={title} />;
}

function Facts({ job }: { job: Import }) {
  const { t } = useTranslation('imports');
  const { path, mayReplace } = usePlace();
  const times = useTimes();
  const kinds = useKinds();
  const who = useActorNames([job.account]);
  const facts: [string, React.ReactNode][] = [
    [t('state'), <StateLabel key="state" job={job} />],
    [t('what'), kinds.name(job.kind)],
    [t('who'), who(job.account)],
    [t('when'), times.instant(job.uploadedAt)],
    [t('encoding'), t(`encodings.${job.encoding as 'utf-8' | 'windows-31j'}`)],
    ...(mayReplace
      ? [[t('mode'), t(`modes.${job.replaces ? 'replace' : 'keep'}`)] satisfies [string, string]]
      : []),
    [t('rows'), job.rows],
    [
      t('counts'),
      job.state === 'INVALID' ? t('errorCount', { count: job.errors }) : t('countsOf', { ...job }),
    ],
  ];
  return (
    <>
      <DescriptionList
        isCompact
        columnModifier={{ default: '1Col', md: '2Col', xl: '3Col' }}
        aria-label={t('facts')}
        className="biz-import__facts"
      >
        {facts.map(([name, value]) => (
          <DescriptionListGroup key={name}>
            <DescriptionListTerm>{name}</DescriptionListTerm>
            <DescriptionListDescription>{value}</DescriptionListDescription>
          </DescriptionListGroup>
        ))}
      </DescriptionList>
      {job.sameFileAs != null && (
        <Alert isInline variant="info" component="p" title={t('sameFile')}>
          <Link to={`${path}/${job.sameFileAs}`}>{t('toSameFile')}</Link>
        </Alert>
      )}
    </>
  );
}
