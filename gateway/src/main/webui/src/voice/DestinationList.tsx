import { Radio, TextInput } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listEnteredDestinations } from '../api/voice';
import { PLACES, type VoiceForm } from './voiceForm';

interface Props {
  form: VoiceForm;
  voiceGroup: string;
  membersNet: boolean;
  chooseError?: string;
  error: (place: number) => string | undefined;
  change: (part: Partial<VoiceForm>) => void;
}

const OFFERED = 'entered-destinations';

/** Five numbers, of which one is in effect; what was entered before is offered again. */
export function DestinationList(props: Props) {
  const { form, voiceGroup, membersNet, chooseError, error, change } = props;
  const { t } = useTranslation('voice');
  const entered = useQuery({
    queryKey: ['entered-destinations', voiceGroup],
    queryFn: ({ signal }) => listEnteredDestinations(voiceGroup, signal),
  });
  return (
    <fieldset className="biz-destinations" aria-describedby="destinations-help">
      <legend>{t('destinations')}</legend>
      <p id="destinations-help" className="biz-quiet">
        {t(membersNet ? 'destinationsHintMembersNet' : 'destinationsHint')}
      </p>
      {chooseError !== undefined && (
        <p className="biz-error" role="alert">
          {chooseError}
        </p>
      )}
      {PLACES.map((place) => {
        const wrong = error(place);
        return (
          <div key={place} className="biz-destination">
            <Radio
              id={`effective-${place}`}
              name="effective"
              label={t('place', { place })}
              aria-label={t('effective', { place })}
              isChecked={form.effective === place}
              onChange={() => change({ effective: place })}
            />
            <div>
              <TextInput
                id={`destination-${place}`}
                type="tel"
                inputMode="tel"
                autoComplete="off"
                className="biz-digits"
                aria-label={t('place', { place })}
                list={OFFERED}
                value={form.destinations[place - 1]}
                validated={wrong === undefined ? 'default' : 'error'}
                aria-describedby={wrong === undefined ? undefined : `destination-${place}-help`}
                onChange={(_event, typed) =>
                  change({
                    destinations: form.destinations.map((entry, at) =>
                      at === place - 1 ? typed : entry,
                    ),
                    // The first number entered is the one meant.
                    effective: form.effective ?? (typed === '' ? undefined : place),
                  })
                }
              />
              {wrong !== undefined && (
                <p id={`destination-${place}-help`} className="biz-error" role="alert">
                  {wrong}
                </p>
              )}
            </div>
          </div>
        );
      })}
      <datalist id={OFFERED}>
        {entered.data?.map((digits) => (
          <option key={digits} value={digits} />
        ))}
      </datalist>
    </fieldset>
  );
}
