import { PageSection } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { readLineKeys } from '../api/lineKeys';
import { readExtension } from '../api/pbx';
import { Path } from '../settings/Path';
import { useSite } from '../settings/site';
import { ErrorState } from '../ui/ErrorState';
import { Loading } from '../ui/Loading';
import { PageHeading } from '../ui/PageHeading';
import { LineKeyEditor } from './LineKeyEditor';

/** The line keys of one extension's terminal (E5). */
export function LineKeyPage() {
  const { t } = useTranslation('lineKeys');
  const { contract } = useSite();
  const id = useParams().extension ?? '';
  const extension = useQuery({
    queryKey: ['extension', contract, id],
    queryFn: ({ signal }) => readExtension(contract, id, signal),
  });
  const keys = useQuery({
    queryKey: ['line-keys', contract, id],
    queryFn: ({ signal }) => readLineKeys(contract, id, signal),
    // An edit is based on what was shown when it began.
    refetchOnWindowFocus: false,
    gcTime: 0,
  });
  const failed = [extension, keys].find((query) => query.isError && query.data === undefined);
  if (failed !== undefined) {
    return <ErrorState error={failed.error} retry={() => void failed.refetch()} />;
  }
  if (extension.data === undefined || keys.data === undefined) {
    return <Loading />;
  }
  const { number } = extension.data;
  return (
    <>
      <PageHeading
        title={t('title', { number })}
        lead={t('lead')}
        above={<Path here={`${number} ${t('here')}`} />}
      />
      <PageSection hasBodyWrapper={false} isFilled>
        <LineKeyEditor own={id} first={keys.data} />
      </PageSection>
    </>
  );
}
