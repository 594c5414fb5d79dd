// The first three screens: what is searched, the key that brings the sidebar, what stays on this device.
// Knows steps and callbacks; ↵ leads on, Esc leaves all of it.
import { FocusTrap } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { BrandMark } from '../../parts/Brand/BrandMark';
import classes from './Welcome.module.css';

export interface WelcomeStep {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly content: ReactNode;
}

interface WelcomeProps {
  readonly steps: readonly WelcomeStep[];
  /** Beside the number of the screen, the same on each. */
  readonly aside?: ReactNode;
  /** Seen to the end, or skipped. */
  readonly onDone: () => void;
}

export function Welcome({ steps, aside, onDone }: WelcomeProps) {
  const { t } = useWords();
  const id = useId();
  const [at, setAt] = useState(0);
  const title = useRef<HTMLHeadingElement>(null);
  const step = steps[at];
  const last = at === steps.length - 1;
  // Each screen begins at its title, so that it is read out.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the step says when
  useEffect(() => title.current?.focus({ preventScroll: true }), [at]);
  if (!step) return null;
  const next = () => (last ? onDone() : setAt(at + 1));
  const onKeyDown = (event: KeyboardEvent) => {
    const onControl = event.target instanceof Element && event.target.closest('button') !== null;
    const act = { Escape: onDone, Enter: onControl ? undefined : next }[event.key];
    if (!act || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return (
    <FocusTrap active>
      <section
        className={classes.welcome}
        role="dialog"
        aria-modal="true"
        aria-labelledby={`${id}-title`}
        onKeyDown={onKeyDown}
      >
        <div className={classes.middle}>
          <div className={classes.top}>
            <BrandMark size={44} />
            <p className={classes.count}>{t('welcome.count', { at: at + 1, of: steps.length })}</p>
            {aside}
          </div>
          <h2 ref={title} id={`${id}-title`} tabIndex={-1} data-autofocus>
            {step.title}
          </h2>
          <p className={classes.text}>{step.text}</p>
          <div className={classes.content} key={step.id}>
            {step.content}
          </div>
        </div>
        <footer className={classes.foot}>
          <ActionButton look="ghost" label={t('welcome.skip')} combo="esc" onAct={onDone} />
          <span className={classes.grow} />
          {at > 0 && <ActionButton label={t('app.back')} onAct={() => setAt(at - 1)} />}
          <ActionButton
            look="main"
            label={t(last ? 'welcome.begin' : 'welcome.next')}
            combo="enter"
            onAct={next}
          />
        </footer>
      </section>
    </FocusTrap>
  );
}
