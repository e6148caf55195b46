import { Alert, AlertActionCloseButton, AlertGroup } from '@patternfly/react-core';
import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Toast {
  id: number;
  variant: 'success' | 'danger' | 'info' | 'warning';
  title: string;
}

type Announce = (variant: Toast['variant'], title: string) => void;

const ToastContext = createContext<Announce>(() => {});

/** Short news of what was done; read out by screen readers. */
export function useToast(): Announce {
  return useContext(ToastContext);
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [toasts, setToasts] = useState<Toast[]>([]);
  const announce = useCallback<Announce>((variant, title) => {
    setToasts((shown) => [...shown, { id: (shown.at(-1)?.id ?? 0) + 1, variant, title }]);
  }, []);
  const close = (id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id));
  const alerts = useMemo(
    () =>
      toasts.map((toast) => (
        <Alert
          component="p"
          key={toast.id}
          variant={toast.variant}
          title={toast.title}
          timeout={toast.variant === 'danger' ? false : 8000}
          onTimeout={() => close(toast.id)}
          actionClose={
            <AlertActionCloseButton aria-label={t('close')} onClose={() => close(toast.id)} />
          }
        />
      )),
    [toasts, t],
  );
  return (
    <ToastContext value={announce}>
      {children}
      <AlertGroup isToast isLiveRegion aria-live="polite">
        {alerts}
      </AlertGroup>
    </ToastContext>
  );
}
