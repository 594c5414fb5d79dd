// Decides whether a full stop ends a sentence: abbreviations, ordinals and initials do not.
// Sees only the few characters around it; knows nothing of paragraphs or lists.

// Never the end of a sentence: something always follows. Written without their last full stop.
const inner = new Set(
  `abs absch abschn allg anh anl anm art aufl bd bes betr bez bspw bzgl ca co dipl dr ebd einschl entspr evtl exkl ff fr
   geb gem ggf ggfs hr hrn hrsg inkl insb insbes jährl kap kfm lfd lit ltd max mind min mio monatl mr mrs ms mrd mtl nr nrn
   no o.ä pkt pos prof rd s sen sog st std str stv tel u.u vergl vgl vol vs z z.b z.t zb zit zzgl d.h i.d.r u.a i.e e.g eg
   approx dept est fig inc incl jr sr ref para sec jan febr feb apr aug sept okt nov dez tägl urspr zzt z.zt i.a i.v`.split(
    /\s+/,
  ),
);
// May end a sentence or not: the next word decides.
const trailing = new Set('mwst etc usw usf bzw dgl u.s.w a.m p.m s.o s.u corp ag gmbh'.split(' '));
// Words that open a sentence and rarely follow a number or `usw.` inside one.
const openers = new Set(
  `Der Die Das Den Dem Des Ein Eine Einen Einem Einer Es Er Sie Wir Ich Ihr Ihre Ihren Ihrem Man Bei Beim Bitte Wenn Falls Für Im In
   Am An Auf Aus Nach Vor Mit Ohne Über Unter Durch Danach Dann Dazu Dabei Damit Dafür Daher Diese Dieser Dieses Diesen Diesem Hier
   Hierzu Hierfür Auch Aber Alle Als Wie Was Wer Wo Wann Warum Welche Zum Zur Zu Von Vom Nur Sobald Sofern Ob Um Und Oder Nicht
   The This That These Those If When You We They It He She I A To For From After Before Then Your Our There Please In On At With Once`.split(
    /\s+/,
  ),
);

/**
 * Whether the full stop at `stop` ends the sentence that began at `start`; `next` is the first non-space place after it.
 * Looks at most 24 characters back, so the cost does not grow with the sentence.
 */
export function fullStopEnds(text: string, start: number, stop: number, next: number): boolean {
  const before = text.slice(Math.max(start, stop - 24), stop);
  const token = /[\p{L}\p{N}.§]*$/u.exec(before)?.[0] ?? '';
  const nextWord = /^\p{L}+/u.exec(text.slice(next, next + 24))?.[0] ?? '';
  if (/^\p{Ll}/u.test(nextWord)) return false;
  const opens = openers.has(nextWord);
  if (/^\d+$/.test(token)) return numberEnds(token, before.trim() === token, opens);
  const lower = token.toLowerCase();
  if (trailing.has(lower)) return opens;
  return !inner.has(lower) && !lower.endsWith('str') && !isInitial(token);
}

// `1. Öffnen Sie` at the start is a list number; `31. Dezember`, `2. Stock` are ordinals; years and amounts end.
function numberEnds(digits: string, isAlone: boolean, opens: boolean): boolean {
  if (isAlone) return false;
  return digits.length > 2 || opens;
}

// A. Müller, z. B., d. h., U.S.: one letter, alone or in a chain.
function isInitial(token: string): boolean {
  return /^(?:\p{L}\.)*\p{L}$/u.test(token);
}
