import { Checkbox, FormFieldGroup, FormFieldGroupHeader, FormGroup } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { TERMINAL_KINDS } from '../api/pbx';
import { NumberField } from '../settings/NumberField';
import { TextField } from '../ui/Field';
import { SelectField } from '../ui/SelectField';
import { useCallChoices } from './useCallChoices';
import type { ExtensionField, ExtensionForm } from './extensionForm';

interface Props {
  form: ExtensionForm;
  errors: Partial<Record<ExtensionField, string>>;
  change: (part: Partial<ExtensionForm>) => void;
}

type CallNumber = 'outgoingNumber' | 'notificationNumber';
type TextName = Exclude<
  ExtensionField,
  'terminalKind' | 'multipleDevices' | 'directedPickup' | 'barringProfile' | CallNumber
>;

/** The fields of an extension (E1), in the order people fill them in. */
export function ExtensionFields({ form, errors, change }: Props) {
  const { t } = useTranslation(['extensions', 'common']);
  const choices = useCallChoices();
  const text = (
    name: TextName,
    more: { hint?: string; isRequired?: boolean; digits?: boolean } = {},
  ) => (
    <TextField
      id={name}
      label={t(name)}
      value={form[name]}
      error={errors[name]}
      hint={more.hint}
      isRequired={more.isRequired}
      inputMode={more.digits ? 'numeric' : undefined}
      autoComplete="off"
      className={more.digits ? 'biz-digits' : undefined}
      onChange={(value) => change({ [name]: value })}
    />
  );
  const number = (name: CallNumber) => (
    <NumberField
      id={name}
      label={t(name)}
      hint={t('hint.callNumber')}
      value={form[name]}
      error={errors[name]}
      choices={choices[name]}
      onChange={(value) => change({ [name]: value })}
    />
  );
  const check = (name: 'multipleDevices' | 'directedPickup') => (
    <FormGroup role="group" label={t(name)} fieldId={name}>
      <Checkbox
        id={name}
        label={t('common:yes')}
        aria-label={t(name)}
        isChecked={form[name]}
        onChange={(_event, checked) => change({ [name]: checked })}
      />
    </FormGroup>
  );
  const section = (name: 'number' | 'terminal' | 'calls', description?: string) => (
    <FormFieldGroupHeader
      titleText={{ text: t(`section.${name}`), id: `section-${name}` }}
      titleDescription={description}
    />
  );
  return (
    <>
      <FormFieldGroup header={section('number', t('hint.number'))}>
        <div className="biz-columns">
          {text('siteNumber', { isRequired: true, digits: true })}
          {text('terminalNumber', { isRequired: true, digits: true })}
          {text('officeLinkNumber', { hint: t('hint.officeLinkNumber'), digits: true })}
        </div>
        {text('memo')}
      </FormFieldGroup>
      <FormFieldGroup header={section('terminal')}>
        <div className="biz-columns">
          <SelectField
            id="terminalKind"
            label={t('terminalKind')}
            value={form.terminalKind}
            error={errors.terminalKind}
            choices={[
              { value: '', label: t('notChosen') },
              ...TERMINAL_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })),
            ]}
            onChange={(terminalKind) => change({ terminalKind })}
          />
          {text('terminalItem')}
          {check('multipleDevices')}
        </div>
        {text('deliveryAddress')}
        {text('terminalMemo')}
      </FormFieldGroup>
      <FormFieldGroup header={section('calls')}>
        <div className="biz-columns">
          {number('outgoingNumber')}
          {number('notificationNumber')}
          <SelectField
            id="barringProfile"
            label={t('barringProfile')}
            value={form.barringProfile}
            error={errors.barringProfile}
            choices={choices.profiles(form.barringProfile)}
            onChange={(barringProfile) => change({ barringProfile })}
          />
          {check('directedPickup')}
        </div>
      </FormFieldGroup>
    </>
  );
}
