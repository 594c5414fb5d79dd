// The exact fake keeps the vector index port's promises.
// Knows nothing of the native index.
import { ExactVectorIndex } from './exactVectorIndex';
import { vectorIndexPortTests } from './vectorIndexPortTests';

vectorIndexPortTests('exact', (dimensions) => new ExactVectorIndex(dimensions));
