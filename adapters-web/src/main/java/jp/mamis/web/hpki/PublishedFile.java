package jp.mamis.web.hpki;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mamis.application.hpki.ca.CertificateQueries;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.ListIssue;
import jp.mamis.domain.kernel.MalformedValue;

/**
 * What stands at an address of the repository.
 *
 * @param tag     the same for the same octets
 * @param changed when it was made; none for what never changes
 * @param keep    how long others may hand it on without asking
 */
record PublishedFile(String mediaType, Der content, String tag, Optional<Instant> changed, Duration keep) {

    /** Urgent lists come in between; who asks again after this time has the newest. */
    private static final Duration LISTS = Duration.ofMinutes(10);

    private static final Duration CERTIFICATES = Duration.ofDays(1);
    private static final Pattern LIST = Pattern.compile("/crl/([a-z0-9-]{1,40}\\.crl)");
    private static final Pattern FORMER_LIST = Pattern.compile("/crl/([1-9][0-9]{0,39})/([a-z0-9-]{1,40}\\.crl)");
    private static final Pattern CERTIFICATE = Pattern.compile("/([a-z]{4}[0-9]{1,4})\\.cer");

    PublishedFile(String mediaType, Der content, Optional<Instant> changed, Duration keep) {
        this(mediaType, content, "\"" + content.fingerprint().hex() + "\"", changed, keep);
    }

    /** @param path below the repository */
    static Optional<PublishedFile> at(String path, CertificateQueries queries, PolicyText policy) {
        if (path.equals(PolicyText.PATH)) {
            return policy.published();
        }
        Matcher list = LIST.matcher(path);
        if (list.matches()) {
            return queries.publishedList(list.group(1)).map(PublishedFile::of);
        }
        Matcher former = FORMER_LIST.matcher(path);
        if (former.matches()) {
            return queries.publishedList(former.group(2), new BigInteger(former.group(1)))
                    .map(PublishedFile::ofFormer);
        }
        Matcher certificate = CERTIFICATE.matcher(path);
        return certificate.matches()
                ? name(certificate.group(1))
                        .flatMap(queries::publishedCertificate)
                        .map(der -> new PublishedFile("application/pkix-cert", der, Optional.empty(), CERTIFICATES))
                : Optional.empty();
    }

    /** What has a number of its own never changes. */
    private static PublishedFile ofFormer(ListIssue list) {
        return new PublishedFile(
                "application/pkix-crl", list.content().orElseThrow(), Optional.of(list.thisUpdate()), CERTIFICATES);
    }

    private static PublishedFile of(ListIssue list) {
        return new PublishedFile(
                "application/pkix-crl", list.content().orElseThrow(), Optional.of(list.thisUpdate()), LISTS);
    }

    private static Optional<AuthorityName> name(String text) {
        try {
            return Optional.of(AuthorityName.parse(text));
        } catch (MalformedValue another) {
            return Optional.empty();
        }
    }
}
