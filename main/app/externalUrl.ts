// Which links may leave the app. Pure, so that every trick can be tried in a test.
// Opening is externalLinks' business.

const maxUrlLength = 2000;

/** Mail programs that follow these would add a file of the agent's machine to the message. */
const forbiddenMailFields = ['attach', 'attachment'];

/** The scheme for error details, without the rest of the link; `none` where there is no scheme. */
export function schemeOf(url: string): string {
  return /^([a-z][a-z0-9+.-]{0,30}):/i.exec(url)?.[1]?.toLowerCase() ?? 'none';
}

/** https, http, mailto and tel, well formed, without credentials, control characters or attachments. */
export function isAllowedExternalUrl(url: string): boolean {
  if (url.length > maxUrlLength || hasControlCharacters(url) || !URL.canParse(url)) return false;
  const parsed = new URL(url);
  switch (parsed.protocol) {
    case 'https:':
    case 'http:':
      return parsed.hostname !== '' && parsed.username === '' && parsed.password === '';
    case 'mailto:':
      return isPlainMail(parsed);
    case 'tel:':
      return /^\+?[\d().\- ]{2,40}$/.test(decoded(parsed.pathname));
    default:
      return false;
  }
}

function isPlainMail(url: URL): boolean {
  const fields = [...url.searchParams.keys()].map((field) => field.toLowerCase());
  return (
    /^[^\s@]+@[^\s@]+$/.test(decoded(url.pathname)) &&
    !fields.some((field) => forbiddenMailFields.includes(field))
  );
}

function hasControlCharacters(text: string): boolean {
  return [...text].some((character) => character < ' ' || character === '\u007f');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
