import { Label } from '@patternfly/react-core';
import { InnerScrollContainer, Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTranslation } from 'react-i18next';
import type { SignIn } from '../api/signIns';
import { Highlight } from '../ui/Highlight';
import { useTimes } from '../ui/time';

const TYPES = ['LOGIN', 'LOGIN_ERROR', 'LOGOUT'] as const;
const FACTORS = ['MAIL_OTP', 'TOTP', 'SKIP'] as const;

interface Props {
  label: string;
  signIns: readonly SignIn[];
  terms?: readonly string[];
  /** Left out where they are all one's own. */
  withUser?: boolean;
}

export function SignInTable({ label, signIns, terms = [], withUser = false }: Props) {
  const { t } = useTranslation(['accessLog', 'common']);
  const times = useTimes();
  const type = (signIn: SignIn) => {
    const known = TYPES.find((one) => one === signIn.type);
    return known === undefined ? signIn.type : t(`types.${known}`);
  };
  const factor = (signIn: SignIn) => {
    const known = FACTORS.find((one) => one === signIn.secondFactor);
    return known === undefined ? t('common:none') : t(`factors.${known}`);
  };
  return (
    <InnerScrollContainer>
      <Table aria-label={label} gridBreakPoint="grid-lg" className="biz-table">
        <Thead>
          <Tr>
            <Th modifier="nowrap">{t('time')}</Th>
            <Th modifier="nowrap">{t('type')}</Th>
            <Th modifier="nowrap">{t('result')}</Th>
            {withUser && <Th modifier="nowrap">{t('user')}</Th>}
            <Th modifier="nowrap">{t('address')}</Th>
            <Th modifier="nowrap">{t('factor')}</Th>
            <Th modifier="nowrap">{t('agent')}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {signIns.map((signIn) => (
            <Tr key={signIn.eventId}>
              <Td dataLabel={t('time')} className="biz-value">
                {times.instant(signIn.occurredAt)}
              </Td>
              <Td dataLabel={t('type')} className="biz-value">
                {type(signIn)}
              </Td>
              <Td dataLabel={t('result')}>
                <Label status={signIn.result === 'SUCCESS' ? 'success' : 'danger'} isCompact>
                  {t(`results.${signIn.result}`)}
                </Label>
              </Td>
              {withUser && (
                <Td dataLabel={t('user')} modifier="breakWord">
                  {signIn.name && (
                    <div>
                      <Highlight text={signIn.name} terms={terms} />
                    </div>
                  )}
                  <span className="biz-quiet">
                    <Highlight text={signIn.email ?? t('deleted')} terms={terms} />
                  </span>
                </Td>
              )}
              <Td dataLabel={t('address')} className="biz-value">
                <Highlight text={signIn.remoteAddress ?? t('common:none')} terms={terms} />
              </Td>
              <Td dataLabel={t('factor')}>{factor(signIn)}</Td>
              <Td dataLabel={t('agent')} modifier="breakWord" className="biz-quiet">
                {signIn.userAgent ?? t('common:none')}
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </InnerScrollContainer>
  );
}
