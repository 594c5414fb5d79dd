// The pages of the knowledge window in the order of its navigation: a line a page.
// Knows their names, signs and counts; each page's code is loaded when it is first opened.
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { WorkspaceCounts } from '../bridge/useWorkspaceCounts';
import type { WorkspacePageProps, WorkspacePlace } from '../bridge/workspacePage';
import type { WordKey } from '../i18n/words';
import type { IconPart } from '../parts/ActionButton/ActionButton';
import {
  IconChartDots,
  IconClockExclamation,
  IconCopy,
  IconDatabaseImport,
  IconFileText,
  IconSettings,
  IconZoomQuestion,
} from '../parts/icons';

export interface WorkspacePage {
  readonly page: WorkspacePlace['page'];
  readonly group: 'knowledge' | 'team' | 'app';
  readonly label: WordKey;
  readonly icon: IconPart;
  /** What stands beside its name. */
  readonly count?: (counts: WorkspaceCounts) => number;
  readonly View: LazyExoticComponent<ComponentType<WorkspacePageProps>>;
}

const view = (load: () => Promise<ComponentType<WorkspacePageProps>>) =>
  lazy(async () => ({ default: await load() }));

export const pages: readonly WorkspacePage[] = [
  {
    ...{ page: 'import', group: 'knowledge', label: 'workspace.import', icon: IconDatabaseImport },
    View: view(async () => (await import('../ledger/LedgerPage/LedgerPage')).LedgerPage),
  },
  {
    ...{ page: 'articles', group: 'knowledge', label: 'workspace.articles', icon: IconFileText },
    count: ({ articles }) => articles,
    View: view(async () => (await import('../articles/ArticlesPage/ArticlesPage')).ArticlesPage),
  },
  {
    ...{ page: 'twins', group: 'knowledge', label: 'workspace.twins', icon: IconCopy },
    count: ({ twins }) => twins,
    View: view(async () => (await import('../review/TwinsPage/TwinsPage')).TwinsPage),
  },
  {
    ...{ page: 'gaps', group: 'knowledge', label: 'workspace.gaps', icon: IconZoomQuestion },
    count: ({ gaps }) => gaps,
    View: view(async () => (await import('../gaps/GapsPage/GapsPage')).GapsPage),
  },
  {
    ...{ page: 'review', group: 'knowledge', label: 'workspace.review', icon: IconClockExclamation },
    count: ({ stale, tasks }) => stale + tasks,
    View: view(async () => (await import('../review/ReviewPage/ReviewPage')).ReviewPage),
  },
  {
    ...{ page: 'insights', group: 'team', label: 'app.insights', icon: IconChartDots },
    View: view(async () => (await import('../report/ReportPage/ReportPage')).ReportPage),
  },
  {
    ...{ page: 'settings', group: 'app', label: 'app.settings', icon: IconSettings },
    View: view(async () => (await import('./SettingsPage/SettingsPage')).SettingsPage),
  },
];
