package jp.mamis.application.hpki.ca;

import java.lang.System.Logger.Level;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.CaGenerationId;
import jp.mamis.domain.hpki.ca.CertificateOrder;
import jp.mamis.domain.hpki.ca.CertificateProfiles;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.Issuance;
import jp.mamis.domain.hpki.ca.ListIssue;
import jp.mamis.domain.hpki.ca.ListScope;
import jp.mamis.domain.hpki.ca.Revocation;
import jp.mamis.domain.hpki.ca.SerialNumber;

/**
 * Teaches the store what only the log knows, and the log what only the store knows. Does nothing where both agree. Long because
 * the two directions are read against each other.
 */
final class LogRecovery {

    private static final System.Logger LOG = System.getLogger(LogRecovery.class.getName());
    private static final int AT_ONCE = 200;
    private static final int NOTED_AT_ONCE = 1_000;

    /** What a certificate in the log may be of. */
    private record Waiting(CaGeneration generation, Issuance.Prepared prepared) {}

    /** A number of an authority. */
    private record Place(CaGenerationId authority, SerialNumber serial) {}

    /** The lists of an authority. */
    record Lists(CaGenerationId authority, ListScope scope) {}

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

    /**
     * Reads the whole log once.
     *
     * @return how many things the store had forgotten
     */
    static int learn(SigningRoom room, Instant now, Caller caller) {
        LogRecovery recovery = new LogRecovery(room, now, caller);
        room.ports().log().read(recovery::take);
        recovery.settle();
        recovery.agreeOnNumbers();
        recovery.completeLog();
        return recovery.recovered;
    }

    /**
     * Reads the whole log where the store knows all it holds ({@link LogWatch#agreed}), and asks the store about no single note.
     *
     * @return the greatest number of each list in the log
     */
    static Map<Lists, BigInteger> survey(SigningRoom room, Instant now, Caller caller) {
        LogRecovery recovery = new LogRecovery(room, now, caller);
        room.ports().log().read(note -> {
            recovery.count(note);
            if (note instanceof IssuanceNote.Revoked known) {
                recovery.revoked.add(new Place(
                        known.revocation().authority(), known.revocation().serial()));
            }
        });
        recovery.agreeOnNumbers();
        recovery.completeLog();
        return Map.copyOf(recovery.spent);
    }

    private void count(IssuanceNote note) {
        if (note instanceof IssuanceNote.Listing list) {
            spent.merge(new Lists(list.authority(), list.scope()), list.number(), BigInteger::max);
        }
    }

    private void take(IssuanceNote note) {
        count(note);
        if (note instanceof IssuanceNote.Listing) {
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
        taken(notes).forEach(this::complete);
    }

    /** Whoever works beside may be first with one note: then each is taken by itself, and that one is left to them. */
    private List<IssuanceNote.Signed> taken(List<IssuanceNote> notes) {
        int before = recovered;
        try {
            return together(notes);
        } catch (StaleState somebodyWasFirst) {
            recovered = before;
            if (notes.size() == 1) {
                LOG.log(Level.WARNING, "a note of the log is left to whoever works beside", somebodyWasFirst);
                return List.of();
            }
            return notes.stream().flatMap(each -> taken(List.of(each)).stream()).toList();
        }
    }

    private List<IssuanceNote.Signed> together(List<IssuanceNote> notes) {
        return room.desk().foundation().work().inTransaction(() -> {
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
    }

    private void remember(IssuanceNote.Signing note) {
        CertificateOrder order = note.order();
        Issuances issuances = room.ports().issuances();
        Optional<Issuance> stored = issuances.find(order.authority(), order.serial());
        if (stored.isEmpty()) {
            boolean free = issuances.claimKeys(Set.of(order.key())).stream()
                    .map(Issuance::order)
                    .allMatch(order::mayStandBeside);
            if (free) {
                issuances.add(new Issuance.Prepared(order, note.toBeSigned()));
                recovered++;
            } else {
                lost(order);
            }
        } else if (stored.get() instanceof Issuance.Planned planned) {
            issuances.store(planned.prepared(note.toBeSigned()));
            recovered++;
        } else if (stored.get() instanceof Issuance.Abandoned) {
            lost(order);
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

    /** The lists of a root are about authorities: what a log says was ordered of one is no number of theirs. */
    private void lost(CertificateOrder order) {
        if (generation(order.authority()).flatMap(CertificateProfiles::issuedBy).isPresent()) {
            keep(Revocation.notAccountedFor(order, now));
        }
    }

    private Optional<CaGeneration> generation(CaGenerationId id) {
        return room.desk().generations().find(id);
    }

    private void complete(IssuanceNote.Signed note) {
        room.desk()
                .foundation()
                .work()
                .readOnly(() -> room.ports()
                        .issuances()
                        .find(note.authority(), note.serial())
                        .filter(Issuance.Prepared.class::isInstance)
                        .map(Issuance.Prepared.class::cast)
                        .flatMap(prepared ->
                                generation(note.authority()).map(generation -> new Waiting(generation, prepared))))
                .ifPresent(found -> recorded(found, note.certificate()));
    }

    private void recorded(Waiting found, Der certificate) {
        try {
            boolean done = room.recorded(found.generation(), found.prepared(), certificate, now, caller)
                    .accepted()
                    .isPresent();
            recovered += done ? 1 : 0;
        } catch (StaleState somebodyWasFirst) {
            LOG.log(Level.WARNING, "a certificate of the log is left to whoever works beside", somebodyWasFirst);
        }
    }

    /** A number in this log is spent for whoever has another log, and the other way round. */
    private void agreeOnNumbers() {
        for (CaGeneration each : room.desk()
                .foundation()
                .work()
                .readOnly(() -> room.desk().generations().all())) {
            ListScope.of(each.duty()).forEach(scope -> agree(new Lists(each.id(), scope)));
        }
    }

    private void agree(Lists lists) {
        BigInteger noted = spent.getOrDefault(lists, BigInteger.ZERO);
        BigInteger stored = room.desk().foundation().work().inTransaction(() -> {
            Optional<ListIssue> last = room.ports().lists().claimLast(lists.authority(), lists.scope());
            BigInteger number = last.map(ListIssue::number).orElse(BigInteger.ZERO);
            if (number.compareTo(noted) < 0) {
                room.ports()
                        .lists()
                        .add(ListIssue.spent(
                                room.desk().foundation().ids().next(),
                                lists.authority(),
                                lists.scope(),
                                noted,
                                last.map(ListIssue::thisUpdate).orElse(Instant.EPOCH)));
            }
            return number;
        });
        if (stored.compareTo(noted) > 0) {
            room.ports().log().append(new IssuanceNote.Listing(lists.authority(), lists.scope(), stored));
            spent.put(lists, stored);
        } else if (stored.compareTo(noted) < 0) {
            recovered++;
        }
    }

    /** A kill may come between the store and the log. */
    private void completeLog() {
        List<Revocation> stored = room.desk()
                .foundation()
                .work()
                .readOnly(() -> room.desk().generations().all().stream()
                        .flatMap(each -> room.ports().revocations().of(each.id()).stream())
                        .toList());
        List<IssuanceNote> missing = stored.stream()
                .filter(each -> !revoked.contains(new Place(each.authority(), each.serial())))
                .<IssuanceNote>map(IssuanceNote.Revoked::new)
                .toList();
        for (int from = 0; from < missing.size(); from += NOTED_AT_ONCE) {
            room.ports().log().appendAll(missing.subList(from, Math.min(from + NOTED_AT_ONCE, missing.size())));
        }
    }
}
