// Serves the built page under its own scheme: only its folder, only its kinds of files, always with the policy.
// Knows nothing of windows.
import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { pageFile, pageScheme } from './pageAddress';
import { pageHeaders } from './pagePolicy';

/** Before the app is ready: a standard, secure origin of its own instead of file://, so that the policy holds. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/** After the app is ready: answers the page's requests from `root`. */
export function servePage(root: string): void {
  protocol.handle(pageScheme, async (request) => {
    const file = request.method === 'GET' ? pageFile(request.url, root) : undefined;
    if (!file) return refusal();
    try {
      const body = new Uint8Array(await readFile(file.path));
      return new Response(body, { headers: { ...pageHeaders, 'Content-Type': file.contentType } });
    } catch {
      return refusal(); // A missing file and a forbidden one look alike from the page.
    }
  });
}

function refusal(): Response {
  return new Response(null, { status: 404, headers: pageHeaders });
}
