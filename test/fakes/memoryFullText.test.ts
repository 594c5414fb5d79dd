// The fake word search keeps the lexical index port's promises.
// Knows nothing of the native one.
import { lexicalIndexPortTests } from './lexicalIndexPortTests';
import { MemoryFullText } from './memoryFullText';
import { MemoryStore } from './memoryStore';

lexicalIndexPortTests('memory', async () => {
  const store = new MemoryStore();
  return {
    store,
    index: new MemoryFullText(store),
    settle: async () => undefined,
    close: async () => undefined,
  };
});
