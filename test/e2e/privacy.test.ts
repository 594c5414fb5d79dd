// Local means local: no request leaves, no page comes in, no door stands open to the machine.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { launchApp } from './launchApp';
import { preparedBase } from './preparedBase';
import { ask } from './sidebarPage';

/** A web server on this machine that counts who calls. */
async function countingServer(): Promise<{ readonly url: string; readonly calls: readonly string[] }> {
  const calls: string[] = [];
  const server = createServer((request, response) => {
    calls.push(request.url ?? '');
    response.end('hello');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, calls };
}

it('sends no request anywhere while it is used', async () => {
  const { app, page } = await launchApp({ dataDir: await preparedBase() });
  const requested: string[] = [];
  page.on('request', (request) => requested.push(request.url()));
  await page.reload();
  await page.waitForSelector('[data-ready]');
  await ask(page, 'umzug');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').first().waitFor();
  expect(requested.length).toBeGreaterThan(0);
  expect(requested.filter((url) => !url.startsWith('silbertablett://app/'))).toEqual([]);
  const state = await app.evaluate(({ session }) => session.defaultSession.isPersistent());
  expect(state).toBe(true);
});

it('blocks every way to load something from elsewhere', async () => {
  const { page } = await launchApp();
  const { url, calls } = await countingServer();
  const outcomes = await page.evaluate(async (address) => {
    const loaded = (element: HTMLElement): Promise<string> =>
      new Promise((resolve) => {
        element.onload = () => resolve('loaded');
        element.onerror = () => resolve('blocked');
        document.body.append(element);
        setTimeout(() => resolve('blocked'), 1500);
      });
    const fetched = await fetch(address).then(
      () => 'loaded',
      () => 'blocked',
    );
    const image = await loaded(Object.assign(new Image(), { src: `${address}/i.png` }));
    const script = await loaded(Object.assign(document.createElement('script'), { src: `${address}/s.js` }));
    const frame = document.createElement('iframe');
    frame.src = `${address}/f`;
    document.body.append(frame);
    const beacon = navigator.sendBeacon(`${address}/b`, 'x');
    await new Promise((resolve) => setTimeout(resolve, 500));
    const local = await fetch('file:///etc/hostname').then(
      () => 'loaded',
      () => 'blocked',
    );
    return { fetched, image, script, beacon, local };
  }, url);
  expect(outcomes).toMatchObject({
    fetched: 'blocked',
    image: 'blocked',
    script: 'blocked',
    local: 'blocked',
  });
  expect(calls).toEqual([]);
});

it('runs no inline script and makes no code from text', async () => {
  const { page } = await launchApp();
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "taken over"';
    document.body.append(script);
    const button = document.createElement('button');
    button.setAttribute('onclick', 'document.title = "taken over"');
    document.body.append(button);
    button.click();
    const timer = document.createElement('img');
    timer.setAttribute('onerror', 'document.title = "taken over"');
    timer.src = 'silbertablett://app/missing.png';
    document.body.append(timer);
    await new Promise((resolve) => setTimeout(resolve, 300));
    return document.title;
  });
  expect(ran).toBe('Silbertablett');
});

it('stays on its page: no navigation, no second window, no guest', async () => {
  const { app, page } = await launchApp();
  const { url, calls } = await countingServer();
  for (const target of [url, 'file:///etc/passwd', 'silbertablett://app/other.html', 'javascript:void 0']) {
    await page.evaluate((address) => {
      const link = document.createElement('a');
      link.href = address;
      document.body.append(link);
      link.click();
      link.remove();
    }, target);
  }
  const opened = await page.evaluate((address) => window.open(address) === null, url);
  await page.evaluate(() => document.body.append(document.createElement('webview')));
  await page.waitForTimeout(500);
  expect(opened).toBe(true);
  expect(page.url()).toBe('silbertablett://app/');
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(await page.locator('[data-ready]').count()).toBe(1);
  expect(calls).toEqual([]);
});

it('gives the page no Node, no channel and no permission', async () => {
  const { page } = await launchApp();
  const seen = await page.evaluate(async () => {
    const names = ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'];
    const geolocation = await navigator.permissions.query({ name: 'geolocation' });
    const clipboard = await navigator.clipboard.readText().then(
      () => 'read',
      () => 'denied',
    );
    return {
      node: names.filter((name) => name in window),
      geolocation: geolocation.state,
      notification: await Notification.requestPermission(),
      clipboard,
      api: Object.keys((window as unknown as { silbertablett: object }).silbertablett).sort(),
    };
  });
  expect(seen.node).toEqual([]);
  expect([seen.geolocation, seen.notification, seen.clipboard]).toEqual(['denied', 'denied', 'denied']);
  expect(seen.api).toContain('ask');
  expect(seen.api).not.toContain('invoke');
});

it('opens an article’s link outside only after the agent agreed, and never another kind', async () => {
  const { app, page } = await launchApp({ dataDir: await preparedBase() });
  await app.evaluate(({ dialog, shell }, agree) => {
    const noted = globalThis as unknown as { opened: string[]; asked: number; agree: boolean };
    Object.assign(noted, { opened: [], asked: 0, agree });
    shell.openExternal = async (address) => void noted.opened.push(address);
    dialog.showMessageBox = async () => {
      noted.asked += 1;
      return { response: noted.agree ? 0 : 1, checkboxChecked: false };
    };
  }, false);
  const noted = () =>
    app.evaluate(() => {
      const { opened, asked } = globalThis as unknown as { opened: string[]; asked: number };
      return { opened, asked };
    });
  await ask(page, 'stromvertrag umzug mitnehmen');
  await page.keyboard.press('Enter');
  const link = page.getByRole('link', { name: 'Umzugsservice' });
  await link.click();
  await expect.poll(noted).toEqual({ opened: [], asked: 1 });
  await app.evaluate(() => Object.assign(globalThis, { agree: true }));
  await link.click();
  await expect.poll(noted).toEqual({ opened: ['https://www.stadtwerke.example/umzug'], asked: 2 });
  const refused = await page.evaluate(() =>
    (
      window as unknown as { silbertablett: { openExternal(input: object): Promise<unknown> } }
    ).silbertablett.openExternal({ url: 'file:///etc/passwd' }),
  );
  expect(refused).toEqual({ ok: false, code: 'LINK_REFUSED', details: { scheme: 'file' } });
  expect((await noted()).asked).toBe(2);
});
