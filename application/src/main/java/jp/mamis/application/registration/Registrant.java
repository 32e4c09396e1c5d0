package jp.mamis.application.registration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.mamis.domain.consent.Edition;
import jp.mamis.domain.consent.NetworkAddress;
import jp.mamis.domain.mail.MailLanguage;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.registration.RegistrationRequest;
import jp.mamis.domain.registration.RegistrationRequestId;

/**
 * Who registers, as the request says.
 *
 * @param address  proved by the link that went there
 * @param agreed   what was agreed to, at {@code agreedAt}
 * @param from     where in the network that was
 */
public record Registrant(
        RegistrationRequestId request,
        MailAddress address,
        MailLanguage language,
        List<Edition> agreed,
        Instant agreedAt,
        Optional<NetworkAddress> from) {

    public Registrant {
        agreed = List.copyOf(agreed);
    }

    static Registrant of(RegistrationRequest request) {
        return new Registrant(
                request.id(),
                request.address(),
                request.language(),
                request.agreed(),
                request.requestedAt(),
                request.from());
    }
}
