import { addWords } from '../../i18n/area';
import { change as en } from '../../i18n/change.en';
import { change as zh } from '../../i18n/change.zh';

addWords('change', { en, zh });
