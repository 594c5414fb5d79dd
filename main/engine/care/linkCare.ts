// Asks, where the owner wants it, whether pages that articles lead to are still there; remembers what was found, with its day.
// Knows when to look and what to keep; servers are asked by indexer/web, and what counts as dead is knowledge/review's business.
import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { replaceFile } from '../../../indexer/disk/replaceFile';
import type { AskLink } from '../../../indexer/web/linkAsker';
import type { Clock } from '../../../knowledge/ports';
import { isDeadAddress, isLookDue, notedCheck } from '../../../knowledge/review/linkChecks';
import { type LinkCheck, linkFindings } from '../../../knowledge/vocabulary/linkCheck';
import type { CareTask } from './idleCare';

const checkSchema = z.tuple([z.string(), z.enum(linkFindings), z.number(), z.number().int().min(0)]);
const fileSchema = z.object({ format: z.literal(1), checks: z.array(checkSchema) });

/** Asked before what was found is written: a crash costs these at most. */
const portion = 200;
/** Of one server in a portion: one large site must not hold up all others. */
const portionOfServer = 40;
const serversAtOnce = 8;
/** After a round in which nothing was due, or nobody answered. */
const restMs = 3_600_000;

export interface LinkCareParts {
  readonly dataDir: string;
  readonly clock: Pick<Clock, 'nowMs'>;
  /** All addresses that articles lead to now. */
  readonly addresses: () => Promise<readonly string[]>;
  readonly isOn: () => boolean;
  /** A round of asking begins; its readers are loaded with the first one. */
  readonly beginAsking: (signal: AbortSignal) => Promise<AskLink>;
  readonly closing: AbortSignal;
}

/** `asked`: addresses of which something is known · `dead`: of these. */
export interface LinkSums {
  readonly asked: number;
  readonly dead: number;
  readonly latestAtMs?: number;
}

/** Owns what is known of addresses; a cache: a file that cannot be read is asked for anew. */
export class LinkCare {
  readonly #checks = new Map<string, LinkCheck>();
  #opened: Promise<void> | undefined;
  #restUntilMs = 0;
  #round: Promise<number> | undefined;
  /** Ends what is being asked when the owner takes the permission back. */
  #permission = new AbortController();
  #revision = 0;

  constructor(private readonly parts: LinkCareParts) {}

  /** Counts what was learned or forgotten. */
  get revision(): number {
    return this.#revision;
  }

  /** For idle times: a portion at a time, so that other housekeeping gets its turn. */
  get task(): CareTask {
    return {
      name: 'links',
      due: async () => this.parts.isOn() && !this.#rests,
      run: async () => {
        const asked = await this.#inTurn(this.parts.closing);
        if (asked === 0 && this.parts.isOn()) this.#restUntilMs = this.parts.clock.nowMs() + restMs;
      },
    };
  }

  /** When an address was found dead; undefined: it was not, or nobody may ask. */
  async deadSince(): Promise<(address: string) => number | undefined> {
    await this.#open();
    return (address) => {
      const check = this.parts.isOn() ? this.#checks.get(address) : undefined;
      return check && isDeadAddress(check) ? check.checkedAtMs : undefined;
    };
  }

  async sums(): Promise<LinkSums> {
    await this.#open();
    const checks = this.parts.isOn() ? [...this.#checks.values()] : [];
    const latestAtMs = checks.reduce((latest, { checkedAtMs }) => Math.max(latest, checkedAtMs), 0);
    return {
      asked: checks.length,
      dead: checks.filter(isDeadAddress).length,
      ...(latestAtMs > 0 && { latestAtMs }),
    };
  }

  /** A portion of what is due, now; nothing where nobody may ask. Fails with CANCELLED; what was asked is kept. */
  async askNow(signal: AbortSignal): Promise<LinkSums & { readonly noted: number }> {
    const stop = AbortSignal.any([signal, this.parts.closing]);
    const noted = this.parts.isOn() ? await this.#inTurn(stop) : 0;
    return { ...(await this.sums()), noted };
  }

  /** What was found goes with the permission to ask; nobody is asked from now on, whoever keeps silent now. */
  async forget(): Promise<void> {
    this.#permission.abort();
    this.#permission = new AbortController();
    await this.#open();
    await this.#round?.catch(() => {});
    this.#checks.clear();
    this.#revision += 1;
    this.#restUntilMs = 0;
    await rm(this.#file, { force: true });
  }

  get #file(): string {
    return join(this.parts.dataDir, 'caches', 'review', 'links.json');
  }

  /** A clock that was set back makes nothing rest longer. */
  get #rests(): boolean {
    const leftMs = this.#restUntilMs - this.parts.clock.nowMs();
    return leftMs > 0 && leftMs <= restMs;
  }

  /** One portion; two never ask at once. Returns how many addresses were noted. */
  async #inTurn(signal: AbortSignal): Promise<number> {
    while (this.#round) await this.#round.catch(() => {});
    this.#round = this.#askPortion(signal).finally(() => {
      this.#round = undefined;
    });
    return this.#round;
  }

  async #askPortion(signal: AbortSignal): Promise<number> {
    // It may have been taken back while another round was waited for, and may be while addresses are gathered.
    if (!this.parts.isOn()) return 0;
    const permission = this.#permission.signal;
    await this.#open();
    const all = new Set(await this.parts.addresses());
    for (const address of this.#checks.keys()) if (!all.has(address)) this.#checks.delete(address);
    const due = this.#due(all);
    if (due.length === 0) return 0;
    const found: Found[] = [];
    try {
      const ask = await this.parts.beginAsking(AbortSignal.any([signal, permission]));
      await eachServer(due, async (address) => {
        const finding = await ask(address);
        found.push([address, notedCheck(this.#checks.get(address), finding, this.parts.clock.nowMs())]);
      });
    } catch (thrown) {
      if (!permission.aborted) throw thrown;
    } finally {
      await this.#note(told(found));
    }
    return permission.aborted ? 0 : told(found).length;
  }

  async #note(found: readonly Found[]): Promise<void> {
    if (found.length === 0 || !this.parts.isOn()) return;
    for (const [address, check] of found) this.#checks.set(address, check);
    this.#revision += 1;
    const checks = [...this.#checks].map(([address, { finding, checkedAtMs, silentLooks }]) => [
      ...[address, finding],
      ...[checkedAtMs, silentLooks],
    ]);
    await mkdir(dirname(this.#file), { recursive: true });
    await replaceFile(this.#file, JSON.stringify({ format: 1, checks }));
  }

  #due(addresses: Iterable<string>): readonly string[] {
    const due: string[] = [];
    const ofServer = new Map<string, number>();
    const nowMs = this.parts.clock.nowMs();
    for (const address of addresses) {
      if (due.length >= portion) break;
      if (!isLookDue(this.#checks.get(address), nowMs)) continue;
      const { origin } = new URL(address);
      const count = ofServer.get(origin) ?? 0;
      if (count >= portionOfServer) continue;
      ofServer.set(origin, count + 1);
      due.push(address);
    }
    return due;
  }

  #open(): Promise<void> {
    this.#opened ??= this.#read();
    return this.#opened;
  }

  async #read(): Promise<void> {
    const text = await readFile(this.#file, 'utf8').catch(() => '');
    try {
      for (const [address, finding, checkedAtMs, silentLooks] of fileSchema.parse(JSON.parse(text)).checks)
        this.#checks.set(address, { finding, checkedAtMs, silentLooks });
    } catch {
      this.#checks.clear();
    }
  }
}

type Found = readonly [address: string, check: LinkCheck];

/** Where no server answered at all, this machine is most likely offline: silence says nothing of the addresses then. */
function told(found: readonly Found[]): readonly Found[] {
  const isOnline = found.some(([, { finding }]) => finding === 'there' || finding === 'gone');
  return found.filter(([, { finding }]) => isOnline || finding !== 'silent');
}

/** Some servers at once, each server's addresses one after the other. Fails with the first failure, all being done. */
async function eachServer(
  addresses: readonly string[],
  visit: (address: string) => Promise<void>,
): Promise<void> {
  const servers = new Map<string, string[]>();
  for (const address of addresses) {
    const { origin } = new URL(address);
    servers.set(origin, [...(servers.get(origin) ?? []), address]);
  }
  const waiting = [...servers.values()];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      for (const address of next) await visit(address);
  };
  const ended = await Promise.allSettled(Array.from({ length: serversAtOnce }, worker));
  for (const end of ended) if (end.status === 'rejected') throw end.reason;
}
