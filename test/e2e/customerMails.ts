// Five mails as customers write and as agents copy them, pasted one after the other: heads of two lines, histories of
// Outlook and of phones, footers, a trade below a name, a threat. People and numbers are invented.

/** A mail as it is pasted, and what the page makes of it. */
export interface CustomerMail {
  readonly text: string;
  /** The customer's own words in their order, as the field shows them. */
  readonly said: string;
  /** One sentence of them that says what is wanted or what happened. */
  readonly recap: RegExp;
  /** Details that are shown. */
  readonly facts: readonly string[];
  /** Words of this mail alone, which nothing of another one may hold. */
  readonly own: RegExp;
}

const highPayment: CustomerMail = {
  text: `Betreff: AW: Ihr neuer Abschlag - Vertragskonto 4400817352
Von: Renate Holtmann <r.holtmann@web.example>

Sehr geehrte Damen und Herren,

seit unserem Umzug von der Ahornstr. 9 in 50667 Köln soll ich auf einmal 198 Euro Abschlag zahlen. Vorher waren es 87. Das kann nicht stimmen, wir sind jetzt nur noch zu zweit. Bitte setzen Sie den Abschlag wieder herunter.

Mit freundlichen Grüßen
Renate Holtmann
--
Renate Holtmann | Einkauf | Beispiel GmbH
Tel. +49 221 443322-10 | www.beispiel.example
Diese E-Mail kann vertrauliche Informationen enthalten. Wenn Sie nicht der richtige Adressat sind, informieren Sie bitte den Absender.

Am 12.11.2026 um 09:14 schrieb Kundenservice <service@stadtwerke.example>:
> Sehr geehrte Frau Holtmann,
> Ihr neuer Abschlag beträgt ab dem 01.12.2026 198 Euro.
> Mit freundlichen Grüßen
> Ihr Serviceteam
`,
  said: 'Ihr neuer Abschlag - Vertragskonto 4400817352\n\nseit unserem Umzug von der Ahornstr. 9 in 50667 Köln soll ich auf einmal 198 Euro Abschlag zahlen. Vorher waren es 87. Das kann nicht stimmen, wir sind jetzt nur noch zu zweit. Bitte setzen Sie den Abschlag wieder herunter.',
  recap:
    /Seit unserem Umzug von der Ahornstr. 9 in 50667 Köln soll ich auf einmal 198 Euro Abschlag zahlen\./,
  facts: ['4400817352', '198 Euro'],
  own: /Holtmann|Ahornstr|4400817352|198/,
};

const reminder: CustomerMail = {
  text: `Hallo,
hab gestern ne Mahnung bekommen, obwohl ich schon am 4.11. überwiesen habe!! Bitte prüfen und die Mahngebühr streichen.
VG Timo

Von meinem iPhone gesendet

-----Ursprüngliche Nachricht-----
Von: mahnung@stadtwerke.example
Gesendet: Montag, 16. November 2026 08:00
An: timo.reuter@mail.example
Betreff: 1. Mahnung

Sehr geehrter Herr Reuter, leider konnten wir keinen Zahlungseingang feststellen.
`,
  said: 'hab gestern ne Mahnung bekommen, obwohl ich schon am 4.11. überwiesen habe!! Bitte prüfen und die Mahngebühr streichen.',
  recap: /Mahnung bekommen, obwohl ich schon am 4\.11\. überwiesen habe/,
  facts: ['Reuter'],
  own: /Mahn|Reuter|4\.11/,
};

const move: CustomerMail = {
  text: `Guten Tag,

mein Name ist Emre Aksoy. Wir ziehen zum 1.12. aus der Tulpenallee 5 in die Marktstraße 41 nach Brückstedt. Kann ich meinen Stromvertrag mitnehmen und was brauchen Sie von mir?

Freundliche Grüße
E. Aksoy
Mobil: 0151-98765432

Bitte denken Sie an die Umwelt, bevor Sie diese Mail drucken.
`,
  said: 'Wir ziehen zum 1.12. aus der Tulpenallee 5 in die Marktstraße 41 nach Brückstedt. Kann ich meinen Stromvertrag mitnehmen und was brauchen Sie von mir?',
  recap: /Stromvertrag mitnehmen/,
  facts: ['E. Aksoy', 'Tulpenallee 5', 'Marktstraße 41'],
  own: /Aksoy|Tulpen|Marktstr|Stromvertrag/,
};

const bill: CustomerMail = {
  text: `Dear Sir or Madam,

I received your annual bill yesterday and I don't understand why I have to pay 356 euros extra. My meter number is 1ESY1160987654. I live alone and work from home. Could you explain?

Kind regards,
Helen Carter
Phone: +44 20 7946 0321

CONFIDENTIALITY NOTICE: This email and any attachments are confidential.

On Mon, 16 Nov 2026 at 10:02, Service <service@stadtwerke.example> wrote:
> Dear Ms Carter, please find your annual bill attached.
`,
  said: "I received your annual bill yesterday and I don't understand why I have to pay 356 euros extra. My meter number is 1ESY1160987654. I live alone and work from home. Could you explain?",
  recap: /annual bill/,
  facts: ['Helen Carter', '1ESY1160987654', '356 euros'],
  own: /Carter|1ESY1160987654|356|annual bill/,
};

const cutOff: CustomerMail = {
  text: `Sehr geehrtes Team,
im Auftrag meiner Mutter Waltraud Lindner (geb. 11.08.1941) schreibe ich, weil ihr der Strom abgestellt wurde. Sie hat Pflegegrad 3 und ein Beatmungsgerät!! Wenn heute nichts passiert, gehe ich zum Anwalt und zur Presse.
Vera Lindner
Steuerfachangestellte
`,
  said: 'im Auftrag meiner Mutter Waltraud Lindner (geb. 11.08.1941) schreibe ich, weil ihr der Strom abgestellt wurde. Sie hat Pflegegrad 3 und ein Beatmungsgerät!! Wenn heute nichts passiert, gehe ich zum Anwalt und zur Presse.',
  recap: /weil ihr der Strom abgestellt wurde/,
  facts: ['Waltraud Lindner'],
  own: /Lindner|Beatmung|Anwalt|abgestellt/,
};

/** In the order of a morning. */
export const customerMails = { highPayment, reminder, move, bill, cutOff } as const;
