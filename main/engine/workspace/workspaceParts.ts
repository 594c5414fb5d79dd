// What the groups of the knowledge window's answers share: the parts of the engine they work with.
// Types only; openEngine.ts fills it.
import type { Answer } from '../../../knowledge/vocabulary/answer';
import type { Query } from '../../../knowledge/vocabulary/concern';
import type { CareDesk } from '../care/careDesk';
import type { EngineParts } from '../compose';
import type { GapDesk } from '../gapDesk';
import type { ImportDesk } from '../importDesk';
import type { LearningDesk } from '../learningDesk';
import type { Standing } from '../standing/openStanding';
import type { ArticleSurvey } from './review/articleSurvey';
import type { TaskDesk } from './review/taskDesk';

export interface WorkspaceParts extends EngineParts {
  readonly dataDir: string;
  readonly imports: ImportDesk;
  readonly learning: LearningDesk;
  readonly gaps: GapDesk;
  readonly tasks: TaskDesk;
  /** The paths behind a token that the shell handed out. Fails with SOURCE_TOKEN_UNKNOWN. */
  readonly pathsOf: (token: string) => readonly string[];
  /** Analysis and vector of a text. */
  readonly queryOf: (text: string) => Promise<Query>;
  /** Answers without being counted or learned from. */
  readonly ask: (text: string, top: number) => Promise<Answer>;
  /** Resolves once the model answers; fails with MODEL_MISSING or MODEL_INVALID. */
  readonly modelReady: () => Promise<void>;
  readonly tellStatus: () => void;
  /** Aborted when the engine closes: work that goes on by itself ends. */
  readonly closing: AbortSignal;
  /** Whether a question is being answered: long work beside it holds still. */
  readonly asking: () => boolean;
  readonly care: CareDesk['handlers'];
  readonly links: CareDesk['links'];
  /** Every article read once; shared with whoever looks after links. */
  readonly survey: ArticleSurvey;
  readonly standing: Standing['handlers'];
}
