### Postlotse: every sentence people read. One file per language, same ids and arguments in each.
### Ids are grouped by topic; the prefix names the topic.

## address: what is wrong with a typed address, host, user name or password

address-empty = Please enter your e-mail address, for example anna@example.com.
address-no-at-sign = The address has no @ sign. An e-mail address looks like this: anna@example.com.
address-several-at-signs = The address has more than one @ sign. Please keep only one.
address-no-local-part = The name before the @ is missing. Please add it, for example anna@example.com.
address-no-domain = The provider after the @ is missing. Please add it, for example anna@example.com.
address-name-around = Please enter only the address itself: { $address }
address-name-around-nothing = There is no address between the angle brackets. Please enter only the address, for example anna@example.com.
address-control-character = The address holds a line break or an invisible character. Please type the address by hand.
address-blank-inside = There is a space inside the address. Please delete it.
address-quoted-local-part = Addresses with quotation marks are not supported. Please leave the quotation marks out.
address-local-part-character = Before the @ there is the character “{ $character }”. E-mail addresses do not have it. Please delete or replace it.
address-local-part-not-ascii = Before the @ there is “{ $letter }”. Letters with accents and special characters are not possible there. Please look up how your address is spelled exactly.
address-local-part-dots = Before the @ there is a dot in the wrong place: at the start, at the end or doubled. Please delete it.
address-local-part-too-long = The part before the @ has { $length } characters. More than 64 are not possible. Please check whether something was pasted twice.
address-too-long = The address has { $length } characters. More than 254 are not possible. Please check whether something was pasted twice.
address-domain-no-dot = The ending after the @ is missing. Please add it, for example example.com instead of example.
address-domain-literal = After the @ there are numbers instead of a name. Please enter the name of your provider, for example example.com.
address-domain-too-long = The part after the @ is too long. Please check whether something was pasted twice.
address-domain-not-a-name = The part after the @ is not possible like this. Letters, digits, hyphens and dots are allowed, for example example.com. Please check the spelling.
address-host-empty = Please enter the name of the server, for example imap.example.com.
address-host-too-long = The name of the server is too long. Please check whether something was pasted twice.
address-host-not-a-name = This is not a server name. Please enter only the name, without “https://”, without @ and without spaces, for example imap.example.com.
address-user-name-empty = Please enter the user name. Most often it is the whole e-mail address.
address-user-name-control-character = The user name holds a line break or an invisible character. Please type it by hand.
address-user-name-too-long = The user name is too long. More than 255 characters are not possible. Please check whether something was pasted twice.
address-password-empty = Please enter your password.
address-password-control-character = The password holds a line break or an invisible character. Please type it by hand.
address-corrected-blanks = Spaces before or after the address were removed.
address-corrected-mailto = The “mailto:” in front of the address was removed.


## requirement: what a person has to prepare at the provider

requirement-enable-imap = Access for mail programs (IMAP, POP3) is off at first. Switch it on once in the settings of your mailbox on the web.
    .title = Switch on access for mail programs
requirement-app-password = Mail programs cannot sign in with your usual password. Create an app password in the security settings of your account: a separate password for the mail program alone.
    .title = Create an app password
requirement-app-password-2fa = If you normally sign in with a second step (a code or an app), the mail program needs its own app password. You create it in the security settings of your account.
    .title = App password with two-step sign-in
requirement-app-password-maybe = Your usual password may not be accepted. If so, create an app password in the security settings of your account, where this is offered.
    .title = Possibly an app password
requirement-mail-password = The mail program needs the password of the mailbox. It may differ from the one you sign in to the customer area with.
    .title = Use the password of the mailbox
requirement-oauth2-only = This provider accepts no password from mail programs. Your mail program opens a window of the provider, and you sign in there.
    .title = Sign-in through the browser only
requirement-oauth2-preferred = If your mail program opens a sign-in window of the provider, sign in there. This is the way the provider intends.
    .title = Best to sign in through the browser
requirement-no-imap = This provider does not allow mail programs. You read and write your mail only on its website or in its app.
    .title = No mail programs
requirement-no-pop3 = This provider does not offer POP3. Choose IMAP.
    .title = Receiving through IMAP only
requirement-bridge = Mail programs reach this mailbox only through a helper program of the provider. It must be set up and running on this computer.
    .title = The provider’s own helper program
requirement-paid-plan = Mail programs can be used here only with a paid plan.
    .title = A paid plan is needed
requirement-paid-plan-maybe = Some plans do not allow mail programs. Check with your provider whether yours includes them.
    .title = Possibly a paid plan
requirement-per-account-host = Every contract has a server of its own here. Its name is in your contract papers or in the provider’s customer area.
    .title = Server name from your contract
requirement-username-not-email = The provider has assigned the mailbox a user name of its own. You find it in your contract papers or in the customer area.
    .title = The user name is not the address
requirement-smtp-enable = Sending through mail programs (SMTP) has to be allowed separately. Switch it on in the settings of your mailbox.
    .title = Switch on sending
requirement-smtp-auth-admin = Whoever manages the mailboxes of your company or school has to allow sending through mail programs for yours. Ask for it if sending is refused.
    .title = Permission from your administrator
requirement-third-party-toggle = In the security settings of your account, allow programs of other companies to use your mail.
    .title = Allow other companies’ programs
requirement-extra-protection-off = An additional protection of the mailbox locks mail programs out. If it is on, switch it off in the settings.
    .title = Switch off the additional protection
requirement-auto-disable-idle = If no mail program uses the mailbox for a long time, the provider may switch access off again. Switch it on anew if that happens.
    .title = Access may be switched off again
requirement-discontinued = This provider no longer exists. The mailbox cannot be set up.
    .title = Service shut down
requirement-migrated = The mailboxes of this provider have moved to another system, or are moving now. If you received a message about it, what it says applies.
    .title = Mailboxes are moving
requirement-regional-host = The right server depends on the region your account was opened in. When in doubt, look in the settings of your mailbox.
    .title = The server depends on the region
requirement-auth-code = Instead of the password the provider wants a separate code for mail programs. You create it in the settings of your mailbox.
    .title = A code instead of the password


## provider: remarks about single providers

provider-note-gmx-de = Access can be switched on only in a browser on a computer, not in the app. If you set up two-step sign-in later, switch it on once more; after a lock-out a new password helps.
provider-note-web-de = If the user name is not accepted, try the whole address instead of just the part before the @.
provider-note-gmail = Google offers app passwords only once 2-Step Verification is on. IMAP is always on; POP3 has a setting of its own.
provider-note-t-online = Set the “Passwort für E-Mail-Programme” (password for mail programs) in the Telekom e-mail centre or customer centre. The password of your Telekom login is not accepted.
provider-note-outlook-com = Switch access on at Outlook.com: Settings, Mail, Forwarding and IMAP. App passwords have not worked here since September 2024 either.
provider-note-microsoft-365 = In Outlook it is better to set this mailbox up as an Exchange account. For other programs your administrator has to allow IMAP and “Authenticated SMTP”.
provider-note-icloud = Create the app password at account.apple.com. Receiving uses the part before the @ as user name (failing that, the whole address), sending the whole address; with a domain of your own, use your iCloud address.
provider-note-yahoo = Yahoo has been phasing out sign-in with passwords since 2026. Whether app passwords still work is not certain; sign in through Yahoo’s window if your mail program opens it.
provider-note-ionos = What is meant is the password of the mailbox, not of the customer account. If two-step verification is on for webmail, you need an app password.
provider-note-google-workspace = Your administrator may block IMAP, POP3 or app passwords. Ask there if the sign-in is refused.
provider-note-freenet = In the mailbox settings under POP3/IMAP/SMTP, tick “Jetzt POP3, IMAP und SMTP aktivieren”.
provider-note-aol = AOL belongs to Yahoo, and the same sign-in rules apply.
provider-note-vodafone-de = Use the password of “Vodafone E-Mail & Cloud”. An app password may be asked for.
provider-note-all-inkl = The server name looks like w0xxxxxx.kasserver.com; you find it in the “KAS” administration. The user name is the mailbox id, such as m0123456, or the address.
provider-note-bluewin = Swisscom may ask for additional security steps when you sign in.
provider-note-a1-at = Old aon accounts use the assigned id, such as aon.123456789, as user name instead of the address.
provider-note-netcup = The server has the name of your domain’s mail entry (MX), such as mx2f26.netcup.net.
provider-note-mittwald = With older contracts the user name is an id such as p123456p1 instead of the address.
provider-note-gmx-com = GMX outside the German-speaking countries has other servers than gmx.de and gmx.net.
provider-note-mail-com = At mail.com, mail programs are part of “Premium” and still have to be switched on there.
provider-note-posteo = Posteo calls this protection “Additional account protection”. Some accounts also need an application password.
provider-note-mailbox-org = Create the app password under “All settings”, “Security”, “Email app-passwords”.
provider-note-hosteurope = Server name and user name (which looks like wp1234567-name) are in the customer area “KIS”.
provider-note-united-domains = The user name is usually the id of the mailbox, such as domainde-0001.
provider-note-infomaniak = Generate a password for the mailbox or this device in the “Manager”. The password of the account is not accepted.
provider-note-protonmail = The helper program is called “Proton Mail Bridge” and needs a paid plan. The Bridge shows you the password for your mail program.
provider-note-tuta = Use Tuta’s app or tuta.com.
provider-note-o2-de = These servers are attested for Alice addresses. For o2mail.de and o2online.de they are not confirmed.
provider-note-comcast = The setting is called “Third Party Access Security”. If your mailbox has already moved to Yahoo, Yahoo’s servers apply.
provider-note-att = Without a sign-in window, use the “secure mail key” as password; you create it in your AT&T account.
provider-note-sky = Sky’s mailboxes are run by Yahoo.
provider-note-sunrise = The sending server could last not be reached from outside Sunrise’s own network.
provider-note-1blu = The user name looks like c123456_1-name; you find it in the customer area.
provider-note-zoho-com = Domains of your own on paid plans use imappro.zoho.com and smtppro.zoho.com. Free accounts opened since 2019 have restricted access.
provider-note-fastmail = The “Basic” plan does not allow mail programs of others.
provider-note-godaddy = Newer GoDaddy mailboxes are at Microsoft 365; other servers apply to them.
provider-note-ovh = “Email Pro” and Exchange have other servers (pro*.mail.ovh.net, ex*.mail.ovh.net), and so have accounts outside Europe. When in doubt, look in the customer area.
provider-note-cox = Cox mailboxes moved to Yahoo in 2024; Yahoo’s rules apply.
provider-note-plusnet = Plusnet addresses look like name@customer.plus.com.
provider-note-easyname = The user name is the id of the mailbox, such as 30840mail16.
provider-note-uberspace = Use the host name that ends in uberspace.de. With the name in uber.space the certificate does not match.
provider-note-free-fr = If the user name is not accepted, try the whole address instead of just the part before the @.
provider-note-laposte = If the address is not accepted as user name, try just the part before the @.
provider-note-alfahosting = The server is called something like alfa3203.alfahosting-server.de, the user name something like web704p2.
provider-note-unity-old = Old Unitymedia and Kabel BW addresses are looked after by Vodafone today. The servers are not confirmed; ask there.
provider-note-skiff = Skiff ended its mail service in 2024.
provider-note-disroot = If the user name is not accepted, try the whole address instead of just the part before the @.
provider-note-amazon-workmail = The servers given are those of the region Europe (Ireland). Other regions have their own name in the same place, such as us-east-1.
provider-note-ptd = If the user name is not accepted, try the whole address instead of just the part before the @.
provider-note-tpg = TPG mailboxes have been run by The Messaging Company since 2023.
provider-note-tim-it = For tin.it addresses the servers are not confirmed.
provider-note-wp-pl = If the address is not accepted as user name, try just the part before the @.
provider-note-o2-pl = If the user name is not accepted, try the whole address instead of just the part before the @.


## source: where settings come from

source-user-input = entered by you
source-preset-domain = provider bundled with Postlotse
source-autoconfig = details from your mail domain (autoconfig)
source-well-known = details on your domain's website
source-ispdb = Thunderbird's database
source-preset-mx = provider behind the domain's mail exchanger (MX)
source-srv = name service of your domain (SRV)
source-preset-guess = uncertain details about the provider
source-outcome-found = found
source-outcome-nothing = nothing found
source-outcome-failed = no usable answer
source-outcome-skipped = not asked
source-outcome-refused = found, but not safe enough
source-reason-bad-redirect = a redirect led nowhere or to an insecure page
source-reason-dns-failed = the name service has a fault
source-reason-filter-service = a filter service hides the provider
source-reason-http-status = the web server refused to answer
source-reason-malformed = the details are faulty
source-reason-no-mail = this domain receives no mail
source-reason-no-such-domain = this domain does not exist
source-reason-no-usable-server = no usable server named
source-reason-not-a-config = something else is there, for example a web page
source-reason-not-bundled = not on file
source-reason-not-found = nothing there
source-reason-not-offered = expressly not offered
source-reason-offline = not asked, because nobody is to be asked
source-reason-plain-text-only = only servers without encryption named
source-reason-preset-known = not asked, the provider is known already
source-reason-provider-without-imap = the provider lets no mail programs in
source-reason-public-suffix = not asked, this is nobody's own domain
source-reason-servers-unknown = provider known, servers differ by customer
source-reason-switched-off = switched off
source-reason-timed-out = no answer in the time allowed
source-reason-tls-failed = no secure connection possible
source-reason-too-large = the answer was too large
source-reason-unknown-provider = provider not on file
source-reason-unreachable = not reachable


## reason: why an answer is trusted or not

reason-via-mx = The provider was recognised by where this domain's mail is delivered.
reason-via-dns = The server lies outside your mail domain and comes from the unsecured name service only.
reason-foreign-domain = The server belongs to { $domain }.
reason-private-network = The server lies in a private network or on this computer.
reason-ip-literal = An IP address stands here instead of a name.
reason-forbidden-address = The name leads to this computer or to a forbidden place.
reason-unusual-port = Port { $port } is unusual for mail servers.
reason-probe-failed = No secure connection came about when it was tried.
reason-username-assigned = The provider assigns the user name; it is in your papers.
reason-conflict = A more reliable source names another server.
reason-typed-by-hand = Entered by hand.
reason-local-bridge = This is a helper program of your provider on this computer. It has to be running.
reason-trust-confirmed = May be used.
reason-trust-confirm = Please check first.
reason-trust-refused = Will not be used.


## stage: the steps of a connection

stage-resolve = look up the server's name
stage-connect = connect
stage-tls = check encryption and certificate
stage-greeting = greeting
stage-starttls = start encryption
stage-capability = ask what it can do
stage-login = sign in
stage-mailbox = look at the mailbox
stage-sender = check the sender
stage-result-works = works
stage-result-failed = does not work yet (step: { $stage })
stage-result-skipped-refusal = not checked because the first sign-in was refused
stage-result-skipped-budget = not checked because too many sign-ins were refused. Wait ten minutes so that the provider does not lock the account
stage-result-skipped-host = not checked because the connection to this server was not safe
stage-result-skipped-left = not checked


## cause: what went wrong and what to do next (cause-KEY, .next)

cause-admin-disabled = Access has been closed by whoever administers this account.
    .next = Ask the person or department that administers your account to allow IMAP and sending with sign-in for your mailbox.
cause-ambiguous-auth = The provider refused the sign-in at { $host }.
    .next = Usually the user name or the password is not right. Sign in on your provider's website to try it. If it works there, ask whether something has to be switched on for mail programs.
cause-app-password = The provider refused the sign-in at { $host }. Mail programs usually need an app password here.
    .next = Create an app password on your provider's website and enter it here instead of your normal password.
cause-cert-expired-or-clock = The certificate of { $host } has expired. So no password was sent.
    .next = Check date and time of this computer. If they are right, your provider has to renew the certificate; try again later.
cause-cert-name-mismatch = The server at { $host } identifies itself by another name: { $names }. So no password was sent.
    .next = That other name probably belongs to your provider. Look up in its papers how the server is called there, and enter that name.
cause-cert-untrusted = The certificate of { $host } was issued by somebody this computer does not trust: { $issuer }. So no password was sent.
    .next = Try another network, for example your mobile phone's. If it stays like this, ask your provider for the right server name.
cause-clock-wrong = The certificate of { $host } is valid only in the future. Usually that means this computer's clock is wrong.
    .next = Set date and time right and try again.
cause-contact-provider = The provider wants you to get in touch with it.
    .next = Call or write to your provider's customer service. The server's answer will help them.
cause-enable-access = The provider refused the sign-in at { $host }. Access for mail programs is usually switched off there at first.
    .next = Sign in on your provider's website, switch on access by IMAP and POP3 there, and try again.
cause-enable-access-and-app-password = The provider refused the sign-in at { $host }. Access for mail programs has to be switched on there, and with two-factor sign-in an app password is needed.
    .next = Switch on access by IMAP and POP3 on your provider's website. If you use two-factor sign-in there, create an app password and enter it here.
cause-interception-antivirus = A virus scanner on this computer opens the encrypted connection to { $host } ({ $issuer }).
    .next = Switch off the scanning of mail connections in the virus scanner's settings and try again. The scanner itself stays on.
cause-interception-or-vpn = The connection to { $host } was made but then broke off or stayed silent.
    .next = Often the network, a VPN or a virus scanner is the reason. Try without the VPN or in another network, for example your mobile phone's.
cause-ip-blocked = The server { $host } takes no mail from your internet connection.
    .next = Check whether this is the outgoing server in your provider's papers. If it is, try another network.
cause-network-blocked = { $host } cannot be reached from this network.
    .next = Some networks block mail connections, for example in hotels and companies. Try another network, for example your mobile phone's, and without a VPN.
cause-oauth-required = At { $host } the provider accepts only the sign-in through its own window.
    .next = You need no password here. Take over the settings; your mail program opens the provider's sign-in window by itself.
cause-offline-or-dns = The name { $host } could not be looked up. Probably there is no connection to the internet.
    .next = Open a web page to try it. If that fails too, check Wi-Fi or cable and sign in to the network where needed.
cause-provider-outage = The server { $host } has a fault at the moment. It has nothing to do with your password.
    .next = Try again in half an hour. Change nothing in your settings.
cause-quota-full = The mailbox is full.
    .next = Delete messages you no longer need on your provider's website, and empty the bin there.
cause-recipient-unknown = The server { $host } does not know the address.
    .next = Check how your mail address is spelled.
cause-renew-password = The password has run out or has to be renewed.
    .next = Set a new password on your provider's website and enter it here.
cause-security-abort = No secure connection to { $host } came about. So it was broken off and no password was sent.
    .next = Try another network, for example your mobile phone's. If it stays like this, ask your provider for a server with encryption.
cause-sender-mismatch = The sign-in works, but { $host } does not let you send from this address.
    .next = Check whether address and user name belong together. You may only send from addresses that belong to your mailbox.
cause-sending-limit = The provider has limited sending for a while.
    .next = Wait until tomorrow and then try again.
cause-separate-mail-password = The provider refused the sign-in at { $host }. Mail programs have a password of their own there, not the one of the customer account.
    .next = Set the password for mail programs or for the mailbox on your provider's website and enter it here.
cause-server-too-old = { $host } offers only outdated encryption. So no password was sent.
    .next = Ask your provider for a server with TLS 1.2 or newer.
cause-smtp-auth-missing = The outgoing server { $host } offers no sign-in here.
    .next = Probably it is not the server for mail programs. Take the outgoing server from your provider's papers, usually with port 465 or 587.
cause-too-many-connections = Too many programs or devices are using this mailbox at the moment.
    .next = Close mail programs on other devices and try again in a few minutes.
cause-unsupported-auth-mech = { $host } wants a kind of sign-in that Postlotse does not know.
    .next = Your mail program may know it. You can go on all the same; the sign-in is then not checked.
cause-wait-retry = { $host } asks for a little patience.
    .next = Wait a quarter of an hour and then try again. The password was not objected to.
cause-web-login-check = The provider first wants to see in the browser that it is you. The password may be right.
    .next = Sign in on your provider's website, confirm the sign-in there, and then try again.
cause-wrong-port-or-firewall = Nobody answers at port { $port } of { $host }.
    .next = Check server name and port. If they are right, a firewall blocks the connection; try another network.
cause-wrong-port-or-security = { $host } does not speak encryption from the start at port { $port }.
    .next = Choose STARTTLS for this port, or take the port for SSL/TLS: 993 for IMAP, 995 for POP3, 465 for sending.
cause-wrong-protocol = Another service answers at port { $port } of { $host }.
    .next = Check the port: 993 or 143 for IMAP, 995 or 110 for POP3, 465 or 587 for sending.
cause-wrong-server = There is no server called { $host }, or it must not be used.
    .next = Check how it is spelled in your provider's papers.
cause-unknown = { $host } gave an answer that Postlotse does not know yet.
    .next = Try again. If it stays like this, show the server's answer to your provider.
cause-security-abort-no-starttls = { $host } offers no encryption. Postlotse never sends a password unencrypted and has therefore stopped.
cause-security-abort-injected = Before encryption, data came from { $host } that does not belong there. Somebody may be tampering with the connection. No password was sent.
cause-cert-untrusted-self-signed = { $host } issued its certificate to itself. So it cannot be checked whether it is the right server. No password was sent.


## verdict: whose side it is on

verdict-side-you = You can put this right yourself, usually on your provider's website.
verdict-side-network = This is about your connection to the internet, not about your account.
verdict-side-provider = This is the provider's side. You have done nothing wrong.
verdict-side-postlotse = This is about the settings Postlotse used, not about you.
verdict-side-none = Everything is fine.


## export: formats, notes, refusals

export-thunderbird-zip = Thunderbird (ZIP file to import)
    .use = In Thunderbird: menu “Tools” > “Import”, then “Import from a file” > “Import Backed-up Profile”, and choose this ZIP file. Thunderbird restarts afterwards. Please import the file only once.
export-outlook-prf = Outlook for Windows, classic (PRF file)
    .use = Put both files into the same folder on the Windows PC, close Outlook and double-click the file that ends in .cmd. By hand it works like this: outlook.exe /importprf followed by the path of the PRF file. The new Outlook and Outlook for Mac cannot read such files; use the sheet to print there.
export-sheet = Sheet to print (one page)
    .use = Open the file in your browser and print it. It shows everything you need to type into a mail program, except the password.
export-json = File for Postlotse
    .use = Postlotse reads this file back, for example on another computer.
export-note-untested = These settings have not been tested yet.
export-note-incoming-untested = Receiving has not been tested yet.
export-note-outgoing-untested = Sending has not been tested yet.
export-note-incoming-failed = Caution: receiving did not work in the test.
export-note-outgoing-failed = Caution: sending did not work in the test.
export-note-transliterated = This format cannot hold letters with accents or special characters. The file says “{ $to }” instead of “{ $from }”. You can change the name back in the program.
export-note-outgoing-user-name = Sending uses a different user name. Outlook therefore also asks for the password for sending.
export-note-asks-for-password = The password is not in the file. The program asks for it when it first starts.
export-note-oauth = When it first starts, the program opens your provider’s sign-in page. Please sign in there.
export-note-incoming-cram-md5 = The server for receiving accepts the password only encrypted. Of these methods Thunderbird knows only CRAM-MD5. If the server does not know it, signing in will fail.
export-note-outgoing-cram-md5 = The server for sending accepts the password only encrypted. Of these methods Thunderbird knows only CRAM-MD5. If the server does not know it, signing in will fail.
export-note-leaves-mail = Fetched messages stay on the server for { $days } days. After that they are only on this computer.
export-error-server = The details of the server for { $protocol ->
        [imap] IMAP
        [pop3] POP3
       *[smtp] SMTP
    } are incomplete or wrong. Please check the server name and the port.
export-error-user-name-missing = { $field ->
        [address] The e-mail address
        [display-name] Your name
        [incoming-user-name] The user name for receiving
       *[outgoing-user-name] The user name for sending
    } is still missing. You find it in your provider’s letter. Please enter it.
export-error-control-character = { $field ->
        [address] The e-mail address
        [display-name] Your name
        [incoming-user-name] The user name for receiving
       *[outgoing-user-name] The user name for sending
    } holds a line break or an invisible character. Please type it again.
export-error-character = { $field ->
        [address] The e-mail address
        [display-name] Your name
        [incoming-user-name] The user name for receiving
       *[outgoing-user-name] The user name for sending
    } holds the character “{ $character }”. { $format ->
        [thunderbird-zip] The file for Thunderbird
       *[outlook-prf] The file for Outlook
    } cannot hold it without falsifying the entry. Please use the sheet to print and set up the account by hand.
export-error-outer-blank = { $field ->
        [address] The e-mail address
        [display-name] Your name
        [incoming-user-name] The user name for receiving
       *[outgoing-user-name] The user name for sending
    } starts or ends with a space. { $format ->
        [thunderbird-zip] The file for Thunderbird
       *[outlook-prf] The file for Outlook
    } would lose it. Please check whether the space really belongs there.
export-error-incoming-starttls = The server for receiving uses STARTTLS. { $format ->
        [thunderbird-zip] The file for Thunderbird
       *[outlook-prf] The file for Outlook
    } cannot express that. Choose a server with SSL/TLS (port 993 or 995) if your provider has one, or set up the account by hand with the sheet to print.
export-error-oauth = For { $direction ->
        [incoming] receiving
       *[outgoing] sending
    } you sign in on the provider’s page. { $format ->
        [thunderbird-zip] The file for Thunderbird
       *[outlook-prf] The file for Outlook
    } cannot express that. Add the account in the program itself: it will open the sign-in page.
export-error-login = The way of signing in for { $direction ->
        [incoming] receiving
       *[outgoing] sending
    } is unusual. { $format ->
        [thunderbird-zip] The file for Thunderbird
       *[outlook-prf] The file for Outlook
    } cannot express it. Please use the sheet to print and ask your provider.
export-error-packing = The file could not be packed. Please try again.
export-file-too-long = This file is too large. A Postlotse account file has at most { $kilobytes } KB. Please choose another file.
export-file-not-json = This file is damaged or not an account file (line { $line }, column { $column }). Please save it again in Postlotse.
export-file-not-an-account = This is not a Postlotse account file. Please choose another file.
export-file-unknown-version = The account file has format { $version }. This program knows only format 1. Please use a newer version of Postlotse.
export-file-holds-password = This file holds a password. Postlotse does not accept such files. Please delete the password from the file.
export-file-missing = The entry “{ $field }” is missing in the account file. Please save the file again in Postlotse.
export-file-wrong-kind = The entry “{ $field }” in the account file is not valid. Please save the file again in Postlotse.
export-file-unknown-word = In the account file, “{ $field }” holds the unknown word “{ $word }”. Please save the file again in Postlotse.
export-file-name = The name in the account file holds a line break or an invisible character. Please correct it.
export-file-host = In the account file, the server name in “{ $field }” is not valid. Please correct it.
export-file-user-name = In the account file, the user name in “{ $field }” is not valid. Please correct it.


## sheet: the printed sheet

sheet-title = Settings for your e-mail account
sheet-name = Name
sheet-address = E-mail address
sheet-proof-works = Tested on { $date }: receiving and sending work.
sheet-proof-partly = As of { $date }: only partly tested. The table below shows what was checked.
sheet-proof-failed = As of { $date }: not everything worked in the test. The table below shows what.
sheet-proof-untested = As of { $date }: these settings have not been tested yet.
sheet-settings = Enter this in your mail program
sheet-setting = Entry
sheet-server = Server
sheet-port = Port
sheet-security = Encryption
sheet-authentication = Sign-in
sheet-user-name = User name
sheet-tested = Test
sheet-punycode = If the program does not accept it like this:
sheet-imap = Receiving (IMAP)
sheet-pop3 = Receiving (POP3)
sheet-smtp = Sending (SMTP)
sheet-tls = SSL/TLS
sheet-starttls = STARTTLS
sheet-login-password = Normal password
sheet-login-encrypted = Encrypted password
sheet-login-oauth = OAuth2 (sign in on the provider’s page)
sheet-login-gssapi = Kerberos / GSSAPI
sheet-login-ntlm = NTLM
sheet-login-certificate = Certificate
sheet-user-name-address = the whole e-mail address
sheet-user-name-local-part = only the part before the @
sheet-user-name-other = not the e-mail address
sheet-user-name-assigned = see your provider’s letter
sheet-tested-works = works
sheet-tested-failed = did not work
sheet-tested-not = not tested
sheet-password = Password
    .text = The password is left off this sheet on purpose. Please do not write it here either. The mail program asks for it. Some providers want a separate app password there.
sheet-oauth = Signing in with the provider
    .text = The mail program opens your provider’s sign-in page. Enter your password only there.
sheet-sending = Signing in for sending
    .same = The server for sending also requires signing in, with the same user name and password as for receiving.
    .other = The server for sending also requires signing in. Caution: the user name is not the same as for receiving.
sheet-leave = Leave messages on the server
    .text = POP3 fetches messages to one computer. Set the program to leave them on the server for { $days } days, so that they are not lost if something goes wrong.
sheet-programs = What your program calls the encryption
sheet-program = Program
sheet-incoming = Receiving
sheet-outgoing = Sending
sheet-outlook = Outlook
    .tls = Encryption method: SSL/TLS
    .starttls = Encryption method: STARTTLS
sheet-apple = Apple Mail
    .tls = Use SSL: on
    .starttls = Use SSL: on
sheet-thunderbird = Thunderbird
    .tls = Connection security: SSL/TLS
    .starttls = Connection security: STARTTLS
sheet-footer = Made with Postlotse on { $date }


## storage: saving and reading files

storage-exists = The file { $path } already exists. It was not changed. Please choose another name or allow it to be replaced.
storage-not-a-file = No file can be saved as { $path }. Please give a file name, too.
storage-no-directory = The folder for { $path } does not exist. Please create it or choose another one.
storage-not-allowed = You may not save in this folder: { $path }. Please choose another folder, for example “Documents”.
storage-disk-full = There is no room left for { $path }. Please delete something or choose another drive.
storage-not-saved = { $path } could not be saved ({ $reason }). Please choose another folder.
storage-missing = The file { $path } does not exist. Please check the name.
storage-read-not-a-file = { $path } is not a file. Please choose a file.
storage-read-not-allowed = You may not read the file { $path }. Please check the file’s permissions.
storage-too-long = The file { $path } is larger than { $kilobytes } KB. Please choose another file.
storage-not-read = { $path } could not be read ({ $reason }). Please try again.


## cli: the command line

cli-heading-imap = Incoming mail (IMAP)
cli-heading-pop3 = Incoming mail (POP3)
cli-heading-smtp = Outgoing mail (SMTP)
cli-security-tls = SSL/TLS
cli-security-starttls = STARTTLS
cli-auth-password-cleartext = normal password, sent encrypted
cli-auth-password-encrypted = encrypted password
cli-auth-oauth2 = sign-in in the provider's window (OAuth2)
cli-auth-gssapi = Kerberos (GSSAPI)
cli-auth-ntlm = NTLM
cli-auth-client-certificate = TLS certificate
cli-label-server = Server:
cli-label-punycode = written technically:
cli-label-port = Port:
cli-label-security = Encryption:
cli-label-username = User name:
cli-label-authentication = Sign-in:
cli-label-source = Source:
cli-username-assigned = is in your provider's papers
cli-probed-yes = The server answered and its encryption was checked.
cli-needs-confirmation = Please check: does { $domain } belong to your provider?
cli-what-you-need = What you need:
cli-help-page = Help from the provider: { $page }
cli-provider-recognised = { $provider } recognised.
cli-provider-hosts = The mail of this address is kept by { $provider }.
cli-filter-service = A filter service against unwanted mail stands in front of the mailbox. It hides which provider the mailbox is with.
cli-provider-without-imap = { $provider } does not let other mail programs in. You can only read this mail with the provider's own programs.
cli-provider-without-servers = { $provider } gives every customer servers of their own. They are in your provider's papers, for example in the confirmation of your contract.
cli-provider-bridge-missing = Mail programs reach { $provider } only through the provider's own extra program on this computer. It does not answer. Start it, then try again.
cli-provider-servers-unknown = The provider is { $provider }, its servers are not known. Enter them yourself, from your provider's papers or help pages.
cli-nothing-found = No servers were found for { $domain }. Check how the address is spelled, or enter the servers from your provider's papers yourself.
cli-nothing-on-file = No provider is on file for { $domain }, and nobody was asked. Without --offline the search goes out to the internet.
cli-no-server = No server was found for this: { $protocol }. Enter it yourself with --server.
cli-alternatives = Other possibilities:
cli-alternative-line = { $protocol }: { $host }, port { $port }, { $security }. Source: { $source }. { $trust }
cli-sources = Who was asked:
cli-source-line = { $source }: { $outcome } ({ $milliseconds } ms)
cli-no-provider = No provider is on file for “{ $text }”.
cli-provider-server = { $protocol }: { $host }, port { $port }, { $security }
cli-last-checked = Facts as of: { $date }
cli-no-certificate-store = This computer has no list of trusted certificates. Without it no secure connection can be checked. On Debian and Ubuntu this helps: apt install ca-certificates
cli-no-runtime = The operating system provides no network functions. Restart the computer and try again.
cli-account-of-another = The account file belongs to another address: { $address }.
cli-confirm-first = A person has to confirm these servers before a password goes there or a file is made. If they belong to your provider, run the command again with --confirm.
cli-username-needed = The user name for { $host } is missing. It is in your provider's papers. Give it with --username { $protocol }=NAME.
cli-password-prompt = Password (stays invisible while you type):
cli-stage-succeeded = { $protocol }: { $stage }: fine ({ $milliseconds } ms)
cli-stage-failed = { $protocol }: { $stage }: did not work ({ $milliseconds } ms)
cli-server-said = The server's answer: “{ $answer }”
cli-check-all-works = Everything works: sign-in, mailbox and sending have been checked. No message was sent.
cli-check-tested-works = What was checked works.
cli-unusual-ending = Without the ending “.{ $ending }” no start file for Outlook is made. By hand it goes like this: outlook.exe /importprf followed by the path of the file.
cli-written = Saved: { $path }
cli-date = { $year }-{ $month }-{ $day }
cli-usage-no-command = Please say what to do. The easiest way to start is: postlotse-cli setup
cli-usage-unknown-command = There is no command “{ $word }”.
cli-usage-unknown-option = “{ $word }” is not known here.
cli-usage-missing-value = The value after { $word } is missing.
cli-usage-missing-argument = Missing: { $word }
cli-usage-too-many = This is too much or given twice: { $word }
cli-usage-not-in-list = “{ $value }” is no value for { $option }. Possible are: { $allowed }
cli-usage-password = A password does not belong on the command line, where others can read it. Hand it over on standard input with --password-stdin.
cli-usage-no-password = The password is missing. Hand it over on standard input with --password-stdin, or run the command in a terminal.
cli-usage-server-shape = “{ $word }” does not name a server. It has the form PROTOCOL=SERVER:PORT:ENCRYPTION, for example imap=imap.example.com:993:tls
cli-usage-port = “{ $word }” is not a port. A port is a number from 1 to 65535.
cli-usage-control-character = There is a line break or another control character in { $option }. Please remove it.
cli-usage-not-unicode = Some input has characters that cannot be read. Please use UTF-8.
cli-usage-setup-json = The guide “setup” is for people and prints no JSON. For scripts there are detect, check and export.
cli-usage-see-help = Help: postlotse-cli --help
cli-help-intro = Postlotse finds the servers of a mail address, checks them and hands the finished account to your mail program.
cli-help-commands = Commands:
cli-help-setup = Leads through the set-up step by step. For everybody who just wants to read their mail.
cli-help-detect = Finds the servers of an address and says where each answer comes from.
cli-help-check = Signs in and checks mailbox and sender. No message is sent and nothing is changed.
cli-help-export = Writes a file for a mail program. It never holds a password.
cli-help-providers = Shows the bundled providers, or searches them.
cli-help-common-options =
    Possible everywhere:
      --lang de|en       language of the texts
      --json             one JSON object for scripts instead of text
      -h, --help         help, also for a single command
      -V, --version      version
cli-help-exit-codes =
    Exit codes:
      0  worked
      1  ran, but the thing asked for did not work or was not found
      2  the command line is incomplete or wrong
      3  a person must confirm first; nothing was sent or written
    130  left with Ctrl+C
cli-help-detect-options =
    Options:
      --offline          ask nobody, use the bundled providers only
cli-help-check-options =
    Options:
      --password-stdin   read the password from standard input; without it you are asked in the terminal
      --protocol         check only this protocol; may be repeated
      --server           name a server yourself, for example imap=imap.example.com:993:tls
      --username         user name for all servers or, with the protocol before it, for one
      --account          account from a file that “export --format json” has written
      --confirm          confirm servers that Postlotse does not trust by itself
cli-help-export-options =
    Options:
      --format           kind of file; --list shows all
      --out              where to; further files lie beside it
      --incoming         IMAP or POP3, otherwise what is recommended
      --name             your name as others see it
      --server           name a server yourself, for example imap=imap.example.com:993:tls
      --username         user name for all servers or, with the protocol before it, for one
      --account          account from a file that “export --format json” has written
      --confirm          confirm servers that Postlotse does not trust by itself
      --force            replace existing files
      --list             show all formats
cli-help-keys = Fixed words:
cli-help-key-list = { "  " }{ $field }: { $keys }


## setup: the guided way in the terminal

setup-welcome =
    Welcome. Postlotse sets up your mail account with you, in six short steps.
    Esc goes one step back, Ctrl+C leaves at any time. Nothing is sent to us.
setup-step = Step { $number } of 6 · { $title }
setup-step-address = Address
setup-step-search = Search
setup-step-settings = Settings
setup-step-login = Sign-in
setup-step-check = Check
setup-step-finish = Done
setup-ask-name = Your name as others should see it (may stay empty):
setup-ask-address = Your mail address:
setup-meant = Did you mean { $address }?
setup-yes = Yes
setup-no = No
setup-other-address = Would you like to set up another address?
setup-who-is-asked = The name service (DNS), the servers of your mail domain and Thunderbird's database are asked. Only your own mail domain learns your address, and nobody a password.
setup-provider-is-asked = The provider is known. Only its own mail servers are contacted, without a password.
setup-choose-hint = Number or arrow keys, then Enter. Esc goes back.
setup-choose-again = Please enter one of the numbers.
setup-which-servers = How would you like to go on?
setup-take-imap = With IMAP (recommended): mail stays with the provider, all devices show the same.
setup-take-pop3 = With POP3: mail is fetched to this computer.
setup-take-imap-confirm = With IMAP: yes, { $domain } belongs to my provider.
setup-take-pop3-confirm = With POP3: yes, { $domain } belongs to my provider.
setup-by-hand = Enter the servers myself
setup-another-address = Back to the address
setup-which-kind = How should your mail reach you?
setup-kind-imap = IMAP: mail stays with the provider (recommended)
setup-kind-pop3 = POP3: mail is fetched
setup-ask-host = Name of the server:
setup-which-security = Which encryption is used?
setup-ask-port = Port:
setup-private-server = { $host } lies in a private network or on this computer. Use it all the same?
setup-no-password-needed = This provider lets mail programs in only through its own sign-in window. Your mail program opens it by itself. You need not enter a password here.
setup-username-assigned = The provider assigns a user name of its own: { $protocol }. It is in your papers.
setup-ask-username = User name:
setup-ask-password = Password (stays invisible while you type):
setup-how-on = How would you like to go on?
setup-other-password = Enter the password again
setup-try-again = Check once more with the same details
setup-other-servers = Back to the servers
setup-anyway = Go on all the same; the file notes what is not proven
setup-which-format = What do you need the account for?
setup-done = I am done
setup-ask-path = Where to save?
setup-replace = { $path } exists already. Replace it?
setup-other-path = Save in another place?
setup-goodbye = All done. Your password was not stored anywhere.
setup-left = Left. Your password was not stored anywhere.

