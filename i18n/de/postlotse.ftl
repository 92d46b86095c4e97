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
address-control-character = Die Adresse enthält einen Zeilenumbruch oder ein unsichtbares Zeichen. Bitte tippen Sie die Adresse von Hand ein.
address-blank-inside = In der Adresse steht ein Leerzeichen. Bitte löschen Sie es.
address-quoted-local-part = Adressen mit Anführungszeichen werden nicht unterstützt. Bitte lassen Sie die Anführungszeichen weg.
address-local-part-character = Vor dem @ steht das Zeichen „{ $character }“. In E-Mail-Adressen ist es nicht erlaubt. Bitte löschen oder ersetzen Sie es.
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
address-user-name-control-character = Der Benutzername enthält einen Zeilenumbruch oder ein unsichtbares Zeichen. Bitte tippen Sie ihn von Hand ein.
address-user-name-too-long = Der Benutzername ist zu lang. Mehr als 255 Zeichen sind nicht möglich. Bitte prüfen Sie, ob etwas doppelt eingefügt wurde.
address-password-empty = Bitte geben Sie Ihr Passwort ein.
address-password-too-long = Das Passwort ist zu lang. Es darf höchstens 4096 Zeichen haben. Vielleicht wurde versehentlich etwas anderes eingefügt.
password-note-blanks-removed = Die Leerzeichen im App-Passwort gehören nicht dazu. Postlotse lässt sie weg.
password-note-blank-at-the-ends = Vor oder hinter dem Passwort steht ein Leerzeichen. Wenn es nicht dazugehört, löschen Sie es bitte.
address-password-control-character = Das Passwort enthält einen Zeilenumbruch oder ein unsichtbares Zeichen. Bitte tippen Sie es von Hand ein.
address-corrected-blanks = Leerzeichen vor oder nach der Adresse wurden entfernt.
address-corrected-mailto = Das „mailto:“ vor der Adresse wurde entfernt.


## requirement: what a person has to prepare at the provider

requirement-enable-imap = IMAP und POP3 sind anfangs ausgeschaltet. Schalten Sie den Zugriff einmal auf der Internetseite Ihres Anbieters ein, in den Einstellungen des Postfachs.
    .title = Zugriff für Mailprogramme einschalten
requirement-app-password = Mailprogramme dürfen Ihr normales Passwort hier nicht benutzen. Erzeugen Sie in den Sicherheitseinstellungen Ihres Kontos ein App-Passwort. Das ist ein eigenes Passwort nur für das Mailprogramm.
    .title = App-Passwort erzeugen
requirement-app-password-2fa = Melden Sie sich beim Anbieter in zwei Schritten an, also mit Passwort und Code oder App? Dann braucht das Mailprogramm ein eigenes App-Passwort. Sie erzeugen es in den Sicherheitseinstellungen Ihres Kontos.
    .title = App-Passwort bei zweistufiger Anmeldung
requirement-app-password-maybe = Wird Ihr normales Passwort abgelehnt, sehen Sie in den Sicherheitseinstellungen Ihres Kontos nach: Wird dort ein App-Passwort angeboten, erzeugen Sie eines.
    .title = Vielleicht ein App-Passwort
requirement-mail-password = Das Mailprogramm braucht das Passwort des Postfachs. Es kann ein anderes sein als das für den Kundenbereich.
    .title = Passwort des Postfachs verwenden
requirement-oauth2-only = Dieser Anbieter nimmt von Mailprogrammen kein Passwort an. Ihr Mailprogramm öffnet ein Fenster des Anbieters. Dort melden Sie sich an.
    .title = Anmeldung nur im Fenster des Anbieters
requirement-oauth2-preferred = Öffnet Ihr Mailprogramm ein Fenster des Anbieters, melden Sie sich dort an. So ist es vom Anbieter vorgesehen.
    .title = Am besten im Fenster des Anbieters anmelden
requirement-no-imap = Dieser Anbieter lässt keine Mailprogramme zu. Sie lesen und schreiben Ihre E-Mails nur auf seiner Internetseite oder in seiner App.
    .title = Keine Mailprogramme möglich
requirement-no-pop3 = Dieser Anbieter bietet kein POP3 an. Wählen Sie IMAP.
    .title = Nur IMAP möglich
requirement-bridge = Mailprogramme erreichen dieses Postfach nur über ein Zusatzprogramm des Anbieters. Es muss auf diesem Computer eingerichtet sein und laufen.
    .title = Zusatzprogramm des Anbieters nötig
requirement-paid-plan = Mit einem kostenlosen Tarif lassen sich hier keine Mailprogramme nutzen.
    .title = Bezahlter Tarif nötig
requirement-paid-plan-maybe = Nicht jeder Tarif erlaubt Mailprogramme. Fragen Sie Ihren Anbieter, ob Ihr Tarif sie einschließt.
    .title = Vielleicht ein bezahlter Tarif
requirement-per-account-host = Jeder Vertrag hat hier einen eigenen Server. Sein Name steht in den Vertragsunterlagen oder im Kundenbereich des Anbieters.
    .title = Servername aus dem Vertrag
requirement-username-not-email = Der Anbieter hat für das Postfach einen eigenen Benutzernamen vergeben. Er steht in den Vertragsunterlagen oder im Kundenbereich.
    .title = Benutzername ist nicht die Adresse
requirement-smtp-enable = Den Versand über Mailprogramme (SMTP) müssen Sie gesondert erlauben. Schalten Sie ihn in den Einstellungen Ihres Postfachs ein.
    .title = Versand einschalten
requirement-smtp-auth-admin = Ihre Firma oder Schule muss den Versand über Mailprogramme für Ihr Postfach freigeben. Bitten Sie die Verwaltung darum, wenn der Versand abgelehnt wird.
    .title = Freigabe durch die Verwaltung
requirement-third-party-toggle = Erlauben Sie in den Sicherheitseinstellungen Ihres Kontos, dass Programme anderer Hersteller Ihre E-Mails abrufen.
    .title = Programme anderer Hersteller zulassen
requirement-extra-protection-off = Ein zusätzlicher Schutz kann Mailprogramme aussperren. Ist er eingeschaltet, schalten Sie ihn in den Einstellungen des Postfachs aus.
    .title = Zusätzlichen Schutz ausschalten
requirement-auto-disable-idle = Ruft lange kein Mailprogramm das Postfach ab, kann der Anbieter den Zugriff wieder ausschalten. Schalten Sie ihn dann erneut ein.
    .title = Der Zugriff kann wieder ausgeschaltet werden
requirement-discontinued = Diesen Anbieter gibt es nicht mehr. Das Postfach lässt sich nicht mehr einrichten.
    .title = Dienst eingestellt
requirement-migrated = Die Postfächer dieses Anbieters ziehen auf ein anderes System um oder sind schon umgezogen. Haben Sie dazu eine Nachricht erhalten, gelten die Angaben daraus.
    .title = Postfächer ziehen um
requirement-regional-host = Welcher Server der richtige ist, hängt von der Region ab, in der Sie Ihr Konto angelegt haben. Sein Name steht in den Einstellungen Ihres Postfachs.
    .title = Server hängt von der Region ab
requirement-auth-code = Statt des Passworts verlangt der Anbieter einen eigenen Code für Mailprogramme. Sie erzeugen ihn in den Einstellungen Ihres Postfachs.
    .title = Eigener Code statt Passwort


## provider: remarks about single providers

provider-note-gmx-de = Den Zugriff schalten Sie am Computer im Browser ein, in der App geht es nicht. Richten Sie später die zweistufige Anmeldung ein, schalten Sie ihn danach noch einmal ein. Hat GMX den Zugriff gesperrt, hilft ein neues Passwort.
provider-note-web-de = Wird der Benutzername nicht angenommen, versuchen Sie es mit der ganzen Adresse statt nur mit dem Teil vor dem @.
provider-note-gmail = Ein App-Passwort gibt es bei Google erst, wenn die „Bestätigung in zwei Schritten“ eingeschaltet ist. IMAP ist immer eingeschaltet. Für POP3 gibt es eine eigene Einstellung.
provider-note-t-online = Legen Sie im E-Mail-Center oder im Kundencenter das „Passwort für E-Mail-Programme“ fest. Das Passwort Ihres Telekom-Logins wird nicht angenommen.
provider-note-outlook-com = Den Zugriff schalten Sie auf outlook.com ein: Einstellungen, E-Mail, Weiterleitung und IMAP. Auch App-Passwörter gelten hier seit September 2024 nicht mehr.
provider-note-microsoft-365 = In Outlook richten Sie dieses Postfach besser als Exchange-Konto ein. Für andere Programme muss die Verwaltung Ihrer Firma IMAP und „Authentifiziertes SMTP“ erlauben.
provider-note-icloud = Das App-Passwort erzeugen Sie auf account.apple.com. Benutzername für den Posteingang ist der Teil vor dem @, notfalls die ganze Adresse. Für den Versand ist es immer die ganze Adresse. Haben Sie eine eigene Domain, nehmen Sie Ihre iCloud-Adresse.
provider-note-yahoo = Yahoo schafft die Anmeldung mit Passwort seit 2026 ab. Ob App-Passwörter noch angenommen werden, ist nicht sicher. Öffnet Ihr Mailprogramm ein Fenster von Yahoo, melden Sie sich dort an.
provider-note-ionos = Gemeint ist das Passwort des Postfachs, nicht das des Kundenkontos. Haben Sie für IONOS-Webmail die zweistufige Anmeldung eingeschaltet, brauchen Sie ein App-Passwort.
provider-note-google-workspace = Die Verwaltung Ihrer Firma kann IMAP, POP3 oder App-Passwörter sperren. Fragen Sie dort nach, wenn die Anmeldung abgelehnt wird.
provider-note-freenet = Setzen Sie in den Postfach-Einstellungen unter POP3/IMAP/SMTP den Haken bei „Jetzt POP3, IMAP und SMTP aktivieren“.
provider-note-aol = AOL gehört zu Yahoo. Für die Anmeldung gelten dieselben Regeln.
provider-note-vodafone-de = Nehmen Sie das Passwort von „Vodafone E-Mail & Cloud“. Möglicherweise wird ein App-Passwort verlangt.
provider-note-all-inkl = Der Servername hat die Form w0xxxxxx.kasserver.com und steht in der Verwaltung „KAS“. Als Benutzername gilt die Kennung des Postfachs, etwa m0123456, oder die E-Mail-Adresse.
provider-note-bluewin = Swisscom kann bei der Anmeldung zusätzlich eine Bestätigung verlangen.
provider-note-a1-at = Bei alten aon-Konten ist der Benutzername die Kennung, etwa aon.123456789, statt der Adresse.
provider-note-netcup = Der Server heißt so wie der MX-Eintrag Ihrer Domain, etwa mx2f26.netcup.net.
provider-note-mittwald = Bei älteren Verträgen ist der Benutzername eine Kennung wie p123456p1 statt der Adresse.
provider-note-gmx-com = Für GMX außerhalb der deutschsprachigen Länder gelten andere Server als für gmx.de und gmx.net.
provider-note-mail-com = Mailprogramme gehören bei mail.com zum Tarif „Premium“ und müssen dort noch eingeschaltet werden.
provider-note-posteo = Der Schutz heißt bei Posteo „Zusätzlicher Postfachschutz“. Manche Konten brauchen außerdem ein Anwendungs-Passwort.
provider-note-mailbox-org = Das App-Passwort erzeugen Sie unter „Alle Einstellungen“, „Sicherheit“, „E-Mail-App-Passwörter“.
provider-note-hosteurope = Servername und Benutzername (in der Form wp1234567-name) stehen im Kundenbereich „KIS“.
provider-note-united-domains = Der Benutzername ist meist die Kennung des Postfachs, etwa domainde-0001.
provider-note-infomaniak = Erzeugen Sie im „Manager“ ein Passwort für das Postfach oder dieses Gerät. Das Passwort des Kontos wird nicht angenommen.
provider-note-protonmail = Das Zusatzprogramm heißt „Proton Mail Bridge“ und setzt einen bezahlten Tarif voraus. Das Passwort für Ihr Mailprogramm zeigt Ihnen die Bridge an.
provider-note-tuta = E-Mails lesen und schreiben Sie in der App von Tuta oder auf tuta.com.
provider-note-o2-de = Diese Server gelten für Adressen von Alice. Ob sie auch für o2mail.de und o2online.de gelten, ist nicht bestätigt.
provider-note-comcast = Die Einstellung heißt „Third Party Access Security“. Ist Ihr Postfach schon zu Yahoo umgezogen, gelten die Server von Yahoo.
provider-note-att = Ohne Anmeldefenster nehmen Sie als Passwort den „Secure Mail Key“, den Sie im AT&T-Konto erzeugen.
provider-note-sky = Die Postfächer von Sky betreibt Yahoo.
provider-note-sunrise = Der Versandserver war zuletzt nur aus dem Netz von Sunrise zu erreichen.
provider-note-1blu = Der Benutzername hat die Form c123456_1-name und steht im Kundenbereich.
provider-note-zoho-com = Für eigene Domains in bezahlten Tarifen gelten imappro.zoho.com und smtppro.zoho.com. Kostenlose Konten, die seit 2019 angelegt wurden, lassen Mailprogramme nur eingeschränkt zu.
provider-note-fastmail = Mit dem Tarif „Basic“ lassen sich keine anderen Mailprogramme nutzen.
provider-note-godaddy = Neuere Postfächer von GoDaddy liegen bei Microsoft 365. Für sie gelten andere Server.
provider-note-ovh = Für „Email Pro“ und Exchange gelten andere Server (pro*.mail.ovh.net, ex*.mail.ovh.net), ebenso außerhalb Europas. Im Zweifel steht der Name im Kundenbereich.
provider-note-cox = Die Postfächer von Cox sind 2024 zu Yahoo umgezogen. Es gelten die Regeln von Yahoo.
provider-note-plusnet = Adressen von Plusnet haben die Form name@kunde.plus.com.
provider-note-easyname = Der Benutzername ist die Kennung des Postfachs, etwa 30840mail16.
provider-note-uberspace = Nehmen Sie den Servernamen, der auf uberspace.de endet. Zum Namen, der auf uber.space endet, passt das Zertifikat nicht.
provider-note-free-fr = Wird der Benutzername nicht angenommen, versuchen Sie es mit der ganzen Adresse statt nur mit dem Teil vor dem @.
provider-note-laposte = Wird die Adresse als Benutzername nicht angenommen, versuchen Sie es nur mit dem Teil vor dem @.
provider-note-alfahosting = Der Server heißt etwa alfa3203.alfahosting-server.de, der Benutzername etwa web704p2.
provider-note-unity-old = Alte Adressen von Unitymedia und Kabel BW betreut heute Vodafone. Die Server sind nicht bestätigt. Fragen Sie bei Vodafone nach.
provider-note-skiff = Skiff hat den E-Mail-Dienst 2024 beendet.
provider-note-disroot = Wird der Benutzername nicht angenommen, versuchen Sie es mit der ganzen Adresse statt nur mit dem Teil vor dem @.
provider-note-amazon-workmail = Die genannten Server gelten für die Region Europa (Irland). In anderen Regionen steht deren Name an derselben Stelle, etwa us-east-1.
provider-note-ptd = Wird der Benutzername nicht angenommen, versuchen Sie es mit der ganzen Adresse statt nur mit dem Teil vor dem @.
provider-note-tpg = Die Postfächer von TPG betreibt seit 2023 The Messaging Company.
provider-note-tim-it = Für Adressen auf tin.it sind die Server nicht bestätigt.
provider-note-wp-pl = Wird die Adresse als Benutzername nicht angenommen, versuchen Sie es nur mit dem Teil vor dem @.
provider-note-o2-pl = Wird der Benutzername nicht angenommen, versuchen Sie es mit der ganzen Adresse statt nur mit dem Teil vor dem @.


## source: where settings come from

source-user-input = Von Ihnen eingetragen
source-preset-domain = Anbieterliste von Postlotse
source-pacc = Angaben Ihrer Maildomain (PACC)
source-autoconfig = Angaben Ihrer Maildomain (autoconfig)
source-well-known = Internetseite Ihrer Maildomain
source-ispdb = Datenbank von Thunderbird
source-preset-mx = Anbieter, der Ihre E-Mails annimmt (MX)
source-srv = Namensverzeichnis des Internets (SRV)
source-mx-autoconfig = Angaben Ihres Anbieters
source-mx-ispdb = Thunderbirds Datenbank zu Ihrem Anbieter
source-autodiscover = Angaben für Outlook (Autodiscover)
source-preset-guess = Unbestätigte Angaben aus der Anbieterliste
source-guess = Übliche Servernamen, ausprobiert
source-http-autoconfig = Ungesicherte Angaben der Maildomain (http)
source-jmap = Neuerer Zugang zum Postfach (JMAP)
source-outcome-found = gefunden
source-outcome-nothing = nichts gefunden
source-outcome-failed = keine brauchbare Antwort
source-outcome-skipped = nicht gefragt
source-outcome-refused = gefunden, aber nicht sicher genug
source-standing-recommended = wird empfohlen
source-standing-agrees = nennt dieselben Server
source-standing-outranked = eine verlässlichere Quelle geht vor
source-standing-handshake-failed = keiner dieser Server war sicher erreichbar
source-standing-refused = darf nicht verwendet werden
source-reason-bad-redirect = eine Weiterleitung führte ins Leere oder auf eine unsichere Seite
source-reason-dns-failed = das Namensverzeichnis des Internets ist gestört
source-reason-filter-service = ein Filterdienst verdeckt den Anbieter
source-reason-http-status = der Webserver hat die Auskunft verweigert
source-reason-malformed = die Angaben sind fehlerhaft
source-reason-no-mail = diese Domain empfängt keine E-Mails
source-reason-no-such-domain = diese Domain gibt es nicht
source-reason-no-usable-server = kein verwendbarer Server genannt
source-reason-not-a-config = dort liegt etwas anderes, zum Beispiel eine Internetseite
source-reason-not-bundled = Ihr Anbieter steht nicht darin
source-reason-not-found = nichts gefunden
source-reason-not-offered = wird ausdrücklich nicht angeboten
source-reason-offline = nicht gefragt, wie gewünscht
source-reason-plain-text-only = nur Server ohne Verschlüsselung genannt
source-reason-preset-known = nicht gefragt, der Anbieter ist schon bekannt
source-reason-provider-without-imap = der Anbieter lässt keine Mailprogramme zu
source-reason-public-suffix = nicht gefragt, das ist nur die Endung einer Domain
source-reason-servers-unknown = Anbieter bekannt, aber nicht Ihr Server
source-reason-switched-off = ausgeschaltet
source-reason-timed-out = keine Antwort
source-reason-tls-failed = keine sichere Verbindung möglich
source-reason-too-large = die Antwort war zu groß
source-reason-unknown-provider = der Anbieter steht nicht in der Anbieterliste
source-reason-unreachable = nicht erreichbar
source-reason-asked-already = schon gefragt, das ist Ihre eigene Domain
source-reason-digest-mismatch = die Domain bürgt für andere Angaben
source-reason-digest-missing = die Domain bürgt nicht für die Angaben
source-reason-jmap-offered = wird angeboten, aber nicht gebraucht
source-reason-not-needed = nicht mehr gebraucht, die Antwort stand schon fest
source-reason-wants-login = gibt erst nach einer Anmeldung Auskunft


## reason: why an answer is trusted or not

reason-via-mx = Der Anbieter wurde daran erkannt, wohin die E-Mails dieser Domain zugestellt werden.
reason-via-dns = Der Server gehört nicht zu Ihrer Maildomain. Er steht nur im Namensverzeichnis des Internets, und das lässt sich fälschen.
reason-via-autodiscover = Die Angaben für Outlook verweisen auf diesen Anbieter. Solche Verweise lassen sich fälschen.
reason-redirected = Die Angaben kamen nicht von der gefragten Domain selbst, sondern über eine Weiterleitung.
reason-plain-http = Die Angaben kamen ungesichert (http). Unterwegs hätte sie jemand verändern können.
reason-failed-digest = Die Domain bürgt für andere Angaben als diese.
reason-foreign-domain = Der Server gehört zu { $domain }.
reason-private-network = Der Server steht in einem privaten Netz oder ist dieser Computer selbst.
reason-ip-literal = Hier steht eine Zahlenadresse (IP) statt eines Namens.
reason-forbidden-address = Der Name führt zu diesem Computer oder zu einer Adresse, die kein Mailserver haben kann.
reason-mixed-scripts = Im Namen { $host } stehen Buchstaben aus verschiedenen Schriften, die sich ähnlich sehen. So wird oft ein bekannter Name nachgeahmt.
reason-unusual-port = Port { $port } ist für Mailserver ungewöhnlich.
reason-probe-failed = Beim Ausprobieren kam keine sichere Verbindung zu diesem Server zustande.
reason-username-assigned = Ihren Benutzernamen hat der Anbieter vergeben. Sie finden den Namen in Ihren Unterlagen.
reason-conflict = Eine verlässlichere Quelle nennt einen anderen Server.
reason-typed-by-hand = Von Hand eingetragen.
reason-local-bridge = Das ist ein Hilfsprogramm Ihres Anbieters auf diesem Computer. Es muss laufen.
reason-trust-confirmed = Kann verwendet werden.
reason-trust-confirm = Bitte erst prüfen.
reason-trust-refused = Wird nicht verwendet.
note-documentation = Anleitung: { $said }
note-activation = Vorher einschalten: { $said }
note-instruction = Hinweis: { $said }
evidence-get = { $target } abgerufen
evidence-post = { $target } gefragt, ohne Anmeldung
evidence-records = { $kind }-Einträge von { $target } abgefragt
evidence-handshake = Verbindung zu { $target } ausprobiert
evidence-document = Angaben erhalten ({ $bytes } Bytes)
evidence-redirect = verweist auf { $target }
evidence-records-found = { $records }
evidence-proven = antwortet, Verschlüsselung und Zertifikat in Ordnung


## stage: the steps of a connection

stage-resolve = Servernamen nachschlagen
stage-connect = Verbinden
stage-tls = Verschlüsselung und Zertifikat prüfen
stage-greeting = Auf die Begrüßung des Servers warten
stage-starttls = Verschlüsselung einschalten
stage-capability = Fragen, was der Server kann
stage-login = Anmelden
stage-mailbox = Postfach öffnen
stage-sender = Absender prüfen
stage-data = Testmail verschicken
stage-result-works = funktioniert
stage-result-failed = funktioniert noch nicht (Schritt: { $stage })
stage-result-skipped-refusal = nicht geprüft, weil die erste Anmeldung abgelehnt wurde
stage-result-skipped-budget = nicht geprüft, weil es zu viele abgelehnte Anmeldungen gab. Warten Sie zehn Minuten, sonst sperrt der Anbieter vielleicht Ihr Konto
stage-result-skipped-host = nicht geprüft, weil die Verbindung zu diesem Server nicht sicher war
stage-result-skipped-password = bis zur Anmeldung in Ordnung
stage-result-skipped-left = nicht geprüft


## cause: what went wrong and what to do next (cause-KEY, .next)

cause-admin-disabled = Die Verwaltung Ihres Kontos hat den Zugriff gesperrt.
    .next = Bitten Sie die Person oder Abteilung, die Ihr Konto verwaltet, IMAP und den Versand über Mailprogramme (SMTP) für Ihr Postfach freizugeben.
cause-ambiguous-auth = Der Anbieter hat die Anmeldung bei { $host } abgelehnt.
    .next = Meist stimmt der Benutzername oder das Passwort nicht. Melden Sie sich zur Probe auf der Internetseite Ihres Anbieters an. Klappt es dort, fragen Sie den Anbieter, ob Sie den Zugriff für Mailprogramme erst einschalten müssen.
    .general = Der Server hat die Anmeldung abgelehnt. Einen Grund nennt er nicht.
cause-app-password = Der Anbieter hat die Anmeldung bei { $host } abgelehnt. Mailprogramme brauchen hier meist ein eigenes App-Passwort.
    .next = Legen Sie auf der Internetseite Ihres Anbieters ein App-Passwort an und geben Sie es statt Ihres normalen Passworts ein.
    .general = Der Server hat die Anmeldung abgelehnt. Mailprogramme brauchen bei diesem Anbieter meist ein eigenes App-Passwort.
cause-cert-expired-or-clock = Das Zertifikat von { $host } ist abgelaufen. Deshalb wurde kein Passwort gesendet.
    .next = Prüfen Sie Datum und Uhrzeit dieses Computers. Stimmen sie, muss Ihr Anbieter das Zertifikat erneuern. Versuchen Sie es dann später noch einmal.
    .general = Das Zertifikat des Servers ist abgelaufen, oder die Uhr dieses Computers geht falsch.
cause-cert-name-mismatch = Der Server unter { $host } weist sich mit einem anderen Namen aus: { $names }. Deshalb wurde kein Passwort gesendet.
    .next = Sehen Sie in den Unterlagen Ihres Anbieters nach, wie der Server heißt. Steht dort dieser andere Name, tragen Sie ihn ein.
    .general = Der Server weist sich mit einem anderen Namen aus.
cause-cert-untrusted = Das Zertifikat von { $host } stammt von einer Stelle, der dieser Computer nicht vertraut: { $issuer }. Deshalb wurde kein Passwort gesendet.
    .next = Versuchen Sie es in einem anderen Netz, zum Beispiel über das Mobiltelefon. Bleibt es dabei, fragen Sie Ihren Anbieter nach dem richtigen Servernamen.
    .general = Das Zertifikat des Servers stammt von einer Stelle, der dieser Computer nicht vertraut.
cause-clock-wrong = Das Zertifikat von { $host } gilt erst in der Zukunft. Meist geht dann die Uhr dieses Computers falsch.
    .next = Vergleichen Sie Datum und Uhrzeit dieses Computers mit einer anderen Uhr. Stellen Sie sie nur dann richtig, wenn sie nicht stimmen. Versuchen Sie es danach noch einmal, notfalls später oder in einem anderen Netz.
    .general = Sehr wahrscheinlich geht die Uhr dieses Computers falsch.
cause-contact-provider = Der Anbieter bittet Sie, sich bei ihm zu melden.
    .next = Rufen Sie den Kundendienst Ihres Anbieters an oder schreiben Sie ihm. Nennen Sie dabei die Antwort des Servers. Rufen Sie nur Nummern an, die in Ihren Unterlagen oder auf seiner Internetseite stehen.
cause-enable-access = Der Anbieter hat die Anmeldung bei { $host } abgelehnt. Der Zugriff für Mailprogramme ist dort meist anfangs ausgeschaltet.
    .next = Melden Sie sich auf der Internetseite Ihres Anbieters an. Schalten Sie in den Einstellungen IMAP und POP3 ein. Versuchen Sie es dann noch einmal.
    .general = Der Zugriff für Mailprogramme ist bei diesem Postfach ausgeschaltet.
cause-enable-access-and-app-password = Der Anbieter hat die Anmeldung bei { $host } abgelehnt. Dort muss der Zugriff für Mailprogramme eingeschaltet sein. Bei zweistufiger Anmeldung braucht man außerdem ein App-Passwort.
    .next = Schalten Sie auf der Internetseite Ihres Anbieters IMAP und POP3 ein. Wenn Sie sich dort in zwei Schritten anmelden, legen Sie außerdem ein App-Passwort an. Geben Sie es dann statt Ihres Passworts ein.
    .general = Der Server hat die Anmeldung abgelehnt. Meist ist der Zugriff für Mailprogramme noch ausgeschaltet, oder es fehlt ein App-Passwort.
cause-interception-antivirus = Ein Virenschutz auf diesem Computer öffnet die verschlüsselte Verbindung zu { $host } ({ $issuer }).
    .next = Schalten Sie in den Einstellungen des Virenschutzes die Prüfung von E-Mail-Verbindungen aus und versuchen Sie es noch einmal. Der Virenschutz selbst bleibt an.
    .general = Ein Virenschutz auf diesem Computer öffnet die verschlüsselte Verbindung.
cause-interception-or-vpn = Die Verbindung zu { $host } kam zustande. Dann brach sie ab, oder es kam keine Antwort.
    .next = Oft liegt das am Netz, an einem VPN (Tunnelprogramm) oder am Virenschutz. Versuchen Sie es ohne VPN oder in einem anderen Netz, zum Beispiel über das Mobiltelefon.
    .general = Die Verbindung kam zustande. Dann brach sie ab, oder es kam keine Antwort.
cause-ip-blocked = Der Server { $host } nimmt von Ihrem Internetanschluss keine E-Mails an.
    .next = Prüfen Sie in den Unterlagen Ihres Anbieters, ob das der Versandserver ist. Wenn ja, versuchen Sie es in einem anderen Netz, zum Beispiel über das Mobiltelefon.
    .general = Der Server nimmt von Ihrem Internetanschluss nichts an.
cause-network-blocked = { $host } ist von diesem Netz aus nicht zu erreichen.
    .next = Manche Netze sperren Mailverbindungen, etwa in Hotels und Firmen. Versuchen Sie es in einem anderen Netz, zum Beispiel über das Mobiltelefon, und ohne VPN.
    .general = Der Server ist von diesem Netz aus nicht zu erreichen.
cause-oauth-required = Bei { $host } melden Sie sich nur in einem Fenster des Anbieters an.
    .next = Hier brauchen Sie kein Passwort. Übernehmen Sie die Einstellungen. Ihr Mailprogramm öffnet das Anmeldefenster des Anbieters selbst.
    .general = Bei diesem Anbieter melden Sie sich nur in einem Fenster des Anbieters an. Ein Passwort nimmt er von Mailprogrammen nicht mehr an.
    .next-general = Wählen Sie im Mailprogramm als Art der Anmeldung „OAuth2“, oder richten Sie das Konto dort neu ein. Dann öffnet sich das Anmeldefenster des Anbieters.
cause-offline-or-dns = Der Server { $host } ließ sich nicht finden. Vermutlich fehlt die Verbindung zum Internet.
    .next = Öffnen Sie zur Probe eine Internetseite. Geht das auch nicht, prüfen Sie WLAN oder Kabel. In Hotels und Zügen müssen Sie sich oft erst im Netz anmelden.
    .general = Der Server ließ sich nicht finden. Vermutlich fehlt die Verbindung zum Internet.
cause-provider-outage = Der Server { $host } hat gerade eine Störung. Mit Ihrem Passwort hat das nichts zu tun.
    .next = Versuchen Sie es in einer halben Stunde noch einmal. Ändern Sie nichts an Ihren Einstellungen.
    .general = Der Server hat gerade eine Störung. Mit Ihrem Passwort hat das nichts zu tun.
cause-quota-full = Das Postfach ist voll.
    .next = Löschen Sie auf der Internetseite Ihres Anbieters E-Mails, die Sie nicht mehr brauchen, und leeren Sie dort den Papierkorb.
cause-recipient-unknown = Der Server { $host } kennt Ihre E-Mail-Adresse nicht.
    .next = Prüfen Sie die Schreibweise Ihrer E-Mail-Adresse.
    .general = Der Server kennt die E-Mail-Adresse des Empfängers nicht.
    .next-general = Prüfen Sie, ob die Adresse des Empfängers richtig geschrieben ist. Stimmt sie, gibt es das Postfach vermutlich nicht mehr. Fragen Sie den Empfänger dann auf einem anderen Weg.
cause-renew-password = Das Passwort ist abgelaufen oder muss erneuert werden.
    .next = Vergeben Sie auf der Internetseite Ihres Anbieters ein neues Passwort und melden Sie sich dann damit an.
cause-security-abort = Mit { $host } kam keine sichere Verbindung zustande. Deshalb wurde abgebrochen und kein Passwort gesendet.
    .next = Versuchen Sie es in einem anderen Netz, zum Beispiel über das Mobiltelefon. Bleibt es dabei, fragen Sie Ihren Anbieter nach einem Server mit Verschlüsselung.
    .general = Es kam keine sichere Verbindung zustande.
    .next-general = Geben Sie kein Passwort ein. Versuchen Sie es in einem anderen Netz, zum Beispiel über das Mobiltelefon. Bleibt es dabei, fragen Sie Ihren Anbieter.
cause-sender-mismatch = Die Anmeldung klappt, aber { $host } lässt Sie nicht mit dieser Absenderadresse senden.
    .next = Prüfen Sie, ob E-Mail-Adresse und Benutzername zusammengehören. Senden dürfen Sie nur mit Adressen, die zu Ihrem Postfach gehören.
    .general = Die Anmeldung klappt, aber der Server lässt Sie nicht mit dieser Absenderadresse senden.
cause-sending-limit = Der Anbieter nimmt von Ihnen vorerst keine E-Mails mehr an, weil eine Grenze für den Versand erreicht ist.
    .next = Warten Sie bis morgen und versuchen Sie es dann noch einmal.
cause-separate-mail-password = Der Anbieter hat die Anmeldung bei { $host } abgelehnt. Für Mailprogramme gilt dort ein eigenes Passwort, nicht das des Kundenkontos.
    .next = Legen Sie auf der Internetseite Ihres Anbieters das Passwort für das Postfach oder für Mailprogramme fest und melden Sie sich damit an.
    .general = Der Server hat die Anmeldung abgelehnt. Für Mailprogramme gilt hier ein eigenes Passwort, nicht das des Kundenkontos.
cause-server-too-old = { $host } bietet nur eine veraltete Verschlüsselung an. Deshalb wurde kein Passwort gesendet.
    .next = Fragen Sie Ihren Anbieter nach einem Server mit zeitgemäßer Verschlüsselung (TLS 1.2 oder neuer).
    .general = Der Server bietet nur eine veraltete Verschlüsselung an.
cause-smtp-auth-missing = Der Versandserver { $host } bietet hier keine Anmeldung an.
    .next = Vermutlich ist es nicht der Server für Mailprogramme. Nehmen Sie den Versandserver aus den Unterlagen Ihres Anbieters, meist mit Port 465 oder 587.
    .general = Der Versandserver verlangt eine Anmeldung, und das Mailprogramm hat sich nicht angemeldet.
    .next-general = Schalten Sie im Mailprogramm die Anmeldung am Versandserver ein, meist mit denselben Daten wie für den Empfang. Der Port ist meist 465 oder 587.
cause-too-many-connections = Zu viele Programme oder Geräte greifen gerade auf dieses Postfach zu.
    .next = Schließen Sie Mailprogramme auf anderen Geräten und versuchen Sie es in einigen Minuten noch einmal.
cause-unsupported-auth-mech = { $host } verlangt eine Art der Anmeldung, die Postlotse nicht beherrscht.
    .next = Ihr Mailprogramm kann sie vielleicht. Sie können trotzdem weitermachen. Geprüft ist die Anmeldung dann aber nicht.
    .general = Der Server lässt diese Art der Anmeldung nicht zu.
    .next-general = Wählen Sie im Mailprogramm eine andere Art der Anmeldung, meist „Passwort, normal“. Die Verbindung muss dabei verschlüsselt sein.
cause-wait-retry = Der Server { $host } nimmt gerade keine weiteren Versuche an.
    .next = Warten Sie eine Viertelstunde und versuchen Sie es dann noch einmal. Ihr Passwort wurde nicht bemängelt.
    .general = Der Server nimmt gerade keine weiteren Versuche an.
    .next-general = Warten Sie eine Viertelstunde und versuchen Sie es dann noch einmal.
cause-web-login-check = Der Anbieter möchte sich zuerst im Browser vergewissern, dass Sie es sind. Das Passwort kann richtig sein.
    .next = Melden Sie sich auf der Internetseite Ihres Anbieters an, bestätigen Sie dort die Anmeldung, und versuchen Sie es dann noch einmal.
cause-wrong-port-or-firewall = Auf { $host } antwortet an Port { $port } niemand.
    .next = Prüfen Sie Servername und Port in den Unterlagen Ihres Anbieters. Stimmen sie, sperrt eine Firewall oder Ihr Netz die Verbindung. Versuchen Sie es dann in einem anderen Netz.
    .general = An diesem Port antwortet niemand.
cause-wrong-port-or-security = { $host } spricht an Port { $port } keine Verschlüsselung von Anfang an.
    .next = Wählen Sie für diesen Port STARTTLS. Oder nehmen Sie SSL/TLS mit dem passenden Port: 993 für IMAP, 995 für POP3, 465 für den Versand.
    .general = Port und Verschlüsselung passen nicht zusammen.
cause-wrong-protocol = An Port { $port } von { $host } meldet sich ein anderer Dienst.
    .next = Prüfen Sie den Port: 993 oder 143 für IMAP, 995 oder 110 für POP3, 465 oder 587 für den Versand.
    .general = An diesem Port meldet sich ein anderer Dienst.
cause-wrong-server = Unter dem Namen { $host } ist kein Mailserver zu finden.
    .next = Öffnen Sie zur Probe eine Internetseite. Geht das, prüfen Sie in den Unterlagen Ihres Anbieters, wie sein Name geschrieben wird.
    .general = Das ist nicht der richtige Server für Mailprogramme.
    .next-general = Nehmen Sie den Server aus den Unterlagen Ihres Anbieters, für den Versand meist mit Port 465 oder 587.
cause-address-typo = Die Domain in Ihrer E-Mail-Adresse nimmt keine E-Mails an.
    .next = Prüfen Sie den Teil der Adresse hinter dem @-Zeichen Buchstabe für Buchstabe.
cause-captive-portal-or-not-autoconfig = Statt einer Antwort kam eine Internetseite. In Hotels, Zügen und Cafés ist das oft die Anmeldeseite des WLANs.
    .next = Öffnen Sie im Browser eine beliebige Internetseite und melden Sie sich im WLAN an. Versuchen Sie es dann noch einmal.
cause-client-bug = { $host } hat einen Befehl von Postlotse nicht verstanden.
    .next = Sie haben nichts falsch gemacht. Sie können die Einstellungen trotzdem verwenden. Wenn Sie mögen, schicken Sie uns den Bericht.
    .general = Der Server hat einen Befehl des Mailprogramms nicht verstanden.
    .next-general = Bringen Sie Ihr Mailprogramm auf den neuesten Stand. Bleibt es dabei, zeigen Sie die Meldung dem Hersteller des Mailprogramms.
cause-client-must-send-id = { $host } lässt nur Programme zu, die sich mit Namen vorstellen.
    .next = Versuchen Sie es noch einmal. Ihr Mailprogramm muss sich ebenfalls vorstellen können. Thunderbird kann es.
    .general = Der Server lässt nur Programme zu, die sich mit Namen vorstellen.
    .next-general = Bringen Sie Ihr Mailprogramm auf den neuesten Stand. Bleibt es dabei, nehmen Sie ein anderes, zum Beispiel Thunderbird.
cause-domain-dns-records = Der Domain in Ihrer E-Mail-Adresse fehlen Einträge, an denen Empfänger echte Absender erkennen (SPF, DKIM).
    .next = Zeigen Sie diese Meldung der Person, die die Domain verwaltet. E-Mails empfangen können Sie trotzdem.
cause-ipv6-broken = Ihre Verbindung ins Internet ist zum Teil gestört: Über IPv6 geht nichts, über IPv4 schon.
    .next = Postlotse nimmt IPv4. Starten Sie bei Gelegenheit Ihren Router neu. Bleibt es dabei, fragen Sie Ihren Internetanbieter.
    .next-general = Starten Sie Ihren Router neu. Bleibt es dabei, schalten Sie IPv6 vorerst aus und fragen Sie Ihren Internetanbieter.
cause-message-too-big = Die E-Mail ist größer, als der Server erlaubt.
    .next = Verkleinern Sie die Anhänge oder verteilen Sie sie auf mehrere E-Mails.
cause-namespace-prefix = Auf { $host } beginnen die Namen aller Ordner mit „INBOX.“.
    .next = Sie müssen nichts tun. Die meisten Mailprogramme erkennen das selbst.
    .general = Auf diesem Server beginnen die Namen aller Ordner mit „INBOX.“.
cause-none-internal = Mit Ihrem Konto ist alles in Ordnung. Ein Programm hat nach etwas gefragt, das es dort nicht gibt.
    .next = Sie müssen nichts tun.
cause-oauth-reauth = Die Anmeldung im Fenster des Anbieters ist abgelaufen.
    .next = Rufen Sie in Ihrem Mailprogramm E-Mails ab. Öffnet es das Fenster des Anbieters, melden Sie sich dort neu an.
cause-provider-no-imap = Der Anbieter lässt bei diesem Konto keine anderen Mailprogramme zu.
    .next = Lesen Sie Ihre E-Mails im Browser oder in der App des Anbieters. Bei Kinderkonten entscheidet die Person, die das Konto verwaltet.
cause-security-no-password-for-discovery = Der Server { $host } wollte das Passwort wissen, bevor er die Einstellungen nennt. Postlotse hat das Passwort nicht gesendet.
    .next = Sie müssen nichts tun. Postlotse sucht die Einstellungen auf anderen Wegen.
    .general = Ein Server will das Passwort wissen, bevor er die Einstellungen nennt.
    .next-general = Geben Sie das Passwort dort nicht ein. Tragen Sie die Server aus den Unterlagen Ihres Anbieters von Hand ein.
cause-security-password-exposed = Ein Programm hat das Passwort ungeschützt an { $host } gesendet. Andere könnten es mitgelesen haben.
    .next = Stellen Sie im Mailprogramm zuerst die Verschlüsselung ein: „SSL/TLS“ oder „STARTTLS“. Ändern Sie dann Ihr Passwort auf der Internetseite Ihres Anbieters.
    .general = Ein Mailprogramm hat das Passwort ungeschützt gesendet. Andere könnten es mitgelesen haben.
cause-spam-policy = Die Gegenseite hat die E-Mail als unerwünscht abgelehnt. Anmeldung und Einstellungen sind in Ordnung.
    .next = Schreiben Sie die E-Mail anders, ohne auffällige Links und Anhänge. Bleibt es dabei, fragen Sie Ihren Anbieter.
cause-use-tls = { $host } nimmt Anmeldungen nur über eine verschlüsselte Verbindung an.
    .next = Wählen Sie als Verschlüsselung „SSL/TLS“ oder „STARTTLS“.
    .general = Der Server nimmt Anmeldungen nur über eine verschlüsselte Verbindung an.
cause-wrong-username-form = { $host } erwartet den Benutzernamen in einer anderen Form.
    .next = Manche Anbieter wollen die ganze E-Mail-Adresse, manche nur den Teil vor dem @-Zeichen, manche eine Kundennummer. Sehen Sie in den Unterlagen Ihres Anbieters nach.
    .general = Der Server erwartet den Benutzernamen in einer anderen Form.
cause-unknown = { $host } hat mit einer Meldung geantwortet, die Postlotse noch nicht kennt.
    .next = Versuchen Sie es noch einmal. Bleibt es dabei, zeigen Sie die Antwort des Servers Ihrem Anbieter.
    .general = Diese Meldung kennt Postlotse noch nicht.
cause-security-abort-no-starttls = { $host } bietet keine Verschlüsselung an. Postlotse sendet nie ein Passwort unverschlüsselt und hat deshalb abgebrochen.
cause-security-abort-injected = Bevor die Verschlüsselung begann, schickte { $host } Daten, die dort nicht hingehören. Jemand könnte die Verbindung verändern. Es wurde kein Passwort gesendet.
cause-cert-untrusted-self-signed = { $host } hat sich sein Zertifikat selbst ausgestellt. So lässt sich nicht prüfen, ob es der richtige Server ist. Deshalb wurde kein Passwort gesendet.


## verdict: whose side it is on

verdict-side-you = Das können Sie selbst in Ordnung bringen.
verdict-side-network = Das liegt an Ihrer Verbindung ins Internet, nicht an Ihrem Konto.
verdict-side-provider = Das liegt am Anbieter. Sie haben nichts falsch gemacht.
verdict-side-postlotse = Das liegt an den Einstellungen, die Postlotse verwendet hat, nicht an Ihnen.
verdict-side-postlotse-general = Das liegt an den Einstellungen des Mailprogramms, nicht an Ihrem Konto.
verdict-side-none = Es ist alles in Ordnung.
verdict-side-you-perhaps = Vermutlich können Sie das selbst in Ordnung bringen.
verdict-side-network-perhaps = Vermutlich liegt das an Ihrer Verbindung ins Internet.
verdict-side-provider-perhaps = Vermutlich liegt das am Anbieter. Sicher ist das nicht.
verdict-side-postlotse-perhaps = Vermutlich liegt das an den Einstellungen, die Postlotse verwendet hat.
verdict-also = Möglich ist auch: { $causes }.
verdict-also-slip = in Benutzername oder Passwort steckt ein Tippfehler
verdict-also-username = der Benutzername hat hier eine andere Form, zum Beispiel nur den Teil vor dem @
verdict-also-app-password = hier gilt nur ein App-Passwort
verdict-also-separate-password = für Mailprogramme gilt ein eigenes Passwort
verdict-also-access = der Zugriff für Mailprogramme ist ausgeschaltet
verdict-also-browser = der Anbieter verlangt zuerst eine Anmeldung im Browser
verdict-also-antivirus = ein Virenschutz auf diesem Computer prüft die Verbindung
verdict-also-network = etwas auf dem Weg stört, etwa ein VPN oder ein Filter in diesem Netz
verdict-also-blocked = dieses Netz sperrt E-Mail-Verbindungen
verdict-also-offline = die Verbindung ins Internet fehlt
verdict-also-outage = der Server hat gerade eine Störung
verdict-also-server = der Name des Servers stimmt nicht
verdict-ambiguous-auth = { $provider } hat die Anmeldung abgelehnt und keinen Grund genannt.
verdict-app-password = { $provider } hat die Anmeldung abgelehnt. Das heißt nicht, dass Ihr Passwort falsch ist: { $provider } verlangt für Mailprogramme meist ein eigenes App-Passwort.
verdict-enable-access = { $provider } hat die Anmeldung abgelehnt. Das heißt nicht, dass Ihr Passwort falsch ist: Bei { $provider } ist der Zugriff für Mailprogramme meist noch ausgeschaltet.
verdict-enable-access-and-app-password = { $provider } hat die Anmeldung abgelehnt. Das heißt nicht, dass Ihr Passwort falsch ist: Bei { $provider } ist der Zugriff für Mailprogramme meist noch ausgeschaltet. Wer sich dort in zwei Schritten anmeldet, braucht außerdem ein App-Passwort.
verdict-separate-mail-password = { $provider } hat die Anmeldung abgelehnt. Das heißt nicht, dass Sie sich vertippt haben: Für Mailprogramme gilt bei { $provider } ein eigenes Passwort, nicht das des Kundenkontos.
verdict-sending-refused = Das Empfangen klappt, nur den Versand lehnt { $host } ab. Für den Empfang stimmen Benutzername und Passwort also.
    .next = Sehen Sie auf der Internetseite Ihres Anbieters nach, ob der Versand über Mailprogramme (SMTP) eingeschaltet ist und ob er einen eigenen Benutzernamen oder ein App-Passwort verlangt.
verdict-pop3-off = Nur POP3 wird abgelehnt. Das macht nichts: IMAP funktioniert und ist für die meisten die bessere Wahl.
    .next = Nehmen Sie IMAP. Möchten Sie POP3, schalten Sie es zuerst auf der Internetseite Ihres Anbieters ein.
verdict-missing-intermediate = { $host } zeigt sein Zertifikat nicht vollständig vor. Es fehlt das Zwischenzertifikat von { $issuer }. Deshalb wurde kein Passwort gesendet.
    .next = Das kann nur der Betreiber des Servers ändern. Schreiben Sie ihm, dass das Zwischenzertifikat fehlt.
verdict-not-yet-valid = Das Zertifikat von { $host } gilt noch nicht, obwohl die Uhr dieses Computers richtig zu gehen scheint. Deshalb wurde kein Passwort gesendet.
    .next = Das kann nur der Betreiber des Servers ändern. Versuchen Sie es später noch einmal oder melden Sie es ihm.
verdict-clock-ahead = Das Zertifikat von { $host } scheint abgelaufen zu sein. Vielleicht geht aber nur die Uhr dieses Computers vor. Es wurde kein Passwort gesendet.
verdict-clock-behind = Das Zertifikat von { $host } scheint noch nicht zu gelten. Vielleicht geht aber nur die Uhr dieses Computers nach. Es wurde kein Passwort gesendet.
verdict-gateway = Etwas auf dem Weg öffnet die verschlüsselte Verbindung zu { $host } und zeigt ein eigenes Zertifikat vor, ausgestellt von { $issuer }. Deshalb wurde kein Passwort gesendet.
    .next = Versuchen Sie es in einem anderen Netz, zum Beispiel über das Mobiltelefon, und ohne VPN. Fragen Sie in einer Firma oder Schule die Person, die das Netz betreut.
verdict-silence = { $host } hat die Verbindung angenommen und dann nicht mehr geantwortet, oder sie brach ab.
    .next = Versuchen Sie es in ein paar Minuten noch einmal. Bleibt es dabei, versuchen Sie es ohne VPN, in einem anderen Netz oder mit ausgeschalteter E-Mail-Prüfung im Virenschutz.
verdict-proposal = Einen Versuch wert ist:
verdict-proposal-other-domain = Ihr Passwort geht dann an { $domains }.
verdict-proposed-server = { $heading }: { $host }, Port { $port }, { $security }
verdict-request = Diesen Text können Sie an die Verwaltung Ihres Kontos schicken:
verdict-request-smtp = Guten Tag, bitte schalten Sie für mein Postfach { $address } SMTP AUTH (authenticated SMTP) frei. Ohne diese Freigabe kann mein Mailprogramm keine E-Mails senden. In Microsoft 365 steht der Schalter im Admin Center beim Postfach unter „E-Mail-Apps verwalten“ und heißt „Authentifiziertes SMTP“. Vielen Dank!
verdict-request-incoming = Guten Tag, bitte geben Sie für mein Postfach { $address } den Zugriff über { $protocol } frei. Ohne diese Freigabe kann mein Mailprogramm keine E-Mails abrufen. Vielen Dank!


## facts: what was learnt about account and network after a failure

facts-password-proven = Benutzername und Passwort stimmen: An einer anderen Stelle hat die Anmeldung damit geklappt.
facts-pop3-off = POP3 ist ausgeschaltet. Für IMAP spielt das keine Rolle.
facts-ipv6-broken = Ihre Verbindung ins Internet ist zum Teil gestört: Über IPv6 geht nichts, über IPv4 schon.
facts-vpn = Auf diesem Computer ist ein VPN (Tunnelprogramm) eingeschaltet. Es kann E-Mail-Verbindungen stören.
facts-proxy = Auf diesem Computer ist für Internetseiten ein Zwischenserver (Proxy) eingestellt. Netze mit Proxy lassen E-Mails oft nicht durch.
facts-clock-ahead = Vielleicht geht die Uhr dieses Computers vor. Bitte prüfen Sie Datum und Uhrzeit.
facts-clock-behind = Vielleicht geht die Uhr dieses Computers nach. Bitte prüfen Sie Datum und Uhrzeit.


## test-mail: the letter to oneself, and what came of it

test-mail-subject = Postlotse-Test: { $word }
test-mail-body = Diese Nachricht hat Postlotse auf Ihren Wunsch von Ihrer Adresse an Ihre Adresse geschickt. Versand und Empfang funktionieren. Sie können diese Nachricht löschen.
test-mail-sent = Die Testmail ist abgeschickt. Postlotse wartet jetzt höchstens zwei Minuten auf sie.
test-mail-arrived = Die Testmail ist nach { $time } im Posteingang angekommen.
test-mail-arrived-junk = Die Testmail ist nach { $time } angekommen, aber im Spam-Ordner: { $folder }.
test-mail-junk-means = Verschieben Sie die Testmail in den Posteingang. Daraus lernt Ihr Anbieter. Auch bei anderen Empfängern können Ihre E-Mails im Spam-Ordner landen.
test-mail-not-arrived = Der Server hat die Testmail angenommen, aber sie ist in dieser Zeit nicht angekommen. Manche Anbieter brauchen länger. Sehen Sie in einer Viertelstunde selbst im Posteingang und im Spam-Ordner nach.
test-mail-unsent = Die Testmail wurde nicht verschickt.
test-mail-unwatched = Die Testmail ist abgeschickt, aber Postlotse konnte nicht nachsehen, ob sie angekommen ist. Sehen Sie selbst im Posteingang und im Spam-Ordner nach.
test-mail-removed = Die Testmail ist wieder gelöscht.
test-mail-removal-unsupported = Der Server kann keine einzelne Nachricht löschen. Deshalb bleibt die Testmail liegen; Sie können sie selbst löschen.
test-mail-removal-failed = Das Löschen ist nicht gelungen. Vielleicht liegt die Testmail noch im Postfach. Sie können sie selbst löschen.
test-mail-stays-pop3 = Mit POP3 löscht Postlotse nichts. Die Testmail bleibt liegen; Sie können sie selbst löschen.
test-mail-not-tried = Es wurde keine Testmail verschickt, weil noch nicht alles funktioniert.
test-mail-one-way = Es wurde keine Testmail verschickt: Dafür müssen Empfang und Versand geprüft sein.
test-mail-without-password = Es wurde keine Testmail verschickt: Dafür müsste sich Postlotse mit einem Passwort anmelden. Schicken Sie sich später selbst eine E-Mail aus Ihrem Mailprogramm.


## report: what is handed to a support desk or to the mail provider

report-title = Postlotse: Bericht für den Support
report-title-provider = Frage zu meinem E-Mail-Konto
report-line = { $name }: { $value }
report-for-support = Für den Support
    .text = Alles, was bei der Suche nach der Ursache hilft, auch zu Netz und Computer.
report-for-provider = Für meinen Anbieter
    .text = Ein fertiges Schreiben mit den Angaben, die Ihr Anbieter braucht.
report-about = Zu diesem Bericht
report-made = Erstellt
report-moment = { $date }, { $time } Uhr (Weltzeit UTC)
report-program = Programm
report-system = System
report-language = Sprache
report-account = Konto
report-address = E-Mail-Adresse
report-domain = Domain
report-provider = Anbieter
report-provider-listed = { $provider } ({ $id }), Angaben zuletzt geprüft: { $date }
report-provider-not-listed = steht nicht in der Anbieterliste
report-result = Ergebnis
report-cause = Ursache
report-proposed = Vorgeschlagene andere Server
report-test-mail = Testmail
report-causes = Mögliche Ursachen
report-certainty-definite = sicher
report-certainty-likely = wahrscheinlich
report-certainty-possible = möglich
report-refusals = Abgelehnte Anmeldungen
report-refusals-counted = { $count } von höchstens { $limit } in zehn Minuten
report-server = Server
report-place = { $host }, Port { $port }, { $security }
report-username = Benutzername
report-outcome = Stand
report-answer = Antwort des Servers
report-mechanism = Art der Anmeldung
report-steps = Schritte
report-step-done = { $step } ({ $milliseconds } ms)
report-step-failed = { $step }: nicht gelungen ({ $milliseconds } ms)
report-addresses = Adressen des Servers
report-addresses-found = { $ipv6 } × IPv6, { $ipv4 } × IPv4
report-connected = Geantwortet hat
report-tls = TLS
report-certificate = Zertifikat
report-certificate-says = für { $names }; ausgestellt von { $issuer }; gültig vom { $from } bis { $until }
report-certificate-accepted = Zertifikat anerkannt
report-virus-scanner = Zertifikat eines Virenschutzes
report-greeting = Begrüßung
report-capabilities-before-tls = Fähigkeiten vor der Verschlüsselung
report-capabilities = Fähigkeiten
report-search = Wer nach den Servern gefragt wurde
report-conflict = widerspricht einer besseren Quelle
report-records = Einträge im Namensverzeichnis (DNS)
report-none = keine
report-network = Netz
report-network-not-looked-at = nicht untersucht
report-clock = Uhr dieses Computers
report-clock-ahead = geht { $seconds } Sekunden vor
report-clock-behind = geht { $seconds } Sekunden nach
report-mail-domain-https = Internetseite der Maildomain erreichbar
report-database-https = Datenbank von Thunderbird erreichbar
report-ipv4 = Mailserver über IPv4 erreichbar
report-ipv6 = Mailserver über IPv6 erreichbar
report-captive-portal = WLAN verlangt eine Anmeldung
report-web-issuer = Zertifikat im Internet ausgestellt von
report-proxy = Proxy eingestellt
report-vpn = VPN aktiv
report-yes = ja
report-no = nein
report-not-known = nicht bekannt
report-dear = Guten Tag,
report-problem = ich möchte mein Postfach { $address } in einem Mailprogramm einrichten. Das gelingt noch nicht: { $protocol }, { $host }, Port { $port }.
report-request-login = Bitte prüfen Sie, warum Ihr Server die Anmeldung ablehnt. Welchen Benutzernamen erwartet er, und welches Passwort gilt für Mailprogramme: das des Kundenkontos, ein eigenes oder ein App-Passwort?
report-request-access = Bitte schalten Sie den Zugriff über IMAP, POP3 und SMTP für mein Postfach frei, oder nennen Sie mir die Stelle, an der ich das selbst tun kann.
report-request-browser-sign-in = Welche Anmeldung erwarten Ihre Server von Mailprogrammen: ein Passwort oder die Anmeldung im Browser (OAuth2)? Bitte nennen Sie mir auch die zugelassenen Verfahren.
report-request-unlock = Bitte prüfen Sie, ob mein Konto oder mein Internetanschluss bei Ihnen gesperrt ist, und heben Sie die Sperre auf oder nennen Sie mir den Grund.
report-request-certificate = Bitte prüfen Sie das Zertifikat Ihres Servers. Unter welchem Namen ist er mit einem gültigen Zertifikat zu erreichen?
report-request-encryption = Bitte nennen Sie mir einen Server mit zeitgemäßer Verschlüsselung (TLS 1.2 oder neuer), oder schalten Sie sie ein.
report-request-sender = Bitte prüfen Sie, mit welchen Absenderadressen ich über dieses Konto senden darf, und lassen Sie meine Adresse zu.
report-request-limits = Bitte nennen Sie mir den belegten Platz meines Postfachs und die Grenzen, die für mich gelten, und sagen Sie mir, welche davon erreicht ist.
report-request-outage = Liegt bei Ihnen eine Störung vor, und wann ist sie voraussichtlich behoben?
report-request-servers = Bitte nennen Sie mir die richtigen Namen, Ports und Verschlüsselungen Ihrer Server für Empfang und Versand.
report-request-reachability = Bitte bestätigen Sie mir, dass Ihr Server unter diesem Namen und Port von außen erreichbar ist. Dann weiß ich, dass es an meinem Netz liegt.
report-request-meaning = Bitte erklären Sie mir, was die Antwort Ihres Servers bedeutet und was ich tun kann.
report-thanks = Unten stehen die Angaben zur Verbindung. Vielen Dank!


## programs: the mail programs of this machine

programs-thunderbird = Thunderbird
programs-outlook-classic = Klassisches Outlook
programs-outlook-new = Neues Outlook
programs-apple-mail = Apple Mail
programs-evolution = Evolution
programs-ready = { $program } · bereit
programs-running = { $program } · läuft gerade – bitte schließen
programs-never-used = { $program } · noch nie benutzt
programs-none = Auf diesem Computer wurde kein Mailprogramm gefunden, das Postlotse kennt. Mit „postlotse-cli export --list“ sehen Sie, wofür Sie die Einstellungen speichern können.

## export: formats, notes, refusals

export-thunderbird-profile = Thunderbird auf diesem Computer (jetzt einrichten)
    .step-one = Starten Sie Thunderbird. Das Konto { $address } ist schon da.
    .step-two = Geben Sie das Passwort ein, wenn Thunderbird danach fragt, oder melden Sie sich auf der Seite Ihres Anbieters an.
export-profile-added = Das Konto ist in Thunderbird eingerichtet.
export-profile-repaired = Das Konto gab es in Thunderbird schon. Seine Angaben sind jetzt berichtigt. Alles andere ist geblieben, wie es war.
export-profile-already-there = Das Konto ist in Thunderbird schon genau so eingerichtet. Es wurde nichts verändert.
export-profile-differs =
    Das Konto gibt es in Thunderbird schon, aber mit anderen Angaben. So sollten sie sein:
    { $differences }
    Es wurde nichts verändert. Mit --repair berichtigt Postlotse nur diese Angaben. Alles andere bleibt, wie es ist.
export-profile-differs-host = Posteingang: Server { $to } statt { $from }
export-profile-differs-user-name = Posteingang: Benutzername { $to } statt { $from }
export-profile-differs-port = { $direction ->
        [incoming] Posteingang
       *[outgoing] Versand
    }: Port { $to } statt { $from }
export-profile-differs-encryption = { $direction ->
        [incoming] Posteingang
       *[outgoing] Versand
    }: Verschlüsselung { $to } statt { $from }
export-profile-no-encryption = keiner
export-profile-differs-login = { $direction ->
        [incoming] Posteingang
       *[outgoing] Versand
    }: eine Anmeldung, die der Server annimmt
export-profile-differs-leave = Abgeholte E-Mails auf dem Server: { $to } (bisher: { $from })
export-profile-mail-deleted = werden sofort gelöscht
export-profile-mail-days = { $days ->
        [1] bleiben einen Tag
       *[other] bleiben { $days } Tage
    }
export-profile-mail-until-deleted = bleiben, bis Sie sie in Thunderbird löschen
export-profile-mail-always = bleiben, bis Sie sie dort löschen
export-profile-differs-address = Absender: diese Adresse kommt dazu
export-profile-differs-outgoing = Versand: über { $host } mit dem Benutzernamen { $name }
export-profile-undone = Die Änderung ist zurückgenommen. Alles andere in Thunderbird ist geblieben, wie es war.
export-profile-backup = Die Einstellungen von vorher liegen hier: { $path }
export-profile-undo-hint = So nehmen Sie das wieder zurück, solange Sie in Thunderbird an diesem Konto nichts ändern: { $command }
export-profile-line-used = { $name }: { $path } (zuletzt benutzt am { $date })
export-profile-line-new = { $name }: { $path } (noch nie benutzt)
export-profile-line-running = { $name }: { $path } (gerade geöffnet)
export-profile-line-missing = { $name }: { $path } (nicht zu erreichen)
export-profile-running = Thunderbird ist noch geöffnet. Bitte schließen Sie Thunderbird und versuchen Sie es dann noch einmal. Es wurde nichts verändert.
export-profile-running-elsewhere = Das Profil { $path } ist auf einem anderen Computer geöffnet. Bitte schließen Sie Thunderbird dort und versuchen Sie es dann noch einmal. Läuft es dort längst nicht mehr, löschen Sie die Datei { $lock }. Es wurde nichts verändert.
export-profile-link-broken = { $path } verweist auf eine Datei, die gerade nicht zu erreichen ist. Verbinden Sie das Laufwerk, auf dem sie liegt, und versuchen Sie es dann noch einmal. Es wurde nichts verändert.
export-profile-not-yours = Das Profil { $path } gehört jemand anderem auf diesem Computer. Damit es für diese Person lesbar bleibt, wurde nichts verändert. Bitte starten Sie Postlotse so, wie Sie auch Thunderbird starten: ohne sudo und ohne Administratorrechte.
export-profile-none = Auf diesem Computer gibt es noch kein Profil von Thunderbird. Installieren Sie Thunderbird, falls es fehlt. Starten Sie es einmal und schließen Sie es wieder. Liegt das Profil an einem anderen Ort, geben Sie den Ordner an, in der Befehlszeile mit --profile.
export-profile-not-created = Thunderbird hat kein Profil angelegt. Starten Sie Thunderbird einmal, schließen Sie es wieder und versuchen Sie es dann noch einmal.
export-profile-several =
    In Thunderbird gibt es mehrere Profile. Welches ist gemeint? Geben Sie den Ordner an, in der Befehlszeile mit --profile.
    { $profiles }
export-profile-unreachable = Thunderbird öffnet das Profil in { $path }. Dieser Ordner ist gerade nicht zu erreichen. Verbinden Sie das Laufwerk, auf dem er liegt, und versuchen Sie es dann noch einmal. Meinen Sie ein anderes Profil, geben Sie dessen Ordner an, in der Befehlszeile mit --profile.
export-profile-missing = Den Ordner { $path } gibt es nicht. Bitte prüfen Sie den Namen.
export-profile-not-one = { $path } ist kein Profil von Thunderbird. Es wurde nichts verändert. Bitte wählen Sie einen anderen Ordner.
export-profile-not-writable = Im Profil { $path } dürfen Sie nichts ändern. Bitte prüfen Sie die Rechte des Ordners.
export-profile-preset = In diesem Thunderbird sind Konten fest vorgegeben, zum Beispiel von Ihrer Firma. Damit sie erhalten bleiben, wurde nichts verändert. Bitte richten Sie das Konto in Thunderbird selbst ein. Dabei hilft Ihnen, wer diesen Computer betreut.
export-profile-not-lasting =
    Eine Datei, die Sie selbst angelegt haben, setzt bei jedem Start Einstellungen von Thunderbird zurück. Die Änderung wäre gleich wieder weg: { $path }
    Es wurde nichts verändert. Starten Sie Thunderbird einmal und schließen Sie es wieder; es merkt sich Ihre Konten dann selbst. Löschen Sie danach in dieser Datei { $count ->
        [one] Zeile { $lines }
       *[other] die Zeilen { $lines }
    } und versuchen Sie es noch einmal.
export-profile-damaged = Die Einstellungen von Thunderbird sind beschädigt: { $path }, Zeile { $line }. Es wurde nichts verändert. Bitte richten Sie das Konto in Thunderbird selbst ein.
export-profile-nothing-to-undo = Für diese Adresse gibt es in diesem Profil nichts zurückzunehmen.
export-profile-gone = Das Konto gibt es in Thunderbird nicht mehr. Es wurde nichts verändert.
export-profile-changed = Das Konto wurde in Thunderbird inzwischen geändert. Damit nichts davon verloren geht, bleibt es, wie es ist. Löschen können Sie es in Thunderbird unter „Konten-Einstellungen“.
export-profile-weaker = Vorher war das Konto ohne Verschlüsselung eingestellt. Damit niemand Ihr Passwort mitlesen kann, stellt Postlotse das nicht wieder her. Es wurde nichts verändert. Wenn Sie es trotzdem brauchen, ändern Sie es in Thunderbird unter „Konten-Einstellungen“.
export-profile-holds-messages = Thunderbird hat das Konto schon benutzt und vielleicht E-Mails abgeholt. Damit keine davon verloren geht, bleibt es, wie es ist. Löschen können Sie es in Thunderbird unter „Konten-Einstellungen“.
export-profile-undo-damaged = Die Einstellungen von Thunderbird sind beschädigt (Zeile { $line }). Es wurde nichts verändert.
export-thunderbird-zip = Thunderbird (ZIP-Datei zum Einlesen)
    .use = Öffnen Sie in Thunderbird das Menü „Extras“ und dort „Importieren“. Wählen Sie „Aus einer Datei importieren“, dann das gesicherte Profil und zuletzt diese ZIP-Datei. Danach startet Thunderbird neu. Bitte importieren Sie die Datei nur einmal.
    .step-one = Öffnen Sie in Thunderbird das Menü „Extras“ und darin „Importieren“.
    .step-two = Wählen Sie „Aus einer Datei importieren“ und dann das gesicherte Profil.
    .step-three = Wählen Sie diese ZIP-Datei. Danach startet Thunderbird neu und fragt nach dem Passwort. Bitte importieren Sie die Datei nur einmal.
export-thunderbird-config = Thunderbird (Konfigurationsdatei für viele Computer)
    .use = Legen Sie die XML-Datei unter dem Namen Ihrer Domain in den Ordner „isp“ des Programmordners von Thunderbird. Geben Sie dann in Thunderbird die E-Mail-Adresse ein. Wer eine Domain verwaltet, veröffentlicht die Datei als config-v1.1.xml. Die zweite Datei richtet das Konto auf vielen Computern ein. Sie gehört als policies.json in den Ordner „distribution“.
    .step-one = Legen Sie die XML-Datei in den Ordner „isp“ des Programmordners von Thunderbird. Sie muss so heißen wie Ihre Domain.
    .step-two = Geben Sie in Thunderbird unter „Neues Konto“ die E-Mail-Adresse ein. Thunderbird findet die Einstellungen.
    .step-three = Für viele Computer legen Sie die zweite Datei als policies.json in den Ordner „distribution“.
export-outlook-prf = Outlook für Windows, klassisch (PRF-Datei)
    .use = Legen Sie beide Dateien auf dem Windows-PC in denselben Ordner. Beenden Sie Outlook. Klicken Sie doppelt auf die Datei mit der Endung .cmd. Von Hand geht es so: outlook.exe /importprf und dahinter der Pfad der PRF-Datei. Das neue Outlook und Outlook für Mac können solche Dateien nicht lesen. Nehmen Sie dort den Merkzettel zum Ausdrucken.
    .step-one = Legen Sie beide Dateien auf dem Windows-PC in denselben Ordner.
    .step-two = Beenden Sie Outlook.
    .step-three = Klicken Sie doppelt auf die Datei mit der Endung .cmd. Das neue Outlook und Outlook für Mac können solche Dateien nicht lesen. Nehmen Sie dort den Merkzettel zum Ausdrucken.
export-outlook-now =
    .step-one = Outlook öffnet sich und übernimmt das Konto { $address }. War Outlook schon offen, schließen Sie es und öffnen Sie es wieder.
    .step-two = Geben Sie das Passwort ein, wenn Outlook danach fragt, und erlauben Sie Outlook, es sich zu merken.
export-outlook-started = Outlook wurde gestartet und richtet das Konto ein.
export-outlook-file = Outlook liest diese Datei nur einmal. Danach können Sie sie löschen: { $path }
export-outlook-none = Das klassische Outlook wurde auf diesem Computer nicht gefunden. Nur auf einem Windows-PC mit diesem Outlook kann Postlotse das Konto selbst einrichten. Für einen anderen Computer speichern Sie die Datei, in der Befehlszeile mit --out.
export-unusual-ending = Ohne die Endung „.{ $ending }“ entsteht nur diese eine Datei. Was sonst noch dazugehört, fehlt. Speichern Sie am besten noch einmal mit dieser Endung.
    .outlook-prf = Ohne die Endung „.{ $ending }“ entsteht keine Startdatei für Outlook. Von Hand geht es so: outlook.exe /importprf und dahinter der Pfad der Datei.
export-outlook-not-started = Outlook ließ sich nicht starten. Die Datei liegt bereit: { $path }. Starten Sie den Computer neu und versuchen Sie es noch einmal.
export-outlook-autodiscover = Outlook für Windows, klassisch (Autodiscover, zweite Wahl)
    .use = Legen Sie die XML-Datei auf dem Windows-PC in den Ordner C:\Postlotse. Sie muss dort so heißen wie Ihre Domain. Klicken Sie doppelt auf die Datei mit der Endung .reg. Legen Sie dann in Outlook das Konto an. Die PRF-Datei ist meist der bessere Weg.
    .use-here = Lassen Sie die XML-Datei liegen, wo sie ist. Outlook liest sie von dort. Klicken Sie doppelt auf die Datei mit der Endung .reg. Legen Sie dann in Outlook das Konto an. Die PRF-Datei ist meist der bessere Weg.
    .step-one = Legen Sie die XML-Datei auf dem Windows-PC in den Ordner C:\Postlotse. Sie muss dort so heißen wie Ihre Domain.
    .step-one-here = Lassen Sie die XML-Datei liegen, wo sie ist. Outlook liest sie von dort.
    .step-two = Klicken Sie doppelt auf die Datei mit der Endung .reg und stimmen Sie zu.
    .step-three = Legen Sie in Outlook ein neues Konto mit Ihrer E-Mail-Adresse an.
export-outlook-new = Neues Outlook (Anleitung mit allen Angaben)
    .use = Das neue Outlook kann keine Datei einlesen. Öffnen Sie die Anleitung im Browser und übertragen Sie die Angaben Schritt für Schritt.
    .step-one = Öffnen Sie die Anleitung mit einem Doppelklick.
    .step-two = Übertragen Sie die Angaben Schritt für Schritt in das neue Outlook.
export-apple-mobileconfig = iPhone, iPad und Mac (Konfigurationsprofil)
    .use = Schicken Sie die Datei an das Gerät und öffnen Sie sie dort. Öffnen Sie dann die Einstellungen und installieren Sie das geladene Profil. Das Gerät sagt dabei, dass das Profil nicht signiert ist, und fragt nach dem Passwort.
    .step-one = Schicken Sie die Datei an das Gerät, zum Beispiel mit AirDrop oder per E-Mail, und öffnen Sie sie dort.
    .step-two = Öffnen Sie die Einstellungen, tippen Sie auf „Profil geladen“ und dann auf „Installieren“.
    .step-three = Geben Sie das Passwort ein, wenn das Gerät danach fragt.
export-android-qr = Thunderbird für Android (QR-Code)
    .use = Öffnen Sie auf dem Handy Thunderbird. Wählen Sie „Einstellungen importieren“ und scannen Sie den Code. Geht das nicht, öffnen Sie dort die Datei mit der Endung .k9s.
    .step-one = Öffnen Sie auf dem Handy Thunderbird und wählen Sie „Einstellungen importieren“.
    .step-two = Scannen Sie den Code. Geht das nicht, wählen Sie die Datei mit der Endung .k9s.
    .step-three = Geben Sie das Passwort ein, wenn Thunderbird danach fragt.
export-evolution = Evolution (drei Dateien)
    .use = Beenden Sie Evolution. Legen Sie die drei Dateien in den Ordner .config/evolution/sources in Ihrem persönlichen Ordner. Starten Sie Evolution. Es fragt nach dem Passwort.
    .step-one = Beenden Sie Evolution.
    .step-two = Legen Sie die drei Dateien in den Ordner .config/evolution/sources in Ihrem persönlichen Ordner.
    .step-three = Starten Sie Evolution und geben Sie das Passwort ein.
export-evolution-now =
    .step-one = Öffnen Sie Evolution. Ist es schon offen, erscheint das Konto { $address } nach wenigen Sekunden von selbst.
    .step-restart = Schließen Sie Evolution, falls es offen ist, und öffnen Sie es wieder. Dann gelten die neuen Angaben für { $address }.
    .step-two = Geben Sie das Passwort ein, wenn Evolution danach fragt, oder melden Sie sich auf der Seite Ihres Anbieters an.
export-evolution-added = Das Konto ist in Evolution eingerichtet.
export-evolution-repaired = Das Konto gab es in Evolution schon. Was abwich, ist jetzt berichtigt. Alles andere ist geblieben, wie es war.
export-evolution-already-there = Das Konto ist in Evolution schon genau so eingerichtet. Es wurde nichts verändert.
export-evolution-differs =
    Das Konto gibt es in Evolution schon, aber mit anderen Angaben. Das würde geändert:
    { $differences }
    Es wurde nichts verändert. Mit --repair berichtigt Postlotse nur diese Angaben. Alles andere bleibt, wie es ist.
export-evolution-differs-host = { $direction ->
        [incoming] Posteingang
       *[outgoing] Versand
    }: Server { $to } statt { $from }
export-evolution-differs-port = { $direction ->
        [incoming] Posteingang
       *[outgoing] Versand
    }: Port { $to } statt { $from }
export-evolution-differs-user-name = { $direction ->
        [incoming] Posteingang
       *[outgoing] Versand
    }: Benutzername { $to } statt { $from }
export-evolution-differs-login = { $direction ->
        [incoming] Posteingang
       *[outgoing] Versand
    }: andere Art der Anmeldung
export-evolution-differs-encryption = { $direction ->
        [incoming] Posteingang
       *[outgoing] Versand
    }: andere Verschlüsselung
export-evolution-differs-days = Posteingang: wie lange abgeholte E-Mails auf dem Server bleiben
export-evolution-differs-parts = Teile des Kontos, die fehlen, abgeschaltet oder falsch verbunden sind
export-evolution-undone = Die Änderung ist zurückgenommen. Alle anderen Konten in Evolution sind geblieben, wie sie waren.
export-evolution-backup = Die Dateien von vorher liegen in diesem Ordner: { $path }
export-evolution-undo-hint = So nehmen Sie das wieder zurück, solange Sie in Evolution an diesem Konto nichts ändern: { $command }
export-evolution-none = Auf diesem Computer wurde Evolution nicht gefunden. Speichern Sie die drei Dateien für einen anderen Computer, in der Befehlszeile mit --out.
export-evolution-another = In Evolution gibt es für diese Adresse schon ein Konto: { $name }. Damit es nicht doppelt erscheint, wurde nichts verändert. Soll Postlotse es neu einrichten, entfernen Sie es zuerst in Evolution unter „Bearbeiten“, „Einstellungen“, „E-Mail-Konten“.
export-evolution-busy = Postlotse ändert gerade an anderer Stelle etwas in Evolution. Bitte warten Sie, bis das fertig ist, und versuchen Sie es dann noch einmal. Es wurde nichts verändert.
export-evolution-changed = Das Konto wurde in Evolution inzwischen geändert. Damit nichts davon verloren geht, bleibt es, wie es ist. Entfernen können Sie es in Evolution unter „Bearbeiten“, „Einstellungen“, „E-Mail-Konten“.
export-evolution-weaker = Vorher war das Konto ohne Verschlüsselung eingestellt. Damit niemand Ihr Passwort mitlesen kann, bringt Postlotse das nicht zurück. Es wurde nichts verändert. Wenn Sie es trotzdem brauchen, ändern Sie es in Evolution unter „Bearbeiten“, „Einstellungen“, „E-Mail-Konten“.
export-evolution-gone = Das Konto gibt es in Evolution nicht mehr. Es wurde nichts verändert.
export-evolution-nothing-to-undo = Für diese Adresse gibt es in Evolution nichts zurückzunehmen.
export-evolution-folder-not-allowed = In dem Ordner, in dem Evolution seine Konten hat, dürfen Sie nichts ändern: { $path }. Bitte prüfen Sie die Rechte des Ordners.
export-evolution-folder-full = Der Platz reicht nicht für den Ordner, in dem Evolution seine Konten hat: { $path }. Bitte löschen Sie etwas und versuchen Sie es dann noch einmal.
export-evolution-folder-blocked = In dem Ordner, in dem Evolution seine Konten hat, ist etwas im Weg: { $path }. Bitte sehen Sie dort nach, ob eine Datei liegt, wo ein Ordner sein sollte, oder umgekehrt.
export-evolution-folder-not-saved = In den Ordner, in dem Evolution seine Konten hat, konnte nichts gespeichert werden ({ $reason }): { $path }. Bitte versuchen Sie es noch einmal.
export-sheet = Merkzettel zum Ausdrucken (HTML und PDF)
    .use = Öffnen Sie eine der Dateien mit einem Doppelklick und drucken Sie sie aus. Das PDF sieht auf jedem Drucker gleich aus. Auf dem Blatt steht alles, was Sie in ein Mailprogramm eintippen müssen, nur nicht das Passwort.
    .step-one = Öffnen Sie eine der Dateien mit einem Doppelklick. Das PDF sieht auf jedem Drucker gleich aus.
    .step-two = Drucken Sie die Seite aus. Darauf steht alles außer dem Passwort.
export-dns-zone = Zeilen für die eigene Domain (DNS)
    .use = Fügen Sie die Zeilen bei dem Anbieter ein, der Ihre Domain verwaltet. Zeilen mit einem Strichpunkt am Anfang müssen Sie vorher ergänzen.
    .step-one = Fügen Sie die Zeilen bei dem Anbieter ein, der Ihre Domain verwaltet.
    .step-two = Zeilen mit einem Strichpunkt am Anfang müssen Sie vorher ergänzen.
export-json = Kontodatei für Postlotse (JSON-Datei)
    .use = Diese Datei kann nur Postlotse lesen. Damit geben Sie die Einstellungen an einen anderen Computer weiter, in der Befehlszeile mit --account.
export-proof-tested = Geprüft: Posteingang und Versand funktionieren.
export-proof-partly = Diese Einstellungen sind nur zum Teil geprüft.
export-proof-not-working = Bei der Prüfung hat nicht alles funktioniert.
export-note-untested = Diese Einstellungen wurden noch nicht geprüft.
export-note-incoming-untested = Der Posteingang wurde noch nicht geprüft.
export-note-outgoing-untested = Der Versand wurde noch nicht geprüft.
export-note-incoming-failed = Achtung: Bei der Prüfung hat der Posteingang nicht funktioniert.
export-note-outgoing-failed = Achtung: Bei der Prüfung hat der Versand nicht funktioniert.
export-note-transliterated = Diese Datei kann keine Umlaute und Sonderzeichen enthalten. In ihr steht „{ $to }“ statt „{ $from }“. Sie können den Namen im Programm wieder ändern.
export-note-shortened-in-code = Im QR-Code steht „{ $to }“ statt „{ $from }“, sonst wäre er zu groß zum Scannen. Sie können den Namen in der App wieder ändern.
export-note-printed-name = Auf dem PDF-Blatt steht „{ $to }“ statt „{ $from }“: Seiner Schrift fehlen einige Zeichen. In der HTML-Datei steht der Name unverändert.
export-note-not-printable = Eine PDF-Datei gibt es diesmal nicht: Ihrer Schrift fehlen Zeichen, oder die Angaben passen nicht auf eine Seite. Bitte drucken Sie die HTML-Datei.
export-note-outgoing-user-name = Für den Versand gilt ein anderer Benutzername. Outlook fragt deshalb auch nach dem Passwort für den Versand.
export-note-asks-for-password = Das Passwort steht nicht in der Datei. Das Programm fragt beim ersten Start danach.
export-note-oauth = Das Programm öffnet beim ersten Start die Anmeldeseite Ihres Anbieters. Melden Sie sich dort an.
export-note-incoming-cram-md5 = Der Posteingangsserver verlangt, dass auch das Passwort selbst verschlüsselt wird. Mailprogramme kennen dafür meist nur das Verfahren CRAM-MD5. Bietet der Server es nicht an, gelingt die Anmeldung nicht.
export-note-outgoing-cram-md5 = Der Versandserver verlangt, dass auch das Passwort selbst verschlüsselt wird. Mailprogramme kennen dafür meist nur das Verfahren CRAM-MD5. Bietet der Server es nicht an, gelingt die Anmeldung nicht.
export-note-leaves-mail = Abgeholte E-Mails bleiben { $days } Tage auf dem Server. Danach liegen sie nur noch auf diesem Computer.
export-note-days-not-held = Wie lange abgeholte E-Mails auf dem Server bleiben, stellen Sie bitte im Programm selbst ein.
export-note-incoming-tls-by-port = Apple-Geräte erkennen die Art der Verschlüsselung am Port. Der Port des Posteingangs ist ungewöhnlich. Klappt das Abholen nicht, fragen Sie Ihren Anbieter nach Port 993 oder 995.
export-note-outgoing-tls-by-port = Apple-Geräte erkennen die Art der Verschlüsselung am Port. Der Port für den Versand ist ungewöhnlich. Klappt das Senden nicht, fragen Sie Ihren Anbieter nach Port 465 oder 587.
export-note-unsigned = Das Profil ist nicht signiert. Das Gerät weist bei der Installation darauf hin.
export-note-second-choice = Neuere Versionen von Outlook fragen oft zuerst bei Microsoft und übergehen diese Datei. Die PRF-Datei ist meist der bessere Weg.
export-note-filters = Verschieben Filter in Thunderbird die E-Mails dieses Kontos? Dann wählen Sie darin die Ordner bitte neu aus.
export-note-another-account = Für diese Adresse gibt es in Thunderbird schon ein anderes Konto ({ $protocol ->
        [imap] IMAP
       *[pop3] POP3
    }, { $host }). Es ist geblieben, wie es war; beide stehen jetzt nebeneinander. Brauchen Sie eines davon nicht mehr, können Sie es in Thunderbird unter „Konten-Einstellungen“ löschen, sobald Sie alles gesichert haben, was Sie daraus behalten möchten.
export-note-keeps-mail = Abgeholte E-Mails bleiben auf dem Server, bis Sie sie dort löschen.
export-profile-title = E-Mail { $address }
export-profile-description = Richtet das Mailkonto { $address } ein. Das Passwort steht nicht im Profil.
export-zone-title = Damit finden Mailprogramme die Server dieser Domain von selbst. Erstellt mit Postlotse.
export-zone-web-server = Ersetzen Sie WEB-SERVER durch den Namen des Webservers, auf dem die Konfigurationsdatei unter /mail/config-v1.1.xml liegt.
export-file-kind = { $format ->
        [thunderbird-zip] Die Datei für Thunderbird
        [thunderbird-config] Die Datei für Thunderbird
        [outlook-prf] Die Datei für Outlook
        [outlook-autodiscover] Die Datei für Outlook
        [outlook-new] Das neue Outlook
        [apple-mobileconfig] Das Profil für iPhone, iPad und Mac
        [android-qr] Der QR-Code
        [evolution] Die Datei für Evolution
       *[other] Dieses Format
    }
export-error-server = Die Angaben zum Server für { $protocol ->
        [imap] IMAP
        [pop3] POP3
       *[smtp] SMTP
    } sind unvollständig oder falsch. Bitte prüfen Sie Servername und Port.
export-error-user-name-missing = { $field ->
        [address] Die E-Mail-Adresse
        [display-name] Ihr Name
        [incoming-user-name] Der Benutzername für den Posteingang
       *[outgoing-user-name] Der Benutzername für den Versand
    } fehlt noch. Er steht in den Unterlagen Ihres Anbieters. Bitte geben Sie ihn an.
export-error-control-character = { $field ->
        [address] Die E-Mail-Adresse
        [display-name] Ihr Name
        [incoming-user-name] Der Benutzername für den Posteingang
       *[outgoing-user-name] Der Benutzername für den Versand
    } enthält einen Zeilenumbruch oder ein unsichtbares Zeichen. Bitte tippen Sie die Angabe neu ein.
export-error-character = { $field ->
        [address] Die E-Mail-Adresse
        [display-name] Ihr Name
        [incoming-user-name] Der Benutzername für den Posteingang
       *[outgoing-user-name] Der Benutzername für den Versand
    } enthält das Zeichen „{ $character }“. { export-file-kind } lässt dieses Zeichen nicht zu. Bitte nehmen Sie den Merkzettel und richten Sie das Konto von Hand ein.
export-error-outer-blank = { $field ->
        [address] Die E-Mail-Adresse
        [display-name] Ihr Name
        [incoming-user-name] Der Benutzername für den Posteingang
       *[outgoing-user-name] Der Benutzername für den Versand
    } beginnt oder endet mit einem Leerzeichen. { export-file-kind } würde es verlieren. Bitte prüfen Sie, ob das Leerzeichen wirklich dazugehört.
export-error-incoming-starttls = Der Posteingangsserver nutzt STARTTLS. { export-file-kind } lässt das nicht zu. Hat Ihr Anbieter einen Server mit SSL/TLS (Port 993 oder 995), wählen Sie ihn. Sonst nehmen Sie den Merkzettel und richten das Konto von Hand ein.
export-error-no-host-name = Vom Server für den { $direction ->
        [incoming] Posteingang
       *[outgoing] Versand
    } ist nur die IP-Adresse bekannt. In diesen Zeilen muss ein Name stehen. Bitte geben Sie den Servernamen an.
export-error-oauth = Beim { $direction ->
        [incoming] Posteingang
       *[outgoing] Versand
    } meldet man sich auf der Seite des Anbieters an. { $format ->
        [evolution] Evolution kennt diese Seite nicht. Fragen Sie Ihren Anbieter nach einem Passwort für Mailprogramme.
        [outlook-new] Das neue Outlook kennt diese Seite nicht. Fragen Sie Ihren Anbieter nach einem Passwort für Mailprogramme.
       *[other] { export-file-kind } lässt das nicht zu. Fügen Sie das Konto im Programm selbst hinzu: Es öffnet dann die Anmeldeseite.
    }
export-error-login = Die Art der Anmeldung beim { $direction ->
        [incoming] Posteingang
       *[outgoing] Versand
    } ist ungewöhnlich. { export-file-kind } lässt sie nicht zu. Bitte nehmen Sie den Merkzettel und fragen Sie Ihren Anbieter.
export-error-unknown-sign-in = Beim { $direction ->
        [incoming] Posteingang
       *[outgoing] Versand
    } meldet man sich auf der Seite des Anbieters an. Thunderbird kennt diese Seite nicht. Fragen Sie Ihren Anbieter nach einem Passwort für Mailprogramme.
export-error-too-long = Name und Server sind zusammen zu lang für { $format ->
        [android-qr] einen QR-Code
       *[other] dieses Format
    }. Kürzen Sie den Namen oder nehmen Sie den Merkzettel.
export-error-packing = Die Datei konnte nicht erstellt werden. Bitte versuchen Sie es noch einmal.
export-error-interrupted = Das Speichern wurde unterbrochen. Bitte versuchen Sie es noch einmal.
export-file-too-long = Diese Datei ist keine Kontodatei von Postlotse: Sie ist größer als { $kilobytes } KB. Bitte wählen Sie eine andere Datei.
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


## guide: the way through the new Outlook

guide-title = Neues Outlook einrichten
guide-introduction = Das neue Outlook kann keine Datei einlesen. Gehen Sie diese Schritte nacheinander durch.
guide-open = Öffnen Sie in Outlook die Einstellungen, dann „Konten“ und „Konto hinzufügen“.
guide-address = Geben Sie die E-Mail-Adresse ein und klicken Sie auf „Weiter“.
guide-provider = Klicken Sie auf „Anbieter auswählen“ und wählen Sie:
guide-more = Klicken Sie auf „Mehr anzeigen“, damit alle Felder zu sehen sind.
guide-incoming = Tragen Sie beim Posteingang ein:
guide-outgoing = Tragen Sie beim Postausgang (SMTP) ein:
guide-password = Geben Sie das Passwort ein und klicken Sie auf „Weiter“.
guide-sign-in = Outlook öffnet die Anmeldeseite Ihres Anbieters. Melden Sie sich dort an. Server müssen Sie nicht eingeben.
guide-email = E-Mail-Adresse
guide-kind = Art des Kontos
guide-server = Server
guide-port = Port
guide-security = Sichere Verbindung
guide-security-tls = SSL/TLS
guide-security-starttls = STARTTLS
guide-user-name = Benutzername
guide-notice = Das neue Outlook meldet sich über die Server von Microsoft an Ihrem Postfach an. Ihr Passwort und Ihre E-Mails werden dafür bei Microsoft gespeichert. Das klassische Outlook und Thunderbird verbinden sich direkt.


## sheet: the printed sheet

sheet-title = Einstellungen für Ihr Mailkonto
sheet-name = Name
sheet-address = E-Mail-Adresse
sheet-proof-works = Geprüft am { $date }: Posteingang und Versand funktionieren.
sheet-proof-partly = Stand { $date }: nur zum Teil geprüft. Näheres steht unten in der Tabelle.
sheet-proof-failed = Stand { $date }: Bei der Prüfung hat nicht alles funktioniert. Was, steht unten in der Tabelle.
sheet-proof-untested = Stand { $date }: Diese Einstellungen wurden noch nicht geprüft.
sheet-settings = Das tragen Sie im Mailprogramm ein
sheet-setting = Angabe
sheet-server = Server
sheet-port = Port
sheet-security = Verschlüsselung
sheet-authentication = Anmeldung
sheet-user-name = Benutzername
sheet-tested = Prüfung
sheet-punycode = Falls das Programm das so nicht annimmt:
sheet-imap = Posteingang (IMAP)
sheet-pop3 = Posteingang (POP3)
sheet-smtp = Versand (SMTP)
sheet-tls = SSL/TLS
sheet-starttls = STARTTLS
sheet-login-password = normales Passwort
sheet-login-encrypted = verschlüsseltes Passwort
sheet-login-oauth = OAuth2 (im Fenster des Anbieters)
sheet-login-gssapi = Kerberos / GSSAPI
sheet-login-ntlm = NTLM
sheet-login-certificate = Zertifikat
sheet-user-name-address = die ganze E-Mail-Adresse
sheet-user-name-local-part = nur der Teil vor dem @
sheet-user-name-other = nicht die E-Mail-Adresse
sheet-user-name-assigned = steht in den Unterlagen Ihres Anbieters
sheet-tested-works = funktioniert
sheet-tested-failed = hat nicht funktioniert
sheet-tested-not = nicht geprüft
sheet-password = Passwort
    .text = Das Passwort steht absichtlich nicht auf diesem Blatt. Schreiben Sie es bitte auch nicht dazu. Das Mailprogramm fragt danach. Manche Anbieter verlangen dort ein eigenes App-Passwort.
sheet-provider = Was { $provider } verlangt
    .text = { $prepare }. Wie das geht, steht hier: { $page }
    .page = Hilfe des Anbieters: { $page }
sheet-oauth = Anmeldung im Fenster des Anbieters
    .text = Das Mailprogramm öffnet ein Anmeldefenster Ihres Anbieters. Geben Sie Ihr Passwort nur dort ein.
sheet-sending = Anmeldung für den Versand
    .same = Auch der Versandserver verlangt eine Anmeldung. Benutzername und Passwort sind dieselben wie für den Posteingang.
    .other = Auch der Versandserver verlangt eine Anmeldung. Achtung: Der Benutzername ist ein anderer als für den Posteingang.
sheet-leave = Nachrichten auf dem Server lassen
    .text = POP3 holt die Nachrichten auf einen Computer. Stellen Sie im Mailprogramm ein, dass sie { $days } Tage auf dem Server bleiben. So gehen sie bei einem Fehler nicht verloren.
    .always = POP3 holt die Nachrichten auf einen Computer. Stellen Sie im Mailprogramm ein, dass sie auf dem Server bleiben. Löschen Sie dort von Zeit zu Zeit, was Sie nicht mehr brauchen, sonst wird das Postfach voll.
sheet-folders = Ordner auf dem Server
    .sent = Gesendete Nachrichten: „{ $folder }“.
    .drafts = Entwürfe: „{ $folder }“.
    .junk = Unerwünschte Werbung: „{ $folder }“.
    .trash = Papierkorb: „{ $folder }“.
    .archive = Archiv: „{ $folder }“.
sheet-programs = So heißt die Verschlüsselung in Ihrem Programm
sheet-program = Programm
sheet-incoming = Posteingang
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
sheet-code = Mit Thunderbird für Android scannen
sheet-footer = Erstellt mit Postlotse am { $date }


## storage: saving and reading files

storage-exists = Die Datei { $path } gibt es schon. Sie wurde nicht verändert. Bitte wählen Sie einen anderen Namen oder erlauben Sie das Ersetzen (in der Befehlszeile mit --force).
storage-not-a-file = { $path } ist keine Datei, in die gespeichert werden kann. Bitte geben Sie auch einen Dateinamen an.
storage-no-directory = Den Ordner für { $path } gibt es nicht. Bitte legen Sie ihn an oder wählen Sie einen anderen.
storage-not-allowed = In diesem Ordner dürfen Sie nicht speichern: { $path }. Bitte wählen Sie einen anderen Ordner, zum Beispiel „Dokumente“.
storage-disk-full = Der Platz reicht nicht für { $path }. Bitte löschen Sie etwas oder wählen Sie ein anderes Laufwerk.
storage-not-saved = { $path } konnte nicht gespeichert werden ({ $reason }). Bitte wählen Sie einen anderen Ordner.
storage-missing = Die Datei { $path } gibt es nicht. Bitte prüfen Sie den Namen.
storage-read-not-a-file = { $path } ist ein Ordner oder etwas anderes, aber keine Datei. Bitte wählen Sie eine Datei.
storage-read-not-allowed = Die Datei { $path } dürfen Sie nicht lesen. Bitte prüfen Sie die Rechte der Datei.
storage-too-long = Die Datei { $path } ist größer als { $kilobytes } KB. Bitte wählen Sie eine andere Datei.
storage-not-read = { $path } konnte nicht gelesen werden ({ $reason }). Bitte versuchen Sie es noch einmal.


## settings: what a person has set, and that it holds

settings-no-place = Ihre Einstellungen gelten nur, bis Sie Postlotse beenden. Auf diesem Computer fehlt ein persönlicher Ordner, in dem sie liegen könnten.
settings-read-not-allowed = Postlotse darf Ihre gespeicherten Einstellungen nicht lesen. Es gelten die üblichen Einstellungen.
settings-damaged = Ihre gespeicherten Einstellungen sind beschädigt. Es gelten die üblichen Einstellungen. Wenn Sie etwas ändern, wird die alte Datei daneben aufgehoben.
settings-not-a-file = Wo Ihre Einstellungen liegen sollten, liegt etwas anderes. Es gelten die üblichen Einstellungen.
settings-not-read = Ihre gespeicherten Einstellungen ließen sich nicht lesen ({ $reason }). Es gelten die üblichen Einstellungen.
settings-unknown = In Ihren gespeicherten Einstellungen steht etwas, das diese Version von Postlotse nicht kennt. Alles andere gilt.
settings-partly = Ein Teil Ihrer gespeicherten Einstellungen ist nicht lesbar und steht wieder auf dem üblichen Wert. Alles andere gilt.
settings-disk-full = Für Ihre Einstellungen ist kein Platz mehr. Sie gelten, bis Sie Postlotse beenden. Löschen Sie etwas und ändern Sie die Einstellung noch einmal.
settings-not-allowed = In Ihrem persönlichen Ordner darf Postlotse nichts speichern. Ihre Einstellungen gelten, bis Sie Postlotse beenden.
settings-place-taken = Wo Ihre Einstellungen liegen sollten, liegt etwas anderes. Sie gelten deshalb nur, bis Sie Postlotse beenden.
settings-not-saved = Ihre Einstellungen ließen sich nicht speichern ({ $reason }). Sie gelten, bis Sie Postlotse beenden.


## secrets: the password store of the system

secrets-no-bus = Postlotse erreicht den Passwortspeicher dieses Computers nicht. Er läuft nur, wenn Sie am Bildschirm des Computers angemeldet sind. Verloren ist nichts: Ihr Mailprogramm fragt selbst nach dem Passwort.
secrets-no-store = Auf diesem Computer ist kein Passwortspeicher eingerichtet. Unter Linux gibt es dafür zum Beispiel „Passwörter und Verschlüsselung“ oder KWallet. Verloren ist nichts: Ihr Mailprogramm kann sich das Passwort selbst merken.
secrets-locked = Der Passwortspeicher ist gesperrt. Versuchen Sie es noch einmal und geben Sie im Fenster Ihres Computers das Passwort des Speichers ein. Meist ist es das, mit dem Sie sich am Computer anmelden. Verloren ist nichts, wenn Sie das lassen.
secrets-too-long = Das Passwort ist für den Passwortspeicher zu lang. Verloren ist nichts: Ihr Mailprogramm fragt selbst nach dem Passwort.
secrets-several = Im Passwortspeicher liegen mehrere Passwörter zu dieser Adresse. Löschen Sie dort die überzähligen und versuchen Sie es noch einmal.
secrets-unusable = Was im Passwortspeicher zu dieser Adresse liegt, ist kein brauchbares Passwort. Geben Sie das Passwort neu ein. Ihr Konto ist davon nicht betroffen.
secrets-failed = Der Passwortspeicher hat nicht wie erwartet geantwortet. Starten Sie den Computer neu und versuchen Sie es noch einmal. Verloren ist nichts.


## desktop: pages, folders and dialogs

desktop-unknown-page = Diese Seite öffnet Postlotse nicht von sich aus. Geben Sie ihre Adresse bitte selbst im Browser ein.
desktop-no-folder = Den Ordner gibt es nicht mehr. Vielleicht wurde er umbenannt oder verschoben.
desktop-no-program = Ihr Computer hat das nicht geöffnet. Geben Sie die Adresse bitte selbst im Browser ein, oder suchen Sie den Ordner in Ihrer Dateiverwaltung.
desktop-no-dialog = Ihr Computer bietet kein Fenster zum Aussuchen eines Ordners an. Tippen Sie den Namen der Datei bitte ein.
desktop-elsewhere = Dieser Ort liegt nicht auf Ihrem Computer. Bitte wählen Sie einen Ordner auf Ihrem Computer, zum Beispiel „Dokumente“.


## cli: the command line

cli-heading-imap = Posteingang (IMAP)
cli-heading-pop3 = Posteingang (POP3)
cli-heading-smtp = Versand (SMTP)
cli-security-tls = SSL/TLS
cli-security-starttls = STARTTLS
cli-auth-password-cleartext = normales Passwort, verschlüsselt übertragen
cli-auth-password-encrypted = verschlüsseltes Passwort
cli-auth-oauth2 = im Fenster des Anbieters (OAuth2)
cli-auth-gssapi = Kerberos (GSSAPI)
cli-auth-ntlm = NTLM
cli-auth-client-certificate = Zertifikat
cli-label-server = Server:
cli-label-punycode = andere Schreibweise:
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
cli-provider-hosts = Die E-Mails dieser Adresse liegen bei { $provider }.
cli-filter-service = Vor dem Postfach steht ein Filter gegen unerwünschte E-Mails. Deshalb ist nicht zu erkennen, bei welchem Anbieter das Postfach liegt.
cli-provider-without-imap = { $provider } lässt keine anderen Mailprogramme zu. Sie können Ihre E-Mails nur mit den Programmen dieses Anbieters lesen.
cli-provider-without-servers = { $provider } nennt jedem Kunden eigene Server. Sie stehen in den Unterlagen Ihres Anbieters, zum Beispiel in der Bestätigung des Vertrags.
cli-provider-bridge-missing = Mailprogramme erreichen { $provider } nur über das Zusatzprogramm des Anbieters auf diesem Computer. Es antwortet nicht. Starten Sie es und versuchen Sie es dann noch einmal.
cli-provider-servers-unknown = Der Anbieter ist { $provider }, seine Server sind nicht bekannt. Tragen Sie sie aus den Unterlagen oder von den Hilfeseiten Ihres Anbieters selbst ein.
cli-nothing-found = Für { $domain } wurden keine Server gefunden. Prüfen Sie die Schreibweise der Adresse, oder tragen Sie die Server aus den Unterlagen Ihres Anbieters selbst ein.
cli-nobody-answered = Es hat niemand geantwortet. Öffnen Sie zur Probe eine Internetseite. Geht das auch nicht, prüfen Sie WLAN oder Kabel. Versuchen Sie es dann noch einmal.
cli-no-such-domain = Die Domain { $domain } gibt es nicht. Prüfen Sie die Schreibweise der Adresse.
cli-domain-without-mail = { $domain } empfängt keine E-Mails: So steht es im Namensverzeichnis des Internets. Prüfen Sie die Schreibweise der Adresse.
cli-plain-text-only = Für { $domain } werden nur Server ohne Verschlüsselung genannt. Solche Server verwendet Postlotse nicht, denn unterwegs könnte jeder Ihr Passwort mitlesen. Fragen Sie Ihren Anbieter nach Servern mit SSL/TLS.
cli-answers-after-login = Der Mailserver von { $domain } gibt erst nach einer Anmeldung Auskunft. Das ist in Firmen mit Exchange üblich. Fragen Sie in Ihrer Firma nach den Namen der Server für IMAP und SMTP.
cli-nothing-on-file = Zu { $domain } steht kein Anbieter in der Anbieterliste, und es wurde niemand gefragt. Ohne --offline sucht Postlotse im Internet.
cli-no-server = Dafür wurde kein Server gefunden: { $protocol }. Geben Sie ihn mit --server selbst an.
cli-alternatives = Weitere Möglichkeiten:
cli-alternative-line = { $protocol }: { $host }, Port { $port }, { $security }. Quelle: { $source }. { $trust }
cli-notes = Die Quelle der Angaben schreibt dazu (von Postlotse nicht geprüft):
cli-sources = Wer gefragt wurde:
cli-sources-details = Mit --details steht hier jede einzelne Frage und Antwort.
cli-evidence-line = { $question }: { $answer } ({ $milliseconds } ms)
cli-source-line = { $source }: { $outcome } ({ $milliseconds } ms)
cli-no-provider = Zu „{ $text }“ wurde in der Anbieterliste nichts gefunden. Vielleicht hilft ein kürzeres Wort.
cli-provider-server = { $protocol }: { $host }, Port { $port }, { $security }
cli-last-checked = Zuletzt geprüft: { $date }
cli-no-certificate-store = Auf diesem Computer fehlt die Liste der vertrauenswürdigen Zertifikate. Ohne sie kann keine sichere Verbindung geprüft werden. Unter Debian und Ubuntu hilft: apt install ca-certificates
cli-no-runtime = Postlotse kann nicht auf das Netzwerk zugreifen. Starten Sie den Computer neu und versuchen Sie es noch einmal.
cli-account-of-another = Die Kontodatei gehört zu einer anderen Adresse: { $address }.
cli-confirm-first = Bitte bestätigen Sie diese Server zuerst. Vorher wird kein Passwort gesendet und keine Datei geschrieben. Gehören sie zu Ihrem Anbieter? Dann rufen Sie den Befehl noch einmal mit --confirm auf.
cli-username-needed = Für { $host } fehlt der Benutzername. Er steht in den Unterlagen Ihres Anbieters. Geben Sie ihn mit --username { $protocol }=NAME an.
cli-password-prompt = Passwort (die Eingabe bleibt unsichtbar):
cli-password-remembered = Das Passwort liegt jetzt im Passwortspeicher Ihres Computers. Dort können Sie es jederzeit löschen.
cli-password-not-stored = Weil nicht alles funktioniert hat, wurde das Passwort nicht im Passwortspeicher abgelegt.
cli-password-not-remembered = Zu { $address } liegt kein Passwort im Passwortspeicher. Mit --remember legt eine gelungene Prüfung es dort ab.
cli-password-forgotten = Zu { $address } liegt kein Passwort mehr im Passwortspeicher.
cli-password-otherwise = Es wurde nichts geprüft. Geben Sie das Passwort bitte selbst ein, oder geben Sie es mit --password-stdin weiter.
cli-stage-succeeded = { $protocol }: { $stage }: in Ordnung ({ $milliseconds } ms)
cli-stage-failed = { $protocol }: { $stage }: nicht gelungen ({ $milliseconds } ms)
cli-server-said = Antwort des Servers: „{ $answer }“
cli-check-all-works = Alles funktioniert: Anmeldung, Postfach und Versand sind geprüft. Die Prüfung selbst verschickt keine Nachricht.
cli-no-password-needed = Die Server antworten, und ein Passwort brauchen Sie hier nicht: Ihr Mailprogramm öffnet später das Anmeldefenster des Anbieters.
cli-other-username = Manche Server erwarten einen anderen Benutzernamen. Möchten Sie es damit versuchen, prüfen Sie noch einmal mit --username { $name }.
cli-check-tested-works = Was geprüft wurde, funktioniert.
cli-report-written = Bericht gespeichert: { $path }. Bitte lesen Sie ihn durch, bevor Sie ihn weitergeben.
cli-written = Gespeichert: { $path }
cli-date = { $day }. { $month ->
        [1] Januar
        [2] Februar
        [3] März
        [4] April
        [5] Mai
        [6] Juni
        [7] Juli
        [8] August
        [9] September
        [10] Oktober
        [11] November
       *[12] Dezember
    } { $year }
cli-usage-no-command = Was soll Postlotse tun? Am einfachsten beginnen Sie mit: postlotse-cli setup
cli-usage-unknown-command = Den Befehl „{ $word }“ gibt es nicht.
cli-usage-unknown-option = Die Angabe „{ $word }“ gibt es hier nicht.
cli-usage-missing-value = Hinter { $word } fehlt eine Angabe.
cli-usage-missing-argument = Eine Angabe fehlt: { $word }
cli-usage-too-many = Diese Angabe ist zu viel oder steht doppelt da: { $word }
cli-usage-not-in-list = „{ $value }“ ist bei { $option } nicht möglich. Möglich sind: { $allowed }
cli-usage-exclusive = { $option } und { $other } passen nicht zusammen. Bitte geben Sie nur eines davon an.
cli-usage-only-with = { $option } gilt nur zusammen mit { $other }.
cli-usage-password = Ein Passwort gehört nicht in die Befehlszeile, dort können andere es lesen. Geben Sie es mit --password-stdin über die Standardeingabe weiter.
cli-usage-no-password = Das Passwort fehlt. Geben Sie es mit --password-stdin über die Standardeingabe weiter, nehmen Sie mit --remembered das gemerkte, oder rufen Sie den Befehl in einem Terminal auf.
cli-usage-server-shape = „{ $word }“ ist keine Serverangabe. Sie hat die Form PROTOKOLL=SERVER:PORT:VERSCHLÜSSELUNG, zum Beispiel imap=imap.example.com:993:tls
cli-usage-port = „{ $word }“ ist kein Port. Ein Port ist eine Zahl von 1 bis 65535.
cli-usage-control-character = Die Angabe zu { $option } enthält einen Zeilenumbruch oder ein unsichtbares Zeichen. Bitte entfernen Sie es.
cli-usage-empty-answer = Es fehlt die Meldung, die erklärt werden soll. Bitte geben Sie sie hinter --answer in Anführungszeichen an.
cli-usage-not-unicode = Eine Eingabe enthält Zeichen, die sich nicht lesen lassen. Bitte verwenden Sie UTF-8.
cli-usage-setup-json = „setup“ führt Menschen durch die Einrichtung und gibt kein JSON aus. Für Skripte gibt es detect, check und export.
cli-usage-see-help = Hilfe: postlotse-cli --help
cli-help-intro = Postlotse findet die Server zu einer E-Mail-Adresse, prüft sie und übergibt das fertige Konto an Ihr Mailprogramm.
cli-help-commands = Befehle:
cli-help-setup = Führt Sie Schritt für Schritt durch die Einrichtung. Hier beginnen Sie am besten.
cli-help-detect = Findet die Server zu einer Adresse und nennt zu jeder Antwort die Quelle.
cli-help-check = Meldet sich an und prüft Postfach und Absender. Ohne --test-mail wird nichts verschickt und nichts verändert.
cli-help-export = Schreibt eine Datei für ein Mailprogramm oder richtet das Konto gleich darin ein. Das Passwort ist nie dabei.
cli-help-programs = Zeigt, welche Mailprogramme auf diesem Computer sind und mit welchem Befehl Sie das Konto dort einrichten.
cli-help-providers = Zeigt die Anbieterliste oder sucht darin.
cli-help-forget = Löscht das gemerkte Passwort einer Adresse aus dem Passwortspeicher Ihres Computers.
cli-help-doctor = Prüft, wie eine Domain ihre Mailserver bekannt macht und ob E-Mails ankommen, und nennt die besseren Einträge. Für Domain-Inhaber.
cli-help-lint = Prüft eine Konfigurationsdatei für Mailprogramme, bevor Sie sie veröffentlichen. Für Domain-Inhaber; niemand wird gefragt.
cli-help-explain = Erklärt eine Fehlermeldung von Server, Netz oder Mailprogramm: was sie bedeutet und was zu tun ist. Die Meldung bleibt auf diesem Computer.
cli-help-common-options =
    Überall möglich:
      --lang de|en       Sprache der Texte
      --json             ein JSON-Objekt für Skripte statt Text
      -h, --help         Hilfe, auch zu einem einzelnen Befehl
      -V, --version      Version
cli-help-exit-codes =
    Rückgabewerte:
        0  hat funktioniert
        1  lief, aber etwas ging nicht oder wurde nicht gefunden
        2  der Befehl ist unvollständig oder falsch
        3  Sie müssen erst zustimmen (den Servern, oder einer Änderung mit --repair); nichts wurde gesendet oder gespeichert
      130  mit Strg+C abgebrochen
cli-help-detect-options =
    Angaben:
      --offline          niemanden fragen, nur in der Anbieterliste nachsehen
      --first            aufhören, sobald keine langsamere Quelle die Antwort mehr verdrängen kann
      --details          jede Frage und jede Antwort zeigen
      --no-central-databases
                         die Datenbank von Thunderbird nicht fragen
      --no-plain-http    niemanden ungesichert (http) fragen
cli-help-check-options =
    Angaben:
      --password-stdin   das Passwort von der Standardeingabe lesen, statt danach zu fragen
      --remember         das Passwort in den Passwortspeicher legen, wenn die Prüfung gelingt
      --remembered       das Passwort von dort nehmen, statt danach zu fragen
      --protocol         nur dies prüfen: imap, pop3 oder smtp; mehrfach möglich
      --server           Server selbst angeben, zum Beispiel imap=imap.example.com:993:tls
      --username         Benutzername für alle Server; für einen allein: imap=NAME
      --account          Konto aus einer Datei, die „export --format json“ geschrieben hat
      --confirm          Server bestätigen, denen Postlotse nicht von sich aus traut
      --test-mail        wenn die Prüfung gelingt: eine Testmail an Sie selbst schicken und warten, bis sie ankommt
      --remove-test-mail sie danach wieder löschen (nur mit IMAP)
      --report           einen Bericht für den Support in diese Datei schreiben; mit der Endung .json
                         als JSON-Objekt. Er enthält kein Passwort und wird nirgendwohin gesendet
      --for              support oder provider: für den Support oder als Schreiben an den Anbieter
      --force            eine vorhandene Datei durch den Bericht ersetzen
      --no-central-databases
                         die Datenbank von Thunderbird nicht fragen
      --no-plain-http    niemanden ungesichert (http) fragen
cli-help-export-options =
    Angaben:
      --format           Art der Datei; --list zeigt alle
      --out              Name der neuen Datei; weitere Dateien liegen daneben
      --profile          bei thunderbird-profile: Ordner des Profils von Thunderbird
      --set-up           bei evolution und outlook-prf: das Konto gleich im Programm einrichten, ohne --out
      --repair           bei thunderbird-profile und evolution: ein Konto berichtigen, das es schon mit anderen Angaben gibt
      --undo             bei thunderbird-profile und evolution: das Konto wieder herausnehmen
      --incoming         imap oder pop3; ohne diese Angabe die Empfehlung
      --name             Ihr Name, wie andere ihn sehen
      --leave-on-server  wie viele Tage abgeholte E-Mails auf dem Server bleiben
                         (nur POP3, sonst 14); always: für immer
      --server           Server selbst angeben, zum Beispiel imap=imap.example.com:993:tls
      --username         Benutzername für alle Server; für einen allein: imap=NAME
      --account          Konto aus einer Datei, die „export --format json“ geschrieben hat
      --confirm          Server bestätigen, denen Postlotse nicht von sich aus traut
      --no-central-databases
                         die Datenbank von Thunderbird nicht fragen
      --no-plain-http    niemanden ungesichert (http) fragen
      --force            vorhandene Dateien ersetzen
      --list             alle Formate zeigen
cli-help-setup-options =
    Angaben:
      --no-central-databases
                         die Datenbank von Thunderbird nicht fragen
      --no-plain-http    niemanden ungesichert (http) fragen
cli-help-doctor-options =
    Angaben:
      DOMAIN             Ihre Domain; von einer E-Mail-Adresse zählt der Teil nach dem @
      --no-central-databases
                         die Datenbank von Thunderbird nicht fragen
      --no-plain-http    niemanden ungesichert (http) fragen
cli-help-lint-options =
    Angaben:
      FILE               config-v1.1.xml, eine Antwort von Autodiscover oder ein PACC-Dokument; - liest die Standardeingabe
      --address          E-Mail-Adresse, für die die Datei gelten soll
cli-help-explain-options =
    Angaben:
      --protocol         woher die Meldung stammt; ohne diese Angabe rät Postlotse und sagt es dazu
      --answer           die Meldung, in Anführungszeichen; - liest die Standardeingabe (höchstens 16 KiB)
      --stage            wobei sie kam, zum Beispiel login oder rcpt
      --provider         Anbieter, Server oder Adresse, zum Beispiel gmx
    Was in --stage und --provider nicht verstanden wird, zählt nicht.
cli-explain-others = Möglich ist auch:
cli-explain-guessed = Postlotse hat geraten, woher die Meldung stammt: --protocol { $channel }. Stimmt das nicht, geben Sie --protocol selbst an.
cli-explain-answer = Die Meldung im Wortlaut: { $answer }
cli-help-keys = Feste Wörter in Befehlen und im JSON:
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
setup-ask-address = Ihre E-Mail-Adresse:
setup-meant = Meinten Sie { $address }?
setup-yes = Ja
setup-no = Nein
setup-other-address = Möchten Sie eine andere Adresse einrichten?
setup-who-is-asked = Gefragt werden das Namensverzeichnis des Internets (DNS), die Server Ihrer Maildomain (das ist der Teil nach dem @), notfalls auch der Anbieter, der Ihre E-Mails annimmt, und die Datenbank von Thunderbird. Ihre Adresse erfährt nur Ihre Maildomain. Ein Passwort erfährt niemand.
    .without-databases = Gefragt werden das Namensverzeichnis des Internets (DNS) und die Server Ihrer Maildomain (das ist der Teil nach dem @), notfalls auch der Anbieter, der Ihre E-Mails annimmt. Ihre Adresse erfährt nur Ihre Maildomain. Ein Passwort erfährt niemand.
setup-provider-is-asked = Der Anbieter ist bekannt. Postlotse fragt nur seine Mailserver, und zwar ohne Passwort.
setup-choose-hint = Nummer oder Pfeiltasten, dann Eingabetaste. Esc führt zurück.
setup-choose-again = Diese Nummer gibt es nicht. Bitte geben Sie eine der Nummern ein.
setup-which-servers = Wie möchten Sie weitermachen?
setup-take-imap = Mit IMAP (empfohlen): E-Mails bleiben beim Anbieter, alle Geräte zeigen dasselbe.
setup-take-pop3 = Mit POP3: E-Mails werden auf diesen Computer geholt.
setup-take-imap-confirm = Mit IMAP: Ja, { $domain } gehört zu meinem Anbieter.
setup-take-pop3-confirm = Mit POP3: Ja, { $domain } gehört zu meinem Anbieter.
setup-by-hand = Die Server selbst eintragen, nach den Unterlagen des Anbieters
setup-another-address = Zurück zur Adresse
setup-which-kind = Wie sollen die E-Mails zu Ihnen kommen?
setup-kind-imap = IMAP (empfohlen): E-Mails bleiben beim Anbieter, alle Geräte zeigen dasselbe
setup-kind-pop3 = POP3: E-Mails werden auf diesen Computer geholt
setup-ask-host = Name des Servers:
setup-which-security = Welche Verschlüsselung nennt Ihr Anbieter?
setup-ask-port = Port (eine Nummer des Servers, die vorgeschlagene passt meist):
setup-private-server = { $host } steht in einem privaten Netz oder ist dieser Computer selbst. Wirklich verwenden?
setup-no-password-needed = Hier brauchen Sie kein Passwort einzugeben. Ihr Mailprogramm öffnet später das Anmeldefenster des Anbieters. Deshalb entfällt auch Schritt 5, die Prüfung.
setup-username-assigned = Der Anbieter vergibt einen eigenen Benutzernamen: { $protocol }. Er steht in Ihren Unterlagen.
setup-ask-username = Benutzername:
setup-ask-password = Passwort (die Eingabe bleibt unsichtbar):
setup-how-on = Wie möchten Sie weitermachen?
setup-other-password = Passwort neu eingeben
setup-try-username = Noch einmal prüfen, mit dem Benutzernamen „{ $name }“
setup-try-proposal = Mit { $host } prüfen, Port { $port }
setup-try-proposal-elsewhere = Mit Servern von { $domains } prüfen
setup-try-again = Noch einmal prüfen, mit denselben Angaben
setup-other-servers = Zurück zu den Servern
setup-anyway = Trotzdem weiter (in der Datei steht, was nicht geprüft ist)
setup-test-mail = Möchten Sie sich zur Probe eine Testmail schicken?
setup-test-mail-none = Nein, weiter
setup-test-mail-leave = Ja, und sie bleibt im Postfach
setup-test-mail-remove = Ja, und sie wird danach wieder gelöscht
setup-save-report = Bericht für den Support ansehen und speichern
setup-which-format = Wofür möchten Sie die Einstellungen speichern?
setup-done = Ich bin fertig
setup-ask-path = Unter welchem Namen speichern?
setup-repair-differs =
    Das Konto gibt es in Thunderbird schon, aber mit anderen Angaben. So sollten sie sein:
    { $differences }
setup-repair = Soll Postlotse sie berichtigen? Alles andere bleibt, wie es ist.
setup-thunderbird-again = Ist Thunderbird jetzt geschlossen? Noch einmal versuchen?
setup-evolution-now = Evolution ist auf diesem Computer. Soll Postlotse das Konto gleich dort einrichten? Bei „Nein“ speichern Sie die drei Dateien.
setup-evolution-differs =
    Das Konto gibt es in Evolution schon, aber mit anderen Angaben. Das würde geändert:
    { $differences }
setup-evolution-repair = Soll Postlotse das in Evolution berichtigen? Alles andere bleibt, wie es ist.
setup-outlook-now = Outlook ist auf diesem Computer. Soll Postlotse es jetzt starten und das Konto dort einrichten? Bitte schließen Sie Outlook vorher. Bei „Nein“ speichern Sie die Datei.
setup-which-profile = In Thunderbird gibt es mehrere Profile. In welchem möchten Sie das Konto einrichten?
setup-replace = { $path } gibt es schon. Die vorhandene Datei ersetzen?
setup-other-path = Unter einem anderen Namen oder in einem anderen Ordner speichern?
setup-remember = Soll sich dieser Computer das Passwort merken? Es kommt in seinen Passwortspeicher, dann geben Sie es hier nur einmal ein.
setup-goodbye = Fertig. Ihr Passwort wurde nirgends gespeichert.
setup-goodbye-remembered = Fertig. Ihr Passwort liegt nur im Passwortspeicher dieses Computers.
setup-left = Beendet. Ihr Passwort wurde nirgends gespeichert.
setup-left-remembered = Beendet. Ihr Passwort liegt nur im Passwortspeicher dieses Computers.

## doctor: what is found out about a domain (doctor-KEY, .advice)

doctor-severity-good = In Ordnung
doctor-severity-hint = Hinweis
doctor-severity-warning = Warnung
doctor-severity-error = Fehler
doctor-heading = Prüfung von { $domain }
doctor-delivery-title = Kommen Ihre E-Mails an?
doctor-delivery-sound = MX, SPF und DMARC sind in Ordnung. Landen E-Mails trotzdem im Spam, liegt es eher am Inhalt, am Ruf des Servers oder an einer fehlenden Unterschrift (DKIM).
doctor-delivery-doubtful = Einträge fehlen oder sind zu schwach. Empfänger können nicht sicher erkennen, dass Ihre E-Mails echt sind. Das ist ein häufiger Grund dafür, dass sie im Spam landen.
doctor-delivery-broken = Einträge sind fehlerhaft. Deshalb können E-Mails im Spam landen oder verloren gehen.
doctor-delivery-unknown = Die Einträge der Domain ließen sich nicht lesen. Ob E-Mails im Spam landen, lässt sich deshalb nicht sagen.
doctor-not-visible = Ob Ihre E-Mails unterschrieben sind (DKIM), lässt sich von außen nicht prüfen. Fragen Sie Ihren E-Mail-Anbieter.
doctor-place = Wo: { $place }
doctor-file-content = Inhalt der Datei:
doctor-sources = Wer gefragt wurde:
doctor-zone-title = Zeilen für die Domain:
doctor-config-title = Konfigurationsdatei für { $place }:
doctor-config-missing = Eine Konfigurationsdatei gibt es erst, wenn je ein Server zum Lesen und zum Senden geantwortet hat.
doctor-remark-replace = Ersetzt den vorhandenen Eintrag:
doctor-remark-fill-exchanger = Bitte ergänzen: MAIL-EXCHANGER ist der Server, der Ihre E-Mails annimmt.
doctor-remark-fill-server = Bitte ergänzen: Kein Server hat geantwortet. Setzen Sie den Namen Ihres Servers ein.
doctor-remark-fill-web-server = Bitte ergänzen: WEB-SERVER ist der Webserver, auf dem die Konfigurationsdatei liegt.
doctor-remark-only-if-not-offered = Nur verwenden, wenn Sie das wirklich nicht anbieten:
doctor-remark-complete-senders = Nehmen Sie jeden Dienst auf, der für Sie sendet, bevor Sie das verwenden:
doctor-remark-after-file = Erst verwenden, wenn die MTA-STS-Datei abrufbar ist:
doctor-domain-empty = Bitte geben Sie eine Domain ein, zum Beispiel example.com.
doctor-domain-no-dot = Der Domain fehlt die Endung. Bitte ergänzen Sie sie, zum Beispiel example.com statt example.
doctor-domain-literal = Das ist eine Zahlenadresse (IP). Bitte geben Sie den Namen der Domain ein, zum Beispiel example.com.
doctor-domain-too-long = Die Domain ist zu lang. Bitte prüfen Sie, ob etwas doppelt eingefügt wurde.
doctor-domain-not-a-name = Das ist keine Domain. Erlaubt sind Buchstaben, Ziffern, Bindestriche und Punkte, zum Beispiel example.com. Bitte prüfen Sie die Schreibweise.
doctor-public-suffix = { $place } ist keine eigene Domain, sondern eine Endung, unter der andere ihre Domains haben.
    .advice = Geben Sie Ihre ganze Domain ein, also auch den Namen vor der Endung.
doctor-domain-missing = Die Domain { $place } gibt es nicht.
    .advice = Prüfen Sie die Schreibweise. Stimmt sie, ist die Domain nicht angemeldet oder abgelaufen: Fragen Sie Ihren Domain-Anbieter.
doctor-dns-unanswered = Zu { $place } gab das Namensverzeichnis des Internets (DNS) keine Auskunft: { $detail }.
    .advice = Prüfen Sie Ihre Internetverbindung und versuchen Sie es später noch einmal. Bleibt es dabei, antworten die Namensserver der Domain nicht: Fragen Sie Ihren Domain-Anbieter.
doctor-mx-good = E-Mails an die Domain nimmt { $detail } an.
doctor-mx-implicit = Es ist nicht eingetragen, wer E-Mails an { $place } annimmt. Sie gehen deshalb an den Webserver der Domain.
    .advice = Tragen Sie den Server ein, der E-Mails annimmt (MX). Nimmt die Domain keine E-Mails an, tragen Sie das ebenfalls ein.
doctor-mx-missing = Niemand kann E-Mails an { $place } schicken: Es ist kein Server eingetragen, der sie annimmt.
    .advice = Tragen Sie den Server ein, der E-Mails annimmt (MX). Seinen Namen nennt Ihr E-Mail-Anbieter.
doctor-mx-null = Die Domain erklärt, dass sie keine E-Mails annimmt.
    .advice = Ist das gewollt, ist nichts zu tun. Sonst ersetzen Sie den Eintrag durch den Server, der E-Mails annimmt.
doctor-mx-alias = Als Mailserver ist { $place } eingetragen, das ist nur ein Zweitname für { $detail }. Manche Absender stellen dort nichts zu.
    .advice = Tragen Sie den eigentlichen Namen ein: { $detail }.
doctor-mx-without-address = Als Mailserver ist { $place } eingetragen, doch diesen Namen findet niemand.
    .advice = Berichtigen Sie den Namen, oder tragen Sie seine Adresse ein (A oder AAAA).
doctor-spf-good = Es ist eingetragen, wer im Namen der Domain senden darf (SPF).
doctor-spf-missing = Es ist nicht eingetragen, wer im Namen der Domain senden darf (SPF). E-Mails landen deshalb leichter im Spam.
    .advice = Veröffentlichen Sie diese Zeile. Nehmen Sie vorher jeden Dienst auf, der für Sie sendet, zum Beispiel den Newsletter.
doctor-spf-several = Es gibt { $detail } SPF-Einträge. Erlaubt ist einer. So gilt keiner.
    .advice = Löschen Sie alle bis auf einen, der alles enthält. Prüfen Sie den Vorschlag, bevor Sie ihn übernehmen.
doctor-spf-syntax = Der SPF-Eintrag ist fehlerhaft und gilt nicht. Der Fehler steht hier: { $detail }
    .advice = Berichtigen oder entfernen Sie diesen Teil.
doctor-spf-pass-all = Der SPF-Eintrag erlaubt der ganzen Welt, im Namen der Domain zu senden (+all).
    .advice = Ersetzen Sie +all durch ~all. Kommt dann alles an, nehmen Sie -all.
doctor-spf-neutral-all = Der SPF-Eintrag sagt nichts über fremde Absender (?all). Er schützt die Domain also nicht.
    .advice = Ersetzen Sie ?all durch ~all. Kommt dann alles an, nehmen Sie -all.
doctor-spf-without-all = Dem SPF-Eintrag fehlt der Schluss. Über fremde Absender sagt er deshalb nichts.
    .advice = Hängen Sie ~all an. Kommt dann alles an, nehmen Sie -all.
doctor-spf-too-many-lookups = Der SPF-Eintrag verlangt mehr als zehn Nachfragen im DNS. Viele Empfänger werten ihn deshalb als Fehler.
    .advice = Entfernen Sie Dienste, die nicht mehr für Sie senden. Gezählt wird auch, was in eingebundenen Einträgen steht.
doctor-spf-include-empty = Der SPF-Eintrag bindet { $detail } ein, dort gibt es aber keinen. Damit gilt der ganze Eintrag nicht.
    .advice = Entfernen oder berichtigen Sie diesen Verweis.
doctor-spf-unresolved = Der SPF-Eintrag verweist auf { $detail }. Was dort steht, ließ sich nicht ganz prüfen.
    .advice = Prüfen Sie später noch einmal.
doctor-spf-pointer = Der SPF-Eintrag enthält ptr. Das gilt als veraltet und macht jede Prüfung langsam.
    .advice = Ersetzen Sie ptr durch a, mx oder die Adressen der Server.
doctor-dmarc-good = Es ist eingetragen, was Empfänger mit gefälschten E-Mails tun sollen (DMARC).
doctor-dmarc-inherited = Was Empfänger mit gefälschten E-Mails tun sollen, steht bei { $place } und gilt auch hier (DMARC).
doctor-dmarc-missing = Es ist nicht eingetragen, was Empfänger mit gefälschten E-Mails tun sollen (DMARC). Große Anbieter erwarten das von jedem Absender.
    .advice = Veröffentlichen Sie diese Zeile. Sie lässt erst einmal alles durch und schickt Ihnen Berichte.
doctor-dmarc-several = Es gibt { $detail } DMARC-Einträge. Erlaubt ist einer. So gilt keiner.
    .advice = Löschen Sie alle bis auf einen.
doctor-dmarc-syntax = Der DMARC-Eintrag ist fehlerhaft und gilt nicht. Der Fehler steht hier: { $detail }
    .advice = Ersetzen Sie den Eintrag durch diese Zeile.
doctor-dmarc-none = Der DMARC-Eintrag beobachtet nur (p=none). Gefälschte E-Mails kommen weiter an.
    .advice = Zeigen die Berichte, dass Ihre eigenen E-Mails die Prüfung bestehen, gehen Sie zu p=quarantine über.
doctor-dmarc-partial = Der DMARC-Eintrag gilt nur für { $detail } Prozent der E-Mails.
    .advice = Entfernen Sie pct, sobald Ihre eigenen E-Mails die Prüfung bestehen.
doctor-dmarc-without-reports = Der DMARC-Eintrag verlangt keine Berichte. Fehler bei Ihren eigenen E-Mails bleiben so unbemerkt.
    .advice = Ergänzen Sie rua mit einer Adresse, die Sie lesen.
doctor-mta-sts-good = Andere Mailserver müssen verschlüsselt zustellen (MTA-STS).
doctor-mta-sts-missing = Andere Mailserver müssen nicht verschlüsselt zustellen (MTA-STS fehlt).
    .advice = Legen Sie zuerst eine Datei mit diesem Inhalt unter { $detail } ab. Veröffentlichen Sie danach den Eintrag aus den Zeilen für die Domain.
doctor-mta-sts-syntax = Der MTA-STS-Eintrag ist fehlerhaft und gilt nicht: { $detail }
    .advice = Ersetzen Sie den Eintrag. Die Kennung (id) ändern Sie bei jeder Änderung der Datei.
doctor-mta-sts-without-file = MTA-STS ist eingetragen, doch die Datei dazu ist nicht abrufbar: { $detail }.
    .advice = Legen Sie die Datei mit diesem Inhalt ab. Der Webserver braucht ein gültiges Zertifikat für diesen Namen.
doctor-mta-sts-redirect = Die MTA-STS-Datei wird umgeleitet. Mailserver folgen einer Umleitung hier nicht.
    .advice = Legen Sie die Datei genau an dieser Adresse ab.
doctor-mta-sts-without-record = Die MTA-STS-Datei liegt bereit, doch der Eintrag im DNS fehlt. Niemand liest sie deshalb.
    .advice = Veröffentlichen Sie diese Zeile.
doctor-mta-sts-file-syntax = Die MTA-STS-Datei ist fehlerhaft: { $detail }
    .advice = Ersetzen Sie ihren Inhalt durch diesen.
doctor-mta-sts-testing = MTA-STS läuft noch als Versuch (testing).
    .advice = Kommen alle E-Mails an, ändern Sie in der Datei mode auf enforce und im Eintrag die Kennung (id).
doctor-mta-sts-off = MTA-STS ist ausgeschaltet (none).
    .advice = Soll es gelten, ändern Sie in der Datei mode auf testing und im Eintrag die Kennung (id).
doctor-mta-sts-uncovered = Die MTA-STS-Datei nennt den Mailserver { $detail } nicht. E-Mails werden dort bald nicht mehr zugestellt.
    .advice = Ergänzen Sie den Server in der Datei, und ändern Sie im Eintrag die Kennung (id).
doctor-tls-reports-good = Berichte über misslungene Verschlüsselung sind angefordert (TLS-RPT).
doctor-tls-reports-missing = Berichte über misslungene Verschlüsselung sind nicht angefordert (TLS-RPT).
    .advice = Veröffentlichen Sie diese Zeile. Dann bekommen Sie die Berichte.
doctor-tls-reports-syntax = Der TLS-RPT-Eintrag ist fehlerhaft und gilt nicht: { $detail }
    .advice = Ersetzen Sie den Eintrag.
doctor-bundled-servers = Die Server von { $detail } stehen in der eingebauten Liste. Mailprogramme finden sie auch so.
doctor-server-proven = { $place } antwortet verschlüsselt und mit gültigem Zertifikat.
doctor-servers-missing = Es wurde kein Server zum Lesen und Senden von E-Mails gefunden. Mailprogramme können sich nicht selbst einrichten.
    .advice = Veröffentlichen Sie die Namen der Server. In den Zeilen für die Domain steht, was zu ergänzen ist.
doctor-server-certificate = { $place } weist sich nicht mit einem gültigen Zertifikat aus oder verschlüsselt nicht richtig.
    .advice = Richten Sie auf dem Server ein gültiges Zertifikat für genau diesen Namen ein.
doctor-server-silent = { $place } ist veröffentlicht, antwortet aber nicht wie beschrieben.
    .advice = Berichtigen Sie Name, Port und Verschlüsselung, oder entfernen Sie den Server.
doctor-server-refused = { $place } ist veröffentlicht, kein Mailprogramm sollte diesen Server aber verwenden: Es ist eine bloße IP-Adresse, oder er liegt nicht im öffentlichen Internet.
    .advice = Veröffentlichen Sie einen Namen, der im ganzen Internet zu erreichen ist.
doctor-server-starttls-only = { $place } verschlüsselt erst nach dem Verbinden (STARTTLS). Sicherer ist Verschlüsselung von Anfang an.
    .advice = Schalten Sie am Server zusätzlich den Port 993 (IMAP), 995 (POP3) oder 465 (Senden) ein.
doctor-plain-text-servers = { $place } nennt nur Server ohne Verschlüsselung. Postlotse und andere sichere Programme lehnen sie ab.
    .advice = Nennen Sie verschlüsselte Server, am besten mit Verschlüsselung von Anfang an.
doctor-publication-failed = { $place } ist nicht brauchbar: { $detail }.
    .advice = Bringen Sie das in Ordnung, oder nehmen Sie die Adresse aus dem Netz. Mailprogramme warten sonst vergeblich.
doctor-plain-http-only = Die Konfigurationsdatei gibt es nur ungesichert (http). Mailprogramme müssen deshalb nachfragen, oder sie lassen sie aus.
    .advice = Machen Sie dieselbe Datei unter { $detail } zugänglich.
doctor-sources-published = Die Domain veröffentlicht ihre Server: { $detail }.
doctor-sources-contradict = Die Domain veröffentlicht widersprüchliche Angaben: { $detail }.
    .advice = Gleichen Sie die Angaben an, oder entfernen Sie die veraltete.
doctor-database-differs = Die Datenbank von Thunderbird nennt andere Server als die Domain: { $detail }.
    .advice = Melden Sie dort den neuen Stand, oder berichtigen Sie die eigenen Angaben.
doctor-autoconfig-missing = Es gibt keine Konfigurationsdatei für Mailprogramme (autoconfig). Sie ist der sicherste Weg, die Server bekannt zu machen.
    .advice = Speichern Sie die Konfigurationsdatei, und legen Sie sie auf einem Webserver unter { $place } ab.
doctor-srv-missing = Die Server stehen nicht im DNS (SRV). Manche Mailprogramme suchen nur dort.
    .advice = Veröffentlichen Sie die Zeilen, die mit einem Unterstrich beginnen.
doctor-srv-elsewhere = Die SRV-Einträge zeigen auf eine fremde Domain ({ $detail }). Gute Mailprogramme fragen deshalb nach, bevor sie den Server verwenden.
    .advice = Veröffentlichen Sie zusätzlich die Konfigurationsdatei. Ihr wird ohne Nachfrage vertraut.


## lint: what is wrong with a published document (lint-KEY, .advice)

lint-heading = Prüfung von { $path }
lint-kind = Art der Datei: { $kind }
lint-kind-config = Konfigurationsdatei für Mailprogramme (config-v1.1, autoconfig)
lint-kind-autodiscover = Antwort für Outlook (Autodiscover)
lint-kind-pacc = Konfiguration in JSON (PACC)
lint-kind-unknown = nicht erkannt
lint-servers = Server, die ein Mailprogramm für { $address } darin findet:
lint-no-faults = Nichts zu beanstanden.
lint-not-asked = Geprüft wurde nur die Datei. Ob die Server antworten, prüfen „detect“ und „doctor“.
lint-record-title = TXT-Eintrag bei _ua-auto-config, der zu genau dieser Datei gehört:
lint-standard-input = Standardeingabe
lint-not-a-config = Das ist keine Konfiguration für Mailprogramme.
    .advice = Erwartet wird eine Konfigurationsdatei (clientConfig), eine Antwort von Autodiscover oder ein PACC-Dokument. Liegt an der Adresse eine Fehlerseite des Webservers, hinterlegen Sie dort die richtige Datei.
lint-malformed = In Zeile { $line }, Spalte { $column } bricht die Datei innerhalb von „{ $element }“ ab.
    .advice = Prüfen Sie, ob jedes Element geschlossen ist und genau so geschrieben endet, wie es beginnt. Für & schreiben Sie &amp;, für < schreiben Sie &lt;.
lint-malformed-json = In Zeile { $line }, Spalte { $column } ist die Datei kein gültiges JSON.
    .advice = Prüfen Sie dort Kommas, Anführungszeichen und Klammern.
lint-doctype-forbidden = Die Datei enthält eine Dokumenttyp-Angabe (DOCTYPE). Mailprogramme lehnen sie aus Sicherheitsgründen ab.
    .advice = Löschen Sie die Zeile mit <!DOCTYPE und ersetzen Sie eigene Entitäten durch den Text, für den sie stehen.
lint-too-deep = Die Datei ist zu tief verschachtelt oder hat zu viele Elemente.
    .advice = Lassen Sie nur die Angaben zu den Servern stehen.
lint-too-large = Die Datei ist größer als 256 KB.
    .advice = Lassen Sie nur die Angaben zu den Servern stehen.
lint-plain-text-only = Alle Server in der Datei sind ohne Verschlüsselung angegeben. Kein Passwort wäre dort sicher.
    .advice = Richten Sie auf den Servern TLS ein und geben Sie die Ports 993 (IMAP), 995 (POP3) und 465 (SMTP) an.
lint-no-usable-server = Die Datei nennt keinen Server, mit dem ein Mailprogramm arbeiten kann.
    .advice = Geben Sie mindestens einen Server für IMAP oder POP3 und einen für SMTP an, jeweils mit Name, Port und Verschlüsselung.
lint-plain-text = Dieser Server ist ohne Verschlüsselung angegeben. Er wird nicht verwendet.
    .advice = { $kind ->
        [autodiscover] Schreiben Sie <SSL>on</SSL> und den Port 993 (IMAP), 995 (POP3) oder 465 (SMTP).
       *[other] Schreiben Sie <socketType>SSL</socketType> und den Port 993 (IMAP), 995 (POP3) oder 465 (SMTP).
    }
lint-host-missing = Der Name des Servers fehlt.
    .advice = { $kind ->
        [autodiscover] Ergänzen Sie ihn, zum Beispiel <Server>imap.example.com</Server>.
        [pacc] Ergänzen Sie ihn, zum Beispiel "host": "imap.example.com".
       *[other] Ergänzen Sie ihn, zum Beispiel <hostname>imap.example.com</hostname>.
    }
lint-host-unusable = Das ist kein Name eines Servers.
    .advice = Erlaubt sind Buchstaben, Ziffern, Bindestriche und Punkte, ohne https:// davor und ohne Port dahinter, zum Beispiel imap.example.com. In Konfigurationsdateien ist auch der Platzhalter %EMAILDOMAIN% möglich.
lint-host-is-address = Statt eines Namens steht hier eine IP-Adresse. Kein Zertifikat passt dazu, und Mailprogramme lehnen sie ab.
    .advice = Schreiben Sie den Namen des Servers, auf den sein Zertifikat ausgestellt ist, zum Beispiel imap.example.com.
lint-host-is-local = Dieser Name gilt nur auf dem eigenen Computer oder im eigenen Netz.
    .advice = Schreiben Sie den Namen, unter dem der Server im Internet erreichbar ist.
lint-host-tells-address = Der Name des Servers enthält den Namen der Person und liegt außerhalb der Domain. So erführen Fremde, wer ein Konto einrichtet.
    .advice = Schreiben Sie einen festen Namen ohne %EMAILLOCALPART% und %EMAILADDRESS%.
lint-port-unusable = Der Port ist keine Zahl von 1 bis 65535.
    .advice = Schreiben Sie die Zahl: 993 für IMAP, 995 für POP3, 465 für SMTP.
lint-security-unknown = Diese Art der Verschlüsselung gibt es nicht. Der Server wird nicht verwendet.
    .advice = Schreiben Sie SSL für die Ports 993, 995 und 465 oder STARTTLS für 143, 110 und 587.
lint-security-against-port = Port und Verschlüsselung passen nicht zusammen.
    .advice = Auf 993 (IMAP), 995 (POP3) und 465 (SMTP) ist die Verbindung von Anfang an verschlüsselt (SSL). STARTTLS gehört zu 143, 110 und 587.
lint-security-ambiguous = Mailprogramme lesen diese Angabe verschieden: manche als unverschlüsselt, manche als STARTTLS.
    .advice = Für 993, 995 und 465 schreiben Sie <SSL>on</SSL><Encryption>SSL</Encryption>, für 143, 110 und 587 <SSL>on</SSL><Encryption>TLS</Encryption>.
lint-username-unusable = Der Benutzername lässt sich nicht lesen.
    .advice = { $kind ->
        [autodiscover] Schreiben Sie die ganze E-Mail-Adresse. Für & schreiben Sie &amp;. Unsichtbare Zeichen sind nicht erlaubt.
       *[other] Schreiben Sie %EMAILADDRESS% oder %EMAILLOCALPART%. Für & schreiben Sie &amp;. Unsichtbare Zeichen sind nicht erlaubt.
    }
lint-spa-required = Hier wird eine Anmeldung verlangt, die nur Windows-Programme kennen (SPA).
    .advice = Schreiben Sie <SPA>off</SPA>. Über eine verschlüsselte Verbindung ist das Passwort auch so sicher.
lint-no-incoming = Es fehlt ein Server, mit dem sich E-Mails lesen lassen.
    .advice = { $kind ->
        [autodiscover] Geben Sie einen Server für IMAP an: <Type>IMAP</Type>, am besten mit Port 993.
        [pacc] Geben Sie einen Server für IMAP an, zum Beispiel "imap": {"{"}"host": "imap.example.com"{"}"}.
       *[other] Geben Sie einen Server für IMAP an: <incomingServer type="imap">, am besten mit Port 993 und SSL.
    }
lint-no-outgoing = Es fehlt ein Server, mit dem sich E-Mails senden lassen.
    .advice = { $kind ->
        [autodiscover] Geben Sie einen Server für SMTP an: <Type>SMTP</Type>, am besten mit Port 465.
        [pacc] Geben Sie einen Server zum Senden an, zum Beispiel "submit": {"{"}"host": "smtp.example.com"{"}"}.
       *[other] Geben Sie einen Server für SMTP an: <outgoingServer type="smtp">, am besten mit Port 465 und SSL.
    }
lint-answer-elsewhere = Die Antwort nennt keinen Server, sondern verweist an eine andere Stelle.
    .advice = Prüfen Sie auch die Antwort, auf die sie verweist. Mailprogramme fragen vorher nach, wenn sie außerhalb Ihrer Domain liegt.
lint-answer-refused = Die Antwort ist eine Fehlermeldung.
    .advice = Prüfen Sie die Einstellungen Ihres Autodiscover-Dienstes und ob er die Adresse kennt.
lint-wrong-type = Dieser Wert hat nicht die Form, die das Format vorschreibt. Er wird nicht verwendet.
    .advice = Ein Server ist ein Objekt mit einem Namen als Text, zum Beispiel {"{"}"host": "imap.example.com"{"}"}, die Anmeldung ein Objekt wie {"{"}"password": true{"}"}.
lint-domain-not-listed = Die Datei nennt die Domain der E-Mail-Adresse nicht. Manche Mailprogramme lehnen sie dann ab.
    .advice = Nehmen Sie die Domain in ein <domain>-Element von emailProvider auf.
lint-placeholder-unknown = Der Benutzername enthält einen Platzhalter, den nicht jedes Mailprogramm ausfüllen kann.
    .advice = Schreiben Sie %EMAILADDRESS% für die ganze Adresse oder %EMAILLOCALPART% für den Teil vor dem @.
lint-port-missing = Der Port fehlt. Mailprogramme müssen ihn raten.
    .advice = Ergänzen Sie ihn: 993 für IMAP, 995 für POP3, 465 für SMTP.
lint-security-missing = Die Art der Verschlüsselung fehlt. Manche Mailprogramme verbinden sich dann unverschlüsselt.
    .advice = Ergänzen Sie <socketType>SSL</socketType> für die Ports 993, 995 und 465 oder <socketType>STARTTLS</socketType> für 143, 110 und 587.
lint-username-missing = Der Benutzername fehlt. Manche Mailprogramme setzen dann etwas Falsches ein.
    .advice = { $kind ->
        [autodiscover] Ergänzen Sie <LoginName> mit dem Namen, mit dem man sich anmeldet.
       *[other] Ergänzen Sie <username>%EMAILADDRESS%</username>, oder %EMAILLOCALPART%, wenn nur der Teil vor dem @ gilt.
    }
lint-plain-link = Das ist keine Adresse, die mit https beginnt. Mailprogramme folgen ihr nicht.
    .advice = Schreiben Sie eine vollständige Adresse, zum Beispiel https://example.com/hilfe.
lint-port-unusual = Diesen Port verwenden Mailserver sonst nicht. Mailprogramme fragen deshalb nach.
    .advice = Verwenden Sie 993 für IMAP, 995 für POP3 und 465 für SMTP, wenn Ihr Server sie anbietet.
lint-authentication-missing = Es steht nicht da, wie man sich anmeldet. Manche Mailprogramme lehnen die Angabe dann ab.
    .advice = { $kind ->
        [pacc] Ergänzen Sie "authentication": {"{"}"password": true{"}"}, wenn man sich mit einem Passwort anmeldet.
       *[other] Ergänzen Sie <authentication>password-cleartext</authentication>, wenn man sich mit einem Passwort anmeldet.
    }
lint-authentication-unknown = Diese Art der Anmeldung kennen die meisten Mailprogramme nicht. Sie wird übergangen.
    .advice = Üblich sind password-cleartext (Passwort über die verschlüsselte Verbindung) und OAuth2 (Anmeldung im Browser).
lint-outdated-name = Das ist ein Name aus einer alten Fassung des Formats.
    .advice = { $kind ->
        [pacc] Schreiben Sie "submit" statt "smtp". Solange ältere Programme danach suchen, können beide dastehen.
       *[other] Schreiben Sie password-cleartext statt plain und password-encrypted statt secure.
    }
lint-tls-not-first = STARTTLS steht vor der Verbindung, die von Anfang an verschlüsselt ist. Die meisten Mailprogramme nehmen den ersten Eintrag.
    .advice = Stellen Sie den Eintrag mit Port 993 (IMAP), 995 (POP3) oder 465 (SMTP) an den Anfang.
lint-protocol-misplaced = Dieser Server steht an der falschen Stelle. Er wird nicht verwendet.
    .advice = IMAP und POP3 gehören in incomingServer, SMTP gehört in outgoingServer.
lint-protocol-unknown = Mailprogramme richten diese Art von Server hier nicht ein. Der Eintrag wird übergangen.
    .advice = Ist das Absicht, müssen Sie nichts tun. Sonst schreiben Sie imap, pop3 oder smtp.


## window: the pages of the window

window-program = Postlotse
window-help = Hilfe
window-settings = Darstellung
window-settings-title = Darstellung und Datenschutz
window-menu = Menü
window-german = Deutsch
window-english = English
window-steps = Die sechs Schritte
window-step-behind = Schritt { $number }: { $title }, erledigt
window-step-now = Schritt { $number }: { $title }, hier sind Sie
window-step-not-passed = Schritt { $number }: { $title }, nicht bestanden
window-step-partly = Schritt { $number }: { $title }, nicht vollständig
window-step-left-out = Schritt { $number }: { $title }, ausgelassen
window-step-back = Schritt { $number }: { $title }, hier geht es nachher weiter
window-step-ahead = Schritt { $number }: { $title }, kommt noch
window-next = Weiter
window-next-now = Jetzt weiter
window-back = Zurück
window-stop = Abbrechen
window-cancel = Abbrechen
window-done = Fertig
window-close-page = Schließen
window-anyway = Trotzdem weiter
window-details = Einzelheiten
window-folded = zugeklappt
window-unfolded = aufgeklappt
window-what-next = So geht es weiter
window-seconds = { $whole },{ $tenths } s
window-inbox = Posteingang
window-sending = Versand
window-username = Benutzername
window-username-hint = Diesen Namen erwartet Ihr Anbieter. Ändern Sie ihn nur, wenn in Ihren Unterlagen ein anderer steht.
window-username-both = für beide gleich
window-open-page = Anleitung bei { $site } öffnen
window-evidence-server = { $protocol }: { $host }, Port { $port }, { $security }. { $trust }
window-address-title = Ihre E-Mail-Adresse
window-address-intro = Mehr brauchen wir für den Anfang nicht. Servernamen und Ports findet Postlotse selbst.
window-address = E-Mail-Adresse
window-address-hint = Zum Beispiel vorname.nachname@anbieter.de
window-address-promise = Nach Ihrem Passwort fragen wir erst, wenn Sie die Server gesehen haben.
window-name = Ihr Name
window-name-aside = sehen die Empfänger, darf leer bleiben
window-asked = Wer wird was gefragt?
window-who-is-asked-without-database = Gefragt werden das Namensverzeichnis des Internets (DNS) und die Server Ihrer Maildomain (das ist der Teil nach dem @), notfalls auch der Anbieter, der Ihre E-Mails annimmt. Die Datenbank von Thunderbird wird nicht gefragt, das haben Sie so eingestellt. Ein Passwort erfährt niemand.
window-take-meant = Ja, { $address } verwenden
window-provider-recognised = { $provider } erkannt
window-provider-needs = Vorher einmal nötig: { $what }. Wie das geht, zeigen wir gleich.
window-provider-easy = Die Server sind schon bekannt.
window-provider-closed = { $provider } lässt keine Mailprogramme zu
window-without-programs = E-Mails dieses Anbieters lesen und schreiben Sie nur auf seiner Internetseite oder in seiner App.
window-other-address = Sie können hier eine andere Adresse eingeben.
window-search-title = Wir suchen Ihre Server
window-search-look-title = Server gefunden
window-search-nothing-title = Keine Server gefunden
window-search-intro = { $address } · Sie müssen nichts tun.
window-search-again = Noch einmal suchen
window-row-asked = wird gefragt …
window-row-waiting = wartet auf Antworten …
window-row-unheard = keine Antwort abgewartet
window-row-nobody = nichts zu prüfen
window-row-handshake = Sichere Verbindung ausprobieren
window-row-proven = { $works } von { $tried } gelungen
window-row-with-time = { $said } · { $time }
window-evidence-line = { $question }: { $answer } ({ $time })
window-found = Wir haben Server gefunden.
window-found-careful = Bitte prüfen Sie die gefundenen Server.
window-found-at = Ihr Postfach liegt bei { $provider }.
window-found-still-asking = Wir prüfen noch, ob die Server sicher erreichbar sind.
window-found-proven = Die Server haben geantwortet, die Verschlüsselung ist geprüft.
window-found-look = Sie sehen sie im nächsten Schritt. Geben Sie Ihr Passwort erst danach ein.
window-nothing-found = Zu dieser Adresse ist nichts zu finden.
window-nobody = Vielleicht fehlt die Verbindung zum Internet.
window-by-hand = Server selbst eintragen
window-by-hand-intro = Die Angaben stehen in den Unterlagen oder auf den Hilfeseiten Ihres Anbieters.
window-servers-title = Das haben wir gefunden
window-servers-own = Ihr Anbieter ist **{ $provider }**.
window-servers-hosted = Die E-Mails von { $domain } liegen bei **{ $provider }**.
window-servers-intro = Für { $domain } haben wir diese Server gefunden.
window-choose-way = Bitte wählen Sie, wie Sie Ihre E-Mails lesen möchten.
window-which-way = Wie möchten Sie Ihre E-Mails lesen?
window-imap = IMAP
window-imap-means = Die E-Mails bleiben beim Anbieter. Handy und Computer zeigen dasselbe.
window-pop3 = POP3
window-pop3-means = Die E-Mails werden auf diesen Computer geholt.
window-recommended = empfohlen
window-encrypted-proven = verschlüsselt, geprüft
window-encrypted = Verbindung verschlüsselt
window-encrypted-unproven = verschlüsselt, noch nicht geprüft
window-ports = Ports, Quelle und Alternativen
window-change = Selbst ändern
window-as-found = Gefundene Server verwenden
window-agree-title = Bitte prüfen Sie: Gehört { $domain } zu Ihrem Anbieter?
window-foreign = Diese Domain betreibt Ihr Postfach und erhält Ihr Passwort:
window-agree-domain = Diese Domain würde Ihr Passwort erhalten:
window-agree-how = Steht dieser Name in den Unterlagen oder auf der Internetseite Ihres Anbieters? Wenn Sie unsicher sind, fragen Sie dort nach.
window-agree-yes = Ja, { $domain } gehört zu meinem Anbieter.
window-agree-private = { $domain } steht in einem privaten Netz oder ist dieser Computer selbst
window-agree-private-yes = Ja, ich möchte { $domain } verwenden.
window-agree-missing = Bitte setzen Sie erst das Häkchen, oder ändern Sie die Server.
window-server-name = Servername
window-security = Verschlüsselung
window-security-hint = Im Zweifel SSL/TLS. STARTTLS nur, wenn Ihr Anbieter es so nennt.
window-port = Port
window-port-hint = Die vorgeschlagene Nummer passt meist.
window-login-title = Anmelden
window-login-at = Anmelden bei { $provider }
window-notes-title = Die Quelle der Angaben schreibt dazu (nicht von uns geprüft):
window-prepare = Das brauchen Sie vorher
window-prepare-how = So geht das
window-no-password-title = Hier brauchen Sie kein Passwort
window-no-password = Ihr Mailprogramm öffnet später selbst das Anmeldefenster des Anbieters. Deshalb entfällt auch die Prüfung.
window-password = Passwort Ihres Postfachs
window-password-hidden = verdeckt
window-password-app = Bei zweistufiger Anmeldung: ein App-Passwort.
window-password-visible = sichtbar
window-password-show = Passwort zeigen
window-password-hide = Passwort verdecken
window-password-goes-to = Das Passwort geht nur verschlüsselt an **{ $host }**.
window-password-goes-to-both = Das Passwort geht nur verschlüsselt an **{ $incoming }** und **{ $outgoing }**.
window-recall = Gespeichertes Passwort verwenden
window-recall-nothing = Für diese Adresse ist auf diesem Computer kein Passwort gespeichert.
window-recall-found = Das gespeicherte Passwort ist eingesetzt.
window-recall-failed = Das gespeicherte Passwort ist nicht zu bekommen
window-check-now = Jetzt prüfen
window-check-title = Wir prüfen Ihr Konto
window-check-running = Es wird keine E-Mail verschickt und nichts verändert.
window-check-passed = Prüfung bestanden
window-check-not-yet = Noch nicht ganz
window-check-works = Alles funktioniert.
window-check-works-means = Sie können E-Mails empfangen und senden. Verschickt wurde bei der Prüfung nichts.
window-test-mail = Testmail
window-test-mail-what = Auf Wunsch schickt Postlotse eine kurze Nachricht von { $address } an Sie selbst und sieht nach, ob und wo sie ankommt. Das dauert höchstens zwei Minuten.
window-test-mail-remove = Danach wieder löschen
window-test-mail-send = Testmail an mich selbst schicken
window-test-mail-again = Noch eine Testmail schicken
window-test-mail-stop = Nicht länger warten
window-test-mail-sending = Die Testmail wird verschickt …
window-test-mail-under-way = Unterwegs seit { $seconds } s
window-test-mail-stopped = Sie haben das Warten beendet. Ist die Testmail schon abgeschickt, kommt sie trotzdem an.
window-check-incomplete = Die Prüfung ist nicht vollständig.
window-check-incomplete-means = Ein Teil wurde nicht geprüft. Sie können es noch einmal versuchen oder trotzdem weitermachen.
window-check-looking = Wir sehen nach, woran es liegt …
window-check-proposal = Mit diesem Server prüfen
window-check-proposal-elsewhere = Mit { $domains } prüfen
window-check-proposals = Mit diesen Servern prüfen
window-copy-request = Text kopieren
window-copy-request-done = Der Text ist kopiert.
window-copy-request-failed = Der Text ließ sich nicht kopieren.
window-check-again = Noch einmal prüfen
window-check-steps = Alle Schritte
window-check-spelling = Prüfen Sie auch, ob das Passwort richtig geschrieben ist. Groß- und Kleinschreibung zählt.
window-try-username = Mit dem Benutzernamen „{ $name }“ versuchen
window-other-servers = Server ändern
window-attempts-left = { $left ->
        [0] Kein weiterer Versuch
        [one] Noch ein Versuch
       *[other] Noch { $left } Versuche
    } in zehn Minuten. Mehr abgelehnte Anmeldungen könnten Ihr Konto sperren.
window-answer = Antwort des Servers
window-row-connects = verbindet sich …
window-row-signs-in = meldet sich an …
window-row-looks = sieht in das Postfach …
window-row-asks-sender = prüft den Absender …
window-row-receives = angemeldet, Postfach geöffnet
window-row-sends = angemeldet, Absender erlaubt
window-row-connection-failed = keine sichere Verbindung
window-row-login-failed = Anmeldung abgelehnt
window-row-after-refusal = erreichbar, Anmeldung noch nicht versucht
window-row-mailbox-failed = angemeldet, aber Postfach nicht zu öffnen
window-row-sender-failed = angemeldet, aber Absender nicht erlaubt
window-step-done = in Ordnung
window-step-failed = nicht gelungen
window-way-computer = Computer
window-way-encryption = Verschlüsselung
window-way-login = Anmeldung
window-way-mailbox = Postfach
window-way-passed = geschafft
window-way-broken = hier ging es nicht weiter
window-way-ahead = kommt noch
window-way-not-reached = nicht erreicht
window-report = Bericht für den Support
window-report-intro = Lesen Sie den Bericht durch. Kopieren oder speichern Sie ihn dann und geben Sie ihn selbst weiter.
window-report-for = Für wen ist der Bericht?
window-report-copy = Kopieren
window-report-save = Speichern …
window-report-promise = Im Bericht steht kein Passwort, und niemand erhält ihn von selbst. Von Ihrer Adresse sieht man nur den Anfang und die Domain.
window-report-copied = Kopiert
window-report-copied-means = Fügen Sie den Bericht in eine E-Mail oder in ein Formular ein.
window-report-not-copied = Das Kopieren hat nicht geklappt
window-report-not-copied-means = Speichern Sie den Bericht stattdessen als Datei.
window-finish-title = Wohin mit dem Konto?
window-save-title = Datei speichern
window-failed = Das Konto hat die Prüfung noch nicht bestanden.
window-failed-means = Sie können die Einstellungen trotzdem mitnehmen. In der Datei steht, was nicht funktioniert hat.
window-proof-works = { $address } · geprüft am { $date }
window-proof-partly = { $address } · nur zum Teil geprüft
window-proof-failed = { $address } · Prüfung nicht bestanden
window-proof-untested = { $address } · noch nicht geprüft
window-thunderbird = Thunderbird
window-thunderbird-what = Datei zum Übernehmen in drei Schritten
window-outlook = Outlook
window-outlook-what = Datei für das klassische Outlook
window-sheet = Merkzettel
window-sheet-what = Eine Seite zum Drucken, ohne Passwort
window-thunderbird-config = Thunderbird für Firmen
window-thunderbird-config-what = Konfigurationsdatei und Richtlinie
window-outlook-autodiscover = Outlook, zweiter Weg
window-outlook-autodiscover-what = Autodiscover-Datei für das klassische Outlook
window-outlook-new = Neues Outlook
window-outlook-new-what = Anleitung mit allen Angaben
window-apple = iPhone, iPad und Mac
window-apple-what = Profil zum Installieren
window-android = Thunderbird für Android
window-evolution = Evolution
window-evolution-what = Drei Dateien für das Mailprogramm von GNOME
window-dns-zone = Eigene Domain
window-dns-zone-what = Zeilen für die DNS-Verwaltung
window-json = Postlotse auf einem anderen Computer
window-json-what = Kontodatei zum Mitnehmen
window-looking = Programme auf diesem Computer
window-looking-what = Wir sehen nach, welche es gibt …
window-found-none = Auf diesem Computer wurde kein Mailprogramm gefunden, das Postlotse kennt.
window-found-here = Auf diesem Computer gefunden
window-found-set-up = Ihr Konto ist eingerichtet
window-set-up-now = Jetzt einrichten
window-others = Anderes Programm oder Gerät
window-elsewhere = { $program } auf einem anderen Computer
window-phone = Handy
window-phone-what = Thunderbird für Android, iPhone und iPad
window-phone-show = QR-Code zeigen
window-phone-title = Handy einrichten
window-phone-code = QR-Code mit den Einstellungen für { $address }, ohne Passwort. Scannen Sie ihn mit Thunderbird auf dem Handy.
window-phone-save = Code als Datei speichern
window-phone-save-what = Als Bild und als Datei für Thunderbird auf dem Handy (.k9s).
window-phone-no-code = Für dieses Konto gibt es keinen QR-Code
window-iphone = iPhone und iPad
window-iphone-profile = Profil zum Installieren
window-iphone-profile-what = Schicken Sie es an das Gerät und öffnen Sie es dort.
window-show-guide = Anleitung zeigen
window-guide-known = Gut zu wissen
window-guide-copy = Kopieren
window-guide-copy-what = { $name } kopieren: { $value }
window-guide-copied = Kopiert
window-guide-not-copied = Nicht kopiert
window-guide-save = Anleitung speichern
window-leave = Wie lange bleiben die E-Mails auf dem Server?
window-leave-now = Abgeholte E-Mails bleiben { $days } Tage auf dem Server
    .always = Abgeholte E-Mails bleiben auf dem Server
window-leave-days = { $days } Tage
window-leave-short = Wenn der Platz im Postfach knapp ist.
window-leave-usual = Zeit genug, falls einmal etwas schiefgeht.
window-leave-long = Gut, wenn Sie Ihre E-Mails auch anderswo lesen.
window-leave-always = Für immer
window-leave-always-means = Bis Sie selbst löschen. Ihr Postfach kann dabei voll werden.
window-set-up-working = { $program } wird eingerichtet
window-set-up-patience = Das dauert meist nur einen Augenblick.
window-set-up-which = Welches Profil?
window-set-up-which-means = In Thunderbird gibt es mehrere Profile, zum Beispiel für mehrere Personen. In welches soll das Konto kommen?
window-set-up-profile-used = Zuletzt benutzt am { $date }
window-set-up-profile-new = Noch nie benutzt
window-set-up-profile-missing = Zurzeit nicht erreichbar
window-set-up-profile-running = Gerade geöffnet
window-set-up-repair = Das Konto ist schon in { $program }
window-set-up-repair-means = In { $program } stehen aber andere Angaben. Soll Postlotse sie berichtigen?
window-set-up-repair-changes = Das wird geändert:
window-set-up-repair-keeps = Ordner, Unterschriften und alles andere bleiben, wie sie sind.
window-set-up-repair-undo = Sie können die Änderung danach rückgängig machen.
window-set-up-repair-now = Berichtigen
window-set-up-close = Bitte schließen Sie { $program }
window-set-up-failed = { $program } ist nicht eingerichtet
window-set-up-nothing-lost = Keine Sorge, Ihre Angaben sind noch da.
window-set-up-start-once = Das Programm hat hier noch kein Profil. Starten Sie Thunderbird einmal und schließen Sie es wieder. Versuchen Sie es dann noch einmal.
window-set-up-not-found = { $program } ist auf diesem Computer nicht mehr zu finden. Sie können die Einstellungen stattdessen als Datei speichern.
window-outlook-start = Outlook einrichten
window-outlook-start-what = Postlotse startet Outlook und gibt ihm Ihre Einstellungen. Outlook legt das Konto dann selbst an.
window-outlook-close-first = Ist Outlook gerade offen? Dann schließen Sie es bitte vorher.
window-outlook-start-now = Outlook starten
window-outlook-started = Outlook ist gestartet
window-outlook-remove = Wieder entfernen können Sie das Konto in Outlook unter „Datei“, „Kontoeinstellungen“.
window-set-up-once-more = Noch einmal
window-set-up-unreachable = Thunderbird öffnet das Profil in { $path }. Dieser Ordner ist gerade nicht zu erreichen. Verbinden Sie das Laufwerk, auf dem er liegt, und versuchen Sie es dann noch einmal.
window-set-up-again = Noch einmal versuchen
window-set-up-file = Lieber als Datei speichern
window-set-up-done = { $program } ist eingerichtet
window-set-up-there = { $program } war schon eingerichtet
window-set-up-undo = Rückgängig machen
window-set-up-undoing = Die Änderung wird rückgängig gemacht
window-set-up-undone = Rückgängig gemacht
window-set-up-not-undone = Das ließ sich nicht rückgängig machen
window-save-file = Datei speichern
window-save = Speichern
window-save-where = Wohin soll die Datei?
window-save-path = Ordner und Name der Datei
window-save-path-hint = Der Vorschlag passt meist. Sie können ihn ändern.
window-browse = Anderen Ordner wählen
window-browse-failed = Kein Fenster zum Auswählen
window-replace = Ersetzen
window-saved = Gespeichert
window-show-folder = Ordner öffnen
window-another = Weiteres Konto
window-remember-title = Passwort merken
window-remember-what = Dann geben Sie es hier nur einmal ein
window-remember = Merken
window-remember-again = Noch einmal versuchen
window-remembering = Der Passwortspeicher wird gefragt …
window-remembered = Das Passwort ist gemerkt.
window-remembered-means = Es liegt im Passwortspeicher dieses Computers. Dort können Sie es auch wieder löschen.
window-remember-failed = Das Passwort wurde nicht gemerkt
window-language = Sprache
window-appearance = Farben
window-appearance-system = Automatisch
window-appearance-light = Hell
window-appearance-dark = Dunkel
window-text-size = Schriftgröße
window-text-size-now = { $percent } %
window-smaller = Kleiner
window-larger = Größer
window-online = Datenschutz
window-databases = Die Datenbank von Thunderbird fragen
window-databases-hint = Sie erfährt den Teil Ihrer Adresse nach dem @. Ohne sie findet Postlotse manche Server nicht.
window-plain-http = Ihre Maildomain notfalls ungesichert fragen (http)
window-plain-http-hint = Manche Domains antworten nur so. Was auf diesem Weg kommt, müssen Sie immer bestätigen. Gesendet wird dabei nur der Teil Ihrer Adresse nach dem @.
window-settings-trouble = Ihre Einstellungen gelten nur für jetzt
window-help-intro = Die Wörter erklärt, und wie eine E-Mail ihren Weg findet.
window-explain = Fehlermeldung erklären
window-explain-intro = Fügen Sie ein, was Ihr Mailprogramm oder der Server gemeldet hat. Postlotse sagt, was es meist bedeutet.
window-explain-answer = Fehlermeldung
window-explain-answer-hint = Zum Beispiel: 535 5.7.8 Authentication failed
window-explain-empty = Bitte fügen Sie hier die Meldung ein.
window-explain-doing = Was haben Sie gerade getan?
window-explain-unknown = Weiß ich nicht
window-explain-imap = E-Mails empfangen (IMAP)
window-explain-pop3 = E-Mails empfangen (POP3)
window-explain-smtp = E-Mails senden
window-explain-connecting = Verbinden
window-explain-whose = E-Mail-Adresse oder Anbieter
window-explain-optional = darf leer bleiben
window-explain-whose-hint = Damit erkennen wir Meldungen, die nur dieser Anbieter verwendet.
window-explain-promise = Die Meldung bleibt auf diesem Computer.
window-explain-now = Erklären
window-explain-also = Auch möglich
window-explain-said = Die Meldung
window-owner = Für Domain-Inhaber
window-owner-intro = Gehört Ihnen eine Domain? Sehen Sie nach, ob Mailprogramme Ihre Server finden und ob Ihre E-Mails ankommen.
window-owner-domain = Ihre Domain
window-owner-domain-hint = Zum Beispiel example.com
window-owner-check = Prüfen
window-owner-again = Noch einmal prüfen
window-owner-no-network = Die Prüfung ist hier nicht möglich.
window-owner-asking = Die Domain wird geprüft.
window-owner-patience = Höchstens zehn Sekunden
window-owner-asked = Gefragt werden das Namensverzeichnis des Internets (DNS), die Web- und Mailserver der Domain und die Datenbank von Thunderbird. Ein Passwort erfährt niemand.
window-owner-asked-without-database = Gefragt werden das Namensverzeichnis des Internets (DNS) und die Web- und Mailserver der Domain. Die Datenbank von Thunderbird wird nicht gefragt, das haben Sie so eingestellt. Ein Passwort erfährt niemand.
window-owner-count = { $errors } Fehler, { $warnings ->
        [one] 1 Warnung
       *[other] { $warnings } Warnungen
    }, { $hints ->
        [one] 1 Hinweis
       *[other] { $hints } Hinweise
    }.
window-owner-what-to-do = Was tun?
window-owner-publish = Zum Veröffentlichen
window-owner-zone = Zeilen für die Domain
window-owner-zone-what = Einträge zum Einfügen bei Ihrem Domain-Anbieter (Zone).
window-owner-nothing-to-add = Es gibt nichts zu ergänzen.
window-owner-copy = Zeilen kopieren
window-owner-copied = Kopiert. Fügen Sie die Zeilen bei Ihrem Domain-Anbieter ein.
window-owner-not-copied = Das Kopieren ging nicht. Sie können die Zeilen unten ansehen und abschreiben.
window-owner-show-zone = Zeilen ansehen
window-owner-config = Konfigurationsdatei
window-owner-config-what = Damit richten sich Mailprogramme selbst ein. Sie gehört auf Ihren Webserver: { $place }


## help: the words explained (help-POINT, .term)

help-way = Der Weg einer E-Mail
    .intro = Eine E-Mail reist nicht von Computer zu Computer. Sie geht über die Server der Anbieter. Das sind Computer, die Tag und Nacht laufen.
help-sending = Eine E-Mail senden
help-sending-computer = Ihr Mailprogramm meldet sich beim Versandserver Ihres Anbieters an und übergibt ihm die E-Mail.
    .term = Ihr Computer
help-sending-server = Er nimmt die E-Mail an und kümmert sich um alles Weitere. Die Sprache, in der E-Mails weitergegeben werden, heißt SMTP.
    .term = Der Versandserver Ihres Anbieters
help-sending-directory = Hier schlägt der Versandserver nach, wohin die E-Mail gehört. Der passende Eintrag heißt MX. Er nennt den Server für alle Adressen mit derselben Endung nach dem @.
    .term = Das Namensverzeichnis des Internets (DNS)
help-sending-target = Er prüft, ob es die Adresse gibt und ob die E-Mail nach unerwünschter Werbung (Spam) aussieht.
    .term = Der Server des Empfängers
help-sending-mailbox = Hier liegt die E-Mail, bis sie gelesen oder abgeholt wird.
    .term = Das Postfach des Empfängers
help-fetching = Eine E-Mail empfangen
help-fetching-mailbox = Neue E-Mails kommen auf dem Server Ihres Anbieters an. Von dort gelangen sie auf einem von zwei Wegen zu Ihnen.
    .term = Ihr Postfach beim Anbieter
help-fetching-imap = Die E-Mails bleiben auf dem Server. Alle Ihre Geräte zeigen dasselbe.
    .term = Mit IMAP
help-fetching-pop3 = Die E-Mails werden auf einen Computer geholt. Auf dem Server werden sie danach meist gelöscht.
    .term = Mit POP3

help-kinds = IMAP oder POP3
    .intro = Mit beiden lesen Sie die E-Mails, die bei Ihrem Anbieter ankommen. Im Zweifel nehmen Sie IMAP.
help-kinds-imap = Computer, Telefon und Tablet zeigen dieselben E-Mails und dieselben Ordner. Geht ein Gerät kaputt, ist nichts verloren.
    .term = IMAP: für fast alle richtig
help-kinds-pop3 = Es passt, wenn Sie nur einen Computer benutzen oder Ihre E-Mails nicht beim Anbieter lassen möchten. Sichern Sie den Computer dann regelmäßig, denn dort liegen sie als Einziges.
    .term = POP3: für einen einzigen Computer
help-kinds-leave = Stellen Sie im Mailprogramm ein, dass die E-Mails eine Weile auf dem Server bleiben. Sonst fehlt auf dem einen Gerät, was das andere schon geholt hat.
    .term = POP3 auf mehreren Geräten

help-smtp = SMTP: der Versand
    .intro = IMAP und POP3 holen E-Mails, SMTP verschickt sie. Deshalb nennt Ihr Anbieter immer zwei Server: einen für den Posteingang und einen für den Versand.
help-smtp-login = Ein Versandserver nimmt nur E-Mails von Kunden an, die sich anmelden. Meist gelten dafür Benutzername und Passwort des Posteingangs.
    .term = Anmeldung
help-smtp-provider = Nehmen Sie den Versandserver des Anbieters, bei dem Ihre Adresse liegt: für eine Adresse von GMX also den von GMX. Ein fremder Server lehnt Ihre E-Mails ab, oder sie landen im Spam.
    .term = Der richtige Server
help-smtp-relay = So heißt ein Server, der E-Mails für andere weitergibt. Lautet eine Meldung „Relay access denied“, fehlte die Anmeldung, oder es war der falsche Server.
    .term = Relay

help-ports = Ports
    .intro = Ein Port ist eine Nummer, so etwas wie die Zimmernummer in einem großen Haus. Hinter jeder Nummer wartet ein anderer Dienst. Port und Verschlüsselung müssen zusammenpassen.
    .number = Port
    .purpose = Wofür
    .encryption = Verschlüsselung
help-port-465 = Die erste Wahl für den Versand.
    .purpose = Versand (SMTP)
    .encryption = SSL/TLS
help-port-587 = Ebenfalls gut, wenn Ihr Anbieter diesen Port nennt.
    .purpose = Versand (SMTP)
    .encryption = STARTTLS
help-port-993 = Die erste Wahl für IMAP.
    .purpose = Posteingang (IMAP)
    .encryption = SSL/TLS
help-port-143 = Der ältere Weg. Nehmen Sie ihn nur, wenn es 993 nicht gibt.
    .purpose = Posteingang (IMAP)
    .encryption = STARTTLS
help-port-995 = Die erste Wahl für POP3.
    .purpose = Posteingang (POP3)
    .encryption = SSL/TLS
help-port-110 = Der ältere Weg. Nehmen Sie ihn nur, wenn es 995 nicht gibt.
    .purpose = Posteingang (POP3)
    .encryption = STARTTLS
help-port-25 = Nicht für Mailprogramme. An Anschlüssen zu Hause ist dieser Port oft gesperrt.
    .purpose = von Server zu Server
    .encryption = nicht immer

help-encryption = SSL/TLS und STARTTLS
    .intro = Beide verschlüsseln die Verbindung zu Ihrem Anbieter. Unterwegs kann dann niemand mitlesen, auch nicht im WLAN eines Cafés.
help-encryption-tls = Die Verbindung ist vom ersten Augenblick an verschlüsselt. SSL ist der alte Name, TLS der heutige.
    .term = SSL/TLS
help-encryption-starttls = Die Verbindung beginnt offen, dann wird die Verschlüsselung eingeschaltet. Postlotse sendet das Passwort erst danach.
    .term = STARTTLS
help-encryption-names = Manche Programme schreiben „TLS“ und meinen STARTTLS. Im Zweifel hilft der Port: SSL/TLS gehört zu 465, 993 und 995, STARTTLS zu 587, 143 und 110.
    .term = Wenn Ihr Programm andere Wörter benutzt
help-encryption-certificate = Das ist der Ausweis des Servers. An ihm erkennt Ihr Computer, dass er mit dem richtigen Server spricht. Stimmt der Ausweis nicht, sendet Postlotse kein Passwort.
    .term = Zertifikat

help-app-password = App-Passwort
    .intro = Ein App-Passwort ist ein eigenes Passwort nur für das Mailprogramm. Sie erzeugen es auf der Internetseite Ihres Anbieters. Manche nennen es Anwendungspasswort oder Passwort für E-Mail-Programme.
help-app-password-why = Bei der zweistufigen Anmeldung gehört zum Passwort noch ein Code oder eine App. Ein Mailprogramm kann damit nichts anfangen. Deshalb bekommt es ein eigenes Passwort.
    .term = Wozu es gut ist
help-app-password-use = Geben Sie es überall dort ein, wo das Mailprogramm nach dem Passwort fragt. Oft wird es nur einmal angezeigt. Ist es weg, erzeugen Sie ein neues.
    .term = So benutzen Sie es
help-app-password-delete = Löschen Sie auf der Internetseite Ihres Anbieters das App-Passwort dieses Geräts. Ihr normales Passwort gilt weiter.
    .term = Wenn ein Gerät verloren geht
help-app-password-oauth = Manche Anbieter wollen, dass Sie sich in ihrem eigenen Fenster anmelden. Das Mailprogramm öffnet es und erfährt Ihr Passwort nicht. In Einstellungen heißt das OAuth2.
    .term = Anmeldung im Fenster des Anbieters

help-spam = Warum E-Mails im Spam landen
    .intro = Spam heißt unerwünschte Werbung. Der Server des Empfängers sortiert aus, was danach aussieht. Das sind die häufigsten Gründe.
help-spam-server = Die E-Mail kam nicht vom Anbieter der Absenderadresse. Stellen Sie dessen Versandserver ein.
    .term = Fremder Versandserver
help-spam-home = Die Internetadresse eines Anschlusses zu Hause wechselt oft. Viele Anbieter misstrauen Servern, die dort stehen. Senden Sie über den Versandserver Ihres Anbieters.
    .term = Eigener Server zu Hause
help-spam-domain = An den Einträgen SPF, DKIM und DMARC erkennen andere, dass eine E-Mail wirklich von Ihrer Domain kommt. Ihr Anbieter sagt Ihnen, was dort stehen muss.
    .term = Eigene Domain
help-spam-content = Ein leerer Betreff, viele Links oder dieselbe E-Mail an viele Menschen sehen nach Werbung aus. Schreiben Sie einen klaren Betreff und ein paar eigene Worte.
    .term = Inhalt
help-spam-recipient = Bitten Sie den Empfänger, Ihre E-Mail als „kein Spam“ zu kennzeichnen und Ihre Adresse ins Adressbuch aufzunehmen.
    .term = Was sofort hilft

help-limits = Grenzen der Anbieter
    .intro = Mit Grenzen schützen sich Anbieter vor Missbrauch. Wie hoch sie sind, steht auf den Hilfeseiten Ihres Anbieters.
help-limits-day = Pro Stunde und pro Tag dürfen Sie nur eine bestimmte Zahl von E-Mails senden. Ist sie erreicht, warten Sie bis zum nächsten Tag.
    .term = Anzahl
help-limits-size = Mit allen Anhängen darf eine E-Mail oft nur 20 bis 25 MB groß sein. Große Dateien geben Sie besser über einen Onlinespeicher weiter.
    .term = Größe
help-limits-login = Nach mehreren falschen Passwörtern sperren viele Anbieter die Anmeldung für eine Weile. Warten Sie dann, statt weiterzuprobieren. Auch ein Telefon mit dem alten Passwort zählt mit.
    .term = Anmeldung

help-trouble = Wenn eine E-Mail nicht hinausgeht
    .intro = Meist ist es einer dieser Gründe. Prüfen Sie sie der Reihe nach.
help-trouble-offline = Öffnen Sie zur Probe eine Internetseite. Geht das nicht, prüfen Sie WLAN oder Kabel.
    .term = Keine Verbindung zum Internet
help-trouble-outage = Sehen Sie nach, ob sich Ihr Postfach im Browser öffnen lässt. Wenn nicht, warten Sie eine halbe Stunde und ändern Sie nichts.
    .term = Störung beim Anbieter
help-trouble-network = In Hotels und Firmen und mit einem VPN (Tunnelprogramm) ist der Versand manchmal gesperrt. Schalten Sie das VPN aus, oder nehmen Sie das Netz Ihres Mobiltelefons.
    .term = Fremdes Netz oder VPN
help-trouble-firewall = Eine Firewall entscheidet, welche Programme ins Internet dürfen. Erlauben Sie es Ihrem Mailprogramm.
    .term = Firewall
help-trouble-antivirus = Er prüft oft auch E-Mail-Verbindungen und stört sie dabei manchmal. Schalten Sie nur diese Prüfung aus. Der Virenschutz selbst bleibt an.
    .term = Virenschutz
help-trouble-login = Prüfen Sie im Mailprogramm, ob die Anmeldung auch für den Versand eingeschaltet ist und das Passwort noch stimmt. Manche Anbieter verlangen ein App-Passwort, oder Sie müssen dort den Zugriff erst einschalten.
    .term = Anmeldung nicht erlaubt
help-trouble-sender = Senden dürfen Sie nur mit Adressen, die zu Ihrem Postfach gehören. Prüfen Sie die Absenderadresse im Mailprogramm.
    .term = Falscher Absender
help-trouble-recipient = Kommt die E-Mail mit einer Fehlermeldung zurück, prüfen Sie die Adresse des Empfängers. Oft ist es nur ein Buchstabe.
    .term = Tippfehler in der Adresse
help-trouble-full = Löschen Sie E-Mails, die Sie nicht mehr brauchen, und leeren Sie den Papierkorb. Ist das Postfach des Empfängers voll, kann nur er selbst Platz schaffen.
    .term = Volles Postfach
help-trouble-limit = Vielleicht ist die Grenze für heute erreicht oder der Anhang zu groß. Senden Sie morgen noch einmal, oder lassen Sie den Anhang weg.
    .term = Zu viele oder zu große E-Mails

help-password = Warum Postlotse nach dem Passwort fragt
    .intro = Nur mit dem Passwort lässt sich prüfen, ob Posteingang und Versand wirklich funktionieren. Es geht verschlüsselt an die Mailserver, die Sie vorher gesehen haben, und an niemanden sonst.
    .kept = Postlotse vergisst es danach. Auf Ihren Wunsch merkt es sich der Passwortspeicher dieses Computers. In Dateien, die Postlotse schreibt, steht es nie.

help-asked = Wer was erfährt
    .intro = An uns wird nichts gesendet: kein Passwort, keine Adresse, keine Statistik. Steht Ihr Anbieter in der Anbieterliste, fragt Postlotse nur seine Mailserver. Bei allen anderen Adressen werden diese Stellen gefragt:
help-asked-directory = Dorthin gehen Ihre Maildomain, das ist der Teil nach dem @, und die Namen der gefundenen Server.
    .term = Das Namensverzeichnis des Internets (DNS)
help-asked-domain = Dorthin geht Ihre E-Mail-Adresse, denn damit wird nach den Einstellungen gefragt. Die Verbindung ist verschlüsselt. Fragt Postlotse notfalls ungesichert (http), geht nur der Teil nach dem @ hinaus.
    .term = Die Server Ihrer Maildomain
help-asked-database = Dorthin geht Ihre Maildomain, nie Ihre Adresse. Unter „Darstellung“ können Sie das ausschalten.
    .term = Die Datenbank von Thunderbird
help-asked-servers = Mit ihnen wird eine verschlüsselte Verbindung aufgebaut, noch ohne Passwort.
    .term = Die gefundenen Mailserver
help-asked-login = Dorthin gehen Benutzername und Passwort, immer verschlüsselt.
    .term = Die Mailserver, denen Sie zugestimmt haben

help-safety = So bleiben Sie sicher
help-safety-phone = Kein Anbieter fragt am Telefon oder in einer E-Mail nach Ihrem Passwort. Legen Sie auf, antworten Sie nicht.
    .term = Das Passwort bleibt bei Ihnen
help-safety-number = Rufen Sie nur Nummern an, die in Ihren Unterlagen oder auf der Internetseite Ihres Anbieters stehen. In Suchmaschinen stehen auch die Nummern von Betrügern.
    .term = Hilfe am Telefon
help-safety-encryption = Schalten Sie sie nie aus, auch nicht zur Probe. Ohne sie können andere im selben Netz Ihr Passwort mitlesen.
    .term = Verschlüsselung
help-safety-warning = Warnt ein Mailprogramm vor einem Zertifikat, bestätigen Sie keine Ausnahme. Fragen Sie zuerst Ihren Anbieter.
    .term = Warnungen
help-safety-own = Benutzen Sie das Passwort Ihres Postfachs nirgends sonst. Über „Passwort vergessen“ käme ein Dieb damit auch in andere Konten.
    .term = Ein eigenes Passwort
