import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { readKinds, type TableKind } from '../api/imports';
import { usePlace } from './place';

/** The kinds of tables there are, and how they and their columns are called. */
export function useKinds() {
  const { source } = usePlace();
  const { i18n } = useTranslation();
  const kinds = useQuery({
    queryKey: ['tables', source],
    queryFn: ({ signal }) => readKinds(source, signal),
    staleTime: Infinity,
  });
  const named = (one: { ja: string; en: string }) => (i18n.language === 'en' ? one.en : one.ja);
  const of = (name: string): TableKind | undefined =>
    kinds.data?.find((kind) => kind.name === name);
  return {
    all: kinds.data ?? [],
    name: (kind: string) => {
      const known = of(kind);
      return known === undefined ? kind : named(known);
    },
    column: (kind: string, field: string) => {
      const known = of(kind)?.columns.find((column) => column.field === field);
      return known === undefined ? field : named(known);
    },
    named,
  };
}
