package jp.mamis.application.registration;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.accounts.Accounts;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.LinkToken;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.registration.Likeness;
import jp.mamis.domain.registration.RegistrationRefusal;
import jp.mamis.domain.registration.RegistrationRequest;
import jp.mamis.domain.registration.RegistrationRequestId;

/** What may be read of requests to register: the own one by its link, all of them in part by those who keep the system. */
public final class RegistrationQueries {

    /**
     * A request whose link leads on.
     *
     * @param typed    what was typed last, as {@link KeepTyped} was given it
     * @param likeness whom the last refused attempt was taken for
     */
    public record Open(MailAddress address, Instant expiresAt, Optional<String> typed, Likeness likeness) {}

    /**
     * A request in a list.
     *
     * @param to       the address with all but the first character before the @ left out
     * @param likeness whom the last refused attempt was taken for
     */
    public record Listed(
            RegistrationRequestId id,
            String to,
            RegistrationRequest.State state,
            Instant requestedAt,
            Instant expiresAt,
            int attempts,
            Likeness likeness) {}

    private static final UUID NOBODY = new UUID(0, 0);

    private final Foundation foundation;
    private final RegistrationRequests requests;
    private final RegistrationDrafts drafts;
    private final Accounts accounts;

    RegistrationQueries(Foundation foundation, RegistrationPorts ports, Accounts accounts) {
        this.foundation = foundation;
        this.requests = ports.requests();
        this.drafts = ports.drafts();
        this.accounts = accounts;
    }

    public Outcome<Open> open(LinkToken token, Caller caller) {
        Instant now = foundation.time().now();
        Outcome<Open> answer = foundation
                .work()
                .readOnly(() -> requests.find(token.digest())
                        .map(request -> request.openAt(now))
                        .orElseGet(() -> Outcome.refused(RegistrationRefusal.LINK_UNKNOWN))
                        .map(request -> new Open(
                                request.address(),
                                request.expiresAt(),
                                drafts.find(request.id()),
                                request.likeness())));
        return foundation.answered(answer, NOBODY, caller);
    }

    /**
     * Whether {@code loginId} can be chosen, as long as nobody else takes it. Told to who holds a link that is open: whoever
     * completes a registration learns the same.
     */
    public Outcome<LoginId> free(LinkToken token, LoginId loginId, Caller caller) {
        return open(token, caller)
                .then(held -> foundation
                                .work()
                                .readOnly(() -> accounts.findByLoginId(loginId))
                                .isEmpty()
                        ? Outcome.accepted(loginId)
                        : Outcome.refused(
                                Refusal.of(AccountRefusal.LOGIN_ID_TAKEN).at("loginId")));
    }

    /** Every request of the last days, the newest first; for the operator and the system administration. */
    public Outcome<Slice<Listed>> list(Page page, Caller caller) {
        Outcome<Caller> permitted = caller.isSystem() || caller.isSystemAdministrator()
                ? Outcome.accepted(caller)
                : Outcome.refused(RegistrationRefusal.NOT_ALLOWED);
        Instant now = foundation.time().now();
        return foundation.answered(
                permitted.map(keeper ->
                        foundation.work().readOnly(() -> requests.list(page).map(request -> listed(request, now)))),
                NOBODY,
                caller);
    }

    private static Listed listed(RegistrationRequest request, Instant now) {
        String address = request.address().text();
        return new Listed(
                request.id(),
                address.charAt(0) + "***" + address.substring(address.indexOf('@')),
                request.stateAt(now),
                request.requestedAt(),
                request.expiresAt(),
                request.attempts(),
                request.likeness());
    }
}
