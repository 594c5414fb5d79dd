// Entry of the engine process: importing it runs it, so it holds one call and nothing to test.
// The engine is loaded inside the call: a native library that does not load becomes a refusal with a code, no crash.
import { runEngine } from './runEngine';

runEngine({
  parent: process.parentPort,
  openEngine: async (options) => (await import('./openEngine')).openEngine(options),
  nowMs: () => performance.now(),
  exit: (code) => process.exit(code),
});
