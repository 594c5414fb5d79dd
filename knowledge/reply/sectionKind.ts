// What a section of an article is for, read from its heading.
// Words only; knows no blocks.

/**
 * `internal`: for colleagues only, never part of a reply · `needs`: what the customer has to give · `steps`: what to do ·
 * `special`: what holds for few, or is told apart from something else.
 */
export type SectionKind = 'opening' | 'steps' | 'needs' | 'conditions' | 'special' | 'internal' | 'other';

const signs: readonly (readonly [SectionKind, RegExp])[] = [
  [
    'internal',
    /\b(intern(e[rns]?)?|hinweise? für (den|die|das|unseren?) |für (den service|die hotline|mitarbeite|kolleg)|arbeitsanweisung|eskalation|gesprächsleitfaden|back ?office|internal|notes? for (the )?(service|agents?|staff|team)|for agents|escalation)/i,
  ],
  [
    'needs',
    /\b(was (wird|wir) (benötig|gebraucht|brauch)|was gebraucht wird|benötigte|erforderlich|unterlagen|angaben|das brauchen wir|what (we|you) need|what is needed|required|documents)/i,
  ],
  [
    'special',
    /(sonderf[aä]ll|besonderheit|ausnahme|abgrenzung|verwechs(?:eln|lung)|welcher artikel|special cases?|exceptions?|which case|not to be confused)/i,
  ],
  ['conditions', /\b(voraussetzung|bedingung|conditions|requirements|prerequisites|before you start)/i],
  [
    'steps',
    /\b(ablauf|so geht|schritt|vorgehen|vorgehensweise|anleitung|steps|step by step|how to|what to do|procedure)/i,
  ],
];

/** The first kind whose words the heading holds. */
export function sectionKind(heading: string): SectionKind {
  return signs.find(([, pattern]) => pattern.test(heading))?.[0] ?? 'other';
}
