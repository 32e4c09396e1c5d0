package jp.mamis.cli.boot;

import java.util.Map;
import jp.mamis.application.hpki.ca.Token;
import jp.mamis.application.hpki.ca.TokenAccess;
import jp.mamis.application.hpki.ceremony.CertifyResponder;
import jp.mamis.cli.accounts.LogInDialogue;
import jp.mamis.cli.accounts.LogInDialogue.Guest;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.status.Responder;
import jp.mamis.pkcs11.Pkcs11Adapters;

/** Two officers log in and have a key certified that answers for an authority. */
record ResponderCertifying(CommandContext context, BootSurroundings surroundings, PinOptions pin) {

    /** @param done what is said afterwards */
    void certify(Responder.Matter matter, String authority, String done) {
        context.operator();
        AuthorityName name = AuthorityName.parse(authority);
        try (TokenAccess access = surroundings.token();
                Token token = pin.open(access, context);
                Guest first = new LogInDialogue(context).guest("ca.first-officer");
                Guest second = new LogInDialogue(context).guest("ca.second-officer")) {
            Responder made = context.require(context.system()
                    .ceremonies()
                    .certifyResponder()
                    .certify(
                            new CertifyResponder.Command(
                                    matter, name, second.caller(), token, Pkcs11Adapters.caKey(token)),
                            first.caller()));
            context.say(
                    done,
                    Map.of(
                            "authority",
                            name,
                            "number",
                            made.number(),
                            "until",
                            JapanTime.today(
                                    made.prepared().orElseThrow().validity().last())));
        }
    }
}
