import { ActionGroup, Button, Form, PageSection } from '@patternfly/react-core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { TrustedBrowsers } from '../accesslog/TrustedBrowsers';
import { changeAccount, readAccount, type Account } from '../api/identity';
import { apiError, placeErrors } from '../api/problem';
import { useMe } from '../session/useMe';
import { ErrorState } from '../ui/ErrorState';
import { LinkButton } from '../ui/LinkButton';
import { Loading } from '../ui/Loading';
import { PageHeading } from '../ui/PageHeading';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/toasts';
import { useFirstError } from '../ui/useFirstError';
import { UserActions } from './UserActions';
import { UserConflict } from './UserConflict';
import { UserFields } from './UserFields';
import { UserStatus } from './UserStatus';
import { UserPath } from './UserPath';
import { changedAccountOf, formOf, missing, USER_FIELDS } from './userForm';

/** Corrects a user, and acts on his access (A8, A9). */
export function EditUserPage() {
  const id = useParams().account ?? '';
  const account = useQuery({
    queryKey: ['account', id],
    queryFn: ({ signal }) => readAccount(id, signal),
    // An edit is based on what was shown when it began.
    refetchOnWindowFocus: false,
    gcTime: 0,
  });
  if (account.isError && account.data === undefined) {
    return <ErrorState error={account.error} retry={() => void account.refetch()} />;
  }
  return account.data === undefined ? (
    <Loading />
  ) : (
    <Edit key={account.data.version} first={account.data} />
  );
}

function Edit({ first }: { first: Account }) {
  const { t } = useTranslation(['users', 'common']);
  const zone = useMe()?.timeZone ?? 'Asia/Tokyo';
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const toast = useToast();
  const [base, setBase] = useState(first);
  const [form, setForm] = useState(() => formOf(first));
  const [tries, setTries] = useState(0);
  const save = useMutation({
    mutationFn: () => changeAccount(base.id, base.version, changedAccountOf(form)),
    onSuccess: async (saved) => {
      await queryClient.invalidateQueries({ queryKey: ['accounts'] });
      toast('success', t('saved', { name: saved.name }));
      await navigate('/users');
    },
  });
  const problem = save.error ? apiError(save.error) : undefined;
  const current = problem?.status === 412 ? (problem.problem.current as Account) : undefined;
  const placed =
    problem !== undefined && current === undefined
      ? placeErrors(problem.problem, USER_FIELDS)
      : undefined;
  const empty = tries > 0 ? missing(form) : [];
  useFirstError(save.error ?? tries);
  return (
    <>
      <PageHeading
        title={t('editTitle', { name: base.name })}
        lead={t('sessionsEnd')}
        above={<UserPath here={base.name} />}
        actions={<UserStatus status={base.status} />}
      />
      <PageSection hasBodyWrapper={false} isFilled>
        <Form
          className="biz-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setTries(tries + 1);
            if (missing(form).length === 0) {
              save.mutate();
            }
          }}
        >
          {placed !== undefined && <ProblemAlert error={save.error} more={placed.rest} />}
          {current !== undefined && (
            <UserConflict
              before={base}
              now={current}
              mine={form}
              settle={(keep) => {
                setBase(current);
                save.reset();
                if (!keep) {
                  setForm(formOf(current));
                }
              }}
            />
          )}
          <UserFields
            form={form}
            ownZone={zone}
            existing={{ emailFixed: base.status !== 'INVITED', masterId: base.masterId }}
            errors={{
              ...placed?.fields,
              ...Object.fromEntries(empty.map((field) => [field, t('required')])),
            }}
            change={(part) => setForm({ ...form, ...part })}
          />
          <p>
            <Link to="/groups">{t('groupsElsewhere')}</Link>
          </p>
          <ActionGroup>
            <Button type="submit" isLoading={save.isPending} isDisabled={save.isPending}>
              {t('common:save')}
            </Button>
            <LinkButton to="/users" variant="link">
              {t('common:cancel')}
            </LinkButton>
          </ActionGroup>
        </Form>
      </PageSection>
      {base.status !== 'INVITED' && <TrustedBrowsers account={base.id} />}
      <UserActions account={base} />
    </>
  );
}
