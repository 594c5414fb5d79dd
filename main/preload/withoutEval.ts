// Tells zod not to compile its checks with `new Function`: the page's policy forbids it, and says so in the console.
// Must be imported before any schema is made.
import { z } from 'zod';

z.config({ jitless: true });
