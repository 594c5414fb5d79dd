// A PageApi without engine or shell: answers from a few invented articles, remembers what it was told.
// For component tests and for looking at the screens; nothing of it is shipped.
import type { Outcome } from '../../knowledge/contract/defineCall';
import type { EngineStatus } from '../../knowledge/contract/engineCalls';
import type { PageApi, PageEvent } from '../../knowledge/contract/pageApi';
import { defaultSettings, type Settings } from '../../knowledge/contract/settings';
import type { ErrorCode } from '../../knowledge/errors/errorCodes';
import type { Answer, Card } from '../../knowledge/vocabulary/answer';
import { articleId } from '../../knowledge/vocabulary/ids';
import type { Insights } from '../../knowledge/vocabulary/insights';
import { likelihood } from '../../knowledge/vocabulary/likelihood';
import type { Span } from '../../knowledge/vocabulary/span';
import { type ArticleSketch, articleOf, sketches } from './pageContent';
import { pageDay } from './pageDay';
import type { FakeImports } from './pageImports';
import { pageLearning } from './pageLearning';
import { pageProof } from './pageProof';
import { pageWorkspace } from './pageWorkspace';

export interface FakePageOptions {
  readonly nowMs?: number;
  readonly articles?: number;
  readonly model?: EngineStatus['model']['state'];
  readonly language?: 'system' | 'de' | 'en';
  readonly theme?: 'system' | 'light' | 'dark';
  readonly collapsed?: boolean;
  readonly welcomed?: boolean;
  /** Milliseconds an answer takes; undefined: none. */
  readonly answerMs?: number;
  readonly askFails?: ErrorCode;
  readonly insights?: Insights;
  readonly imports?: FakeImports;
}

export interface FakePage {
  readonly api: PageApi;
  /** Every call as [name, input], oldest first. */
  readonly calls: (readonly [string, unknown])[];
  readonly emit: (event: PageEvent) => void;
}

const ok = <T>(value: T): Promise<Outcome<T>> => Promise.resolve({ ok: true, value: structuredClone(value) });

export function createFakePage(options: FakePageOptions = {}): FakePage {
  const { nowMs = Date.now(), articles = sketches.length, model = 'ready' } = options;
  const calls: (readonly [string, unknown])[] = [];
  const listeners = new Set<(event: PageEvent) => void>();
  const noted =
    <In, T>(name: string, value: (input: In) => T) =>
    (input: In): Promise<Outcome<T>> => {
      calls.push([name, input]);
      return ok(value(input));
    };
  const status: EngineStatus = {
    articles,
    chunks: articles * 6,
    model: { state: model, name: 'multilingual-e5-small', embeddedShare: 1 },
    importRunning: false,
  };
  let settings: Settings = {
    ...defaultSettings,
    language: options.language ?? 'de',
    theme: options.theme ?? 'light',
    collapsed: options.collapsed ?? false,
    welcomed: options.welcomed ?? true,
  };
  const emit = (event: PageEvent) => listeners.forEach((listener) => void listener(event));
  const token = (label: string, count: number) => ({ token: label, label, count });
  const sketchOf = (id: string) => sketches.find((sketch) => sketch.id === id)!;
  const api: PageApi = {
    ask: async (input) => {
      calls.push(['ask', input]);
      if (options.answerMs !== undefined) await new Promise((done) => setTimeout(done, options.answerMs));
      if (options.askFails) return { ok: false, code: options.askFails, details: {} };
      return ok(answerOf(input.text, nowMs, model, articles));
    },
    openArticle: noted('openArticle', ({ articleId: id }) => articleOf(sketchOf(id), nowMs)),
    findPassages: noted('findPassages', ({ articleId: id, text }) => passagesOf(sketchOf(id), text, nowMs)),
    rateArticle: noted('rateArticle', () => ({ ratingId: 'r1' })),
    noteUse: noted('noteUse', () => ({})),
    ...pageWorkspace((name, input) => calls.push([name, input]), nowMs, options.imports),
    ...pageDay((name, input) => calls.push([name, input]), nowMs),
    ...pageLearning(nowMs, noted),
    ...pageProof(nowMs, noted),
    insights: noted(
      'insights',
      ({ weeks = 12 }) => options.insights ?? { weeks, concerns: null, ratings: null },
    ),
    importSources: noted('importSources', () => ({
      files: 70,
      articles: 74,
      chunks: 512,
      unchanged: 0,
      skipped: 0,
      failed: 0,
      failures: [],
      seconds: 12,
      cancelled: false,
      resumed: false,
    })),
    cancelImport: noted('cancelImport', () => ({})),
    status: noted('status', () => status),
    listArticles: noted('listArticles', ({ offset = 0, limit = 100 }) => ({
      total: sketches.length,
      articles: sketches.slice(offset, offset + limit).map((sketch) => headOf(sketch, nowMs)),
    })),
    removeArticle: noted('removeArticle', () => ({})),
    chooseFiles: noted('chooseFiles', () => token('3 Dateien', 3)),
    chooseLearningTarget: noted('chooseLearningTarget', () => token('gelernt.jsonl', 1)),
    chooseLearningFile: noted('chooseLearningFile', () => token('gelernt.jsonl', 1)),
    chooseFolder: noted('chooseFolder', () => token('Wissen', 1)),
    sampleSource: noted('sampleSource', () => token('Beispiel', 1)),
    copyText: noted('copyText', () => ({})),
    openExternal: noted('openExternal', () => ({ opened: true })),
    readSettings: noted('readSettings', () => settings),
    changeSettings: noted('changeSettings', (change) => {
      settings = { ...settings, ...(change as Partial<Settings>) };
      return settings;
    }),
    setCollapsed: noted('setCollapsed', ({ collapsed }) => {
      settings = { ...settings, collapsed };
      emit({ name: 'settingsChanged', payload: settings });
      return {};
    }),
    showTip: noted('showTip', ({ tip }) => ({ shown: tip !== null })),
    openWorkspace: noted('openWorkspace', () => ({})),
    chooseTarget: noted('chooseTarget', ({ kind }) => token(kind, 1)),
    showSource: noted('showSource', () => ({})),
    setWebCredentials: noted('setWebCredentials', () => ({ kept: 'keyStore' as const })),
    copyRich: noted('copyRich', () => ({})),
    insertText: noted('insertText', () => ({ inserted: true })),
    readClipboard: noted('readClipboard', () => ({ text: 'abschlag zu hoch' })),
    chooseMail: noted('chooseMail', () => token('anfrage.eml', 1)),
    printPage: noted('printPage', () => ({ outcome: 'printed' as const })),
    readGlobalKeys: noted('readGlobalKeys', () => ({
      summon: { keys: settings.summonKey, state: 'registered' as const },
      capture: { keys: settings.captureKey, state: 'registered' as const },
      offers: [],
    })),
    quit: noted('quit', () => ({})),
    eraseAll: noted('eraseAll', () => ({})),
    takeDroppedFiles: (files) => {
      calls.push(['takeDroppedFiles', files.map(({ name }) => name)]);
      return ok(token('Ablage', files.length));
    },
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return { api, calls, emit };
}

function headOf(sketch: ArticleSketch, nowMs: number) {
  const { text: _, blocks: __, ...head } = articleOf(sketch, nowMs);
  return head;
}

function spansOf(text: string, stems: readonly string[], offset = 0): Span[] {
  return [...text.matchAll(/[\p{L}\d]+/gu)]
    .filter(([word]) => stems.some((stem) => stem.length > 3 && word.toLowerCase().includes(stem)))
    .map((found) => ({ start: offset + found.index, end: offset + found.index + found[0].length }));
}

function answerOf(text: string, nowMs: number, model: string, articles: number): Answer {
  const ready = model === 'ready';
  const base = {
    limits: ready ? [] : [model === 'loading' ? ('modelLoading' as const) : ('modelMissing' as const)],
    timings: { analyseMs: 1, embedMs: 8, searchMs: 2, rankMs: 1, cardsMs: 2, totalMs: 14 },
    language: 'de' as const,
  };
  const silent = (
    reason: Extract<Answer, { kind: 'abstained' }>['reason'],
    weakCards: Card[] = [],
  ): Answer => ({
    ...base,
    kind: 'abstained',
    reason,
    weakCards,
    ...(weakCards[0]?.likelihood !== undefined && { bestLikelihood: weakCards[0].likelihood }),
  });
  if (!/\p{L}/u.test(text)) return silent('emptyConcern');
  if (articles === 0) return silent('emptyLibrary');
  const cards = sketches
    .map((sketch) => cardOf(sketch, text.toLowerCase(), nowMs, ready))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  if (cards.length === 0) return silent('nothingFound');
  if (/balkon/i.test(text)) return silent('nothingFits', cards.map(weak));
  return { ...base, kind: 'cards', cards: cards.slice(0, 5) };
}

const weak = (card: Card): Card => ({ ...card, likelihood: likelihood(0.19) });

function cardOf(sketch: ArticleSketch, text: string, nowMs: number, ready: boolean): Card {
  const found = sketch.stems.filter((stem) => text.includes(stem)).length;
  const chance = Math.min(0.82, [0, 0.41, 0.55, 0.64, 0.82][Math.min(found, 4)]!);
  const article = articleOf(sketch, nowMs);
  const start = article.text.indexOf(sketch.passage);
  const marks = spansOf(sketch.passage, sketch.stems);
  return {
    articleId: articleId(sketch.id),
    title: sketch.title,
    headingPath: [sketch.place],
    summary: sketch.summary,
    passage: { start, end: start + sketch.passage.length, text: sketch.passage, marks },
    language: 'de',
    source: sketch.source,
    changedAtMs: article.changedAtMs,
    score: found,
    ...(ready && { likelihood: likelihood(chance) }),
    explanation: [
      { name: 'meaning', value: 0.87 },
      { name: 'coverage', value: Math.min(1, found / 4) },
    ],
  };
}

function passagesOf(sketch: ArticleSketch, text: string, nowMs: number) {
  const article = articleOf(sketch, nowMs);
  const { start, end } = cardOf(sketch, text.toLowerCase(), nowMs, true).passage;
  const second = article.blocks.find(({ kind }) => kind === 'listItem' && sketch.id === 'umzug-strom');
  const third = second && article.blocks[article.blocks.indexOf(second) + 2];
  return [{ start, end }, ...(third ? [{ start: third.start, end: third.end }] : [])].map((span) => ({
    ...span,
    marks: spansOf(article.text.slice(span.start, span.end), sketch.stems),
  }));
}
