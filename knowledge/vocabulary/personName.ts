// A person's name as its parts: titles, and the words that are the surname.
// Knows how names are built, not whose they are.

/** `titles`: "Prof.", "Dr." in their order · `words`: the others. */
export interface NameParts {
  readonly titles: readonly string[];
  readonly words: readonly string[];
}

const title = /^(?:prof(?:essor(?:in)?)?|dr|dipl|ing|med|jur|phil|rer|nat|mag)\.?(?:-ing\.?)?$/i;
/** Titles that a letter names. */
const addressed = /^(?:prof|dr)/i;
const particle = /^(?:von|vom|van|zu|zur|de|den|der|del|della|di|da|dos|du|la|le|el|al|ten|ter|bin)$/i;

/** "Dr. med. Petra von Berg" → ["Dr."], ["Petra", "von", "Berg"] */
export function nameParts(name: string): NameParts {
  const all = name.split(/\s+/).filter(Boolean);
  const first = all.findIndex((word) => !title.test(word));
  const from = first < 0 ? all.length : first;
  return { titles: all.slice(0, from).filter((word) => addressed.test(word)), words: all.slice(from) };
}

/** The last word with the particles before it: "von Berg", "Müller-Lüdenscheidt". */
export function surnameOf(name: string): string {
  const { words } = nameParts(name);
  let from = Math.max(0, words.length - 1);
  while (from > 0 && particle.test(words[from - 1]!)) from -= 1;
  return words.slice(from).join(' ');
}
