### Postlotse: every sentence people read. One file per language, same ids and arguments in each.
### Ids are grouped by topic; the prefix names the topic.

## address: what is wrong with a typed address, host, user name or password


## requirement: what a person has to prepare at the provider

requirement-enable-imap = Der Zugriff für Mailprogramme (IMAP, POP3) ist anfangs ausgeschaltet. Schalten Sie ihn einmal in den Einstellungen Ihres Postfachs im Internet ein.
    .title = Zugriff für Mailprogramme einschalten
requirement-app-password = Ihr gewöhnliches Passwort wird in Mailprogrammen nicht angenommen. Erzeugen Sie in den Sicherheitseinstellungen Ihres Kontos ein App-Passwort, also ein eigenes Passwort nur für das Mailprogramm.
    .title = App-Passwort erzeugen
requirement-app-password-2fa = Wenn Sie sich sonst mit einem zweiten Schritt anmelden (Code oder App), braucht das Mailprogramm ein eigenes App-Passwort. Sie erzeugen es in den Sicherheitseinstellungen Ihres Kontos.
    .title = App-Passwort bei zweistufiger Anmeldung
requirement-app-password-maybe = Möglicherweise wird Ihr gewöhnliches Passwort nicht angenommen. Erzeugen Sie dann in den Sicherheitseinstellungen Ihres Kontos ein App-Passwort, wenn es dort angeboten wird.
    .title = Vielleicht ein App-Passwort
requirement-mail-password = Das Mailprogramm braucht das Passwort des E-Mail-Postfachs. Das kann ein anderes sein als das, mit dem Sie sich im Kundenbereich anmelden.
    .title = Passwort des Postfachs verwenden
requirement-oauth2-only = Dieser Anbieter nimmt in Mailprogrammen kein Passwort an. Ihr Mailprogramm öffnet ein Fenster des Anbieters, und dort melden Sie sich an.
    .title = Anmeldung nur im Browser
requirement-oauth2-preferred = Wenn Ihr Mailprogramm ein Anmeldefenster des Anbieters öffnet, melden Sie sich dort an. Das ist der Weg, den der Anbieter vorsieht.
    .title = Am besten im Browser anmelden
requirement-no-imap = Dieser Anbieter lässt keine Mailprogramme zu. Sie lesen und schreiben Ihre E-Mails nur auf seiner Internetseite oder in seiner App.
    .title = Ohne Mailprogramm nutzbar
requirement-no-pop3 = Dieser Anbieter bietet kein POP3 an. Wählen Sie IMAP.
    .title = Abholen nur über IMAP
requirement-bridge = Mailprogramme erreichen dieses Postfach nur über ein Zusatzprogramm des Anbieters. Es muss auf diesem Computer eingerichtet sein und laufen.
    .title = Zusatzprogramm des Anbieters nötig
requirement-paid-plan = Mailprogramme lassen sich hier nur mit einem bezahlten Tarif nutzen.
    .title = Bezahlter Tarif nötig
requirement-paid-plan-maybe = Je nach Tarif sind Mailprogramme nicht erlaubt. Sehen Sie bei Ihrem Anbieter nach, ob Ihr Tarif sie einschließt.
    .title = Vielleicht ein bezahlter Tarif
requirement-per-account-host = Jeder Vertrag hat hier einen eigenen Server. Sein Name steht in den Vertragsunterlagen oder im Kundenbereich des Anbieters.
    .title = Servername aus dem Vertrag
requirement-username-not-email = Der Anbieter hat für das Postfach einen eigenen Benutzernamen vergeben. Er steht in den Vertragsunterlagen oder im Kundenbereich.
    .title = Benutzername ist nicht die Adresse
requirement-smtp-enable = Der Versand über Mailprogramme (SMTP) muss eigens erlaubt werden. Schalten Sie ihn in den Einstellungen Ihres Postfachs ein.
    .title = Versand einschalten
requirement-smtp-auth-admin = Wer die Postfächer Ihrer Firma oder Schule verwaltet, muss den Versand über Mailprogramme für Ihr Postfach freigeben. Bitten Sie darum, wenn das Senden abgelehnt wird.
    .title = Freigabe durch die Verwaltung
requirement-third-party-toggle = Erlauben Sie in den Sicherheitseinstellungen Ihres Kontos, dass Programme anderer Hersteller auf Ihre E-Mails zugreifen.
    .title = Fremde Programme zulassen
requirement-extra-protection-off = Ein zusätzlicher Schutz des Postfachs sperrt Mailprogramme aus. Ist er eingeschaltet, schalten Sie ihn in den Einstellungen aus.
    .title = Zusätzlichen Schutz ausschalten
requirement-auto-disable-idle = Wird das Postfach lange nicht mit einem Mailprogramm abgerufen, kann der Anbieter den Zugriff wieder ausschalten. Schalten Sie ihn dann neu ein.
    .title = Zugriff kann wieder ausgehen
requirement-discontinued = Diesen Anbieter gibt es nicht mehr. Das Postfach lässt sich nicht einrichten.
    .title = Dienst eingestellt
requirement-migrated = Die Postfächer dieses Anbieters sind auf ein anderes System umgezogen oder tun es gerade. Haben Sie dazu eine Nachricht erhalten, gelten die Angaben von dort.
    .title = Postfächer ziehen um
requirement-regional-host = Der richtige Server hängt davon ab, in welcher Region Ihr Konto angelegt ist. Im Zweifel steht er in den Einstellungen Ihres Postfachs.
    .title = Server hängt von der Region ab
requirement-auth-code = Statt des Passworts verlangt der Anbieter einen eigenen Code für Mailprogramme. Sie erzeugen ihn in den Einstellungen Ihres Postfachs.
    .title = Freigabe-Code statt Passwort


## provider: remarks about single providers

provider-note-gmx-de = Einschalten lässt sich der Zugriff nur am Computer, nicht in der App. Richten Sie später die zweistufige Anmeldung ein, schalten Sie ihn danach noch einmal ein; nach einer Sperre hilft ein neues Passwort.
provider-note-web-de = Wird der Benutzername nicht angenommen, versuchen Sie es mit der ganzen Adresse statt nur mit dem Teil vor dem @.
provider-note-gmail = Ein App-Passwort gibt es bei Google erst, wenn die Bestätigung in zwei Schritten eingeschaltet ist. IMAP ist immer eingeschaltet; POP3 hat eine eigene Einstellung.
provider-note-t-online = Legen Sie im E-Mail-Center oder im Kundencenter das „Passwort für E-Mail-Programme“ fest. Das Passwort Ihres Telekom-Logins wird nicht angenommen.
provider-note-outlook-com = Den Zugriff schalten Sie auf Outlook.com ein: Einstellungen, E-Mail, Weiterleitung und IMAP. Auch App-Passwörter gelten hier seit September 2024 nicht mehr.
provider-note-microsoft-365 = In Outlook richten Sie dieses Postfach besser als Exchange-Konto ein. Für andere Programme muss die Verwaltung Ihrer Firma IMAP und „Authentifiziertes SMTP“ erlauben.
provider-note-icloud = Das App-Passwort erzeugen Sie auf account.apple.com. Zum Abholen meldet man sich mit dem Teil vor dem @ an (notfalls mit der ganzen Adresse), zum Senden mit der ganzen Adresse; bei einer eigenen Domain gilt dafür Ihre iCloud-Adresse.
provider-note-yahoo = Yahoo will Anmeldungen mit Passwort seit 2026 abschaffen. Ob App-Passwörter noch gehen, ist nicht sicher; melden Sie sich im Fenster von Yahoo an, wenn Ihr Mailprogramm es öffnet.
provider-note-ionos = Gemeint ist das Passwort des Postfachs, nicht das des Kundenkontos. Ist für Webmail die Bestätigung in zwei Schritten eingeschaltet, brauchen Sie ein App-Passwort.
provider-note-google-workspace = Die Verwaltung Ihrer Firma kann IMAP, POP3 oder App-Passwörter sperren. Fragen Sie dort nach, wenn die Anmeldung abgelehnt wird.
provider-note-freenet = Setzen Sie in den Postfach-Einstellungen unter POP3/IMAP/SMTP den Haken bei „Jetzt POP3, IMAP und SMTP aktivieren“.
provider-note-aol = AOL gehört zu Yahoo, und es gelten dieselben Regeln für die Anmeldung.
provider-note-vodafone-de = Nehmen Sie das Passwort von „Vodafone E-Mail & Cloud“. Möglicherweise wird ein App-Passwort verlangt.
provider-note-all-inkl = Der Servername hat die Form w0xxxxxx.kasserver.com und steht in der Verwaltung „KAS“. Als Benutzername gilt die Kennung des Postfachs, etwa m0123456, oder die E-Mail-Adresse.
provider-note-bluewin = Swisscom kann bei der Anmeldung zusätzliche Sicherheitsschritte verlangen.
provider-note-a1-at = Bei alten aon-Konten ist der Benutzername die Kennung, etwa aon.123456789, statt der Adresse.
provider-note-netcup = Der Server heißt wie der Mail-Eintrag (MX) Ihrer Domain, etwa mx2f26.netcup.net.
provider-note-mittwald = Bei älteren Verträgen ist der Benutzername eine Kennung wie p123456p1 statt der Adresse.
provider-note-gmx-com = Für GMX außerhalb der deutschsprachigen Länder gelten andere Server als für gmx.de und gmx.net.
provider-note-mail-com = Mailprogramme gehören bei mail.com zum Tarif „Premium“ und müssen dort noch eingeschaltet werden.
provider-note-posteo = Der Schutz heißt bei Posteo „Zusätzlicher Postfachschutz“. Manche Konten brauchen außerdem ein Anwendungs-Passwort.
provider-note-mailbox-org = Das App-Passwort erzeugen Sie unter „Alle Einstellungen“, „Sicherheit“, „E-Mail-App-Passwörter“.
provider-note-hosteurope = Servername und Benutzername (in der Form wp1234567-name) stehen im Kundenbereich „KIS“.
provider-note-united-domains = Der Benutzername ist meist die Kennung des Postfachs, etwa domainde-0001.
provider-note-infomaniak = Erzeugen Sie im „Manager“ ein Passwort für das Postfach oder dieses Gerät. Das Passwort des Kontos wird nicht angenommen.
provider-note-protonmail = Das Zusatzprogramm heißt „Proton Mail Bridge“ und setzt einen bezahlten Tarif voraus. Das Passwort für Ihr Mailprogramm zeigt Ihnen die Bridge an.
provider-note-tuta = Nutzen Sie die App von Tuta oder tuta.com.
provider-note-o2-de = Diese Server sind für Adressen von Alice belegt. Für o2mail.de und o2online.de sind sie nicht bestätigt.
provider-note-comcast = Die Einstellung heißt „Third Party Access Security“. Ist Ihr Postfach schon zu Yahoo umgezogen, gelten die Server von Yahoo.
provider-note-att = Ohne Anmeldefenster nehmen Sie als Passwort den „Secure Mail Key“, den Sie im AT&T-Konto erzeugen.
provider-note-sky = Die Postfächer von Sky betreibt Yahoo.
provider-note-sunrise = Der Server zum Senden war zuletzt außerhalb des Netzes von Sunrise nicht erreichbar.
provider-note-1blu = Der Benutzername hat die Form c123456_1-name und steht im Kundenbereich.
provider-note-zoho-com = Eigene Domains in bezahlten Tarifen nutzen imappro.zoho.com und smtppro.zoho.com. Bei kostenlosen Konten seit 2019 ist der Zugriff eingeschränkt.
provider-note-fastmail = Der Tarif „Basic“ lässt keine fremden Mailprogramme zu.
provider-note-godaddy = Neuere Postfächer von GoDaddy liegen bei Microsoft 365; für sie gelten andere Server.
provider-note-ovh = Für „Email Pro“ und Exchange gelten andere Server (pro*.mail.ovh.net, ex*.mail.ovh.net), ebenso außerhalb Europas. Im Zweifel steht der Name im Kundenbereich.
provider-note-cox = Die Postfächer von Cox sind 2024 zu Yahoo umgezogen; es gelten die Regeln von Yahoo.
provider-note-plusnet = Adressen von Plusnet haben die Form name@kunde.plus.com.
provider-note-easyname = Der Benutzername ist die Kennung des Postfachs, etwa 30840mail16.
provider-note-uberspace = Nehmen Sie den Namen des Rechners, der auf uberspace.de endet. Mit dem Namen auf uber.space passt das Zertifikat nicht.
provider-note-free-fr = Wird der Benutzername nicht angenommen, versuchen Sie es mit der ganzen Adresse statt nur mit dem Teil vor dem @.
provider-note-laposte = Wird die Adresse als Benutzername nicht angenommen, versuchen Sie es nur mit dem Teil vor dem @.
provider-note-alfahosting = Der Server heißt etwa alfa3203.alfahosting-server.de, der Benutzername etwa web704p2.
provider-note-unity-old = Alte Adressen von Unitymedia und Kabel BW betreut heute Vodafone. Die Server sind nicht bestätigt; fragen Sie dort nach.
provider-note-skiff = Skiff hat den E-Mail-Dienst 2024 beendet.
provider-note-disroot = Wird der Benutzername nicht angenommen, versuchen Sie es mit der ganzen Adresse statt nur mit dem Teil vor dem @.
provider-note-amazon-workmail = Die genannten Server gelten für die Region Europa (Irland). In anderen Regionen steht deren Name an derselben Stelle, etwa us-east-1.
provider-note-ptd = Wird der Benutzername nicht angenommen, versuchen Sie es mit der ganzen Adresse statt nur mit dem Teil vor dem @.
provider-note-tpg = Die Postfächer von TPG betreibt seit 2023 The Messaging Company.
provider-note-tim-it = Für Adressen auf tin.it sind die Server nicht bestätigt.
provider-note-wp-pl = Wird die Adresse als Benutzername nicht angenommen, versuchen Sie es nur mit dem Teil vor dem @.
provider-note-o2-pl = Wird der Benutzername nicht angenommen, versuchen Sie es mit der ganzen Adresse statt nur mit dem Teil vor dem @.


## source: where settings come from


## reason: why an answer is trusted or not


## stage: the steps of a connection


## cause: what went wrong and what to do next (cause-KEY, .next)


## verdict: whose side it is on


## export: formats, notes, refusals


## sheet: the printed sheet


## storage: saving and reading files


## cli: the command line


## setup: the guided way in the terminal

