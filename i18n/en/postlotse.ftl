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


## provider: remarks about single providers


## source: where settings come from


## reason: why an answer is trusted or not


## stage: the steps of a connection


## cause: what went wrong and what to do next (cause-KEY, .next)


## verdict: whose side it is on


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


## setup: the guided way in the terminal

