package jp.mamis.application.hpki.ca;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.mamis.application.hpki.ca.TokenFailure.Reason;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.CertificateFacts;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.Issuance;
import jp.mamis.domain.hpki.ca.KeyFacts;
import jp.mamis.domain.kernel.Outcome;

/**
 * Signs several certificates of one authority as {@link SigningRoom} signs one: the log once before all of them, the token, the record
 * of all of them. Never inside a transaction.
 */
record SigningBatch(SigningRoom room) {

    /** Those that were prepared, read from the very bytes; refused, in the journal too, where one is not as it was decided. */
    Outcome<List<Issuance.Prepared>> asDecided(
            CaGeneration generation, List<Issuance.Prepared> prepared, Caller caller) {
        for (Issuance.Prepared each : prepared) {
            Outcome<CertificateFacts> judged = room.asDecided(generation, each);
            if (judged.refusals().isPresent()) {
                room.noted(each, judged, caller);
                return judged.map(never -> prepared);
            }
        }
        return Outcome.accepted(prepared);
    }

    /**
     * Signs and records what was prepared and is as it was decided.
     *
     * @throws TokenFailure where the token does not sign one of them; what was prepared stays and can be signed later
     */
    void complete(CaGeneration generation, List<Issuance.Prepared> prepared, Instant now, Caller caller) {
        if (prepared.isEmpty()) {
            return;
        }
        IssuancePorts ports = room.ports();
        ports.log()
                .appendAll(prepared.stream()
                        .map(each -> new IssuanceNote.Signing(each.order(), each.bytes()))
                        .toList());
        List<Der> certificates = signed(
                generation, prepared.stream().map(Issuance.Prepared::bytes).toList());
        List<Issuance.Issued> issued = IntStream.range(0, prepared.size())
                .mapToObj(i -> prepared.get(i).issued(certificates.get(i), now))
                .toList();
        try {
            recorded(generation, issued, caller);
        } catch (StaleState somebodyWasFirst) {
            IntStream.range(0, prepared.size())
                    .forEach(i -> room.recorded(generation, prepared.get(i), certificates.get(i), now, caller));
        }
        room.desk().foundation().work().inTransaction(() -> {
            new LogWatch(ports).seen();
            return issued;
        });
    }

    private List<Der> signed(CaGeneration generation, List<Der> toBeSigned) {
        List<Der> signatures = room.key().signAll(generation, toBeSigned);
        Optional<KeyFacts> own =
                room.codec().read(generation.certificate()).accepted().map(CertificateFacts::key);
        return IntStream.range(0, toBeSigned.size())
                .parallel()
                .mapToObj(i -> verified(generation, own, toBeSigned.get(i), signatures.get(i)))
                .toList();
    }

    private Der verified(CaGeneration generation, Optional<KeyFacts> own, Der toBeSigned, Der signature) {
        Der certificate = room.codec().signed(toBeSigned, signature);
        boolean over = room.codec().toBeSigned(certificate).equals(Optional.of(toBeSigned));
        if (!over
                || own.filter(key -> room.codec().isSignedBy(certificate, key)).isEmpty()) {
            throw new TokenFailure(Reason.SIGNATURE_WRONG, generation.key().toString());
        }
        return certificate;
    }

    private void recorded(CaGeneration generation, List<Issuance.Issued> issued, Caller caller) {
        Foundation foundation = room.desk().foundation();
        foundation.work().inTransaction(() -> {
            room.ports().issuances().storeAll(issued);
            issued.forEach(each -> room.desk()
                    .note(
                            caller,
                            Intention.ISSUE_CERTIFICATE,
                            each.order().id().value(),
                            Outcome.accepted(each),
                            SigningRoom.used(generation, each.order(), each.signed())));
            return issued;
        });
        room.ports()
                .log()
                .appendAll(issued.stream()
                        .map(each -> new IssuanceNote.Signed(
                                each.order().authority(), each.order().serial(), each.signed()))
                        .toList());
    }
}
