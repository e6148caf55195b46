import { useTranslation } from 'react-i18next';
import type { Contract } from '../api/entitlement';
import { Highlight } from '../ui/Highlight';

interface Props {
  contract: Contract;
  terms: readonly string[];
}

/** The voice group or the base that a contract belongs to (C2). */
export function Belonging({ contract, terms }: Props) {
  const { t } = useTranslation('contracts');
  const { voiceGroup, baseContract } = contract;
  if (voiceGroup) {
    return (
      <div className="biz-quiet">
        <Highlight text={voiceGroup.id} terms={terms} />
        {voiceGroup.representative && ` ${t('representative')}`}
      </div>
    );
  }
  return baseContract ? (
    <div className="biz-quiet">
      {baseContract.number !== contract.number && (
        <>
          {t('base')} <Highlight text={baseContract.number} terms={terms} />{' '}
        </>
      )}
      {t('adminId', { id: baseContract.adminId })}
    </div>
  ) : null;
}
