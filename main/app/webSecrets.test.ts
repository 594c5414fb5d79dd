// Credentials survive a restart only encrypted; without a key store they are written nowhere.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../test/fakes/temporaryFolder';
import { type KeyStore, WebSecrets } from './webSecrets';

const anna = { user: 'anna', password: 'geheim' };

/** Turns every byte; `key` stands for the user's session. */
function turning(key: number, available = true): KeyStore {
  const turn = (bytes: Buffer) => Buffer.from(bytes.map((byte) => byte ^ key));
  return {
    isAvailable: () => available,
    encrypt: (text) => turn(Buffer.from(text)),
    decrypt: (bytes) => turn(bytes).toString(),
  };
}

describe('WebSecrets', () => {
  it('keeps them encrypted and gives them back after a restart, until they are forgotten', async () => {
    const file = join(await temporaryFolder(), 'web-secrets.json');
    const secrets = await WebSecrets.open(file, turning(7));
    expect(await secrets.set('w1', anna)).toBe('keyStore');
    expect(await readFile(file, 'utf8')).not.toMatch(/anna|geheim/);
    const again = await WebSecrets.open(file, turning(7));
    expect([...again.all]).toEqual([['w1', anna]]);
    await again.set('w1', null);
    expect([...(await WebSecrets.open(file, turning(7))).all]).toEqual([]);
  });

  it('keeps all of those that are set at once', async () => {
    const file = join(await temporaryFolder(), 'web-secrets.json');
    const secrets = await WebSecrets.open(file, turning(7));
    const ids = Array.from({ length: 20 }, (_, n) => `w${n}`);
    await Promise.all(ids.map((id) => secrets.set(id, anna)));
    expect([...(await WebSecrets.open(file, turning(7))).all.keys()]).toEqual(ids);
  });

  it('writes nothing of them where there is no key store', async () => {
    const file = join(await temporaryFolder(), 'web-secrets.json');
    const secrets = await WebSecrets.open(file, turning(7, false));
    expect(await secrets.set('w1', anna)).toBe('session');
    expect(secrets.all.get('w1')).toEqual(anna);
    expect(await readFile(file, 'utf8')).not.toMatch(/w1/);
  });

  it('leaves what it cannot open to the user who can', async () => {
    const file = join(await temporaryFolder(), 'web-secrets.json');
    await (await WebSecrets.open(file, turning(7))).set('w1', anna);
    const other = await WebSecrets.open(file, turning(9));
    expect([...other.all]).toEqual([]);
    await other.set('w2', { user: 'ben', password: 'x' });
    expect([...(await WebSecrets.open(file, turning(7))).all.keys()]).toContain('w1');
  });
});
