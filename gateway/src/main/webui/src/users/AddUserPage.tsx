import { ActionGroup, Button, Form, PageSection } from '@patternfly/react-core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { inviteUser } from '../api/identity';
import { apiError, placeErrors } from '../api/problem';
import { useMe } from '../session/useMe';
import { LinkButton } from '../ui/LinkButton';
import { PageHeading } from '../ui/PageHeading';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/toasts';
import { useFirstError } from '../ui/useFirstError';
import { UserFields } from './UserFields';
import { UserPath } from './UserPath';
import { accountOf, missing, newUser, USER_FIELDS } from './userForm';

/** Adds a user and sends the invitation (A8). */
export function AddUserPage() {
  const { t } = useTranslation(['users', 'common']);
  const zone = useMe()?.timeZone ?? 'Asia/Tokyo';
  const [form, setForm] = useState(() => newUser(zone));
  const [tries, setTries] = useState(0);
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const toast = useToast();
  const invite = useMutation({
    mutationFn: () => inviteUser(accountOf(form)),
    onSuccess: async (account) => {
      await queryClient.invalidateQueries({ queryKey: ['accounts'] });
      toast('success', t('invited', { name: account.name }));
      await navigate('/users');
    },
  });
  const placed = invite.error
    ? placeErrors(apiError(invite.error).problem, USER_FIELDS)
    : undefined;
  const empty = tries > 0 ? missing(form) : [];
  useFirstError(invite.error ?? tries);
  return (
    <>
      <PageHeading
        title={t('addTitle')}
        lead={t('addLead')}
        above={<UserPath here={t('addTitle')} />}
      />
      <PageSection hasBodyWrapper={false} isFilled>
        <Form
          className="biz-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setTries(tries + 1);
            if (missing(form).length === 0) {
              invite.mutate();
            }
          }}
        >
          {placed !== undefined && <ProblemAlert error={invite.error} more={placed.rest} />}
          <UserFields
            form={form}
            ownZone={zone}
            errors={{
              ...placed?.fields,
              ...Object.fromEntries(empty.map((field) => [field, t('required')])),
            }}
            change={(part) => setForm({ ...form, ...part })}
          />
          <ActionGroup>
            <Button type="submit" isLoading={invite.isPending} isDisabled={invite.isPending}>
              {t('add')}
            </Button>
            <LinkButton to="/users" variant="link">
              {t('common:cancel')}
            </LinkButton>
          </ActionGroup>
        </Form>
      </PageSection>
    </>
  );
}
