// Words that carry no topic, German and English, in folded spelling.
// Knows nothing of tokens or stems; written for this product. Words that make a topic in English pairs (top up, sign out) stay.
import type { Language } from '../vocabulary/language';
import { fold } from './fold';

const german = `
der die das des dem den ein eine einer eines einem einen kein keine keiner keines keinem keinen
ich du er sie es wir ihr man mich dich sich uns euch mir dir ihm ihn ihnen
mein meine meiner meines meinem meinen dein deine deiner deines deinem deinen sein seine seiner seines seinem seinen
unser unsere unserer unseres unserem unseren euer eure eurer eures eurem euren ihre ihrer ihres ihrem ihren
dieser diese dieses diesem diesen jener jene jenes jenem jenen solche solcher solches solchem solchen
welche welcher welches welchem welchen derjenige diejenige dasjenige derselbe dieselbe dasselbe deren dessen denen
wer wen wem wessen was wann wo wie warum wieso weshalb woher wohin womit wofür wozu worauf wovon wodurch woran wobei
und oder aber denn sondern sowie doch jedoch also als wenn falls ob dass daß weil da damit obwohl während bevor nachdem
bis seit sobald solange um zu zum zur in im ins an am ans auf aufs aus bei beim mit nach von vom vor für durch gegen
ohne über unter zwischen hinter neben wegen trotz pro per je ab außer gegenüber innerhalb außerhalb
ist sind war waren bin bist seid wäre wären gewesen werde wird werden wirst wurde wurden würde würden worden geworden
habe hat haben hast hatte hatten hätte hätten gehabt kann können konnte könnte könnten könnt darf dürfen durfte dürfte
muss müssen musste müsste muß soll sollen sollte sollten will wollen wollte wollten möchte möchten möchtest mag mögen
lassen lässt
nicht nichts nie auch noch nur schon sehr so hier dort dann nun jetzt mal eben halt ja nein etwa etwas mehr
immer wieder bereits dabei dadurch dafür dagegen daher daran darauf daraus darin darüber darum davon dazu hierzu hierfür
einmal alle aller alles allem allen andere anderer anderes anderem anderen beide beiden einige einigen einiger
jede jeder jedes jedem jeden manche mancher viel viele vielen vieler
bzw etc usw ggf evtl sog zb dh ua uvm inkl vgl bspw ca
hallo danke bitte guten tag moin servus mfg herr frau geehrte geehrter geehrten liebe lieber grüße gruß grüßen
freundlichen freundliche hi`;

const english = `
a an the this that these those i you he she it we they me him her us them my your his its our their mine yours ours theirs
myself yourself himself herself itself ourselves themselves who whom whose which what when where why how
and or but nor so if then else than as because while although though until unless whether
of at by for with about against between into through during to from in on under
here there all any both each few more most other some such no not only own too very
just also is am are was were be been being have has had having do does did doing done can could will would shall should
may might must ought let lets got
i'm i've i'd i'll you're you've you'd you'll he's she's it's we're we've we'd we'll they're they've they'd they'll
isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't shan't shouldn't can't cannot
couldn't mustn't that's there's here's what's who's where's when's how's im ive id dont cant didnt doesnt isnt whats
etc eg ie vs via per please hello hi hey thanks thank dear regards sincerely`;

const wordsOf = (list: string, language: Language): ReadonlySet<string> =>
  new Set(
    list
      .split(/\s+/)
      .filter((word) => word !== '')
      .map((word) => fold(word, language)),
  );

/** Stop words by language, folded as `fold` does. */
export const stopWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  de: wordsOf(german, 'de'),
  en: wordsOf(english, 'en'),
};
