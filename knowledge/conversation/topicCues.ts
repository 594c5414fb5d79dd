// Phrases by which people in a conversation begin another concern, or are asked who they are.
// Written for this product, German and English; patterns only.

const further = new RegExp(
  [
    '(?<!\\p{L})(?:andere|weitere|zweite|nächste) (?:kurze |kleine )?(?:frage|sache|bitte|anliegen|thema)',
    '(?<!\\p{L})(?:noch (?:(?:so|auch|gern|schnell) )*(?:eine?|ne|was|etwas|eins)|auch (?:noch )?(?:ne|eine))(?: (?:kurze|kleine|andere|ganz andere[sr]?|ganz anderes))*(?: (?:frage|sache|anliegen|bitte|thema))(?!\\p{L})',
    '(?<!\\p{L})(?:und|ach|ja|dann)[ ,]+(?:\\p{L}+ )?noch (?:was|eins|etwas)(?!\\p{L})',
    '(?<!\\p{L})(?:et)?was (?:ganz )?anderes(?!\\p{L})',
    '(?<!\\p{L})(?:außerdem|übrigens|nebenbei|zweitens|drittens|bei der gelegenheit|(?:wo|wenn) ich (?:sie|euch|schon|gerade))(?!\\p{L})',
    '^(?:ach|und dann|ach so)(?!\\p{L})[ ,]',
    '^(?:und )?(?:ferner|des ?weiteren|weiterhin|zudem|zusätzlich)(?!\\p{L})',
    '^(?:furthermore|moreover|in addition|additionally)(?!\\p{L})',
    '(?<!\\p{L})(?:one|another|a different|a second|one last|one other|one more) (?:more |quick )?(?:thing|question|issue|matter)(?!\\p{L})',
    '^(?:and |ok,? |great[.,]? )?also(?!\\p{L})',
    '(?<!\\p{L})(?:by the way|besides|while i have you|while i.m at it|on another note|secondly|something else|different question)(?!\\p{L})',
  ].join('|'),
  'iu',
);

/** Whether a sentence announces something else than what was talked of. */
export function namesFurther(sentence: string): boolean {
  return further.test(sentence);
}

const other = new RegExp(
  [
    // A second point of a list: who numbers matters means several.
    '^(?:zweitens|drittens|zum (?:zweiten|dritten|anderen)|[23][.)](?= ?\\p{L}{2})|(?:second|third)(?:ly)?(?=[,:]))(?!\\p{L})',
    '(?<!\\p{L})(?:andere[sr]?|zweite[sr]?|nächste[sr]?) (?:kurze |kleine )?(?:frage|sache|bitte|anliegen|thema)(?!\\p{L})',
    '(?<!\\p{L})(?:et)?was (?:ganz |völlig )?anderes(?!\\p{L})',
    '(?<!\\p{L})(?:a|one|on another|another) (?:completely |totally )?(?:different|second|separate|other) (?:thing|question|issue|matter|topic|note)(?!\\p{L})',
    '(?<!\\p{L})(?:on another note|something (?:completely |totally |quite )?(?:else|different)|different (?:question|topic|matter))(?!\\p{L})',
  ].join('|'),
  'iu',
);

/** Whether a sentence says in so many words that it is about something else: "noch was ganz anderes". */
export function namesOther(sentence: string): boolean {
  return other.test(sentence);
}

const invitation =
  /(?<!\p{L})(?:sonst noch|noch (?:etwas|was|weitere)|weitere (?:fragen|anliegen)|anything else|something else|any other)(?!\p{L})/iu;

/** Whether the agent asks for a further concern. */
export function invitesFurther(turn: string): boolean {
  return invitation.test(turn);
}

const identity =
  /(?<!\p{L})(?:kundennummer|vertragsnummer|kunden-?nr|vertragskonto|z(?:ä|ae)hlernummer|anlagennummer|geburtsdatum|geboren|(?:ihren|der|ihr|vollständigen) (?:namen?|nachnamen?|vornamen?)|wie hei(?:ß|ss)en sie|mit wem spreche|(?:ihre|die) (?:adresse|anschrift|postleitzahl|lieferadresse|telefonnummer|e-?mail-?adresse)|wo wohnen sie|welche (?:adresse|straße|nummer)|buchstabieren|(?:customer|account|contract|meter) number|date of birth|your (?:full )?name|(?:your|the) (?:address|postcode|phone number|email)|whom am i|who am i speaking|spell)(?!\p{L})/iu;

const request = /\?|(?<!\p{L})(?:bitte|nennen|brauche|bräuchte|please|need)(?!\p{L})/iu;

/** Whether the agent asks who the customer is: the answer is no concern. */
export function asksWhoItIs(turn: string): boolean {
  return identity.test(turn) && request.test(turn);
}

export function endsWithQuestion(turn: string): boolean {
  return /\?\s*$/.test(turn);
}
