import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { intended } from '../changes/intended';
import { usePreview } from '../changes/usePreview';
import { apiError, placeErrors, type PlacedErrors } from '../api/problem';
import { useSite } from '../settings/site';
import { useSaved } from '../settings/useSaved';
import { useFirstError } from '../ui/useFirstError';

interface Stored {
  id: string;
  version: number;
}

interface Options<S extends Stored, F, N extends string> {
  resource: string;
  first: S;
  formOf: (stored: S) => F;
  settingsOf: (form: F) => object;
  send: (version: number, form: F) => Promise<S>;
  /** What an error can stand beside. */
  fields: (form: F) => readonly N[];
}

export interface Whole<F, N extends string = string> {
  form: F;
  edit: (form: F) => void;
  errors: PlacedErrors<N>['fields'];
  rest: string[];
  error: Error | null;
  busy: boolean;
  save: () => void;
  look: () => void;
  looking: boolean;
  modal: ReactNode;
}

/** Edits a setting of which a contract has one: looked at, saved, or shown anew after a conflict. */
export function useWhole<S extends Stored, F, N extends string>(
  options: Options<S, F, N>,
): Whole<F, N> {
  const { resource, first, formOf, settingsOf, send, fields } = options;
  const { contract } = useSite();
  const queryClient = useQueryClient();
  const { saved } = useSaved([], contract);
  const [base, setBase] = useState(first);
  const [form, setForm] = useState(() => formOf(first));
  const show = (stored: S) => {
    queryClient.setQueryData([resource, contract], stored);
    setBase(stored);
    setForm(formOf(stored));
  };
  const failed = (error: Error) => {
    // The alert says that somebody else was first; what he chose is shown now.
    const { current } = apiError(error).problem;
    if (current !== undefined) {
      show(current as S);
    }
  };
  const save = useMutation({
    mutationFn: () => send(base.version, form),
    onSuccess: (stored) => {
      show(stored);
      saved({});
    },
    onError: failed,
  });
  const preview = usePreview(
    () => intended(resource, base, settingsOf(form)),
    () => save.mutate(),
    () => show(base),
    failed,
  );
  const error = preview.error ?? save.error;
  const placed = error ? placeErrors(apiError(error).problem, fields(form)) : undefined;
  useFirstError(error);
  return {
    form,
    edit: setForm,
    errors: placed?.fields ?? {},
    rest: placed?.rest ?? [],
    error,
    busy: save.isPending,
    save: () => {
      preview.reset();
      save.mutate();
    },
    look: () => {
      save.reset();
      preview.look();
    },
    looking: preview.looking,
    modal: preview.modal,
  };
}
