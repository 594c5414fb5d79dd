// Starts the page: styles in their order, theme variables, then the app.
// The only file that touches the root element.
import '@mantine/core/styles.layer.css';
import '@fontsource-variable/inter/opsz.css';
import './app/tokens.css';
import './app/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { adoptThemeVariables } from './app/adoptThemeVariables';
import { startPlace } from './bridge/startPlace';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element');
adoptThemeVariables(document);
createRoot(root).render(
  <StrictMode>
    <App workspace={startPlace(window.location.search)} />
  </StrictMode>,
);
