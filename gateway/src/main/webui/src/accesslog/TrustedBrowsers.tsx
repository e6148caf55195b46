import { Button, PageSection, Title } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { forgetBrowser, listBrowsers } from '../api/browsers';
import { ErrorState } from '../ui/ErrorState';
import { Loading } from '../ui/Loading';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useTimes } from '../ui/time';
import { useToast } from '../ui/toasts';

/** The browsers that go without the second factor: of an account, or one's own (B4). */
export function TrustedBrowsers({ account }: { account?: string }) {
  const { t } = useTranslation(['accessLog', 'common']);
  const times = useTimes();
  const toast = useToast();
  const queryClient = useQueryClient();
  const queryKey = ['trusted-browsers', account ?? 'own'];
  const browsers = useQuery({
    queryKey,
    queryFn: ({ signal }) => listBrowsers(account, signal),
  });
  const forget = useMutation({
    mutationFn: (browser: string) => forgetBrowser(account, browser),
    onSuccess: () => {
      toast('success', t('browserForgotten'));
      return queryClient.invalidateQueries({ queryKey });
    },
  });
  return (
    <PageSection hasBodyWrapper={false} aria-labelledby="trusted-browsers">
      <Title headingLevel="h2" size="lg" id="trusted-browsers">
        {t('browsers')}
      </Title>
      <p className="biz-quiet">{t('browsersLead')}</p>
      {forget.error && <ProblemAlert error={forget.error} />}
      {browsers.isError ? (
        <ErrorState error={browsers.error} retry={() => void browsers.refetch()} />
      ) : browsers.data === undefined ? (
        <Loading />
      ) : browsers.data.length === 0 ? (
        <p>{t('noBrowsers')}</p>
      ) : (
        <Table aria-label={t('browsers')} gridBreakPoint="grid-lg" className="biz-table">
          <Thead>
            <Tr>
              <Th>{t('agent')}</Th>
              <Th>{t('address')}</Th>
              <Th>{t('rememberedAt')}</Th>
              <Th>{t('lastUsedAt')}</Th>
              <Th>{t('expiresAt')}</Th>
              <Th screenReaderText={t('forget')} />
            </Tr>
          </Thead>
          <Tbody>
            {browsers.data.map((browser) => (
              <Tr key={browser.id}>
                <Td dataLabel={t('agent')} modifier="breakWord">
                  {browser.userAgent}
                </Td>
                <Td dataLabel={t('address')} className="biz-value">
                  {browser.remoteAddress ?? t('common:none')}
                </Td>
                <Td dataLabel={t('rememberedAt')}>{times.instant(browser.createdAt)}</Td>
                <Td dataLabel={t('lastUsedAt')}>{times.instant(browser.lastUsedAt)}</Td>
                <Td dataLabel={t('expiresAt')}>{times.instant(browser.expiresAt)}</Td>
                <Td>
                  <Button
                    variant="link"
                    isInline
                    isDanger
                    isDisabled={forget.isPending}
                    aria-label={t('forgetOf', { time: times.instant(browser.createdAt) })}
                    onClick={() => forget.mutate(browser.id)}
                  >
                    {t('forget')}
                  </Button>
                </Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      )}
    </PageSection>
  );
}
