import { ActionGroup, Button, Form, PageSection, Title } from '@patternfly/react-core';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { logoAddress, putLogo, removeLogo, type CompanyPolicy } from '../api/policy';
import { apiError } from '../api/problem';
import { useToast } from '../ui/toasts';
import { SaveProblem } from './SaveProblem';

interface Props {
  policy: CompanyPolicy;
  saved: (now: CompanyPolicy) => void;
  reload: () => void;
}

const TYPES = ['image/png', 'image/jpeg'];

/** The company's logo (B5). The service looks at the content; here only the obvious is said early. */
export function LogoEditor({ policy, saved, reload }: Props) {
  const { t } = useTranslation(['security', 'common']);
  const toast = useToast();
  const input = useRef<HTMLInputElement>(null);
  const address = logoAddress(policy);
  const save = useMutation({
    mutationFn: (picture: File | undefined) =>
      picture === undefined ? removeLogo(policy.version) : putLogo(policy.version, picture),
    onSuccess: (now) => {
      toast('success', t(now.logo == null ? 'logoRemoved' : 'logoSaved'));
      saved(now);
    },
  });
  const problem = save.error ? apiError(save.error).problem : undefined;
  const refused = problem?.errors?.[0]?.message;
  return (
    <PageSection hasBodyWrapper={false}>
      <Form
        className="biz-form"
        noValidate
        aria-labelledby="logo"
        onSubmit={(event) => event.preventDefault()}
      >
        <Title headingLevel="h2" size="lg" id="logo">
          {t('logo')}
        </Title>
        <p className="biz-quiet">{t('logoLead')}</p>
        {save.error && refused === undefined && <SaveProblem error={save.error} reload={reload} />}
        {address === undefined ? (
          <p>{t('noLogo')}</p>
        ) : (
          <p>
            <img
              className="biz-logo"
              src={address}
              alt={t('logoOf', { name: policy.companyName })}
            />
          </p>
        )}
        <input
          ref={input}
          type="file"
          id="logoFile"
          className="pf-v6-screen-reader"
          tabIndex={-1}
          accept={TYPES.join(',')}
          aria-label={t('logoChoose')}
          onChange={(event) => {
            const picture = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (picture !== undefined) {
              save.mutate(
                TYPES.includes(picture.type)
                  ? picture
                  : new File([picture], picture.name, { type: 'image/png' }),
              );
            }
          }}
        />
        {refused !== undefined && (
          <p className="biz-error" role="alert" id="logo-help">
            {refused}
          </p>
        )}
        <ActionGroup>
          <Button
            variant="secondary"
            isLoading={save.isPending}
            isDisabled={save.isPending}
            aria-describedby={refused === undefined ? undefined : 'logo-help'}
            onClick={() => input.current?.click()}
          >
            {t('logoChoose')}
          </Button>
          {address !== undefined && (
            <Button
              variant="link"
              isDanger
              isDisabled={save.isPending}
              onClick={() => save.mutate(undefined)}
            >
              {t('logoRemove')}
            </Button>
          )}
        </ActionGroup>
      </Form>
    </PageSection>
  );
}
