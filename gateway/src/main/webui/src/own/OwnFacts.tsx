import { useTranslation } from 'react-i18next';
import type { OwnExtension } from '../api/own';
import type { LineUser } from '../api/session';
import { useLineBrand } from './useLineUser';

interface Props {
  user: LineUser;
  extension?: OwnExtension;
  /** The 050 number of a login ID. */
  line?: string;
}

/** Who is signed in, and with which telephone. */
export function OwnFacts({ user, extension, line }: Props) {
  const { t } = useTranslation(['own', 'common']);
  const brand = useLineBrand();
  const facts = [
    ['number', extension?.number],
    ['officeLinkNumber', extension?.officeLinkNumber],
    ['outgoingNumber', extension?.outgoingNumber],
    ['line', line],
    ['loginId', user.loginId],
    ['service', brand && t(`common:service.${brand}`)],
    ['contract', user.contract],
  ] as const;
  return (
    <section className="biz-own__part" aria-label={t('facts.label')}>
      <dl className="biz-contract__facts">
        {facts.map(
          ([fact, value]) =>
            value != null &&
            value !== '' && (
              <div key={fact}>
                <dt>{t(`facts.${fact}`)}</dt>
                <dd className={fact === 'service' ? undefined : 'biz-number'}>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
}
