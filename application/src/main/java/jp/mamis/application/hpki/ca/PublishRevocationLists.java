package jp.mamis.application.hpki.ca;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.RefusedRules;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.CrlPlan;
import jp.mamis.domain.hpki.ca.DecisionPolicy;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.ListIssue;
import jp.mamis.domain.hpki.ca.ListScope;
import jp.mamis.domain.hpki.ca.RevocationListDraft;
import jp.mamis.domain.hpki.ca.RevocationListFacts;
import jp.mamis.domain.hpki.ca.RevocationListLint;
import jp.mamis.domain.hpki.ceremony.AuthorityRevocation;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusals;

/**
 * Issues the next revocation lists and lays them out (失効リストの発行と公開). A number is spent and noted before a token signs, so none
 * is ever used twice. For administrators of the national body and the operator. Long because every step is a transaction of its own.
 */
public final class PublishRevocationLists {

    /**
     * @param authority whose lists; empty for those of every authority that is in force
     * @param told      what a run before was refused for: the same leaves no further entry in the journal
     */
    public record Command(Optional<AuthorityName> authority, Optional<Refusals> told) {

        public Command(Optional<AuthorityName> authority) {
            this(authority, Optional.empty());
        }
    }

    private record Run(Instant now, Caller caller, Optional<Refusals> told) {

        boolean isNews(Outcome<?> outcome) {
            return told.isEmpty() || !outcome.refusals().map(RefusedRules::of).equals(told.map(RefusedRules::of));
        }
    }

    /** A list before it was signed. */
    private record Intended(CaGeneration generation, ListIssue list, Der toBeSigned) {}

    private final IssuingDesk desk;
    private final IssuancePorts ports;
    private final CertificateCodec codec;
    private final SigningRoom room;
    private final ListFiles files;
    private final Supplier<List<AuthorityRevocation>> revoked;

    /** @param revoked authorities that are revoked, or are asked to be */
    PublishRevocationLists(SigningRoom room, Supplier<List<AuthorityRevocation>> revoked) {
        this.revoked = revoked;
        this.desk = room.desk();
        this.ports = room.ports();
        this.codec = room.codec();
        this.room = room;
        this.files = new ListFiles(desk, ports, codec);
    }

    /**
     * The lists that were signed. What is laid out is the newest one there is: never one of a smaller number over a greater.
     *
     * @throws ListsMissed where lists of an authority did not come, after those of all others were tried: the token did not
     *     sign, and the number is spent unless no key was ready at all, or a file could not be written, and the list is kept
     *     and laid out once there is room ({@link LayLists})
     */
    public Outcome<List<ListIssue>> publish(Command command, Caller caller) {
        Foundation foundation = desk.foundation();
        Run run = new Run(foundation.time().now(), caller, command.told());
        Outcome<List<CaGeneration>> chosen = foundation
                .work()
                .readOnly(() -> desk.officerOrSystem(caller))
                .then(allowed -> ports.reference().judged())
                .then(clock -> foundation.work().readOnly(() -> chosen(command, run.now())));
        chosen.accepted().ifPresent(this::requireOneReady);
        Outcome<List<CaGeneration>> agreed = foundation.work().inTransaction(() -> {
            Outcome<List<CaGeneration>> found =
                    chosen.then(generations -> new LogWatch(ports).agreed().map(log -> generations));
            if (found.refusals().isPresent() && run.isNews(found)) {
                desk.note(caller, Intention.PUBLISH_REVOCATION_LIST, IssuingDesk.CERTIFICATES, found, Detail.NONE);
            }
            return found;
        });
        return agreed.then(generations -> all(generations, run));
    }

    /** Where no key would sign nothing is written and no log is read: a portal asks again every half minute. */
    private void requireOneReady(List<CaGeneration> generations) {
        List<ListsMissed.Missed> missed =
                generations.stream().flatMap(each -> unready(each).stream()).toList();
        if (!missed.isEmpty() && missed.size() == generations.size()) {
            throw new ListsMissed(List.of(), missed, false);
        }
    }

    private Optional<ListsMissed.Missed> unready(CaGeneration generation) {
        try {
            room.key().requireReady(generation);
            return Optional.empty();
        } catch (TokenFailure failure) {
            return Optional.of(new ListsMissed.Missed(AuthorityName.of(generation), failure));
        }
    }

    private Outcome<List<CaGeneration>> chosen(Command command, Instant now) {
        return command.authority()
                .map(name -> desk.named(name).map(List::of))
                .orElseGet(() -> Outcome.accepted(desk.generations().all().stream()
                        .filter(each -> each.realm() == desk.realm())
                        .filter(each -> each.authority().validity().covers(now))
                        .toList()));
    }

    private Outcome<List<ListIssue>> all(List<CaGeneration> generations, Run run) {
        Map<LogRecovery.Lists, BigInteger> spent = LogRecovery.survey(room, run.now(), run.caller());
        List<ListIssue> published = new ArrayList<>();
        List<ListsMissed.Missed> missed = new ArrayList<>();
        List<Refusals> refused = new ArrayList<>();
        for (CaGeneration generation : generations) {
            try {
                for (ListScope scope : ListScope.of(generation.duty())) {
                    BigInteger known = spent.getOrDefault(
                                    new LogRecovery.Lists(generation.id(), scope), BigInteger.ZERO)
                            .max(files.number(generation, scope));
                    Outcome<ListIssue> one = one(generation, scope, known, run);
                    one.accepted().ifPresent(published::add);
                    one.refusals().ifPresent(refused::add);
                }
                ports.publisher().publish(AuthorityName.of(generation) + ".cer", generation.certificate());
            } catch (TokenFailure | PublicationFailure failure) {
                missed.add(new ListsMissed.Missed(AuthorityName.of(generation), failure));
            }
        }
        if (!missed.isEmpty()) {
            throw new ListsMissed(published, missed, true);
        }
        return refused.stream()
                .reduce(Refusals::and)
                .<Outcome<List<ListIssue>>>map(Outcome.Refused::new)
                .orElseGet(() -> Outcome.accepted(List.copyOf(published)));
    }

    private Outcome<ListIssue> one(CaGeneration generation, ListScope scope, BigInteger spent, Run run) {
        room.key().requireReady(generation);
        return intended(generation, scope, spent, run).map(intent -> {
            ports.log()
                    .append(new IssuanceNote.Listing(
                            generation.id(), scope, intent.list().number()));
            ListIssue signed = intent.list().signed(room.sign(generation, intent.toBeSigned()));
            kept(generation, signed, run.caller());
            files.layOut(generation, scope);
            return signed;
        });
    }

    private void kept(CaGeneration generation, ListIssue signed, Caller caller) {
        desk.foundation().work().inTransaction(() -> {
            ports.lists().store(signed);
            new LogWatch(ports).seen();
            desk.note(
                    caller,
                    Intention.PUBLISH_REVOCATION_LIST,
                    signed.id(),
                    Outcome.accepted(signed),
                    Detail.of("number", signed.number())
                            .and(
                                    "sha256",
                                    signed.content().orElseThrow().fingerprint().hex())
                            .and("key", generation.key()));
            return signed;
        });
    }

    /** The number, the bytes and the lint, in the transaction that keeps the number. */
    private Outcome<Intended> intended(CaGeneration generation, ListScope scope, BigInteger spent, Run run) {
        Foundation foundation = desk.foundation();
        return foundation.work().inTransaction(() -> {
            new CertificatesBelow(ports.revocations()).of(generation, revoked.get(), run.now());
            CrlPlan plan = new CrlPlan(
                    generation,
                    scope,
                    ports.lists().claimLast(generation.id(), scope),
                    ports.lists().newest(generation.id(), scope));
            RevocationListDraft draft =
                    plan.draft(plan.number(spent), ports.revocations().of(generation.id()), run.now());
            Der bytes = codec.encode(draft);
            ListIssue list = new ListIssue(
                    foundation.ids().next(),
                    generation.id(),
                    scope,
                    draft.number(),
                    draft.thisUpdate(),
                    draft.entries().size(),
                    Optional.empty());
            Outcome<Intended> outcome = linted(bytes, draft, plan).map(facts -> {
                ports.lists().add(list);
                return new Intended(generation, list, bytes);
            });
            if (run.isNews(outcome)) {
                desk.note(
                        run.caller(),
                        Intention.PUBLISH_REVOCATION_LIST,
                        list.id(),
                        outcome,
                        Detail.of("authority", AuthorityName.of(generation))
                                .and("scope", scope)
                                .and("number", list.number())
                                .and("entries", list.entries()));
            }
            return outcome;
        });
    }

    /** No key has signed yet: what stands for the signature is nothing. */
    private Outcome<RevocationListFacts> linted(Der bytes, RevocationListDraft draft, CrlPlan plan) {
        return codec.readList(codec.signed(bytes, Der.ofHex("00")))
                .then(facts -> RevocationListLint.judge(new RevocationListLint.Judged(
                        facts, draft.issuer(), draft.partition(), plan.before().map(ListIssue::number))))
                .then(facts -> new DecisionPolicy().judge(draft, facts));
    }
}
