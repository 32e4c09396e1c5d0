package jp.mamis.cli.boot;

import java.util.List;
import java.util.Optional;
import jp.mamis.application.hpki.ca.PublishRevocationLists;
import jp.mamis.application.hpki.ca.Token;
import jp.mamis.application.hpki.ca.TokenAccess;
import jp.mamis.application.kernel.Caller;
import jp.mamis.cli.certificates.Issuing;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ca.ListIssue;
import jp.mamis.domain.hpki.ceremony.Activation;
import jp.mamis.pkcs11.Pkcs11Adapters;

/** Opens the token and lets it sign revocation lists. */
record ListPublishing(CommandContext context, BootSurroundings surroundings, PinOptions pin) {

    List<ListIssue> publish(Optional<AuthorityName> authority, Caller caller) {
        try (TokenAccess access = surroundings.token();
                Token token = pin.open(access, context)) {
            return context.require(Issuing.signing(Pkcs11Adapters.caKey(token), Activation.Purpose.STATUS, context)
                    .publish()
                    .publish(new PublishRevocationLists.Command(authority), caller));
        }
    }
}
