package jp.mamis.persistence.hpki;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.application.hpki.ca.IssuanceLogFailure;
import jp.mamis.application.hpki.ca.IssuanceNote;
import jp.mamis.domain.hpki.ca.CaGenerationId;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.ca.CertificateOrder;
import jp.mamis.domain.hpki.ca.CertificatePurpose;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.IssuanceId;
import jp.mamis.domain.hpki.ca.ListScope;
import jp.mamis.domain.hpki.ca.Revocation;
import jp.mamis.domain.hpki.ca.RevocationGround;
import jp.mamis.domain.hpki.ca.RevocationReason;
import jp.mamis.domain.hpki.ca.SerialNumber;
import jp.mamis.domain.hpki.ca.SubjectNumber;
import jp.mamis.domain.hpki.ca.Validity;

/** A note as a line of text: its kind and its parts, a tab between two. What is free text is in Base64. */
final class NoteLine {

    private static final Pattern TAB = Pattern.compile("\t");

    private NoteLine() {}

    static String write(IssuanceNote note) {
        if (note instanceof IssuanceNote.Signing signing) {
            CertificateOrder order = signing.order();
            return joined(
                    "SIGNING",
                    order.id().value(),
                    order.authority().value(),
                    order.serial().value(),
                    text(order.profile()),
                    order.purpose(),
                    order.holder().realm(),
                    order.holder().text(),
                    order.key().hex(),
                    order.validity().first(),
                    order.validity().last(),
                    order.plannedAt(),
                    bytes(signing.toBeSigned()));
        }
        if (note instanceof IssuanceNote.Signed signed) {
            return joined("SIGNED", signed.authority().value(), signed.serial().value(), bytes(signed.certificate()));
        }
        if (note instanceof IssuanceNote.Revoked revoked) {
            Revocation revocation = revoked.revocation();
            return joined(
                    "REVOKED",
                    revocation.authority().value(),
                    revocation.serial().value(),
                    revocation.revokedAt(),
                    revocation.ground(),
                    revocation.published(),
                    revocation.validUntil(),
                    revocation.recordedAt());
        }
        IssuanceNote.Listing listing = (IssuanceNote.Listing) note;
        return joined("LISTING", listing.authority().value(), listing.scope(), listing.number());
    }

    /** @throws IssuanceLogFailure for what this never wrote, as a newer version may have done */
    static IssuanceNote read(String line) {
        try {
            return parsed(line);
        } catch (IllegalArgumentException | NoSuchElementException | DateTimeException unknown) {
            throw new IssuanceLogFailure("the log of issuing has a note that this version does not know", unknown);
        }
    }

    private static IssuanceNote parsed(String line) {
        Iterator<String> parts = List.of(TAB.split(line, -1)).iterator();
        String kind = parts.next();
        return switch (kind) {
            case "SIGNING" -> new IssuanceNote.Signing(order(parts), bytes(parts.next()));
            case "SIGNED" -> new IssuanceNote.Signed(authority(parts), serial(parts), bytes(parts.next()));
            case "REVOKED" -> new IssuanceNote.Revoked(revocation(parts));
            case "LISTING" ->
                new IssuanceNote.Listing(
                        authority(parts), ListScope.valueOf(parts.next()), new BigInteger(parts.next()));
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static CertificateOrder order(Iterator<String> parts) {
        return new CertificateOrder(
                new IssuanceId(UUID.fromString(parts.next())),
                authority(parts),
                serial(parts),
                new String(Base64.getDecoder().decode(parts.next()), StandardCharsets.UTF_8),
                CertificatePurpose.valueOf(parts.next()),
                new SubjectNumber(CaRealm.valueOf(parts.next()), parts.next()),
                Der.ofHex(parts.next()),
                new Validity(Instant.parse(parts.next()), Instant.parse(parts.next())),
                Instant.parse(parts.next()));
    }

    private static Revocation revocation(Iterator<String> parts) {
        return new Revocation(
                authority(parts),
                serial(parts),
                Instant.parse(parts.next()),
                RevocationGround.valueOf(parts.next()),
                RevocationReason.valueOf(parts.next()),
                Instant.parse(parts.next()),
                Instant.parse(parts.next()));
    }

    private static CaGenerationId authority(Iterator<String> parts) {
        return new CaGenerationId(UUID.fromString(parts.next()));
    }

    private static SerialNumber serial(Iterator<String> parts) {
        return new SerialNumber(new BigInteger(parts.next()));
    }

    private static String joined(Object... parts) {
        return Stream.of(parts).map(Object::toString).collect(Collectors.joining("\t"));
    }

    private static String text(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String bytes(Der der) {
        return Base64.getEncoder().encodeToString(der.bytes());
    }

    private static Der bytes(String text) {
        return Der.of(Base64.getDecoder().decode(text));
    }
}
