import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnPreview } from '../api/own';
import { apiError } from '../api/problem';
import { useTimes } from '../ui/time';
import { useToast } from '../ui/toasts';
import { HeardModal } from './HeardModal';

interface Asked<Stored, Form> {
  /** What was stored when it began. */
  first: Stored;
  queryKey: QueryKey;
  save: (version: number, form: Form) => Promise<Stored>;
  look: (form: Form) => Promise<OwnPreview>;
}

/** One’s own settings in a form: heard before they are saved, and saved over nobody’s change unseen. */
export function useOwnEdit<Stored extends { version: number; warnings?: unknown[] | null }, Form>({
  first,
  queryKey,
  save: write,
  look,
}: Asked<Stored, Form>) {
  const { t } = useTranslation('own');
  const queryClient = useQueryClient();
  const times = useTimes();
  const toast = useToast();
  const [base, setBase] = useState(first);
  // Counts how often the form began anew from what is stored.
  const [round, setRound] = useState(0);
  const [savedAt, setSavedAt] = useState<string>();
  const save = useMutation({
    mutationFn: (form: Form) => write(base.version, form),
    onSuccess: (saved) => {
      queryClient.setQueryData(queryKey, saved);
      setBase(saved);
      setRound(round + 1);
      setSavedAt(new Date().toISOString());
      // Which way calls come back is others’ settings, and not told.
      if (saved.warnings?.length) {
        toast('warning', t('loops'));
      }
    },
  });
  const preview = useMutation({
    mutationFn: async (form: Form) => ({ form, shown: await look(form) }),
  });
  const submit = (form: Form) => {
    preview.reset();
    save.mutate(form);
  };
  const current = save.error ? (apiError(save.error).problem.current as Stored) : undefined;
  return {
    round,
    editor: {
      first: base,
      busy: save.isPending,
      error: preview.error ?? (current === undefined ? save.error : null),
      savedAt: savedAt && times.instant(savedAt),
      disabled: false,
      touched: () => setSavedAt(undefined),
      submit,
      look: { act: preview.mutate, busy: preview.isPending, label: t('heard.look') },
    },
    heard: preview.data !== undefined && (
      <HeardModal
        preview={preview.data.shown}
        save={() => submit(preview.data.form)}
        close={preview.reset}
      />
    ),
    /** Somebody else’s change that came between. */
    conflict: current && {
      before: base,
      now: current,
      settle: (keep: boolean) => {
        setBase(current);
        save.reset();
        if (!keep) {
          setRound(round + 1);
        }
      },
    },
  };
}
