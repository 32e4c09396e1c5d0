package jp.mamis.application.hpki.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ca.CertificateStatus;
import jp.mamis.domain.hpki.ca.SerialNumber;
import jp.mamis.domain.hpki.ca.SubjectNumber;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.NameKey;

/** Every certificate that was issued, as lists and numbers. What came to no certificate is in none of them. */
public interface CertificateIndex {

    /** What a list goes by. */
    enum Order {
        /** When it was issued. */
        ISSUED,
        /** When it ends. */
        ENDS
    }

    /**
     * Which are wanted; whatever is empty does not count.
     *
     * @param name       how the name or its reading begins, of now or before
     * @param from       the first day of issue in Japan
     * @param to         the last day of issue in Japan
     * @param descending whether the newest come first
     */
    record Filter(
            Optional<SerialNumber> serial,
            Optional<SubjectNumber> holder,
            Optional<NameKey> name,
            Optional<CertificateStatus.Kind> status,
            Optional<AuthorityName> authority,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Order order,
            boolean descending) {

        /** All, the newest first. */
        public static final Filter ALL = new Filter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Order.ISSUED,
                true);
    }

    /**
     * A part of those wanted, in their order.
     *
     * @param now of when their standing is
     * @throws MalformedValue of kind {@code cursor} for a page after a cursor of another list
     */
    Slice<CertificateLine> find(Filter filter, Instant now, Page page);

    /** How many are wanted. */
    long count(Filter filter, Instant now);

    /** Each month of Japan's calendar from {@code first} to {@code last}, with its numbers. */
    List<MonthNumbers> months(YearMonth first, YearMonth last);
}
