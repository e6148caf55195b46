import { ActionGroup, Button, Form, Title } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSite } from '../settings/site';
import { ProblemAlert } from '../ui/ProblemAlert';
import type { Whole } from './useWhole';

interface Props<F> {
  id: string;
  title: string;
  lead: string;
  whole: Whole<F>;
  children: ReactNode;
}

/** The form of a setting of which a contract has one. */
export function WholeForm<F>({ id, title, lead, whole, children }: Props<F>) {
  const { t } = useTranslation(['common', 'changes']);
  const { mayWrite } = useSite();
  return (
    <section className="biz-panel biz-panel--padded" aria-labelledby={`${id}-title`}>
      <Title id={`${id}-title`} headingLevel="h2" size="lg">
        {title}
      </Title>
      <p className="biz-quiet">{lead}</p>
      {whole.modal}
      <Form
        aria-labelledby={`${id}-title`}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          whole.save();
        }}
      >
        {whole.error !== null && <ProblemAlert error={whole.error} more={whole.rest} />}
        {children}
        {mayWrite && (
          <ActionGroup>
            <Button type="submit" isLoading={whole.busy} isDisabled={whole.busy}>
              {t('save')}
            </Button>
            <Button
              variant="secondary"
              isLoading={whole.looking}
              isDisabled={whole.looking}
              onClick={whole.look}
            >
              {t('changes:preview')}
            </Button>
          </ActionGroup>
        )}
      </Form>
    </section>
  );
}
