package jp.mamis.application.registration;

import java.time.Instant;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.LinkToken;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.registration.RegistrationRefusal;
import jp.mamis.domain.registration.RegistrationRequest;
import jp.mamis.domain.registration.RegistrationRequestId;

/**
 * Keeps what somebody who registers has typed so far, so that each step is a page of its own. No act of the business: the
 * journal says nothing of it.
 */
public final class KeepTyped {

    /** @param typed as the edge writes it, without passwords */
    public record Command(LinkToken token, String typed) {}

    private final Foundation foundation;
    private final RegistrationPorts ports;

    KeepTyped(Foundation foundation, RegistrationPorts ports) {
        this.foundation = foundation;
        this.ports = ports;
    }

    /** Refused where the link leads no further. */
    public Outcome<RegistrationRequestId> keep(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            Outcome<RegistrationRequestId> open = ports.requests()
                    .find(command.token().digest())
                    .map(request -> request.openAt(now))
                    .orElseGet(() -> Outcome.refused(RegistrationRefusal.LINK_UNKNOWN))
                    .map(RegistrationRequest::id);
            open.accepted().ifPresent(request -> ports.drafts().keep(request, command.typed(), now));
            return open;
        });
    }
}
