import { Alert, Label, Title } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { explainAccess, type AccessExplanation, type GroupWord } from '../api/grants';
import { LinkButton } from '../ui/LinkButton';
import { Loading } from '../ui/Loading';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useTimes } from '../ui/time';
import { useActorNames } from '../users/useActorNames';

interface Props {
  contract: string;
  account: string;
}

/** Why somebody may do what he may do with a contract. */
export function Why({ contract, account }: Props) {
  const { t } = useTranslation('access');
  const why = useQuery({
    queryKey: ['access', contract, account],
    queryFn: ({ signal }) => explainAccess(contract, account, signal),
  });
  const words = why.data?.groups ?? [];
  const name = useActorNames([
    account,
    ...words.flatMap((word) => [word.setBy ?? '', word.addedBy]),
  ]);
  return (
    <section className="biz-panel biz-panel--padded" aria-labelledby="why-title" aria-live="polite">
      <Title id="why-title" headingLevel="h2" size="lg">
        {t('whyTitle', { name: name(account), contract })}
      </Title>
      {why.isPending && <Loading />}
      {why.isError && <ProblemAlert error={why.error} />}
      {why.data !== undefined && (
        <>
          <Verdict answer={why.data} />
          {why.data.link != null && <Link link={why.data.link} />}
          {words.length === 0 && <p className="biz-quiet">{t('noGroups')}</p>}
          <ul className="biz-effects">
            {words.map((word) => (
              <Word key={word.group} word={word} name={name} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Link({ link }: { link: NonNullable<AccessExplanation['link']> }) {
  const { t } = useTranslation('access');
  const times = useTimes();
  return (
    <p>
      <Label isCompact color="blue">
        {t('decides')}
      </Label>{' '}
      {t('linked', { adminId: link.adminId, when: times.instant(link.linkedAt) })}
    </p>
  );
}

function Verdict({ answer }: { answer: AccessExplanation }) {
  const { t } = useTranslation(['access', 'contracts', 'groups']);
  const times = useTimes();
  const level = t(`groups:value.${answer.level}`);
  if (answer.enters) {
    return <Alert component="p" variant="success" isInline title={t('enters', { level })} />;
  }
  return (
    <Alert component="p" variant="info" isInline title={t(`kept.${reason(answer)}`, { level })}>
      {reason(answer) === 'closed' && t('opens', { date: times.date(answer.visibleFrom) })}
      {reason(answer) === 'over' && t(`contracts:lifeCycle.${answer.lifeCycle}`)}
    </Alert>
  );
}

function reason(answer: AccessExplanation): 'account' | 'level' | 'over' | 'closed' {
  if (answer.accountStatus === 'DISABLED' || answer.accountStatus === 'DELETED') {
    return 'account';
  }
  if (answer.level === 'NONE') {
    return 'level';
  }
  return answer.lifeCycle === 'TERMINATED' ? 'over' : 'closed';
}

function Word({ word, name }: { word: GroupWord; name: (id: string) => string }) {
  const { t } = useTranslation(['access', 'groups']);
  const times = useTimes();
  return (
    <li>
      <p className="biz-effects__change">
        {word.decides && (
          <Label isCompact color="blue">
            {t('decides')}
          </Label>
        )}
        <strong>{word.name}</strong>
        <span>{t(`groups:value.${word.level}`)}</span>
      </p>
      <p>
        {word.decidedOn == null
          ? t('silent')
          : t('said', {
              where: t(`on.${word.decidedOn}`),
              value: t(`groups:value.${word.value ?? 'UNSPECIFIED'}`),
            })}
      </p>
      {word.setBy != null && word.setAt != null && (
        <p className="biz-quiet">
          {t('setBy', { name: name(word.setBy), when: times.instant(word.setAt) })}
        </p>
      )}
      <p className="biz-quiet">
        {t('addedBy', { name: name(word.addedBy), when: times.instant(word.addedAt) })}
      </p>
      <LinkButton to={`/groups/${word.group}`} variant="link" isInline size="sm">
        {t('toGroup', { group: word.group })}
      </LinkButton>
    </li>
  );
}
