package jp.mamis.pkcs11.ca;

import static jp.mamis.application.hpki.ca.IssuingScene.AUTH;
import static jp.mamis.application.hpki.ca.IssuingScene.ROOT;
import static jp.mamis.application.hpki.ca.IssuingScene.SIGN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import jp.mamis.application.hpki.ca.CaKey;
import jp.mamis.application.hpki.ca.IssuanceLog;
import jp.mamis.application.hpki.ca.IssuanceNote;
import jp.mamis.application.hpki.ca.IssuedCertificate;
import jp.mamis.application.hpki.ca.IssuingScene;
import jp.mamis.application.hpki.ca.PublicationFailure;
import jp.mamis.application.hpki.ca.PublishRevocationLists;
import jp.mamis.application.hpki.ca.ReconcileIssuances;
import jp.mamis.application.hpki.ca.ReconcileIssuances.Reconciled;
import jp.mamis.application.hpki.ca.Requests;
import jp.mamis.application.hpki.ca.TokenFailure;
import jp.mamis.application.hpki.ca.TokenFailure.Reason;
import jp.mamis.application.kernel.StoreUnavailable;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.application.memory.InMemoryIssuanceLog;
import jp.mamis.domain.audit.AuditEntry;
import jp.mamis.domain.fixture.Issuances;
import jp.mamis.domain.fixture.Proves;
import jp.mamis.domain.hpki.ca.CaGenerationId;
import jp.mamis.domain.hpki.ca.CertificateOrder;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.Issuance;
import jp.mamis.domain.hpki.ca.IssuingRefusal;
import jp.mamis.domain.hpki.ca.ListIssue;
import jp.mamis.domain.hpki.ca.ListScope;
import jp.mamis.domain.hpki.ca.Revocation;
import jp.mamis.domain.hpki.ca.RevocationGround;
import jp.mamis.domain.hpki.ca.SerialNumber;
import jp.mamis.domain.hpki.ca.Validity;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.RefusalCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a kill and a copy of yesterday leave, and what comes of it. */
class ReconcileTest {

    private static final KeyPair KEY = IssuingScene.newKey();
    private static final CaKey GONE = (generation, bytes) -> {
        throw new TokenFailure(Reason.TOKEN_GONE, "for good");
    };
    private static final Reconciled NOTHING = new Reconciled(0, 0, 0, 0, 0, 0);

    private IssuingScene scene;

    @BeforeEach
    void begun() {
        scene = MemoryScene.begun();
    }

    @Test
    void where_all_is_accounted_for_nothing_happens() {
        scene.issued(SIGN);
        scene.publish();

        assertThat(scene.reconcile()).isEqualTo(NOTHING);
    }

    @Test
    void what_was_planned_and_left_is_abandoned_and_may_be_asked_again() {
        IssuingScene dying =
                scene.over(scene.stores().with(new Dying(scene.stores().work(), 1)));
        assertThatThrownBy(() -> dying.issue(SIGN, Requests.of(KEY))).isInstanceOf(StoreUnavailable.class);
        SerialNumber lost = unfinished().get(0).order().serial();

        assertThat(scene.reconcile()).isEqualTo(new Reconciled(0, 0, 0, 0, 1, 0));
        scene.forward(Issuance.PREPARING.plusSeconds(1));
        assertThat(scene.reconcile()).isEqualTo(new Reconciled(0, 0, 1, 0, 0, 0));

        IssuedCertificate again = scene.issue(SIGN, Requests.of(KEY)).accepted().orElseThrow();
        assertThat(again.order().serial()).isNotEqualTo(lost);
    }

    @Test
    void a_thousand_that_cannot_be_ended_yet_keep_nothing_behind_them_back() {
        IssuingScene broken = scene.over(scene.stores(), GONE);
        assertThatThrownBy(() -> broken.issue(SIGN, Requests.of(KEY))).isInstanceOf(TokenFailure.class);
        scene.in(() -> {
            IntStream.rangeClosed(1, 1000)
                    .forEach(n -> scene.stores().issuance().issuances().add(beganAMomentAgo(n)));
            return scene;
        });

        assertThat(scene.reconcile()).isEqualTo(new Reconciled(0, 1, 0, 0, 1000, 0));
    }

    @Test
    void the_clock_is_asked_about_what_was_prepared_behind_a_thousand_that_were_planned() {
        IssuingScene broken = scene.over(scene.stores(), GONE);
        assertThatThrownBy(() -> broken.issue(SIGN, Requests.of(KEY))).isInstanceOf(TokenFailure.class);
        scene.in(() -> {
            IntStream.rangeClosed(1, 1000)
                    .forEach(n -> scene.stores().issuance().issuances().add(beganAMomentAgo(n)));
            return scene;
        });

        assertThat(offByASecond().reconcile()).isEqualTo(new Reconciled(0, 0, 0, 0, 1000, 1));
    }

    private Issuance.Planned beganAMomentAgo(int n) {
        CertificateOrder order = Issuances.order(n);
        return new Issuance.Planned(new CertificateOrder(
                order.id(),
                scene.generation(SIGN).id(),
                order.serial(),
                order.profile(),
                order.purpose(),
                order.holder(),
                order.key(),
                order.validity(),
                scene.now().minusSeconds(60)));
    }

    @Test
    void what_was_planned_and_left_is_abandoned_in_the_journal_too_where_it_is_asked_again() {
        IssuingScene dying =
                scene.over(scene.stores().with(new Dying(scene.stores().work(), 1)));
        assertThatThrownBy(() -> dying.issue(SIGN, Requests.of(KEY))).isInstanceOf(StoreUnavailable.class);
        UUID left = unfinished().get(0).order().id().value();
        scene.forward(Issuance.PREPARING.plusSeconds(1));

        assertThat(scene.issue(SIGN, Requests.of(KEY)).accepted()).isPresent();

        assertThat(scene.stores().journal().after(0, 1000))
                .filteredOn(entry -> entry.subject().equals(left))
                .last()
                .extracting(AuditEntry::intention)
                .isEqualTo("ABANDON_CERTIFICATE");
    }

    @Test
    @Proves("DATABASE_DOWN")
    void the_database_down_between_signing_and_recording_loses_no_certificate() {
        IssuingScene dying =
                scene.over(scene.stores().with(new Dying(scene.stores().work(), 2)));
        assertThatThrownBy(() -> dying.issue(SIGN, Requests.of(KEY))).isInstanceOf(StoreUnavailable.class);
        Issuance.Prepared prepared = (Issuance.Prepared) unfinished().get(0);

        assertThat(scene.reconcile()).isEqualTo(new Reconciled(0, 1, 0, 0, 0, 0));

        Issuance issued = find(prepared.order().serial());
        assertThat(issued.toBeSigned()).contains(prepared.bytes());
        assertThat(issued.certificate()).isPresent();
        assertThat(scene.issue(SIGN, Requests.of(KEY)).accepted().orElseThrow().certificate())
                .isEqualTo(issued.certificate().orElseThrow());
    }

    @Test
    @Proves("hpki.ca.ClockPolicy")
    void while_the_clock_is_off_what_was_prepared_waits_for_it() {
        IssuingScene broken = scene.over(scene.stores(), GONE);
        assertThatThrownBy(() -> broken.issue(SIGN, Requests.of(KEY))).isInstanceOf(TokenFailure.class);

        assertThat(offByASecond().reconcile()).isEqualTo(new Reconciled(0, 0, 0, 0, 0, 1));
        assertThat(scene.reconcile()).isEqualTo(new Reconciled(0, 1, 0, 0, 0, 0));
    }

    private IssuingScene offByASecond() {
        return scene.over(scene.stores().beside(() -> Optional.of(Duration.ofMillis(1_001))));
    }

    @Test
    void what_cannot_be_signed_is_written_off_and_its_number_revoked() {
        IssuingScene broken = scene.over(scene.stores(), GONE);
        assertThatThrownBy(() -> broken.issue(SIGN, Requests.of(KEY))).isInstanceOf(TokenFailure.class);
        SerialNumber serial = unfinished().get(0).order().serial();

        assertThat(broken.reconcile()).isEqualTo(new Reconciled(0, 0, 0, 0, 0, 1));
        assertThat(broken.reconcile(true)).isEqualTo(new Reconciled(0, 0, 0, 1, 0, 0));

        assertThat(holders(scene.publish()).entries()).isEqualTo(1);
        assertThat(revocations()).extracting(Revocation::serial).containsExactly(serial);
        assertThat(revocations()).extracting(Revocation::ground).containsExactly(RevocationGround.NOT_ACCOUNTED_FOR);
    }

    @Test
    void a_database_of_yesterday_learns_everything_from_the_log() {
        IssuingScene yesterday = restored();
        scene.publish();
        IssuedCertificate kept = scene.issue(SIGN, Requests.of(KEY)).accepted().orElseThrow();
        IssuedCertificate revoked = scene.issued(SIGN);
        scene.revoke(revoked.order().serial(), RevocationGround.LOSS);
        BigInteger last = holders(scene.publish()).number();

        assertThat(yesterday.reconcile().recovered()).isEqualTo(9);

        assertThat(yesterday.reconcile()).isEqualTo(NOTHING);
        assertThat(yesterday
                        .issue(SIGN, Requests.of(KEY))
                        .accepted()
                        .orElseThrow()
                        .certificate())
                .isEqualTo(kept.certificate());
        ListIssue next = holders(yesterday.publish());
        assertThat(next.number()).isEqualTo(last.add(BigInteger.ONE));
        assertThat(next.entries()).isEqualTo(1);
    }

    @Test
    void between_a_copy_of_yesterday_and_reconciling_nothing_is_signed() {
        IssuingScene yesterday = restored();
        Der certificate =
                scene.issue(SIGN, Requests.of(KEY)).accepted().orElseThrow().certificate();
        scene.publish();
        scene.publish();

        assertThat(refused(yesterday.issue(SIGN, Requests.of(KEY)))).isEqualTo(IssuingRefusal.LOG_AHEAD);
        assertThat(refused(published(yesterday))).isEqualTo(IssuingRefusal.LOG_AHEAD);

        yesterday.reconcile();
        assertThat(yesterday
                        .issue(SIGN, Requests.of(KEY))
                        .accepted()
                        .orElseThrow()
                        .certificate())
                .isEqualTo(certificate);
        assertThat(yesterday.publish()).allMatch(list -> list.number().equals(BigInteger.valueOf(3)));
    }

    @Test
    void a_database_of_yesterday_lays_no_list_over_a_newer_file() {
        IssuingScene yesterday = restoredBesideTheFiles(scene.publish());
        scene.forward(Duration.ofDays(1));
        ListIssue newest = holders(scene.publish());

        assertThatThrownBy(() -> yesterday.useCases().lay().lay())
                .isInstanceOf(PublicationFailure.class)
                .hasMessageContaining("stays");

        assertThat(yesterday.useCases().lay().missing()).isEqualTo(4);
        assertThat(scene.stores().issuance().publisher().published("crl-sign1.crl"))
                .isEqualTo(newest.content());
        yesterday.reconcile();
        ListIssue next = holders(yesterday.publish());
        assertThat(scene.stores().issuance().publisher().published("crl-sign1.crl"))
                .isEqualTo(next.content());
        assertThat(yesterday.useCases().lay().lay()).isEqualTo(4);
    }

    @Test
    void a_number_of_a_file_is_spent_though_database_and_log_were_lost() {
        scene.publish();
        scene.publish();
        IssuingScene begunAnew = restoredBesideTheFiles(List.of());
        IssuingScene logless = begunAnew.over(log(begunAnew.stores(), new InMemoryIssuanceLog()));

        assertThat(logless.publish()).allMatch(list -> list.number().equals(BigInteger.valueOf(3)));
    }

    /** The same with the files there are, and a database that knows of those lists. */
    private IssuingScene restoredBesideTheFiles(List<ListIssue> known) {
        IssuingScene restored = restored();
        IssuingScene beside = restored.over(
                restored.stores().publishing(scene.stores().issuance().publisher()));
        return beside.in(() -> {
            known.forEach(beside.stores().issuance().lists()::add);
            return beside;
        });
    }

    @Test
    void a_number_in_the_log_of_one_node_is_used_by_no_other_node_after_a_copy_of_yesterday() {
        IssuingScene yesterday = restored();
        scene.publish();
        scene.publish();
        IssuingScene beside = yesterday.over(log(yesterday.stores(), new InMemoryIssuanceLog()));
        yesterday.reconcile();
        beside.reconcileWithThisLog();

        assertThat(beside.publish()).allMatch(list -> list.number().equals(BigInteger.valueOf(3)));
    }

    @Test
    void without_the_log_that_the_database_has_seen_nothing_is_signed() {
        IssuedCertificate first = scene.issued(SIGN);
        InMemoryIssuanceLog empty = new InMemoryIssuanceLog();
        IssuingScene logless = scene.over(log(scene.stores(), empty));

        assertThat(refused(logless.issue(SIGN, Requests.of(KEY)))).isEqualTo(IssuingRefusal.LOG_NOT_AT_HAND);
        assertThat(refused(published(logless))).isEqualTo(IssuingRefusal.LOG_NOT_AT_HAND);
        assertThat(refused(logless.useCases()
                        .over(logless.key())
                        .reconcile()
                        .reconcile(new ReconcileIssuances.Command(false, false), IssuingScene.officer())))
                .isEqualTo(IssuingRefusal.LOG_NOT_AT_HAND);
        logless.revoke(first.order().serial(), RevocationGround.LOSS);
        assertThat(refused(logless.issue(SIGN, Requests.of(KEY))))
                .as("a log that a revocation has begun is no better")
                .isEqualTo(IssuingRefusal.LOG_NOT_AT_HAND);

        logless.reconcileWithThisLog();

        assertThat(logless.issue(SIGN, Requests.of(KEY)).accepted()).isPresent();
        assertThat(scene.publish()).isNotEmpty();
    }

    @Test
    void a_log_knows_the_numbers_that_others_have_spent() {
        InMemoryIssuanceLog log = new InMemoryIssuanceLog();
        IssuingScene beside = scene.over(log(scene.stores(), log));
        scene.publish();
        scene.publish();

        beside.reconcileWithThisLog();

        List<IssuanceNote> notes = new ArrayList<>();
        log.read(notes::add);
        assertThat(notes)
                .contains(new IssuanceNote.Listing(
                        scene.generation(SIGN).id(), ListScope.HOLDERS, BigInteger.valueOf(2)));
        assertThat(beside.reconcile()).isEqualTo(NOTHING);
    }

    @Test
    void what_was_signed_for_a_key_that_got_another_certificate_meanwhile_is_revoked() {
        IssuingScene yesterday = restored();
        IssuingScene beside = yesterday.over(log(yesterday.stores(), new InMemoryIssuanceLog()));
        SerialNumber first = scene.issue(SIGN, Requests.of(KEY))
                .accepted()
                .orElseThrow()
                .order()
                .serial();
        IssuedCertificate second =
                beside.issue(SIGN, Requests.of(KEY)).accepted().orElseThrow();
        assertThat(second.order().serial()).isNotEqualTo(first);

        yesterday.reconcileWithThisLog();

        assertThat(yesterday.in(() -> yesterday
                        .stores()
                        .issuance()
                        .revocations()
                        .of(yesterday.generation(SIGN).id())))
                .extracting(Revocation::serial)
                .containsExactly(first);
    }

    @Test
    @Proves("hpki.ca.DecisionPolicy")
    void what_is_not_as_it_was_decided_is_never_signed_whatever_log_and_rows_say() {
        Issuance.Prepared good = waiting();
        CertificateOrder order = good.order();
        CaGenerationId root = scene.generation(ROOT).id();
        CaGenerationId other = scene.generation(AUTH).id();
        Validity longer =
                new Validity(order.validity().first(), order.validity().last().plusSeconds(1));
        Der anotherKey = Der.of(new byte[32]);
        List<Issuance.Prepared> forged = List.of(
                new Issuance.Prepared(
                        changed(order, 2, order.authority(), order.key(), order.validity()), good.bytes()),
                new Issuance.Prepared(changed(order, 0, root, order.key(), order.validity()), good.bytes()),
                new Issuance.Prepared(changed(order, 0, other, order.key(), order.validity()), good.bytes()),
                new Issuance.Prepared(changed(order, 0, order.authority(), anotherKey, order.validity()), good.bytes()),
                new Issuance.Prepared(changed(order, 0, order.authority(), order.key(), longer), good.bytes()),
                new Issuance.Prepared(order, Der.ofHex("3000")));

        for (Issuance.Prepared each : forged) {
            assertThat(signs(stores ->
                            stores.issuance().log().append(new IssuanceNote.Signing(each.order(), each.bytes()))))
                    .as("a note of %s", each.order())
                    .isFalse();
            assertThat(signs(stores -> stores.issuance().issuances().add(each)))
                    .as("a row of %s", each.order())
                    .isFalse();
        }
        assertThat(signs(stores -> stores.issuance().issuances().add(good))).isTrue();
    }

    /** Whether a token is asked for anything; where not, what was waiting must be written off. */
    private boolean signs(Consumer<IssuingScene.Stores> forgery) {
        IssuingScene empty = MemoryScene.begun();
        AtomicBoolean asked = new AtomicBoolean();
        IssuingScene watched = scene.over(empty.stores(), (generation, bytes) -> {
            asked.set(true);
            return scene.key().sign(generation, bytes);
        });
        watched.in(() -> {
            forgery.accept(watched.stores());
            return forgery;
        });
        Reconciled done = watched.reconcile();
        assertThat(done.writtenOff()).isEqualTo(asked.get() ? 0 : 1);
        assertThat(watched.in(() -> watched.stores()
                        .issuance()
                        .revocations()
                        .of(watched.generation(ROOT).id())))
                .isEmpty();
        return asked.get();
    }

    private static CertificateOrder changed(
            CertificateOrder order, int serial, CaGenerationId authority, Der key, Validity validity) {
        return new CertificateOrder(
                order.id(),
                authority,
                new SerialNumber(order.serial().value().add(BigInteger.valueOf(serial))),
                order.profile(),
                order.purpose(),
                order.holder(),
                key,
                validity,
                order.plannedAt());
    }

    @Test
    void a_certificate_in_the_log_counts_only_over_the_bytes_that_were_prepared_and_by_the_authority() {
        Issuance.Prepared prepared = waiting();
        Der foreign = scene.issued(SIGN).certificate();
        Der unsigned = scene.codec().signed(prepared.bytes(), Der.ofHex("00"));
        CertificateOrder order = prepared.order();
        scene.stores().issuance().log().append(new IssuanceNote.Signed(order.authority(), order.serial(), foreign));
        scene.stores().issuance().log().append(new IssuanceNote.Signed(order.authority(), order.serial(), unsigned));

        assertThat(scene.reconcile()).isEqualTo(new Reconciled(0, 1, 0, 0, 0, 0));

        Der certificate = find(order.serial()).certificate().orElseThrow();
        assertThat(certificate).isNotEqualTo(foreign).isNotEqualTo(unsigned);
        assertThat(scene.codec().toBeSigned(certificate)).contains(prepared.bytes());
    }

    /** Prepared, and the token did not sign. */
    private Issuance.Prepared waiting() {
        IssuingScene broken = scene.over(scene.stores(), GONE);
        assertThatThrownBy(() -> broken.issue(SIGN, Requests.of(KEY))).isInstanceOf(TokenFailure.class);
        return (Issuance.Prepared) unfinished().get(0);
    }

    /** The same authorities and log with a database that has forgotten the rest. */
    private IssuingScene restored() {
        IssuingScene empty = MemoryScene.begun();
        return scene.over(log(empty.stores(), scene.stores().issuance().log()));
    }

    private static RefusalCode refused(Outcome<?> outcome) {
        return outcome.refusals().orElseThrow().first().code();
    }

    private static Outcome<List<ListIssue>> published(IssuingScene scene) {
        return scene.useCases()
                .over(scene.key())
                .publish()
                .publish(new PublishRevocationLists.Command(Optional.empty()), IssuingScene.officer());
    }

    private static IssuingScene.Stores log(IssuingScene.Stores stores, IssuanceLog log) {
        return stores.logging(log);
    }

    private static ListIssue holders(List<ListIssue> lists) {
        return lists.stream()
                .filter(each -> each.scope() == ListScope.HOLDERS)
                .findFirst()
                .orElseThrow();
    }

    private List<Issuance> unfinished() {
        return scene.in(() -> scene.stores().issuance().issuances().unfinished(Optional.empty(), 9));
    }

    private Issuance find(SerialNumber serial) {
        return scene.in(
                () -> scene.stores().issuance().issuances().withSerial(serial).get(0));
    }

    private List<Revocation> revocations() {
        return scene.in(() -> scene.stores()
                .issuance()
                .revocations()
                .of(scene.generation(SIGN).id()));
    }

    /** Answers so many transactions, then nothing any more. */
    private static final class Dying implements UnitOfWork {

        private final UnitOfWork living;
        private int left;

        Dying(UnitOfWork living, int left) {
            this.living = living;
            this.left = left;
        }

        @Override
        public <T> T inTransaction(Supplier<T> work) {
            if (left-- <= 0) {
                throw new StoreUnavailable("down", new IllegalStateException());
            }
            return living.inTransaction(work);
        }

        @Override
        public <T> T readOnly(Supplier<T> work) {
            return living.readOnly(work);
        }
    }
}
