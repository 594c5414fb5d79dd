// Commands inside the reader, and from article to article.
// See commandTable.ts for how to add one; of two that fit a press, the first is meant.
import { atWork, besideOthers, type CommandRows, inList } from '../commandRow';
import type { KeyPlace } from '../keyPlace';

export const articleCommands = {
  passageNext: {
    keys: ['F3'],
    label: 'keys.passages',
    name: 'keys.passageNext',
    group: 'article',
    where: atWork,
    does: { kind: 'passage', by: 1 },
    repeats: true,
  },
  passageBefore: {
    keys: ['shift+F3'],
    label: 'keys.passages',
    name: 'keys.passageBefore',
    group: 'article',
    where: atWork,
    does: { kind: 'passage', by: -1 },
    repeats: true,
  },
  articleBefore: {
    keys: ['alt+left'],
    label: 'keys.others',
    name: 'reader.previous',
    group: 'article',
    where: atWork,
    when: besideOthers,
    does: { kind: 'article', by: -1 },
    repeats: true,
  },
  articleNext: {
    keys: ['alt+right'],
    label: 'keys.others',
    name: 'reader.next',
    group: 'article',
    where: atWork,
    when: besideOthers,
    does: { kind: 'article', by: 1 },
    repeats: true,
  },
  findInArticle: {
    keys: ['ctrl+F'],
    label: 'keys.find',
    group: 'article',
    where: atWork,
    when: besideOthers,
  },
  printArticle: {
    keys: ['ctrl+shift+P'],
    label: 'keys.print',
    group: 'article',
    where: atWork,
  },
  intoArticle: {
    keys: ['right'],
    label: 'keys.intoArticle',
    group: 'article',
    where: inList,
    when: ({ wide, focus, caretAtEnd }: KeyPlace) => wide && focus === 'field' && caretAtEnd,
    fixed: true,
    keyOnly: true,
  },
  outOfArticle: {
    keys: ['left'],
    label: 'keys.outOfArticle',
    group: 'article',
    where: atWork,
    when: ({ wide, focus }: KeyPlace) => wide && focus === 'article',
    fixed: true,
    keyOnly: true,
  },
} as const satisfies CommandRows;
