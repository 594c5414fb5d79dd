// The folded sidebar: one slim button that says how likely the best card helps, and opens everything again.
// Knows the ask state and the engine's, not the window.
import { useEffect, useId, useRef } from 'react';
import { bestSentence } from '../../ask/announcement';
import type { AskState } from '../../ask/askState';
import type { EngineView } from '../../bridge/useEngineStatus';
import { useWords } from '../../i18n/WordsContext';
import { BrandMark } from '../../parts/Brand/BrandMark';
import {
  IconLayoutSidebarLeftExpand,
  IconLayoutSidebarRightExpand,
  IconShieldLock,
  iconStroke,
} from '../../parts/icons';
import classes from './Edge.module.css';
import { EdgeSign } from './EdgeSign';
import { EdgeTip } from './EdgeTip';
import { useEdgeTip } from './useEdgeTip';

interface EdgeProps {
  readonly ask: AskState;
  readonly engine: EngineView;
  /** The border of the screen at which it stands. */
  readonly side: 'left' | 'right';
  readonly onOpen: () => void;
}

export function Edge({ ask, engine, side, onOpen }: EdgeProps) {
  const words = useWords();
  const { t } = words;
  const state = bestSentence(ask, words);
  const name = state === '' ? t('edge.open') : t('edge.openTo', { state });
  const tip = useEdgeTip(name);
  const tipId = useId();
  const Expand = side === 'left' ? IconLayoutSidebarLeftExpand : IconLayoutSidebarRightExpand;
  const button = useRef<HTMLButtonElement>(null);
  const arriving = useRef(true);
  useEffect(() => {
    // The keys belong to the edge now; the tip waits until a hand comes to it.
    button.current?.focus();
    arriving.current = false;
  }, []);
  return (
    <main
      className={classes.edge}
      data-side={side}
      aria-label={t('edge.label')}
      onMouseEnter={() => tip.enter('pointer')}
      onMouseLeave={() => tip.leave('pointer')}
      onKeyDown={(event) => event.key === 'Escape' && tip.dismiss()}
    >
      <h1 className="visuallyHidden">{t('edge.label')}</h1>
      <BrandMark size={26} />
      <EdgeSign ask={ask} engine={engine} />
      <span className={classes.local}>
        <IconShieldLock size={16} stroke={2} aria-hidden />
        {t('app.local')}
      </span>
      <Expand size={18} stroke={iconStroke} aria-hidden />
      <button
        ref={button}
        type="button"
        className={classes.open}
        aria-label={name}
        aria-describedby={tip.wanted ? tipId : undefined}
        title={tip.refused ? name : undefined}
        onFocus={() => arriving.current || tip.enter('focus')}
        onBlur={() => tip.leave('focus')}
        onClick={onOpen}
      />
      {tip.wanted && <EdgeTip ref={tip.tip} id={tipId} ask={ask} />}
    </main>
  );
}
