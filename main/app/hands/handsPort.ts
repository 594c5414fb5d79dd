// Pressing copy and paste in the program in front: what each desktop offers, behind one shape.
// Knows nothing of clipboards and windows.

/**
 * Both wait until the agent has let go of the keys of the shortcut, press, and resolve to whether that was possible:
 * false without the permission or the program for it. They never reject.
 */
export interface HandsPort {
  /** False where it is known before that no key can be pressed: nothing steps aside in vain then. */
  isThere(): Promise<boolean>;
  pressCopy(): Promise<boolean>;
  pressPaste(): Promise<boolean>;
  /** Ends what was started for it. */
  close(): void;
}

/** A desktop that lets no program press keys in another. */
export const noHands: HandsPort = {
  isThere: async () => false,
  pressCopy: async () => false,
  pressPaste: async () => false,
  close: () => undefined,
};
