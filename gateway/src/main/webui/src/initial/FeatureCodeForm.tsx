import { useTranslation } from 'react-i18next';
import { FUNCTIONS, setFeatureCodes, type FeatureCodes } from '../api/initial';
import { useSite } from '../settings/site';
import { TextField } from '../ui/Field';
import { WholeForm } from './WholeForm';
import { useWhole } from './useWhole';

type Codes = Record<(typeof FUNCTIONS)[number], string>;

function formOf(stored: FeatureCodes): Codes {
  return Object.fromEntries(FUNCTIONS.map((name) => [name, stored[name] ?? ''])) as Codes;
}

/** What is dialled for each function of the switch. */
export function FeatureCodeForm({ first }: { first: FeatureCodes }) {
  const { t } = useTranslation('initial');
  const { contract, mayWrite } = useSite();
  const whole = useWhole({
    resource: 'feature-codes',
    first,
    formOf,
    settingsOf: (form) => form,
    send: (version, form) => setFeatureCodes(contract, version, form),
    fields: () => FUNCTIONS,
  });
  return (
    <WholeForm id="feature-codes" title={t('codes')} lead={t('codesLead')} whole={whole}>
      <fieldset disabled={!mayWrite} className="biz-fieldset biz-columns">
        {FUNCTIONS.map((name) => (
          <TextField
            key={name}
            id={name}
            label={t(`function.${name}`)}
            value={whole.form[name]}
            error={whole.errors[name]}
            maxLength={9}
            autoComplete="off"
            className="biz-digits"
            onChange={(value) => whole.edit({ ...whole.form, [name]: value })}
          />
        ))}
      </fieldset>
    </WholeForm>
  );
}
