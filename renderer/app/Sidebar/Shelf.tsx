// Calm notices between list and foot: a concern that waits, a hint at the tone, a hand-over, a call refused. No card moves for them.
// Joins contact and desk.
import { useCallback, useEffect, useState } from 'react';
import { openWorkspace } from '../../bridge/shellActions';
import { ArrivalNotice } from '../../contact/ArrivalNotice/ArrivalNotice';
import { HandOverNotice } from '../../contact/HandOverNotice/HandOverNotice';
import { RefusedNotice } from '../../contact/RefusedNotice/RefusedNotice';
import { SetAsideNotice } from '../../contact/SetAsideNotice/SetAsideNotice';
import { ToneHint } from '../../contact/ToneHint/ToneHint';
import { useWords } from '../../i18n/WordsContext';
import { UndoBar } from '../../parts/UndoBar/UndoBar';
import { useLatest } from '../../useLatest';
import { arrivedName, arrivedText } from './arrived';
import { copyHandOver, notedSentence, undo } from './dayActions';
import classes from './Sidebar.module.css';
import type { Desk } from './useDesk';
import { useRefusals } from './useRefusals';

/** Of a waiting concern, as much as tells it from others. */
const previewLength = 90;

export function Shelf({ desk }: { readonly desk: Desk }) {
  const words = useWords();
  const { arrivals, grasp } = desk.day;
  const { waiting } = arrivals;
  const latest = useLatest(desk);
  const { refused, leave } = useRefusals(desk.day.news);
  const { setAside } = desk.settings.settings;
  const [hidesSetAside, hideSetAside] = useState(false);
  const { tell } = desk.day.news;
  useEffect(() => {
    if (setAside !== undefined) tell(words.t('setAside.title'));
  }, [setAside, tell, words]);
  const onCopyPhrase = useCallback((phrase: string) => latest.current.copy.copy(phrase, phrase), []);
  const onHideTone = useCallback(() => latest.current.day.grasp.hide('tone'), []);
  const onCopyHandOver = useCallback(() => void copyHandOver(latest.current), []);
  const onHideHandOver = useCallback(() => latest.current.day.grasp.hide('handOver'), []);
  return (
    <>
      <div className={classes.confirmation}>
        <Confirmation desk={desk} />
      </div>
      <div className={classes.shelf}>
        {grasp.tone && (
          <ToneHint sign={grasp.tone} copied={desk.copy.copied} onCopy={onCopyPhrase} onHide={onHideTone} />
        )}
        {grasp.handOver.length > 0 && (
          <HandOverNotice
            reasons={grasp.handOver}
            copied={desk.copy.copied === 'handOver'}
            onCopy={onCopyHandOver}
            onHide={onHideHandOver}
          />
        )}
        {waiting && (
          <ArrivalNotice
            what={arrivedName(waiting, words)}
            preview={arrivedText(waiting).replace(/\s+/g, ' ').slice(0, previewLength)}
            onTake={arrivals.takeWaiting}
            onLeave={arrivals.leaveWaiting}
          />
        )}
        {setAside !== undefined && !hidesSetAside && (
          <SetAsideNotice
            name={setAside}
            onLook={() => openWorkspace({ page: 'settings' })}
            onLeave={() => hideSetAside(true)}
          />
        )}
        {refused && (
          <RefusedNotice
            refused={refused}
            onLook={() => openWorkspace({ page: 'settings' })}
            onLeave={leave}
          />
        )}
      </div>
    </>
  );
}

/** What could not be taken, or what was noted of the contact's end, with the key that takes it back. */
function Confirmation({ desk }: { readonly desk: Desk }) {
  const words = useWords();
  const { outcome, confirms, arrivals } = desk.day;
  if (arrivals.refused) return <UndoBar bad sentence={arrivals.refused} />;
  const { noted } = outcome;
  if (!noted || !confirms) return null;
  if (noted.failure) return <UndoBar bad sentence={words.error(noted.failure)} />;
  // Beside the list the article itself says which one it was.
  const title = desk.wide ? undefined : noted.by?.title;
  return <UndoBar sentence={notedSentence(noted.outcome, title, words)} onUndo={() => undo(desk, words)} />;
}
