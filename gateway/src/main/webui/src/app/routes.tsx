import { createBrowserRouter } from 'react-router';
import { RequireLine } from '../own/RequireLine';
import { HomePage } from '../session/HomePage';
import { RequireAdministrator } from '../session/RequireAdministrator';
import { RequireSession } from '../session/RequireSession';
import { Loading } from '../ui/Loading';
import { BrokenPage } from './BrokenPage';
import { NotFoundPage } from './NotFoundPage';
import { Shell } from './Shell';

const registration = () => import('../registration/pages');
const settings = () => import('../settings/pages');
const administration = () => import('../users/pages');
const accessLog = () => import('../accesslog/pages');
const groups = () => import('../groups/pages');
const own = () => import('../own/pages');

export const router = createBrowserRouter([
  {
    element: <Shell />,
    errorElement: <BrokenPage />,
    hydrateFallbackElement: <Loading />,
    children: [
      {
        errorElement: <BrokenPage />,
        children: [
          { path: '/', element: <HomePage /> },
          {
            path: '/register',
            lazy: () => registration().then((m) => ({ Component: m.RegisterPage })),
          },
          { path: '/reset', lazy: () => registration().then((m) => ({ Component: m.ResetPage })) },
          { path: '/line', lazy: () => own().then((m) => ({ Component: m.LineEntryPage })) },
          { path: '/line/:brand', lazy: () => own().then((m) => ({ Component: m.LineEntryPage })) },
          {
            element: <RequireLine />,
            children: [{ path: '/own', lazy: () => own().then((m) => ({ Component: m.OwnPage })) }],
          },
          {
            element: <RequireSession />,
            children: [
              {
                path: '/contracts',
                lazy: () =>
                  import('../contracts/ContractListPage').then((m) => ({
                    Component: m.ContractListPage,
                  })),
              },
              {
                path: '/services/:service',
                lazy: () =>
                  import('../targets/TargetListPage').then((m) => ({
                    Component: m.TargetListPage,
                  })),
              },
              {
                path: '/contracts/:contract',
                lazy: () => settings().then((m) => ({ Component: m.SettingsSite })),
                children: [
                  {
                    path: 'top',
                    lazy: () => settings().then((m) => ({ Component: m.TopPage })),
                  },
                  {
                    path: 'extensions',
                    lazy: () => settings().then((m) => ({ Component: m.ExtensionListPage })),
                  },
                  {
                    path: 'incoming-groups',
                    lazy: () => settings().then((m) => ({ Component: m.IncomingGroupPage })),
                  },
                  {
                    path: 'external-numbers',
                    lazy: () => settings().then((m) => ({ Component: m.ExternalNumberPage })),
                  },
                  {
                    path: 'line-keys',
                    lazy: () => settings().then((m) => ({ Component: m.LineKeyListPage })),
                  },
                  {
                    path: 'outgoing',
                    lazy: () => settings().then((m) => ({ Component: m.OutgoingPage })),
                  },
                  {
                    path: 'notification-numbers',
                    lazy: () => settings().then((m) => ({ Component: m.NotificationPage })),
                  },
                  {
                    path: 'absences',
                    lazy: () => settings().then((m) => ({ Component: m.AbsenceListPage })),
                  },
                  {
                    path: 'barring-profiles',
                    lazy: () => settings().then((m) => ({ Component: m.BarringPage })),
                  },
                  {
                    path: 'hold-music',
                    lazy: () => settings().then((m) => ({ Component: m.HoldMusicPage })),
                  },
                  {
                    path: 'simulation',
                    lazy: () => settings().then((m) => ({ Component: m.SimulationPage })),
                  },
                  {
                    path: 'initial-settings',
                    lazy: () => settings().then((m) => ({ Component: m.InitialPage })),
                  },
                  {
                    path: 'overview',
                    lazy: () => settings().then((m) => ({ Component: m.OverviewPage })),
                  },
                  {
                    path: 'terminal-users',
                    lazy: () => settings().then((m) => ({ Component: m.TerminalUserPage })),
                  },
                  {
                    path: 'terminal-users/imports',
                    lazy: () => settings().then((m) => ({ Component: m.AccountImportListPage })),
                  },
                  {
                    path: 'terminal-users/imports/:import',
                    lazy: () => settings().then((m) => ({ Component: m.AccountImportPage })),
                  },
                  {
                    path: 'changes',
                    lazy: () => settings().then((m) => ({ Component: m.ChangePage })),
                  },
                  {
                    path: 'login-ids',
                    lazy: () => settings().then((m) => ({ Component: m.LoginIdListPage })),
                  },
                  {
                    path: 'login-ids/:loginId',
                    lazy: () => settings().then((m) => ({ Component: m.LoginIdPage })),
                  },
                  {
                    path: 'imports',
                    lazy: () => settings().then((m) => ({ Component: m.ImportListPage })),
                  },
                  {
                    path: 'imports/:import',
                    lazy: () => settings().then((m) => ({ Component: m.ImportPage })),
                  },
                  {
                    path: 'extensions/new',
                    lazy: () => settings().then((m) => ({ Component: m.AddExtensionPage })),
                  },
                  {
                    path: 'extensions/:extension',
                    lazy: () => settings().then((m) => ({ Component: m.EditExtensionPage })),
                  },
                  {
                    path: 'extensions/:extension/line-keys',
                    lazy: () => settings().then((m) => ({ Component: m.LineKeyPage })),
                  },
                  {
                    path: 'extensions/:extension/absence',
                    lazy: () => settings().then((m) => ({ Component: m.AbsencePage })),
                  },
                ],
              },
              {
                path: '/voice-groups/:voiceGroup',
                lazy: () => settings().then((m) => ({ Component: m.VoiceSite })),
                children: [
                  {
                    path: 'numbers',
                    lazy: () => settings().then((m) => ({ Component: m.VoiceNumberPage })),
                  },
                  {
                    path: 'plans',
                    lazy: () => settings().then((m) => ({ Component: m.VoicePlanPage })),
                  },
                  {
                    path: 'numbers/:number',
                    lazy: () => settings().then((m) => ({ Component: m.VoiceForwardingPage })),
                  },
                  {
                    path: 'imports',
                    lazy: () => settings().then((m) => ({ Component: m.VoiceImportStart })),
                  },
                  {
                    path: 'contracts/:contract/imports',
                    lazy: () => settings().then((m) => ({ Component: m.VoiceImportListPage })),
                  },
                  {
                    path: 'contracts/:contract/imports/:import',
                    lazy: () => settings().then((m) => ({ Component: m.VoiceImportPage })),
                  },
                  {
                    path: 'simulation',
                    lazy: () => settings().then((m) => ({ Component: m.VoiceSimulationPage })),
                  },
                ],
              },
              {
                path: '/sites',
                lazy: () =>
                  import('../sitemap/SiteMapPage').then((m) => ({ Component: m.SiteMapPage })),
              },
              {
                path: '/orders',
                lazy: () => import('../orders/OrderPage').then((m) => ({ Component: m.OrderPage })),
              },
              {
                path: '/admin-ids',
                lazy: () =>
                  import('../adminids/AdminIdPage').then((m) => ({ Component: m.AdminIdPage })),
              },
              {
                path: '/profile',
                lazy: () => accessLog().then((m) => ({ Component: m.ProfilePage })),
              },
              {
                element: <RequireAdministrator />,
                children: [
                  {
                    path: '/users',
                    lazy: () => administration().then((m) => ({ Component: m.UserListPage })),
                  },
                  {
                    path: '/users/new',
                    lazy: () => administration().then((m) => ({ Component: m.AddUserPage })),
                  },
                  {
                    path: '/users/:account',
                    lazy: () => administration().then((m) => ({ Component: m.EditUserPage })),
                  },
                  {
                    path: '/access-log',
                    lazy: () => accessLog().then((m) => ({ Component: m.AccessLogPage })),
                  },
                  {
                    path: '/security',
                    lazy: () =>
                      import('../security/SecurityPage').then((m) => ({
                        Component: m.SecurityPage,
                      })),
                  },
                  {
                    path: '/groups',
                    lazy: () => groups().then((m) => ({ Component: m.GroupListPage })),
                  },
                  {
                    path: '/grant-history',
                    lazy: () => groups().then((m) => ({ Component: m.GrantHistoryPage })),
                  },
                  {
                    path: '/access',
                    lazy: () =>
                      import('../access/AccessPage').then((m) => ({ Component: m.AccessPage })),
                  },
                  {
                    path: '/groups/:group',
                    lazy: () => groups().then((m) => ({ Component: m.GroupPage })),
                  },
                ],
              },
            ],
          },
          { path: '*', element: <NotFoundPage /> },
        ],
      },
    ],
  },
]);
