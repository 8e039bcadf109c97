import 'virtual:antd.css';
import './app/base.css';
import './app/parts.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { startTranslations } from './i18n';

startTranslations();
createRoot(document.getElementById('root')!).render(<App />);
