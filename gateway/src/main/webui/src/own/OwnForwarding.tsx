import { useTranslation } from 'react-i18next';
import { previewOwnForwarding, setOwnForwarding, type OwnLoginId } from '../api/own';
import { OptionsConflict } from '../dotphone/OptionsConflict';
import { OptionsEditor } from '../dotphone/OptionsEditor';
import { settingsOf, type OptionsForm } from '../dotphone/optionsForm';
import { useOwnEdit } from './useOwnEdit';

/** Forwarding and voicemail of one’s own login ID, as far as the contract has them (D6, G3). */
export function OwnForwarding({ contract, first }: { contract: string; first: OwnLoginId }) {
  const { t } = useTranslation('own');
  const { options } = first;
  const edit = useOwnEdit({
    first,
    queryKey: ['own-login-id', contract],
    save: (version, form: OptionsForm) =>
      setOwnForwarding(contract, version, settingsOf(form, options)),
    look: (form) => previewOwnForwarding(contract, settingsOf(form, options)),
  });
  return options.length === 0 ? (
    <p>{t('forwardingNotOrdered')}</p>
  ) : (
    <OptionsEditor
      key={edit.round}
      deputy={false}
      {...edit.editor}
      notice={(form) => (
        <>
          {edit.heard}
          {edit.conflict !== undefined && <OptionsConflict {...edit.conflict} mine={form} />}
        </>
      )}
    />
  );
}
