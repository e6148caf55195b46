import { Flex, PageSection } from '@patternfly/react-core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { readLoginId, setLoginId, type LoginId } from '../api/dotphone';
import { apiError } from '../api/problem';
import { intended } from '../changes/intended';
import { usePreview } from '../changes/usePreview';
import { Path } from '../settings/Path';
import { useSite } from '../settings/site';
import { useLoops } from '../settings/useSaved';
import { ErrorState } from '../ui/ErrorState';
import { LinkButton } from '../ui/LinkButton';
import { Loading } from '../ui/Loading';
import { PageHeading } from '../ui/PageHeading';
import { useTimes } from '../ui/time';
import { OptionsConflict } from './OptionsConflict';
import { OptionsEditor } from './OptionsEditor';
import { settingsOf, type OptionsForm } from './optionsForm';

/** The options of one login ID, set on behalf of its user (D5, G3). */
export function LoginIdPage() {
  const { t } = useTranslation(['dotphone', 'simulation']);
  const { contract } = useSite();
  const loginId = useParams().loginId ?? '';
  const stored = useQuery({
    queryKey: ['login-id', contract, loginId],
    queryFn: ({ signal }) => readLoginId(contract, loginId, signal),
    // An edit is based on what was shown when it began.
    refetchOnWindowFocus: false,
    gcTime: 0,
  });
  if (stored.isError && stored.data === undefined) {
    return <ErrorState error={stored.error} retry={() => void stored.refetch()} />;
  }
  if (stored.data === undefined) {
    return <Loading />;
  }
  return (
    <>
      <PageHeading
        title={t('optionsTitle', { loginId })}
        lead={t('optionsLead', { number: stored.data.number })}
        above={<Path here={loginId} />}
        actions={
          <Flex>
            <LinkButton
              to={`/contracts/${contract}/simulation?dialed=${stored.data.number}`}
              variant="secondary"
            >
              {t('simulation:open')}
            </LinkButton>
            <LinkButton
              to={`/contracts/${contract}/changes?for=${encodeURIComponent(loginId)}`}
              variant="secondary"
            >
              {t('history')}
            </LinkButton>
          </Flex>
        }
      />
      <PageSection hasBodyWrapper={false} isFilled>
        <Edit first={stored.data} />
      </PageSection>
    </>
  );
}

function Edit({ first }: { first: LoginId }) {
  const { contract, mayWrite } = useSite();
  const { loginId } = first;
  const queryClient = useQueryClient();
  const times = useTimes();
  const tellLoops = useLoops();
  const [base, setBase] = useState(first);
  // Counts how often the form began anew from what is stored.
  const [round, setRound] = useState(0);
  const [savedAt, setSavedAt] = useState<string>();
  const save = useMutation({
    mutationFn: (form: OptionsForm) =>
      setLoginId(contract, loginId, base.version, settingsOf(form, base.options)),
    onSuccess: (saved) => {
      tellLoops(saved);
      queryClient.setQueryData(['login-id', contract, loginId], saved);
      setBase(saved);
      setRound(round + 1);
      setSavedAt(new Date().toISOString());
    },
  });
  const preview = usePreview<OptionsForm>(
    (form) => intended('login-id-options', base, settingsOf(form, base.options)),
    (form) => save.mutate(form),
    () => setRound(round + 1),
  );
  const failed = preview.error ?? save.error;
  const current = failed ? (apiError(failed).problem.current as LoginId) : undefined;
  return (
    <OptionsEditor
      key={round}
      first={base}
      backTo={`/contracts/${contract}/login-ids`}
      deputy
      busy={save.isPending}
      error={current === undefined ? failed : null}
      savedAt={savedAt && times.instant(savedAt)}
      disabled={!mayWrite}
      touched={() => setSavedAt(undefined)}
      submit={(form) => {
        preview.reset();
        save.mutate(form);
      }}
      look={{ act: preview.look, busy: preview.looking }}
      notice={(form) => (
        <>
          {preview.modal}
          {current !== undefined && (
            <OptionsConflict
              before={base}
              now={current}
              mine={form}
              settle={(keep) => {
                setBase(current);
                save.reset();
                preview.reset();
                if (!keep) {
                  setRound(round + 1);
                }
              }}
            />
          )}
        </>
      )}
    />
  );
}
