package jp.mamis.application.qualification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.person.PersonId;

/**
 * A statement that was signed and handed out (医師資格の確認書). Never changed.
 *
 * @param text      what was signed, in UTF-8
 * @param signature beside it (RFC 5652), with the certificate of whoever signed
 */
public record SignedStatement(Line line, PersonId person, Der text, Der signature) {

    /**
     * How it stands in a list.
     *
     * @param day   the day that was asked about
     * @param known as known when
     * @param by    the account of whoever had it signed
     */
    public record Line(UUID id, LocalDate day, Instant known, Instant madeAt, UUID by) {}
}
