// The first screens over everything else, until they were seen or skipped once; then only when asked for.
// Loaded when they are shown: every other start does without them.
import { lazy, Suspense, useEffect, useRef } from 'react';
import type { Desk } from './useDesk';

const FirstSteps = lazy(async () => ({ default: (await import('../../welcome/FirstSteps')).FirstSteps }));

/** Nobody has seen them yet, or somebody wants to see them again. What keeps the base from opening is said first. */
export function isWelcoming({ settings, open, fold, engine }: Desk): boolean {
  return !engine.failure && fold.state === 'open' && (!settings.settings.welcomed || open.welcome);
}

export function WelcomeLayer({ desk }: { readonly desk: Desk }) {
  const { settings, imports, engine, setOpen, field } = desk;
  const shown = isWelcoming(desk);
  const was = useRef(shown);
  useEffect(() => {
    if (was.current && !shown) field.current?.focus();
    was.current = shown;
  }, [shown, field]);
  if (!shown) return null;
  const done = () => {
    setOpen((open) => ({ ...open, welcome: false }));
    settings.change({ welcomed: true });
  };
  return (
    <Suspense>
      <FirstSteps settings={settings} imports={imports} articles={engine.status?.articles} onDone={done} />
    </Suspense>
  );
}
