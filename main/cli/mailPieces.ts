// What ordinary mails wrap around a concern: salutations, small talk, thanks, closings, signatures, disclaimers, quoted
// history. Two families a language: `seen` was looked at while cleaning was written, `heldOut` was not. Knows no cleaning.
import type { Language } from '../../knowledge/vocabulary/language';

export type MailFamily = 'seen' | 'heldOut';

/** Each list: choices for one place of a mail. `quotes` are whole histories with their header line. */
export interface MailPieces {
  readonly salutations: readonly string[];
  readonly smallTalk: readonly string[];
  readonly thanks: readonly string[];
  readonly closings: readonly string[];
  readonly signatures: readonly string[];
  readonly disclaimers: readonly string[];
  readonly quotes: readonly string[];
}

const germanSeen: MailPieces = {
  salutations: [
    'Sehr geehrte Damen und Herren,',
    'Guten Tag,',
    'Hallo liebes Team,',
    'Guten Morgen Frau Krause,',
  ],
  smallTalk: [
    'ich hoffe, es geht Ihnen gut und Sie hatten ein schönes Wochenende.',
    'ich bin schon seit vielen Jahren Kunde bei Ihnen und war immer sehr zufrieden.',
    'heute wende ich mich mit einer Frage an Sie.',
    'ich habe schon mehrfach versucht, Sie telefonisch zu erreichen, leider ohne Erfolg.',
  ],
  thanks: [
    'Vielen Dank im Voraus für Ihre Mühe.',
    'Über eine baldige Antwort würde ich mich sehr freuen.',
    'Für Ihre Hilfe bedanke ich mich herzlich. Bei Rückfragen stehe ich Ihnen gerne zur Verfügung.',
    'Bitte geben Sie mir kurz Bescheid. Danke!',
  ],
  closings: ['Mit freundlichen Grüßen', 'Viele Grüße', 'Beste Grüße aus Hamburg', 'MfG'],
  signatures: [
    'Sabine Hoffmann\nRosenweg 12\n20095 Hamburg\nTel.: 040 123456\nE-Mail: sabine.hoffmann@example.org',
    'Thomas Berger\n\n--\nBerger Elektrotechnik GmbH\nIndustriestraße 5 | 70565 Stuttgart\nTelefon +49 711 998877 · Fax +49 711 998878\nwww.berger-elektro.example\nGeschäftsführer: Thomas Berger · Amtsgericht Stuttgart HRB 12345',
    'Erika Mustermann\nKundennummer 4711-0815\n\nVon meinem iPhone gesendet',
    'Dr. K. Lindner\nMobil: 0170 5551234',
  ],
  disclaimers: [
    'Diese E-Mail enthält vertrauliche und/oder rechtlich geschützte Informationen. Wenn Sie nicht der richtige Adressat sind oder diese E-Mail irrtümlich erhalten haben, informieren Sie bitte sofort den Absender und vernichten Sie diese Mail. Das unerlaubte Kopieren sowie die unbefugte Weitergabe dieser Mail ist nicht gestattet.',
    'Bitte denken Sie an die Umwelt, bevor Sie diese E-Mail ausdrucken.',
  ],
  quotes: [
    'Am 12.03.2025 um 09:14 schrieb Kundenservice <service@example.org>:\n> Sehr geehrte Frau Hoffmann,\n>\n> vielen Dank für Ihre Anfrage. Ihre Rückerstattung wurde angewiesen und sollte\n> in den nächsten Tagen auf Ihrem Konto eingehen.\n>\n> Mit freundlichen Grüßen\n> Ihr Kundenservice',
    '-----Ursprüngliche Nachricht-----\nVon: Kundenservice <service@example.org>\nGesendet: Mittwoch, 12. März 2025 09:14\nAn: Thomas Berger\nBetreff: AW: Ihre Terminanfrage\n\nSehr geehrter Herr Berger,\nIhr Termin am 20. März um 14 Uhr wurde bestätigt. Bitte bringen Sie Ihren Ausweis mit.\nMit freundlichen Grüßen\nIhr Serviceteam',
  ],
};

const germanHeldOut: MailPieces = {
  salutations: [
    'Liebe Mitarbeiterinnen und Mitarbeiter,',
    'Moin zusammen!',
    'Sehr geehrter Herr Dr. Wolters,',
    'Hallo,',
    'Grüß Gott,',
  ],
  smallTalk: [
    'zunächst wünsche ich Ihnen noch ein gesundes neues Jahr, hoffentlich sind Sie gut hineingekommen.',
    'entschuldigen Sie bitte, dass ich Sie schon wieder störe, aber ich komme alleine einfach nicht weiter.',
    'mein Name ist Jens Petersen und ich schreibe Ihnen heute zum ersten Mal. Das Wetter bei uns ist gerade scheußlich, deshalb habe ich endlich Zeit für den Papierkram.',
    'wie gestern mit Ihrer netten Kollegin am Telefon besprochen, schicke ich Ihnen mein Anliegen nun noch schriftlich.',
  ],
  thanks: [
    'Ich wäre Ihnen sehr verbunden, wenn Sie sich zeitnah bei mir melden könnten.',
    'Danke schon mal und einen schönen Feierabend!',
    'Es wäre toll, wenn mir da jemand weiterhelfen kann. Am besten erreichen Sie mich abends nach 18 Uhr.',
    'In Erwartung Ihrer geschätzten Rückmeldung verbleibe ich',
  ],
  closings: [
    'Hochachtungsvoll',
    'Liebe Grüße',
    'Herzliche Grüße und bleiben Sie gesund',
    'Freundliche Grüße',
    'VG',
  ],
  signatures: [
    'Jens Petersen\nDeichstr. 7a, 25813 Husum\n04841/77889',
    'Familie Yilmaz\nc/o Hausverwaltung Nord, Bahnhofsallee 33, 28195 Bremen\nFestnetz 0421 / 33 44 55 - Handy 0151-23456789',
    'i. A. Katrin Vogel\nSachbearbeiterin Einkauf\n_______________________________\nVogel & Söhne KG\nAm Hafen 3\n18055 Rostock\nUSt-IdNr. DE123456789\nBesuchen Sie uns auf www.vogel-soehne.example',
    'Gesendet mit der GMX Mail App\nMarkus Adler',
  ],
  disclaimers: [
    'Hinweis: Der Inhalt dieser Nachricht ist ausschließlich für den bezeichneten Empfänger bestimmt. Sollten Sie nicht der vorgesehene Empfänger sein, so beachten Sie bitte, dass jede Form der Kenntnisnahme, Veröffentlichung oder Vervielfältigung unzulässig ist.',
    'Informationen zum Datenschutz und dazu, wie wir Ihre personenbezogenen Daten verarbeiten, finden Sie auf unserer Internetseite.',
  ],
  quotes: [
    'Service-Center <service@example.org> schrieb am Do., 13. März 2025, 16:02:\n\n> Hallo Herr Petersen,\n> Ihr Paket wurde heute an der Filiale hinterlegt und kann dort sieben Tage\n> lang abgeholt werden. Bitte nehmen Sie die Abholkarte mit.\n>> Wo bleibt meine Sendung?\n> Ihr Service-Center',
    'Von: service@example.org\nDatum: Donnerstag, 13. März 2025 um 16:02\nAn: Katrin Vogel\nCc: Buchhaltung\nBetreff: Re: Ihre Reklamation\n\nGuten Tag Frau Vogel,\nwir bedauern, dass die Ware beschädigt bei Ihnen ankam. Ein Ersatz ist bereits unterwegs.\nFreundliche Grüße\nIhr Service-Center',
  ],
};

const englishSeen: MailPieces = {
  salutations: ['Dear Sir or Madam,', 'Hello,', 'Hi team,', 'Dear customer service,'],
  smallTalk: [
    'I hope this email finds you well and that you had a nice weekend.',
    'I have been a customer of yours for many years and have always been very happy.',
    'I am writing to you today with a question.',
    'I have tried to reach you by phone several times, unfortunately without success.',
  ],
  thanks: [
    'Thank you very much in advance for your help.',
    'I look forward to hearing from you soon.',
    'If you have any questions, please do not hesitate to contact me.',
    'Please let me know as soon as possible. Thanks!',
  ],
  closings: ['Kind regards', 'Best wishes', 'Yours faithfully', 'Thanks'],
  signatures: [
    'Sarah Miller\n12 Rose Lane\nLondon SW1A 1AA\nPhone: 020 7946 0123\nEmail: sarah.miller@example.org',
    'Tom Baker\n\n--\nBaker Electrical Ltd\n5 Station Road | Leeds LS1 4AB\nTel +44 113 496 0000 · www.baker.example\nRegistered in England No. 123456',
    'Emily Clark\nCustomer number 4711-0815\n\nSent from my iPhone',
    'Dr K. Lindsay\nMobile: 07700 900123',
  ],
  disclaimers: [
    'This e-mail contains confidential and/or legally privileged information. If you are not the intended recipient or have received this e-mail in error, please notify the sender immediately and destroy this e-mail. Any unauthorised copying or disclosure of the material is strictly forbidden.',
    'Please consider the environment before printing this e-mail.',
  ],
  quotes: [
    'On 12 Mar 2025, at 09:14, Customer Service <service@example.org> wrote:\n> Dear Ms Miller,\n>\n> thank you for your message. Your refund has been issued and should arrive in\n> your account within the next few days.\n>\n> Kind regards\n> Customer Service',
    '-----Original Message-----\nFrom: Customer Service <service@example.org>\nSent: Wednesday, 12 March 2025 09:14\nTo: Tom Baker\nSubject: RE: Your appointment\n\nDear Mr Baker,\nYour appointment on 20 March at 2 pm has been confirmed. Please bring your passport.\nKind regards\nThe service team',
  ],
};

const englishHeldOut: MailPieces = {
  salutations: ['Good afternoon,', 'Hey there!', 'Dear Mr. Thompson,', 'To whom it may concern,'],
  smallTalk: [
    'first of all, a happy new year to all of you.',
    "sorry to bother you again, but I really can't work this out on my own.",
    'my name is James Porter and this is my first time writing to you. The weather here is terrible, so I finally have time for the paperwork.',
    'as discussed with your friendly colleague on the phone yesterday, here is my request in writing.',
  ],
  thanks: [
    'I would be very grateful if you could get back to me soon.',
    'Cheers and have a great evening!',
    'It would be great if someone could help me out here. The best time to reach me is after 6 pm.',
    'Awaiting your reply, I remain',
  ],
  closings: ['Sincerely yours,', 'Cheers', 'Warm regards and stay safe', 'Respectfully'],
  signatures: [
    'James Porter\n7a Dyke Street, Bristol BS1 5TR\n0117/496 0555',
    'The Patel family\nc/o North Property Management, 33 Station Avenue, Hull\nHome 01482 496 012 - Cell 07700 900456',
    'p.p. Karen Bird\nPurchasing Clerk\n_______________________________\nBird & Sons LLC\n3 Harbour Road\nVAT No. GB123456789\nVisit us at www.bird-sons.example',
    'Get Outlook for Android\nMark Eagle',
  ],
  disclaimers: [
    'Notice: The content of this message is intended solely for the addressee. If you are not the addressee, please note that any form of use, publication or reproduction is prohibited.',
    'For information on data protection and how we process your personal data, please see our website.',
  ],
  quotes: [
    'Service Centre <service@example.org> wrote on Thu, 13 Mar 2025 at 16:02:\n\n> Hello Mr Porter,\n> Your parcel has been left at the branch and can be collected there for\n> seven days. Please bring the collection card.\n>> Where is my parcel?\n> Your service centre',
    'From: service@example.org\nDate: Thursday, 13 March 2025 at 16:02\nTo: Karen Bird\nCc: Accounting\nSubject: Re: Your complaint\n\nGood afternoon Ms Bird,\nwe are sorry that the goods arrived damaged. A replacement is already on its way.\nRegards\nYour service centre',
  ],
};

export const mailPieces: Readonly<Record<Language, Readonly<Record<MailFamily, MailPieces>>>> = {
  de: { seen: germanSeen, heldOut: germanHeldOut },
  en: { seen: englishSeen, heldOut: englishHeldOut },
};
