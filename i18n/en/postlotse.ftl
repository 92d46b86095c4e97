### Postlotse: every sentence people read. One file per language, same ids and arguments in each.
### Ids are grouped by topic; the prefix names the topic.

## address: what is wrong with a typed address, host, user name or password


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


## reason: why an answer is trusted or not


## stage: the steps of a connection


## cause: what went wrong and what to do next (cause-KEY, .next)


## verdict: whose side it is on


## export: formats, notes, refusals


## sheet: the printed sheet


## storage: saving and reading files


## cli: the command line


## setup: the guided way in the terminal

