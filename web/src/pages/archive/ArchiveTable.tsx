import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import { TermName, type TermRef } from '../../components/TermName';
import type { Lang } from '../../i18n';
import { labelOf } from '../../i18n/labels';
import { useLang } from '../../i18n/useLang';

/** Rare diseases with their places in catalogues and what is known of them. */
export function ArchiveTable({ rows }: { rows: readonly Schema<'ArchiveControllerArchiveRow'>[] }) {
  const { t } = useTranslation();
  const lang = useLang();
  return (
    <div className="scroll">
      <table className="plain archive">
        <thead>
          <tr>
            <th scope="col">{t('rank.disease')}</th>
            <th scope="col">{t('archive.places')}</th>
            <th scope="col">{t('archive.facet.onset')}</th>
            <th scope="col">{t('archive.facet.inheritance')}</th>
            <th scope="col">{t('archive.facet.prevalence')}</th>
            <th scope="col">{t('archive.facet.gene')}</th>
            <th scope="col">{t('archive.facet.treatment')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.disease.id}>
              <th scope="row"><TermName term={row.disease} /></th>
              <td>{row.catalogues.map((place) => <span key={place} className="block">{placeName(place, lang)}</span>)}</td>
              <td>{names(row.onset, lang)}</td>
              <td>{names(row.inheritance, lang)}</td>
              <td className="nowrap">{row.prevalence}</td>
              <td>{row.geneKnown ? t('archive.gene.known') : ''}</td>
              <td>{row.treatments.filter((one) => one !== 'none').map((one) => t(`archive.treatment.${one as 'drug'}`)).join(lang === 'zh' ? '、' : ', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const names = (terms: readonly TermRef[], lang: Lang) => terms.map((term) => term.name ?? term.id).join(lang === 'zh' ? '、' : ', ');

/** A catalogue and the disease's number in it, which stands last. */
function placeName(place: string, lang: Lang): string {
  const cut = place.lastIndexOf(' ');
  return `${labelOf(place.slice(0, cut), lang)} ${place.slice(cut + 1)}`;
}
