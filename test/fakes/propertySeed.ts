// Property tests begin from one seed, so that a run says the same of the same code; PROPERTY_SEED=random explores.
// Loaded before every unit test file; a counterexample names the seed it was found with.
import fc from 'fast-check';

const wanted = process.env.PROPERTY_SEED ?? '20261122';
if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted) });
