// Looks after the golden set: keeps its cases masked, replays them, and lays each replay beside an earlier one.
// Knows the records by their port; how places are judged and compared is knowledge/golden's business.
import { randomUUID } from 'node:crypto';
import {
  type GoldenReport,
  goldenRunSchema,
  type ProofSettings,
  storedCaseSchema,
} from '../../knowledge/contract/proofSchemas';
import { TablettError } from '../../knowledge/errors/tablettError';
import {
  type ComparedPlace,
  changedCircumstances,
  comparePlaces,
} from '../../knowledge/golden/comparePlaces';
import { placeOfCase } from '../../knowledge/golden/placeOfCase';
import { brokenFloors, scorePlaces } from '../../knowledge/golden/scorePlaces';
import type { Answer } from '../../knowledge/vocabulary/answer';
import { concernKey } from '../../knowledge/vocabulary/concernKey';
import type {
  GoldenCase,
  GoldenCircumstances,
  GoldenPlace,
  GoldenRun,
} from '../../knowledge/vocabulary/golden';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import type { KeptRecord } from '../../knowledge/vocabulary/keptRecord';
import type { EngineParts } from './compose';
import type { NotedConcern } from './notedConcern';
import { recordBody } from './recordBody';

/** Runs that are kept to compare with; a run of 100 cases is 30 kB. */
const keptRuns = 100;

export interface GoldenParts extends Pick<EngineParts, 'store' | 'clock'> {
  /** An answer outside of any trial and exploration; `baseline`: without what was learned. Notes nothing. */
  readonly ask: (text: string, state: 'learned' | 'baseline') => Promise<Answer>;
  readonly circumstances: () => Promise<GoldenCircumstances>;
  readonly floor: () => ProofSettings['floor'];
}

/** Writing calls fail with DISK_FULL or DATA_FOLDER_READ_ONLY. */
export class GoldenDesk {
  constructor(private readonly parts: GoldenParts) {}

  /** All cases in the order of adding; of several records of one id the last one stands. */
  async cases(): Promise<readonly GoldenCase[]> {
    const records = await this.parts.store.records.read('goldenCase');
    const cases = records.flatMap(({ body }) => recordBody(body, storedCaseSchema) ?? []);
    return [...new Map(cases.map((golden) => [golden.id, golden])).values()];
  }

  /** Keeps a concern with a right article; the same words get a further one. Fails with ARTICLE_MISSING. */
  async add({ query, maskedText }: NotedConcern, id: ArticleId): Promise<string> {
    const { store, clock } = this.parts;
    const [head] = await store.articleHeads([id]);
    if (!head) throw new TablettError('ARTICLE_MISSING', { id });
    const key = concernKey(query);
    const earlier = (await this.cases()).find((golden) => golden.concernKey === key);
    if (earlier?.articles.some(({ articleId }) => articleId === id)) return earlier.id;
    const article = { articleId: id, title: head.title, source: head.source };
    const golden: GoldenCase = earlier
      ? { ...earlier, articles: [...earlier.articles, article] }
      : {
          id: randomUUID(),
          text: maskedText,
          concernKey: key,
          language: query.language,
          articles: [article],
          addedAtMs: clock.nowMs(),
        };
    await store.records.append([recordOf('goldenCase', golden, golden.addedAtMs)]);
    return golden.id;
  }

  /** On return the case is on no disk. Fails with GOLDEN_CASE_MISSING. */
  async remove(id: string): Promise<void> {
    const known = (await this.cases()).some((golden) => golden.id === id);
    if (!known) throw new TablettError('GOLDEN_CASE_MISSING', { id });
    await this.parts.store.records.remove('goldenCase', [id]);
  }

  /** Forgets cases of this customer text; returns how many. */
  async forget({ query }: Pick<NotedConcern, 'query'>): Promise<number> {
    const key = concernKey(query);
    const same = (await this.cases()).filter((golden) => golden.concernKey === key);
    const ids = same.map(({ id }) => id);
    await this.parts.store.records.remove('goldenCase', ids);
    return ids.length;
  }

  /** Kept runs, the latest first. */
  async runs(): Promise<readonly GoldenRun[]> {
    const records = await this.parts.store.records.read('goldenRun');
    return records.flatMap(({ body }) => recordBody(body, goldenRunSchema) ?? []).reverse();
  }

  /** Replays every case, keeps the run, compares. `against` as in the contract. Fails with GOLDEN_RUN_MISSING. */
  async run(against: string): Promise<GoldenReport> {
    const [cases, earlier] = await Promise.all([this.cases(), this.runs()]);
    const reference = await this.#reference(against, cases, earlier);
    const run: GoldenRun = {
      id: randomUUID(),
      atMs: this.parts.clock.nowMs(),
      circumstances: await this.parts.circumstances(),
      places: await this.#replay(cases, 'learned'),
    };
    await this.#keep(run, earlier);
    return reportOf(run, cases, { reference, floor: this.parts.floor() });
  }

  async #reference(
    against: string,
    cases: readonly GoldenCase[],
    earlier: readonly GoldenRun[],
  ): Promise<Reference | undefined> {
    const run = against === 'last' ? earlier[0] : earlier.find(({ id }) => id === against);
    if (run) return { ...run, kind: 'run' };
    if (against !== 'last' && against !== 'baseline')
      throw new TablettError('GOLDEN_RUN_MISSING', { id: against });
    const circumstances = { ...(await this.parts.circumstances()), outcomes: 0 };
    const places = await this.#replay(cases, 'baseline');
    return { kind: 'baseline', atMs: this.parts.clock.nowMs(), circumstances, places };
  }

  /** One after the other: live questions come in between. */
  async #replay(
    cases: readonly GoldenCase[],
    state: 'learned' | 'baseline',
  ): Promise<readonly GoldenPlace[]> {
    const { store, ask } = this.parts;
    const places: GoldenPlace[] = [];
    for (const golden of cases) {
      const isKnown = (id: ArticleId) => store.contentHashOf(id) !== undefined;
      places.push(placeOfCase(golden, await ask(golden.text, state), isKnown));
    }
    return places;
  }

  async #keep(run: GoldenRun, earlier: readonly GoldenRun[]): Promise<void> {
    const { records } = this.parts.store;
    await records.append([recordOf('goldenRun', run, run.atMs)]);
    const tooOld = earlier.slice(keptRuns - 1).map(({ id }) => id);
    await records.remove('goldenRun', tooOld);
  }
}

type Reference = Omit<GoldenRun, 'id'> & { readonly kind: 'run' | 'baseline' };

function reportOf(
  run: GoldenRun,
  cases: readonly GoldenCase[],
  { reference, floor }: { readonly reference: Reference | undefined; readonly floor: ProofSettings['floor'] },
): GoldenReport {
  const textOf = new Map(cases.map(({ id, text }) => [id, text]));
  const row = (compared: ComparedPlace) => ({ ...compared, text: textOf.get(compared.caseId) ?? '' });
  const score = scorePlaces(run.places);
  const report = {
    runId: run.id,
    atMs: run.atMs,
    score,
    ...(reference && {
      reference: {
        kind: reference.kind,
        atMs: reference.atMs,
        score: scorePlaces(reference.places),
        changed: changedCircumstances(run.circumstances, reference.circumstances),
      },
    }),
    rows: comparePlaces(run.places, reference?.places ?? []).map(row),
    brokenFloors: brokenFloors(score, floor),
  };
  return report;
}

function recordOf(kind: KeptRecord['kind'], body: GoldenCase | GoldenRun, atMs: number): KeptRecord {
  return { kind, id: body.id, atMs, body: JSON.stringify(body) };
}
