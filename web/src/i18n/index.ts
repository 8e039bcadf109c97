import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en';
import { zh } from './zh';

export type Lang = 'zh' | 'en';

const STORED = 'lang';

/** The chosen language, else the browser's first one that we speak. */
export function startLanguage(stored: string | null, wanted: readonly string[]): Lang {
  if (stored === 'zh' || stored === 'en') return stored;
  const known = wanted.map((tag) => tag.toLowerCase().split('-')[0]).find((tag) => tag === 'zh' || tag === 'en');
  return known === 'zh' ? 'zh' : 'en';
}

export function chooseLanguage(lang: Lang): void {
  localStorage.setItem(STORED, lang);
  void i18next.changeLanguage(lang);
}

function markDocument(lang: string): void {
  document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en';
}

export function startTranslations(): void {
  const asked = new URLSearchParams(location.search).get('lang');
  i18next.on('languageChanged', markDocument);
  void i18next.use(initReactI18next).init({
    lng: startLanguage(asked ?? localStorage.getItem(STORED), navigator.languages),
    resources: { en: { translation: en }, zh: { translation: zh } },
    fallbackLng: false,
    interpolation: { escapeValue: false },
    returnNull: false,
    initAsync: false,
  });
}
