import { Checkbox, FormFieldGroup, FormFieldGroupHeader, FormGroup } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { TextField } from '../ui/Field';
import { SelectField } from '../ui/SelectField';
import { GroupChoices } from './GroupChoices';
import { timeZones, type UserField, type UserForm } from './userForm';

interface Props {
  form: UserForm;
  ownZone: string;
  errors: Partial<Record<UserField, string>>;
  change: (part: Partial<UserForm>) => void;
  /** Somebody who has registered keeps his user ID, and his groups are edited elsewhere. */
  existing?: { emailFixed: boolean; masterId?: string | null };
}

type TextName = 'name' | 'email' | 'telephone' | 'title' | 'mobile' | 'comment';

export function UserFields({ form, ownZone, errors, change, existing }: Props) {
  const { t } = useTranslation('users');
  const text = (
    name: TextName,
    label: string,
    type: 'text' | 'email' | 'tel',
    isRequired = false,
  ) => (
    <TextField
      id={name}
      label={label}
      type={type}
      autoComplete="off"
      isRequired={isRequired}
      isDisabled={name === 'email' && existing?.emailFixed}
      hint={name === 'email' && existing?.emailFixed ? t('emailFixed') : undefined}
      value={form[name]}
      error={errors[name]}
      onChange={(value) => change({ [name]: value })}
    />
  );
  const section = (name: 'person' | 'access' | 'mail') => (
    <FormFieldGroupHeader titleText={{ text: t(`section.${name}`), id: `section-${name}` }} />
  );
  return (
    <>
      <FormFieldGroup header={section('person')}>
        <div className="biz-columns">
          {text('name', t('name'), 'text', true)}
          {text('email', t('email'), 'email', true)}
          {text('telephone', t('telephone'), 'tel', true)}
          {text('mobile', t('mobile'), 'tel')}
          {text('title', t('titleField'), 'text')}
          {text('comment', t('comment'), 'text')}
        </div>
      </FormFieldGroup>
      <FormFieldGroup header={section('access')}>
        <div className="biz-columns">
          {existing?.masterId && (
            <TextField
              id="masterId"
              label={t('masterId')}
              hint={t('masterIdHint')}
              isDisabled
              value={existing.masterId}
              onChange={() => undefined}
            />
          )}
          <SelectField
            id="role"
            label={t('role')}
            isRequired
            value={form.role}
            error={errors.role}
            choices={(['GENERAL', 'ADMINISTRATOR'] as const).map((role) => ({
              value: role,
              label: t(`roles.${role}`),
            }))}
            onChange={(role) => change({ role })}
          />
          <SelectField
            id="secondFactor"
            label={t('secondFactor')}
            isRequired
            value={form.secondFactor}
            error={errors.secondFactor}
            choices={(['MAIL_OTP', 'TOTP'] as const).map((factor) => ({
              value: factor,
              label: t(`factors.${factor}`),
            }))}
            onChange={(secondFactor) => change({ secondFactor })}
          />
        </div>
        {existing === undefined && (
          <GroupChoices
            chosen={form.groups}
            error={errors.groups}
            change={(groups) => change({ groups })}
          />
        )}
      </FormFieldGroup>
      <FormFieldGroup header={section('mail')}>
        <div className="biz-columns">
          <SelectField
            id="mailLanguage"
            label={t('mailLanguage')}
            isRequired
            value={form.mailLanguage}
            error={errors.mailLanguage}
            choices={(['ja', 'en'] as const).map((language) => ({
              value: language,
              label: t(`languages.${language}`),
            }))}
            onChange={(mailLanguage) => change({ mailLanguage })}
          />
          <SelectField
            id="timeZone"
            label={t('timeZone')}
            isRequired
            value={form.timeZone}
            error={errors.timeZone}
            choices={timeZones(ownZone).map((zone) => ({ value: zone, label: zone }))}
            onChange={(timeZone) => change({ timeZone })}
          />
          <FormGroup role="group" label={t('thresholdMail')} fieldId="thresholdMail">
            <Checkbox
              id="thresholdMail"
              label={t('receive')}
              isChecked={form.thresholdMail}
              onChange={(_event, thresholdMail) => change({ thresholdMail })}
            />
          </FormGroup>
        </div>
      </FormFieldGroup>
    </>
  );
}
