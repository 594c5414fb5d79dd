// Whether a sentence leans on the one before it: alone it would point nowhere.
// Judges the first word only; knows no article.

const leaning =
  /^(dies|diese|dieser|dieses|diesem|dafür|dabei|dadurch|danach|dann|daher|deshalb|dazu|damit|außerdem|zudem|er|sie|es|ihn|sonst|auch|aber|und|oder|doch|jedoch|hier|this|these|those|that|then|it|they|he|she|therefore|otherwise|also|but|and|or|however|here)\b/i;

/** "Dafür genügt ein Anruf." → true */
export function leansOnBefore(sentence: string): boolean {
  return leaning.test(sentence);
}
