// Runs inside Thunderbird: sends a mail with the account's own outgoing server, as the compose window would; or keeps it as
// a draft.
const account = accountOf(given.address);
const identity = account.defaultIdentity;
const fields = Cc["@mozilla.org/messengercompose/composefields;1"].createInstance(Ci.nsIMsgCompFields);
const from = MailServices.headerParser.makeMailboxObject(identity.fullName, identity.email);
fields.from = MailServices.headerParser.makeMimeHeader([from]);
fields.to = given.to;
fields.subject = given.subject;

await new Promise((resolve, reject) => {
  const listener = {
    QueryInterface: ChromeUtils.generateQI(["nsIMsgSendListener"]),
    onStartSending() {},
    onSendProgress() {},
    onStatus() {},
    onStopSending(id, status) {
      if (Components.isSuccessCode(status)) {
        resolve();
      } else {
        reject(new Error(`sending failed: 0x${status.toString(16)}`));
      }
    },
    onTransportSecurityError(id, status) {
      reject(new Error(`no safe connection: 0x${status.toString(16)}`));
    },
    onSendNotPerformed() {
      reject(new Error("sending was not tried"));
    },
    onGetDraftFolderURI: resolve, // a draft is kept; nothing is told afterwards
  };
  const send = Cc["@mozilla.org/messengercompose/send;1"].createInstance(Ci.nsIMsgSend);
  send
    .createAndSendMessage(
      null, identity, account.key, fields, false, false, Ci.nsIMsgSend[given.mode], null,
      "text/plain", "Guten Tag\n", null, null, listener, null, null, Ci.nsIMsgCompType.New
    )
    .catch(reject);
});
