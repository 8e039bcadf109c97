import { createBrowserRouter } from 'react-router';
import { Waiting } from '../components/Waiting';
import { PageFailure } from './PageFailure';
import { Shell } from './Shell';

/** One bundle a route: a page is fetched when it is first opened. */
export const makeRouter = () =>
  createBrowserRouter([
    {
      path: '/',
      element: <Shell />,
      errorElement: <PageFailure />,
      hydrateFallbackElement: <Waiting />,
      children: [
        { index: true, lazy: async () => ({ Component: (await import('../pages/home/HomePage')).HomePage }) },
        { path: 'differential', lazy: async () => ({ Component: (await import('../pages/differential/DifferentialPage')).DifferentialPage }) },
        { path: 'explore', lazy: async () => ({ Component: (await import('../pages/term/ExplorePage')).ExplorePage }) },
        { path: 'explore/:id', lazy: async () => ({ Component: (await import('../pages/term/ExplorePage')).ExplorePage }) },
        { path: 'archive', lazy: async () => ({ Component: (await import('../pages/archive/ArchivePage')).ArchivePage }) },
        { path: 'archive/patients', lazy: async () => ({ Component: (await import('../pages/patients/PatientsPage')).PatientsPage }) },
        { path: 'changes', lazy: async () => ({ Component: (await import('../pages/change/ChangesPage')).ChangesPage }) },
        { path: 'sources', lazy: async () => ({ Component: (await import('../pages/sources/SourcesPage')).SourcesPage }) },
        { path: 'login', lazy: async () => ({ Component: (await import('../pages/access/LoginPage')).LoginPage }) },
        { path: 'curation/:part?', lazy: async () => ({ Component: (await import('../pages/curation/CurationPage')).CurationPage }) },
        { path: 'admin/:part?', lazy: async () => ({ Component: (await import('../pages/admin/AdminPage')).AdminPage }) },
        { path: '*', lazy: async () => ({ Component: (await import('./NoSuchPage')).NoSuchPage }) },
      ],
    },
  ]);
