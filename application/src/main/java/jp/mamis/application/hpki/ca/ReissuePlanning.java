package jp.mamis.application.hpki.ca;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.CertificateDraft;
import jp.mamis.domain.hpki.ca.CertificateOrder;
import jp.mamis.domain.hpki.ca.CertificateProfiles;
import jp.mamis.domain.hpki.ca.DecisionPolicy;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.Issuance;
import jp.mamis.domain.hpki.ca.IssuanceId;
import jp.mamis.domain.hpki.ca.KeyFacts;
import jp.mamis.domain.hpki.ca.SerialNumber;
import jp.mamis.domain.hpki.ca.SubjectName;
import jp.mamis.domain.hpki.ceremony.Reissue;
import jp.mamis.domain.hpki.ceremony.ReissuePolicy;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.qualification.LicenceNumber;
import jp.mamis.domain.qualification.QualificationRefusal;

/** Steps 1 and 2 for several certificates: each is judged, numbered, written, linted and kept, or passed over with its reasons. */
record ReissuePlanning(SigningRoom room, ReissueDesk desk) {

    /**
     * What was planned.
     *
     * @param last the number of the last one looked at; none where nothing was left
     */
    record Plan(List<Issuance.Prepared> prepared, Optional<SerialNumber> last) {}

    /** One that is looked at, with what it would be called. */
    private record Candidate(Issuance before, IssuanceId id, SerialNumber serial) {}

    private record Looked(Issuance before, Outcome<Issuance.Prepared> outcome) {}

    /** What all of them are judged by. */
    private record Grounds(
            Reissue reissue,
            CaGeneration to,
            Map<LicenceNumber, Outcome<SubjectName.Practitioner>> holders,
            Map<Der, List<Issuance>> ofKey,
            Instant now) {}

    /** In the running transaction. */
    Plan next(Reissue reissue, Optional<SerialNumber> after, int most, Instant now, Caller caller) {
        List<Issuance> found = desk.ports().reissues().due(reissue, after, now, most);
        if (found.isEmpty()) {
            return new Plan(List.of(), Optional.empty());
        }
        Optional<SerialNumber> last =
                Optional.of(found.get(found.size() - 1).order().serial());
        Map<Der, List<Issuance>> ofKey = ofKey(found);
        List<Issuance> due = desk.ports().reissues().due(reissue, after, now, most).stream()
                .filter(each -> ofKey.containsKey(each.order().key()))
                .toList();
        Grounds grounds = grounds(reissue, due, ofKey, now);
        List<Looked> looked = due.stream().map(this::candidate).toList().parallelStream()
                .map(each -> new Looked(each.before(), judged(each, grounds)))
                .toList();
        List<Issuance.Prepared> prepared = looked.stream()
                .flatMap(each -> each.outcome().accepted().stream())
                .toList();
        desk.ports().issuances().addAll(prepared);
        desk.ports()
                .reissues()
                .keep(looked.stream().map(each -> line(each, grounds)).toList());
        looked.forEach(each -> note(each, grounds, caller));
        return new Plan(prepared, last);
    }

    /** Held from here on: what is asked again behind it was not revoked in between. */
    private Map<Der, List<Issuance>> ofKey(List<Issuance> found) {
        Set<Der> keys = found.stream().map(each -> each.order().key()).collect(Collectors.toUnmodifiableSet());
        return desk.ports().issuances().claimKeys(keys).stream()
                .collect(Collectors.groupingBy(each -> each.order().key()));
    }

    private Grounds grounds(Reissue reissue, List<Issuance> due, Map<Der, List<Issuance>> ofKey, Instant now) {
        Set<LicenceNumber> licences = due.stream()
                .flatMap(each -> each.order().holder().licence().stream())
                .collect(Collectors.toUnmodifiableSet());
        return new Grounds(
                reissue, desk.to(reissue.order()), new Holders(desk.around()).subjects(licences, now), ofKey, now);
    }

    private Candidate candidate(Issuance before) {
        return new Candidate(
                before,
                new IssuanceId(desk.desk().foundation().ids().next()),
                SerialNumber.random(desk.around().random().next(16)));
    }

    private Outcome<Issuance.Prepared> judged(Candidate candidate, Grounds grounds) {
        CertificateOrder before = candidate.before().order();
        return subject(before, grounds)
                .then(subject -> key(candidate.before())
                        .then(key -> new CertificateDraft.Policy().judge(draft(candidate, subject, key, grounds))))
                .then(draft -> new ReissuePolicy()
                        .judge(
                                draft.ordered(candidate.id(), grounds.to().id(), grounds.now()),
                                grounds.ofKey().getOrDefault(before.key(), List.of()))
                        .then(order -> prepared(draft, order, grounds.to())));
    }

    /** As the register has it today. */
    private static Outcome<SubjectName.Practitioner> subject(CertificateOrder before, Grounds grounds) {
        return before.holder()
                .licence()
                .map(number -> Objects.requireNonNull(grounds.holders().get(number)))
                .orElseGet(() -> Outcome.refused(
                        Refusal.of(QualificationRefusal.NO_SUCH_PERSON).at("holder")));
    }

    /** As it was certified before: whoever holds it proved that then. */
    private Outcome<KeyFacts> key(Issuance before) {
        return room.codec().read(before.certificate().orElseThrow()).map(facts -> facts.key());
    }

    private static CertificateDraft draft(
            Candidate candidate, SubjectName.Practitioner subject, KeyFacts key, Grounds grounds) {
        return new CertificateDraft(
                CertificateProfiles.issuedBy(
                                grounds.to(), grounds.reissue().order().profile())
                        .orElseThrow(),
                grounds.to().authority(),
                subject,
                grounds.reissue().order().validity(candidate.before().order().validity(), grounds.now()),
                candidate.serial(),
                key);
    }

    private Outcome<Issuance.Prepared> prepared(CertificateDraft draft, CertificateOrder order, CaGeneration to) {
        Issuance.Prepared prepared =
                new Issuance.Planned(order).prepared(room.codec().encode(draft));
        return room.asDecided(to, prepared)
                .then(facts -> new DecisionPolicy().judge(draft, facts))
                .map(facts -> prepared);
    }

    private static Reissues.Line line(Looked looked, Grounds grounds) {
        return new Reissues.Line(
                grounds.reissue().id(),
                looked.before().order().id(),
                looked.outcome().accepted().map(each -> each.order().id()),
                looked.outcome()
                        .refusals()
                        .map(reasons -> reasons.reasons().stream()
                                .map(reason -> reason.code().name())
                                .distinct()
                                .collect(Collectors.joining(","))),
                grounds.now());
    }

    private void note(Looked looked, Grounds grounds, Caller caller) {
        desk.desk()
                .note(
                        caller,
                        Intention.PLAN_CERTIFICATE,
                        looked.outcome()
                                .accepted()
                                .map(Issuance::order)
                                .orElseGet(() -> looked.before().order())
                                .id()
                                .value(),
                        looked.outcome(),
                        Detail.of("authority", AuthorityName.of(grounds.to()))
                                .and("reissue", grounds.reissue().id())
                                .and("replaces", looked.before().order().serial()));
    }
}
