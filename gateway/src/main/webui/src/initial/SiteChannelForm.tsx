import { Button } from '@patternfly/react-core';
import PlusIcon from '@patternfly/react-icons/dist/esm/icons/plus-icon';
import { useTranslation } from 'react-i18next';
import { setSiteChannels, type ContractSiteChannels, type SiteChannels } from '../api/initial';
import { useSite } from '../settings/site';
import { TextField } from '../ui/Field';
import { useWhole } from './useWhole';
import { WholeForm } from './WholeForm';

interface SiteRow {
  siteNumber: string;
  channels: string;
}

function formOf(stored: ContractSiteChannels): SiteRow[] {
  return stored.sites.map(({ siteNumber, channels }) => ({
    siteNumber: siteNumber ?? '',
    channels: channels?.toString() ?? '',
  }));
}

function sitesOf(form: readonly SiteRow[]): SiteChannels[] {
  return form.map(({ siteNumber, channels }) => ({
    siteNumber,
    // What is no whole number is left out, and refused beside its field.
    channels: /^\d{1,6}$/.test(channels.trim()) ? Number(channels) : undefined,
  }));
}

/** How many calls each site may have at the same time. */
export function SiteChannelForm({ first }: { first: ContractSiteChannels }) {
  const { t } = useTranslation(['initial', 'common']);
  const { contract, mayWrite } = useSite();
  const whole = useWhole({
    resource: 'site-channels',
    first,
    formOf,
    settingsOf: (form) => ({ sites: sitesOf(form) }),
    send: (version, form) => setSiteChannels(contract, version, sitesOf(form)),
    fields: fieldsOf,
  });
  const change = (at: number, part: Partial<SiteRow>) =>
    whole.edit(whole.form.map((row, i) => (i === at ? { ...row, ...part } : row)));
  return (
    <WholeForm id="site-channels" title={t('channels')} lead={t('channelsLead')} whole={whole}>
      <fieldset disabled={!mayWrite} className="biz-fieldset">
        {whole.form.length === 0 && <p>{t('noSites')}</p>}
        {whole.form.map((row, at) => (
          <div
            // A row has no name of its own while it is typed.
            key={at}
            className="biz-site-row"
            role="group"
            aria-label={t('site', { at: at + 1 })}
          >
            <TextField
              id={`sites-${at}-siteNumber`}
              label={t('siteNumber')}
              isRequired
              inputMode="numeric"
              maxLength={4}
              value={row.siteNumber}
              error={whole.errors[`sites/${at}/siteNumber`]}
              onChange={(siteNumber) => change(at, { siteNumber })}
            />
            <TextField
              id={`sites-${at}-channels`}
              label={t('channelCount')}
              isRequired
              inputMode="numeric"
              maxLength={4}
              value={row.channels}
              error={whole.errors[`sites/${at}/channels`]}
              onChange={(channels) => change(at, { channels })}
            />
            {mayWrite && (
              <Button
                variant="link"
                isDanger
                aria-label={`${t('common:delete')}: ${row.siteNumber}`}
                onClick={() => whole.edit(whole.form.filter((_row, i) => i !== at))}
              >
                {t('common:delete')}
              </Button>
            )}
          </div>
        ))}
        {mayWrite && (
          <div>
            <Button
              variant="secondary"
              icon={<PlusIcon />}
              onClick={() => whole.edit([...whole.form, { siteNumber: '', channels: '' }])}
            >
              {t('addSite')}
            </Button>
          </div>
        )}
      </fieldset>
    </WholeForm>
  );
}

function fieldsOf(form: readonly SiteRow[]): string[] {
  return form.flatMap((_row, at) => [`sites/${at}/siteNumber`, `sites/${at}/channels`]);
}
