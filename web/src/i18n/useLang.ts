import { useTranslation } from 'react-i18next';
import type { Lang } from './index';

/** The language of the page, as the API takes it. */
export function useLang(): Lang {
  return useTranslation().i18n.language === 'zh' ? 'zh' : 'en';
}
