// Apache Arrow, the very copy that LanceDB has loaded: required, because an import brings a second one, as ES modules.
// Knows nothing of tables; types come from the package itself.
import { createRequire } from 'node:module';

/** Arrow's classes. A second copy takes 277 files and 100 ms at each start, and its classes are others than LanceDB's. */
export const arrow: typeof import('apache-arrow') = createRequire(import.meta.url)('apache-arrow');
