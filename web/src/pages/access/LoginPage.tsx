import { useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { Problem } from '../../api/problem';
import { logIn, setPassword, useSession } from '../../api/session';
import { Failure } from '../../components/Failure';
import { usePageTitle } from '../../components/usePageTitle';
import { access as en } from '../../i18n/access.en';
import { access as zh } from '../../i18n/access.zh';
import { addWords } from '../../i18n/area';
import './access.css';
import { afterLogin, isUsable } from './password';

addWords('access', { en: { ...en }, zh });

const WRONG = 401;
const MUST_CHANGE = 403;
const TOO_MANY = 429;

/** Logging in, and setting a password of one's own where the given one serves once. */
export function LoginPage() {
  const { t } = useTranslation('access');
  const session = useSession().data;
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const [user, setUser] = useState(parameters.get('user') ?? '');
  const [password, setGiven] = useState('');
  const [changing, setChanging] = useState(parameters.get('change') === '1');
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  usePageTitle(t(changing ? 'ownTitle' : 'title'));

  async function enter(secret: string) {
    setBusy(true);
    setFailure(undefined);
    try {
      await logIn(user.trim(), secret, queries);
      await navigate(afterLogin(parameters.get('next')), { replace: true });
    } catch (problem) {
      if (problem instanceof Problem && problem.status === MUST_CHANGE) setChanging(true);
      else setFailure(problem);
    } finally {
      setBusy(false);
    }
  }

  return (
    <div className="page access">
      <h1>{t(changing ? 'ownTitle' : 'title')}</h1>
      <p className="lead">{changing ? t('ownLead', { user }) : t(session?.roles.length === 0 ? 'leadClosed' : 'lead')}</p>
      {session?.user && !changing && <p>{t('already', { user: session.user })}</p>}
      <Refusal failure={failure} />
      {changing ? (
        <OwnPassword user={user} setUser={setUser} given={password} setGiven={setGiven} busy={busy} enter={enter} refuse={setFailure} />
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void enter(password);
          }}
        >
          <label htmlFor="user">{t('user')}</label>
          <Input id="user" autoComplete="username" autoFocus value={user} onChange={(event) => setUser(event.target.value)} />
          <label htmlFor="password">{t('password')}</label>
          <Input id="password" type="password" autoComplete="current-password" value={password} onChange={(event) => setGiven(event.target.value)} />
          <Button type="primary" htmlType="submit" loading={busy} disabled={!user.trim() || !password}>{t('button')}</Button>
        </form>
      )}
      {!changing && <p className="soft small">{t('first')}</p>}
    </div>
  );
}

function OwnPassword(props: {
  user: string; setUser: (user: string) => void; given: string; setGiven: (text: string) => void; busy: boolean;
  enter: (password: string) => Promise<void>; refuse: (failure: unknown) => void;
}) {
  const { t } = useTranslation('access');
  const [own, setOwn] = useState('');
  const [again, setAgain] = useState('');
  const usable = isUsable(own, props.user);
  const differ = again !== '' && own !== again;

  async function set() {
    try {
      await setPassword(props.user, props.given, own);
      await props.enter(own);
    } catch (problem) {
      props.refuse(problem);
    }
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void set();
      }}
    >
      <label htmlFor="user">{t('user')}</label>
      <Input id="user" autoComplete="username" value={props.user} onChange={(event) => props.setUser(event.target.value)} />
      <label htmlFor="given">{t('password')}</label>
      <Input id="given" type="password" autoComplete="current-password" value={props.given} onChange={(event) => props.setGiven(event.target.value)} />
      <label htmlFor="own">{t('own')}</label>
      <Input id="own" type="password" autoComplete="new-password" autoFocus value={own} aria-describedby="own-hint" onChange={(event) => setOwn(event.target.value)} />
      <span id="own-hint" className="hint">{own !== '' && !usable ? t('tooShort') : ''}</span>
      <label htmlFor="again">{t('again')}</label>
      <Input id="again" type="password" autoComplete="new-password" value={again} aria-describedby="again-hint" onChange={(event) => setAgain(event.target.value)} />
      <span id="again-hint" className="hint">{differ ? t('differ') : ''}</span>
      <Button type="primary" htmlType="submit" loading={props.busy} disabled={!usable || own !== again}>{t('set')}</Button>
    </form>
  );
}

function Refusal({ failure }: { failure: unknown }) {
  const { t } = useTranslation('access');
  if (!failure) return null;
  const status = failure instanceof Problem ? failure.status : undefined;
  if (status === WRONG) return <p role="alert" className="refused">{t('wrong')}</p>;
  if (status === TOO_MANY) return <p role="alert" className="refused">{t('tooMany')}</p>;
  return <Failure failure={failure} />;
}
