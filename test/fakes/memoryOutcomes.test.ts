// The fake keeps the promises of the port.
import { memoryOutcomes } from './memoryOutcomes';
import { outcomeStorePortTests } from './outcomeStorePortTests';

outcomeStorePortTests('memory', async () => ({ log: memoryOutcomes(), close: async () => {} }));
