### Postlotse: every sentence people read. One file per language, same ids and arguments in each.
### Ids are grouped by topic; the prefix names the topic.

## address: what is wrong with a typed address, host, user name or password

address-empty = Please enter your email address, for example anna@example.com.
address-no-at-sign = The address has no @ sign. An email address looks like this: anna@example.com.
address-several-at-signs = The address has more than one @ sign. Please keep only one of them.
address-no-local-part = The name before the @ is missing. Please add it, for example anna@example.com.
address-no-domain = The provider after the @ is missing. Please add it, for example anna@example.com.
address-name-around = Please enter only the address itself: { $address }
address-name-around-nothing = There is no address between the angle brackets. Please enter only the address, for example anna@example.com.
address-control-character = The address contains a line break or an invisible character. Please type the address by hand.
address-blank-inside = There is a space inside the address. Please delete it.
address-quoted-local-part = Addresses with quotation marks are not supported. Please leave the quotation marks out.
address-local-part-character = Before the @ there is the character “{ $character }”. It is not allowed in email addresses. Please delete or replace it.
address-local-part-not-ascii = Before the @ there is “{ $letter }”. Accented letters and special characters are not possible there. Please check exactly how your address is spelt.
address-local-part-dots = Before the @ there is a dot in the wrong place: at the start, at the end or doubled. Please delete it.
address-local-part-too-long = The part before the @ has { $length } characters. More than 64 are not possible. Please check whether something was pasted twice.
address-too-long = The address has { $length } characters. More than 254 are not possible. Please check whether something was pasted twice.
address-domain-no-dot = The ending after the @ is missing. Please add it, for example example.com instead of example.
address-domain-literal = After the @ there are numbers instead of a name. Please enter the name of your provider, for example example.com.
address-domain-too-long = The part after the @ is too long. Please check whether something was pasted twice.
address-domain-not-a-name = The part after the @ is not valid. Only letters, digits, hyphens and dots are allowed, as in example.com. Please check the spelling.
address-host-empty = Please enter the name of the server, for example imap.example.com.
address-host-too-long = The name of the server is too long. Please check whether something was pasted twice.
address-host-not-a-name = This is not a server name. Please enter only the name, without “https://”, without @ and without spaces, for example imap.example.com.
address-user-name-empty = Please enter the user name. It is usually the whole email address.
address-user-name-control-character = The user name contains a line break or an invisible character. Please type it by hand.
address-user-name-too-long = The user name is too long. More than 255 characters are not possible. Please check whether something was pasted twice.
address-password-empty = Please enter your password.
address-password-too-long = The password is too long. It may have at most 4096 characters. Perhaps something else was pasted by mistake.
password-note-blanks-removed = The spaces in the app password are not part of it. Postlotse leaves them out.
password-note-blank-at-the-ends = There is a space before or after the password. If it is not part of it, please delete it.
address-password-control-character = The password contains a line break or an invisible character. Please type it by hand.
address-corrected-blanks = Spaces before or after the address were removed.
address-corrected-mailto = The “mailto:” in front of the address was removed.


## requirement: what a person has to prepare at the provider

requirement-enable-imap = IMAP and POP3 are off at first. Switch access on once on your provider’s website, in the settings of your mailbox.
    .title = Switch on access for mail programs
requirement-app-password = Mail programs may not use your normal password here. Create an app password in the security settings of your account. This is a separate password for the mail program alone.
    .title = Create an app password
requirement-app-password-2fa = Do you sign in with the provider in two steps, with your password and a code or an app? Then the mail program needs its own app password. You create it in the security settings of your account.
    .title = App password with two-step sign-in
requirement-app-password-maybe = If your normal password is refused, look in the security settings of your account. If an app password is offered there, create one.
    .title = Possibly an app password
requirement-mail-password = The mail program needs the password of the mailbox. It may differ from the one for your customer account.
    .title = Use the password of the mailbox
requirement-oauth2-only = This provider accepts no password from mail programs. Your mail program opens a window from the provider. You sign in there.
    .title = Sign in through the provider’s window only
requirement-oauth2-preferred = If your mail program opens a window from the provider, sign in there. This is how the provider intends it.
    .title = Best to sign in through the provider’s window
requirement-no-imap = This provider does not allow mail programs. You read and write your mail only on its website or in its app.
    .title = No mail programs possible
requirement-no-pop3 = This provider does not offer POP3. Choose IMAP.
    .title = IMAP only
requirement-bridge = Mail programs reach this mailbox only through a helper program from the provider. It must be set up and running on this computer.
    .title = The provider’s own helper program is needed
requirement-paid-plan = Mail programs cannot be used here with a free plan.
    .title = A paid plan is needed
requirement-paid-plan-maybe = Not every plan allows mail programs. Ask your provider whether yours includes them.
    .title = Possibly a paid plan
requirement-per-account-host = Every contract has its own server here. Its name is in your contract documents or in your customer account.
    .title = Server name from your contract
requirement-username-not-email = The provider has given the mailbox its own user name. You find it in your contract documents or in your customer account.
    .title = The user name is not the address
requirement-smtp-enable = You have to allow sending through mail programs (SMTP) separately. Switch it on in the settings of your mailbox.
    .title = Switch on sending
requirement-smtp-auth-admin = Your company or school has to allow sending through mail programs for your mailbox. Ask the administrator for it if sending is refused.
    .title = Permission from your administrator
requirement-third-party-toggle = In the security settings of your account, allow other companies’ programs to fetch your email.
    .title = Allow other companies’ programs
requirement-extra-protection-off = Additional protection can lock mail programs out. If it is on, switch it off in the settings of the mailbox.
    .title = Switch off the additional protection
requirement-auto-disable-idle = If no mail program fetches mail for a long time, the provider may switch access off again. Switch it back on if that happens.
    .title = Access may be switched off again
requirement-discontinued = This provider no longer exists. The mailbox can no longer be set up.
    .title = Service shut down
requirement-migrated = This provider’s mailboxes are moving to another system, or have already moved. If you received a message about it, follow the details given there.
    .title = Mailboxes are moving
requirement-regional-host = Which server is right depends on the region in which you opened your account. You find its name in the settings of your mailbox.
    .title = The server depends on the region
requirement-auth-code = Instead of the password, the provider wants a separate code for mail programs. You create it in the settings of your mailbox.
    .title = A code instead of the password


## provider: remarks about single providers

provider-note-gmx-de = Switch access on in a browser on a computer; it cannot be done in the app. If you set up two-step sign-in later, switch access on once more afterwards. If GMX has blocked access, a new password helps.
provider-note-web-de = If the user name is not accepted, try the whole address instead of just the part before the @.
provider-note-gmail = Google offers app passwords only once “2-Step Verification” is on. IMAP is always on. POP3 has its own setting.
provider-note-t-online = Set the “Passwort für E-Mail-Programme” (password for mail programs) in the Telekom email centre or customer centre. The password of your Telekom login is not accepted.
provider-note-outlook-com = Switch access on at outlook.com: Settings, Mail, Forwarding and IMAP. App passwords have not worked here since September 2024 either.
provider-note-microsoft-365 = In Outlook it is better to set this mailbox up as an Exchange account. For other programs your administrator has to allow IMAP and “Authenticated SMTP”.
provider-note-icloud = Create the app password at account.apple.com. The user name for incoming mail is the part before the @ (failing that, the whole address). For outgoing mail it is always the whole address. If you have your own domain, use your iCloud address.
provider-note-yahoo = Yahoo has been phasing out sign-in with passwords since 2026. Whether app passwords are still accepted is not certain. If your mail program opens a window from Yahoo, sign in there.
provider-note-ionos = This means the password of the mailbox, not of the customer account. If you have switched on two-step sign-in for IONOS Webmail, you need an app password.
provider-note-google-workspace = Your administrator may block IMAP, POP3 or app passwords. Ask there if the sign-in is refused.
provider-note-freenet = In the mailbox settings under POP3/IMAP/SMTP, tick “Jetzt POP3, IMAP und SMTP aktivieren”.
provider-note-aol = AOL belongs to Yahoo. The same sign-in rules apply.
provider-note-vodafone-de = Use the password of “Vodafone E-Mail & Cloud”. An app password may be asked for.
provider-note-all-inkl = The server name looks like w0xxxxxx.kasserver.com; you find it in the “KAS” administration. The user name is the mailbox id, such as m0123456, or the address.
provider-note-bluewin = Swisscom may ask for an additional confirmation when you sign in.
provider-note-a1-at = Old aon accounts use the assigned id, such as aon.123456789, as user name instead of the address.
provider-note-netcup = The server has the same name as your domain’s MX record, such as mx2f26.netcup.net.
provider-note-mittwald = With older contracts the user name is an id such as p123456p1 instead of the address.
provider-note-gmx-com = Outside the German-speaking countries, GMX uses different servers from gmx.de and gmx.net.
provider-note-mail-com = At mail.com, mail programs are part of the “Premium” plan and still have to be switched on there.
provider-note-posteo = Posteo calls this protection “Additional account protection”. Some accounts also need an application password.
provider-note-mailbox-org = Create the app password under “All settings”, “Security”, “Email app-passwords”.
provider-note-hosteurope = Server name and user name (which looks like wp1234567-name) are in the customer account “KIS”.
provider-note-united-domains = The user name is usually the id of the mailbox, such as domainde-0001.
provider-note-infomaniak = Generate a password for the mailbox or this device in the “Manager”. The password of the account is not accepted.
provider-note-protonmail = The helper program is called “Proton Mail Bridge” and needs a paid plan. The Bridge shows you the password for your mail program.
provider-note-tuta = Read and write your email in the Tuta app or at tuta.com.
provider-note-o2-de = These servers are for Alice addresses. Whether they also work for o2mail.de and o2online.de is not confirmed.
provider-note-comcast = The setting is called “Third Party Access Security”. If your mailbox has already moved to Yahoo, Yahoo’s servers apply.
provider-note-att = Without a sign-in window, use the “secure mail key” as password; you create it in your AT&T account.
provider-note-sky = Sky’s mailboxes are run by Yahoo.
provider-note-sunrise = When last checked, the outgoing server could be reached only from Sunrise’s own network.
provider-note-1blu = The user name looks like c123456_1-name; you find it in the customer account.
provider-note-zoho-com = For your own domain on a paid plan, use imappro.zoho.com and smtppro.zoho.com. Free accounts opened since 2019 have only restricted access for mail programs.
provider-note-fastmail = The “Basic” plan does not allow other mail programs.
provider-note-godaddy = Newer GoDaddy mailboxes are with Microsoft 365. They use different servers.
provider-note-ovh = “Email Pro” and Exchange have different servers (pro*.mail.ovh.net, ex*.mail.ovh.net), and so do accounts outside Europe. If in doubt, look in your customer account.
provider-note-cox = Cox mailboxes moved to Yahoo in 2024. Yahoo’s rules apply.
provider-note-plusnet = Plusnet addresses look like name@customer.plus.com.
provider-note-easyname = The user name is the id of the mailbox, such as 30840mail16.
provider-note-uberspace = Use the server name that ends in uberspace.de. The certificate does not match the name that ends in uber.space.
provider-note-free-fr = If the user name is not accepted, try the whole address instead of just the part before the @.
provider-note-laposte = If the address is not accepted as user name, try just the part before the @.
provider-note-alfahosting = The server is called something like alfa3203.alfahosting-server.de, the user name something like web704p2.
provider-note-unity-old = Old Unitymedia and Kabel BW addresses are looked after by Vodafone today. The servers are not confirmed. Ask Vodafone.
provider-note-skiff = Skiff ended its mail service in 2024.
provider-note-disroot = If the user name is not accepted, try the whole address instead of just the part before the @.
provider-note-amazon-workmail = The servers given are for the region Europe (Ireland). In other regions, that region’s name stands in the same place, such as us-east-1.
provider-note-ptd = If the user name is not accepted, try the whole address instead of just the part before the @.
provider-note-tpg = TPG mailboxes have been run by The Messaging Company since 2023.
provider-note-tim-it = For tin.it addresses the servers are not confirmed.
provider-note-wp-pl = If the address is not accepted as user name, try just the part before the @.
provider-note-o2-pl = If the user name is not accepted, try the whole address instead of just the part before the @.


## source: where settings come from

source-user-input = Entered by you
source-preset-domain = Postlotse’s list of providers
source-pacc = Settings from your mail domain (PACC)
source-autoconfig = Settings from your mail domain (autoconfig)
source-well-known = Your mail domain’s website
source-ispdb = Thunderbird’s database
source-preset-mx = Provider that receives your email (MX)
source-srv = Internet name directory (SRV)
source-mx-autoconfig = Settings from your provider
source-mx-ispdb = Thunderbird’s database about your provider
source-autodiscover = Information for Outlook (Autodiscover)
source-preset-guess = Unconfirmed settings from the list of providers
source-guess = Common server names, tried
source-http-autoconfig = Unprotected settings from your mail domain (http)
source-jmap = Newer way to the mailbox (JMAP)
source-outcome-found = found
source-outcome-nothing = nothing found
source-outcome-failed = no usable answer
source-outcome-skipped = not asked
source-outcome-refused = found, but not safe enough
source-standing-recommended = is recommended
source-standing-agrees = names the same servers
source-standing-outranked = a more reliable source takes precedence
source-standing-handshake-failed = none of its servers could be reached securely
source-standing-refused = must not be used
source-reason-bad-redirect = a redirect led nowhere or to an insecure page
source-reason-dns-failed = the internet name directory is not working
source-reason-filter-service = a filter service hides the provider
source-reason-http-status = the web server refused to answer
source-reason-malformed = the settings are faulty
source-reason-no-mail = this domain receives no email
source-reason-no-such-domain = this domain does not exist
source-reason-no-usable-server = no usable server was named
source-reason-not-a-config = something else is there, for example a web page
source-reason-not-bundled = your provider is not in it
source-reason-not-found = nothing found
source-reason-not-offered = explicitly not offered
source-reason-offline = not asked, as requested
source-reason-plain-text-only = only servers without encryption were named
source-reason-preset-known = not asked, the provider is already known
source-reason-provider-without-imap = the provider does not allow mail programs
source-reason-public-suffix = not asked, this is only the ending of a domain
source-reason-servers-unknown = provider known, but not your server
source-reason-switched-off = switched off
source-reason-timed-out = no answer
source-reason-tls-failed = no secure connection possible
source-reason-too-large = the answer was too large
source-reason-unknown-provider = the provider is not in the list of providers
source-reason-unreachable = not reachable
source-reason-asked-already = already asked, this is your own domain
source-reason-digest-mismatch = the domain vouches for other settings
source-reason-digest-missing = the domain does not vouch for the settings
source-reason-jmap-offered = offered, but not needed
source-reason-not-needed = no longer needed, the answer was already known
source-reason-wants-login = answers only after you sign in


## reason: why an answer is trusted or not

reason-via-mx = The provider was recognised by where this domain’s email is delivered.
reason-via-dns = The server does not belong to your mail domain. It is named only in the internet name directory, which can be forged.
reason-via-autodiscover = The information for Outlook points to this provider. Such pointers can be forged.
reason-redirected = The settings did not come from the domain that was asked, but through a redirect.
reason-plain-http = The settings came unprotected (http). Somebody could have changed them on the way.
reason-failed-digest = The domain vouches for other settings than these.
reason-foreign-domain = The server belongs to { $domain }.
reason-private-network = The server is in a private network or is this computer itself.
reason-ip-literal = This is a numeric address (IP) instead of a name.
reason-forbidden-address = The name leads to this computer or to an address that no mail server can have.
reason-mixed-scripts = The name { $host } mixes letters of different scripts that look alike. This is often done to imitate a well-known name.
reason-unusual-port = Port { $port } is unusual for mail servers.
reason-probe-failed = When tried, no secure connection to this server could be made.
reason-username-assigned = Your provider has assigned the user name. You will find it in your provider’s documents.
reason-conflict = A more reliable source names another server.
reason-typed-by-hand = Entered by hand.
reason-local-bridge = This is a helper program from your provider on this computer. It has to be running.
reason-trust-confirmed = May be used.
reason-trust-confirm = Please check first.
reason-trust-refused = Will not be used.
note-documentation = Instructions: { $said }
note-activation = Switch on first: { $said }
note-instruction = Hint: { $said }
evidence-get = Fetched { $target }
evidence-post = Asked { $target }, without signing in
evidence-records = Asked for the { $kind } records of { $target }
evidence-handshake = Tried a connection to { $target }
evidence-document = details received ({ $bytes } bytes)
evidence-redirect = points to { $target }
evidence-records-found = { $records }
evidence-proven = answers, encryption and certificate are fine


## stage: the steps of a connection

stage-resolve = Look up the server’s name
stage-connect = Connect
stage-tls = Check encryption and certificate
stage-greeting = Wait for the server’s greeting
stage-starttls = Switch on encryption
stage-capability = Ask what the server can do
stage-login = Sign in
stage-mailbox = Open the mailbox
stage-sender = Check the sender
stage-data = Send the test mail
stage-result-works = works
stage-result-failed = does not work yet (step: { $stage })
stage-result-skipped-refusal = not checked because the first sign-in was refused
stage-result-skipped-budget = not checked because too many sign-ins were refused. Wait ten minutes, or the provider may lock your account
stage-result-skipped-host = not checked because the connection to this server was not safe
stage-result-skipped-password = all right as far as the sign-in
stage-result-skipped-left = not checked


## cause: what went wrong and what to do next (cause-KEY, .next)

cause-admin-disabled = The administrator of your account has blocked access.
    .next = Ask the person or department that manages your account to allow IMAP and sending through mail programs (SMTP) for your mailbox.
cause-ambiguous-auth = The provider refused the sign-in at { $host }.
    .next = Usually the user name or the password is wrong. Try signing in on your provider’s website. If that works, ask the provider whether you have to switch on access for mail programs first.
    .general = The server refused the sign-in. It does not say why.
cause-app-password = The provider refused the sign-in at { $host }. Mail programs usually need an app password here.
    .next = Create an app password on your provider’s website and enter it instead of your normal password.
    .general = The server refused the sign-in. With this provider, mail programs usually need an app password.
cause-cert-expired-or-clock = The certificate of { $host } has expired. No password was sent.
    .next = Check the date and time of this computer. If they are right, your provider has to renew the certificate. Try again later in that case.
    .general = The server’s certificate has expired, or this computer’s clock is wrong.
cause-cert-name-mismatch = The server at { $host } identifies itself by another name: { $names }. No password was sent.
    .next = Look in your provider’s documents to see what the server is called. If you find this other name there, enter it.
    .general = The server identifies itself by another name.
cause-cert-untrusted = The certificate of { $host } was issued by somebody this computer does not trust: { $issuer }. No password was sent.
    .next = Try another network, for example your mobile phone’s. If the problem remains, ask your provider for the right server name.
    .general = The server’s certificate was issued by somebody this computer does not trust.
cause-clock-wrong = The certificate of { $host } is not valid yet. Usually that means this computer’s clock is wrong.
    .next = Compare the date and time of this computer with another clock. Correct them only if they are wrong. Then try again, if need be later or in another network.
    .general = Very probably this computer’s clock is wrong.
cause-contact-provider = The provider asks you to get in touch.
    .next = Call or write to your provider’s customer service. Tell them the server’s answer. Only call numbers found in your documents or on the provider’s website.
cause-enable-access = The provider refused the sign-in at { $host }. Access for mail programs is usually switched off there at first.
    .next = Sign in on your provider’s website. Switch on IMAP and POP3 in the settings there. Then try again.
    .general = Access for mail programs is switched off for this mailbox.
cause-enable-access-and-app-password = The provider refused the sign-in at { $host }. Access for mail programs has to be switched on there. With two-step sign-in, an app password is needed as well.
    .next = Switch on IMAP and POP3 on your provider’s website. If you sign in there in two steps, create an app password as well. Then enter it instead of your password.
    .general = The server refused the sign-in. Usually access for mail programs is still switched off, or an app password is missing.
cause-interception-antivirus = Antivirus software on this computer opens the encrypted connection to { $host } ({ $issuer }).
    .next = Switch off the scanning of mail connections in the antivirus settings and try again. The antivirus software itself stays on.
    .general = Antivirus software on this computer opens the encrypted connection.
cause-interception-or-vpn = The connection to { $host } was made. Then it broke off, or no answer came.
    .next = Often the network, a VPN (tunnel program) or antivirus software is the reason. Try without the VPN or in another network, for example your mobile phone’s.
    .general = The connection was made. Then it broke off, or no answer came.
cause-ip-blocked = The server { $host } accepts no mail from your internet connection.
    .next = Check in your provider’s documents whether this is the outgoing server. If it is, try another network, for example your mobile phone’s.
    .general = The server accepts nothing from your internet connection.
cause-network-blocked = { $host } cannot be reached from this network.
    .next = Some networks block mail connections, for example in hotels and companies. Try another network, for example your mobile phone’s, and without a VPN.
    .general = The server cannot be reached from this network.
cause-oauth-required = At { $host } you can sign in only through a window from the provider.
    .next = You need no password here. Keep the settings. Your mail program opens the provider’s sign-in window by itself.
    .general = With this provider you can sign in only through a window from the provider. It no longer takes a password from mail programs.
    .next-general = Choose “OAuth2” as the kind of sign-in in the mail program, or set the account up anew there. The provider’s sign-in window then opens.
cause-offline-or-dns = The server { $host } could not be found. Probably there is no connection to the internet.
    .next = Try opening a web page. If that fails too, check Wi-Fi or cable. In hotels and on trains you often have to sign in to the network first.
    .general = The server could not be found. Probably there is no connection to the internet.
cause-provider-outage = The server { $host } has a fault at the moment. This has nothing to do with your password.
    .next = Try again in half an hour. Do not change your settings.
    .general = The server has a fault at the moment. This has nothing to do with your password.
cause-quota-full = The mailbox is full.
    .next = On your provider’s website, delete email you no longer need, and empty the bin.
cause-recipient-unknown = The server { $host } does not know your email address.
    .next = Check how your email address is spelt.
    .general = The server does not know the recipient’s email address.
    .next-general = Check whether the recipient’s address is spelt correctly. If it is right, the mailbox probably no longer exists. Then ask the recipient in another way.
cause-renew-password = The password has expired or has to be renewed.
    .next = Set a new password on your provider’s website and then sign in with it.
cause-security-abort = No secure connection to { $host } could be made. Postlotse therefore stopped, and no password was sent.
    .next = Try another network, for example your mobile phone’s. If the problem remains, ask your provider for a server with encryption.
    .general = No secure connection could be made.
    .next-general = Do not enter a password. Try another network, for example your mobile phone’s. If the problem remains, ask your provider.
cause-sender-mismatch = The sign-in works, but { $host } does not let you send from this address.
    .next = Check whether email address and user name belong together. You may only send from addresses that belong to your mailbox.
    .general = The sign-in works, but the server does not let you send from this address.
cause-sending-limit = The provider accepts no more email from you for now, because a limit for sending has been reached.
    .next = Wait until tomorrow and then try again.
cause-separate-mail-password = The provider refused the sign-in at { $host }. Mail programs need a separate password there, not the one for the customer account.
    .next = On your provider’s website, set the password for the mailbox or for mail programs, and sign in with it.
    .general = The server refused the sign-in. Mail programs need a separate password here, not the one for the customer account.
cause-server-too-old = { $host } offers only outdated encryption. No password was sent.
    .next = Ask your provider for a server with up-to-date encryption (TLS 1.2 or newer).
    .general = The server offers only outdated encryption.
cause-smtp-auth-missing = The outgoing server { $host } offers no sign-in here.
    .next = It is probably not the server for mail programs. Use the outgoing server from your provider’s documents, usually with port 465 or 587.
    .general = The outgoing server wants a sign-in, and the mail program did not sign in.
    .next-general = Switch on the sign-in at the outgoing server in the mail program, usually with the same details as for receiving. The port is usually 465 or 587.
cause-too-many-connections = Too many programs or devices are using this mailbox at the moment.
    .next = Close mail programs on other devices and try again in a few minutes.
cause-unsupported-auth-mech = { $host } wants a kind of sign-in that Postlotse does not know.
    .next = Your mail program may know it. You can go on anyway. The sign-in will then not have been checked.
    .general = The server does not allow this kind of sign-in.
    .next-general = Choose another kind of sign-in in the mail program, usually “Normal password”. The connection has to be encrypted for that.
cause-wait-retry = The server { $host } accepts no more attempts at the moment.
    .next = Wait a quarter of an hour and then try again. There was no complaint about your password.
    .general = The server accepts no more attempts at the moment.
    .next-general = Wait a quarter of an hour and then try again.
cause-web-login-check = The provider first wants to make sure in the browser that it is you. The password may be right.
    .next = Sign in on your provider’s website, confirm the sign-in there, and then try again.
cause-wrong-port-or-firewall = Nothing answers on port { $port } of { $host }.
    .next = Check the server name and port in your provider’s documents. If they are right, a firewall or your network blocks the connection. In that case try another network.
    .general = Nothing answers on this port.
cause-wrong-port-or-security = { $host } does not use encryption from the start on port { $port }.
    .next = Choose STARTTLS for this port. Or use SSL/TLS with the matching port: 993 for IMAP, 995 for POP3, 465 for sending.
    .general = Port and encryption do not fit together.
cause-wrong-protocol = A different service answers on port { $port } of { $host }.
    .next = Check the port: 993 or 143 for IMAP, 995 or 110 for POP3, 465 or 587 for sending.
    .general = A different service answers on this port.
cause-wrong-server = No mail server can be found under the name { $host }.
    .next = Try opening a web page. If that works, check in your provider’s documents how its name is spelt.
    .general = This is not the right server for mail programs.
    .next-general = Use the server from your provider’s documents, for sending usually with port 465 or 587.
cause-address-typo = The domain in your email address accepts no mail.
    .next = Check the part of the address after the @ letter by letter.
cause-captive-portal-or-not-autoconfig = A web page came instead of an answer. In hotels, trains and cafés this is often the sign-in page of the Wi-Fi.
    .next = Open any page in your browser and sign in to the Wi-Fi. Then try again.
cause-client-bug = { $host } did not understand a command of Postlotse.
    .next = You have done nothing wrong. You can use the settings all the same. If you like, send us the report.
    .general = The server did not understand a command of the mail program.
    .next-general = Update your mail program. If the problem remains, show the message to the maker of the mail program.
cause-client-must-send-id = { $host } lets in only programs that introduce themselves by name.
    .next = Try again. Your mail program has to be able to introduce itself too. Thunderbird can.
    .general = The server lets in only programs that introduce themselves by name.
    .next-general = Update your mail program. If the problem remains, use another one, for example Thunderbird.
cause-domain-dns-records = The domain in your email address lacks records by which recipients recognise real senders (SPF, DKIM).
    .next = Show this message to the person who manages the domain. You can receive email all the same.
cause-ipv6-broken = Your internet connection works only in part: nothing gets through over IPv6, but IPv4 works.
    .next = Postlotse uses IPv4. Restart your router when convenient. If it stays that way, ask your internet provider.
    .next-general = Restart your router. If it stays that way, switch IPv6 off for now and ask your internet provider.
cause-message-too-big = The email is larger than the server allows.
    .next = Make the attachments smaller or send them in several emails.
cause-namespace-prefix = On { $host }, all folder names begin with “INBOX.”.
    .next = You do not have to do anything. Most mail programs notice this by themselves.
    .general = On this server, all folder names begin with “INBOX.”.
cause-none-internal = Your account is fine. A program asked for something that does not exist there.
    .next = You do not have to do anything.
cause-oauth-reauth = The sign-in through the provider’s window has expired.
    .next = Fetch email in your mail program. When it opens the provider’s window, sign in there again.
cause-provider-no-imap = The provider lets no other mail programs in for this account.
    .next = Read your email in the browser or in the provider’s app. For children’s accounts, the person who manages the account decides.
cause-security-no-password-for-discovery = The server { $host } wanted the password before naming the settings. Postlotse did not send the password.
    .next = You do not have to do anything. Postlotse looks for the settings in other ways.
    .general = A server wants the password before it names the settings.
    .next-general = Do not enter the password there. Enter the servers by hand from your provider’s documents.
cause-security-password-exposed = A program sent the password to { $host } unprotected. Others may have read it.
    .next = First set encryption in the mail program: “SSL/TLS” or “STARTTLS”. Then change your password on your provider’s website.
    .general = A mail program sent the password unprotected. Others may have read it.
cause-spam-policy = The other side refused the email as unwanted. Sign-in and settings are fine.
    .next = Write the email differently, without conspicuous links and attachments. If it keeps happening, ask your provider.
cause-use-tls = { $host } accepts sign-ins only over an encrypted connection.
    .next = Choose “SSL/TLS” or “STARTTLS” as encryption.
    .general = The server accepts sign-ins only over an encrypted connection.
cause-wrong-username-form = { $host } expects the user name in another form.
    .next = Some providers want the whole email address, some only the part before the @, some a customer number. Look in your provider’s documents.
    .general = The server expects the user name in another form.
cause-unknown = { $host } gave an answer that Postlotse does not know yet.
    .next = Try again. If the problem remains, show the server’s answer to your provider.
    .general = Postlotse does not know this message yet.
cause-security-abort-no-starttls = { $host } offers no encryption. Postlotse never sends a password unencrypted and has therefore stopped.
cause-security-abort-injected = Before encryption began, { $host } sent data that does not belong there. Somebody may be tampering with the connection. No password was sent.
cause-cert-untrusted-self-signed = { $host } issued its certificate to itself. That makes it impossible to check whether it is the right server. No password was sent.


## verdict: whose side it is on

verdict-side-you = You can put this right yourself.
verdict-side-network = The cause is your connection to the internet, not your account.
verdict-side-provider = The cause is on the provider’s side. You have done nothing wrong.
verdict-side-postlotse = The cause is the settings that Postlotse used, not you.
verdict-side-postlotse-general = The cause is the settings of the mail program, not your account.
verdict-side-none = Everything is fine.
verdict-side-you-perhaps = You can probably put this right yourself.
verdict-side-network-perhaps = The cause is probably your connection to the internet.
verdict-side-provider-perhaps = The cause is probably on the provider’s side. That is not certain.
verdict-side-postlotse-perhaps = The cause is probably the settings that Postlotse used.
verdict-also = It is also possible that { $causes }.
verdict-also-slip = there is a slip in user name or password
verdict-also-username = the user name has another form here, for example only the part before the @
verdict-also-app-password = only an app password is accepted here
verdict-also-separate-password = mail programs have a password of their own
verdict-also-access = access for mail programs is switched off
verdict-also-browser = the provider wants you to sign in with the browser first
verdict-also-antivirus = antivirus software on this computer checks the connection
verdict-also-network = something on the way interferes, such as a VPN or a filter in this network
verdict-also-blocked = this network blocks email connections
verdict-also-offline = there is no connection to the internet
verdict-also-outage = the server has a fault at the moment
verdict-also-server = the server’s name is wrong
verdict-ambiguous-auth = { $provider } refused the sign-in and did not say why.
verdict-app-password = { $provider } refused the sign-in. That does not mean your password is wrong: { $provider } usually wants an app password for mail programs.
verdict-enable-access = { $provider } refused the sign-in. That does not mean your password is wrong: at { $provider } access for mail programs is usually still switched off.
verdict-enable-access-and-app-password = { $provider } refused the sign-in. That does not mean your password is wrong: at { $provider } access for mail programs is usually still switched off. Whoever signs in there in two steps also needs an app password.
verdict-separate-mail-password = { $provider } refused the sign-in. That does not mean you mistyped: at { $provider } mail programs have a password of their own, not that of the customer account.
verdict-sending-refused = Receiving works, only sending is refused by { $host }. So user name and password are right for receiving.
    .next = Check on your provider’s website whether sending with mail programs (SMTP) is switched on, and whether it wants a user name of its own or an app password.
verdict-pop3-off = Only POP3 is refused. That does no harm: IMAP works and is the better choice for most people.
    .next = Use IMAP. If you want POP3, switch it on on your provider’s website first.
verdict-missing-intermediate = { $host } does not show its certificate completely. The intermediate certificate of { $issuer } is missing. So no password was sent.
    .next = Only whoever runs the server can change that. Tell them that the intermediate certificate is missing.
verdict-not-yet-valid = The certificate of { $host } is not valid yet, although the clock of this computer seems to be right. So no password was sent.
    .next = Only whoever runs the server can change that. Try again later, or tell them.
verdict-clock-ahead = The certificate of { $host } seems to have expired. But perhaps it is only this computer’s clock that is fast. No password was sent.
verdict-clock-behind = The certificate of { $host } does not seem to be valid yet. But perhaps it is only this computer’s clock that is slow. No password was sent.
verdict-gateway = Something on the way opens the encrypted connection to { $host } and shows a certificate of its own, issued by { $issuer }. So no password was sent.
    .next = Try another network, for example through your mobile phone, and without a VPN. In a company or school, ask whoever looks after the network.
verdict-silence = { $host } accepted the connection and then no longer answered, or the connection broke off.
    .next = Try again in a few minutes. If it stays like this, try without a VPN, in another network, or with the scanning of mail connections switched off in the antivirus software.
verdict-proposal = Worth a try:
verdict-proposal-other-domain = Your password then goes to { $domains }.
verdict-proposed-server = { $heading }: { $host }, port { $port }, { $security }
verdict-request = You can send this text to whoever administers your account:
verdict-request-smtp = Hello, please enable SMTP AUTH (authenticated SMTP) for my mailbox { $address }. Without it my mail program cannot send email. In Microsoft 365 the switch is in the admin center, at the mailbox under “Manage email apps”, and is called “Authenticated SMTP”. Thank you!
verdict-request-incoming = Hello, please allow access by { $protocol } for my mailbox { $address }. Without it my mail program cannot fetch email. Thank you!


## facts: what was learnt about account and network after a failure

facts-password-proven = User name and password are right: signing in with them worked elsewhere.
facts-pop3-off = POP3 is switched off. For IMAP that makes no difference.
facts-ipv6-broken = Your connection to the internet is partly broken: IPv6 leads nowhere, IPv4 works.
facts-vpn = A VPN (tunnel program) is switched on on this computer. It can disturb email connections.
facts-proxy = A proxy for web pages is set on this computer. Networks with a proxy often let no email through.
facts-clock-ahead = The clock of this computer may be fast. Please check the date and time.
facts-clock-behind = The clock of this computer may be slow. Please check the date and time.


## test-mail: the letter to oneself, and what came of it

test-mail-subject = Postlotse test: { $word }
test-mail-body = Postlotse sent this message from your address to your address because you asked for it. Sending and receiving work. You can delete this message.
test-mail-sent = The test mail is sent. Postlotse now waits for it, for two minutes at most.
test-mail-arrived = The test mail arrived in the inbox after { $time }.
test-mail-arrived-junk = The test mail arrived after { $time }, but in the spam folder: { $folder }.
test-mail-junk-means = Move the test mail to the inbox. Your provider learns from that. Your email may end up in other recipients’ spam folders, too.
test-mail-not-arrived = The server accepted the test mail, but it did not arrive in this time. Some providers take longer. Look in the inbox and the spam folder yourself in a quarter of an hour.
test-mail-unsent = The test mail was not sent.
test-mail-unwatched = The test mail is sent, but Postlotse could not see whether it arrived. Look in the inbox and the spam folder yourself.
test-mail-removed = The test mail is deleted again.
test-mail-removal-unsupported = The server cannot delete a single message. So the test mail stays; you can delete it yourself.
test-mail-removal-failed = Deleting did not work. The test mail may still be in the mailbox. You can delete it yourself.
test-mail-stays-pop3 = With POP3, Postlotse deletes nothing. The test mail stays; you can delete it yourself.
test-mail-not-tried = No test mail was sent because not everything works yet.
test-mail-one-way = No test mail was sent: receiving and sending have to be checked first.
test-mail-without-password = No test mail was sent: Postlotse would have to sign in with a password. Send yourself an email from your mail program later.


## report: what is handed to a support desk or to the mail provider

report-title = Postlotse: report for support
report-title-provider = Question about my email account
report-line = { $name }: { $value }
report-for-support = For support
    .text = Everything that helps to find the cause, network and computer included.
report-for-provider = For my provider
    .text = A finished letter with the facts your provider needs.
report-about = About this report
report-made = Made
report-moment = { $date }, { $time } (universal time, UTC)
report-program = Program
report-system = System
report-language = Language
report-account = Account
report-address = Email address
report-domain = Domain
report-provider = Provider
report-provider-listed = { $provider } ({ $id }), facts last checked: { $date }
report-provider-not-listed = not in the list of providers
report-result = Result
report-cause = Cause
report-proposed = Other servers that were proposed
report-test-mail = Test mail
report-causes = Possible causes
report-certainty-definite = certain
report-certainty-likely = likely
report-certainty-possible = possible
report-refusals = Refused logins
report-refusals-counted = { $count } of at most { $limit } in ten minutes
report-server = Server
report-place = { $host }, port { $port }, { $security }
report-username = User name
report-outcome = State
report-answer = Answer of the server
report-mechanism = Kind of login
report-steps = Steps
report-step-done = { $step } ({ $milliseconds } ms)
report-step-failed = { $step }: did not succeed ({ $milliseconds } ms)
report-addresses = Addresses of the server
report-addresses-found = { $ipv6 } × IPv6, { $ipv4 } × IPv4
report-connected = Answered by
report-tls = TLS
report-certificate = Certificate
report-certificate-says = for { $names }; issued by { $issuer }; valid from { $from } until { $until }
report-certificate-accepted = Certificate accepted
report-virus-scanner = Certificate of a virus scanner
report-greeting = Greeting
report-capabilities-before-tls = Capabilities before encryption
report-capabilities = Capabilities
report-search = Who was asked for the servers
report-conflict = contradicts a better source
report-records = Entries in the directory of names (DNS)
report-none = none
report-network = Network
report-network-not-looked-at = not examined
report-clock = Clock of this computer
report-clock-ahead = { $seconds } seconds ahead
report-clock-behind = { $seconds } seconds behind
report-mail-domain-https = Website of the mail domain can be reached
report-database-https = Thunderbird’s database can be reached
report-ipv4 = Mail servers can be reached over IPv4
report-ipv6 = Mail servers can be reached over IPv6
report-captive-portal = Wi-Fi asks for a sign-in
report-web-issuer = Certificate on the web issued by
report-proxy = Proxy configured
report-vpn = VPN active
report-yes = yes
report-no = no
report-not-known = not known
report-dear = Hello,
report-problem = I would like to set up my mailbox { $address } in a mail program. It does not work yet: { $protocol }, { $host }, port { $port }.
report-request-login = Please check why your server refuses the login. Which user name does it expect, and which password is meant for mail programs: that of the customer account, one of its own, or an app password?
report-request-access = Please allow access to my mailbox over IMAP, POP3 and SMTP, or tell me where I can switch it on myself.
report-request-browser-sign-in = Which login do your servers expect from mail programs: a password or the sign-in in the browser (OAuth2)? Please also tell me the methods that are allowed.
report-request-unlock = Please check whether my account or my internet connection is blocked on your side, and lift the block or tell me the reason.
report-request-certificate = Please check the certificate of your server. Under which name can it be reached with a valid certificate?
report-request-encryption = Please name a server with up-to-date encryption (TLS 1.2 or newer), or switch it on.
report-request-sender = Please check which sender addresses I may use with this account, and allow my address.
report-request-limits = Please tell me how much of my mailbox is used and which limits apply to me, and which of them has been reached.
report-request-outage = Is there a fault on your side, and when do you expect it to be fixed?
report-request-servers = Please tell me the correct names, ports and encryption of your servers for receiving and sending.
report-request-reachability = Please confirm that your server can be reached from outside under this name and port. Then I know that the cause lies in my network.
report-request-meaning = Please explain what the answer of your server means and what I can do.
report-thanks = The details of the connection are below. Thank you!


## programs: the mail programs of this machine

programs-thunderbird = Thunderbird
programs-outlook-classic = Classic Outlook
programs-outlook-new = New Outlook
programs-apple-mail = Apple Mail
programs-evolution = Evolution
programs-ready = { $program } · ready
programs-running = { $program } · is running – please close it
programs-never-used = { $program } · never used
programs-none = No mail program that Postlotse knows was found on this computer. “postlotse-cli export --list” shows what the settings can be saved for.

## export: formats, notes, refusals

export-thunderbird-profile = Thunderbird on this computer (set up now)
    .step-one = Start Thunderbird. The account { $address } is there already.
    .step-two = Type the password when Thunderbird asks for it, or sign in on your provider’s page.
export-profile-added = The account is set up in Thunderbird.
export-profile-repaired = The account was in Thunderbird already. Its settings are now correct. Everything else is as it was.
export-profile-already-there = The account is set up in Thunderbird exactly like this already. Nothing was changed.
export-profile-differs =
    The account is in Thunderbird already, but with other settings. This is how they should be:
    { $differences }
    Nothing was changed. With --repair, Postlotse corrects only these settings. Everything else stays as it is.
export-profile-differs-host = Incoming mail: server { $to } instead of { $from }
export-profile-differs-user-name = Incoming mail: user name { $to } instead of { $from }
export-profile-differs-port = { $direction ->
        [incoming] Incoming mail
       *[outgoing] Outgoing mail
    }: port { $to } instead of { $from }
export-profile-differs-encryption = { $direction ->
        [incoming] Incoming mail
       *[outgoing] Outgoing mail
    }: encryption { $to } instead of { $from }
export-profile-no-encryption = none
export-profile-differs-login = { $direction ->
        [incoming] Incoming mail
       *[outgoing] Outgoing mail
    }: a way of signing in that the server accepts
export-profile-differs-leave = Fetched email on the server: { $to } (until now: { $from })
export-profile-mail-deleted = is deleted at once
export-profile-mail-days = { $days ->
        [1] stays for one day
       *[other] stays for { $days } days
    }
export-profile-mail-until-deleted = stays until you delete it in Thunderbird
export-profile-mail-always = stays until you delete it there
export-profile-differs-address = Sender: this address is added
export-profile-differs-outgoing = Outgoing mail: through { $host } with the user name { $name }
export-profile-undone = The change has been undone. Everything else in Thunderbird is as it was.
export-profile-backup = The settings from before are here: { $path }
export-profile-undo-hint = This undoes it, as long as you do not change this account in Thunderbird: { $command }
export-profile-line-used = { $name }: { $path } (last used on { $date })
export-profile-line-new = { $name }: { $path } (never used)
export-profile-line-running = { $name }: { $path } (open now)
export-profile-line-missing = { $name }: { $path } (cannot be reached)
export-profile-running = Thunderbird is still open. Please close Thunderbird and try again. Nothing was changed.
export-profile-running-elsewhere = The profile { $path } is open on another computer. Please close Thunderbird there and try again. If it stopped running there long ago, delete the file { $lock }. Nothing was changed.
export-profile-link-broken = { $path } points to a file that cannot be reached at the moment. Connect the drive it is on and try again. Nothing was changed.
export-profile-not-yours = The profile { $path } belongs to somebody else on this computer, who could not read it afterwards. Nothing was changed. Please start Postlotse the way you start Thunderbird: without sudo and without administrator rights.
export-profile-none = There is no Thunderbird profile on this computer yet. Install Thunderbird if it is missing. Start it once and close it again. If the profile is somewhere else, name its folder, on the command line with --profile.
export-profile-not-created = Thunderbird made no profile. Start Thunderbird once, close it again and then try once more.
export-profile-several =
    Thunderbird has several profiles. Which one is meant? Name its folder, on the command line with --profile.
    { $profiles }
export-profile-unreachable = Thunderbird opens the profile in { $path }. That folder cannot be reached at the moment. Connect the drive it is on and try again. If you mean another profile, name its folder, on the command line with --profile.
export-profile-missing = The folder { $path } does not exist. Please check its name.
export-profile-not-one = { $path } is no Thunderbird profile. Nothing was changed. Please choose another folder.
export-profile-not-writable = You may not change anything in the profile { $path }. Please check the rights of the folder.
export-profile-preset = Accounts are preset in this Thunderbird, for example by your company. To keep them intact, nothing was changed. Please set the account up in Thunderbird itself. Whoever looks after this computer can help.
export-profile-not-lasting =
    A file you made yourself resets settings of Thunderbird each time it starts, so the change would be gone again at once: { $path }
    Nothing was changed. Start Thunderbird once and close it again; it then remembers your accounts by itself. After that, delete { $count ->
        [one] line { $lines }
       *[other] lines { $lines }
    } of that file and try again.
export-profile-damaged = The settings of Thunderbird are damaged: { $path }, line { $line }. Nothing was changed. Please set the account up in Thunderbird itself.
export-profile-nothing-to-undo = For this address there is nothing to undo in this profile.
export-profile-gone = The account is not in Thunderbird any more. Nothing was changed.
export-profile-changed = The account has been changed in Thunderbird since. So that none of that is lost, it stays as it is. You can delete it in Thunderbird under “Account Settings”.
export-profile-weaker = The account was set up without encryption before. So that nobody can read your password on the way, Postlotse does not restore that. Nothing was changed. If you need it all the same, change it in Thunderbird under “Account Settings”.
export-profile-holds-messages = Thunderbird has used the account already and may have fetched messages. So that none of them is lost, it stays as it is. You can delete it in Thunderbird under “Account Settings”.
export-profile-undo-damaged = The settings of Thunderbird are damaged (line { $line }). Nothing was changed.
export-thunderbird-zip = Thunderbird (ZIP file to import)
    .use = In Thunderbird, open the menu “Tools” and choose “Import”. Then choose “Import from a file”, “Import Backed-up Profile” and finally this ZIP file. Thunderbird restarts afterwards. Please import the file only once.
    .step-one = In Thunderbird, open the menu “Tools” and there “Import”.
    .step-two = Choose “Import from a file”, then the backed-up profile.
    .step-three = Choose this ZIP file. Thunderbird then restarts and asks for the password. Please import the file only once.
export-thunderbird-config = Thunderbird (configuration file for assistants and companies)
    .use = Put the XML file, named after your domain, into the folder “isp” of Thunderbird’s program folder. Then enter the email address in Thunderbird. Whoever manages a domain publishes the file as config-v1.1.xml. The second file sets up the account on many computers. It belongs into the folder “distribution” as policies.json.
    .step-one = Put the XML file into the folder “isp” of Thunderbird’s program folder. Its name has to be that of your domain.
    .step-two = In Thunderbird, enter the email address under “New account”. Thunderbird finds the settings.
    .step-three = For many computers, put the second file into the folder “distribution” as policies.json.
export-outlook-prf = Outlook for Windows, classic (PRF file)
    .use = Put both files into the same folder on the Windows PC. Close Outlook. Double-click the file that ends in .cmd. By hand it works like this: outlook.exe /importprf followed by the path of the PRF file. The new Outlook and Outlook for Mac cannot read such files. Use the summary sheet there.
    .step-one = Put both files into the same folder on the Windows PC.
    .step-two = Close Outlook.
    .step-three = Double-click the file ending in .cmd. The new Outlook and Outlook for Mac cannot read such files. Use the summary sheet there.
export-outlook-now =
    .step-one = Outlook opens and takes over the account { $address }. If Outlook was open already, close it and open it again.
    .step-two = Type the password when Outlook asks for it, and let Outlook remember it.
export-outlook-started = Outlook has been started and is setting the account up.
export-outlook-file = Outlook reads this file only once. After that you can delete it: { $path }
export-outlook-none = Classic Outlook was not found on this computer. Postlotse can set the account up itself only on a Windows PC that has it. For another computer save the file, on the command line with --out.
export-unusual-ending = Without the ending “.{ $ending }” only this one file is made. What else belongs to it is missing. It is best to save once more with this ending.
    .outlook-prf = Without the ending “.{ $ending }” no start file for Outlook is made. By hand it goes like this: outlook.exe /importprf followed by the path of the file.
export-outlook-not-started = Outlook could not be started. The file is ready: { $path }. Restart the computer and try again.
export-outlook-autodiscover = Outlook for Windows, classic (Autodiscover file, second choice)
    .use = On the Windows PC, put the XML file into the folder C:\Postlotse. Its name there has to be that of your domain. Double-click the file ending in .reg. Then create the account in Outlook. The PRF file is usually the better way.
    .use-here = Leave the XML file where it is. Outlook reads it from there. Double-click the file ending in .reg. Then create the account in Outlook. The PRF file is usually the better way.
    .step-one = On the Windows PC, put the XML file into the folder C:\Postlotse. Its name there has to be that of your domain.
    .step-one-here = Leave the XML file where it is. Outlook reads it from there.
    .step-two = Double-click the file ending in .reg and agree.
    .step-three = In Outlook, create a new account with your email address.
export-outlook-new = New Outlook (guide with all settings)
    .use = The new Outlook cannot read any file. Open the guide in your browser and copy the settings step by step.
    .step-one = Open the guide with a double click.
    .step-two = Copy the settings into the new Outlook step by step.
export-apple-mobileconfig = iPhone, iPad and Mac (configuration profile)
    .use = Send the file to the device and open it there. Then open the settings and install the downloaded profile. The device says that the profile is not signed, and asks for the password.
    .step-one = Send the file to the device, for example with AirDrop or by email, and open it there.
    .step-two = Open the settings, tap “Profile Downloaded” and then “Install”.
    .step-three = Enter the password when the device asks for it.
export-android-qr = Thunderbird for Android (QR code)
    .use = Open Thunderbird on the phone. Choose “Import settings” and scan the code. Where that is not possible, open the file ending in .k9s there.
    .step-one = Open Thunderbird on the phone and choose “Import settings”.
    .step-two = Scan the code. If that does not work, choose the file ending in .k9s.
    .step-three = Enter the password when Thunderbird asks for it.
export-evolution = Evolution (three files)
    .use = Quit Evolution. Put the three files into the folder .config/evolution/sources in your home folder. Start Evolution. It asks for the password.
    .step-one = Quit Evolution.
    .step-two = Put the three files into the folder .config/evolution/sources in your home folder.
    .step-three = Start Evolution and enter the password.
export-evolution-now =
    .step-one = Open Evolution. If it is open already, the account { $address } appears by itself within a few seconds.
    .step-restart = Close Evolution if it is open, and open it again. Then the new settings apply to { $address }.
    .step-two = Type the password when Evolution asks for it, or sign in on your provider’s page.
export-evolution-added = The account is set up in Evolution.
export-evolution-repaired = The account was in Evolution already. What differed is right now. Everything else is as it was.
export-evolution-already-there = The account is set up in Evolution exactly like this already. Nothing was changed.
export-evolution-differs =
    The account is in Evolution already, but with other settings. This would change:
    { $differences }
    Nothing was changed. With --repair, Postlotse corrects only these settings. Everything else stays as it is.
export-evolution-differs-host = { $direction ->
        [incoming] Incoming mail
       *[outgoing] Outgoing mail
    }: server { $to } instead of { $from }
export-evolution-differs-port = { $direction ->
        [incoming] Incoming mail
       *[outgoing] Outgoing mail
    }: port { $to } instead of { $from }
export-evolution-differs-user-name = { $direction ->
        [incoming] Incoming mail
       *[outgoing] Outgoing mail
    }: user name { $to } instead of { $from }
export-evolution-differs-login = { $direction ->
        [incoming] Incoming mail
       *[outgoing] Outgoing mail
    }: another way to sign in
export-evolution-differs-encryption = { $direction ->
        [incoming] Incoming mail
       *[outgoing] Outgoing mail
    }: another encryption
export-evolution-differs-days = Incoming mail: how long fetched mail stays on the server
export-evolution-differs-parts = parts of the account that are missing, switched off or linked the wrong way
export-evolution-undone = The change has been undone. All other accounts in Evolution are as they were.
export-evolution-backup = The files from before are in this folder: { $path }
export-evolution-undo-hint = This undoes it, as long as you do not change this account in Evolution: { $command }
export-evolution-none = Evolution was not found on this computer. Save the three files for another computer, on the command line with --out.
export-evolution-another = Evolution has an account for this address already: { $name }. So that it does not appear twice, nothing was changed. If you want Postlotse to set it up again, first remove it in Evolution under “Edit”, “Preferences”, “Mail Accounts”.
export-evolution-busy = Postlotse is changing something in Evolution in another place at the moment. Please wait until that is done and try again. Nothing was changed.
export-evolution-changed = The account has been changed in Evolution since. So that none of that is lost, it stays as it is. You can remove it in Evolution under “Edit”, “Preferences”, “Mail Accounts”.
export-evolution-weaker = Before, the account was set up without encryption. So that nobody can read your password on the way, Postlotse does not bring that back. Nothing was changed. If you need it all the same, change it in Evolution under “Edit”, “Preferences”, “Mail Accounts”.
export-evolution-gone = The account is not in Evolution any more. Nothing was changed.
export-evolution-nothing-to-undo = For this address there is nothing to undo in Evolution.
export-evolution-folder-not-allowed = You may not change anything in the folder in which Evolution keeps its accounts: { $path }. Please check the rights of the folder.
export-evolution-folder-full = There is not enough room for the folder in which Evolution keeps its accounts: { $path }. Please delete something and try again.
export-evolution-folder-blocked = Something is in the way in the folder in which Evolution keeps its accounts: { $path }. Please look there for a file where a folder should be, or the other way round.
export-evolution-folder-not-saved = Nothing could be saved in the folder in which Evolution keeps its accounts ({ $reason }): { $path }. Please try again.
export-sheet = Summary sheet to print (HTML and PDF)
    .use = Double-click one of the files to open it, and print it. The PDF looks the same on every printer. The sheet shows everything you need to type into a mail program, except the password.
    .step-one = Open one of the files with a double-click. The PDF looks the same on every printer.
    .step-two = Print the page. Everything is on it except the password.
export-dns-zone = Lines for your own domain (DNS)
    .use = Enter the lines at the provider that manages your domain. Lines that start with a semicolon have to be completed first.
    .step-one = Enter the lines at the provider that manages your domain.
    .step-two = Lines that start with a semicolon have to be completed first.
export-json = Account file for Postlotse (JSON file)
    .use = Only Postlotse can read this file. Use it to take the settings to another computer, on the command line with --account.
export-proof-tested = Checked: incoming and outgoing mail work.
export-proof-partly = These settings have been checked only in part.
export-proof-not-working = Not everything worked in the check.
export-note-untested = These settings have not been checked yet.
export-note-incoming-untested = Incoming mail has not been checked yet.
export-note-outgoing-untested = Outgoing mail has not been checked yet.
export-note-incoming-failed = Caution: incoming mail did not work in the check.
export-note-outgoing-failed = Caution: outgoing mail did not work in the check.
export-note-transliterated = This file cannot contain accented letters or special characters. It says “{ $to }” instead of “{ $from }”. You can change the name back in the program.
export-note-shortened-in-code = The QR code has “{ $to }” instead of “{ $from }”, or it would be too large to scan. You can change the name back in the app.
export-note-printed-name = The PDF sheet says “{ $to }” instead of “{ $from }”: its typeface lacks some characters. The HTML file has the name unchanged.
export-note-not-printable = There is no PDF file this time: its typeface lacks characters, or the settings do not fit on one page. Please print the HTML file.
export-note-outgoing-user-name = Outgoing mail uses a different user name. Outlook therefore asks for that password as well.
export-note-asks-for-password = The password is not in the file. The program asks for it when it first starts.
export-note-oauth = When it first starts, the program opens a sign-in window from your provider. Please sign in there.
export-note-incoming-cram-md5 = The incoming server wants the password itself to be encrypted as well. For this, most mail programs know only the method CRAM-MD5. If the server does not offer it, signing in will fail.
export-note-outgoing-cram-md5 = The outgoing server wants the password itself to be encrypted as well. For this, most mail programs know only the method CRAM-MD5. If the server does not offer it, signing in will fail.
export-note-leaves-mail = Fetched email stays on the server for { $days } days. After that it is only on this computer.
export-note-days-not-held = Please set in the program itself how long fetched mail stays on the server.
export-note-incoming-tls-by-port = Apple devices tell the kind of encryption by the port. The port for incoming mail is unusual. If receiving does not work, ask your provider for port 993 or 995.
export-note-outgoing-tls-by-port = Apple devices tell the kind of encryption by the port. The port for outgoing mail is unusual. If sending does not work, ask your provider for port 465 or 587.
export-note-unsigned = The profile is not signed. The device says so during installation.
export-note-second-choice = Newer versions of Outlook often ask Microsoft first and pass over this file. The PRF file is usually the better way.
export-note-filters = Do filters in Thunderbird move the emails of this account? Then please choose their folders again.
export-note-another-account = Thunderbird already has another account for this address ({ $protocol ->
        [imap] IMAP
       *[pop3] POP3
    }, { $host }). It was left as it was; both now stand side by side. You can delete the one you no longer need in Thunderbird under “Account Settings”, once you have everything you want to keep from it.
export-note-keeps-mail = Fetched email stays on the server until you delete it there.
export-profile-title = Email { $address }
export-profile-description = Sets up the email account { $address }. The password is not in the profile.
export-zone-title = With these lines mail programs find the servers of this domain by themselves. Made with Postlotse.
export-zone-web-server = Replace WEB-SERVER with the name of the web server that holds the configuration file at /mail/config-v1.1.xml.
export-file-kind = { $format ->
        [thunderbird-zip] The file for Thunderbird
        [thunderbird-config] The file for Thunderbird
        [outlook-prf] The file for Outlook
        [outlook-autodiscover] The file for Outlook
        [outlook-new] The new Outlook
        [apple-mobileconfig] The profile for iPhone, iPad and Mac
        [android-qr] The QR code
        [evolution] The file for Evolution
       *[other] This format
    }
export-error-server = The details of the server for { $protocol ->
        [imap] IMAP
        [pop3] POP3
       *[smtp] SMTP
    } are incomplete or wrong. Please check the server name and the port.
export-error-user-name-missing = { $field ->
        [address] The email address
        [display-name] Your name
        [incoming-user-name] The user name for incoming mail
       *[outgoing-user-name] The user name for outgoing mail
    } is still missing. You find it in your provider’s documents. Please enter it.
export-error-control-character = { $field ->
        [address] The email address
        [display-name] Your name
        [incoming-user-name] The user name for incoming mail
       *[outgoing-user-name] The user name for outgoing mail
    } contains a line break or an invisible character. Please type it again.
export-error-character = { $field ->
        [address] The email address
        [display-name] Your name
        [incoming-user-name] The user name for incoming mail
       *[outgoing-user-name] The user name for outgoing mail
    } contains the character “{ $character }”. { export-file-kind } cannot contain this character. Please use the summary sheet and set up the account by hand.
export-error-outer-blank = { $field ->
        [address] The email address
        [display-name] Your name
        [incoming-user-name] The user name for incoming mail
       *[outgoing-user-name] The user name for outgoing mail
    } starts or ends with a space. { export-file-kind } would lose it. Please check whether the space really belongs there.
export-error-incoming-starttls = The incoming server uses STARTTLS. { export-file-kind } cannot contain it. If your provider has a server with SSL/TLS (port 993 or 995), choose it. Otherwise use the summary sheet and set up the account by hand.
export-error-no-host-name = Only the IP address of the server for { $direction ->
        [incoming] incoming mail
       *[outgoing] outgoing mail
    } is known. These lines need a name. Please enter the server name.
export-error-oauth = For { $direction ->
        [incoming] incoming mail
       *[outgoing] outgoing mail
    } you sign in on the provider’s page. { $format ->
        [evolution] Evolution does not know that page. Ask your provider for a password for mail programs.
        [outlook-new] The new Outlook does not know that page. Ask your provider for a password for mail programs.
       *[other] { export-file-kind } cannot contain it. Add the account in the program itself: it will open the sign-in page.
    }
export-error-login = The way of signing in for { $direction ->
        [incoming] incoming mail
       *[outgoing] outgoing mail
    } is unusual. { export-file-kind } cannot contain it. Please use the summary sheet and ask your provider.
export-error-unknown-sign-in = For { $direction ->
        [incoming] receiving
       *[outgoing] sending
    } you sign in on the provider’s page. Thunderbird does not know that page. Ask your provider for a password for mail programs.
export-error-too-long = Name and servers together are too long for { $format ->
        [android-qr] a QR code
       *[other] this format
    }. Shorten the name or use the summary sheet.
export-error-packing = The file could not be made. Please try again.
export-error-interrupted = Saving was interrupted. Please try again.
export-file-too-long = This file is not a Postlotse account file: it is larger than { $kilobytes } KB. Please choose another file.
export-file-not-json = This file is damaged or not an account file (line { $line }, column { $column }). Please save it again in Postlotse.
export-file-not-an-account = This is not a Postlotse account file. Please choose another file.
export-file-unknown-version = The account file has format { $version }. This program knows only format 1. Please use a newer version of Postlotse.
export-file-holds-password = This file holds a password. Postlotse does not accept such files. Please delete the password from the file.
export-file-missing = The entry “{ $field }” is missing from the account file. Please save the file again in Postlotse.
export-file-wrong-kind = The entry “{ $field }” in the account file is not valid. Please save the file again in Postlotse.
export-file-unknown-word = In the account file, “{ $field }” holds the unknown word “{ $word }”. Please save the file again in Postlotse.
export-file-name = The name in the account file holds a line break or an invisible character. Please correct it.
export-file-host = In the account file, the server name in “{ $field }” is not valid. Please correct it.
export-file-user-name = In the account file, the user name in “{ $field }” is not valid. Please correct it.


## guide: the way through the new Outlook

guide-title = Setting up the new Outlook
guide-introduction = The new Outlook cannot read any file. Go through these steps one after the other.
guide-open = In Outlook, open the settings, then “Accounts” and “Add account”.
guide-address = Enter the email address and click “Continue”.
guide-provider = Click “Choose provider” and choose:
guide-more = Click “Show more”, so that all fields can be seen.
guide-incoming = For incoming mail, enter:
guide-outgoing = For outgoing mail (SMTP), enter:
guide-password = Enter the password and click “Continue”.
guide-sign-in = Outlook opens the sign-in page of your provider. Sign in there. You do not have to enter any servers.
guide-email = Email address
guide-kind = Kind of account
guide-server = Server
guide-port = Port
guide-security = Secure connection
guide-security-tls = SSL/TLS
guide-security-starttls = STARTTLS
guide-user-name = User name
guide-notice = The new Outlook signs in to your mailbox through Microsoft’s servers. Your password and your email are stored at Microsoft for that. Classic Outlook and Thunderbird connect directly.


## sheet: the printed sheet

sheet-title = Settings for your email account
sheet-name = Name
sheet-address = Email address
sheet-proof-works = Checked on { $date }: incoming and outgoing mail work.
sheet-proof-partly = As of { $date }: only partly checked. See the table below for details.
sheet-proof-failed = As of { $date }: not everything worked in the check. The table below shows what did not.
sheet-proof-untested = As of { $date }: these settings have not been checked yet.
sheet-settings = Enter this in your mail program
sheet-setting = Entry
sheet-server = Server
sheet-port = Port
sheet-security = Encryption
sheet-authentication = Sign-in
sheet-user-name = User name
sheet-tested = Check
sheet-punycode = If the program does not accept it like this:
sheet-imap = Incoming mail (IMAP)
sheet-pop3 = Incoming mail (POP3)
sheet-smtp = Outgoing mail (SMTP)
sheet-tls = SSL/TLS
sheet-starttls = STARTTLS
sheet-login-password = normal password
sheet-login-encrypted = encrypted password
sheet-login-oauth = OAuth2 (in the provider’s window)
sheet-login-gssapi = Kerberos / GSSAPI
sheet-login-ntlm = NTLM
sheet-login-certificate = Certificate
sheet-user-name-address = the whole email address
sheet-user-name-local-part = only the part before the @
sheet-user-name-other = not the email address
sheet-user-name-assigned = see your provider’s documents
sheet-tested-works = works
sheet-tested-failed = did not work
sheet-tested-not = not checked
sheet-password = Password
    .text = The password is left off this sheet on purpose. Please do not write it here either. The mail program asks for it. Some providers want a separate app password there.
sheet-provider = What { $provider } asks for
    .text = { $prepare }. How to do that is explained here: { $page }
    .page = The provider’s help page: { $page }
sheet-oauth = Signing in through the provider’s window
    .text = The mail program opens a sign-in window from your provider. Enter your password only there.
sheet-sending = Signing in for sending
    .same = The outgoing server also requires you to sign in. User name and password are the same as for incoming mail.
    .other = The outgoing server also requires you to sign in. Caution: the user name is not the same as for incoming mail.
sheet-leave = Leave messages on the server
    .text = POP3 fetches messages to one computer. Set the mail program to leave them on the server for { $days } days. That way they are not lost if something goes wrong.
    .always = POP3 fetches messages to one computer. Set the mail program to leave them on the server. From time to time delete there what you no longer need, or the mailbox fills up.
sheet-folders = Folders on the server
    .sent = Sent messages: “{ $folder }”.
    .drafts = Drafts: “{ $folder }”.
    .junk = Junk: “{ $folder }”.
    .trash = Trash: “{ $folder }”.
    .archive = Archive: “{ $folder }”.
sheet-programs = What your program calls the encryption
sheet-program = Program
sheet-incoming = Incoming mail
sheet-outgoing = Outgoing mail
sheet-outlook = Outlook
    .tls = Encryption method: SSL/TLS
    .starttls = Encryption method: STARTTLS
sheet-apple = Apple Mail
    .tls = Use SSL: on
    .starttls = Use SSL: on
sheet-thunderbird = Thunderbird
    .tls = Connection security: SSL/TLS
    .starttls = Connection security: STARTTLS
sheet-code = Scan with Thunderbird for Android
sheet-footer = Made with Postlotse on { $date }


## storage: saving and reading files

storage-exists = The file { $path } already exists. It was not changed. Please choose another name or allow it to be replaced (on the command line with --force).
storage-not-a-file = { $path } is not a file that can be saved to. Please give a file name as well.
storage-no-directory = The folder for { $path } does not exist. Please create it or choose another one.
storage-not-allowed = You do not have permission to save in this folder: { $path }. Please choose another folder, for example “Documents”.
storage-disk-full = There is not enough room for { $path }. Please delete something or choose another drive.
storage-not-saved = { $path } could not be saved ({ $reason }). Please choose another folder.
storage-missing = The file { $path } does not exist. Please check the name.
storage-read-not-a-file = { $path } is a folder or something else, but not a file. Please choose a file.
storage-read-not-allowed = You do not have permission to read the file { $path }. Please check the file’s permissions.
storage-too-long = The file { $path } is larger than { $kilobytes } KB. Please choose another file.
storage-not-read = { $path } could not be read ({ $reason }). Please try again.


## settings: what a person has set, and that it holds

settings-no-place = Your settings last only until you close Postlotse. This computer has no personal folder to keep them in.
settings-read-not-allowed = Postlotse is not allowed to read your saved settings. The usual settings apply.
settings-damaged = Your saved settings are damaged. The usual settings apply. When you change something, the old file is kept beside the new one.
settings-not-a-file = Where your settings should be, there is something else. The usual settings apply.
settings-not-read = Your saved settings could not be read ({ $reason }). The usual settings apply.
settings-unknown = Your saved settings hold something that this version of Postlotse does not know. Everything else applies.
settings-partly = Some of your saved settings cannot be read and are back to their usual values. Everything else applies.
settings-disk-full = There is no room left for your settings. They last until you close Postlotse. Delete something, then change the setting again.
settings-not-allowed = Postlotse is not allowed to save anything in your personal folder. Your settings last until you close Postlotse.
settings-place-taken = Where your settings should be, there is something else. That is why they last only until you close Postlotse.
settings-not-saved = Your settings could not be saved ({ $reason }). They last until you close Postlotse.


## secrets: the password store of the system

secrets-no-bus = Postlotse cannot reach this computer’s password store. It runs only while you are signed in at the computer’s screen. Nothing is lost: your mail program asks for the password itself.
secrets-no-store = No password store has been set up on this computer. On Linux, “Passwords and Keys” or KWallet provide one. Nothing is lost: your mail program can remember the password itself.
secrets-locked = The password store is locked. Try again, and enter the password of the store in the window your computer shows. Usually it is the one you sign in to the computer with. Nothing is lost if you leave it.
secrets-too-long = The password is too long for the password store. Nothing is lost: your mail program asks for the password itself.
secrets-several = The password store holds several passwords for this address. Delete the surplus ones there and try again.
secrets-unusable = What the password store holds for this address is no usable password. Enter the password again. Your account is not affected.
secrets-failed = The password store did not answer as expected. Restart the computer and try again. Nothing is lost.


## desktop: pages, folders and dialogs

desktop-unknown-page = Postlotse does not open this page by itself. Please enter its address in the browser.
desktop-no-folder = The folder no longer exists. Perhaps it was renamed or moved.
desktop-no-program = Your computer did not open this. Please enter the address in the browser, or look for the folder in your file manager.
desktop-no-dialog = Your computer offers no window for choosing a folder. Please type the name of the file.
desktop-elsewhere = This place is not on your computer. Please choose a folder on your computer, for example “Documents”.


## cli: the command line

cli-heading-imap = Incoming mail (IMAP)
cli-heading-pop3 = Incoming mail (POP3)
cli-heading-smtp = Outgoing mail (SMTP)
cli-security-tls = SSL/TLS
cli-security-starttls = STARTTLS
cli-auth-password-cleartext = normal password, sent encrypted
cli-auth-password-encrypted = encrypted password
cli-auth-oauth2 = in the provider’s window (OAuth2)
cli-auth-gssapi = Kerberos (GSSAPI)
cli-auth-ntlm = NTLM
cli-auth-client-certificate = certificate
cli-label-server = Server:
cli-label-punycode = alternative spelling:
cli-label-port = Port:
cli-label-security = Encryption:
cli-label-username = User name:
cli-label-authentication = Sign-in:
cli-label-source = Source:
cli-username-assigned = is in your provider’s documents
cli-probed-yes = The server answered and its encryption was checked.
cli-needs-confirmation = Please check: does { $domain } belong to your provider?
cli-what-you-need = What you need:
cli-help-page = Help from the provider: { $page }
cli-provider-recognised = { $provider } recognised.
cli-provider-hosts = The email of this address is kept by { $provider }.
cli-filter-service = A filter against unwanted email stands in front of the mailbox. It hides which provider the mailbox is with.
cli-provider-without-imap = { $provider } does not allow other mail programs. You can read your email only with this provider’s own programs.
cli-provider-without-servers = { $provider } gives every customer their own servers. They are in your provider’s documents, for example in the confirmation of your contract.
cli-provider-bridge-missing = Mail programs reach { $provider } only through the provider’s helper program on this computer. It does not answer. Start it, then try again.
cli-provider-servers-unknown = The provider is { $provider }, its servers are not known. Enter them yourself, from your provider’s documents or help pages.
cli-nothing-found = No servers were found for { $domain }. Check how the address is spelt, or enter the servers from your provider’s documents yourself.
cli-nobody-answered = Nobody answered. Open a website to see whether you are online. If that fails too, check Wi-Fi or cable. Then try again.
cli-no-such-domain = The domain { $domain } does not exist. Please check the spelling of the address.
cli-domain-without-mail = { $domain } receives no email: the internet name directory says so. Please check the spelling of the address.
cli-plain-text-only = For { $domain } only servers without encryption are named. Postlotse does not use such servers, because anyone along the way could read your password. Ask your provider for servers with SSL/TLS.
cli-answers-after-login = The mail server of { $domain } answers only after you sign in. This is usual in companies that use Exchange. Ask your company for the names of the IMAP and SMTP servers.
cli-nothing-on-file = The list of providers has no provider for { $domain }, and nobody was asked. Without --offline, Postlotse searches the internet.
cli-no-server = No server was found for this: { $protocol }. Give one yourself with --server.
cli-alternatives = Other possibilities:
cli-alternative-line = { $protocol }: { $host }, port { $port }, { $security }. Source: { $source }. { $trust }
cli-notes = The source of the details adds (not checked by Postlotse):
cli-sources = Who was asked:
cli-sources-details = With --details, every single question and answer is listed here.
cli-evidence-line = { $question }: { $answer } ({ $milliseconds } ms)
cli-source-line = { $source }: { $outcome } ({ $milliseconds } ms)
cli-no-provider = Nothing was found for “{ $text }” in the list of providers. A shorter word may help.
cli-provider-server = { $protocol }: { $host }, port { $port }, { $security }
cli-last-checked = Last checked: { $date }
cli-no-certificate-store = This computer has no list of trusted certificates. Without it no secure connection can be checked. On Debian and Ubuntu this helps: apt install ca-certificates
cli-no-runtime = Postlotse cannot use the network. Restart the computer and try again.
cli-account-of-another = The account file belongs to another address: { $address }.
cli-confirm-first = Please confirm these servers first. Until then no password is sent and no file is written. Do they belong to your provider? Then run the command again with --confirm.
cli-username-needed = The user name for { $host } is missing. It is in your provider’s documents. Give it with --username { $protocol }=NAME.
cli-password-prompt = Password (stays invisible while you type):
cli-password-remembered = The password is now in the password store of your computer. You can delete it there at any time.
cli-password-not-stored = Because not everything worked, the password was not put into the password store.
cli-password-not-remembered = The password store holds no password for { $address }. With --remember, a check that succeeds puts it there.
cli-password-forgotten = The password store no longer holds a password for { $address }.
cli-password-otherwise = Nothing was checked. Please type the password yourself, or pass it on with --password-stdin.
cli-stage-succeeded = { $protocol }: { $stage }: OK ({ $milliseconds } ms)
cli-stage-failed = { $protocol }: { $stage }: failed ({ $milliseconds } ms)
cli-server-said = The server’s answer: “{ $answer }”
cli-check-all-works = Everything works: sign-in, mailbox and sending have been checked. The check itself sends no message.
cli-no-password-needed = The servers answer, and you need no password here: your mail program will open the provider’s sign-in window later.
cli-other-username = Some servers expect another user name. If you want to try it, check again with --username { $name }.
cli-check-tested-works = What was checked works.
cli-report-written = Report saved: { $path }. Please read it before you hand it on.
cli-written = Saved: { $path }
cli-date = { $day } { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }
cli-usage-no-command = What would you like Postlotse to do? The easiest way to start is: postlotse-cli setup
cli-usage-unknown-command = There is no command “{ $word }”.
cli-usage-unknown-option = There is no option “{ $word }” here.
cli-usage-missing-value = The value after { $word } is missing.
cli-usage-missing-argument = Something is missing: { $word }
cli-usage-too-many = This is one too many or given twice: { $word }
cli-usage-not-in-list = “{ $value }” is not possible for { $option }. Possible values: { $allowed }
cli-usage-exclusive = { $option } and { $other } do not go together. Please give only one of them.
cli-usage-only-with = { $option } means something only together with { $other }.
cli-usage-password = A password does not belong on the command line, where others can read it. Pass it on standard input with --password-stdin.
cli-usage-no-password = The password is missing. Pass it on standard input with --password-stdin, use the remembered one with --remembered, or run the command in a terminal.
cli-usage-server-shape = “{ $word }” does not describe a server. The form is PROTOCOL=SERVER:PORT:ENCRYPTION, for example imap=imap.example.com:993:tls
cli-usage-port = “{ $word }” is not a port. A port is a number from 1 to 65535.
cli-usage-control-character = { $option } contains a line break or an invisible character. Please remove it.
cli-usage-empty-answer = The message to be explained is missing. Please give it after --answer, in quotes.
cli-usage-not-unicode = Some input has characters that cannot be read. Please use UTF-8.
cli-usage-setup-json = “setup” guides people through the set-up and prints no JSON. For scripts there are detect, check and export.
cli-usage-see-help = Help: postlotse-cli --help
cli-help-intro = Postlotse finds the servers for an email address, checks them and hands the finished account to your mail program.
cli-help-commands = Commands:
cli-help-setup = Guides you through the set-up step by step. This is the best place to start.
cli-help-detect = Finds the servers for an address and says where each answer comes from.
cli-help-check = Signs in and checks mailbox and sender. Without --test-mail, nothing is sent and nothing is changed.
cli-help-export = Writes a file for a mail program, or sets the account up in it right away. The password is never part of it.
cli-help-programs = Shows which mail programs are on this computer and which command sets the account up there.
cli-help-providers = Shows the list of providers, or searches it.
cli-help-forget = Deletes the remembered password of an address from the password store of your computer.
cli-help-doctor = Checks how a domain makes its mail servers known and whether mail arrives, and names the better records. For domain owners.
cli-help-lint = Checks a configuration file for mail programs before you publish it. For domain owners; nobody is asked.
cli-help-explain = Explains an error message of a server, a network or a mail program: what it means and what to do. The message stays on this computer.
cli-help-common-options =
    Possible everywhere:
      --lang de|en       language of the texts
      --json             one JSON object for scripts instead of text
      -h, --help         help, also for a single command
      -V, --version      version
cli-help-exit-codes =
    Exit codes:
        0  worked
        1  ran, but something did not work or was not found
        2  the command is incomplete or wrong
        3  you must confirm first (the servers, or a change with --repair); nothing was sent or saved
      130  stopped with Ctrl+C
cli-help-detect-options =
    Options:
      --offline          ask nobody, look only in the list of providers
      --first            stop as soon as no slower source could outrank the answer
      --details          show every question and every answer
      --no-central-databases
                         do not ask Thunderbird’s database
      --no-plain-http    ask nobody without protection (http)
cli-help-check-options =
    Options:
      --password-stdin   read the password from standard input instead of asking for it
      --remember         put the password into the password store if the check succeeds
      --remembered       take the password from there instead of asking for it
      --protocol         check only this: imap, pop3 or smtp; may be repeated
      --server           give a server yourself, for example imap=imap.example.com:993:tls
      --username         user name for all servers; for one only: imap=NAME
      --account          account from a file that “export --format json” has written
      --confirm          confirm servers that Postlotse does not trust by itself
      --test-mail        if the check succeeds: send a test mail to yourself and wait until it arrives
      --remove-test-mail delete it again afterwards (only with IMAP)
      --report           write a report for support to this file; as a JSON object if its name ends
                         in .json. It holds no password and is sent nowhere
      --for              support or provider: for support, or as a letter to the provider
      --force            replace an existing file by the report
      --no-central-databases
                         do not ask Thunderbird’s database
      --no-plain-http    ask nobody without protection (http)
cli-help-export-options =
    Options:
      --format           kind of file; --list shows all
      --out              name of the new file; further files are put beside it
      --profile          with thunderbird-profile: folder of the Thunderbird profile
      --set-up           with evolution and outlook-prf: set the account up in the program itself, without --out
      --repair           with thunderbird-profile and evolution: correct an account that is there with other settings
      --undo             with thunderbird-profile and evolution: take the account out again
      --incoming         imap or pop3; without it, what is recommended
      --name             your name as others see it
      --leave-on-server  for how many days fetched messages stay on the server
                         (POP3 only, otherwise 14); always: for good
      --server           give a server yourself, for example imap=imap.example.com:993:tls
      --username         user name for all servers; for one only: imap=NAME
      --account          account from a file that “export --format json” has written
      --confirm          confirm servers that Postlotse does not trust by itself
      --no-central-databases
                         do not ask Thunderbird’s database
      --no-plain-http    ask nobody without protection (http)
      --force            replace existing files
      --list             show all formats
cli-help-setup-options =
    Options:
      --no-central-databases
                         do not ask Thunderbird’s database
      --no-plain-http    ask nobody without protection (http)
cli-help-doctor-options =
    Options:
      DOMAIN             your domain; of a mail address, the part after the @ counts
      --no-central-databases
                         do not ask Thunderbird’s database
      --no-plain-http    ask nobody without protection (http)
cli-help-lint-options =
    Options:
      FILE               config-v1.1.xml, an answer of Autodiscover or a PACC document; - reads standard input
      --address          email address the file is to be used for
cli-help-explain-options =
    Options:
      --protocol         where the message comes from; without it, Postlotse guesses and says so
      --answer           the message, in quotes; - reads standard input (at most 16 KiB)
      --stage            what was being done, for example login or rcpt
      --provider         provider, server or address, for example gmx
    What is not understood in --stage and --provider does not count.
cli-explain-others = It is also possible:
cli-explain-guessed = Postlotse guessed where the message comes from: --protocol { $channel }. If that is wrong, give --protocol yourself.
cli-explain-answer = The message itself: { $answer }
cli-help-keys = Fixed words in commands and in the JSON:
cli-help-key-list = { "  " }{ $field }: { $keys }


## setup: the guided way in the terminal

setup-welcome =
    Welcome. Postlotse sets up your email account with you, in six short steps.
    Esc goes one step back, Ctrl+C stops at any time. Nothing is sent to us.
setup-step = Step { $number } of 6 · { $title }
setup-step-address = Address
setup-step-search = Search
setup-step-settings = Settings
setup-step-login = Sign-in
setup-step-check = Check
setup-step-finish = Done
setup-ask-name = Your name as others should see it (may be left empty):
setup-ask-address = Your email address:
setup-meant = Did you mean { $address }?
setup-yes = Yes
setup-no = No
setup-other-address = Would you like to set up another address?
setup-who-is-asked = Postlotse asks the internet name directory (DNS), the servers of your mail domain (the part after the @), if need be the provider that takes in your email, and Thunderbird’s database. Only your mail domain learns your address. Nobody learns a password.
    .without-databases = Postlotse asks the internet name directory (DNS) and the servers of your mail domain (the part after the @), and if need be the provider that takes in your email. Only your mail domain learns your address. Nobody learns a password.
setup-provider-is-asked = The provider is known. Postlotse asks only its mail servers, without a password.
setup-choose-hint = Number or arrow keys, then Enter. Esc goes back.
setup-choose-again = There is no such number. Please enter one of the numbers.
setup-which-servers = How would you like to go on?
setup-take-imap = With IMAP (recommended): email stays with the provider, all devices show the same.
setup-take-pop3 = With POP3: email is fetched to this computer.
setup-take-imap-confirm = With IMAP: yes, { $domain } belongs to my provider.
setup-take-pop3-confirm = With POP3: yes, { $domain } belongs to my provider.
setup-by-hand = Enter the servers myself, from the provider’s documents
setup-another-address = Back to the address
setup-which-kind = How should your email reach you?
setup-kind-imap = IMAP (recommended): email stays with the provider, all devices show the same
setup-kind-pop3 = POP3: email is fetched to this computer
setup-ask-host = Name of the server:
setup-which-security = Which encryption does your provider name?
setup-ask-port = Port (a number of the server; the suggested one is usually right):
setup-private-server = { $host } is in a private network or is this computer itself. Really use it?
setup-no-password-needed = You do not need to enter a password here. Your mail program will open the provider’s sign-in window later. That is why step 5, the check, is left out.
setup-username-assigned = The provider assigns its own user name: { $protocol }. It is in your documents.
setup-ask-username = User name:
setup-ask-password = Password (stays invisible while you type):
setup-how-on = How would you like to go on?
setup-other-password = Enter the password again
setup-try-username = Check once more with the user name “{ $name }”
setup-try-proposal = Check with { $host }, port { $port }
setup-try-proposal-elsewhere = Check with servers of { $domains }
setup-try-again = Check once more with the same details
setup-other-servers = Back to the servers
setup-anyway = Go on anyway (the file says what has not been checked)
setup-test-mail = Would you like to send yourself a test mail?
setup-test-mail-none = No, go on
setup-test-mail-leave = Yes, and it stays in the mailbox
setup-test-mail-remove = Yes, and it is deleted again afterwards
setup-save-report = Look at a report for support and save it
setup-which-format = What would you like to save the settings for?
setup-done = I have finished
setup-ask-path = Save under which name?
setup-repair-differs =
    The account is in Thunderbird already, but with other settings. This is how they should be:
    { $differences }
setup-repair = Should Postlotse correct that? Everything else stays as it is.
setup-thunderbird-again = Is Thunderbird closed now? Try again?
setup-evolution-now = Evolution is on this computer. Should Postlotse set the account up there right away? If you choose “No”, you can save the three files.
setup-evolution-differs =
    The account is in Evolution already, but with other settings. This would change:
    { $differences }
setup-evolution-repair = Should Postlotse correct that in Evolution? Everything else stays as it is.
setup-outlook-now = Outlook is on this computer. Should Postlotse start it now and set the account up there? Please close Outlook first. If you choose “No”, you can save the file.
setup-which-profile = Thunderbird has several profiles. In which one do you want to set up the account?
setup-replace = { $path } already exists. Replace the existing file?
setup-other-path = Save under another name or in another folder?
setup-remember = Should this computer remember the password? It goes into its password store, so you need not enter it here again.
setup-goodbye = Done. Your password was not stored anywhere.
setup-goodbye-remembered = Done. Your password is in the password store of this computer only.
setup-left = Stopped. Your password was not stored anywhere.
setup-left-remembered = Stopped. Your password is in the password store of this computer only.

## doctor: what is found out about a domain (doctor-KEY, .advice)

doctor-severity-good = OK
doctor-severity-hint = Hint
doctor-severity-warning = Warning
doctor-severity-error = Error
doctor-heading = Check of { $domain }
doctor-delivery-title = Does your mail arrive?
doctor-delivery-sound = MX, SPF and DMARC are in order. If mail lands in spam all the same, the reason is more likely its content, the reputation of the server or a missing signature (DKIM).
doctor-delivery-doubtful = Records are missing or too weak. Receivers cannot tell for certain that your mail is genuine. That is a common reason for it to land in spam.
doctor-delivery-broken = Records are faulty. Mail may land in spam or get lost because of that.
doctor-delivery-unknown = The records of the domain could not be read. So nothing can be said about spam.
doctor-not-visible = Whether your mail is signed (DKIM) cannot be checked from outside. Ask your mail provider.
doctor-place = Where: { $place }
doctor-file-content = Content of the file:
doctor-sources = Who was asked:
doctor-zone-title = Lines for the domain:
doctor-config-title = Configuration file for { $place }:
doctor-config-missing = There is a configuration file only once a server to read with and one to send with have answered.
doctor-remark-replace = Replaces the record that is there:
doctor-remark-fill-exchanger = Please fill in: MAIL-EXCHANGER is the server that receives your mail.
doctor-remark-fill-server = Please fill in: no server has answered. Put in the name of your server.
doctor-remark-fill-web-server = Please fill in: WEB-SERVER is the web server that holds the configuration file.
doctor-remark-only-if-not-offered = Use this only if you really do not offer it:
doctor-remark-complete-senders = Add every service that sends for you before you use this:
doctor-remark-after-file = Use this only once the MTA-STS file can be fetched:
doctor-domain-empty = Please enter a domain, such as example.com.
doctor-domain-no-dot = The domain has no ending. Please add it, for example example.com instead of example.
doctor-domain-literal = This is a numeric address (IP). Please enter the name of the domain, such as example.com.
doctor-domain-too-long = The domain is too long. Please check whether something was pasted twice.
doctor-domain-not-a-name = This is not a domain. Letters, digits, hyphens and dots are allowed, as in example.com. Please check the spelling.
doctor-public-suffix = { $place } is not a domain of your own but an ending under which others have their domains.
    .advice = Enter your whole domain, including the name before the ending.
doctor-domain-missing = The domain { $place } does not exist.
    .advice = Check the spelling. If it is right, the domain is not registered or has expired: ask your domain provider.
doctor-dns-unanswered = The internet name directory (DNS) gave no answer about { $place }: { $detail }.
    .advice = Check your internet connection and try again later. If it stays like this, the name servers of the domain do not answer: ask your domain provider.
doctor-mx-good = Mail to the domain is received by { $detail }.
doctor-mx-implicit = There is no record that says who receives mail to { $place }. So it goes to the web server of the domain.
    .advice = Enter the server that receives mail (MX). If the domain receives no mail, enter that instead.
doctor-mx-missing = Nobody can send mail to { $place }: no server that receives it is entered.
    .advice = Enter the server that receives mail (MX). Your mail provider tells you its name.
doctor-mx-null = The domain says that it receives no mail.
    .advice = If that is what you want, there is nothing to do. Otherwise replace the record with the server that receives mail.
doctor-mx-alias = The mail server is entered as { $place }, which is only another name for { $detail }. Some senders do not deliver there.
    .advice = Enter the real name: { $detail }.
doctor-mx-without-address = The mail server is entered as { $place }, but nobody can find that name.
    .advice = Correct the name, or enter its address (A or AAAA).
doctor-spf-good = The domain says who may send in its name (SPF).
doctor-spf-missing = The domain does not say who may send in its name (SPF). Its mail is more likely to land in spam.
    .advice = Publish this line. First add every service that sends for you, such as the newsletter.
doctor-spf-several = There are { $detail } SPF records. Only one is allowed, so none of them counts.
    .advice = Delete all but one that holds everything. Look the proposal over before you use it.
doctor-spf-syntax = The SPF record is faulty and does not count. The fault is here: { $detail }
    .advice = Correct or remove this part.
doctor-spf-pass-all = The SPF record allows the whole world to send in the name of the domain (+all).
    .advice = Replace +all with ~all. Once everything arrives, use -all.
doctor-spf-neutral-all = The SPF record says nothing about strangers (?all). So it does not protect the domain.
    .advice = Replace ?all with ~all. Once everything arrives, use -all.
doctor-spf-without-all = The SPF record has no ending. So it says nothing about strangers.
    .advice = Append ~all. Once everything arrives, use -all.
doctor-spf-too-many-lookups = The SPF record needs more than ten questions to DNS. Many receivers treat it as an error because of that.
    .advice = Remove services that no longer send for you. What included records hold counts as well.
doctor-spf-include-empty = The SPF record includes { $detail }, but there is none at that place. So the whole record does not count.
    .advice = Remove or correct this reference.
doctor-spf-unresolved = The SPF record refers to { $detail }. What it says could not be checked completely.
    .advice = Check again later.
doctor-spf-pointer = The SPF record contains ptr. That is outdated and makes every check slow.
    .advice = Replace ptr with a, mx or the addresses of the servers.
doctor-dmarc-good = The domain says what receivers should do with forged mail (DMARC).
doctor-dmarc-inherited = What receivers should do with forged mail is set at { $place } and applies here too (DMARC).
doctor-dmarc-missing = The domain does not say what receivers should do with forged mail (DMARC). Large providers expect it from every sender.
    .advice = Publish this line. At first it lets everything through and sends you reports.
doctor-dmarc-several = There are { $detail } DMARC records. Only one is allowed, so none of them counts.
    .advice = Delete all but one.
doctor-dmarc-syntax = The DMARC record is faulty and does not count. The fault is here: { $detail }
    .advice = Replace the record with this line.
doctor-dmarc-none = The DMARC record only watches (p=none). Forged mail still arrives.
    .advice = Once the reports show that your own mail passes, move on to p=quarantine.
doctor-dmarc-partial = The DMARC record applies to only { $detail } percent of the mail.
    .advice = Remove pct as soon as your own mail passes.
doctor-dmarc-without-reports = The DMARC record asks for no reports. So faults with your own mail go unnoticed.
    .advice = Add rua with an address that you read.
doctor-mta-sts-good = Other mail servers have to deliver over encryption (MTA-STS).
doctor-mta-sts-missing = Other mail servers do not have to deliver over encryption (no MTA-STS).
    .advice = First put a file with this content at { $detail }. Then publish the record from the lines for the domain.
doctor-mta-sts-syntax = The MTA-STS record is faulty and does not count: { $detail }
    .advice = Replace the record. Change its id with every change of the file.
doctor-mta-sts-without-file = MTA-STS is entered, but its file cannot be fetched: { $detail }.
    .advice = Put a file with this content there. The web server needs a valid certificate for this name.
doctor-mta-sts-redirect = The MTA-STS file is redirected. Mail servers do not follow a redirect here.
    .advice = Put the file at exactly this address.
doctor-mta-sts-without-record = The MTA-STS file is there, but the record in DNS is missing. So nobody reads it.
    .advice = Publish this line.
doctor-mta-sts-file-syntax = The MTA-STS file is faulty: { $detail }
    .advice = Replace its content with this.
doctor-mta-sts-testing = MTA-STS is still a trial (testing).
    .advice = Once all mail arrives, change mode in the file to enforce, and the id in the record.
doctor-mta-sts-off = MTA-STS is switched off (none).
    .advice = To switch it on, change mode in the file to testing, and the id in the record.
doctor-mta-sts-uncovered = The MTA-STS file does not name the mail server { $detail }. Mail will soon no longer be delivered there.
    .advice = Add the server to the file, and change the id in the record.
doctor-tls-reports-good = Reports about failed encryption are requested (TLS-RPT).
doctor-tls-reports-missing = Reports about failed encryption are not requested (TLS-RPT).
    .advice = Publish this line to receive them.
doctor-tls-reports-syntax = The TLS-RPT record is faulty and does not count: { $detail }
    .advice = Replace the record.
doctor-bundled-servers = The servers of { $detail } are in the built-in list. Mail programs find them anyway.
doctor-server-proven = { $place } answers over encryption and with a valid certificate.
doctor-servers-missing = No server for reading and sending mail was found. Mail programs cannot set themselves up.
    .advice = Publish the names of the servers. The lines for the domain say what to fill in.
doctor-server-certificate = { $place } does not show a valid certificate or does not encrypt properly.
    .advice = Install a valid certificate for exactly this name on the server.
doctor-server-silent = { $place } is published but does not answer as described.
    .advice = Correct name, port and encryption, or remove the server.
doctor-server-refused = { $place } is published, but no mail program should use this server: it is a bare IP address, or it does not lie in the public internet.
    .advice = Publish a name that can be reached from the whole internet.
doctor-server-starttls-only = { $place } encrypts only after connecting (STARTTLS). Encryption from the start is safer.
    .advice = Switch on port 993 (IMAP), 995 (POP3) or 465 (sending) on the server as well.
doctor-plain-text-servers = { $place } names only servers without encryption. Postlotse and other safe programs refuse them.
    .advice = Name encrypted servers, preferably with encryption from the start.
doctor-publication-failed = { $place } cannot be used: { $detail }.
    .advice = Put it right, or take the address off the net. Otherwise mail programs wait for nothing.
doctor-plain-http-only = The configuration file is to be had only without protection (http). So mail programs have to ask, or pass it over.
    .advice = Make the same file available at { $detail }.
doctor-sources-published = The domain publishes its servers: { $detail }.
doctor-sources-contradict = The domain publishes contradicting settings: { $detail }.
    .advice = Make them agree, or remove the outdated one.
doctor-database-differs = Thunderbird’s database names other servers than the domain: { $detail }.
    .advice = Report the new state there, or correct what the domain says.
doctor-autoconfig-missing = There is no configuration file for mail programs (autoconfig). It is the safest way to make the servers known.
    .advice = Save the configuration file and put it on a web server at { $place }.
doctor-srv-missing = The servers are not in DNS (SRV). Some mail programs look only there.
    .advice = Publish the lines that begin with an underscore.
doctor-srv-elsewhere = The SRV records point to another domain ({ $detail }). Good mail programs ask before they use the server.
    .advice = Publish the configuration file as well. It is trusted without asking.


## lint: what is wrong with a published document (lint-KEY, .advice)

lint-heading = Check of { $path }
lint-kind = Kind of file: { $kind }
lint-kind-config = configuration file for mail programs (config-v1.1, autoconfig)
lint-kind-autodiscover = answer for Outlook (Autodiscover)
lint-kind-pacc = configuration in JSON (PACC)
lint-kind-unknown = not recognised
lint-servers = Servers a mail program finds in it for { $address }:
lint-no-faults = No problems found.
lint-not-asked = Only the file was checked. Whether the servers answer is checked by “detect” and “doctor”.
lint-record-title = TXT record at _ua-auto-config that belongs to exactly this file:
lint-standard-input = standard input
lint-not-a-config = This is not a configuration for mail programs.
    .advice = What is expected is a configuration file (clientConfig), an answer of Autodiscover or a PACC document. If the web server shows an error page at this address, put the right file there.
lint-malformed = In line { $line }, column { $column } the file breaks off inside “{ $element }”.
    .advice = Check that every element is closed, and that it ends spelt exactly as it begins. Write &amp; for & and &lt; for <.
lint-malformed-json = In line { $line }, column { $column } the file is not valid JSON.
    .advice = Check commas, quotation marks and brackets there.
lint-doctype-forbidden = The file contains a document type declaration (DOCTYPE). Mail programs refuse it for safety.
    .advice = Delete the line with <!DOCTYPE and replace entities of your own with the text they stand for.
lint-too-deep = The file is nested too deeply or has too many elements.
    .advice = Leave only what is said about the servers.
lint-too-large = The file is larger than 256 KB.
    .advice = Leave only what is said about the servers.
lint-plain-text-only = All servers in the file are given without encryption. No password would be safe there.
    .advice = Set up TLS on the servers and give the ports 993 (IMAP), 995 (POP3) and 465 (SMTP).
lint-no-usable-server = The file names no server a mail program can work with.
    .advice = Give at least one server for IMAP or POP3 and one for SMTP, each with name, port and encryption.
lint-plain-text = This server is given without encryption. It is not used.
    .advice = { $kind ->
        [autodiscover] Write <SSL>on</SSL> and the port 993 (IMAP), 995 (POP3) or 465 (SMTP).
       *[other] Write <socketType>SSL</socketType> and the port 993 (IMAP), 995 (POP3) or 465 (SMTP).
    }
lint-host-missing = The name of the server is missing.
    .advice = { $kind ->
        [autodiscover] Add it, for example <Server>imap.example.com</Server>.
        [pacc] Add it, for example "host": "imap.example.com".
       *[other] Add it, for example <hostname>imap.example.com</hostname>.
    }
lint-host-unusable = This is not the name of a server.
    .advice = Letters, digits, hyphens and dots are allowed, without https:// before and without a port behind, for example imap.example.com. In configuration files the placeholder %EMAILDOMAIN% is possible too.
lint-host-is-address = There is an IP address here instead of a name. No certificate fits it, and mail programs refuse it.
    .advice = Write the server name that is on its certificate, for example imap.example.com.
lint-host-is-local = This name works only on your own computer or network.
    .advice = Write the name under which the server can be reached on the internet.
lint-host-tells-address = The name of the server contains the name of the person and lies outside the domain. Strangers would learn who sets up an account.
    .advice = Write a fixed name without %EMAILLOCALPART% and %EMAILADDRESS%.
lint-port-unusable = The port is not a number from 1 to 65535.
    .advice = Write the number: 993 for IMAP, 995 for POP3, 465 for SMTP.
lint-security-unknown = There is no such kind of encryption. The server is not used.
    .advice = Write SSL for the ports 993, 995 and 465, or STARTTLS for 143, 110 and 587.
lint-security-against-port = Port and encryption do not go together.
    .advice = On 993 (IMAP), 995 (POP3) and 465 (SMTP) the connection is encrypted from the start (SSL). STARTTLS belongs to 143, 110 and 587.
lint-security-ambiguous = Mail programs read this differently: some as not encrypted, some as STARTTLS.
    .advice = For 993, 995 and 465 write <SSL>on</SSL><Encryption>SSL</Encryption>, for 143, 110 and 587 <SSL>on</SSL><Encryption>TLS</Encryption>.
lint-username-unusable = The user name cannot be read.
    .advice = { $kind ->
        [autodiscover] Write the whole email address. Write &amp; for &. Invisible characters are not allowed.
       *[other] Write %EMAILADDRESS% or %EMAILLOCALPART%. Write &amp; for &. Invisible characters are not allowed.
    }
lint-spa-required = This asks for a sign-in that only Windows programs know (SPA).
    .advice = Write <SPA>off</SPA>. Over an encrypted connection the password is safe without it.
lint-no-incoming = A server for reading mail is missing.
    .advice = { $kind ->
        [autodiscover] Give a server for IMAP: <Type>IMAP</Type>, preferably with port 993.
        [pacc] Give a server for IMAP, for example "imap": {"{"}"host": "imap.example.com"{"}"}.
       *[other] Give a server for IMAP: <incomingServer type="imap">, preferably with port 993 and SSL.
    }
lint-no-outgoing = A server for sending mail is missing.
    .advice = { $kind ->
        [autodiscover] Give a server for SMTP: <Type>SMTP</Type>, preferably with port 465.
        [pacc] Give a server for sending, for example "submit": {"{"}"host": "smtp.example.com"{"}"}.
       *[other] Give a server for SMTP: <outgoingServer type="smtp">, preferably with port 465 and SSL.
    }
lint-answer-elsewhere = The answer names no server but points to another place.
    .advice = Check the answer it points to as well. Mail programs ask first if it lies outside your domain.
lint-answer-refused = The answer is an error message.
    .advice = Check the settings of your Autodiscover service and whether it knows the address.
lint-wrong-type = This value does not have the shape the format demands. It is not used.
    .advice = A server is an object with a name as text, for example {"{"}"host": "imap.example.com"{"}"}, the sign-in an object such as {"{"}"password": true{"}"}.
lint-domain-not-listed = The file does not name the domain of the email address. Some mail programs refuse it then.
    .advice = Put the domain into a <domain> element of emailProvider.
lint-placeholder-unknown = The user name contains a placeholder that not every mail program can fill in.
    .advice = Write %EMAILADDRESS% for the whole address or %EMAILLOCALPART% for the part before the @.
lint-port-missing = The port is missing. Mail programs have to guess it.
    .advice = Add it: 993 for IMAP, 995 for POP3, 465 for SMTP.
lint-security-missing = The kind of encryption is missing. Some mail programs connect without encryption then.
    .advice = Add <socketType>SSL</socketType> for the ports 993, 995 and 465, or <socketType>STARTTLS</socketType> for 143, 110 and 587.
lint-username-missing = The user name is missing. Some mail programs put in something wrong then.
    .advice = { $kind ->
        [autodiscover] Add <LoginName> with the name people sign in with.
       *[other] Add <username>%EMAILADDRESS%</username>, or %EMAILLOCALPART% if only the part before the @ counts.
    }
lint-plain-link = This is not an address that begins with https. Mail programs do not follow it.
    .advice = Write a complete address, for example https://example.com/help.
lint-port-unusual = Mail servers do not usually use this port. Mail programs therefore ask first.
    .advice = Use 993 for IMAP, 995 for POP3 and 465 for SMTP if your server offers them.
lint-authentication-missing = It does not say how to sign in. Some mail programs refuse the entry then.
    .advice = { $kind ->
        [pacc] Add "authentication": {"{"}"password": true{"}"} if people sign in with a password.
       *[other] Add <authentication>password-cleartext</authentication> if people sign in with a password.
    }
lint-authentication-unknown = Most mail programs do not know this way of signing in. It is passed over.
    .advice = The usual ones are password-cleartext (password over the encrypted connection) and OAuth2 (sign-in in the browser).
lint-outdated-name = This is a name from an old version of the format.
    .advice = { $kind ->
        [pacc] Write "submit" instead of "smtp". As long as older programs look for it, both may be there.
       *[other] Write password-cleartext instead of plain and password-encrypted instead of secure.
    }
lint-tls-not-first = STARTTLS comes before the connection that is encrypted from the start. Most mail programs take the first entry.
    .advice = Put the entry with port 993 (IMAP), 995 (POP3) or 465 (SMTP) first.
lint-protocol-misplaced = This server is in the wrong place. It is not used.
    .advice = IMAP and POP3 belong in incomingServer, SMTP belongs in outgoingServer.
lint-protocol-unknown = A mail program does not set up this kind of server from here. The entry is passed over.
    .advice = If that is intended, you need not do anything. Otherwise write imap, pop3 or smtp.


## window: the pages of the window

window-program = Postlotse
window-help = Help
window-settings = Appearance
window-settings-title = Appearance and privacy
window-menu = Menu
window-german = Deutsch
window-english = English
window-steps = The six steps
window-step-behind = Step { $number }: { $title }, done
window-step-now = Step { $number }: { $title }, you are here
window-step-not-passed = Step { $number }: { $title }, not passed
window-step-partly = Step { $number }: { $title }, not complete
window-step-left-out = Step { $number }: { $title }, left out
window-step-back = Step { $number }: { $title }, you will continue here
window-step-ahead = Step { $number }: { $title }, still to come
window-next = Continue
window-next-now = Continue now
window-back = Back
window-stop = Cancel
window-cancel = Cancel
window-done = Done
window-close-page = Close
window-anyway = Continue anyway
window-details = Details
window-folded = closed
window-unfolded = open
window-what-next = What to do next
window-seconds = { $whole }.{ $tenths } s
window-inbox = Incoming mail
window-sending = Outgoing mail
window-username = User name
window-username-hint = This is the name your provider expects. Change it only if your documents say otherwise.
window-username-both = the same for both
window-open-page = Open the guide at { $site }
window-evidence-server = { $protocol }: { $host }, port { $port }, { $security }. { $trust }
window-address-title = Your email address
window-address-intro = That is all we need to begin. Postlotse finds server names and ports by itself.
window-address = Email address
window-address-hint = For example first.last@provider.com
window-address-promise = We ask for your password only after you have seen the servers.
window-name = Your name
window-name-aside = recipients see it, may stay empty
window-asked = Who is asked what?
window-who-is-asked-without-database = The internet name directory (DNS) and the servers of your mail domain (the part after the @) are asked, and if need be the provider that takes in your email. Thunderbird’s database is not asked, as you have set. Nobody learns a password.
window-take-meant = Yes, use { $address }
window-provider-recognised = { $provider } recognised
window-provider-needs = Needed once beforehand: { $what }. We will show you how.
window-provider-easy = Its servers are known already.
window-provider-closed = { $provider } does not allow mail programs
window-without-programs = With this provider you read and write email only on its website or in its app.
window-other-address = You can enter another address here.
window-search-title = Looking for your servers
window-search-look-title = Servers found
window-search-nothing-title = No servers found
window-search-intro = { $address } · Nothing for you to do.
window-search-again = Search again
window-row-asked = being asked …
window-row-waiting = waiting for answers …
window-row-unheard = did not wait for an answer
window-row-nobody = nothing to check
window-row-handshake = Trying a secure connection
window-row-proven = { $works } of { $tried } succeeded
window-row-with-time = { $said } · { $time }
window-evidence-line = { $question }: { $answer } ({ $time })
window-found = We found servers.
window-found-careful = Please check the servers that were found.
window-found-at = Your mailbox is with { $provider }.
window-found-still-asking = We are still checking that the servers can be reached securely.
window-found-proven = The servers answered, and the encryption has been checked.
window-found-look = You will see them in the next step. Enter your password only after that.
window-nothing-found = Nothing can be found for this address.
window-nobody = You may not be online.
window-by-hand = Enter the servers yourself
window-by-hand-intro = You will find the details in your provider’s documents or on its help pages.
window-servers-title = This is what we found
window-servers-own = Your provider is **{ $provider }**.
window-servers-hosted = Email for { $domain } is kept at **{ $provider }**.
window-servers-intro = We found these servers for { $domain }.
window-choose-way = Please choose how you want to read your email.
window-which-way = How do you want to read your email?
window-imap = IMAP
window-imap-means = Email stays with the provider. Your phone and computer stay in step.
window-pop3 = POP3
window-pop3-means = Email is fetched to this computer.
window-recommended = recommended
window-encrypted-proven = encrypted, checked
window-encrypted = connection encrypted
window-encrypted-unproven = encrypted, not checked yet
window-ports = Ports, source and alternatives
window-change = Edit
window-as-found = Use the servers we found
window-agree-title = Please check: does { $domain } belong to your provider?
window-foreign = This domain runs your mailbox and receives your password:
window-agree-domain = This domain would receive your password:
window-agree-how = Does this name appear in your provider’s documents or on its website? If you are unsure, ask there.
window-agree-yes = Yes, { $domain } belongs to my provider.
window-agree-private = { $domain } is in a private network, or is this computer itself
window-agree-private-yes = Yes, I want to use { $domain }.
window-agree-missing = Please tick the box first, or change the servers.
window-server-name = Server name
window-security = Encryption
window-security-hint = If in doubt, SSL/TLS. STARTTLS only if your provider names it.
window-port = Port
window-port-hint = The number suggested is usually right.
window-login-title = Sign in
window-login-at = Sign in to { $provider }
window-notes-title = The source of the settings adds (not checked by us):
window-prepare = What you need first
window-prepare-how = How to do it
window-no-password-title = You need no password here
window-no-password = Later, your mail program opens the provider’s sign-in window by itself. That is why there is no check either.
window-password = Mailbox password
window-password-hidden = hidden
window-password-app = With two-step sign-in: an app password.
window-password-visible = visible
window-password-show = Show password
window-password-hide = Hide password
window-password-goes-to = The password goes only to **{ $host }**, encrypted.
window-password-goes-to-both = The password goes only to **{ $incoming }** and **{ $outgoing }**, encrypted.
window-recall = Use the saved password
window-recall-nothing = No password is saved for this address on this computer.
window-recall-found = The saved password has been filled in.
window-recall-failed = The saved password cannot be had
window-check-now = Check now
window-check-title = Checking your account
window-check-running = No email is sent, and nothing is changed.
window-check-passed = Check passed
window-check-not-yet = Not quite yet
window-check-works = Everything works.
window-check-works-means = You can receive and send email. Nothing was sent during the check.
window-test-mail = Test mail
window-test-mail-what = If you like, Postlotse sends a short message from { $address } to yourself and looks whether and where it arrives. That takes two minutes at most.
window-test-mail-remove = Delete it again afterwards
window-test-mail-send = Send a test mail to myself
window-test-mail-again = Send another test mail
window-test-mail-stop = Wait no longer
window-test-mail-sending = The test mail is being sent …
window-test-mail-under-way = On its way for { $seconds } s
window-test-mail-stopped = You ended the waiting. If the test mail was already sent, it arrives all the same.
window-check-incomplete = The check is not complete.
window-check-incomplete-means = Part of it was not checked. You can try again or continue anyway.
window-check-looking = Looking for the cause …
window-check-proposal = Check with this server
window-check-proposal-elsewhere = Check with { $domains }
window-check-proposals = Check with these servers
window-copy-request = Copy the text
window-copy-request-done = The text has been copied.
window-copy-request-failed = The text could not be copied.
window-check-again = Check again
window-check-steps = All steps
window-check-spelling = Also check that the password is spelt correctly. Capital letters matter.
window-try-username = Try the user name “{ $name }”
window-other-servers = Change the servers
window-attempts-left = { $left ->
        [0] No further attempt
        [one] One more attempt
       *[other] { $left } more attempts
    } within ten minutes. More refused sign-ins could lock your account.
window-answer = The server’s answer
window-row-connects = connecting …
window-row-signs-in = signing in …
window-row-looks = looking into the mailbox …
window-row-asks-sender = checking the sender …
window-row-receives = signed in, mailbox opened
window-row-sends = signed in, sender allowed
window-row-connection-failed = no secure connection
window-row-login-failed = sign-in refused
window-row-after-refusal = reachable, sign-in not tried yet
window-row-mailbox-failed = signed in, but the mailbox cannot be opened
window-row-sender-failed = signed in, but the sender is not allowed
window-step-done = OK
window-step-failed = did not succeed
window-way-computer = Computer
window-way-encryption = Encryption
window-way-login = Sign-in
window-way-mailbox = Mailbox
window-way-passed = done
window-way-broken = it stopped here
window-way-ahead = still to come
window-way-not-reached = not reached
window-report = Report for support
window-report-intro = Read the report first. Then copy or save it, and hand it on yourself.
window-report-for = Who is the report for?
window-report-copy = Copy
window-report-save = Save …
window-report-promise = The report holds no password, and nobody receives it by itself. Of your address it shows only the beginning and the domain.
window-report-copied = Copied
window-report-copied-means = Paste the report into an email or a form.
window-report-not-copied = Copying did not work
window-report-not-copied-means = Save the report as a file instead.
window-finish-title = Where should the account go?
window-save-title = Save the file
window-failed = The account has not passed its check yet.
window-failed-means = You can take the settings with you all the same. The file says what did not work.
window-proof-works = { $address } · checked on { $date }
window-proof-partly = { $address } · only partly checked
window-proof-failed = { $address } · check not passed
window-proof-untested = { $address } · not checked yet
window-thunderbird = Thunderbird
window-thunderbird-what = A file to import in three steps
window-outlook = Outlook
window-outlook-what = A file for classic Outlook
window-sheet = Summary sheet
window-sheet-what = One page to print, without the password
window-thunderbird-config = Thunderbird for companies
window-thunderbird-config-what = Configuration file and policy
window-outlook-autodiscover = Outlook, second way
window-outlook-autodiscover-what = Autodiscover file for classic Outlook
window-outlook-new = New Outlook
window-outlook-new-what = Guide with all settings
window-apple = iPhone, iPad and Mac
window-apple-what = Profile to install
window-android = Thunderbird for Android
window-evolution = Evolution
window-evolution-what = Three files for GNOME’s mail program
window-dns-zone = Your own domain
window-dns-zone-what = Lines for the DNS settings
window-json = Postlotse on another computer
window-json-what = An account file to take along
window-looking = Programs on this computer
window-looking-what = We are looking for them …
window-found-none = No mail program that Postlotse knows was found on this computer.
window-found-here = Found on this computer
window-found-set-up = Your account is set up
window-set-up-now = Set up now
window-others = Another program or device
window-elsewhere = { $program } on another computer
window-phone = Phone
window-phone-what = Thunderbird for Android, iPhone and iPad
window-phone-show = Show QR code
window-phone-title = Set up a phone
window-phone-code = QR code with the settings for { $address }, without the password. Scan it with Thunderbird on the phone.
window-phone-save = Save the code as a file
window-phone-save-what = As a picture and as a file for Thunderbird on the phone (.k9s).
window-phone-no-code = There is no QR code for this account
window-iphone = iPhone and iPad
window-iphone-profile = Profile to install
window-iphone-profile-what = Send it to the device and open it there.
window-show-guide = Show guide
window-guide-known = Good to know
window-guide-copy = Copy
window-guide-copy-what = Copy { $name }: { $value }
window-guide-copied = Copied
window-guide-not-copied = Not copied
window-guide-save = Save guide
window-leave = How long do messages stay on the server?
window-leave-now = Fetched messages stay on the server for { $days } days
    .always = Fetched messages stay on the server
window-leave-days = { $days } days
window-leave-short = If space in your mailbox is short.
window-leave-usual = Enough time if something goes wrong.
window-leave-long = Good if you also read your messages elsewhere.
window-leave-always = For ever
window-leave-always-means = Until you delete them yourself. Your mailbox may fill up.
window-set-up-working = { $program } is being set up
window-set-up-patience = This usually takes only a moment.
window-set-up-which = Which profile?
window-set-up-which-means = Thunderbird has several profiles, for example one for each person. Which one should the account go into?
window-set-up-profile-used = Last used on { $date }
window-set-up-profile-new = Never used
window-set-up-profile-missing = Cannot be reached at the moment
window-set-up-profile-running = Open now
window-set-up-repair = The account is already in { $program }
window-set-up-repair-means = But its settings in { $program } are different. Should Postlotse correct them?
window-set-up-repair-changes = This will change:
window-set-up-repair-keeps = Folders, signatures and everything else stay as they are.
window-set-up-repair-undo = You can undo the change afterwards.
window-set-up-repair-now = Correct settings
window-set-up-close = Please close { $program }
window-set-up-failed = { $program } is not set up
window-set-up-nothing-lost = Nothing you entered is lost.
window-set-up-start-once = The program has no profile here yet. Start Thunderbird once and close it again. Then try once more.
window-set-up-not-found = { $program } cannot be found on this computer any more. You can save the settings as a file instead.
window-outlook-start = Set up Outlook
window-outlook-start-what = Postlotse starts Outlook and hands it your settings. Outlook then creates the account itself.
window-outlook-close-first = Is Outlook open now? Then please close it first.
window-outlook-start-now = Start Outlook
window-outlook-started = Outlook has been started
window-outlook-remove = You can remove the account again in Outlook under “File”, “Account Settings”.
window-set-up-once-more = Once more
window-set-up-unreachable = Thunderbird opens the profile in { $path }. That folder cannot be reached now. Connect the drive it is on and try again.
window-set-up-again = Try again
window-set-up-file = Save as a file instead
window-set-up-done = { $program } is set up
window-set-up-there = { $program } was set up already
window-set-up-undo = Undo
window-set-up-undoing = The change is being undone
window-set-up-undone = Change undone
window-set-up-not-undone = This could not be undone
window-save-file = Save file
window-save = Save
window-save-where = Where should the file go?
window-save-path = Folder and name of the file
window-save-path-hint = The suggestion is usually fine. You can change it.
window-browse = Choose another folder
window-browse-failed = No window to choose in
window-replace = Replace
window-saved = Saved
window-show-folder = Open folder
window-another = Another account
window-remember-title = Remember the password
window-remember-what = So you need not enter it here again
window-remember = Remember
window-remember-again = Try again
window-remembering = Asking the password store …
window-remembered = The password is remembered.
window-remembered-means = It is in this computer’s password store. You can delete it there as well.
window-remember-failed = The password was not remembered
window-language = Language
window-appearance = Colours
window-appearance-system = Automatic
window-appearance-light = Light
window-appearance-dark = Dark
window-text-size = Text size
window-text-size-now = { $percent } %
window-smaller = Smaller
window-larger = Larger
window-online = Privacy
window-databases = Ask Thunderbird’s database
window-databases-hint = It learns the part of your address after the @. Without it, Postlotse misses some servers.
window-plain-http = If need be, ask your mail domain without protection (http)
window-plain-http-hint = Some domains answer only this way. You always have to confirm what is found like this. Only the part of your address after the @ is sent.
window-settings-trouble = Your settings apply only for now
window-help-intro = The words explained, and how an email finds its way.
window-explain = Explain an error message
window-explain-intro = Paste what your mail program or the server has reported. Postlotse says what it usually means.
window-explain-answer = Error message
window-explain-answer-hint = For example: 535 5.7.8 Authentication failed
window-explain-empty = Please paste the message here.
window-explain-doing = What were you doing?
window-explain-unknown = I do not know
window-explain-imap = Receiving email (IMAP)
window-explain-pop3 = Receiving email (POP3)
window-explain-smtp = Sending email
window-explain-connecting = Connecting
window-explain-whose = Email address or provider
window-explain-optional = may stay empty
window-explain-whose-hint = This helps us recognise messages that only this provider uses.
window-explain-promise = The message stays on this computer.
window-explain-now = Explain
window-explain-also = Also possible
window-explain-said = The message
window-owner = For domain owners
window-owner-intro = Do you own a domain? See whether mail programs find your servers and whether your mail arrives.
window-owner-domain = Your domain
window-owner-domain-hint = Such as example.com
window-owner-check = Check
window-owner-again = Check again
window-owner-no-network = The check is not possible here.
window-owner-asking = The domain is being checked.
window-owner-patience = Ten seconds at most
window-owner-asked = The internet name directory (DNS), the domain’s web and mail servers and Thunderbird’s database are asked. Nobody learns a password.
window-owner-asked-without-database = The internet name directory (DNS) and the domain’s web and mail servers are asked. Thunderbird’s database is not asked, as you have set. Nobody learns a password.
window-owner-count = { $errors ->
        [one] 1 error
       *[other] { $errors } errors
    }, { $warnings ->
        [one] 1 warning
       *[other] { $warnings } warnings
    }, { $hints ->
        [one] 1 hint
       *[other] { $hints } hints
    }.
window-owner-what-to-do = What to do?
window-owner-publish = To publish
window-owner-zone = Lines for the domain
window-owner-zone-what = Records to paste at your domain provider (zone).
window-owner-nothing-to-add = There is nothing to add.
window-owner-copy = Copy lines
window-owner-copied = Copied. Paste the lines at your domain provider.
window-owner-not-copied = Copying did not work. You can look at the lines below and type them.
window-owner-show-zone = Show the lines
window-owner-config = Configuration file
window-owner-config-what = Mail programs set themselves up with it. It belongs on your web server: { $place }


## help: the words explained (help-POINT, .term)

help-way = How an email travels
    .intro = An email does not go straight from computer to computer. It passes through the providers’ servers. These are computers that run day and night.
help-sending = Sending an email
help-sending-computer = Your mail program signs in to your provider’s outgoing server and hands the email over.
    .term = Your computer
help-sending-server = It accepts the email and takes care of the rest. The language in which email is passed on is called SMTP.
    .term = Your provider’s outgoing server
help-sending-directory = Here the outgoing server looks up where the email should go. The entry for this is called MX. It names the server for all addresses that end in the same way after the @.
    .term = The internet name directory (DNS)
help-sending-target = It checks whether the address exists and whether the email looks like unwanted advertising (spam).
    .term = The recipient’s server
help-sending-mailbox = The email stays here until it is read or fetched.
    .term = The recipient’s mailbox
help-fetching = Receiving an email
help-fetching-mailbox = New email arrives on your provider’s server. From there it reaches you in one of two ways.
    .term = Your mailbox with the provider
help-fetching-imap = Email stays on the server. All your devices show the same.
    .term = With IMAP
help-fetching-pop3 = Email is fetched to one computer. After that it is usually deleted from the server.
    .term = With POP3

help-kinds = IMAP or POP3
    .intro = Both let you read the email that arrives at your provider. If in doubt, choose IMAP.
help-kinds-imap = Computer, phone and tablet show the same email and the same folders. If a device breaks, nothing is lost.
    .term = IMAP: right for almost everyone
help-kinds-pop3 = It suits you if you use only one computer, or do not want to leave your email with the provider. Back up that computer regularly, because your email is nowhere else.
    .term = POP3: for a single computer
help-kinds-leave = Set the mail program to leave email on the server for a while. Otherwise one device will not show what another has already fetched.
    .term = POP3 on several devices

help-smtp = SMTP: sending
    .intro = IMAP and POP3 fetch email, SMTP sends it. That is why your provider always names two servers: one for incoming mail and one for outgoing mail.
help-smtp-login = An outgoing server accepts email only from customers who sign in. Usually the user name and password are those for incoming mail.
    .term = Signing in
help-smtp-provider = Use the outgoing server of the provider your address is with: for a GMX address, the one from GMX. Any other server will refuse your email, or it will end up in spam.
    .term = The right server
help-smtp-relay = This is a server that passes email on for others. If a message says “Relay access denied”, the sign-in was missing or it was the wrong server.
    .term = Relay

help-ports = Ports
    .intro = A port is a number, rather like a room number in a large building. A different service waits behind each one. Port and encryption have to match.
    .number = Port
    .purpose = What for
    .encryption = Encryption
help-port-465 = The first choice for sending.
    .purpose = Outgoing mail (SMTP)
    .encryption = SSL/TLS
help-port-587 = Good as well, if your provider names this port.
    .purpose = Outgoing mail (SMTP)
    .encryption = STARTTLS
help-port-993 = The first choice for IMAP.
    .purpose = Incoming mail (IMAP)
    .encryption = SSL/TLS
help-port-143 = The older way. Use it only where there is no 993.
    .purpose = Incoming mail (IMAP)
    .encryption = STARTTLS
help-port-995 = The first choice for POP3.
    .purpose = Incoming mail (POP3)
    .encryption = SSL/TLS
help-port-110 = The older way. Use it only where there is no 995.
    .purpose = Incoming mail (POP3)
    .encryption = STARTTLS
help-port-25 = Not for mail programs. Home connections often block this port.
    .purpose = from server to server
    .encryption = not always

help-encryption = SSL/TLS and STARTTLS
    .intro = Both encrypt the connection to your provider. Nobody can read along on the way, not even on the Wi-Fi of a café.
help-encryption-tls = The connection is encrypted from the very first moment. SSL is the old name, TLS today’s.
    .term = SSL/TLS
help-encryption-starttls = The connection starts unencrypted, then encryption is switched on. Postlotse sends the password only after that.
    .term = STARTTLS
help-encryption-names = Some programs write “TLS” and mean STARTTLS. If in doubt, go by the port: SSL/TLS belongs to 465, 993 and 995, STARTTLS to 587, 143 and 110.
    .term = If your program uses other words
help-encryption-certificate = This is the server’s identity card. It tells your computer that it is talking to the right server. If the card is not in order, Postlotse sends no password.
    .term = Certificate

help-app-password = App password
    .intro = An app password is a separate password for the mail program alone. You create it on your provider’s website. Some call it an application password or a password for mail programs.
help-app-password-why = With two-step sign-in, a code or an app is needed besides the password. A mail program cannot handle that. So it gets a password of its own.
    .term = What it is good for
help-app-password-use = Enter it wherever the mail program asks for the password. It is often shown only once. If you lose it, create a new one.
    .term = How to use it
help-app-password-delete = On your provider’s website, delete the app password of that device. Your normal password remains valid.
    .term = If you lose a device
help-app-password-oauth = Some providers want you to sign in through their own window. The mail program opens it and never learns your password. In settings this is called OAuth2.
    .term = Signing in through the provider’s window

help-spam = Why email ends up in spam
    .intro = Spam means unwanted advertising. The recipient’s server filters out what looks like it. These are the most common reasons.
help-spam-server = The email did not come from the provider of the sender’s address. Set up that provider’s outgoing server.
    .term = Someone else’s outgoing server
help-spam-home = The internet address of a home connection often changes. Many providers distrust servers that stand there. Send through your provider’s outgoing server.
    .term = Your own server at home
help-spam-domain = The entries SPF, DKIM and DMARC show others that an email really comes from your domain. Your provider can tell you what they have to say.
    .term = Your own domain
help-spam-content = An empty subject, many links or the same email to many people looks like advertising. Write a clear subject and a few words of your own.
    .term = Content
help-spam-recipient = Ask the recipient to mark your email as “not spam” and to add your address to their address book.
    .term = What helps at once

help-limits = Limits set by providers
    .intro = Providers use limits to protect themselves against abuse. Their help pages say how high the limits are.
help-limits-day = You may send only a certain number of emails per hour and per day. Once you have reached it, wait until the next day.
    .term = Number
help-limits-size = With all its attachments, an email can often be no larger than 20 to 25 MB. It is better to share large files through online storage.
    .term = Size
help-limits-login = After several wrong passwords, many providers block sign-in for a while. If that happens, wait instead of trying again. A phone that still has the old password counts too.
    .term = Signing in

help-trouble = When an email does not go out
    .intro = Usually it is one of these reasons. Check them one after the other.
help-trouble-offline = Try opening a web page. If that fails too, check Wi-Fi or cable.
    .term = No connection to the internet
help-trouble-outage = See whether your mailbox opens in the browser. If it does not, wait half an hour and change nothing.
    .term = A fault at the provider
help-trouble-network = In hotels and companies, and with a VPN (tunnel program), sending is sometimes blocked. Switch the VPN off, or use your mobile phone’s network.
    .term = Someone else’s network, or a VPN
help-trouble-firewall = A firewall decides which programs may use the internet. Allow your mail program to.
    .term = Firewall
help-trouble-antivirus = It often scans mail connections as well, and sometimes disturbs them. Switch off only this scanning. The antivirus software itself stays on.
    .term = Antivirus software
help-trouble-login = Check in the mail program whether signing in is switched on for sending too, and whether the password is still right. Some providers require an app password, or you have to switch on access there first.
    .term = Sign-in not allowed
help-trouble-sender = You may only send from addresses that belong to your mailbox. Check the sender’s address in the mail program.
    .term = Wrong sender
help-trouble-recipient = If the email comes back with an error message, check the recipient’s address. Often it is just one letter.
    .term = A typing mistake in the address
help-trouble-full = Delete email you no longer need, and empty the bin. If the recipient’s mailbox is full, only they can make room.
    .term = A full mailbox
help-trouble-limit = Perhaps today’s limit has been reached, or the attachment is too large. Send it again tomorrow, or leave the attachment out.
    .term = Too many or too large emails

help-password = Why Postlotse asks for the password
    .intro = Only with the password can it check whether incoming and outgoing mail really work. It is sent encrypted to the mail servers you have seen before, and to nobody else.
    .kept = Postlotse forgets it afterwards. If you wish, this computer’s password store remembers it. It is never in the files that Postlotse writes.

help-asked = Who learns what
    .intro = Nothing is sent to us: no password, no address, no statistics. If your provider is in the list of providers, Postlotse asks only its mail servers. For all other addresses it asks these:
help-asked-directory = It gets your mail domain, which is the part after the @, and the names of the servers that were found.
    .term = The internet name directory (DNS)
help-asked-domain = They get your email address, because that is how settings are asked for. The connection is encrypted. If Postlotse has to ask without protection (http), only the part after the @ is sent.
    .term = The servers of your mail domain
help-asked-database = It gets your mail domain, never your address. You can switch this off under “Appearance”.
    .term = Thunderbird’s database
help-asked-servers = An encrypted connection to them is made, still without a password.
    .term = The mail servers that were found
help-asked-login = They get user name and password, always encrypted.
    .term = The mail servers you have agreed to

help-safety = How to stay safe
help-safety-phone = No provider asks for your password on the phone or in an email. Hang up, and do not reply.
    .term = Your password stays with you
help-safety-number = Only call numbers found in your documents or on your provider’s website. Search engines also show the numbers of fraudsters.
    .term = Help on the phone
help-safety-encryption = Never switch it off, not even to try something. Without it, others in the same network can read your password.
    .term = Encryption
help-safety-warning = If a mail program warns about a certificate, do not confirm an exception. Ask your provider first.
    .term = Warnings
help-safety-own = Use the password of your mailbox nowhere else. Through “Forgotten password”, a thief could get into other accounts with it too.
    .term = A password of its own
