// The fake store keeps the store port's promises.
// Knows nothing of the native store.
import { MemoryStore } from './memoryStore';
import { storePortTests } from './storePortTests';

storePortTests('memory', async () => ({ store: new MemoryStore(), close: async () => undefined }));
