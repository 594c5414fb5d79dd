// Where a model lies and how texts are fed to it; travels to worker threads as plain values.
// Knows nothing of how a model is loaded.

/** How a model wants its texts. Prefixes end with their blank; `maxTokens` includes begin and end marks. */
export interface ModelSettings {
  readonly name: string;
  readonly queryPrefix: string;
  readonly passagePrefix: string;
  readonly pooling: 'mean' | 'cls';
  readonly dimensions: number;
  readonly maxTokens: number;
}

/** The default model: multilingual-e5-small. Prefixes and pooling as its authors give them. */
export const defaultModelSettings: ModelSettings = {
  name: 'multilingual-e5-small',
  queryPrefix: 'query: ',
  passagePrefix: 'passage: ',
  pooling: 'mean',
  dimensions: 384,
  maxTokens: 512,
};

/** compiled: a folder made by compileModel · transformers: a folder in the layout that transformers.js reads. */
export type ModelPlace =
  | { readonly kind: 'compiled'; readonly dir: string }
  | { readonly kind: 'transformers'; readonly dir: string; readonly settings: ModelSettings };

/** Whether the reference vectors of the default model apply. */
export function isDefaultModel(place: ModelPlace): boolean {
  return place.kind === 'compiled' || place.settings.name === defaultModelSettings.name;
}
