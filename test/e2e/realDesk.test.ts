// Text taken out of another program and put into it, by real keys between real windows under a window manager.
// Needs X11's keyboard (xdotool); knows what an agent sees in both programs.
import { expect, it } from 'vitest';
import { launchApp, type RunningApp } from './launchApp';
import { clipboardHtml, clipboardText, heardOf, hears, isShown, listen } from './outsideEvents';
import { preparedBase, sampleFolder } from './preparedBase';
import { openDesk, openDrawing, openWriter, type RealDesk } from './realDesk';
import { chosenTitle, concernField } from './sidebarPage';

const patient = { timeout: 30_000 };
const onX11 = it.runIf(process.platform === 'linux');
const former = { text: 'was vorher kopiert war', html: '<b>was vorher</b> kopiert war' };

/** The sidebar with the keys of its settings, in front of nobody. */
async function openSidebar(desk: RealDesk): Promise<RunningApp> {
  const running = await launchApp({ dataDir: await preparedBase(sampleFolder), env: desk.env });
  const { page } = running;
  await page.getByText('Modell bereit').waitFor(patient);
  await page.evaluate(() => window.silbertablett.changeSettings({ captureKey: 'Alt+Shift+F11' }));
  await page.evaluate(() => window.silbertablett.changeSettings({ summonKey: 'Control+Shift+F9' }));
  await page.evaluate((content) => window.silbertablett.copyRich(content), former);
  await listen(page);
  return running;
}

/** The clipboard is the agent's again, its rich form as well. */
async function isGivenBack({ app }: RunningApp): Promise<void> {
  await expect.poll(() => clipboardText(app)).toBe(former.text);
  await expect.poll(() => clipboardHtml(app)).toContain(former.html);
}

const isInFront = ({ app }: RunningApp): Promise<boolean> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.isFocused());

onX11(
  'inserts a reply where the cursor stood in the program before, and puts the clipboard back',
  async () => {
    const desk = await openDesk();
    const running = await openSidebar(desk);
    const { page, app } = running;
    const writer = await openWriter(desk);
    await writer.comeToFront();
    await desk.type('Hallo! ');
    await expect.poll(writer.text).toBe('Hallo! ');

    // The sidebar is called over it, and the reply is drafted, rewritten nowhere, inserted by its key.
    await desk.press('ctrl+shift+F9');
    await expect.poll(() => isInFront(running)).toBe(true);
    await concernField(page).fill(
      'Mein Name ist Petra Lohmann. Wir ziehen um und möchten den Stromvertrag mitnehmen.',
    );
    await expect.poll(() => chosenTitle(page), patient).toBe('Stromvertrag beim Umzug mitnehmen');
    await page.keyboard.press('Control+d');
    await page.getByText('Quellen im Artikel').waitFor(patient);
    await page.keyboard.press('Tab');
    await page.keyboard.type('Jana Wirth');
    await page.getByText('Alle Angaben sind da').waitFor(patient);
    await desk.press('ctrl+shift+Return');

    await expect.poll(writer.text, patient).toMatch(/^Hallo! Guten Tag Petra Lohmann,/);
    expect(await writer.text()).toMatch(/Jana Wirth\s*$/);
    // The cursor is where the agent goes on writing; the sidebar stands beside it.
    await expect.poll(writer.isInFront).toBe(true);
    await expect.poll(() => isShown(app)).toBe(true);
    await isGivenBack(running);
    await desk.type(' PS');
    await expect.poll(writer.text).toMatch(/Jana Wirth\s* PS$/);
  },
);

onX11('takes what is marked in another program by its key, and leaves the clipboard alone', async () => {
  const desk = await openDesk();
  const running = await openSidebar(desk);
  const { page } = running;
  const writer = await openWriter(desk);
  await writer.comeToFront();
  await desk.type('Die Kundin hat kein Licht');
  await desk.press('ctrl+a');
  await desk.press('alt+shift+F11');
  await hears(page, 'concernArrived', { text: 'Die Kundin hat kein Licht', how: 'selection' });
  await expect.poll(() => isInFront(running)).toBe(true);
  await isGivenBack(running);
  expect(await writer.text()).toBe('Die Kundin hat kein Licht');
  await expect.poll(() => concernField(page).inputValue()).toBe('Die Kundin hat kein Licht');
});

onX11('asks a program that marks nothing by its copy key, and puts the clipboard back', async () => {
  const desk = await openDesk();
  const running = await openSidebar(desk);
  const { page } = running;
  const drawing = await openDrawing(desk, 'Zählerstand aus dem CRM');
  await drawing.comeToFront();
  await desk.press('alt+shift+F11');
  await hears(page, 'concernArrived', { text: 'Zählerstand aus dem CRM', how: 'selection' });
  await expect.poll(() => isInFront(running)).toBe(true);
  await isGivenBack(running);
});

onX11('comes with its key and goes with it, and brings nothing along where nothing is selected', async () => {
  const desk = await openDesk();
  const running = await openSidebar(desk);
  const { page, app } = running;
  const writer = await openWriter(desk);
  await writer.comeToFront();
  await desk.press('ctrl+shift+F9');
  await expect.poll(() => isInFront(running)).toBe(true);
  await desk.press('ctrl+shift+F9');
  await expect.poll(() => isShown(app)).toBe(false);
  await expect.poll(writer.isInFront).toBe(true);
  await desk.press('alt+shift+F11');
  await expect.poll(() => isInFront(running)).toBe(true);
  await isGivenBack(running);
  expect(await heardOf(page, 'concernArrived')).toEqual([]);
});
