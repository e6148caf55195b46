import { useTranslation } from 'react-i18next';
import { apiError } from '../api/problem';

/** One sentence for an error, in the reader's language: the service's own if it gave one. */
export function useProblemText(): (error: unknown) => string {
  const { t } = useTranslation();
  return (error) => {
    const { problem } = apiError(error);
    if (problem.title !== '') {
      return problem.title;
    }
    switch (problem.status) {
      case 0:
        return problem.code === 'unreachable' ? t('error.unreachable') : t('error.unexpected');
      case 403:
        return t('error.forbidden');
      case 404:
        return t('error.notFound');
      case 502:
      case 503:
      case 504:
        return t('error.unavailable');
      default:
        return t('error.unexpected');
    }
  };
}
