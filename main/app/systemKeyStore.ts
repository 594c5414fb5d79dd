// The system's key store (Keychain, DPAPI, libsecret or KWallet) by Electron's safeStorage.
// On Linux without a key ring Electron would use a fixed key: that is no store.
import { safeStorage } from 'electron';
import type { KeyStore } from './webSecrets';

export const systemKeyStore: KeyStore = {
  isAvailable: () =>
    safeStorage.isEncryptionAvailable() &&
    (process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text'),
  encrypt: (text) => safeStorage.encryptString(text),
  decrypt: (bytes) => safeStorage.decryptString(bytes),
};
