package jp.mamis.web.registration;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.registration.KeepTyped;
import jp.mamis.application.registration.RegistrationQueries;
import jp.mamis.application.registration.RegistrationUseCases;
import jp.mamis.domain.accounts.LinkToken;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.qualification.RegisteredData;
import jp.mamis.domain.registration.RegistrationRefusal;
import jp.mamis.domain.registration.RegistrationRequestId;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.people.RegistrationInput;
import jp.mamis.web.problem.RejectedRequest;
import jp.mamis.web.security.ClientAddress;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.FailureThrottle;

/** What the pages behind the link of a registration have in common: opening it, and what was typed so far. */
final class RegisterLink {

    private final AssociationSystem system;
    private final RegistrationUseCases registration;
    private final FailureThrottle throttle;

    RegisterLink(AssociationSystem system, FailureThrottle throttle) {
        this.system = system;
        this.registration = system.registration();
        this.throttle = throttle;
    }

    /** Whoever guesses links has to wait. */
    Outcome<RegistrationQueries.Open> open(String token, HttpServletRequest http) {
        String client = ClientAddress.of(http);
        if (throttle.holds(client)) {
            throw new RejectedRequest(RejectedRequest.Reason.TOO_MANY_REQUESTS);
        }
        Outcome<RegistrationQueries.Open> found = found(token, http);
        found.refusals()
                .filter(reasons -> reasons.contains(RegistrationRefusal.LINK_UNKNOWN))
                .ifPresent(guessed -> throttle.failed(client));
        return found;
    }

    private Outcome<RegistrationQueries.Open> found(String token, HttpServletRequest http) {
        try {
            return registration
                    .registrationQueries()
                    .open(LinkToken.parse(token), CurrentCaller.of(http).caller());
        } catch (MalformedValue none) {
            return Outcome.refused(RegistrationRefusal.LINK_UNKNOWN);
        }
    }

    Outcome<RegistrationRequestId> keep(String token, TypedData typed, HttpServletRequest http) {
        return registration
                .keepTyped()
                .keep(
                        new KeepTyped.Command(LinkToken.parse(token), typed.text()),
                        CurrentCaller.of(http).caller());
    }

    /** The data that was typed, when nothing speaks against it; what does is told by {@code input}. */
    Optional<RegisteredData> judged(String token, FormInput input, HttpServletRequest http) {
        Parsed<RegisteredData> data = RegistrationInput.atHome(input, system).read();
        if (input.isFaulty()) {
            return Optional.empty();
        }
        Outcome<RegisteredData> sound = registration
                .completeRegistration()
                .check(
                        LinkToken.parse(token),
                        data.get(),
                        CurrentCaller.of(http).caller());
        sound.refusals().ifPresent(reasons -> input.refused(RegistrationInput.atFields(reasons)));
        return sound.accepted();
    }

    static Optional<TypedData> typed(RegistrationQueries.Open open) {
        return open.typed().map(TypedData::new);
    }
}
