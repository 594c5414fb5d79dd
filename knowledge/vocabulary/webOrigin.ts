// The origin of a page as browsers send it: scheme, host, port, nothing else.
// Knows no network.

/** "https://CRM.example/" → "https://crm.example"; undefined: no origin of a page. Extensions of browsers have one too. */
export function webOrigin(text: string): string | undefined {
  if (!URL.canParse(text.trim())) return undefined;
  const { protocol, host, pathname, search, hash, username, password } = new URL(text.trim());
  const bare = ['', '/'].includes(pathname) && search + hash + username + password === '';
  return bare && host !== '' ? `${protocol}//${host}`.toLowerCase() : undefined;
}
