package jp.mamis.application.hpki.ca;

import java.math.BigInteger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.hpki.ca.CaGenerationId;
import jp.mamis.domain.hpki.ca.CertificateOrder;
import jp.mamis.domain.hpki.ca.Issuance;
import jp.mamis.domain.hpki.ca.ListScope;
import jp.mamis.domain.hpki.ca.Revocation;
import jp.mamis.domain.hpki.ca.RevocationGround;
import jp.mamis.domain.hpki.ca.RevocationReason;
import jp.mamis.domain.hpki.ca.SerialNumber;

/** Teaches the store what only the log knows, and the log what only the store knows. Does nothing where both agree. */
final class LogRecovery {

    private static final int AT_ONCE = 200;

    /** A number of an authority. */
    private record Place(CaGenerationId authority, SerialNumber serial) {}

    /** The lists of an authority. */
    record Lists(CaGenerationId authority, ListScope scope) {}

    /**
     * @param recovered how many things the store had forgotten
     * @param spent     the greatest number of each list in the log
     */
    record Learnt(int recovered, Map<Lists, BigInteger> spent) {}

    private final SigningRoom room;
    private final Instant now;
    private final Caller caller;
    private final Set<Place> revoked = new HashSet<>();
    private final Map<Lists, BigInteger> spent = new HashMap<>();
    private final List<IssuanceNote> waiting = new ArrayList<>();
    private int recovered;

    private LogRecovery(SigningRoom room, Instant now, Caller caller) {
        this.room = room;
        this.now = now;
        this.caller = caller;
    }

    /** Reads the whole log once. */
    static Learnt learn(SigningRoom room, Instant now, Caller caller) {
        LogRecovery recovery = new LogRecovery(room, now, caller);
        room.ports().log().read(recovery::take);
        recovery.settle();
        recovery.completeLog();
        return new Learnt(recovery.recovered, Map.copyOf(recovery.spent));
    }

    private void take(IssuanceNote note) {
        if (note instanceof IssuanceNote.Listing list) {
            spent.merge(new Lists(list.authority(), list.scope()), list.number(), BigInteger::max);
            return;
        }
        waiting.add(note);
        if (waiting.size() >= AT_ONCE) {
            settle();
        }
    }

    private void settle() {
        List<IssuanceNote> notes = List.copyOf(waiting);
        waiting.clear();
        List<IssuanceNote.Signed> found = room.desk().foundation().work().inTransaction(() -> {
            List<IssuanceNote.Signed> signed = new ArrayList<>();
            for (IssuanceNote note : notes) {
                if (note instanceof IssuanceNote.Signing signing) {
                    remember(signing);
                } else if (note instanceof IssuanceNote.Revoked revocation) {
                    keep(revocation.revocation());
                } else if (note instanceof IssuanceNote.Signed certificate) {
                    signed.add(certificate);
                }
            }
            return signed;
        });
        found.forEach(this::complete);
    }

    private void remember(IssuanceNote.Signing note) {
        CertificateOrder order = note.order();
        Issuances issuances = room.ports().issuances();
        Optional<Issuance> stored = issuances.find(order.authority(), order.serial());
        if (stored.isEmpty()) {
            if (issuances.claimKey(order.key()).isPresent()) {
                keep(lost(order));
            } else {
                issuances.add(new Issuance.Prepared(order, note.toBeSigned()));
                recovered++;
            }
        } else if (stored.get() instanceof Issuance.Planned planned) {
            issuances.store(planned.prepared(note.toBeSigned()));
            recovered++;
        } else if (stored.get() instanceof Issuance.Abandoned) {
            keep(lost(order));
        }
    }

    private void keep(Revocation revocation) {
        Place place = new Place(revocation.authority(), revocation.serial());
        boolean known = room.ports()
                .revocations()
                .find(place.authority(), place.serial())
                .isPresent();
        room.ports().revocations().keep(revocation);
        revoked.add(place);
        recovered += known ? 0 : 1;
    }

    private Revocation lost(CertificateOrder order) {
        return new Revocation(
                order.authority(),
                order.serial(),
                now.truncatedTo(ChronoUnit.SECONDS),
                RevocationGround.NOT_ACCOUNTED_FOR,
                RevocationReason.CESSATION_OF_OPERATION,
                order.validity().last(),
                now);
    }

    private void complete(IssuanceNote.Signed note) {
        room.desk()
                .foundation()
                .work()
                .readOnly(() -> room.ports().issuances().find(note.authority(), note.serial()))
                .filter(Issuance.Prepared.class::isInstance)
                .map(Issuance.Prepared.class::cast)
                .ifPresent(prepared -> {
                    room.recorded(prepared, note.certificate(), now, caller);
                    recovered++;
                });
    }

    /** A kill may come between the store and the log. */
    private void completeLog() {
        List<Revocation> stored = room.desk()
                .foundation()
                .work()
                .readOnly(() -> room.desk().generations().all().stream()
                        .flatMap(each -> room.ports().revocations().of(each.id()).stream())
                        .toList());
        stored.stream()
                .filter(each -> !revoked.contains(new Place(each.authority(), each.serial())))
                .map(IssuanceNote.Revoked::new)
                .forEach(room.ports().log()::append);
    }
}
