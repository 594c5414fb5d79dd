// What stands below the field: start, cards, silence, failure or the empty base; never a blank in between.
// Chooses among the ask feature's screens; knows none of their insides.
import { useCallback } from 'react';
import type { ErrorCode } from '../../../knowledge/errors/errorCodes';
import type { ContactOutcome } from '../../../knowledge/vocabulary/contact';
import { AnswerList } from '../../ask/AnswerList/AnswerList';
import { ListHead } from '../../ask/AnswerList/ListHead';
import { choosableCards, chosenCard } from '../../ask/askState';
import { GapNote } from '../../ask/GapNote/GapNote';
import { ModelBanner } from '../../ask/ModelBanner/ModelBanner';
import { NothingFits } from '../../ask/NothingFits/NothingFits';
import { OutcomeRow } from '../../contact/OutcomeRow/OutcomeRow';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { IconDatabaseExclamation, IconFolderPlus, IconRefresh } from '../../parts/icons';
import { Notice } from '../../parts/Notice/Notice';
import { useLatest } from '../../useLatest';
import { cardDesk } from './cardDesk';
import { giveOutcome } from './dayActions';
import { openLayer, tryAgain } from './deskActions';
import { FirstScreen } from './FirstScreen';
import { chosenStep, nextSteps } from './nextSteps';
import classes from './Sidebar.module.css';
import type { Desk } from './useDesk';

export function Results({ desk }: { readonly desk: Desk }) {
  const { view } = desk.ask;
  if (isBaseEmpty(desk)) return <EmptyBase desk={desk} />;
  const failure = view.kind === 'failed' ? view.code : desk.engine.failure;
  if (failure) return <Failed code={failure} desk={desk} />;
  if (view.kind === 'answered') return <Answered desk={desk} />;
  if (view.kind === 'abstained' && view.reason !== 'emptyConcern') return <Abstained desk={desk} />;
  return <FirstScreen desk={desk} />;
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
        cards={choosableCards(ask)}
        chosenId={chosenCard(ask)?.articleId}
        layout={wide ? 'mini' : 'full'}
        desk={cardDesk(desk, words)}
        head={
          <ListHead
            count={choosableCards(ask).length}
            wordsOnly={wordsOnly}
            limits={ask.limits}
            newBetter={ask.newBetter}
            bestAt={ask.bestAt}
            totalMs={ask.totalMs}
            onTakeOrder={() => desk.dispatch({ kind: 'tookOrder' })}
          />
        }
      />
      <Ending desk={desk} />
    </>
  );
}

function Abstained({ desk }: { readonly desk: Desk }) {
  const words = useWords();
  const { view, weakShown } = desk.ask;
  if (view.kind !== 'abstained') return null;
  const steps = nextSteps(desk, words);
  const chosen = chosenCard(desk.ask);
  return (
    <>
      <NothingFits
        reason={view.reason}
        bestLikelihood={view.bestLikelihood}
        shownFrom={view.shownFrom}
        gap={<GapNote gap={desk.gap} nowMs={desk.nowMs} />}
        steps={steps}
        chosenRow={weakShown || chosen ? -1 : chosenStep(desk, steps)}
      />
      {weakShown && (
        <AnswerList
          label={words.t('answers.weakCount', { n: view.weakCards.length })}
          cards={choosableCards(desk.ask)}
          chosenId={chosen?.articleId}
          layout={desk.wide ? 'mini' : 'full'}
          desk={cardDesk(desk, words)}
          head={
            <h3 className={classes.weak}>{words.t('answers.weakCount', { n: view.weakCards.length })}</h3>
          }
        />
      )}
      <Pinned desk={desk} />
      <Ending desk={desk} />
    </>
  );
}

/** How the contact ended, below what was found for it. */
function Ending({ desk }: { readonly desk: Desk }) {
  const words = useWords();
  const latest = useLatest({ desk, words });
  const { noted } = desk.day.outcome;
  const onGive = useCallback(
    (outcome: ContactOutcome) => giveOutcome(latest.current.desk, outcome, latest.current.words),
    [],
  );
  const given = noted?.concernNo === desk.ask.concernNo ? noted.outcome : undefined;
  return <OutcomeRow given={given} onGive={onGive} />;
}

/** Where nothing fits, what the hand has pinned stays in reach. */
function Pinned({ desk }: { readonly desk: Desk }) {
  const words = useWords();
  const { pinned, weakShown } = desk.ask;
  if (pinned.length === 0 || weakShown) return null;
  return (
    <AnswerList
      label={words.t('pin.list')}
      cards={pinned}
      chosenId={chosenCard(desk.ask)?.articleId}
      layout={desk.wide ? 'mini' : 'full'}
      desk={cardDesk(desk, words)}
      head={<h3 className={classes.weak}>{words.t('pin.list')}</h3>}
    />
  );
}
