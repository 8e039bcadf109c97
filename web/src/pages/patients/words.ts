import { addWords } from '../../i18n/area';
import { patients as en } from '../../i18n/patients.en';
import { patients as zh } from '../../i18n/patients.zh';

addWords('patients', { en, zh });
