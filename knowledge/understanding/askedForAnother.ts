// Whether a customer wishes to be passed on: to somebody above, to a person instead of a machine, or to a lawyer.
// Words only; somebody's own boss or profession is no wish.

const edge = '(?<![\\p{L}\\p{N}])';
const stop = '(?![\\p{L}\\p{N}])';
const words = (pattern: string): RegExp => new RegExp(`${edge}(?:${pattern})${stop}`, 'iu');

const above =
  '(?:chef|chefin|vorgesetzten?|teamleit(?:er|erin|ung)|abteilungsleit(?:er|erin|ung)|geschäftsführ(?:er|erin|ung)|geschäftsleitung|leiter|vorstand|manager|management|verantwortlichen?|supervisor|boss|team lead(?:er)?|superior|someone (?:higher|senior|above you|in charge|more senior))';
const person =
  '(?:(?:echten?|richtigen?|realen?|lebendigen?) (?:menschen|mensch|person|mitarbeiter(?:in)?|berater(?:in)?)|menschen|mitarbeiter aus fleisch und blut|real (?:person|human)|human(?: being| agent)?|actual (?:person|human)|live (?:agent|person)|person)';
const other =
  '(?:jemand(?:en|em)?,? (?:ander(?:en|em|s|er)|der (?:sich (?:damit |da )?auskennt|sich auskennt|ahnung hat|was zu sagen hat|entscheiden (?:darf|kann)|zuständig ist))|(?:ein(?:en|er|e)? )?ander(?:en|e|er|em) (?:mitarbeiter(?:in)?|kolleg(?:en|in)|ansprechpartner(?:in)?|sachbearbeiter(?:in)?|berater(?:in)?)|somebody else|someone else|(?:a |your )?(?:different|another) (?:agent|colleague|person|advisor|representative)|(?:somebody|someone) who (?:knows|can decide|can actually help))';
const meet =
  '(?:sprechen|reden|verbinden|verbunden werden|durchstellen|weiterleiten|weitergeleitet werden|durchgestellt werden|geben|holen|stellen|kontaktieren|schreiben|telefonieren|speak|talk|connect|put me through|transfer|pass me|escalate|get me|hand me)';

const wishes: readonly RegExp[] = [
  // "Ich will mit Ihrem Chef sprechen", "verbinden Sie mich mit …", also in notes: "will vorgesetzten".
  words(
    `(?!.{0,90}(?:umschreiben|übertragen|überschreiben|anmelden|eintragen|angeben|hinzufügen|bezahlen|einziehen|mitbewohner))(?:will|möchten?|wollen|würde gern|verlang(?:e|t|en)|forder(?:e|t|n)|kann ich|können wir|darf ich|ich muss|lassen sie mich|bitte) (?:\\p{L}+[ ,]+){0,5}(?:${above}|${person}|${other})(?: (?:\\p{L}+ ){0,3}${meet})?(?! (?:anmelden|werden|wechseln|eintragen|hinzufügen|angeben|abmelden|mitnehmen|einziehen))`,
  ),
  words(
    `(?:verbinden|stellen|leiten|geben|holen|reichen) sie (?:\\p{L}+[ ,]+){0,5}(?:${above}|${person}|${other})`,
  ),
  words(
    `(?:mit|an|bei) (?:ihr(?:em|er|en)|einem|einer|dem|der|jemandem|euer|eurem|eurer|nem|ner) (?:\\p{L}+ ){0,2}(?:${above}|${person})(?: (?:\\p{L}+ ){0,3}(?:sprechen|reden|verbinden|weiterleiten|telefonieren|beschweren))`,
  ),
  words(`(?:mit|an) ${other}(?: (?:\\p{L}+ ){0,3}(?:sprechen|reden|verbinden|weiterleiten|telefonieren))`),
  words(
    `(?:wer ist (?:ihr|dein|euer) |wo ist (?:ihr|der|die) |holen sie |her mit (?:ihrem|dem) )${above}|ist (?:ihr|der|die) ${above} (?:da|zu sprechen|erreichbar|im haus|hier)`,
  ),
  words(
    `(?:i(?:'d| would)? (?:want|need|demand|like|insist|wish)|let me|can i|could i|may i|wants?|demands|please|i'?m asking|i must) (?:\\p{L}+ ){0,6}(?:${above}|${person}|${other})(?! (?:to my|to the|as|moves|moving|is moving|on my))`,
  ),
  words(
    `(?:put me through to|connect me (?:with|to)|transfer me to|pass me (?:on )?to|hand me over to|get me|give me|escalate (?:this|it|my case) to|where is|who is) (?:\\p{L}+ ){0,3}(?:${above}|${person}|${other})`,
  ),
  words(`(?:speak|talk|talking|speaking) (?:to|with) (?:\\p{L}+ ){0,3}(?:${above}|${person}|${other})`),
  // A person instead of a machine.
  words(
    '(?:mensch|person|mitarbeiter|human|person) (?:statt|anstatt|instead of|rather than|und (?:kein(?:en)?|nicht)|not) (?:\\p{L}+ ){0,3}(?:bot|chatbot|computer|maschine|roboter|machine|robot|automat(?:en)?)',
  ),
  words(
    '(?:kein(?:en)?|nicht (?:mit|schon wieder) (?:\\p{L}+ ){0,2}|no more|not (?:\\p{L}+ ){0,3}|sick of (?:\\p{L}+ ){0,3}|stop (?:\\p{L}+ ){0,3})(?: )?(?:bot|chatbot|sprachcomputer|computer|maschine|roboter|computerstimme|automat(?:en)?|robot|bots)',
  ),
  words(
    '(?:sind|bist|schreibe|rede|spreche|chatte) (?:sie|du|ich|hier) (?:\\p{L}+ ){0,4}(?:bot|chatbot|roboter|maschine|computer)|(?:are you|am i (?:talking|chatting) to) (?:\\p{L}+ ){0,3}(?:bot|chatbot|robot|machine)',
  ),
  words(
    'ist da (?:\\p{L}+ ){0,3}(?:mensch|jemand echtes)|is there (?:\\p{L}+ ){0,2}(?:human|real person|person) (?:there|here|i can)|nur noch persönlich|rückruf von (?:einem|einer) (?:menschen|vorgesetzten|teamleitung)',
  ),
];

/** Lawyers, courts, authorities and the press: this is nothing for a card. */
const law: readonly RegExp[] = [
  words(
    '(?:mein(?:en|em)?|unser(?:en|em)?|einen?|zum|den|dem) (?:rechts)?anwalt(?:s|es)? (?:\\p{L}+ ){0,3}(?:einschalten|einzuschalten|eingeschaltet|übergeben|geben|nehmen|gehen|konsultieren|beauftragen|beauftragt|melden|meldet|schreiben|wird|kümmert|hören)',
  ),
  words(
    '(?:hören|hört|bekommen) (?:sie|ihr) (?:\\p{L}+ ){0,3}(?:von )?mein\\p{L}* (?:rechts)?anwalt|(?:schalte|nehme|gebe|übergebe|gehe|beauftrage|hole)(?: \\p{L}+){0,4} (?:rechts)?an(?:walt|wältin)|anwalt (?:einschalten|ist informiert|ist eingeschaltet)|droht mit (?:anwalt|klage|rechtlichen schritten)|rechtliche schritte|(?:ich|wir|sonst) (?:\\p{L}+ ){0,2}(?:klage|verklage|verklagen)|vor gericht (?:ziehen|sehen|gehen)|(?:sehen|treffen) (?:wir )?uns (?:\\p{L}+ ){0,2}vor gericht|verbraucherzentrale (?:einschalten|melden|wenden)|bundesnetzagentur (?:melden|wenden|beschweren)',
  ),
  words(
    "(?:my|our|a) (?:lawyer|solicitor|attorney)(?! (?:is moving|moves|'s office|asked|said|sent|friend|husband|wife))|legal action|see you in court|take (?:you|this) to court|(?:i will|i'll|going to) sue|threatens (?:to sue|legal action|with a lawyer)|report you to|ombudsman",
  ),
  words(
    '(?:gehe?n?|wende\\p{L}*|melde\\p{L}*|informiere\\p{L}*|droht|drohe\\p{L}*)(?: \\p{L}+){0,6} (?:zur|an die|bei der|die|mit(?: der)?) (?:presse|zeitung|medien)|(?:go|going|talk) to the (?:press|papers?|newspapers?|media)',
  ),
];

/** The customer's own boss, lawyer or trade. */
const ownPeople = words(
  `(?:mein(?:e|em|en|er)?|unser(?:e|em|en|er)?) (?:neue[rnm]? |alte[rnm]? )?(?:chef|chefin|vorgesetzte\\p{L}*|boss|teamleit\\p{L}+|geschäftsführ\\p{L}+|manager)|my (?:new |old )?(?:boss|manager|supervisor|team leader)|(?:ich bin|bin|i am|i'm) (?:\\p{L}+ ){0,2}(?:chef|chefin|geschäftsführer|geschäftsführerin|anwalt|anwältin|rechtsanwalt|a lawyer|manager|a manager|the manager|a solicitor|teamleiter|hausverwalter)|passwort(?:-| )?manager|password manager|chefsessel|chefetage|(?:energy|energie|account|facility|property|office|store)[ -]?manager`,
);

/** Whether somebody else is asked for, a lawyer included. Any text; never throws. */
export function asksForAnother(text: string): boolean {
  return says(text, [...wishes, ...law]);
}

/** Whether a lawyer, a court, an authority or the press is announced. Any text; never throws. */
export function announcesLaw(text: string): boolean {
  return says(text, law);
}

function says(text: string, patterns: readonly RegExp[]): boolean {
  return sentences(text).some((sentence) => {
    const rest = sentence.replace(new RegExp(ownPeople.source, 'giu'), ' ');
    return patterns.some((pattern) => pattern.test(rest));
  });
}

const sentences = (text: string): string[] => text.slice(0, 8_000).split(/[.!?;\n]+/);
