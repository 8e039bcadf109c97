import { addWords } from '../../i18n/area';
import { admin as en } from '../../i18n/admin.en';
import { admin as zh } from '../../i18n/admin.zh';

addWords('admin', { en, zh });
