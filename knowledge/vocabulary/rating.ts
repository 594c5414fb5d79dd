// The agent's words on an article for a concern; as a rung of the ladder it becomes an Outcome.
// Knows nothing of how it is kept.

export type Verdict = 'helpful' | 'unhelpful' | 'withdrawn';
export type UnhelpfulReason = 'notFitting' | 'outdated' | 'unclear';
