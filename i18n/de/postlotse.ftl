### Postlotse: every sentence people read. One file per language, same ids and arguments in each.
### Ids are grouped by topic; the prefix names the topic.

## address: what is wrong with a typed address, host, user name or password

address-empty = Bitte geben Sie Ihre E-Mail-Adresse ein, zum Beispiel anna@gmx.de.
address-no-at-sign = In der Adresse fehlt das @-Zeichen. Eine E-Mail-Adresse sieht so aus: anna@gmx.de.
address-several-at-signs = In der Adresse steht mehr als ein @-Zeichen. Bitte lassen Sie nur eines stehen.
address-no-local-part = Vor dem @ fehlt der Name. Bitte ergänzen Sie ihn, zum Beispiel anna@gmx.de.
address-no-domain = Nach dem @ fehlt der Anbieter. Bitte ergänzen Sie ihn, zum Beispiel anna@gmx.de.
address-name-around = Bitte geben Sie nur die Adresse selbst ein: { $address }
address-name-around-nothing = Zwischen den spitzen Klammern steht keine Adresse. Bitte geben Sie nur die Adresse ein, zum Beispiel anna@gmx.de.
address-control-character = In der Adresse steckt ein Zeilenumbruch oder ein unsichtbares Zeichen. Bitte tippen Sie die Adresse von Hand ein.
address-blank-inside = In der Adresse steht ein Leerzeichen. Bitte löschen Sie es.
address-quoted-local-part = Adressen mit Anführungszeichen werden nicht unterstützt. Bitte lassen Sie die Anführungszeichen weg.
address-local-part-character = Vor dem @ steht das Zeichen „{ $character }“. Das kommt in E-Mail-Adressen nicht vor. Bitte löschen oder ersetzen Sie es.
address-local-part-not-ascii = Vor dem @ steht „{ $letter }“. Dort sind keine Umlaute und keine Sonderzeichen möglich. Oft schreibt der Anbieter ä als ae, ö als oe, ü als ue und ß als ss. Bitte sehen Sie nach, wie Ihre Adresse genau lautet.
address-local-part-dots = Vor dem @ steht ein Punkt an der falschen Stelle: am Anfang, am Ende oder doppelt. Bitte löschen Sie ihn.
address-local-part-too-long = Der Teil vor dem @ hat { $length } Zeichen. Mehr als 64 sind nicht möglich. Bitte prüfen Sie, ob etwas doppelt eingefügt wurde.
address-too-long = Die Adresse hat { $length } Zeichen. Mehr als 254 sind nicht möglich. Bitte prüfen Sie, ob etwas doppelt eingefügt wurde.
address-domain-no-dot = Nach dem @ fehlt die Endung. Bitte ergänzen Sie sie, zum Beispiel gmx.de statt gmx.
address-domain-literal = Nach dem @ stehen Zahlen statt eines Namens. Bitte geben Sie den Namen Ihres Anbieters ein, zum Beispiel gmx.de.
address-domain-too-long = Der Teil nach dem @ ist zu lang. Bitte prüfen Sie, ob etwas doppelt eingefügt wurde.
address-domain-not-a-name = Der Teil nach dem @ ist so nicht möglich. Erlaubt sind Buchstaben, Ziffern, Bindestriche und Punkte, zum Beispiel gmx.de. Bitte prüfen Sie die Schreibweise.
address-host-empty = Bitte geben Sie den Namen des Servers ein, zum Beispiel imap.gmx.net.
address-host-too-long = Der Name des Servers ist zu lang. Bitte prüfen Sie, ob etwas doppelt eingefügt wurde.
address-host-not-a-name = Das ist kein Servername. Bitte geben Sie nur den Namen ein, ohne „https://“, ohne @ und ohne Leerzeichen, zum Beispiel imap.gmx.net.
address-user-name-empty = Bitte geben Sie den Benutzernamen ein. Meist ist es die ganze E-Mail-Adresse.
address-user-name-control-character = Im Benutzernamen steckt ein Zeilenumbruch oder ein unsichtbares Zeichen. Bitte tippen Sie ihn von Hand ein.
address-user-name-too-long = Der Benutzername ist zu lang. Mehr als 255 Zeichen sind nicht möglich. Bitte prüfen Sie, ob etwas doppelt eingefügt wurde.
address-password-empty = Bitte geben Sie Ihr Passwort ein.
address-password-control-character = Im Passwort steckt ein Zeilenumbruch oder ein unsichtbares Zeichen. Bitte tippen Sie es von Hand ein.
address-corrected-blanks = Leerzeichen vor oder nach der Adresse wurden entfernt.
address-corrected-mailto = Das „mailto:“ vor der Adresse wurde entfernt.


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

source-user-input = von Ihnen eingetragen
source-preset-domain = bei Postlotse hinterlegter Anbieter
source-autoconfig = Angaben Ihrer Maildomain (autoconfig)
source-well-known = Angaben auf der Webseite Ihrer Domain
source-ispdb = Datenbank von Thunderbird
source-preset-mx = Anbieter hinter dem Posteingang der Domain (MX)
source-srv = Namensauskunft Ihrer Domain (SRV)
source-preset-guess = unsichere Angaben zum Anbieter
source-outcome-found = gefunden
source-outcome-nothing = nichts gefunden
source-outcome-failed = keine brauchbare Antwort
source-outcome-skipped = nicht gefragt
source-outcome-refused = gefunden, aber nicht sicher genug
source-reason-bad-redirect = eine Weiterleitung führte ins Leere oder auf eine unsichere Seite
source-reason-dns-failed = die Namensauskunft ist gestört
source-reason-filter-service = ein Filterdienst verdeckt den Anbieter
source-reason-http-status = der Webserver hat die Auskunft verweigert
source-reason-malformed = die Angaben sind fehlerhaft
source-reason-no-mail = diese Domain empfängt keine Post
source-reason-no-such-domain = diese Domain gibt es nicht
source-reason-no-usable-server = kein verwendbarer Server genannt
source-reason-not-a-config = dort liegt etwas anderes, zum Beispiel eine Webseite
source-reason-not-bundled = nicht hinterlegt
source-reason-not-found = nichts hinterlegt
source-reason-not-offered = wird ausdrücklich nicht angeboten
source-reason-offline = nicht gefragt, weil niemand gefragt werden soll
source-reason-plain-text-only = nur Server ohne Verschlüsselung genannt
source-reason-preset-known = nicht gefragt, der Anbieter ist schon bekannt
source-reason-provider-without-imap = der Anbieter lässt keine Mailprogramme zu
source-reason-public-suffix = nicht gefragt, das ist keine eigene Domain
source-reason-servers-unknown = Anbieter bekannt, Server je Kunde verschieden
source-reason-switched-off = ausgeschaltet
source-reason-timed-out = keine Antwort in der vorgesehenen Zeit
source-reason-tls-failed = keine sichere Verbindung möglich
source-reason-too-large = die Antwort war zu groß
source-reason-unknown-provider = Anbieter nicht hinterlegt
source-reason-unreachable = nicht erreichbar


## reason: why an answer is trusted or not

reason-via-mx = Der Anbieter wurde daran erkannt, wohin die Post dieser Domain zugestellt wird.
reason-via-dns = Der Server liegt außerhalb Ihrer Maildomain und stammt nur aus der ungesicherten Namensauskunft.
reason-foreign-domain = Der Server gehört zu { $domain }.
reason-private-network = Der Server liegt in einem privaten Netz oder auf diesem Rechner.
reason-ip-literal = Statt eines Namens steht hier eine IP-Adresse.
reason-forbidden-address = Der Name führt auf diesen Rechner oder an eine unzulässige Stelle.
reason-unusual-port = Port { $port } ist für Mailserver ungewöhnlich.
reason-probe-failed = Bei der Probe kam keine sichere Verbindung zustande.
reason-username-assigned = Den Benutzernamen vergibt der Anbieter; er steht in Ihren Unterlagen.
reason-conflict = Eine verlässlichere Quelle nennt einen anderen Server.
reason-typed-by-hand = Von Hand eingetragen.
reason-local-bridge = Das ist ein Hilfsprogramm Ihres Anbieters auf diesem Rechner. Es muss laufen.
reason-trust-confirmed = Kann verwendet werden.
reason-trust-confirm = Bitte erst prüfen.
reason-trust-refused = Wird nicht verwendet.


## stage: the steps of a connection

stage-resolve = Servernamen nachschlagen
stage-connect = Verbinden
stage-tls = Verschlüsselung und Zertifikat prüfen
stage-greeting = Begrüßung
stage-starttls = Verschlüsselung beginnen
stage-capability = Fähigkeiten erfragen
stage-login = Anmelden
stage-mailbox = Postfach ansehen
stage-sender = Absender prüfen
stage-result-works = funktioniert
stage-result-failed = funktioniert noch nicht (Schritt: { $stage })
stage-result-skipped-refusal = nicht geprüft, weil die erste Anmeldung abgelehnt wurde
stage-result-skipped-budget = nicht geprüft, weil es zu viele abgelehnte Anmeldungen gab. Warten Sie zehn Minuten, damit der Anbieter das Konto nicht sperrt
stage-result-skipped-host = nicht geprüft, weil die Verbindung zu diesem Server nicht sicher war
stage-result-skipped-left = nicht geprüft


## cause: what went wrong and what to do next (cause-KEY, .next)

cause-admin-disabled = Der Zugang ist durch die Verwaltung dieses Kontos gesperrt.
    .next = Bitten Sie die Person oder Abteilung, die Ihr Konto verwaltet, IMAP und den Versand mit Anmeldung für Ihr Postfach freizugeben.
cause-ambiguous-auth = Der Anbieter hat die Anmeldung bei { $host } abgelehnt.
    .next = Meist stimmt der Benutzername oder das Passwort nicht. Melden Sie sich zur Probe auf der Webseite Ihres Anbieters an. Klappt es dort, fragen Sie nach, ob für Mailprogramme etwas freigeschaltet werden muss.
cause-app-password = Der Anbieter hat die Anmeldung bei { $host } abgelehnt. Mailprogramme brauchen hier meist ein eigenes App-Passwort.
    .next = Legen Sie auf der Webseite Ihres Anbieters ein App-Passwort an und geben Sie es hier statt Ihres normalen Passworts ein.
cause-cert-expired-or-clock = Das Zertifikat von { $host } ist abgelaufen. Deshalb wurde kein Passwort gesendet.
    .next = Prüfen Sie Datum und Uhrzeit dieses Rechners. Stimmen sie, muss Ihr Anbieter das Zertifikat erneuern; versuchen Sie es später noch einmal.
cause-cert-name-mismatch = Der Server unter { $host } weist sich mit einem anderen Namen aus: { $names }. Deshalb wurde kein Passwort gesendet.
    .next = Vermutlich gehört dieser andere Name Ihrem Anbieter. Sehen Sie in seinen Unterlagen nach, wie der Server dort heißt, und tragen Sie diesen Namen ein.
cause-cert-untrusted = Das Zertifikat von { $host } stammt von einer Stelle, der dieser Rechner nicht vertraut: { $issuer }. Deshalb wurde kein Passwort gesendet.
    .next = Versuchen Sie es in einem anderen Netz, zum Beispiel über das Mobiltelefon. Bleibt es dabei, fragen Sie Ihren Anbieter nach dem richtigen Servernamen.
cause-clock-wrong = Das Zertifikat von { $host } gilt erst in der Zukunft. Meist geht dann die Uhr dieses Rechners falsch.
    .next = Stellen Sie Datum und Uhrzeit richtig und versuchen Sie es noch einmal.
cause-contact-provider = Der Anbieter verlangt, dass Sie sich an ihn wenden.
    .next = Rufen Sie den Kundendienst Ihres Anbieters an oder schreiben Sie ihm. Die Antwort des Servers hilft ihm weiter.
cause-enable-access = Der Anbieter hat die Anmeldung bei { $host } abgelehnt. Der Zugang für Mailprogramme ist dort meist zuerst ausgeschaltet.
    .next = Melden Sie sich auf der Webseite Ihres Anbieters an, schalten Sie dort den Zugang über IMAP und POP3 ein, und versuchen Sie es noch einmal.
cause-enable-access-and-app-password = Der Anbieter hat die Anmeldung bei { $host } abgelehnt. Dort muss der Zugang für Mailprogramme eingeschaltet sein, und mit Zwei-Faktor-Anmeldung braucht man ein App-Passwort.
    .next = Schalten Sie auf der Webseite Ihres Anbieters den Zugang über IMAP und POP3 ein. Nutzen Sie dort die Zwei-Faktor-Anmeldung, legen Sie ein App-Passwort an und geben Sie es hier ein.
cause-interception-antivirus = Ein Virenschutz auf diesem Rechner öffnet die verschlüsselte Verbindung zu { $host } ({ $issuer }).
    .next = Schalten Sie in den Einstellungen des Virenschutzes die Prüfung von E-Mail-Verbindungen aus und versuchen Sie es noch einmal. Der Virenschutz selbst bleibt an.
cause-interception-or-vpn = Die Verbindung zu { $host } kam zustande, brach dann aber ab oder blieb stumm.
    .next = Oft liegt das am Netz, an einem VPN oder an einem Virenschutz. Versuchen Sie es ohne VPN oder in einem anderen Netz, zum Beispiel über das Mobiltelefon.
cause-ip-blocked = Der Server { $host } nimmt von Ihrem Internetanschluss keine Post an.
    .next = Prüfen Sie, ob das der Versandserver aus den Unterlagen Ihres Anbieters ist. Wenn ja, versuchen Sie es in einem anderen Netz.
cause-network-blocked = { $host } ist von diesem Netz aus nicht zu erreichen.
    .next = Manche Netze sperren Mailverbindungen, etwa in Hotels und Firmen. Versuchen Sie es in einem anderen Netz, zum Beispiel über das Mobiltelefon, und ohne VPN.
cause-oauth-required = Der Anbieter lässt bei { $host } nur die Anmeldung über sein eigenes Fenster zu.
    .next = Hier brauchen Sie kein Passwort. Übernehmen Sie die Einstellungen; Ihr Mailprogramm öffnet das Anmeldefenster des Anbieters selbst.
cause-offline-or-dns = Der Name { $host } ließ sich nicht nachschlagen. Vermutlich fehlt die Verbindung zum Internet.
    .next = Öffnen Sie zur Probe eine Webseite. Geht das auch nicht, prüfen Sie WLAN oder Kabel und melden Sie sich, falls nötig, im Netz an.
cause-provider-outage = Der Server { $host } hat gerade eine Störung. Mit Ihrem Passwort hat das nichts zu tun.
    .next = Versuchen Sie es in einer halben Stunde noch einmal. Ändern Sie nichts an Ihren Einstellungen.
cause-quota-full = Das Postfach ist voll.
    .next = Löschen Sie auf der Webseite Ihres Anbieters Nachrichten, die Sie nicht mehr brauchen, und leeren Sie dort den Papierkorb.
cause-recipient-unknown = Der Server { $host } kennt die Adresse nicht.
    .next = Prüfen Sie die Schreibweise Ihrer Mailadresse.
cause-renew-password = Das Passwort ist abgelaufen oder muss erneuert werden.
    .next = Vergeben Sie auf der Webseite Ihres Anbieters ein neues Passwort und geben Sie es hier ein.
cause-security-abort = Mit { $host } kam keine sichere Verbindung zustande. Deshalb wurde abgebrochen und kein Passwort gesendet.
    .next = Versuchen Sie es in einem anderen Netz, zum Beispiel über das Mobiltelefon. Bleibt es dabei, fragen Sie Ihren Anbieter nach einem Server mit Verschlüsselung.
cause-sender-mismatch = Die Anmeldung klappt, aber { $host } lässt Sie nicht mit dieser Absenderadresse senden.
    .next = Prüfen Sie, ob Adresse und Benutzername zusammengehören. Senden dürfen Sie nur mit Adressen, die zu Ihrem Postfach gehören.
cause-sending-limit = Der Anbieter hat den Versand für eine Weile begrenzt.
    .next = Warten Sie bis morgen und versuchen Sie es dann noch einmal.
cause-separate-mail-password = Der Anbieter hat die Anmeldung bei { $host } abgelehnt. Für Mailprogramme gilt dort ein eigenes Passwort, nicht das des Kundenkontos.
    .next = Vergeben Sie auf der Webseite Ihres Anbieters das Passwort für E-Mail-Programme oder für das Postfach und geben Sie es hier ein.
cause-server-too-old = { $host } bietet nur eine veraltete Verschlüsselung an. Deshalb wurde kein Passwort gesendet.
    .next = Fragen Sie Ihren Anbieter nach einem Server mit TLS 1.2 oder neuer.
cause-smtp-auth-missing = Der Versandserver { $host } bietet hier keine Anmeldung an.
    .next = Vermutlich ist es nicht der Server für Mailprogramme. Nehmen Sie den Versandserver aus den Unterlagen Ihres Anbieters, meist mit Port 465 oder 587.
cause-too-many-connections = Zu viele Programme oder Geräte greifen gerade auf dieses Postfach zu.
    .next = Schließen Sie Mailprogramme auf anderen Geräten und versuchen Sie es in einigen Minuten noch einmal.
cause-unsupported-auth-mech = { $host } verlangt eine Art der Anmeldung, die Postlotse nicht beherrscht.
    .next = Ihr Mailprogramm kann sie vielleicht. Sie können trotzdem weitermachen; geprüft ist die Anmeldung dann nicht.
cause-wait-retry = { $host } bittet um etwas Geduld.
    .next = Warten Sie eine Viertelstunde und versuchen Sie es dann noch einmal. Das Passwort wurde nicht beanstandet.
cause-web-login-check = Der Anbieter möchte erst im Browser sehen, dass Sie es sind. Das Passwort kann richtig sein.
    .next = Melden Sie sich auf der Webseite Ihres Anbieters an, bestätigen Sie dort die Anmeldung, und versuchen Sie es dann noch einmal.
cause-wrong-port-or-firewall = Auf { $host } antwortet an Port { $port } niemand.
    .next = Prüfen Sie Servername und Port. Stimmen sie, sperrt eine Firewall die Verbindung; versuchen Sie es in einem anderen Netz.
cause-wrong-port-or-security = { $host } spricht an Port { $port } keine Verschlüsselung von Anfang an.
    .next = Wählen Sie für diesen Port STARTTLS, oder nehmen Sie den Port für SSL/TLS: 993 für IMAP, 995 für POP3, 465 für den Versand.
cause-wrong-protocol = An Port { $port } von { $host } meldet sich ein anderer Dienst.
    .next = Prüfen Sie den Port: 993 oder 143 für IMAP, 995 oder 110 für POP3, 465 oder 587 für den Versand.
cause-wrong-server = Einen Server mit dem Namen { $host } gibt es nicht, oder er darf nicht verwendet werden.
    .next = Prüfen Sie die Schreibweise in den Unterlagen Ihres Anbieters.
cause-unknown = { $host } hat etwas geantwortet, das Postlotse noch nicht kennt.
    .next = Versuchen Sie es noch einmal. Bleibt es dabei, zeigen Sie die Antwort des Servers Ihrem Anbieter.
cause-security-abort-no-starttls = { $host } bietet keine Verschlüsselung an. Postlotse sendet nie ein Passwort unverschlüsselt und hat deshalb abgebrochen.
cause-security-abort-injected = Vor der Verschlüsselung kamen von { $host } Daten, die dort nicht hingehören. Jemand könnte die Verbindung verändern. Es wurde kein Passwort gesendet.
cause-cert-untrusted-self-signed = { $host } hat sich sein Zertifikat selbst ausgestellt. So lässt sich nicht prüfen, ob es der richtige Server ist. Deshalb wurde kein Passwort gesendet.


## verdict: whose side it is on

verdict-side-you = Das können Sie selbst richten, meist auf der Webseite Ihres Anbieters.
verdict-side-network = Das liegt an Ihrer Verbindung ins Internet, nicht an Ihrem Konto.
verdict-side-provider = Das liegt beim Anbieter. Sie haben nichts falsch gemacht.
verdict-side-postlotse = Das liegt an den Einstellungen, die Postlotse verwendet hat, nicht an Ihnen.
verdict-side-none = Es ist alles in Ordnung.


## export: formats, notes, refusals

export-thunderbird-zip = Thunderbird (ZIP-Datei zum Importieren)
    .use = In Thunderbird: Menü „Extras“ > „Importieren“, dann „Aus einer Datei importieren“, dort das gesicherte Profil und schließlich diese ZIP-Datei wählen. Danach startet Thunderbird neu. Bitte importieren Sie die Datei nur einmal.
export-outlook-prf = Outlook für Windows, klassisch (PRF-Datei)
    .use = Legen Sie beide Dateien auf dem Windows-PC in denselben Ordner, beenden Sie Outlook und klicken Sie doppelt auf die Datei mit der Endung .cmd. Von Hand geht es so: outlook.exe /importprf und dahinter der Pfad der PRF-Datei. Das neue Outlook und Outlook für Mac können solche Dateien nicht lesen; nehmen Sie dort das Blatt zum Ausdrucken.
export-sheet = Blatt zum Ausdrucken (eine Seite)
    .use = Öffnen Sie die Datei im Browser und drucken Sie sie aus. Darauf steht alles, was Sie in ein Mailprogramm eintippen müssen, nur nicht das Passwort.
export-json = Datei für Postlotse
    .use = Postlotse liest diese Datei wieder ein, zum Beispiel auf einem anderen Computer.
export-note-untested = Diese Einstellungen wurden noch nicht getestet.
export-note-incoming-untested = Der Empfang wurde noch nicht getestet.
export-note-outgoing-untested = Der Versand wurde noch nicht getestet.
export-note-incoming-failed = Achtung: Beim Test hat der Empfang nicht funktioniert.
export-note-outgoing-failed = Achtung: Beim Test hat der Versand nicht funktioniert.
export-note-transliterated = Dieses Format kennt keine Umlaute und Sonderzeichen. In der Datei steht „{ $to }“ statt „{ $from }“. Sie können den Namen im Programm wieder ändern.
export-note-outgoing-user-name = Für den Versand gilt ein anderer Benutzername. Outlook fragt deshalb auch nach dem Passwort für den Versand.
export-note-asks-for-password = Das Passwort steht nicht in der Datei. Das Programm fragt beim ersten Start danach.
export-note-oauth = Das Programm öffnet beim ersten Start die Anmeldeseite Ihres Anbieters. Melden Sie sich dort an.
export-note-incoming-cram-md5 = Der Server für den Empfang nimmt das Passwort nur verschlüsselt an. Thunderbird kann davon nur das Verfahren CRAM-MD5. Kennt der Server es nicht, gelingt die Anmeldung nicht.
export-note-outgoing-cram-md5 = Der Server für den Versand nimmt das Passwort nur verschlüsselt an. Thunderbird kann davon nur das Verfahren CRAM-MD5. Kennt der Server es nicht, gelingt die Anmeldung nicht.
export-note-leaves-mail = Abgeholte Nachrichten bleiben { $days } Tage auf dem Server. Danach liegen sie nur noch auf diesem Computer.
export-error-server = Die Angaben zum Server für { $protocol ->
        [imap] IMAP
        [pop3] POP3
       *[smtp] SMTP
    } sind unvollständig oder falsch. Bitte prüfen Sie Servername und Port.
export-error-user-name-missing = { $field ->
        [address] Die E-Mail-Adresse
        [display-name] Ihr Name
        [incoming-user-name] Der Benutzername für den Empfang
       *[outgoing-user-name] Der Benutzername für den Versand
    } fehlt noch. Er steht im Schreiben Ihres Anbieters. Bitte geben Sie ihn an.
export-error-control-character = { $field ->
        [address] Die E-Mail-Adresse
        [display-name] Ihr Name
        [incoming-user-name] Der Benutzername für den Empfang
       *[outgoing-user-name] Der Benutzername für den Versand
    } enthält einen Zeilenumbruch oder ein unsichtbares Zeichen. Bitte tippen Sie die Angabe neu ein.
export-error-character = { $field ->
        [address] Die E-Mail-Adresse
        [display-name] Ihr Name
        [incoming-user-name] Der Benutzername für den Empfang
       *[outgoing-user-name] Der Benutzername für den Versand
    } enthält das Zeichen „{ $character }“. { $format ->
        [thunderbird-zip] Die Datei für Thunderbird
       *[outlook-prf] Die Datei für Outlook
    } kann es nicht aufnehmen, ohne die Angabe zu verfälschen. Bitte nehmen Sie das Blatt zum Ausdrucken und richten Sie das Konto von Hand ein.
export-error-outer-blank = { $field ->
        [address] Die E-Mail-Adresse
        [display-name] Ihr Name
        [incoming-user-name] Der Benutzername für den Empfang
       *[outgoing-user-name] Der Benutzername für den Versand
    } beginnt oder endet mit einem Leerzeichen. { $format ->
        [thunderbird-zip] Die Datei für Thunderbird
       *[outlook-prf] Die Datei für Outlook
    } würde es verlieren. Bitte prüfen Sie, ob das Leerzeichen wirklich dazugehört.
export-error-incoming-starttls = Der Server für den Empfang nutzt STARTTLS. { $format ->
        [thunderbird-zip] Die Datei für Thunderbird
       *[outlook-prf] Die Datei für Outlook
    } kann das nicht ausdrücken. Wählen Sie einen Server mit SSL/TLS (Port 993 oder 995), wenn Ihr Anbieter einen hat, oder richten Sie das Konto nach dem Blatt zum Ausdrucken von Hand ein.
export-error-oauth = Beim { $direction ->
        [incoming] Empfang
       *[outgoing] Versand
    } meldet man sich auf der Seite des Anbieters an. { $format ->
        [thunderbird-zip] Die Datei für Thunderbird
       *[outlook-prf] Die Datei für Outlook
    } kann das nicht ausdrücken. Fügen Sie das Konto im Programm selbst hinzu: Es öffnet dann die Anmeldeseite.
export-error-login = Die Art der Anmeldung beim { $direction ->
        [incoming] Empfang
       *[outgoing] Versand
    } ist ungewöhnlich. { $format ->
        [thunderbird-zip] Die Datei für Thunderbird
       *[outlook-prf] Die Datei für Outlook
    } kann sie nicht ausdrücken. Bitte nehmen Sie das Blatt zum Ausdrucken und fragen Sie Ihren Anbieter.
export-error-packing = Die Datei konnte nicht gepackt werden. Bitte versuchen Sie es noch einmal.
export-file-too-long = Diese Datei ist zu groß. Eine Kontodatei von Postlotse hat höchstens { $kilobytes } KB. Bitte wählen Sie eine andere Datei.
export-file-not-json = Diese Datei ist beschädigt oder keine Kontodatei (Zeile { $line }, Spalte { $column }). Bitte speichern Sie sie in Postlotse neu.
export-file-not-an-account = Das ist keine Kontodatei von Postlotse. Bitte wählen Sie eine andere Datei.
export-file-unknown-version = Die Kontodatei hat das Format { $version }. Dieses Programm kennt nur Format 1. Bitte verwenden Sie eine neuere Version von Postlotse.
export-file-holds-password = In dieser Datei steht ein Passwort. Postlotse nimmt solche Dateien nicht an. Bitte löschen Sie das Passwort aus der Datei.
export-file-missing = In der Kontodatei fehlt die Angabe „{ $field }“. Bitte speichern Sie die Datei in Postlotse neu.
export-file-wrong-kind = In der Kontodatei ist die Angabe „{ $field }“ ungültig. Bitte speichern Sie die Datei in Postlotse neu.
export-file-unknown-word = In der Kontodatei steht bei „{ $field }“ das unbekannte Wort „{ $word }“. Bitte speichern Sie die Datei in Postlotse neu.
export-file-name = Der Name in der Kontodatei enthält einen Zeilenumbruch oder ein unsichtbares Zeichen. Bitte berichtigen Sie ihn.
export-file-host = In der Kontodatei ist der Servername bei „{ $field }“ ungültig. Bitte berichtigen Sie ihn.
export-file-user-name = In der Kontodatei ist der Benutzername bei „{ $field }“ ungültig. Bitte berichtigen Sie ihn.


## sheet: the printed sheet

sheet-title = Einstellungen für Ihr E-Mail-Konto
sheet-name = Name
sheet-address = E-Mail-Adresse
sheet-proof-works = Getestet am { $date }: Empfang und Versand funktionieren.
sheet-proof-partly = Stand { $date }: nur zum Teil getestet. Was geprüft wurde, steht unten in der Tabelle.
sheet-proof-failed = Stand { $date }: Beim Test hat nicht alles funktioniert. Was, steht unten in der Tabelle.
sheet-proof-untested = Stand { $date }: Diese Einstellungen wurden noch nicht getestet.
sheet-settings = Das tragen Sie im Mailprogramm ein
sheet-setting = Angabe
sheet-server = Server
sheet-port = Port
sheet-security = Verschlüsselung
sheet-authentication = Anmeldung
sheet-user-name = Benutzername
sheet-tested = Test
sheet-punycode = Falls das Programm ihn so nicht annimmt:
sheet-imap = Empfang (IMAP)
sheet-pop3 = Empfang (POP3)
sheet-smtp = Versand (SMTP)
sheet-tls = SSL/TLS
sheet-starttls = STARTTLS
sheet-login-password = Passwort, normal
sheet-login-encrypted = Passwort, verschlüsselt
sheet-login-oauth = OAuth2 (Anmeldung auf der Seite des Anbieters)
sheet-login-gssapi = Kerberos / GSSAPI
sheet-login-ntlm = NTLM
sheet-login-certificate = Zertifikat
sheet-user-name-address = die ganze E-Mail-Adresse
sheet-user-name-local-part = nur der Teil vor dem @
sheet-user-name-other = nicht die E-Mail-Adresse
sheet-user-name-assigned = steht im Schreiben Ihres Anbieters
sheet-tested-works = funktioniert
sheet-tested-failed = hat nicht funktioniert
sheet-tested-not = nicht getestet
sheet-password = Passwort
    .text = Das Passwort steht mit Absicht nicht auf diesem Blatt. Schreiben Sie es bitte auch nicht dazu. Das Mailprogramm fragt danach. Manche Anbieter verlangen dort ein eigenes App-Passwort.
sheet-oauth = Anmeldung beim Anbieter
    .text = Das Mailprogramm öffnet die Anmeldeseite Ihres Anbieters. Geben Sie Ihr Passwort nur dort ein.
sheet-sending = Anmeldung für den Versand
    .same = Auch der Server für den Versand verlangt eine Anmeldung, mit denselben Zugangsdaten wie für den Empfang.
    .other = Auch der Server für den Versand verlangt eine Anmeldung. Achtung: Der Benutzername ist ein anderer als für den Empfang.
sheet-leave = Nachrichten auf dem Server lassen
    .text = POP3 holt die Nachrichten auf einen Computer. Stellen Sie im Programm ein, dass sie { $days } Tage auf dem Server bleiben. So gehen sie bei einem Fehler nicht verloren.
sheet-programs = So heißt die Verschlüsselung in Ihrem Programm
sheet-program = Programm
sheet-incoming = Empfang
sheet-outgoing = Versand
sheet-outlook = Outlook
    .tls = Verschlüsselungsmethode: SSL/TLS
    .starttls = Verschlüsselungsmethode: STARTTLS
sheet-apple = Apple Mail
    .tls = SSL verwenden: ein
    .starttls = SSL verwenden: ein
sheet-thunderbird = Thunderbird
    .tls = Verbindungssicherheit: SSL/TLS
    .starttls = Verbindungssicherheit: STARTTLS
sheet-footer = Erstellt mit Postlotse am { $date }


## storage: saving and reading files

storage-exists = Die Datei { $path } gibt es schon. Sie wurde nicht verändert. Bitte wählen Sie einen anderen Namen oder erlauben Sie das Ersetzen.
storage-not-a-file = Unter { $path } kann keine Datei gespeichert werden. Bitte geben Sie auch einen Dateinamen an.
storage-no-directory = Den Ordner für { $path } gibt es nicht. Bitte legen Sie ihn an oder wählen Sie einen anderen.
storage-not-allowed = In diesem Ordner dürfen Sie nicht speichern: { $path }. Bitte wählen Sie einen anderen Ordner, zum Beispiel „Dokumente“.
storage-disk-full = Für { $path } ist kein Platz mehr. Bitte löschen Sie etwas oder wählen Sie ein anderes Laufwerk.
storage-not-saved = { $path } konnte nicht gespeichert werden ({ $reason }). Bitte wählen Sie einen anderen Ordner.
storage-missing = Die Datei { $path } gibt es nicht. Bitte prüfen Sie den Namen.
storage-read-not-a-file = { $path } ist keine Datei. Bitte wählen Sie eine Datei.
storage-read-not-allowed = Die Datei { $path } dürfen Sie nicht lesen. Bitte prüfen Sie die Rechte der Datei.
storage-too-long = Die Datei { $path } ist größer als { $kilobytes } KB. Bitte wählen Sie eine andere Datei.
storage-not-read = { $path } konnte nicht gelesen werden ({ $reason }). Bitte versuchen Sie es noch einmal.


## cli: the command line

cli-heading-imap = Posteingang (IMAP)
cli-heading-pop3 = Posteingang (POP3)
cli-heading-smtp = Versand (SMTP)
cli-security-tls = SSL/TLS
cli-security-starttls = STARTTLS
cli-auth-password-cleartext = normales Passwort, verschlüsselt übertragen
cli-auth-password-encrypted = verschlüsseltes Passwort
cli-auth-oauth2 = Anmeldung im Fenster des Anbieters (OAuth2)
cli-auth-gssapi = Kerberos (GSSAPI)
cli-auth-ntlm = NTLM
cli-auth-client-certificate = TLS-Zertifikat
cli-label-server = Server:
cli-label-punycode = technisch geschrieben:
cli-label-port = Port:
cli-label-security = Verschlüsselung:
cli-label-username = Benutzername:
cli-label-authentication = Anmeldung:
cli-label-source = Quelle:
cli-username-assigned = steht in den Unterlagen Ihres Anbieters
cli-probed-yes = Der Server hat geantwortet, die Verschlüsselung ist geprüft.
cli-needs-confirmation = Bitte prüfen Sie: Gehört { $domain } zu Ihrem Anbieter?
cli-what-you-need = Was Sie brauchen:
cli-help-page = Hilfe beim Anbieter: { $page }
cli-provider-recognised = { $provider } erkannt.
cli-provider-hosts = Die Post dieser Adresse liegt bei { $provider }.
cli-filter-service = Vor dem Postfach steht ein Filterdienst gegen unerwünschte Post. Er verdeckt, bei welchem Anbieter das Postfach liegt.
cli-provider-without-imap = { $provider } lässt keine anderen Mailprogramme zu. Sie können die Post dort nur mit den Programmen des Anbieters lesen.
cli-provider-without-servers = { $provider } nennt jedem Kunden eigene Server. Sie stehen in den Unterlagen Ihres Anbieters, zum Beispiel in der Bestätigung des Vertrags.
cli-provider-bridge-missing = Mailprogramme erreichen { $provider } nur über das Zusatzprogramm des Anbieters auf diesem Rechner. Es antwortet nicht. Starten Sie es und versuchen Sie es dann noch einmal.
cli-provider-servers-unknown = Der Anbieter ist { $provider }, seine Server sind nicht bekannt. Tragen Sie sie aus den Unterlagen oder von den Hilfeseiten Ihres Anbieters selbst ein.
cli-nothing-found = Für { $domain } wurden keine Server gefunden. Prüfen Sie die Schreibweise der Adresse, oder tragen Sie die Server aus den Unterlagen Ihres Anbieters selbst ein.
cli-nothing-on-file = Zu { $domain } ist kein Anbieter hinterlegt, und es wurde niemand gefragt. Ohne --offline wird im Internet gesucht.
cli-no-server = Dafür wurde kein Server gefunden: { $protocol }. Tragen Sie ihn mit --server selbst ein.
cli-alternatives = Weitere Möglichkeiten:
cli-alternative-line = { $protocol }: { $host }, Port { $port }, { $security }. Quelle: { $source }. { $trust }
cli-sources = Wer gefragt wurde:
cli-source-line = { $source }: { $outcome } ({ $milliseconds } ms)
cli-no-provider = Zu „{ $text }“ ist kein Anbieter hinterlegt.
cli-provider-server = { $protocol }: { $host }, Port { $port }, { $security }
cli-last-checked = Stand der Angaben: { $date }
cli-no-certificate-store = Auf diesem Rechner fehlt die Liste der vertrauenswürdigen Zertifikate. Ohne sie kann keine sichere Verbindung geprüft werden. Unter Debian und Ubuntu hilft: apt install ca-certificates
cli-no-runtime = Das Betriebssystem stellt keine Netzwerkfunktionen bereit. Starten Sie den Rechner neu und versuchen Sie es noch einmal.
cli-account-of-another = Die Kontodatei gehört zu einer anderen Adresse: { $address }.
cli-confirm-first = Diese Server muss ein Mensch bestätigen, bevor ein Passwort dorthin geht oder eine Datei entsteht. Wenn die Angaben zu Ihrem Anbieter gehören, rufen Sie den Befehl noch einmal mit --confirm auf.
cli-username-needed = Für { $host } fehlt der Benutzername. Er steht in den Unterlagen Ihres Anbieters. Geben Sie ihn mit --username { $protocol }=NAME an.
cli-password-prompt = Passwort (die Eingabe bleibt unsichtbar):
cli-stage-succeeded = { $protocol }: { $stage }: in Ordnung ({ $milliseconds } ms)
cli-stage-failed = { $protocol }: { $stage }: nicht gelungen ({ $milliseconds } ms)
cli-server-said = Antwort des Servers: „{ $answer }“
cli-check-all-works = Alles funktioniert: Anmeldung, Postfach und Versand sind geprüft. Es wurde keine Nachricht verschickt.
cli-check-tested-works = Was geprüft wurde, funktioniert.
cli-unusual-ending = Ohne die Endung „.{ $ending }“ entsteht keine Startdatei für Outlook. Von Hand geht es so: outlook.exe /importprf und dahinter der Pfad der Datei.
cli-written = Gespeichert: { $path }
cli-date = { $day }.{ $month }.{ $year }
cli-usage-no-command = Es fehlt, was getan werden soll. Am einfachsten beginnen Sie mit: postlotse-cli setup
cli-usage-unknown-command = Den Befehl „{ $word }“ gibt es nicht.
cli-usage-unknown-option = Die Angabe „{ $word }“ gibt es hier nicht.
cli-usage-missing-value = Hinter { $word } fehlt der Wert.
cli-usage-missing-argument = Es fehlt: { $word }
cli-usage-too-many = Das ist zu viel oder doppelt: { $word }
cli-usage-not-in-list = „{ $value }“ ist kein Wert für { $option }. Möglich sind: { $allowed }
cli-usage-password = Ein Passwort gehört nicht in die Befehlszeile, dort können andere es lesen. Geben Sie es mit --password-stdin über die Standardeingabe weiter.
cli-usage-no-password = Es fehlt das Passwort. Geben Sie es mit --password-stdin über die Standardeingabe weiter, oder rufen Sie den Befehl in einem Terminal auf.
cli-usage-server-shape = „{ $word }“ ist keine Serverangabe. Sie hat die Form PROTOKOLL=SERVER:PORT:VERSCHLÜSSELUNG, zum Beispiel imap=imap.example.com:993:tls
cli-usage-port = „{ $word }“ ist kein Port. Ein Port ist eine Zahl von 1 bis 65535.
cli-usage-control-character = In { $option } steht ein Zeilenumbruch oder ein anderes Steuerzeichen. Bitte entfernen Sie es.
cli-usage-not-unicode = Eine Eingabe enthält Zeichen, die sich nicht lesen lassen. Bitte verwenden Sie UTF-8.
cli-usage-setup-json = Die Führung „setup“ ist für Menschen und gibt kein JSON aus. Für Skripte gibt es detect, check und export.
cli-usage-see-help = Hilfe: postlotse-cli --help
cli-help-intro = Postlotse findet die Server zu einer Mailadresse, prüft sie und übergibt das fertige Konto an Ihr Mailprogramm.
cli-help-commands = Befehle:
cli-help-setup = Führt Schritt für Schritt durch die Einrichtung. Für alle, die einfach nur ihre Post lesen möchten.
cli-help-detect = Findet die Server zu einer Adresse und nennt zu jeder Antwort die Quelle.
cli-help-check = Meldet sich an und prüft Postfach und Absender. Es wird keine Nachricht verschickt und nichts verändert.
cli-help-export = Schreibt eine Datei für ein Mailprogramm. Sie enthält nie ein Passwort.
cli-help-providers = Zeigt die mitgelieferten Anbieter oder sucht darin.
cli-help-common-options =
    Überall möglich:
      --lang de|en       Sprache der Texte
      --json             ein JSON-Objekt für Skripte statt Text
      -h, --help         Hilfe, auch zu einem einzelnen Befehl
      -V, --version      Version
cli-help-exit-codes =
    Rückgabewerte:
      0  hat funktioniert
      1  lief, aber das Gewünschte ging nicht oder wurde nicht gefunden
      2  der Aufruf ist unvollständig oder falsch
      3  ein Mensch muss zuerst bestätigen; es wurde nichts gesendet oder geschrieben
    130  mit Strg+C abgebrochen
cli-help-detect-options =
    Angaben:
      --offline          niemanden fragen, nur die mitgelieferten Anbieter verwenden
cli-help-check-options =
    Angaben:
      --password-stdin   das Passwort von der Standardeingabe lesen; ohne diese Angabe wird im Terminal danach gefragt
      --protocol         nur dieses Protokoll prüfen; mehrfach möglich
      --server           einen Server selbst angeben, zum Beispiel imap=imap.example.com:993:tls
      --username         Benutzername für alle Server oder, mit Protokoll davor, für einen
      --account          Konto aus einer Datei, die „export --format json“ geschrieben hat
      --confirm          Server bestätigen, denen Postlotse nicht von sich aus traut
cli-help-export-options =
    Angaben:
      --format           Art der Datei; --list zeigt alle
      --out              wohin; weitere Dateien liegen daneben
      --incoming         IMAP oder POP3, sonst die Empfehlung
      --name             Ihr Name, wie andere ihn sehen
      --server           einen Server selbst angeben, zum Beispiel imap=imap.example.com:993:tls
      --username         Benutzername für alle Server oder, mit Protokoll davor, für einen
      --account          Konto aus einer Datei, die „export --format json“ geschrieben hat
      --confirm          Server bestätigen, denen Postlotse nicht von sich aus traut
      --force            vorhandene Dateien ersetzen
      --list             alle Formate zeigen
cli-help-keys = Feste Wörter:
cli-help-key-list = { "  " }{ $field }: { $keys }


## setup: the guided way in the terminal

setup-welcome =
    Willkommen. Postlotse richtet mit Ihnen Ihr Mailkonto ein, in sechs kurzen Schritten.
    Esc führt einen Schritt zurück, Strg+C beendet jederzeit. Es wird nichts an uns gesendet.
setup-step = Schritt { $number } von 6 · { $title }
setup-step-address = Adresse
setup-step-search = Suche
setup-step-settings = Einstellungen
setup-step-login = Anmeldung
setup-step-check = Prüfung
setup-step-finish = Fertig
setup-ask-name = Ihr Name, wie andere ihn sehen sollen (darf leer bleiben):
setup-ask-address = Ihre Mailadresse:
setup-meant = Meinten Sie { $address }?
setup-yes = Ja
setup-no = Nein
setup-other-address = Möchten Sie eine andere Adresse einrichten?
setup-who-is-asked = Gefragt werden die Namensauskunft (DNS), die Server Ihrer Maildomain und die Datenbank von Thunderbird. Ihre Adresse erfährt nur Ihre eigene Maildomain, ein Passwort niemand.
setup-provider-is-asked = Der Anbieter ist bekannt. Es werden nur seine eigenen Mailserver angesprochen, ohne Passwort.
setup-choose-hint = Nummer oder Pfeiltasten, dann Eingabetaste. Esc führt zurück.
setup-choose-again = Bitte geben Sie eine der Nummern ein.
setup-which-servers = Wie möchten Sie weitermachen?
setup-take-imap = Mit IMAP (empfohlen): Die Post bleibt beim Anbieter, alle Geräte zeigen dasselbe.
setup-take-pop3 = Mit POP3: Die Post wird auf diesen Rechner geholt.
setup-take-imap-confirm = Mit IMAP: Ja, { $domain } gehört zu meinem Anbieter.
setup-take-pop3-confirm = Mit POP3: Ja, { $domain } gehört zu meinem Anbieter.
setup-by-hand = Server selbst eintragen
setup-another-address = Zurück zur Adresse
setup-which-kind = Wie soll die Post zu Ihnen kommen?
setup-kind-imap = IMAP: Die Post bleibt beim Anbieter (empfohlen)
setup-kind-pop3 = POP3: Die Post wird abgeholt
setup-ask-host = Name des Servers:
setup-which-security = Wie wird verschlüsselt?
setup-ask-port = Port:
setup-private-server = { $host } liegt in einem privaten Netz oder auf diesem Rechner. Wirklich verwenden?
setup-no-password-needed = Dieser Anbieter lässt Mailprogramme nur über sein eigenes Anmeldefenster zu. Das öffnet Ihr Mailprogramm selbst. Hier brauchen Sie kein Passwort einzugeben.
setup-username-assigned = Der Anbieter vergibt einen eigenen Benutzernamen: { $protocol }. Er steht in Ihren Unterlagen.
setup-ask-username = Benutzername:
setup-ask-password = Passwort (die Eingabe bleibt unsichtbar):
setup-how-on = Wie möchten Sie weitermachen?
setup-other-password = Passwort neu eingeben
setup-try-again = Noch einmal prüfen, mit denselben Angaben
setup-other-servers = Zurück zu den Servern
setup-anyway = Trotzdem weiter; die Datei vermerkt, was nicht geprüft ist
setup-which-format = Wofür brauchen Sie das Konto?
setup-done = Ich bin fertig
setup-ask-path = Wohin speichern?
setup-replace = { $path } gibt es schon. Ersetzen?
setup-other-path = An einem anderen Ort speichern?
setup-goodbye = Gute Reise. Ihr Passwort wurde nirgends gespeichert.
setup-left = Beendet. Ihr Passwort wurde nirgends gespeichert.

