import { Button, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { GrantPreview } from '../api/grants';
import { Loading } from '../ui/Loading';
import { ProblemAlert } from '../ui/ProblemAlert';
import { EffectList } from './EffectList';

interface Props {
  title: string;
  lead?: string;
  preview: GrantPreview | undefined;
  error: unknown;
  busy: boolean;
  confirm: { label: string; danger?: boolean; act: () => void };
  close: () => void;
}

/** Shows who gains or loses what before it happens (C4, C5). */
export function PreviewModal({ title, lead, preview, error, busy, confirm, close }: Props) {
  const { t } = useTranslation(['groups', 'common']);
  return (
    <Modal isOpen variant="medium" onClose={close} aria-labelledby="preview-title">
      <ModalHeader
        title={title}
        labelId="preview-title"
        titleIconVariant={confirm.danger ? 'warning' : undefined}
      />
      <ModalBody tabIndex={0} aria-labelledby="preview-title">
        {lead !== undefined && <p>{lead}</p>}
        {error !== null && error !== undefined && <ProblemAlert error={error} />}
        {preview === undefined ? (
          !error && <Loading />
        ) : (
          <>
            <p className="biz-effects__sum" role="status">
              {t('effectSum', {
                gaining: preview.accountsGaining,
                losing: preview.accountsLosing,
              })}
            </p>
            <EffectList effects={preview.effects} />
          </>
        )}
      </ModalBody>
      <ModalFooter>
        <Button
          variant={confirm.danger ? 'danger' : 'primary'}
          isLoading={busy}
          isDisabled={busy || preview === undefined}
          onClick={confirm.act}
        >
          {confirm.label}
        </Button>
        <Button variant="link" onClick={close}>
          {t('common:cancel')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
