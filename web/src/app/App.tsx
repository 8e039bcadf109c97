import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StyleProvider } from '@ant-design/cssinjs';
import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useLayoutEffect, useState } from 'react';
import { RouterProvider } from 'react-router';
import { retry, retryDelay } from '../api/queries';
import { useLang } from '../i18n/useLang';
import { useAppearance, useStill } from './appearance';
import { makeRouter } from './routes';
import { themeOf } from './theme';

const queries = new QueryClient({
  defaultOptions: { queries: { retry, retryDelay, staleTime: 300_000, refetchOnWindowFocus: false } },
});

/** Where antd may put the styles that it computes although they are all in a file: outside the document, where no policy is broken. */
const nowhere = document.createElement('div');

export function App() {
  const [router] = useState(makeRouter);
  const appearance = useAppearance();
  const still = useStill();
  const lang = useLang();
  // Before the first paint; antd's own variables hang on a class of the element that holds a component.
  useLayoutEffect(() => {
    document.documentElement.dataset.appearance = appearance;
  }, [appearance]);
  return (
    <StyleProvider container={nowhere}>
    <ConfigProvider theme={themeOf(appearance, still)} locale={lang === 'zh' ? zhCN : enUS} button={{ autoInsertSpace: false }}>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ConfigProvider>
    </StyleProvider>
  );
}
