import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import { CopyButton } from '../../components/CopyButton';
import { TermName, foreign, type TermRef } from '../../components/TermName';
import { labelOf } from '../../i18n/labels';
import { useLang } from '../../i18n/useLang';
import { nameGiver } from './nameGiver';

/** Name, identifier, kind, what replaces it, definition. */
export function TermHead({ answer }: { answer: Schema<'TermAnswer'> }) {
  const { t } = useTranslation();
  const lang = useLang();
  const { term } = answer;
  const named = nameGiver(answer);
  return (
    <header className="term-head">
      {answer.notice && <Alert type="warning" showIcon title={answer.notice.text} />}
      <Choices title={t('term.replacedBy')} terms={answer.replacedBy} />
      <Choices title={t('term.consider')} terms={answer.consider} />
      <p className="kicker">
        {named.kind && <span>{labelOf(named.kind, lang)}</span>}
        {answer.group?.rare && <span className="mark good">{t('term.rare')}</span>}
        {answer.group && <span className="mark">{t(answer.group.annotated ? 'term.annotated' : 'term.notAnnotated')}</span>}
        {named.fallback && <span className="mark" title={t('app.fallback')}>{t('app.fallbackTag')}</span>}
      </p>
      <h1>
        <span lang={foreign(named)}>{named.name ?? t('app.untitled')}</span>
        <span className="mono id">{term.id}</span>
        <CopyButton text={term.id} label={t('term.copyId')} />
      </h1>
      {named.englishName && named.englishName !== named.name && <p className="english-title" lang="en">{named.englishName}</p>}
      {named !== term && named.name && <p className="soft">{t('term.namedBy', { id: named.id })}</p>}
      {answer.definition && (
        <p className="definition" lang={answer.definitionLang ?? lang}>
          {answer.definition}
          {answer.definitionLang && <span className="mark">{t(answer.definitionLang === 'en' ? 'term.inEnglish' : 'term.inChinese')}</span>}
        </p>
      )}
      {answer.comment && <p className="soft">{t('term.comment')}: <span lang="en">{answer.comment}</span></p>}
    </header>
  );
}

function Choices({ title, terms }: { title: string; terms: TermRef[] }) {
  if (terms.length === 0) return null;
  return (
    <div className="choices">
      <b>{title}</b>
      <ul className="bare">{terms.map((term) => <li key={term.id}><TermName term={term} /></li>)}</ul>
    </div>
  );
}
