package jp.mamis.application.registration;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.domain.accounts.CredentialHash;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.person.ContactDetails;
import jp.mamis.domain.person.Prefecture;
import jp.mamis.domain.qualification.RegisteredData;
import jp.mamis.domain.registration.Likeness;

/**
 * A registration refused for being like somebody known, which waits for an office to look at it (利用者登録の確認待ち).
 *
 * @param likeness   whom it was taken for
 * @param loginId    chosen, and nobody's when it was asked for
 * @param credential of the password chosen
 */
@Basis(
        document = "MAMIS, matching of persons (名寄せ)",
        rule =
                "A registration that is like somebody known, and not plainly the same person, is looked at by the office of the"
                        + " prefecture in which the doctor lives, or by the national one; it is kept for 60 days.",
        note = "Our choice of office and days.")
public record RegistrationReview(
        Registrant registrant,
        Likeness likeness,
        RegisteredData data,
        LoginId loginId,
        CredentialHash credential,
        Instant askedAt) {

    public static final Duration KEPT = Duration.ofDays(60);

    /** Whose office looks at it beside the national one; nobody's for who gives no address in the country. */
    public Optional<Prefecture> prefecture() {
        ContactDetails contact = data.contact();
        return Stream.of(contact.home(), contact.other())
                .flatMap(Optional::stream)
                .flatMap(address -> address.prefecture().stream())
                .findFirst();
    }
}
