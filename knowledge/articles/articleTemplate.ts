// The skeleton of a new article: what the customer sees, where, why, and what helps (KCS: the parts of an article).
// Pure; headings only, in the article's language.
import type { Language } from '../vocabulary/language';

/** Consortium for Service Innovation, KCS v6 Practices Guide, technique 1.1: issue, environment, resolution, cause. */
const articleParts = ['issue', 'environment', 'cause', 'resolution'] as const;
export type ArticlePart = (typeof articleParts)[number];

const headings: Readonly<Record<Language, Readonly<Record<ArticlePart, string>>>> = {
  de: { issue: 'Anliegen', environment: 'Umgebung', cause: 'Ursache', resolution: 'Lösung' },
  en: { issue: 'Issue', environment: 'Environment', cause: 'Cause', resolution: 'Resolution' },
};

/** Markdown with a heading for each part, and under it what is known already. */
export function articleTemplate(
  language: Language,
  known: Readonly<Partial<Record<ArticlePart, string>>> = {},
): string {
  return articleParts
    .map((part) => `## ${headings[language][part]}\n\n${known[part] ? `${known[part]}\n\n` : ''}`)
    .join('')
    .trimEnd()
    .concat('\n');
}
