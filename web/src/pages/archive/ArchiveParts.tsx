import '../patients/words';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { may, useSession } from '../../api/session';

/** Links between the rare diseases and the hospital's own patients, where the operator keeps an archive of these. */
export function ArchiveParts() {
  const { t } = useTranslation('patients');
  const session = useSession().data;
  if (!session?.patientArchive || !may(session, 'clinician')) return null;
  return (
    <nav className="parts" aria-label={t('rare')}>
      <NavLink to="/archive" end>{t('rare')}</NavLink>
      <NavLink to="/archive/patients">{t('title')}</NavLink>
    </nav>
  );
}
