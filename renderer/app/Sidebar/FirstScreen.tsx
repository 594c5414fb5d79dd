// Before the first key: examples, what is frequent today, three keys.
// Joins ask, contact notes and desk.
import { StartScreen } from '../../ask/StartScreen/StartScreen';
import { useWords } from '../../i18n/WordsContext';
import { examples } from './examples';
import type { Desk } from './useDesk';

export function FirstScreen({ desk }: { readonly desk: Desk }) {
  const words = useWords();
  return (
    <StartScreen
      examples={examples(words)}
      topics={desk.day.topics}
      chosenRow={desk.ask.text === '' ? desk.ask.row : -1}
      onExample={(text) => desk.dispatch({ kind: 'typed', text })}
    />
  );
}

/** What the arrow keys go through, in order, and ↵ fills the field with. */
export function startRows(desk: Desk, words: Parameters<typeof examples>[0]): readonly string[] {
  return [...examples(words), ...desk.day.topics.map(({ title }) => title)];
}
