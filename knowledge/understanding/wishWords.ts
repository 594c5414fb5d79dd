// Words by which customers and agents' notes say what is wanted or what went wrong, German and English.
// Patterns only; who weighs them stands elsewhere.

const edge = '(?<![\\p{L}\\p{N}])';
const stop = '(?![\\p{L}])';
const words = (pattern: string): RegExp => new RegExp(`${edge}(?:${pattern})${stop}`, 'iu');

/** Says that something is wanted: "ich möchte", "bitte um", "können Sie", "how do I". */
export const wish = words(
  [
    '(?:ich |wir |er |sie |kd |kunde |kundin |mutter |vater )?(?:möchten?|moechten?|will|wollen|wollte|wollten|brauchen?|braucht|benötigen?|benötigt|wünschen?|hätten? gern|würden? gern|bittet? um|bitten um|bitte um|fragt|verlangt)',
    'bitte (?:\\p{L}+ ){0,6}(?:sie|schicken|senden|ändern|prüfen|korrigieren|stornieren|löschen|zurück|mitteilen|bestätigen)',
    '(?:können|könnten|könnt|könntet|kann|koennen|dürfen|darf|muss|müssen|soll) (?:sie|ihr|ich|wir|man|mir|uns|da|das|der|die|mein\\p{L}*)',
    'wie (?:kann|geht|komme?|bekomme|lange|viel|hoch|melde|mache?|funktioniert|ändere|kündige)',
    'was (?:muss|kann|soll|passiert|kostet|mache?|tun|nun|jetzt|brauche)',
    'wo (?:finde|kann|steht|melde|gebe|sehe)|wann (?:kommt|bekomme|wird|kann|muss|läuft)|warum|wieso|weshalb|welche\\p{L}*|wer (?:zahlt|baut|macht)',
    'meine frage|die frage ist|es geht (?:mir )?(?:um|darum)|anliegen',
    'hiermit \\p{L}+ (?:ich|wir)|(?:kündige|widerspreche|widerrufe|beantrage|reklamiere) (?:ich|wir)|ich (?:kündige|widerspreche|widerrufe|beantrage|reklamiere)|hereby',
    "(?:i|we|he|she) (?:would like|want(?:s|ed)?|need(?:s|ed)?|wish)|i'd like|we'd like|wants to|asks|wants|needs",
    '(?:can|could|may|should|do|does|must|will) (?:you|i|we|it|my|the|someone)|how (?:do|can|much|long|many|to|soon)|what (?:do|is|are|happens|would|does|should)|where (?:do|can|is|are)|when (?:do|does|will|is|can)|why|which',
    'please (?:\\p{L}+ ){0,2}(?:send|change|check|correct|cancel|delete|confirm|tell|let)|my question|it is about',
  ].join('|'),
);

/** Says that something is wrong: "zu hoch", "funktioniert nicht", "is wrong". */
export const problem = words(
  [
    'zu (?:hoch|niedrig|teuer|viel|spät|wenig|schnell|langsam)|viel zu|(?:geht|gehen|klappt|funktioniert|läuft|kommt|stimmt|stimmen|startet|lädt|passt|reagiert)(?: \\p{L}+){0,3} (?:nicht|nie|keine?)',
    '(?:nicht|nie|noch nicht|keine?) (?:\\p{L}+ ){0,3}(?:bekommen|erhalten|angekommen|gekommen|funktioniert|möglich|lesbar|da|erkannt|angenommen|berücksichtigt|verbucht)',
    'kein(?:e[nrs]?)? \\p{L}+|falsch\\p{L}*|kaputt\\p{L}*|defekt\\p{L}*|gesperrt|verloren|gestohlen|vergessen|fehlt|fehlen|fehler\\p{L}*|doppelt|ausgefallen|ausfall|abgestürzt|kalt|dunkel|undicht|beschädigt|verschwunden|abgelehnt|weg',
    "too (?:high|low|expensive|much|late|slow)|(?:does|do|is|are|has|have|was|did)(?:n't| not)|not (?:\\p{L}+ ){0,2}(?:working|received|arrived|recognised)|no \\p{L}+|wrong|broken|lost|stolen|missing|forgot(?:ten)?|can(?:no|')t|unable|fault\\p{L}*|error|blocked|locked|double|twice|failed|cold|dark|damaged|expired",
  ].join('|'),
);

/** Asks for an answer, whatever the matter: "rufen Sie mich zurück", "melden Sie sich", "please get back to me". */
export const wantsContact = words(
  [
    '(?:rufen?|melden?|meldet|ruft) (?:sie |ihr |euch |sich |mich |uns |bitte |doch |mal |dringend ){1,4}(?:zurück|bei mir|bei uns|an)|(?:bitte )?um (?:einen |baldigen |schnellen |kurzen )*(?:rückruf|rückmeldung|antwort)|keine (?:antwort|rückmeldung)',
    'call (?:me|us) back|get back to (?:me|us)|(?:hear|hearing) from you|awaiting your (?:reply|answer)',
  ].join('|'),
);

/** Takes its own wish back: "ich will mich gar nicht beschweren", "I don't want to complain". */
export const noWish =
  /(?:will|möchte|wollte) (?:\p{L}+ ){0,2}(?:gar|ja|doch|bestimmt) nicht (?:beschweren|meckern|klagen|stören)|(?:do not|don't) (?:want|wish) to (?:complain|bother)/iu;

/** Opens a clause that goes on with the same matter: "sie", "das", "dafür", "it". */
export const leansBack = new RegExp(
  `^(?:und |and |aber |but |oder |or |denn |weil |da |because |so |also )?(?:(?:das|dies\\p{L}*|die(?= (?:ist|sind|war|hat|haben|kam|muss|soll))|der(?= (?:ist|war|hat|kam|muss|soll))|sie|er|es|ihn|ihm|dafür|dazu|davon|dabei|damit|daher|deshalb|dann|danach|darauf|dort|da|jetzt|nun|seitdem|trotzdem|it|its|this|that|they|them|he|she|then|there|therefore|since then|now|still)${stop})`,
  'iu',
);
