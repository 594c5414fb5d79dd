// What every page of the knowledge window is given: where it stands, the way to other pages, engine and settings.
// Types only; the window's frame fills them.
import type { WorkspacePlace } from '../../knowledge/contract/shellCalls';
import type { EngineView } from './useEngineStatus';
import type { ImportView } from './useImport';
import type { SettingsView } from './useSettings';

export type { WorkspacePlace };

export interface WorkspacePageProps {
  /** `articleId`: the article that the page is asked to show. */
  readonly place: WorkspacePlace;
  /** Leads to another page, or to another article on this one. */
  readonly go: (place: WorkspacePlace) => void;
  /** To the page that asked for the article shown here. */
  readonly back?: { readonly label: string; readonly act: () => void };
  readonly engine: EngineView;
  readonly settings: SettingsView;
  /** The running import, whoever began it; followed while other pages are open. */
  readonly imports: ImportView;
  readonly nowMs: number;
}
