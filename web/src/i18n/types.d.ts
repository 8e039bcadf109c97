import 'i18next';
import type { access } from './access.en';
import type { admin } from './admin.en';
import type { change } from './change.en';
import type { curation } from './curation.en';
import type { en } from './en';
import type { patients } from './patients.en';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en; access: typeof access; curation: typeof curation; admin: typeof admin; change: typeof change; patients: typeof patients };
  }
}
