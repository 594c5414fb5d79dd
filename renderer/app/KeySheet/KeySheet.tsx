// F1: every key with what it does, grouped by where it acts.
// A list of words; the keys themselves live in commandOf.
import { Modal } from '@mantine/core';
import { useWords } from '../../i18n/WordsContext';
import type { WordKey } from '../../i18n/words';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { IconX } from '../../parts/icons';
import { Kbd } from '../../parts/Kbd/Kbd';
import classes from './KeySheet.module.css';

type KeyRow = readonly [label: WordKey, ...combos: string[]];

const groups: readonly (readonly [WordKey, readonly KeyRow[]])[] = [
  [
    'keys.answers',
    [
      ['keys.choose', 'up', 'down'],
      ['keys.open', 'enter'],
      ['keys.openDirect', 'ctrl+1', 'ctrl+2', 'ctrl+3'],
      ['keys.newLine', 'shift+enter'],
      ['keys.copySummary', 'ctrl+C'],
      ['keys.copyPassage', 'ctrl+shift+C'],
      ['card.yes', 'alt+yes'],
      ['card.no', 'alt+N'],
      ['card.why', 'alt+W'],
      ['keys.learned', 'alt+L'],
      ['card.keepCase', 'ctrl+D'],
      ['keys.gap', 'ctrl+L'],
      ['keys.takeOrder', 'ctrl+up'],
    ],
  ],
  [
    'keys.article',
    [
      ['keys.passages', 'F3', 'shift+F3'],
      ['keys.others', 'alt+left', 'alt+right'],
    ],
  ],
  [
    'keys.view',
    [
      ['start.keySummon', 'ctrl+shift+space'],
      ['keys.collapse', 'ctrl+.'],
      ['app.import', 'ctrl+I'],
      ['app.insights', 'ctrl+E'],
      ['app.proof', 'ctrl+P'],
      ['app.settings', 'ctrl+,'],
      ['keys.back', 'esc'],
      ['keys.undo', 'ctrl+Z'],
      ['keys.title', 'F1'],
      ['app.quit', 'ctrl+Q'],
    ],
  ],
];

export function KeySheet({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const { t } = useWords();
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      closeOnEscape={false}
      lockScroll={false}
      withinPortal={false}
      transitionProps={{ transition: 'fade', duration: 90 }}
    >
      <Modal.Overlay className={classes.scrim ?? ''} />
      <Modal.Content
        aria-label={t('keys.title')}
        classNames={{ inner: classes.inner ?? '', content: classes.sheet ?? '' }}
      >
        <header className={classes.head}>
          <h2 tabIndex={-1} data-autofocus>
            {t('keys.title')}
          </h2>
          <Kbd combo="esc" />
          <ActionButton look="ghost" iconOnly icon={IconX} label={t('app.close')} onAct={onClose} />
        </header>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by key */}
        <section className={classes.groups} tabIndex={0} aria-label={t('keys.title')}>
          {groups.map((group) => (
            <KeyGroup key={group[0]} group={group} />
          ))}
        </section>
      </Modal.Content>
    </Modal.Root>
  );
}

function KeyGroup({ group: [name, rows] }: { readonly group: (typeof groups)[number] }) {
  const { t } = useWords();
  return (
    <section>
      <h3>{t(name)}</h3>
      <dl>
        {rows.map(([label, ...combos]) => (
          <div key={label}>
            <dt>{t(label)}</dt>
            <dd>
              {combos.map((combo) => (
                <Kbd key={combo} combo={combo} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
