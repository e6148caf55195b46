import { Alert, Button, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listVoiceContracts, previewTakeOver, takeOver, type TakeOver } from '../api/takeOver';
import { useSite } from '../settings/site';
import { useSaved } from '../settings/useSaved';
import { ErrorState } from '../ui/ErrorState';
import { Loading } from '../ui/Loading';
import { ProblemAlert } from '../ui/ProblemAlert';
import { SelectField } from '../ui/SelectField';
import { useToast } from '../ui/toasts';

const SHOWN = 20;

/** Takes the numbers of an IP Voice contract over, having shown which (E4). */
export function TakeOverModal({ close }: { close: () => void }) {
  const { t } = useTranslation(['external', 'common']);
  const { contract } = useSite();
  const toast = useToast();
  const { refresh } = useSaved(['external-numbers', 'change-sets', 'voice-contracts'], contract);
  const [chosen, setChosen] = useState('');
  const offered = useQuery({
    queryKey: ['voice-contracts', contract],
    queryFn: ({ signal }) => listVoiceContracts(contract, signal),
  });
  const preview = useQuery({
    queryKey: ['voice-contracts', contract, chosen],
    queryFn: ({ signal }) => previewTakeOver(contract, chosen, signal),
    enabled: chosen !== '',
  });
  const act = useMutation({
    mutationFn: () => takeOver(contract, chosen),
    onSuccess: ({ added, remaining }) => {
      toast('success', t('takenOver', { total: added.length }));
      if (remaining === 0) {
        close();
      }
    },
    onSettled: refresh,
  });
  const nothing = offered.data?.length === 0;
  return (
    <Modal isOpen variant="medium" onClose={close} aria-labelledby="take-over-title">
      <ModalHeader
        title={t('takeOver')}
        labelId="take-over-title"
        description={t('takeOverLead')}
      />
      <ModalBody tabIndex={0} aria-labelledby="take-over-title">
        {act.isError && <ProblemAlert error={act.error} />}
        {offered.isError && (
          <ErrorState error={offered.error} retry={() => void offered.refetch()} />
        )}
        {offered.isPending && <Loading />}
        {nothing && <p>{t('noVoiceContract')}</p>}
        {offered.data !== undefined && !nothing && (
          <SelectField
            id="voiceContract"
            label={t('voiceContract')}
            value={chosen}
            isRequired
            choices={[
              { value: '', label: t('chooseVoiceContract') },
              ...offered.data.map((one) => ({
                value: one.contract,
                label: t('voiceContractOf', {
                  contract: one.contract,
                  site: one.siteName ?? '',
                  total: one.numbers,
                  left: one.numbers - one.registered,
                }),
              })),
            ]}
            onChange={setChosen}
          />
        )}
        {preview.isError && <ProblemAlert error={preview.error} />}
        {preview.data !== undefined && <Effect of={preview.data} />}
      </ModalBody>
      <ModalFooter>
        <Button
          isDisabled={(preview.data?.added.length ?? 0) === 0 || act.isPending}
          isLoading={act.isPending}
          onClick={() => act.mutate()}
        >
          {t('takeThem', { total: preview.data?.added.length ?? 0 })}
        </Button>
        <Button variant="link" onClick={close}>
          {t('common:cancel')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}

/** What would be added, and what is left out. */
function Effect({ of }: { of: TakeOver }) {
  const { t } = useTranslation('external');
  const some = (numbers: readonly string[]) =>
    numbers.slice(0, SHOWN).join(', ') + (numbers.length > SHOWN ? ' …' : '');
  return (
    <div className="biz-take-over" aria-live="polite">
      {of.added.length === 0 ? (
        <Alert component="p" variant="info" isInline title={t('nothingToTake')} />
      ) : (
        <p>
          {t('willAdd', { total: of.added.length })} <span>{some(of.added)}</span>
        </p>
      )}
      {of.registered.length > 0 && (
        <p>
          {t('alreadyThere', { total: of.registered.length })} <span>{some(of.registered)}</span>
        </p>
      )}
      {of.unsuitable.length > 0 && (
        <p>
          {t('unsuitable', { total: of.unsuitable.length })} <span>{some(of.unsuitable)}</span>
        </p>
      )}
      {of.remaining > 0 && <p>{t('remaining', { total: of.remaining })}</p>}
    </div>
  );
}
