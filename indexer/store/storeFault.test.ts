// What LanceDB and the file system throw gets its name.
import { describe, expect, it } from 'vitest';
import { TablettError } from '../../knowledge/errors/tablettError';
import { guardStore, storeFault } from './storeFault';

const system = (code: string): Error => Object.assign(new Error(`${code}: somewhere`), { code });

describe('storeFault', () => {
  it.each([
    [system('ENOSPC'), 'DISK_FULL'],
    [new Error('lance error: LanceError(IO): No space left on device (os error 28)'), 'DISK_FULL'],
    [system('EROFS'), 'DATA_FOLDER_READ_ONLY'],
    [new Error("ENOENT: no such file or directory, mkdir '/home/me/.local'"), 'DATA_FOLDER_READ_ONLY'],
    [new Error("ENOENT: no such file or directory, open '/wissen/store.json'"), 'STORE_DAMAGED'],
    [system('EACCES'), 'DATA_FOLDER_READ_ONLY'],
    [new Error('Unable to create dir: Permission denied (os error 13)'), 'DATA_FOLDER_READ_ONLY'],
    [new Error('lance error: Operation not permitted (os error 1)'), 'DATA_FOLDER_READ_ONLY'],
    [new Error('lance error: IO (os error 30)'), 'DATA_FOLDER_READ_ONLY'],
    [new Error('lance error: IO (os error 122)'), 'DISK_FULL'],
    [new Error('lance error: IO (os error 2)'), 'STORE_DAMAGED'],
    [new Error('lance error: Invalid user input: not a Lance file'), 'STORE_DAMAGED'],
    ['a bare text', 'STORE_DAMAGED'],
  ])('names %s', (thrown, code) => {
    const fault = storeFault(thrown, '/wissen');
    expect([fault.code, fault.details.path]).toEqual([code, '/wissen']);
  });

  it('leaves named errors alone and keeps reasons short', async () => {
    const named = new TablettError('STORE_NEWER', { found: 9, known: 1 });
    expect(storeFault(named, '/wissen')).toBe(named);
    expect(storeFault(system('EIO'), '/wissen').details.reason).toBe('EIO: somewhere');
    expect(String(storeFault(new Error('x'.repeat(5000)), '/wissen').details.reason)).toHaveLength(300);
    await expect(guardStore('/wissen', () => Promise.reject(named))).rejects.toBe(named);
  });
});
