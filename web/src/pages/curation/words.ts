import { addWords } from '../../i18n/area';
import { curation as en } from '../../i18n/curation.en';
import { curation as zh } from '../../i18n/curation.zh';

addWords('curation', { en, zh });
