// The keys that work in every program: registered as the settings say, with free ones to offer where one is taken.
// Knows keys and whether they could be had, not what they do.
import type { GlobalKeys as GlobalKeysState } from '../../../knowledge/contract/shellCalls';

export interface KeyPort {
  /** False where another program has the keys; throws where they are no keys, or the desktop gives none. */
  register(keys: string, onPress: () => void): boolean;
  unregister(keys: string): void;
}

export type GlobalKeyName = 'summon' | 'capture';
type KeyState = GlobalKeysState['summon']['state'];

/** Tried in this order; easy to press with one hand, and rarely in use. */
const candidates = [
  'CommandOrControl+Shift+Space',
  'Alt+Shift+Space',
  'CommandOrControl+Shift+Y',
  'CommandOrControl+Shift+F9',
  'Alt+Shift+S',
  'CommandOrControl+Shift+F10',
  'Alt+Shift+F11',
] as const;
const mostOffers = 3;

const names = ['summon', 'capture'] as const;

export interface GlobalKeysOptions {
  readonly port: KeyPort;
  readonly onPress: Readonly<Record<GlobalKeyName, () => void>>;
  readonly onChange: (state: GlobalKeysState) => void;
}

export class GlobalKeys {
  readonly #options: GlobalKeysOptions;
  readonly #held = new Map<GlobalKeyName, { readonly keys: string; readonly state: KeyState }>();

  constructor(options: GlobalKeysOptions) {
    this.#options = options;
  }

  /** Registers what is asked for and gives back what it replaces; empty keys: none. Tells of every change. */
  hold(wanted: Readonly<Record<GlobalKeyName, string>>): void {
    const changed = names.filter((name) => this.#held.get(name)?.keys !== wanted[name]);
    // All are given back first, so that two keys can change places.
    for (const name of changed) this.#release(name);
    for (const name of changed)
      this.#held.set(name, { keys: wanted[name], state: this.#take(name, wanted[name]) });
    if (changed.length > 0) this.#options.onChange(this.read());
  }

  /** Tries again what another program held: it may have let go. Tells only where it had. */
  retry(): void {
    let got = false;
    for (const name of names) {
      const held = this.#held.get(name);
      if (!held || !isRefused(held.state)) continue;
      this.#held.delete(name);
      const state = this.#take(name, held.keys);
      this.#held.set(name, { keys: held.keys, state });
      got ||= state === 'registered';
    }
    if (got) this.#options.onChange(this.read());
  }

  /** `offers`: up to three free ones, only where one of ours could not be had. */
  read(): GlobalKeysState {
    const of = (name: GlobalKeyName) => this.#held.get(name) ?? { keys: '', state: 'off' as const };
    const refused = names.some((name) => isRefused(of(name).state));
    const offers = refused ? this.#offers() : [];
    const seen = (name: GlobalKeyName) => {
      const { keys, state } = of(name);
      // Where not even a free one can be had, the desktop gives none at all.
      const none = state === 'taken' && offers.length === 0 && !this.#holdsAny();
      return { keys, state: none ? ('impossible' as const) : state };
    };
    return { summon: seen('summon'), capture: seen('capture'), offers };
  }

  #take(name: GlobalKeyName, keys: string): KeyState {
    if (keys === '') return 'off';
    if ([...this.#held.values()].some((held) => held.keys === keys)) return 'taken';
    try {
      return this.#options.port.register(keys, this.#options.onPress[name]) ? 'registered' : 'taken';
    } catch {
      return 'impossible';
    }
  }

  #release(name: GlobalKeyName): void {
    const held = this.#held.get(name);
    if (held?.state === 'registered') this.#options.port.unregister(held.keys);
    this.#held.delete(name);
  }

  #holdsAny(): boolean {
    return [...this.#held.values()].some(({ state }) => state === 'registered');
  }

  /** Each is registered and given back at once: there is no other way to ask. */
  #offers(): string[] {
    const ours = new Set([...this.#held.values()].map(({ keys }) => keys));
    const free: string[] = [];
    for (const keys of candidates) {
      if (free.length === mostOffers) break;
      if (!ours.has(keys) && this.#isFree(keys)) free.push(keys);
    }
    return free;
  }

  #isFree(keys: string): boolean {
    try {
      if (!this.#options.port.register(keys, () => undefined)) return false;
      this.#options.port.unregister(keys);
      return true;
    } catch {
      return false;
    }
  }
}

const isRefused = (state: KeyState): boolean => state === 'taken' || state === 'impossible';
