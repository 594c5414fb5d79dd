// Who may know more of a concern: those who look after the closest articles, and those who solved similar ones.
// Pure; what counts as allowed is decided by whoever hands the notes in.
import type { ArticleId } from '../vocabulary/ids';
import type { Expert } from '../vocabulary/understanding';

/** An article near the concern, best first. */
export interface NearArticle {
  readonly id: ArticleId;
  readonly title: string;
  readonly owner?: string | undefined;
}

/** A contact that somebody solved. `likeness` in [0, 1]: how much its words are the concern's. */
export interface SolvedContact {
  readonly solvedBy: string;
  readonly articleId?: ArticleId | undefined;
  readonly title?: string | undefined;
  readonly likeness: number;
}

/** Half of the words in common is the same matter; with the same article less is enough. */
const alike = 0.5;
const alikeByArticle = 0.15;
const mostTopics = 3;
const mostExperts = 5;

interface Standing {
  readonly name: string;
  readonly because: Expert['because'];
  readonly topics: Set<string>;
  count: number;
  worth: number;
}

/** The most fitting first. A person that owns and solved comes once, by what weighs more. */
export function rankExperts(articles: readonly NearArticle[], solved: readonly SolvedContact[]): Expert[] {
  const standings = new Map<string, Standing>();
  const add = (name: string, because: Expert['because'], worth: number, topic: string | undefined) => {
    const key = `${because} ${name.trim().toLowerCase()}`;
    const standing = standings.get(key) ?? {
      name: name.trim(),
      because,
      topics: new Set(),
      count: 0,
      worth: 0,
    };
    standings.set(key, standing);
    standing.count += 1;
    standing.worth += worth;
    if (topic) standing.topics.add(topic);
  };
  articles.forEach(({ owner, title }, place) => {
    if (owner?.trim()) add(owner, 'owner', 1 / (1 + place), title);
  });
  const near = new Map(articles.map(({ id }, place) => [id, place]));
  for (const { solvedBy, articleId, title, likeness } of solved) {
    const place = articleId === undefined ? undefined : near.get(articleId);
    if (solvedBy.trim() === '' || likeness < (place === undefined ? alike : alikeByArticle)) continue;
    add(solvedBy, 'solved', likeness + (place === undefined ? 0 : 0.5 / (1 + place)), title);
  }
  return once([...standings.values()].sort((a, b) => b.worth - a.worth || (a.name < b.name ? -1 : 1)));
}

function once(standings: readonly Standing[]): Expert[] {
  const seen = new Set<string>();
  const experts: Expert[] = [];
  for (const { name, because, count, topics } of standings) {
    const key = name.toLowerCase();
    if (seen.has(key) || experts.length === mostExperts) continue;
    seen.add(key);
    experts.push({ name, because, count, topics: [...topics].slice(0, mostTopics) });
  }
  return experts;
}
