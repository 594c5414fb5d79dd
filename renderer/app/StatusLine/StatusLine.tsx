// Two quiet lines at the foot: the keys that act now, and how articles, model and speed stand.
// Values only; nothing here can be pressed by accident.
import type { AskState } from '../../ask/askState';
import { choosableCards } from '../../ask/askState';
import type { ImportRun } from '../../bridge/importRun';
import type { EngineView } from '../../bridge/useEngineStatus';
import type { Translator } from '../../i18n/t';
import { useWords } from '../../i18n/WordsContext';
import { useKeys } from '../../keys/KeysContext';
import { withDigits } from '../../keys/keyMap';
import { IconAlertTriangle, IconCircleCheck, IconLoader2, iconStroke } from '../../parts/icons';
import { KeyHint } from '../../parts/KeyHint/KeyHint';
import classes from './StatusLine.module.css';

interface StatusLineProps {
  readonly ask: AskState;
  readonly engine: EngineView;
  readonly run: ImportRun;
  readonly wide: boolean;
}

export function StatusLine({ ask, engine, run, wide }: StatusLineProps) {
  const words = useWords();
  const { t } = words;
  const settled = engine.status?.model.state === 'ready' && !engine.lost && run.phase !== 'running';
  const answers = ask.view.kind === 'answered' || ask.view.kind === 'abstained';
  const look = settled ? 'settled' : isStuck(engine) ? 'stuck' : 'working';
  const Sign = signs[look];
  return (
    <footer className={classes.foot}>
      <div className={classes.keys}>
        <span className={classes.acting}>
          <ActingKeys ask={ask} wide={wide} oneWay={holdsOneWay(ask, engine)} />
        </span>
        <KeyHint commands={['palette']} label={t('keys.more')} />
      </div>
      {/* While answers stand and all is well, the keys have the line; others still hear how things are. */}
      <div className={answers && settled ? 'visuallyHidden' : classes.status}>
        <span className={classes.sign} data-look={look}>
          <Sign size={14} stroke={iconStroke} aria-hidden />
        </span>
        <span className={classes.facts}>
          {statusFacts(engine, run, words).map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </span>
      </div>
    </footer>
  );
}

const signs = { settled: IconCircleCheck, stuck: IconAlertTriangle, working: IconLoader2 } as const;

/** Nothing that would end by itself. */
function isStuck({ failure, status, lost }: EngineView): boolean {
  return failure !== undefined || (!lost && status?.model.state === 'missing');
}

/** A failure and an empty base show one button instead of cards. */
function holdsOneWay({ view }: AskState, { failure, status }: EngineView): boolean {
  if (view.kind === 'failed' || failure !== undefined) return true;
  return status?.articles === 0 && view.kind !== 'answered';
}

interface ActingKeysProps {
  readonly ask: AskState;
  readonly wide: boolean;
  /** The screen holds one way to go on. */
  readonly oneWay: boolean;
}

function ActingKeys({ ask, wide, oneWay }: ActingKeysProps) {
  const { t } = useWords();
  const keys = useKeys();
  const count = choosableCards(ask).length;
  if (oneWay) return <KeyHint combos={['enter']} label={t('keys.run')} />;
  if (count > 0) {
    return (
      <>
        <KeyHint combos={['up', 'down']} label={t('keys.choose')} />
        {wide && <KeyHint combos={['right']} label={t('keys.intoArticle')} />}
        <KeyHint combos={keys.openAt.map((combo) => withDigits(combo, count))} label={t('keys.open')} />
        <KeyHint commands={['draftReply']} label={t('reply.short')} />
      </>
    );
  }
  return (
    <>
      <KeyHint combos={['up', 'down']} label={t('keys.choose')} />
      <KeyHint combos={['enter']} label={t(ask.view.kind === 'abstained' ? 'keys.run' : 'keys.adopt')} />
    </>
  );
}

function statusFacts(
  { status, lost, failure }: EngineView,
  run: ImportRun,
  words: Translator,
): readonly string[] {
  const { t } = words;
  if (lost) return [t('status.lost')];
  if (failure) return [t('status.failed')];
  if (!status) return [t('status.starting')];
  const articles = t('status.articles', { n: status.articles });
  if (status.importPaused) return [articles, t('import.halted')];
  if (run.phase === 'running' && run.progress) {
    const { filesDone: done, filesTotal: total } = run.progress;
    return [articles, t('status.importing', { done, total })];
  }
  return [articles, modelFact(status.model, words)];
}

function modelFact(model: NonNullable<EngineView['status']>['model'], words: Translator): string {
  if (model.state === 'loading') return words.t('status.modelLoading');
  if (model.state === 'missing') return words.t('status.modelMissing');
  if (model.embeddedShare >= 1) return words.t('status.modelReady');
  return words.t('status.reembedding', { percent: words.percent(model.embeddedShare) });
}
