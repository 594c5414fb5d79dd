// Commands of the app itself: windows, look, help.
// See commandTable.ts for how to add one; of two that fit a press, the first is meant.
import { bothWindows, type CommandRows, everywhere, unfolded } from '../commandRow';
import { desk } from '../keyPlace';

export const viewCommands = {
  palette: {
    keys: ['ctrl+K'],
    label: 'palette.title',
    group: 'view',
    where: bothWindows,
    keyOnly: true,
  },
  collapse: { keys: ['ctrl+.'], label: 'keys.collapse', group: 'view', where: everywhere },
  import: { keys: ['ctrl+I'], label: 'app.import', group: 'view', where: bothWindows },
  workspace: { keys: ['ctrl+shift+W'], label: 'app.workspace', group: 'view', where: unfolded },
  articlesPage: { keys: [], label: 'palette.articles', group: 'view', where: bothWindows },
  twinsPage: { keys: [], label: 'palette.twins', group: 'view', where: bothWindows },
  gapsPage: { keys: [], label: 'palette.gaps', group: 'view', where: bothWindows },
  reviewPage: { keys: [], label: 'palette.review', group: 'view', where: bothWindows },
  insights: { keys: ['ctrl+E'], label: 'app.insights', group: 'view', where: bothWindows },
  proof: { keys: ['ctrl+P'], label: 'app.proof', group: 'view', where: [...unfolded, 'settings'] },
  settings: { keys: ['ctrl+,'], label: 'app.settings', group: 'view', where: bothWindows },
  darkTheme: { keys: [], label: 'palette.dark', group: 'view', where: unfolded },
  lightTheme: { keys: [], label: 'palette.light', group: 'view', where: unfolded },
  german: { keys: [], label: 'palette.german', group: 'view', where: unfolded },
  english: { keys: [], label: 'palette.english', group: 'view', where: unfolded },
  biggerType: { keys: [], label: 'palette.bigger', group: 'view', where: unfolded },
  smallerType: { keys: [], label: 'palette.smaller', group: 'view', where: unfolded },
  density: { keys: [], label: 'palette.density', group: 'view', where: unfolded },
  welcome: { keys: [], label: 'palette.welcome', group: 'view', where: unfolded },
  keys: { keys: ['F1'], label: 'keys.title', group: 'view', where: bothWindows },
  back: {
    keys: ['esc'],
    label: 'keys.back',
    group: 'view',
    where: unfolded,
    fixed: true,
    keyOnly: true,
  },
  quit: { keys: ['ctrl+Q'], label: 'app.quit', group: 'view', where: [...everywhere, ...desk] },
} as const satisfies CommandRows;
