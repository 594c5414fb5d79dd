// A page of the web → the part of it that is the article, without navigation, banners and footers.
// Mozilla's Readability decides (the reader view of Firefox); where it finds no article the page stays whole.
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

/** More elements than any help page has; Readability walks them several times. */
const mostElements = 50_000;

/** HTML of the main text with its title as first heading. Fails never: a page that cannot be judged is returned as it is. */
export function mainText(html: string): string {
  try {
    const { document } = parseHTML(html);
    if (document.querySelectorAll('*').length > mostElements) return html;
    const language = document.documentElement?.getAttribute('lang') ?? '';
    const facts = [...document.querySelectorAll('head meta')].slice(0, mostFacts).map(factOf).join('');
    const article = new Readability(document, { charThreshold: 200 }).parse();
    if (!article?.content) return html;
    return pageOf(article.title ?? '', article.content, language, facts);
  } catch {
    return html;
  }
}

/** What the head says of the page beside its title: when it was changed, for one (pageTime.ts). */
const mostFacts = 100;

function factOf(meta: Element): string {
  const name = meta.getAttribute('name') ?? meta.getAttribute('property') ?? meta.getAttribute('itemprop');
  const content = meta.getAttribute('content') ?? '';
  return name ? `<meta name="${escaped(name)}" content="${escaped(content)}">` : '';
}

function pageOf(title: string, content: string, language: string, facts: string): string {
  const lang = language ? ` lang="${escaped(language)}"` : '';
  return `<!doctype html><html${lang}><head><title>${escaped(title)}</title>${facts}</head><body>${content}</body></html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
