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


## provider: remarks about single providers


## source: where settings come from


## reason: why an answer is trusted or not


## stage: the steps of a connection


## cause: what went wrong and what to do next (cause-KEY, .next)


## verdict: whose side it is on


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


## setup: the guided way in the terminal

