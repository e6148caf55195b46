import {
  FormSelect,
  FormSelectOption,
  PageSection,
  TextInput,
  ToolbarItem,
} from '@patternfly/react-core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listSignIns, signInDays, signInsCsv } from '../api/signIns';
import { useMe } from '../session/useMe';
import { ExportLink } from '../ui/ExportLink';
import { FilterField } from '../ui/FilterField';
import { ListPanel } from '../ui/ListPanel';
import { PageHeading } from '../ui/PageHeading';
import { useCursorPaging } from '../ui/useCursorPaging';
import { useFilter } from '../ui/useFilter';
import { DAYS_SHOWN, daysBefore, filled, today } from './days';
import { SignInChart } from './SignInChart';
import { SignInTable } from './SignInTable';
import { useLogFilter } from './useLogFilter';

/** Who came and went (B1). */
export function AccessLogPage() {
  const { t } = useTranslation('accessLog');
  const words = useFilter();
  const { chosen, choose } = useLogFilter();
  const filter = { ...chosen, q: words.q || undefined };
  const paging = useCursorPaging(JSON.stringify(filter));
  const { cursor, limit } = paging;
  const zone = useMe()?.timeZone ?? 'Asia/Tokyo';
  const last = today(new Date(), zone);
  const list = useQuery({
    queryKey: ['sign-ins', { ...filter, cursor, limit }],
    queryFn: ({ signal }) => listSignIns({ ...filter, cursor, limit }, signal),
    placeholderData: keepPreviousData,
  });
  const days = useQuery({
    queryKey: ['sign-in-days', last],
    queryFn: ({ signal }) => signInDays({ from: daysBefore(last, DAYS_SHOWN - 1) }, signal),
  });
  const day = (name: 'from' | 'to') => (
    <ToolbarItem>
      <label className="biz-day">
        <span>{t(name)}</span>
        <TextInput
          type="date"
          aria-label={t(name)}
          value={chosen[name] ?? ''}
          max={last}
          onChange={(_event, value) => choose(name, value)}
        />
      </label>
    </ToolbarItem>
  );
  return (
    <>
      <PageHeading
        title={t('title')}
        lead={t('lead')}
        actions={<ExportLink href={signInsCsv(filter)} label={t('csv')} />}
      />
      {days.data !== undefined && (
        <PageSection hasBodyWrapper={false}>
          <SignInChart days={filled(days.data, last)} />
        </PageSection>
      )}
      <ListPanel
        id="sign-ins"
        list={list}
        paging={paging}
        filtered={Object.values(filter).some((value) => value !== undefined)}
        empty={{ title: t('none'), hint: t('noneHint') }}
        tools={
          <>
            <ToolbarItem>
              <FilterField filter={words} label={t('filter')} placeholder={t('filterHint')} />
            </ToolbarItem>
            {day('from')}
            {day('to')}
            <ToolbarItem>
              <FormSelect
                aria-label={t('result')}
                value={chosen.result ?? ''}
                onChange={(_event, result) => choose('result', result)}
              >
                <FormSelectOption value="" label={t('allResults')} />
                {(['SUCCESS', 'FAILURE'] as const).map((result) => (
                  <FormSelectOption key={result} value={result} label={t(`results.${result}`)} />
                ))}
              </FormSelect>
            </ToolbarItem>
          </>
        }
      >
        {(signIns) => (
          <SignInTable label={t('title')} signIns={signIns} terms={words.terms} withUser />
        )}
      </ListPanel>
    </>
  );
}
