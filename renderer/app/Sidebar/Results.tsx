// What stands below the field: start, cards, silence, failure or the empty base; never a blank in between.
// Chooses among the ask feature's screens; knows none of their insides.
import type { ErrorCode } from '../../../knowledge/errors/errorCodes';
import { AnswerList, type CardDesk } from '../../ask/AnswerList/AnswerList';
import { ListHead } from '../../ask/AnswerList/ListHead';
import { chosenCard } from '../../ask/askState';
import { GapNote } from '../../ask/GapNote/GapNote';
import { ModelBanner } from '../../ask/ModelBanner/ModelBanner';
import { NothingFits } from '../../ask/NothingFits/NothingFits';
import { StartScreen } from '../../ask/StartScreen/StartScreen';
import type { Translator } from '../../i18n/t';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { IconDatabaseExclamation, IconFolderPlus, IconRefresh } from '../../parts/icons';
import { Notice } from '../../parts/Notice/Notice';
import {
  chooseCard,
  copySummary,
  openArticle,
  openLayer,
  openLearnedOfCard,
  openReport,
  rate,
  tryAgain,
} from './deskActions';
import { examples } from './examples';
import { nextSteps } from './nextSteps';
import classes from './Sidebar.module.css';
import type { Desk } from './useDesk';

export function Results({ desk }: { readonly desk: Desk }) {
  const words = useWords();
  const { view } = desk.ask;
  if (isBaseEmpty(desk)) return <EmptyBase desk={desk} />;
  const failure = view.kind === 'failed' ? view.code : desk.engine.failure;
  if (failure) return <Failed code={failure} desk={desk} />;
  if (view.kind === 'answered') return <Answered desk={desk} />;
  if (view.kind === 'abstained' && view.reason !== 'emptyConcern') return <Abstained desk={desk} />;
  return (
    <StartScreen
      examples={examples(words)}
      chosenRow={desk.ask.text === '' ? desk.ask.row : -1}
      onExample={(text) => desk.dispatch({ kind: 'typed', text })}
    />
  );
}

function Failed({ code, desk }: { readonly code: ErrorCode; readonly desk: Desk }) {
  const words = useWords();
  const [what = '', help] = words.errorParts(code);
  return (
    <Notice icon={IconDatabaseExclamation} tone="bad" title={what} text={help ?? words.t('concern.kept')}>
      <ActionButton
        wide
        look="main"
        icon={IconRefresh}
        label={words.t('failed.again')}
        combo="enter"
        onAct={() => tryAgain(desk)}
      />
    </Notice>
  );
}

function isBaseEmpty({ engine, ask }: Desk): boolean {
  if (ask.view.kind === 'abstained' && ask.view.reason === 'emptyLibrary') return true;
  return engine.status?.articles === 0 && ask.view.kind !== 'answered';
}

function EmptyBase({ desk }: { readonly desk: Desk }) {
  const { t } = useWords();
  const begin = (choose: () => void) => () => {
    openLayer(desk, 'import');
    choose();
  };
  return (
    <Notice icon={IconFolderPlus} title={t('empty.title')} text={t('empty.text')}>
      <ActionButton
        wide
        look="main"
        icon={IconFolderPlus}
        label={t('empty.folder')}
        combo="enter"
        onAct={begin(desk.imports.chooseFolder)}
      />
      <ActionButton wide label={t('empty.sample')} onAct={begin(desk.imports.takeSample)} />
    </Notice>
  );
}

function Answered({ desk }: { readonly desk: Desk }) {
  const words = useWords();
  const { ask, wide } = desk;
  if (ask.view.kind !== 'answered') return null;
  const wordsOnly = ask.limits.some((limit) => limit === 'modelLoading' || limit === 'modelMissing');
  return (
    <>
      {ask.limits.includes('modelLoading') && <ModelBanner />}
      <AnswerList
        label={words.t('answers.label')}
        cards={ask.view.shown}
        chosenId={chosenCard(ask)?.articleId}
        layout={wide ? 'mini' : 'full'}
        desk={cardDesk(desk, words)}
        head={
          <ListHead
            count={ask.view.shown.length}
            wordsOnly={wordsOnly}
            limits={ask.limits}
            newBetter={ask.newBetter}
            bestAt={ask.bestAt}
            onTakeOrder={() => desk.dispatch({ kind: 'tookOrder' })}
          />
        }
      />
    </>
  );
}

function Abstained({ desk }: { readonly desk: Desk }) {
  const words = useWords();
  const { view, weakShown, row, chosenId } = desk.ask;
  if (view.kind !== 'abstained') return null;
  return (
    <>
      <NothingFits
        reason={view.reason}
        bestLikelihood={view.bestLikelihood}
        shownFrom={view.shownFrom}
        gap={<GapNote gap={desk.gap} nowMs={desk.nowMs} />}
        steps={nextSteps(desk, words)}
        chosenRow={weakShown ? -1 : Math.max(0, row)}
      />
      {weakShown && (
        <AnswerList
          label={words.t('answers.weakCount', { n: view.weakCards.length })}
          cards={view.weakCards}
          chosenId={chosenId}
          layout={desk.wide ? 'mini' : 'full'}
          desk={cardDesk(desk, words)}
          head={
            <h3 className={classes.weak}>{words.t('answers.weakCount', { n: view.weakCards.length })}</h3>
          }
        />
      )}
    </>
  );
}

function cardDesk(desk: Desk, words: Translator): CardDesk {
  return {
    copiedName: desk.copy.copied,
    verdictOf: (id) => desk.ratings.of(id)?.verdict,
    isKept: desk.golden.isKept,
    whyOpen: desk.open.why,
    nowMs: desk.nowMs,
    onChoose: (articleId) => chooseCard(desk, articleId),
    onOpen: (id) => openArticle(desk, id),
    onCopy: (card) => copySummary(desk, card, words),
    onRate: (id, verdict) => rate(desk, id, verdict),
    onKeep: desk.golden.keep,
    onReport: () => openReport(desk),
    onLearned: () => openLearnedOfCard(desk),
    onWhy: () => desk.setOpen((open) => ({ ...open, why: !open.why })),
  };
}
