import { ActionList, ActionListItem, Alert, Button, Title } from '@patternfly/react-core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SERVICES, setPermissions, type Group, type Permissions } from '../api/entitlement';
import { previewPermissions } from '../api/grants';
import { apiError } from '../api/problem';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/toasts';
import { ContractPermissions } from './ContractPermissions';
import { PermissionSelect } from './PermissionSelect';
import { PreviewModal } from './PreviewModal';
import { changeCount, tidy } from './permissions';

/** Changes not saved yet, and what they are based on. */
interface Draft {
  from: Permissions;
  to: Permissions;
}

/** All that a group specifies, on three levels, saved as one change (C5). */
export function PermissionEditor({ group }: { group: Group }) {
  const { t } = useTranslation(['groups', 'common']);
  const queryClient = useQueryClient();
  const toast = useToast();
  const [draft, setDraft] = useState<Draft>();
  const shown = draft?.to ?? group;
  const changes = draft === undefined ? 0 : changeCount(draft.from, draft.to);
  // The group may be read anew meanwhile, as its members change: that alone is no conflict.
  const conflict = draft !== undefined && changeCount(draft.from, group) > 0;
  const edit = (part: Partial<Permissions>) =>
    setDraft({ from: draft?.from ?? tidy(group), to: { ...tidy(shown), ...part } });
  const staleIsReadAnew = (error: Error) => {
    if (apiError(error).status === 412) {
      void queryClient.invalidateQueries({ queryKey: ['group', group.id] });
    }
  };
  const preview = useMutation({
    mutationFn: () => previewPermissions(group.id, group.version, tidy(shown)),
    onError: staleIsReadAnew,
  });
  const save = useMutation({
    mutationFn: () => setPermissions(group.id, group.version, tidy(shown)),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['group', group.id] });
      setDraft(undefined);
      preview.reset();
      toast('success', t('saved'));
      void queryClient.invalidateQueries({ queryKey: ['grant-changes'] });
      void queryClient.invalidateQueries({ queryKey: ['contracts'] });
      void queryClient.invalidateQueries({ queryKey: ['crossing'] });
    },
    onError: (error) => {
      preview.reset();
      staleIsReadAnew(error);
    },
  });
  const discard = () => {
    setDraft(undefined);
    save.reset();
    preview.reset();
  };
  return (
    <section className="biz-panel biz-panel--padded" aria-labelledby="permissions-title">
      <Title id="permissions-title" headingLevel="h2" size="lg">
        {t('permissions')}
      </Title>
      {group.automatic ? (
        <Alert component="p" variant="info" isInline title={t('automaticHint')} />
      ) : (
        <p className="biz-quiet">{t('permissionsLead')}</p>
      )}
      {conflict && (
        <Alert
          component="p"
          variant="warning"
          isInline
          title={t('common:conflict.title')}
          role="alert"
        >
          {t('conflictLead')}
        </Alert>
      )}
      {save.isError && !conflict && <ProblemAlert error={save.error} />}
      {preview.isError && !conflict && <ProblemAlert error={preview.error} />}
      <div className="biz-levels">
        <PermissionSelect
          id="all-services"
          label={t('allServices')}
          value={shown.allServices}
          isDisabled={group.automatic}
          onChange={(allServices) => edit({ allServices })}
        />
        <fieldset className="biz-fieldset">
          <legend>{t('byService')}</legend>
          <div className="biz-columns">
            {SERVICES.map((service) => (
              <PermissionSelect
                key={service}
                id={`service-${service}`}
                label={t(`common:service.${service}`)}
                value={shown.services[service] ?? 'UNSPECIFIED'}
                isDisabled={group.automatic}
                onChange={(value) => edit({ services: { ...shown.services, [service]: value } })}
              />
            ))}
          </div>
        </fieldset>
        {!group.automatic && (
          <ContractPermissions
            permissions={shown}
            change={(number, value) => edit({ contracts: { ...shown.contracts, [number]: value } })}
          />
        )}
      </div>
      {!group.automatic && (
        <div className="biz-save-bar">
          <span role="status">
            {changes === 0 ? t('noChanges') : t('changes', { total: changes })}
          </span>
          <ActionList>
            <ActionListItem>
              <Button
                isDisabled={changes === 0 || conflict || preview.isPending}
                isLoading={preview.isPending}
                onClick={() => preview.mutate()}
              >
                {t('review')}
              </Button>
            </ActionListItem>
            <ActionListItem>
              <Button variant="link" isDisabled={draft === undefined} onClick={discard}>
                {conflict ? t('common:conflict.reload') : t('discard')}
              </Button>
            </ActionListItem>
          </ActionList>
        </div>
      )}
      {preview.data !== undefined && !conflict && (
        <PreviewModal
          title={t('previewTitle')}
          preview={preview.data}
          error={undefined}
          busy={save.isPending}
          confirm={{ label: t('save'), act: () => save.mutate() }}
          close={() => preview.reset()}
        />
      )}
    </section>
  );
}
