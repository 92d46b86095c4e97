// Runs inside Thunderbird: it trusts the test authority, and remembers passwords as if people had typed them.
Cc["@mozilla.org/security/x509certdb;1"]
  .getService(Ci.nsIX509CertDB)
  .addCertFromBase64(given.authority, "C,,");

const logins = given.logins.map(({ place, username, password }) => {
  const login = Cc["@mozilla.org/login-manager/loginInfo;1"].createInstance(Ci.nsILoginInfo);
  login.init(place, null, place, username, password, "", "");
  return login;
});
await Services.logins.addLogins(logins);
return (await Services.logins.getAllLogins()).length;
