// Walks a file from its start in little-endian numbers, reading ahead in 64 KiB windows.
// Knows nothing of what the numbers mean.
import type { FileHandle } from 'node:fs/promises';

const windowBytes = 1 << 16;

/** Every read throws RangeError where the file ends too early. */
export class FileCursor {
  private position = 0;
  private windowStart = 0;
  private window = new Uint8Array(0);

  constructor(
    private readonly handle: FileHandle,
    private readonly fileBytes: number,
  ) {}

  /** The next `count` bytes, in a buffer of their own. */
  async bytes(count: number): Promise<Uint8Array<ArrayBuffer>> {
    if (!(count >= 0 && this.position + count <= this.fileBytes)) {
      throw new RangeError(`File ends at ${this.fileBytes}, ${count} bytes wanted at ${this.position}`);
    }
    const taken = new Uint8Array(count);
    if (count > windowBytes) await this.handle.read(taken, 0, count, this.position);
    else taken.set(await this.fromWindow(count));
    this.position += count;
    return taken;
  }

  skip(count: number): void {
    this.position += count;
  }

  async u16(): Promise<number> {
    return (await this.view(2)).getUint16(0, true);
  }

  async u32(): Promise<number> {
    return (await this.view(4)).getUint32(0, true);
  }

  async u64(): Promise<number> {
    return Number((await this.view(8)).getBigUint64(0, true));
  }

  async f32(): Promise<number> {
    return (await this.view(4)).getFloat32(0, true);
  }

  async i32s(count: number): Promise<readonly number[]> {
    const view = await this.view(count * 4);
    return Array.from({ length: count }, (_, i) => view.getInt32(i * 4, true));
  }

  private async view(count: number): Promise<DataView> {
    return new DataView((await this.bytes(count)).buffer);
  }

  private async fromWindow(count: number): Promise<Uint8Array> {
    const start = this.position - this.windowStart;
    if (start < 0 || start + count > this.window.length) {
      const fresh = new Uint8Array(Math.min(windowBytes, this.fileBytes - this.position));
      await this.handle.read(fresh, 0, fresh.length, this.position);
      this.window = fresh;
      this.windowStart = this.position;
      return fresh.subarray(0, count);
    }
    return this.window.subarray(start, start + count);
  }
}
