// The fake store keeps the store port's promises.
// Knows nothing of the native store.
import { MemoryStore } from './memoryStore';
import { storeMemoryPortTests } from './storeMemoryPortTests';
import { storePortTests } from './storePortTests';

const openMemory = async () => ({ store: new MemoryStore(), close: async () => undefined });

storePortTests('memory', openMemory);
storeMemoryPortTests('memory', openMemory);
