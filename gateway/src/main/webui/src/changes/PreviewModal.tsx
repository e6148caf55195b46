import {
  Alert,
  Button,
  Form,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  Title,
} from '@patternfly/react-core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IntendedChange, Preview } from '../api/changes';
import { apiError, placeErrors } from '../api/problem';
import { TextField } from '../ui/Field';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useTimes } from '../ui/time';
import { useToast } from '../ui/toasts';
import { CallDifferences } from './CallDifferences';
import { Differences } from './Differences';
import { usePlanner } from './planner';

interface Props {
  preview: Preview;
  change: IntendedChange;
  save: () => void;
  /** Absent for what must be done now. */
  planned?: () => void;
  close: () => void;
}

/** What a change would do to settings and calls, before it is saved or planned (E9). */
export function PreviewModal({ preview, change, save, planned, close }: Props) {
  const { t } = useTranslation(['changes', 'common']);
  const [later, setLater] = useState(false);
  return (
    <Modal isOpen variant="large" onClose={close} aria-labelledby="preview-title">
      <ModalHeader title={t('previewTitle')} labelId="preview-title" />
      <ModalBody tabIndex={0} aria-labelledby="preview-title">
        {preview.warnings.map((warning) => (
          <Alert
            key={warning.path.join()}
            component="p"
            isInline
            variant="warning"
            title={t('loop', { path: warning.path.join(' → ') })}
          />
        ))}
        {preview.changes.length === 0 ? (
          <p>{t('nothing')}</p>
        ) : (
          <Differences changes={preview.changes} />
        )}
        <Title headingLevel="h2" size="lg" className="biz-calls-title">
          {t('calls')}
        </Title>
        <CallDifferences calls={preview.calls} />
        {later && planned && <Plan change={change} planned={planned} />}
      </ModalBody>
      <ModalFooter>
        {!later && <Button onClick={save}>{t('saveNow')}</Button>}
        {!later && planned && (
          <Button variant="secondary" onClick={() => setLater(true)}>
            {t('planLater')}
          </Button>
        )}
        {later && (
          <Button type="submit" form="plan-form">
            {t('planIt')}
          </Button>
        )}
        <Button variant="link" onClick={close}>
          {t('common:back')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}

function Plan({ change, planned }: Required<Pick<Props, 'change' | 'planned'>>) {
  const { t } = useTranslation('changes');
  const planner = usePlanner();
  const times = useTimes();
  const toast = useToast();
  const queryClient = useQueryClient();
  const [at, setAt] = useState('');
  const [memo, setMemo] = useState('');
  const time = new Date(at);
  const instant = Number.isNaN(time.valueOf()) ? undefined : time.toISOString();
  const plan = useMutation({
    // By then the setting may have another version; what matters is whether it still fits.
    mutationFn: (when: string) => planner.plan(when, memo, { ...change, version: undefined }),
    onSuccess: () => {
      toast('success', t('planned'));
      void queryClient.invalidateQueries({ queryKey: ['plans', planner.of] });
      planned();
    },
  });
  const placed = plan.error ? placeErrors(apiError(plan.error).problem, ['at', 'memo']) : undefined;
  return (
    <Form
      id="plan-form"
      noValidate
      className="biz-plan"
      onSubmit={(event) => {
        event.preventDefault();
        // The editor it was opened from would take it for its own and save at once.
        event.stopPropagation();
        if (instant !== undefined) {
          plan.mutate(instant);
        }
      }}
    >
      {plan.error && <ProblemAlert error={plan.error} more={placed?.rest} />}
      <TextField
        id="at"
        label={t('planAt')}
        isRequired
        type="datetime-local"
        hint={instant === undefined ? t('planAtHint') : times.instant(instant)}
        value={at}
        error={placed?.fields.at}
        onChange={setAt}
      />
      <TextField
        id="planMemo"
        label={t('planMemo')}
        maxLength={200}
        value={memo}
        error={placed?.fields.memo}
        onChange={setMemo}
      />
    </Form>
  );
}
