import 'i18next';
import type { access } from './access.en';
import type { admin } from './admin.en';
import type { curation } from './curation.en';
import type { en } from './en';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en; access: typeof access; curation: typeof curation; admin: typeof admin };
  }
}
