import '@patternfly/react-core/dist/styles/base.css';
import './app/styles/theme.css';
import './app/styles/shell.css';
import './app/styles/lists.css';
import './app/styles/forms.css';
import './app/styles/groups.css';
import './app/styles/imports.css';
import './app/styles/public.css';
import './app/styles/overview.css';
import './app/styles/own.css';
import './app/styles/print.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { startTranslations } from './i18n';

startTranslations();

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
