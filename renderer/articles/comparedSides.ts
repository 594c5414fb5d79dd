// Two states of an article as texts to be laid side by side: how each is kept, where they differ in that, its title, its text.
// Pure; knows names of fields and how their values are written.
import type { Keeping } from '../../knowledge/vocabulary/keeping';
import type { Value } from '../bridge/useCall';
import type { Translator } from '../i18n/t';

type Kept = Pick<Keeping, keyof Value<'articleVersion'>['keeping']>;

export interface ArticleSide {
  readonly title: string;
  readonly markdown: string;
  readonly keeping: Kept;
}

/** All that choosing the one or the other would change. */
export function comparedSides(left: ArticleSide, right: ArticleSide, words: Translator) {
  return { left: textOf(left, right, words), right: textOf(right, left, words) };
}

function textOf({ title, markdown, keeping }: ArticleSide, other: ArticleSide, words: Translator): string {
  const others = fieldsOf(other.keeping, words);
  const differing = fieldsOf(keeping, words).filter((line, at) => line !== others[at]);
  return [differing.join('\n'), `# ${title}`, markdown].filter(Boolean).join('\n\n');
}

/** Every field in a fixed order; one without a value says so by a dash. */
function fieldsOf(keeping: Kept, { t, day }: Translator): readonly string[] {
  const { state, audience, validFromMs, validUntilMs, reviewDueMs, owner, scope, tags } = keeping;
  const dayOf = (atMs: number | undefined) => (atMs === undefined ? '–' : day(atMs));
  const list = (names: readonly string[]) => names.join(', ') || '–';
  return [
    `${t('article.state')}: ${t(`state.${state}`)}`,
    `${t('article.audience')}: ${t(`audience.${audience}`)}`,
    `${t('article.validFrom')}: ${dayOf(validFromMs)}`,
    `${t('article.validUntil')}: ${dayOf(validUntilMs)}`,
    `${t('article.reviewDue')}: ${dayOf(reviewDueMs)}`,
    `${t('article.owner')}: ${owner ?? '–'}`,
    `${t('article.scope')}: ${list(scope)}`,
    `${t('article.tags')}: ${list(tags)}`,
  ];
}
