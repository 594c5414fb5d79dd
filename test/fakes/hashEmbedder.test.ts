// The fake passes the tests of the port it stands in for.
// Knows nothing of the native adapters.
import { embedderPortTests } from './embedderPortTests';
import { hashEmbedder } from './hashEmbedder';

embedderPortTests('hashEmbedder', { open: async () => hashEmbedder() });
