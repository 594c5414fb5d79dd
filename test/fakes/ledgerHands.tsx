// Hands on the import page for component tests: open it, choose a source, press a button.
// Knows words and roles, not what is tested.
import { act, fireEvent, screen, within } from '@testing-library/react';
import type { UiLanguage } from '../../renderer/i18n/t';
import type { FakePage, FakePageOptions } from './pageApi';
import { openWorkspace } from './workspaceHands';

export async function openLedger(options: FakePageOptions = {}, language?: UiLanguage): Promise<FakePage> {
  return openWorkspace({ page: 'import' }, { options, ...(language && { language }) });
}
export const table = () => screen.findByRole('grid', { name: 'Quellen' });
export const details = () => screen.getByRole('complementary', { name: 'Einzelheiten' });
export const row = (name: string) => screen.findByTitle((title) => title.endsWith(name));
export const choose = async (name: string) => {
  fireEvent.click(await row(name));
  await act(async () => {});
  return details();
};
export const click = async (name: string | RegExp, within_: HTMLElement = document.body) => {
  await act(async () => {
    fireEvent.click(within(within_).getByRole('button', { name }));
  });
};
