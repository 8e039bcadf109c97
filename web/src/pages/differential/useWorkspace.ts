import { useCallback, useEffect, useReducer, useRef } from 'react';
import { begin, fromFragment, step, toFragment, type Change, type History } from './case';

export interface Workspace {
  history: History;
  change: (change: Change | 'undo' | 'redo') => void;
}

/**
 * The case of the page. Its only copy outside memory is the fragment of the address, which stays in the browser; another link
 * opened in the same tab replaces the case and can be undone.
 */
export function useWorkspace(): Workspace {
  const [history, change] = useReducer(step, undefined, () => begin(fromFragment(location.hash)));
  const written = useRef(toFragment(history.now));
  useEffect(() => {
    const fragment = toFragment(history.now);
    if (fragment === written.current) return;
    written.current = fragment;
    window.history.replaceState(window.history.state, '', fragment ? `#${fragment}` : location.pathname + location.search);
  }, [history.now]);
  const read = useCallback(() => {
    const came = fromFragment(location.hash);
    if (toFragment(came) === written.current) return;
    written.current = toFragment(came);
    change({ kind: 'replace', with: came });
  }, []);
  useEffect(() => {
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, [read]);
  return { history, change };
}
